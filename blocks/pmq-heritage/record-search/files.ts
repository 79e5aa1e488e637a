/** The menu of files closes as menus do. */
import { getElement, store, withSyncEvent } from '@wordpress/interactivity';
import { NAME } from './page';

store( NAME, {
	actions: {
		closeOnEscape: withSyncEvent( ( event: KeyboardEvent ) => {
			const menu = openMenu();
			if ( event.key === 'Escape' && menu ) {
				menu.open = false;
				menu.querySelector( 'summary' )?.focus();
			}
		} ),
		closeOutside: ( event: Event ) => {
			const menu = openMenu();
			if ( menu && event.target instanceof Node && ! menu.contains( event.target ) ) {
				menu.open = false;
			}
		},
	},
} );

/** The menu that the event is about, if it is open. */
function openMenu(): HTMLDetailsElement | null {
	const { ref } = getElement();
	return ref instanceof HTMLDetailsElement && ref.open ? ref : null;
}
