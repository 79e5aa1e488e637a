import { registerBlockType } from '@wordpress/blocks';
import metadata from './block.json';
import { Edit, Save } from './edit.tsx';
import './style.scss';

registerBlockType( metadata.name, { ...metadata, edit: Edit, save: Save } as never );
