/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	connectors,
	describeFailure,
	describeProblem,
	detectConnector,
	findConnector,
	mapColumns,
	MissingColumnsError,
	openTable,
} from '../index.ts';
import type { BadRow, GoodRow, ParseOptions, RowResult } from '../index.ts';
import { PERIODS, THEMES, TYPES } from '../vocabulary/terms.ts';
import { OPEN_DATA, openData } from './open-data.ts';

interface Outcome {
	connector: string;
	results: RowResult[];
	good: GoodRow[];
	bad: BadRow[];
}

async function read(
	file: Uint8Array | string,
	options: ParseOptions & { connector?: string } = {}
): Promise< Outcome > {
	const table = await openTable( typeof file === 'string' ? new TextEncoder().encode( file ) : file );
	const connector = ( options.connector && findConnector( options.connector ) ) || ( await detectConnector( table ) );
	const results: RowResult[] = [];
	for await ( const result of connector.parse( table, options ) ) {
		results.push( result );
	}
	return {
		connector: connector.key,
		results,
		good: results.filter( ( result ) => result.kind === 'row' ),
		bad: results.filter( ( result ) => result.kind === 'error' ),
	};
}

const fixture = ( name: string ): Uint8Array => readFileSync( join( __dirname, 'fixtures', name ) );

describe( 'Mérimée', () => {
	it( 'reads an export with the codes of POP and refuses only its bad rows', async () => {
		const { connector, good, bad } = await read( fixture( 'pop-export.csv' ) );
		expect( connector ).toBe( 'merimee' );
		expect( good.map( ( { row } ) => row.source_id ) ).toEqual( [
			'IA82000001',
			'IA82000002',
			'IA82000003',
			'IA82000008',
		] );
		expect(
			bad.map( ( { line, problems } ) => [
				line,
				problems.map( ( problem ) => `${ problem.field }:${ problem.code }` ),
			] )
		).toEqual( [
			[ 7, [ 'source_id:duplicate_identifier' ] ],
			[ 8, [ 'source_id:missing_identifier' ] ],
			[ 9, [ 'name:missing_name' ] ],
			[ 10, [ 'source_id:foreign_identifier' ] ],
			[ 11, [ 'lat:unreadable_coordinates' ] ],
		] );
	} );

	it( 'fills every field of a full notice', async () => {
		const [ mill, dovecote, , hall ] = ( await read( fixture( 'pop-export.csv' ) ) ).good;
		expect( mill?.row ).toMatchObject( {
			source: 'merimee',
			line: 2,
			name: 'Moulin de la Bonnette',
			types: [ 'Patrimoine bâti et monuments' ],
			themes: expect.arrayContaining( [ 'Patrimoine industriel', 'Patrimoine agricole et rural' ] ),
			periods: [ 'Période moderne' ],
			year: 1742,
			commune: '82038',
			commune_name: 'Caylus',
			lat: 44.2361,
			lng: 1.7725,
			approximate: false,
			author: 'Delmas Jean (maître maçon)',
			description: expect.stringMatching( /^Moulin "à trois meules", cité en 1742\.\n\nRemanié au 19e siècle\./ ),
			source_url: 'https://www.pop.culture.gouv.fr/notice/merimee/IA82000001',
			licence: 'Licence Ouverte 2.0',
			protection: '',
		} );
		expect( mill?.row.keywords ).toContainEqual( { kind: 'century', name: '18e siècle' } );
		expect( dovecote?.row ).toMatchObject( { name: 'Pigeonnier', lat: 44.2467, lng: 1.6231 } );
		expect( dovecote?.warnings.map( ( warning ) => warning.code ) ).toContain( 'coordinates_swapped' );
		expect( hall?.row ).toMatchObject( { periods: [ 'Moyen Âge', 'Période moderne' ], protection: 'Classé MH' } );
	} );

	it( 'leaves out the fields that no column speaks of', async () => {
		const { good } = await read(
			'reference,titre,latitude,longitude,nature_protection\nPA00000001,Pont,44.10001,1.50001,arrêté\n'
		);
		expect( good[ 0 ]?.row ).not.toHaveProperty( 'description' );
		for ( const field of [ 'year', 'periods', 'keywords', 'links' ] ) {
			expect( good[ 0 ]?.row ).not.toHaveProperty( field );
		}
		expect( good[ 0 ]?.row ).toMatchObject( { protection: 'Monument historique (arrêté)' } );
	} );

	it( 'marks rounded coordinates as approximate and does not believe the commune deduced from them', async () => {
		const { good } = await read(
			'reference,titre,latitude,longitude,insee_deduit,commune_deduite,nature_protection\nPA33000079,Casino,44.0,1.0,82156,Saint-Arroumex,arrêté\n'
		);
		expect( good[ 0 ]?.row ).toMatchObject( { lat: 44, lng: 1, approximate: true, commune: '', commune_name: '' } );
		expect( good[ 0 ]?.warnings.map( ( warning ) => warning.code ) ).toEqual( [
			'coordinates_rounded',
			'commune_withdrawn',
		] );
	} );

	it( 'reads the open data of the ministry: long names, bars, a pair of coordinates', async () => {
		const { connector, good } = await read(
			'Reference|Titre_editorial_de_la_notice|Commune_forme_editoriale|COG_Insee_lors_de_la_protection|coordonnees_au_format_WGS84|Denomination_de_l_edifice|Siecle_de_la_campagne_principale_de_construction|Typologie_de_la_protection\n' +
				'PA00095717|Ancienne maison|Bruniquel|82026|44.0562659405, 1.6653025239|maison|15e siècle;16e siècle|inscrit MH\n'
		);
		expect( connector ).toBe( 'merimee' );
		expect( good[ 0 ]?.row ).toMatchObject( {
			lat: 44.0562659405,
			lng: 1.6653025239,
			commune: '82026',
			periods: [ 'Moyen Âge', 'Période moderne' ],
			protection: 'Inscrit MH',
		} );
	} );

	it( 'names the columns that are missing and those that are ignored', async () => {
		const table = await openTable( new TextEncoder().encode( 'latitude,longitude,couleur\n44.1,1.5,bleu\n' ) );
		const merimee = findConnector( 'merimee' );
		const parsing = async (): Promise< void > => {
			for await ( const result of merimee?.parse( table ) ?? [] ) {
				throw new Error( `unexpected row ${ result.line }` );
			}
		};
		const problem = await parsing().catch( ( error: unknown ) => error );
		expect( problem ).toBeInstanceOf( MissingColumnsError );
		const message = describeFailure( problem, 'fr' );
		expect( message ).toContain( 'Référence de la notice' );
		expect( message ).toContain( 'couleur' );
		expect( mapColumns( table.header, merimee?.columns ?? [] ).ignored ).toEqual( [ 'couleur' ] );
	} );
} );

