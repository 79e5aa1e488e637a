import { getContext, store } from '@wordpress/interactivity';
import { moveToAccount, type AccountAccess } from './account.ts';
import { keptFavourites, type Favourite } from './kept.ts';

store( 'pmq/favourites', {
	callbacks: {
		/** Lists what this browser keeps for somebody who is not signed in. */
		readKept(): void {
			getContext< { items: Favourite[] } >().items = keptFavourites();
		},
		/** The server prints the list: the page shows itself again when something has moved. */
		*moveToAccount(): Generator< Promise< number >, void, number > {
			const { route, nonce } = getContext< AccountAccess >();
			try {
				const moved = yield moveToAccount( { route, nonce } );
				if ( moved > 0 ) {
					window.location.reload();
				}
			} catch {
				// They stay in this browser; the next page tries again.
			}
		},
	},
} );
