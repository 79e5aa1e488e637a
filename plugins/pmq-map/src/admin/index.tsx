import '../../../../mu-plugins/pmq-network/src/admin/core-french.ts';
import { createRoot } from '@wordpress/element';
import { LayersStage } from './stage.tsx';
import './style.scss';

const root = document.getElementById( 'pmq-layers-root' );
if ( root ) {
	createRoot( root ).render( <LayersStage /> );
}
