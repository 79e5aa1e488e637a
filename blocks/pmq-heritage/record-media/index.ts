import { registerBlockType } from '@wordpress/blocks';
import metadata from './block.json';
import { Edit } from './edit';
import './style.scss';

// The metadata go apart: among the settings their English would win over the server's French.
registerBlockType( metadata as never, { edit: Edit } as never );
