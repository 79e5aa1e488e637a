/** @jest-environment node */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describeProblem, openTable, UnreadableFileError } from '../index.ts';
import { PERIODS, THEMES, TYPES } from '../vocabulary/terms.ts';
import { OPEN_DATA } from './open-data.ts';
import { files, read } from './support/read.ts';

const UUID = '0827ec30-04e6-3a05-82d4-a15e5770250';

/** An object as the feeds of 2018 to 2022 write it. */
function castle( number: number, more: Record< string, unknown > = {} ): Record< string, unknown > {
	return {
		'@id': `https://data.datatourisme.gouv.fr/19/${ UUID }${ number }`,
		'dc:identifier': `PCUMID${ number }`,
		'@type': [
			'schema:LandmarksOrHistoricalBuildings',
			'CulturalSite',
			'PlaceOfInterest',
			'PointOfInterest',
			'RemarkableBuilding',
			'Castle',
		],
		'rdfs:label': { en: [ `Castle ${ number }` ], fr: [ `Château n° ${ number }` ] },
		'rdfs:comment': { en: [ 'A castle.' ], fr: [ 'Un ch&acirc;teau <b>du Moyen Âge</b>.' ] },
		hasDescription: [
			{ shortDescription: { fr: [ 'Un château.' ] }, 'dc:description': { fr: [ 'Ligne une.<br>Ligne deux.' ] } },
		],
		hasBeenCreatedBy: { 'schema:legalName': 'Office de tourisme' },
		hasTheme: [ { '@id': 'kb:Medieval', 'rdfs:label': { fr: [ 'Médiéval' ] } } ],
		hasArchitecturalStyle: [ { 'rdfs:label': { fr: [ 'Renaissance' ] } } ],
		hasContact: [ { 'schema:email': [ 'a@example.org' ], 'foaf:homepage': [ 'www.chateau.example' ] } ],
		hasRepresentation: [
			{
				'ebucore:hasAnnotation': [ { 'ebucore:title': { fr: [ 'La tour' ] }, credits: [ 'A. Photographe' ] } ],
				'ebucore:hasRelatedResource': [
					{
						'ebucore:locator': [ 'https://images.example/tour.jpg' ],
						'ebucore:hasMimeType': [ { 'rdfs:label': [ 'image/jpeg' ] } ],
					},
				],
			},
			{
				'ebucore:hasAnnotation': [ { rightsEndDate: '2020-12-31' } ],
				'ebucore:hasRelatedResource': [ { 'ebucore:locator': [ 'https://images.example/ancienne.jpg' ] } ],
			},
			{
				'ebucore:hasRelatedResource': [
					{ 'ebucore:locator': { '@value': 'https://images.example/plan.pdf' } },
				],
			},
		],
		isLocatedAt: [
			{
				'schema:address': [
					{
						'schema:addressLocality': 'Caylus',
						'schema:postalCode': '82160',
						'schema:streetAddress': [ 'Rue Haute' ],
						hasAddressCity: { '@id': 'kb:82038', insee: '82038', 'rdfs:label': { fr: [ 'Caylus' ] } },
					},
				],
				'schema:geo': { 'schema:latitude': '44.236100', 'schema:longitude': '1.772500' },
			},
		],
		...more,
	};
}

const feed = ( objects: Record< string, unknown >, index: readonly string[] = Object.keys( objects ) ) => ( {
	'context.jsonld': '{ "@context": {} }',
	'index.json': JSON.stringify( index.map( ( file ) => ( { label: 'x', file } ) ) ),
	...Object.fromEntries(
		Object.entries( objects ).map( ( [ name, object ] ) => [
			`objects/${ name }`,
			typeof object === 'string' ? object : JSON.stringify( object ),
		] )
	),
} );

