import { getContext, getElement, store, withSyncEvent } from '@wordpress/interactivity';
import type { Outcome } from '../../pmq-network/shared/favourites/kept';
import { copyText } from '../shared/copy-text';
import { favouriteOf, isFavourite, setFavourite } from '../shared/favourite';
import { shareSheet } from './share';
import type { ActionContext } from './types';

store( 'pmq/record-actions', {
	actions: {
		/** Opens the system's own sheet where there is one (phones, mostly); else the menu opens as `details` does. */
		share: withSyncEvent( ( event: Event ) => {
			const { title, url } = getContext< ActionContext >();
			if ( typeof window.navigator.share === 'function' ) {
				event.preventDefault();
				void shareSheet( { title, url } );
			}
		} ),
		*copy(): Generator< Promise< boolean >, void, boolean > {
			const context = getContext< ActionContext >();
			const isCopied = yield copyText( context.url );
			context.message = isCopied ? context.copied : context.notCopied;
		},
		*toggleFavourite(): Generator< Promise< Outcome >, void, Outcome > {
			const context = getContext< ActionContext >();
			const isWanted = ! context.isKept;
			context.isKept = isWanted;
			const outcome = yield setFavourite( context, favouriteOf( context ), isWanted );
			if ( outcome !== 'done' ) {
				context.isKept = ! isWanted;
				context.message = outcome === 'full' ? context.full : context.notKept;
				return;
			}
			context.message = isWanted ? context.kept : context.letGo;
		},
		print: () => window.print(),
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
	callbacks: {
		*readFavourite(): Generator< Promise< boolean >, void, boolean > {
			const context = getContext< ActionContext >();
			context.isKept = yield isFavourite( context, favouriteOf( context ), context.isKept );
		},
	},
} );

/** The menu of this block, if it is open. */
function openMenu(): HTMLDetailsElement | null {
	const { ref } = getElement();
	return ref instanceof HTMLDetailsElement && ref.open ? ref : null;
}
