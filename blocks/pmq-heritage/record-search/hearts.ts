/** The hearts of the results: favourites of the account, else of this browser. */
import { getContext, store } from '@wordpress/interactivity';
import type { Outcome } from '../../pmq-network/shared/favourites/kept';
import { isFavourite, setFavourite } from '../shared/favourite';
import { NAME, state } from './page';
import type { ItemContext } from './types';

const favouriteOf = ( { id, title, url }: ItemContext ) => ( { site: state.hearts.site, post: id, title, url } );

store( NAME, {
	actions: {
		*toggleFavourite(): Generator< Promise< Outcome >, void, Outcome > {
			const context = getContext< ItemContext >();
			const isWanted = ! context.isKept;
			context.isKept = isWanted;
			context.fault = '';
			const outcome = yield setFavourite( state.hearts, favouriteOf( context ), isWanted );
			if ( outcome !== 'done' ) {
				context.isKept = ! isWanted;
				context.fault = outcome === 'full' ? state.hearts.full : state.hearts.notKept;
			}
		},
	},
	callbacks: {
		*readFavourite(): Generator< Promise< boolean >, void, boolean > {
			const context = getContext< ItemContext >();
			context.isKept = yield isFavourite( state.hearts, favouriteOf( context ), context.isKept );
		},
	},
} );