describe( 'spreadsheets', () => {
	const csv =
		'N°;Nom du site;Catégorie;Époque;Ville;Latitude;Longitude;Texte libre;Couleur\n7;Croix du Pech;Patrimoine religieux;XIXe siècle;St-Antonin Noble Val;44,1519;1,7561;Texte;rouge\n8;Four;four banal;;Caylus (82160);44°14\'11"N;1°46\'21"E;;\n;;Arts;;Caylus;;;;\n';
	const communes = [
		{ insee: '82155', name: 'Saint-Antonin-Noble-Val', postal_codes: [ '82140' ] },
		{ insee: '82038', name: 'Caylus', postal_codes: [ '82160' ] },
	];

	it( 'guesses the columns and finds the communes', async () => {
		const { connector, good, bad } = await read( csv, { communes, dataset: 'Croix 2026' } );
		expect( connector ).toBe( 'spreadsheet' );
		expect( good[ 0 ]?.row ).toMatchObject( {
			source_id: 'croix-2026:7',
			name: 'Croix du Pech',
			types: [ 'Autre' ],
			themes: [ 'Patrimoine religieux' ],
			periods: [ 'Période contemporaine' ],
			commune: '82155',
			lat: 44.1519,
			lng: 1.7561,
		} );
		expect( good[ 1 ]?.row.commune ).toBe( '82038' );
		expect( good[ 1 ]?.row.lat ).toBeCloseTo( 44.23639, 4 );
		expect( good[ 1 ]?.warnings ).toContainEqual( {
			field: 'themes',
			code: 'term_unmapped',
			values: { value: 'four banal' },
		} );
		expect( bad.map( ( { line, problems } ) => [ line, problems[ 0 ]?.code ] ) ).toEqual( [
			[ 4, 'missing_name' ],
		] );
	} );

	it.each( [
		[ 'Nom du lieu;Nom de l’auteur', { name: 'Nom du lieu', author: 'Nom de l’auteur' } ],
		[ 'Nom de l’auteur;Nom de la croix', { name: 'Nom de la croix', author: 'Nom de l’auteur' } ],
		[
			'Auteur présumé;Titre;Coordonnées GPS (WGS84)',
			{ name: 'Titre', author: 'Auteur présumé', point: 'Coordonnées GPS (WGS84)' },
		],
	] )( 'guesses the columns of %j', ( header, expected ) => {
		const names = header.split( ';' );
		const { positions } = mapColumns( names, findConnector( 'spreadsheet' )?.columns ?? [], {}, true );
		expect(
			Object.fromEntries( [ ...positions ].map( ( [ key, [ at = -1 ] ] ) => [ key, names[ at ] ] ) )
		).toEqual( expected );
	} );

	it( 'follows the columns that a person chose', async () => {
		const { good } = await read( csv, { columns: { description: 'Couleur', identifier: null } } );
		expect( good[ 0 ]?.row.description ).toBe( 'rouge' );
		expect( good[ 0 ]?.row.source_id ).toBe( 'tableur:croix-du-pech-st-antonin-noble-val' );
	} );

	it( 'recognises the same row after a correction of anything but its name and commune', async () => {
		const [ before, after ] = [
			'Nom;Commune;Description\nPont;Caylus;vieux\n',
			'Nom;Commune;Description\nPont;Caylus;très vieux\n',
		];
		expect( ( await read( before ) ).good[ 0 ]?.row.source_id ).toBe(
			( await read( after ) ).good[ 0 ]?.row.source_id
		);
	} );
} );

