/** Favourites of the account, by the route `pmq/v1/favourites`. */
import { forget, keptFavourites, type Favourite } from './kept.ts';

/** Where the account is asked, with the right of the session. */
export interface AccountAccess {
	/** Address of the route. */
	readonly route: string;
	readonly nonce: string;
}

/** The account keeps no more. */
export class AccountIsFull extends Error {}

async function send( access: AccountAccess, method: 'POST' | 'DELETE', body: unknown ): Promise< void > {
	const response = await window.fetch( access.route, {
		method,
		headers: { 'Content-Type': 'application/json', 'X-WP-Nonce': access.nonce },
		body: JSON.stringify( body ),
	} );
	if ( response.status === 409 ) {
		throw new AccountIsFull( 'The account keeps no more favourites.' );
	}
	if ( ! response.ok ) {
		throw new Error( `${ method } ${ access.route }: ${ response.status }` );
	}
}

const pair = ( { site, post }: Favourite ): { site: string; post: number } => ( { site, post } );

/** Keeps a page in the account, or lets it go. */
export const keepInAccount = ( access: AccountAccess, favourite: Favourite, isWanted: boolean ): Promise< void > =>
	isWanted ? send( access, 'POST', { items: [ pair( favourite ) ] } ) : send( access, 'DELETE', pair( favourite ) );

/**
 * Moves what this browser kept before the sign-in into the account; tells how many there were. What cannot be moved now stays
 * for the next page.
 */
export async function moveToAccount( access: AccountAccess ): Promise< number > {
	const kept = keptFavourites();
	if ( kept.length > 0 ) {
		// The oldest first: the last one named becomes the newest.
		await send( access, 'POST', { items: kept.map( pair ).reverse() } );
		forget( kept );
	}
	return kept.length;
}
