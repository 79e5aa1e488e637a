import { registerServerBlock } from '../shared/register-server-block.tsx';
import metadata from './block.json';
import './style.scss';

registerServerBlock( metadata );
