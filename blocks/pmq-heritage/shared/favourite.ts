/** The heart of a record: in the account of who is signed in, else in this browser. */
import {
	AccountIsFull,
	keepInAccount,
	moveToAccount,
	type AccountAccess,
} from '../../pmq-network/shared/favourites/account';
import { isKept, keep, type Favourite, type Outcome } from '../../pmq-network/shared/favourites/kept';

/** Only what a favourite is made of, whatever else a context holds. */
export const favouriteOf = ( { site, post, title, url }: Favourite ): Favourite => ( { site, post, title, url } );

let moving: Promise< number > | null = null;

/** Moves what the browser kept, once for all the hearts of a page. */
function moveOnce( access: AccountAccess ): Promise< number > {
	moving ??= moveToAccount( access ).catch( ( error: unknown ) => {
		moving = null;
		throw error;
	} );
	return moving;
}

/**
 * Tells whether the record is a favourite. What the browser kept before the sign-in moves into the account on the way.
 *
 * @param access    Right of the session; without one the browser is asked.
 * @param favourite The record.
 * @param inAccount What the server knew.
 */
export async function isFavourite(
	access: AccountAccess,
	favourite: Favourite,
	inAccount: boolean
): Promise< boolean > {
	const inBrowser = isKept( favourite );
	if ( access.nonce === '' ) {
		return inBrowser;
	}
	try {
		await moveOnce( access );
		return inAccount || inBrowser;
	} catch {
		return inAccount;
	}
}

/** Keeps the record or lets it go. */
export async function setFavourite(
	access: AccountAccess,
	favourite: Favourite,
	isWanted: boolean
): Promise< Outcome > {
	if ( access.nonce === '' ) {
		return keep( favourite, isWanted );
	}
	try {
		await keepInAccount( access, favourite, isWanted );
		return 'done';
	} catch ( error ) {
		return error instanceof AccountIsFull ? 'full' : 'failed';
	}
}
