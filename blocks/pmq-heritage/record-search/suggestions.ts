/** What may be meant by what is typed: asking the server, and going through the answer. */

/** One suggestion: a value of a filter when `param` is given, else a page of its own. */
export interface SuggestedItem {
	/** Id of its element. */
	readonly id: string;
	readonly label: string;
	readonly detail: string;
	readonly url: string;
	readonly param: string;
	readonly value: string;
}

export interface SuggestedGroup {
	/** Id of its title's element. */
	readonly id: string;
	readonly kind: string;
	readonly label: string;
	readonly items: SuggestedItem[];
}

/** Shorter texts mean too much. */
export const MIN_LENGTH = 2;

/** Answers kept: who deletes a letter has them at once. */
const KEPT = 50;

const kept = new Map< string, SuggestedGroup[] >();
let controller: AbortController | null = null;

/** Reads an answer; what is no suggestion is left out. */
export function readSuggestions( answer: unknown ): SuggestedGroup[] {
	if ( ! Array.isArray( answer ) ) {
		throw new TypeError( 'A list of groups was expected.' );
	}
	return ( answer as unknown[] ).flatMap( ( group, place ) => {
		const { kind, label, items } = ( group ?? {} ) as Record< string, unknown >;
		if ( typeof kind !== 'string' || typeof label !== 'string' || ! Array.isArray( items ) ) {
			return [];
		}
		const id = `pmq-suggestion-${ place }`;
		return [
			{ kind, label, id, items: items.flatMap( ( item, number ) => readItem( item, `${ id }-${ number }` ) ) },
		];
	} );
}

function readItem( item: unknown, id: string ): SuggestedItem[] {
	const { label, detail, url, param, value } = ( item ?? {} ) as Record< string, unknown >;
	const text = ( part: unknown ): string => ( typeof part === 'string' ? part : '' );
	// A link of another kind could run a script.
	const isUsable = text( label ) !== '' && /^(https?:\/\/|\/(?!\/))/i.test( text( url ) );
	return isUsable
		? [ { id, label: text( label ), detail: text( detail ), url: text( url ), param: text( param ), value: text( value ) } ] // prettier-ignore
		: [];
}

/** Gives the element that an arrow key leads to: from none to the first or the last, from the last to none. */
export function neighbour( ids: readonly string[], active: string | null, step: 1 | -1 ): string | null {
	const ring = [ null, ...ids ];
	const place = Math.max( 0, ring.indexOf( active ) );
	return ring[ ( place + step + ring.length ) % ring.length ] ?? null;
}

/**
 * Asks for suggestions; a later question ends an earlier one.
 *
 * @param url  REST address.
 * @param text What is typed.
 * @return Groups with items, null when a later question overtook this one or the network failed: suggestions are a help only.
 */
export async function ask( url: string, text: string ): Promise< SuggestedGroup[] | null > {
	controller?.abort();
	const known = kept.get( text );
	if ( known ) {
		return known;
	}
	controller = new AbortController();
	const address = new URL( url );
	address.searchParams.set( 'search', text );
	try {
		const response = await fetch( address, { signal: controller.signal } );
		if ( ! response.ok ) {
			return null;
		}
		const groups = readSuggestions( await response.json() );
		if ( kept.size >= KEPT ) {
			kept.delete( kept.keys().next().value ?? '' );
		}
		kept.set( text, groups );
		return groups;
	} catch {
		return null;
	}
}

/** Ends what is being asked. */
export function stopAsking(): void {
	controller?.abort();
}
