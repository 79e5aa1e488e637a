import '../site-search/view.ts';
import { store, withSyncEvent } from '@wordpress/interactivity';
import { visit } from '../shared/search/navigation';
import { isPlainClick } from '../shared/search/search-url';
import { searchUrl } from './search-url.ts';

const FORM = 'recherche-reseau';
const HEADING = 'resultats-titre';

const { state } = store( 'pmq/network-search', {
	state: { isLoading: false },
	actions: {
		submit: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			closeFilters();
			void go( formAddress() );
		} ),
		apply: () => void go( formAddress() ),
		follow: withSyncEvent( ( event: MouseEvent ) => {
			const link = event.currentTarget;
			if ( link instanceof HTMLAnchorElement && isPlainClick( event ) ) {
				event.preventDefault();
				void go( link.href, link.rel !== '' );
			}
		} ),
	},
} );

function formAddress(): string {
	const form = document.getElementById( FORM ) as HTMLFormElement;
	return searchUrl( form.action, new FormData( form ) );
}

function closeFilters(): void {
	const panel = document.getElementById( `${ FORM }-filtres` );
	if ( panel?.matches( ':popover-open' ) ) {
		panel.hidePopover();
	}
}

/**
 * Shows another search without leaving the page; leaves it when the network fails, so that the browser says why.
 *
 * @param href  Address.
 * @param toTop Whether the list begins anew: the focus goes to its head.
 */
async function go( href: string, toTop = false ): Promise< void > {
	const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
	state.isLoading = true;
	const outcome = await visit( href );
	if ( outcome === 'stale' ) {
		return;
	}
	state.isLoading = false;
	if ( outcome !== 'done' ) {
		window.location.assign( href );
		return;
	}
	if ( toTop || ! focused?.isConnected || document.activeElement === document.body ) {
		document.getElementById( HEADING )?.focus( { preventScroll: ! toTop } );
	}
}
