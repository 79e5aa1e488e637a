/** Files of a layer: the columns that an import takes back. */
import type { Layer, Place, Value } from '../types.ts';

export type Format = 'xlsx' | 'csv' | 'geojson';

type Cell = string | number;

/** Makes a file of places. Spreadsheets open texts as texts: a text that looks like a formula is none. */
export async function makeFile( layer: Layer, places: readonly Place[], format: Format ): Promise< Blob > {
	if ( format === 'geojson' ) {
		return new Blob( [ JSON.stringify( geojson( layer, places ) ) ], { type: 'application/geo+json' } );
	}
	const rows = [ header( layer ), ...places.map( ( place ) => cells( layer, place ) ) ];
	if ( format === 'csv' ) {
		return new Blob( [ `\ufeff${ rows.map( csvLine ).join( '\r\n' ) }\r\n` ], { type: 'text/csv' } );
	}
	const { utils, write } = await import( '@e965/xlsx' );
	const book = utils.book_new();
	utils.book_append_sheet( book, utils.aoa_to_sheet( rows ), 'Lieux' );
	const bytes = write( book, { type: 'array', bookType: 'xlsx' } ) as ArrayBuffer;
	return new Blob( [ bytes ], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } );
}

function header( layer: Layer ): string[] {
	return [
		'Identifiant',
		'Nom',
		'Commune',
		'Latitude',
		'Longitude',
		'Lieu approximatif',
		...layer.fields.map( ( { label } ) => label ),
	];
}

function cells( layer: Layer, place: Place ): Cell[] {
	return [
		place.reference,
		place.name,
		place.commune,
		place.lat,
		place.lng,
		place.approximate ? 'oui' : 'non',
		...layer.fields.map( ( { key } ) => cell( place.values[ key ] ) ),
	];
}

function cell( value: Value | undefined ): Cell {
	if ( typeof value === 'boolean' ) {
		return value ? 'oui' : 'non';
	}
	return value ?? '';
}

/** A text that a spreadsheet would run gets an apostrophe, which an import takes off again. */
export function csvLine( row: readonly Cell[] ): string {
	return row
		.map( ( value ) => {
			const text = typeof value === 'string' && /^[=+\-@\t\r]/.test( value ) ? `'${ value }` : String( value );
			return /[";\r\n]/.test( text ) ? `"${ text.replace( /"/g, '""' ) }"` : text;
		} )
		.join( ';' );
}

function geojson( layer: Layer, places: readonly Place[] ) {
	return {
		type: 'FeatureCollection',
		features: places.map( ( place ) => ( {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [ place.lng, place.lat ] },
			properties: {
				Identifiant: place.reference,
				Nom: place.name,
				Commune: place.commune,
				'Lieu approximatif': place.approximate,
				...Object.fromEntries(
					layer.fields.map( ( { key, label } ) => [ label, place.values[ key ] ?? null ] )
				),
			},
		} ) ),
	};
}

/** Hands a file to the browser. */
export function download( blob: Blob, name: string ): void {
	const link = document.createElement( 'a' );
	link.href = URL.createObjectURL( blob );
	link.download = name;
	link.click();
	setTimeout( () => URL.revokeObjectURL( link.href ), 10_000 );
}