describe( 'DATAtourisme', () => {
	it( 'reads an object in French, with place, pictures, links and terms', async () => {
		const { connector, good, warnings } = await read(
			files( feed( { [ `0/08/19-${ UUID }1.json` ]: castle( 1 ) } ) )
		);
		expect( connector ).toBe( 'datatourisme' );
		expect( good[ 0 ]?.row ).toMatchObject( {
			source: 'datatourisme',
			source_id: `19/${ UUID }1`,
			name: 'Château n° 1',
			types: [ 'Bâti et site de visite' ],
			themes: [ 'Patrimoine civil', 'Patrimoine militaire' ],
			periods: [ 'Période moderne' ],
			commune: '82038',
			lat: 44.2361,
			lng: 1.7725,
			holder: 'Office de tourisme',
			links: [ { label: 'Site web', url: 'http://www.chateau.example/' } ],
			media: [
				{ type: 'photo', url: 'https://images.example/tour.jpg', caption: 'La tour', credit: 'A. Photographe' },
				{ type: 'pdf', url: 'https://images.example/plan.pdf' },
			],
			licence: 'Licence Ouverte 2.0',
		} );
		expect( good[ 0 ]?.row.description ).toMatch( /^Un château du Moyen Âge\.\n\nLigne une\.\n\nLigne deux\./ );
		expect( good[ 0 ]?.row.description ).not.toContain( '@example.org' );
		expect( good[ 0 ]?.row.keywords ).toContainEqual( { kind: 'subject', name: 'Médiéval' } );
		expect( warnings ).toEqual( { rights_ended: 1 } );
	} );

	it( 'accounts for every object of a feed with gaps, in a zip with odd paths', async () => {
		const texts = feed(
			{
				[ `0/08/19-${ UUID }1.json` ]: castle( 1 ),
				[ `0/08/19-${ UUID }2.json` ]: '{ "@id": "https://data.datatou',
				[ `0/08/19-${ UUID }3.json` ]: { '@type': [ 'Organization' ], '@id': 'x' },
				[ `0/08/19-${ UUID }4.json` ]: castle( 1 ),
			},
			[ `0/08/19-${ UUID }1.json`, `0/08/19-${ UUID }9.json` ]
		);
		const odd = Object.entries( texts ).map( ( [ name, text ], index ) => [
			index % 2 ? `./export\\${ name.replace( /\//g, '\\' ) }` : `../export/${ name }`,
			strToU8( text ),
		] );
		const zip = zipSync( { ...Object.fromEntries( odd ), '__MACOSX/objects/._1.json': strToU8( 'x' ) } );
		const { connector, good, bad } = await read( zip );
		expect( connector ).toBe( 'datatourisme' );
		expect( good ).toHaveLength( 1 );
		expect( bad.map( ( { sourceId, problems } ) => [ sourceId, problems[ 0 ]?.code ] ).sort() ).toEqual(
			[
				[ `19/${ UUID }1`, 'duplicate_identifier' ],
				[ `19/${ UUID }2`, 'invalid_json' ],
				[ `19/${ UUID }3`, 'no_point_of_interest' ],
				[ `19/${ UUID }9`, 'missing_file' ],
			].sort()
		);
		expect( bad.map( ( { problems } ) => describeProblem( problems[ 0 ]!, 'fr' ) ).join( ' ' ) ).toContain(
			'ne contient pas'
		);
	} );

	it( 'reads the objects of other years: another host, a graph of references, the catalogue’s own pages, lines', async () => {
		const recent = castle( 1, { '@id': `https://data.datatourisme.fr/19/${ UUID }1` } );
		const graph = {
			'@context': {},
			'@graph': [
				{
					'@id': `https://data.datatourisme.fr/19/${ UUID }1`,
					'@type': [
						'https://www.datatourisme.fr/ontology/core#PointOfInterest',
						'https://www.datatourisme.fr/ontology/core#Castle',
					],
					'http://www.w3.org/2000/01/rdf-schema#label': [
						{ '@language': 'en', '@value': 'Castle 1' },
						{ '@language': 'fr', '@value': 'Château n° 1' },
					],
					'https://www.datatourisme.fr/ontology/core#isLocatedAt': [ { '@id': '_:place' } ],
				},
				{
					'@id': '_:place',
					'http://schema.org/geo': { '@id': '_:geo' },
					'http://schema.org/address': { '@id': '_:address' },
				},
				{
					'@id': '_:geo',
					'http://schema.org/latitude': [ { '@value': 44.2361 } ],
					'http://schema.org/longitude': [ { '@value': 1.7725 } ],
				},
				{
					'@id': '_:address',
					'https://www.datatourisme.fr/ontology/core#hasAddressCity': {
						'@id': 'https://www.datatourisme.fr/resource/core#82038',
					},
				},
			],
		};
		const catalogue = {
			objects: [
				{
					uuid: `${ UUID }1`,
					uri: `https://data.datatourisme.fr/19/${ UUID }1`,
					type: [ 'PointOfInterest', 'Castle' ],
					label: { '@fr': 'Château n° 1' },
					isLocatedAt: [
						{
							geo: { latitude: 44.2361, longitude: 1.7725 },
							address: [ { addressLocality: 'Caylus', hasAddressCity: { insee: '82038' } } ],
						},
					],
				},
			],
			meta: { total: 1 },
		};
		const documents = [
			JSON.stringify( recent ),
			JSON.stringify( [ recent ] ),
			JSON.stringify( graph ),
			JSON.stringify( catalogue ),
			`${ JSON.stringify( recent ) }\n${ JSON.stringify( castle( 2 ) ) }\n`,
		];
		for ( const document of documents ) {
			const { connector, good, bad } = await read( document );
			expect( connector ).toBe( 'datatourisme' );
			expect( bad ).toEqual( [] );
			expect( good[ 0 ]?.row ).toMatchObject( {
				source_id: `19/${ UUID }1`,
				name: 'Château n° 1',
				commune: '82038',
				lat: 44.2361,
				themes: [ 'Patrimoine civil', 'Patrimoine militaire' ],
			} );
		}
		expect( ( await read( gzipSync( strToU8( documents[ 0 ] ?? '' ) ) ) ).good ).toHaveLength( 1 );
	} );

	it( 'reads the flat lists of the national portal', async () => {
		const csv = [
			'Nom_du_POI,Categories_de_POI,Latitude,Longitude,Adresse_postale,Code_postal_et_commune,Createur_de_la_donnee,SIT_diffuseur,Date_de_mise_a_jour,Description,URI_ID_du_POI',
			`"Église Saint-Jean","https://www.datatourisme.fr/ontology/core#Church|https://www.datatourisme.fr/ontology/core#CulturalSite",44.2361,1.7725,"Rue Haute","82160#Caylus","Office","SIT",2024-05-01,"Une église.","https://data.datatourisme.fr/19/${ UUID }1"`,
		].join( '\n' );
		const { connector, good } = await read( csv );
		expect( connector ).toBe( 'datatourisme' );
		expect( good[ 0 ]?.row ).toMatchObject( {
			source_id: `19/${ UUID }1`,
			commune_name: 'Caylus',
			themes: [ 'Patrimoine religieux' ],
		} );
	} );

	it( 'goes by the staff’s table before its own, leaves out what the table leaves out, and reports what none knows', async () => {
		const objects = {
			'a.json': castle( 1, { '@type': [ 'PointOfInterest', 'Restaurant', 'FoodEstablishment' ] } ),
			'b.json': castle( 2 ),
			'c.json': castle( 3, { '@type': [ 'PointOfInterest', 'EscapeGame' ] } ),
		};
		const terms = [
			{ term: 'restaurant', left_out: true },
			{
				term: 'Castle',
				types: [ 'Architecture' ],
				themes: [ 'Fortifications' ],
				periods: [ 'Moyen Âge' ],
				keywords: [ 'Châteaux' ],
			},
		];
		const { good, bad, warnings } = await read( files( feed( objects ) ), { terms } );
		expect( bad ).toMatchObject( [
			{ leftOut: true, sourceId: `19/${ UUID }1`, problems: [ { code: 'left_out' } ] },
		] );
		expect( good[ 0 ]?.row ).toMatchObject( { themes: [ 'Fortifications' ], periods: [ 'Moyen Âge' ] } );
		expect( good[ 0 ]?.row.types ).toContain( 'Architecture' );
		expect( good[ 0 ]?.row.keywords ).toContainEqual( { kind: 'subject', name: 'Châteaux' } );
		expect( good[ 1 ]?.row.keywords ).toContainEqual( { kind: 'subject', name: 'Escape game' } );
		expect( warnings.term_unmapped ).toBe( 1 );
	} );

	it( 'refuses a damaged archive in words', async () => {
		const zip = zipSync( { 'objects/a.json': strToU8( JSON.stringify( castle( 1 ) ) ) } );
		const problem = await openTable( zip.subarray( 0, zip.length - 30 ) ).catch( ( error: unknown ) => error );
		expect( problem ).toBeInstanceOf( UnreadableFileError );
		expect( ( problem as UnreadableFileError ).reason ).toBe( 'damaged' );
	} );
} );

