/** Which column of a file says what. */
import { readPlace } from '@pmq/connectors';
import { __, sprintf } from '@wordpress/i18n';
import type { Row } from '../requests.ts';
import type { Fault, Layer, RowResult } from '../types.ts';
import type { OpenFile } from './read-file.ts';

/** Position of a column by target: `reference`, `name`, `commune`, `lat`, `lng`, `pair`, `approximate`, `value:<key>`. */
export type Mapping = Record< string, number >;

export interface Target {
	key: string;
	label: string;
	/** Other names that such a column has, folded. */
	names: readonly string[];
	required: boolean;
}

/** What a file can say of a place. */
export function targetsOf( layer: Layer ): Target[] {
	return [
		{
			key: 'name',
			label: __( 'Name', 'pmq' ),
			names: [ 'nom', 'name', 'titre', 'libelle', 'denomination', 'intitule' ],
			required: true,
		},
		{
			key: 'reference',
			label: __( 'Identifier', 'pmq' ),
			names: [ 'identifiant', 'id', 'ref', 'reference', 'code', 'numero', 'uid' ],
			required: false,
		},
		{
			key: 'commune',
			label: __( 'Commune', 'pmq' ),
			names: [ 'commune', 'ville', 'insee', 'code insee', 'nom commune', 'localite', 'code postal' ],
			required: false,
		},
		{
			key: 'lat',
			label: __( 'Latitude', 'pmq' ),
			names: [ 'latitude', 'lat', 'y', 'lat wgs84', 'geo lat' ],
			required: false,
		},
		{
			key: 'lng',
			label: __( 'Longitude', 'pmq' ),
			names: [ 'longitude', 'lng', 'lon', 'long', 'x', 'lon wgs84', 'geo lon' ],
			required: false,
		},
		{
			key: 'pair',
			label: __( 'Both coordinates in one column', 'pmq' ),
			names: [ 'coordonnees', 'geo point', 'geo point 2d', 'gps', 'geolocalisation', 'position' ],
			required: false,
		},
		{
			key: 'approximate',
			label: __( 'Only the commune is known', 'pmq' ),
			names: [ 'lieu approximatif', 'approximatif', 'approximate' ],
			required: false,
		},
		...layer.fields.map( ( { key, label, required } ) => ( {
			key: `value:${ key }`,
			label,
			names: [ fold( label ), fold( key ) ],
			required,
		} ) ),
	];
}

/** Guesses the columns by their names; a column serves once, fields of the layer go first. */
export function guess( header: readonly string[], targets: readonly Target[] ): Mapping {
	const mapping: Mapping = {};
	const used = new Set< number >();
	const own = targets.filter( ( { key } ) => key.startsWith( 'value:' ) );
	for ( const { key, names } of [ ...own, ...targets.filter( ( target ) => ! own.includes( target ) ) ] ) {
		const at = names
			.map( ( name ) => header.findIndex( ( title, index ) => ! used.has( index ) && nameOf( title ) === name ) )
			.find( ( index ) => index >= 0 );
		if ( at !== undefined ) {
			mapping[ key ] = at;
			used.add( at );
		}
	}
	return mapping;
}

/** What a line calls its place, right or wrong. */
export interface Named {
	line: number;
	reference: string;
	name: string;
}

/** Reads rows as the server takes them; what is wrong before it is asked comes back as results. */
export function rowsOf(
	file: OpenFile,
	mapping: Mapping,
	layer: Layer
): { rows: Row[]; refused: RowResult[]; names: Named[] } {
	const rows: Row[] = [];
	const names: Named[] = [];
	const refused: RowResult[] = [];
	const seen = new Map< string, number >();
	for ( const { line, cells } of file.rows ) {
		const text = ( key: string ): string => {
			const at = mapping[ key ];
			return at === undefined ? '' : ( cells[ at ] ?? '' ).trim();
		};
		const place = readPlace( text( 'lat' ), text( 'lng' ), text( 'pair' ) );
		const faults: Fault[] = place.errors.map( ( { field } ) => ( {
			field: String( field ),
			message: __( 'These are no coordinates: write decimal degrees such as 44,1608.', 'pmq' ),
		} ) );
		const reference = text( 'reference' );
		names.push( { line, reference, name: text( 'name' ) } );
		const before = seen.get( reference );
		if ( reference && before !== undefined ) {
			faults.push( { field: 'reference', message: twice( before ) } );
		}
		if ( faults.length > 0 ) {
			refused.push( { line, status: 'error', point: 0, changes: [], errors: faults, warnings: [] } );
			continue;
		}
		if ( reference ) {
			seen.set( reference, line );
		}
		rows.push( {
			line,
			...( mapping.reference === undefined ? {} : { reference } ),
			...( mapping.name === undefined ? {} : { name: text( 'name' ) } ),
			...( mapping.commune === undefined ? {} : { commune: text( 'commune' ) } ),
			...( place.lat === null ? {} : { lat: place.lat, lng: place.lng } ),
			...( mapping.approximate === undefined
				? {}
				: { approximate: /^(oui|1|true|vrai|x)$/i.test( text( 'approximate' ) ) } ),
			values: Object.fromEntries(
				layer.fields
					.filter( ( { key } ) => mapping[ `value:${ key }` ] !== undefined )
					.map( ( { key } ) => [ key, text( `value:${ key }` ) ] )
			),
		} );
	}
	return { rows, refused, names };
}

function twice( line: number ): string {
	/* translators: %d: number of a line */
	return sprintf( __( 'This identifier stands in the file already, on line %d.', 'pmq' ), line );
}

/** Writes a name without case, accents, signs, and without a unit in brackets. */
function nameOf( title: string ): string {
	return fold( title.replace( /\([^)]*\)\s*$/, '' ) );
}

function fold( text: string ): string {
	return text
		.normalize( 'NFD' )
		.replace( /[\u0300-\u036f]/g, '' )
		.toLowerCase()
		.replace( /[^a-z0-9]+/g, ' ' )
		.trim();
}
