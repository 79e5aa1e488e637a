/**
 * The address of a search page, as its request class (PHP) reads and writes it: `?q=pierre&periode=moyen-age,antiquite`.
 */

/** West, south, east, north in decimal degrees. */
export type Zone = readonly [ number, number, number, number ];

/** Names of all search pages in the order in which the server writes them, so that one search has one address. */
const NAMES = [
	'q',
	'type',
	'domaine',
	'activite',
	'theme',
	'periode',
	'commune',
	'epci',
	'echelle',
	'source',
	'motcle',
	'photo',
	'de',
	'a',
	'zone',
	'tri',
	'pg',
] as const;

/** Encodes as PHP's rawurlencode() does, commas kept readable. */
function encode( text: string ): string {
	return encodeURIComponent( text )
		.replace( /[!'()*]/g, ( sign ) => `%${ sign.charCodeAt( 0 ).toString( 16 ).toUpperCase() }` )
		.replace( /%2C/g, ',' );
}

/** Joins names and values, empty ones left out, commas kept readable. */
function join( base: string, values: ReadonlyMap< string, readonly string[] > ): string {
	const known = NAMES.filter( ( name ) => values.has( name ) );
	const others = [ ...values.keys() ].filter( ( name ) => ! ( NAMES as readonly string[] ).includes( name ) );
	const parts = [ ...others, ...known ]
		.map(
			( name ) => [ name, ( values.get( name ) ?? [] ).filter( ( value ) => value !== '' ).join( ',' ) ] as const
		)
		.filter( ( [ , value ] ) => value !== '' )
		.map( ( [ name, value ] ) => `${ encode( name ) }=${ encode( value ) }` );
	return parts.length === 0 ? base : `${ base }?${ parts.join( '&' ) }`;
}

/** Splits an address into what stands before its query and its values by name (`type[]` is `type`). */
function split( href: string ): { base: string; values: Map< string, string[] > } {
	const url = new URL( href );
	const values = new Map< string, string[] >();
	for ( const [ name, value ] of url.searchParams ) {
		const key = name.replace( /\[\]$/, '' );
		values.set( key, [ ...( values.get( key ) ?? [] ), value.trim() ] );
	}
	return { base: url.origin + url.pathname, values };
}

/**
 * Gives the address that a form asks for: the first page of what its fields say.
 *
 * @param action  Absolute address of the search page; its own query is kept (plain permalinks).
 * @param entries Names and values of the form's fields.
 */
export function formUrl( action: string, entries: Iterable< readonly [ string, FormDataEntryValue ] > ): string {
	const { base, values } = split( action );
	for ( const [ name, value ] of entries ) {
		if ( typeof value === 'string' ) {
			const key = name.replace( /\[\]$/, '' );
			values.set( key, [ ...( values.get( key ) ?? [] ), value.trim() ] );
		}
	}
	values.delete( 'pg' );
	return join( base, values );
}

/** Gives the first page of the same search within a part of the map, or without it. */
export function withZone( href: string, zone: Zone | null ): string {
	const { base, values } = split( href );
	values.delete( 'pg' );
	values.delete( 'zone' );
	if ( zone !== null ) {
		values.set( 'zone', [ roundZone( zone ).join( ',' ) ] );
	}
	return join( base, values );
}

/** Rounds a zone to four decimals, about ten metres: the same view has the same address. */
export function roundZone( zone: Zone ): Zone {
	const round = ( degrees: number ): number => Math.round( degrees * 1e4 ) / 1e4;
	return [ round( zone[ 0 ] ), round( zone[ 1 ] ), round( zone[ 2 ] ), round( zone[ 3 ] ) ];
}

/** Tells whether two addresses show the same page, whatever their fragments. */
export function isSamePage( one: string, other: string ): boolean {
	const page = ( href: string ): string => href.replace( /#.*$/, '' );
	return page( one ) === page( other );
}

/** Tells whether a click means "follow here", not "open elsewhere". */
export function isPlainClick(
	event: Pick< MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'defaultPrevented' >
): boolean {
	return (
		event.button === 0 &&
		! event.metaKey &&
		! event.ctrlKey &&
		! event.shiftKey &&
		! event.altKey &&
		! event.defaultPrevented
	);
}
