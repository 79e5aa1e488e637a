/** Favourites of a visitor without account: this browser keeps them, the newest first. */

/** A page of the network. */
export interface Favourite {
	/** Slug of the site. */
	readonly site: string;
	readonly post: number;
	readonly title: string;
	readonly url: string;
}

const KEY = 'pmq-favourites';

/** As many as the account takes at once. */
export const MOST = 100;

const isSame = ( a: Favourite, b: Favourite ): boolean => a.site === b.site && a.post === b.post;

/** What stands there may come from anywhere: an older version, another script, a person with developer tools. */
function isFavourite( value: unknown ): value is Favourite {
	const item = value as Partial< Favourite > | null;
	return (
		typeof item === 'object' &&
		item !== null &&
		typeof item.site === 'string' &&
		Number.isInteger( item.post ) &&
		typeof item.title === 'string' &&
		typeof item.url === 'string' &&
		/^https?:/.test( item.url )
	);
}

/** Reads them; none where the browser keeps nothing. */
export function keptFavourites(): Favourite[] {
	try {
		const stored: unknown = JSON.parse( window.localStorage.getItem( KEY ) ?? '[]' );
		return Array.isArray( stored ) ? stored.filter( isFavourite ) : [];
	} catch {
		return [];
	}
}

/** Writes them; tells whether the browser lets us. */
function write( favourites: readonly Favourite[] ): boolean {
	try {
		window.localStorage.setItem( KEY, JSON.stringify( favourites ) );
		return true;
	} catch {
		return false;
	}
}

export const isKept = ( favourite: Favourite ): boolean =>
	keptFavourites().some( ( other ) => isSame( other, favourite ) );

/** What has become of a wish: `full` where one must let go of another first. */
export type Outcome = 'done' | 'full' | 'failed';

/** Keeps or lets go. */
export function keep( favourite: Favourite, isWanted: boolean ): Outcome {
	const others = keptFavourites().filter( ( other ) => ! isSame( other, favourite ) );
	if ( isWanted && others.length >= MOST ) {
		return 'full';
	}
	return write( isWanted ? [ favourite, ...others ] : others ) ? 'done' : 'failed';
}

/** Forgets those that have moved into the account; one that another tab has kept meanwhile stays. */
export function forget( favourites: readonly Favourite[] ): void {
	write( keptFavourites().filter( ( other ) => ! favourites.some( ( moved ) => isSame( moved, other ) ) ) );
}