describe( 'messages', () => {
	it( 'are French with French spaces, the field first', () => {
		expect(
			describeProblem( { field: 'lat', code: 'unreadable_coordinates', values: { value: 'abc' } }, 'fr' )
		).toBe(
			'Latitude\u202f: «\u202fabc\u202f» n’est pas une coordonnée. Attendu\u202f: des degrés décimaux comme 44,1608.'
		);
	} );
} );

const withOpenData = existsSync( OPEN_DATA ) ? describe : describe.skip;

withOpenData( 'real files', () => {
	it.each( [
		[ 'heritage/mh-tarn-et-garonne.csv', 'merimee', 286 ],
		[ 'heritage/mh-lot-aveyron-tarn.csv', 'merimee', 1130 ],
		[ 'heritage/mh-pays-midi-quercy.csv', 'merimee', 89 ],
		[ 'heritage/inventaire-toulouse-sample-400.csv', 'inventaire', 400 ],
		[ 'museums/museofile-tarn-et-garonne.csv', 'museofile', 6 ],
	] )( '%s is %s with %d rows, every one of them with known terms', async ( path, key, count ) => {
		const { connector, good, bad } = await read( openData( path ) );
		expect( connector ).toBe( key );
		expect( bad ).toEqual( [] );
		expect( good ).toHaveLength( count );
		for ( const { row } of good ) {
			expect( TYPES ).toEqual( expect.arrayContaining( row.types ?? [] ) );
			expect( THEMES ).toEqual( expect.arrayContaining( row.themes ?? [] ) );
			expect( PERIODS ).toEqual( expect.arrayContaining( row.periods ?? [] ) );
			expect( row.name ).not.toMatch( /^".*"$/ );
			expect( row.licence ).toBe( row.source === 'inventaire' ? 'ODbL 1.0' : 'Licence Ouverte 2.0' );
		}
	} );

	it( 'marks the histories that the inventory has cut and links their source', async () => {
		const { good } = await read( openData( 'heritage/inventaire-toulouse-sample-400.csv' ) );
		const cut = good.filter( ( { warnings } ) =>
			warnings.some( ( warning ) => warning.code === 'text_cut_in_source' )
		);
		expect( cut.length ).toBeGreaterThan( 150 );
		expect(
			cut.every( ( { row } ) => /…|\[…\]/.test( `${ row.description }${ row.author }` ) && row.source_url !== '' )
		).toBe( true );
	} );

	it( 'is not taken by the wrong connector', () => {
		expect( connectors.map( ( connector ) => connector.key ) ).toEqual( [
			'datatourisme',
			'inventaire',
			'merimee',
			'palissy',
			'joconde',
			'museofile',
			'spreadsheet',
		] );
	} );
} );
