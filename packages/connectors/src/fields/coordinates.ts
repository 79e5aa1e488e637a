import { fromMetres } from './lambert.ts';
import type { Problem } from '../types.ts';

/** A place read from a file. */
export interface Place {
	lat: number | null;
	lng: number | null;
	approximate: boolean;
	/** The source only gives whole or half degrees: the point says nothing about the commune. */
	placeholder: boolean;
	warnings: Problem[];
	errors: Problem[];
}

/** Boxes of France: west, south, east, north. Mainland with Corsica, Antilles, Guyane, Réunion and Mayotte, Saint-Pierre. */
const FRANCE: readonly ( readonly [ number, number, number, number ] )[] = [
	[ -5.6, 41.2, 9.8, 51.3 ],
	[ -63.3, 14.2, -60.6, 18.3 ],
	[ -54.8, 1.9, -51.4, 6 ],
	[ 44.9, -21.6, 56, -12.4 ],
	[ -56.6, 46.6, -56, 47.3 ],
];

/**
 * Reads a place from two cells, or from one that holds both.
 *
 * Takes decimal points and commas, degrees with minutes and seconds, "lat, lng" pairs, GeoJSON, WKT and objects with lat and
 * lon, and metres of the French projections. Several points are their middle, approximately. Coordinates that are swapped are put right, with a warning.
 *
 * @param latitude  Cell, or empty.
 * @param longitude Cell, or empty.
 * @param pair      Cell with both, or empty.
 * @param zone      Name of the projection, for metres that do not tell it themselves.
 */
export function readPlace( latitude: string, longitude: string, pair = '', zone = '' ): Place {
	const place: Place = { lat: null, lng: null, approximate: false, placeholder: false, warnings: [], errors: [] };
	const [ first, second ] = latitude || longitude ? [ latitude, longitude ] : splitPair( pair );
	if ( first === '' && second === '' ) {
		const middle = middleOf( pair );
		if ( middle ) {
			return { ...readPlace( String( middle[ 0 ] ), String( middle[ 1 ] ), '', zone ), approximate: true };
		}
		if ( pair.trim() ) {
			place.errors.push( { field: 'lat', code: 'unreadable_coordinates', values: { value: pair.trim() } } );
		}
		return place;
	}
	if ( first === '' || second === '' ) {
		place.errors.push( {
			field: first === '' ? 'lat' : 'lng',
			code: 'incomplete_coordinates',
			values: { value: first || second },
		} );
		return place;
	}
	const a = readAngle( first );
	const b = readAngle( second );
	if ( a === null || b === null ) {
		const value = a === null ? first : second;
		place.errors.push( { field: a === null ? 'lat' : 'lng', code: 'unreadable_coordinates', values: { value } } );
		return place;
	}
	locate( place, a, b, zone );
	if ( place.lat !== null && Math.abs( a ) <= 180 ) {
		roughness( place, Math.max( decimals( first ), decimals( second ) ) );
	}
	return place;
}

function locate( place: Place, a: number, b: number, zone: string ): void {
	if ( a === 0 && b === 0 ) {
		place.warnings.push( { field: 'lat', code: 'coordinates_zero' } );
		return;
	}
	const metres =
		Math.abs( a ) > 180 && Math.abs( b ) > 180 ? ( fromMetres( a, b, zone ) ?? fromMetres( b, a, zone ) ) : null;
	if ( metres ) {
		[ place.lat, place.lng ] = metres;
	} else if ( inFrance( a, b ) ) {
		[ place.lat, place.lng ] = [ a, b ];
	} else if ( inFrance( b, a ) ) {
		[ place.lat, place.lng ] = [ b, a ];
		place.warnings.push( { field: 'lat', code: 'coordinates_swapped', values: { value: `${ a }, ${ b }` } } );
	} else if ( Math.abs( a ) <= 90 && Math.abs( b ) <= 180 ) {
		[ place.lat, place.lng ] = [ a, b ];
		place.warnings.push( {
			field: 'lat',
			code: 'coordinates_outside_france',
			values: { value: `${ a }, ${ b }` },
		} );
	} else {
		place.errors.push( { field: 'lat', code: 'coordinates_out_of_range', values: { value: `${ a }, ${ b }` } } );
	}
}

/** Two decimals are about a kilometre; none or one are a placeholder for "somewhere there". */
function roughness( place: Place, digits: number ): void {
	if ( digits <= 2 ) {
		place.approximate = true;
		place.placeholder = digits <= 1;
		place.warnings.push( {
			field: 'lat',
			code: 'coordinates_rounded',
			values: { value: `${ place.lat }, ${ place.lng }` },
		} );
	}
}

