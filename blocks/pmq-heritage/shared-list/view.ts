/** A shared list is printed. */
import { store } from '@wordpress/interactivity';

store( 'pmq/shared-list', { actions: { print: (): void => window.print() } } );
