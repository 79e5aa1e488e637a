import { createRoot } from '@wordpress/element';
import { ImportStage } from './routes/import/stage.tsx';

const root = document.getElementById( 'pmq-import-root' );
if ( root ) {
	createRoot( root ).render( <ImportStage /> );
}