function inFrance( lat: number, lng: number ): boolean {
	return FRANCE.some(
		( [ west, south, east, north ] ) => lng >= west && lng <= east && lat >= south && lat <= north
	);
}

function decimals( text: string ): number {
	if ( /[°'"′″]/.test( text ) ) {
		return 4;
	}
	return /[.,](\d*?)0*\D*$/.exec( text )?.[ 1 ]?.length ?? 0;
}

/**
 * Reads an angle in degrees, or a number of metres.
 *
 * @param text Cell.
 * @return Number, or null when the cell is none.
 */
export function readAngle( text: string ): number | null {
	const trimmed = text.trim().replace( /−/g, '-' );
	const plain = trimmed.replace( /\s/g, '' ).replace( ',', '.' ).replace( /°$/, '' );
	if ( /^[+-]?\d+(\.\d*)?(e-?\d+)?$/i.test( plain ) ) {
		return Number( plain );
	}
	const sexagesimal =
		/^([NSEWO])?\s*(-?\d{1,3})\s*[°d]\s*(\d{1,2}(?:[.,]\d+)?)?\s*['′’m]?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”s]|''|’’)?)?\s*([NSEWO])?$/i.exec(
			trimmed
		);
	if ( sexagesimal ) {
		const [ , before, degrees, minutes, seconds, after ] = sexagesimal;
		const sum = Math.abs( Number( degrees ) ) + number( minutes ) / 60 + number( seconds ) / 3600;
		const negative = /[SWO]/i.test( before ?? after ?? '' ) || degrees?.startsWith( '-' );
		return negative ? -sum : sum;
	}
	const sided = /^(?:([NSEWO])\s*)?([+-]?\d+[.,]\d+)\s*°?\s*([NSEWO])?$/i.exec( trimmed );
	if ( sided ) {
		const value = number( sided[ 2 ] );
		return /[SWO]/i.test( sided[ 1 ] ?? sided[ 3 ] ?? '' ) ? -value : value;
	}
	return null;
}

function number( text: string | undefined ): number {
	return text ? Number( text.replace( ',', '.' ) ) : 0;
}

/** The outline of a building, "x ; y ; x ; y …": the middle of its corners. */
function middleOf( text: string ): [ number, number ] | null {
	const numbers = [ ...text.matchAll( /-?\d+(?:\.\d+)?/g ) ].map( ( [ digits ] ) => Number( digits ) );
	if ( numbers.length < 4 || numbers.length % 2 !== 0 || /[a-z]{3}/i.test( text ) ) {
		return null;
	}
	const mean = ( offset: number ): number =>
		numbers.filter( ( _, index ) => index % 2 === offset ).reduce( ( sum, value ) => sum + value, 0 ) /
		( numbers.length / 2 );
	return [ mean( 0 ), mean( 1 ) ];
}

/** Cuts a cell with both coordinates; what names its axes is put in the order latitude, longitude. */
function splitPair( pair: string ): [ string, string ] {
	const text = pair.trim();
	const axis = ( names: string ): string =>
		new RegExp( `["']?\\b(?:${ names })["']?\\s*[:=]\\s*["']?(-?\\d+(?:\\.\\d+)?)`, 'i' ).exec( text )?.[ 1 ] ?? '';
	const named: [ string, string ] = [ axis( 'lat|latitude|y' ), axis( 'lon|lng|longitude|x' ) ];
	if ( named[ 0 ] && named[ 1 ] ) {
		return named;
	}
	const geo = /(?:^POINT\s*\(|"coordinates"\s*:\s*\[)\s*(-?[\d.]+)[\s,]+(-?[\d.]+)/i.exec( text );
	if ( geo ) {
		return [ geo[ 2 ] ?? '', geo[ 1 ] ?? '' ];
	}
	const bare = text.replace( /^[[({]\s*|\s*[\])}]$/g, '' );
	for ( const separator of [ /\s*[;|/]\s*/, /,\s+/, /(?<=\.\d+),/, /(?<=\d),(?=-?\d+\.)/, /\s+/ ] ) {
		const parts = bare.split( separator );
		if ( parts.length === 2 && parts.every( ( part ) => readAngle( part ) !== null ) ) {
			return [ parts[ 0 ] ?? '', parts[ 1 ] ?? '' ];
		}
	}
	return [ '', '' ];
}
