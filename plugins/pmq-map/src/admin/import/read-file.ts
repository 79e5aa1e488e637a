/** Reading of a file: spreadsheet, text or GeoJSON, as a header with rows. */

/** A file that could be read. */
export interface OpenFile {
	name: string;
	header: string[];
	/** Lines as a person counts them: the first line of the file is 1. */
	rows: { line: number; cells: string[] }[];
	sheet: string;
	sheets: string[];
}

/** Names of the columns that coordinates of GeoJSON get. */
export const GEO = { lat: 'latitude', lng: 'longitude' } as const;

/**
 * Reads a file.
 *
 * @throws An error with a message for people when it is no table.
 */
export async function readFile( file: File, sheet?: string ): Promise< OpenFile > {
	if ( /\.(geo)?json$/i.test( file.name ) ) {
		return { name: file.name, ...readGeoJson( await file.text() ), sheet: '', sheets: [] };
	}
	const { openTable, describeFailure } = await import( '@pmq/connectors' );
	try {
		const table = await openTable( file, sheet );
		const rows: OpenFile[ 'rows' ] = [];
		for await ( const { line, cells } of table.rows() ) {
			// An apostrophe keeps a spreadsheet from running a text; it is no part of it.
			rows.push( { line, cells: cells.map( ( cell ) => cell.replace( /^'(?=[=+\-@\t\r])/, '' ) ) } );
		}
		return { name: file.name, header: table.header, rows, sheet: table.sheet, sheets: table.sheets };
	} catch ( error ) {
		const language = document.documentElement.lang.startsWith( 'fr' ) ? 'fr' : 'en';
		throw new Error( describeFailure( error, language ) ?? String( error ) );
	}
}

interface Feature {
	geometry?: { type?: string; coordinates?: unknown } | null;
	properties?: Record< string, unknown > | null;
}

/** Reads GeoJSON: its properties are columns, the place of a line or an area is the middle of its box. */
export function readGeoJson( text: string ): Pick< OpenFile, 'header' | 'rows' > {
	const document = JSON.parse( text ) as { type?: string; features?: Feature[] } & Feature;
	const features = document.type === 'Feature' ? [ document ] : document.features;
	if ( ! Array.isArray( features ) || features.length === 0 ) {
		throw new TypeError( 'GeoJSON' );
	}
	const names = [ ...new Set( features.flatMap( ( { properties } ) => Object.keys( properties ?? {} ) ) ) ];
	const own = names.filter( ( name ) => name !== GEO.lat && name !== GEO.lng );
	return {
		header: [ ...own, GEO.lat, GEO.lng ],
		rows: features.map( ( { properties, geometry }, index ) => {
			const [ lng = '', lat = '' ] = middle( geometry?.coordinates );
			return {
				line: index + 1,
				cells: [ ...own.map( ( name ) => plain( properties?.[ name ] ) ), String( lat ), String( lng ) ],
			};
		} ),
	};
}

function plain( value: unknown ): string {
	if ( value === null || value === undefined ) {
		return '';
	}
	return typeof value === 'object' ? JSON.stringify( value ) : String( value );
}

function middle( coordinates: unknown ): [] | [ number, number ] {
	const positions = positionsOf( coordinates );
	if ( positions.length === 0 ) {
		return [];
	}
	const half = ( axis: 0 | 1 ): number => {
		const values = positions.map( ( position ) => Number( position[ axis ] ) );
		return Math.round( ( ( values.reduce( min ) + values.reduce( max ) ) / 2 ) * 1e6 ) / 1e6;
	};
	return [ half( 0 ), half( 1 ) ];
}

const min = ( a: number, b: number ): number => Math.min( a, b );
const max = ( a: number, b: number ): number => Math.max( a, b );

/** All positions of nested coordinates. */
function positionsOf( coordinates: unknown ): number[][] {
	if ( ! Array.isArray( coordinates ) ) {
		return [];
	}
	return typeof coordinates[ 0 ] === 'number' ? [ coordinates as number[] ] : coordinates.flatMap( positionsOf );
}