const SAMPLE = join( OPEN_DATA, 'tourism/datatourisme-sample' );
( existsSync( SAMPLE ) ? describe : describe.skip )( 'a real feed', () => {
	it( 'becomes records whole, located and sorted', async () => {
		const names = readdirSync( SAMPLE, { recursive: true } )
			.map( String )
			.filter( ( name ) => name.endsWith( '.json' ) );
		const zip = zipSync(
			Object.fromEntries(
				names.map( ( name ) => [ name, new Uint8Array( readFileSync( join( SAMPLE, name ) ) ) ] )
			)
		);
		const { connector, good, bad } = await read( zip );
		expect( connector ).toBe( 'datatourisme' );
		expect( [ good.length, bad.length ] ).toEqual( [ 150, 0 ] );
		for ( const { row } of good ) {
			expect( row.source_id ).toMatch( /^\d+\/[0-9a-f-]{36}$/ );
			expect( TYPES ).toEqual( expect.arrayContaining( row.types ?? [] ) );
			expect( THEMES ).toEqual( expect.arrayContaining( row.themes ?? [] ) );
			expect( PERIODS ).toEqual( expect.arrayContaining( row.periods ?? [] ) );
			expect( row.commune ).toMatch( /^\d{5}$/ );
			expect( row.lat ).toBeGreaterThan( 46 );
			expect( row.name ).not.toBe( '' );
		}
	}, 60_000 );
} );
