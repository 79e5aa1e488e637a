import { registerBlockType } from '@wordpress/blocks';
import { serverPreview } from '../shared/server-preview.tsx';
import metadata from './block.json';
import './style.scss';

registerBlockType( metadata.name, {
	edit: ( { attributes } ) => serverPreview( { name: metadata.name, attributes } ),
	save: () => null,
} );
