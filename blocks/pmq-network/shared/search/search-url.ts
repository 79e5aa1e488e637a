/**
 * The address of a search page, as its request class (PHP) reads and writes it: `?q=pierre&periode=moyen-age,antiquite`.
 */

/** West, south, east, north in decimal degrees. */
export type Zone = readonly [ number, number, number, number ];

/** Longitude and latitude of a corner of an area. */
export type Corner = readonly [ number, number ];

/**
 * Names of all search pages in the order in which the server writes them, so that one search has one address; the expert search’s stand
 * at `g`.
 */
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
	'detenteur',
	'auteur',
	'datation',
	'photo',
	'de',
	'a',
	'lieu',
	'autour',
	'rayon',
	'zone',
	'contour',
	'g',
	'tri',
	'vue',
	'pg',
] as const;

/** A group of the expert search (`g1`), a rule (`g1r2`), a part of a rule (`g1r2v`). */
const EXPERT = /^g\d(?:r\d(?:n|f|v|de|a)?)?$/;
const RULE = /^g\dr\d$/;
const DEFAULT_RADIUS = '5';

type Values = Map< string, string[] >;
type Entries = Iterable< readonly [ string, FormDataEntryValue ] >;

/** Encodes as PHP's rawurlencode() does, commas and semicolons kept readable. */
function encode( text: string ): string {
	return encodeURIComponent( text )
		.replace( /[!'()*]/g, ( sign ) => `%${ sign.charCodeAt( 0 ).toString( 16 ).toUpperCase() }` )
		.replace( /%2C/g, ',' )
		.replace( /%3B/g, ';' );
}

const placeOf = ( name: string ): number => ( NAMES as readonly string[] ).indexOf( EXPERT.test( name ) ? 'g' : name );

/** Joins names and values, empty ones left out; names that are not ours stand first. */
function join( base: string, values: Values ): string {
	const parts = [ ...values ]
		.map( ( [ name, given ] ) => [ name, given.filter( ( value ) => value !== '' ).join( ',' ) ] as const )
		.filter( ( [ , value ] ) => value !== '' )
		.sort(
			( [ one ], [ other ] ) => placeOf( one ) - placeOf( other ) || ( EXPERT.test( one ) && one > other ? 1 : 0 )
		)
		.map( ( [ name, value ] ) => `${ encode( name ) }=${ encode( value ) }` );
	return parts.length === 0 ? base : `${ base }?${ parts.join( '&' ) }`;
}

function add( values: Values, name: string, value: string ): void {
	const key = name.replace( /\[\]$/, '' );
	values.set( key, [ ...( values.get( key ) ?? [] ), value.trim() ] );
}

/** Splits an address into what stands before its query and its values by name (`type[]` is `type`). */
function split( href: string ): { base: string; values: Values } {
	const url = new URL( href );
	const values: Values = new Map();
	url.searchParams.forEach( ( value, name ) => add( values, name, value ) );
	return { base: url.origin + url.pathname, values };
}

const first = ( values: Values, name: string ): string => values.get( name )?.[ 0 ] ?? '';

/** Forgets values of rules whose field was changed, the marks that tell so, and the one empty rule that the form always has. */
function settleRules( values: Values ): void {
	const rules = [ ...values.keys() ].filter( ( name ) => RULE.test( name ) );
	for ( const rule of rules ) {
		const shown = first( values, `${ rule }f` );
		if ( shown !== '' && shown !== first( values, rule ) ) {
			[ 'n', 'v', 'de', 'a' ].forEach( ( part ) => values.delete( rule + part ) );
		}
		values.delete( `${ rule }f` );
	}
	const isBlank = ( values.get( 'g1r1v' ) ?? [] ).every( ( value ) => value === '' );
	if ( rules.length === 1 && first( values, 'g1r1' ) === 'mots' && isBlank ) {
		[ ...values.keys() ].filter( ( name ) => EXPERT.test( name ) ).forEach( ( name ) => values.delete( name ) );
	}
}

/** Leaves out what says nothing: a radius without a place, a position beside a typed place. */
function settlePlace( values: Values ): void {
	if ( first( values, 'lieu' ) !== '' ) {
		values.delete( 'autour' );
	}
	const hasPlace = first( values, 'lieu' ) !== '' || first( values, 'autour' ) !== '';
	if ( ! hasPlace || first( values, 'rayon' ) === DEFAULT_RADIUS ) {
		values.delete( 'rayon' );
	}
	if ( ! hasPlace && first( values, 'tri' ) === 'distance' ) {
		values.delete( 'tri' );
	}
}

/** What a button of the form adds or takes away, beside the fields. */
export interface FormChange {
	/** Field that is added, such as `[ 'g1r2', 'mots' ]`. */
	readonly add?: readonly [ string, string ];
	/** Rule that is left out with all its parts, such as `g1r2`. */
	readonly without?: string;
	/** Fields that are set, '' to leave one out. */
	readonly set?: Readonly< Record< string, string > >;
}

/**
 * Gives the address that a form asks for: the first page of what its fields say.
 *
 * @param action  Absolute address of the search page; its own query is kept (plain permalinks).
 * @param entries Names and values of the form's fields.
 * @param change  What a button changes.
 */
export function formUrl( action: string, entries: Entries, change: FormChange = {} ): string {
	const { base, values } = split( action );
	for ( const [ name, value ] of entries ) {
		const ofRemoved =
			change.without !== undefined &&
			EXPERT.test( name.replace( /\[\]$/, '' ) ) &&
			name.startsWith( change.without );
		if ( typeof value === 'string' && ! ofRemoved ) {
			add( values, name, value );
		}
	}
	// The rules are looked at before one is added: beside it, the empty one is a rule like another.
	if ( change.add ) {
		add( values, ...change.add );
	}
	Object.entries( change.set ?? {} ).forEach( ( [ name, value ] ) => values.set( name, [ value ] ) );
	settleRules( values );
	settlePlace( values );
	values.delete( 'pg' );
	return join( base, values );
}

/** Gives the first page of the same search within a part of the map, or without it. */
export function withZone( href: string, zone: Zone | null ): string {
	return withValues( href, { zone: zone === null ? '' : roundZone( zone ).join( ',' ) } );
}

/** Gives the first page of the same search within a drawn area; a part of the map says nothing beside it. */
export function withArea( href: string, corners: readonly Corner[] ): string {
	return withValues( href, {
		zone: '',
		contour: corners.map( ( corner ) => corner.map( round ).join( ',' ) ).join( ';' ),
	} );
}

/** Gives the first page of the same search around a position, the nearest first. */
export function withPosition( href: string, lat: number, lng: number ): string {
	return withValues( href, { lieu: '', zone: '', autour: `${ round( lat ) },${ round( lng ) }`, tri: 'distance' } );
}

/** Gives the first page of the same search with other values. */
function withValues( href: string, changes: Readonly< Record< string, string > > ): string {
	const { base, values } = split( href );
	values.delete( 'pg' );
	Object.entries( changes ).forEach( ( [ name, value ] ) => values.set( name, [ value ] ) );
	return join( base, values );
}

/** Rounds degrees to four decimals, about ten metres: the same view has the same address. */
const round = ( degrees: number ): number => Math.round( degrees * 1e4 ) / 1e4;

/** Rounds a zone. */
export function roundZone( zone: Zone ): Zone {
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
