import { guess, rowsOf, targetsOf } from '../columns.ts';
import { readGeoJson, type OpenFile } from '../read-file.ts';
import type { Field, Layer } from '../../types.ts';

const field = ( key: string, label: string ): Field => ( {
	key,
	label,
	type: 'text',
	unit: '',
	options: [],
	required: false,
	public: true,
} );
const layer: Layer = {
	id: 1,
	slug: 'puits',
	label: 'Puits',
	icon: 'water',
	colour: 'eau',
	fields: [ field( 'profondeur', 'Profondeur' ), field( 'code', 'Code' ) ],
	shown: true,
	count: 0,
};
const open = ( header: string[], ...rows: string[][] ): OpenFile => ( {
	name: 'puits.csv',
	header,
	rows: rows.map( ( cells, index ) => ( { line: index + 2, cells } ) ),
	sheet: '',
	sheets: [],
} );

describe( 'guess', () => {
	it( 'finds columns by their names, accents and units apart; fields of the layer go first', () => {
		const header = [ 'Code', 'NOM', 'Profondeur (m)', 'Ville', 'lat', 'lon', 'Remarques' ];
		expect( guess( header, targetsOf( layer ) ) ).toEqual( {
			'value:code': 0,
			name: 1,
			'value:profondeur': 2,
			commune: 3,
			lat: 4,
			lng: 5,
		} );
	} );

	it( 'gives a column once', () => {
		expect( Object.values( guess( [ 'Nom', 'Nom' ], targetsOf( layer ) ) ) ).toEqual( [ 0 ] );
	} );
} );

describe( 'rowsOf', () => {
	const file = open(
		[ 'Identifiant', 'Nom', 'Latitude', 'Longitude', 'Profondeur' ],
		[ 'A1', 'Puits du bourg', '44,1569', '1,5439', '7' ],
		[ 'A1', 'Le même', '44,1', '1,5', '' ],
		[ 'A2', 'Perdu', 'là-bas', '1,5', '' ],
		[ 'A3', 'Lambert', '6340000', '583000', '' ]
	);
	const { rows, refused, names } = rowsOf( file, guess( file.header, targetsOf( layer ) ), layer );

	it( 'reads coordinates as people write them and keeps values as they stand', () => {
		expect( rows[ 0 ] ).toMatchObject( { line: 2, reference: 'A1', lat: 44.1569, lng: 1.5439 } );
		expect( rows[ 0 ]?.values ).toEqual( { profondeur: '7' } );
		expect( rows[ 1 ]?.lat ).toBeGreaterThan( 43 );
		expect( rows[ 1 ]?.lat ).toBeLessThan( 45 );
	} );

	it( 'says nothing of what has no column', () => {
		expect( rows[ 0 ] ).not.toHaveProperty( 'commune' );
		expect( rows[ 0 ]?.values ).not.toHaveProperty( 'code' );
	} );

	it( 'refuses a second row of the same identifier and what is no coordinate, by line and field', () => {
		expect( refused.map( ( { line, errors } ) => [ line, errors[ 0 ]?.field ] ) ).toEqual( [
			[ 3, 'reference' ],
			[ 4, 'lat' ],
		] );
	} );

	it( 'knows what refused lines call their place', () => {
		expect( names.find( ( { line } ) => line === 4 ) ).toEqual( { line: 4, reference: 'A2', name: 'Perdu' } );
	} );
} );

describe( 'readGeoJson', () => {
	it( 'makes columns of properties; the place of an area is the middle of its box', () => {
		const { header, rows } = readGeoJson(
			JSON.stringify( {
				type: 'FeatureCollection',
				features: [
					{ geometry: { type: 'Point', coordinates: [ 1.5, 44.1 ] }, properties: { nom: 'Puits' } },
					{
						geometry: {
							type: 'Polygon',
							coordinates: [
								[
									[ 1, 44 ],
									[ 2, 44 ],
									[ 2, 45 ],
									[ 1, 44 ],
								],
							],
						},
						properties: { nom: 'Mare', bio: true },
					},
					{ geometry: null, properties: { nom: 'Nulle part' } },
				],
			} )
		);
		expect( header ).toEqual( [ 'nom', 'bio', 'latitude', 'longitude' ] );
		expect( rows.map( ( { cells } ) => cells ) ).toEqual( [
			[ 'Puits', '', '44.1', '1.5' ],
			[ 'Mare', 'true', '44.5', '1.5' ],
			[ 'Nulle part', '', '', '' ],
		] );
	} );

	it( 'refuses what holds no place', () => {
		expect( () => readGeoJson( '{"type":"Topology"}' ) ).toThrow( TypeError );
		expect( () => readGeoJson( 'nom;lat' ) ).toThrow( SyntaxError );
	} );
} );
