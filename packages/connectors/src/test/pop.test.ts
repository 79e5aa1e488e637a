/** @jest-environment node */
import { existsSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { fromMetres } from '../fields/lambert.ts';
import { OPEN_DATA, openData } from './open-data.ts';
import { read } from './support/read.ts';

/** Kilometres between two places, good to a per cent at this scale. */
function apart( [ lat, lng ]: [ number, number ], north: number, east: number ): number {
	return Math.hypot( ( lat - north ) * 111.2, ( lng - east ) * 111.2 * Math.cos( ( north * Math.PI ) / 180 ) );
}

describe( 'French projections', () => {
	it( 'come back to the degrees that IGN’s own services give', () => {
		// The origins of the projections are exact by definition.
		expect( fromMetres( 700000, 6600000 ) ).toEqual( [ 46.5, 3 ] );
		expect( apart( fromMetres( 1700000, 3200000 ) ?? [ 0, 0 ], 44, 3 ) ).toBeLessThan( 0.001 );
		expect( apart( fromMetres( 600000, 2200000 ) ?? [ 0, 0 ], 46.8, 2.33722917 ) ).toBeLessThan( 0.15 );
		// The sample of NTG 71 (ALG0004): 0.872664626 rad N, 0.145512099 rad E of Greenwich on NTF, zone I.
		const sample = fromMetres( 1029705.083, 272723.849, 'Lambert I' ) ?? [ 0, 0 ];
		expect( apart( sample, ( 0.872664626 * 180 ) / Math.PI, ( 0.145512099 * 180 ) / Math.PI ) ).toBeLessThan(
			0.15
		);
	} );

	it( 'give one place for one building, whatever its projection', () => {
		const [ lat, lng ] = fromMetres( 602029.7, 6350194.6 ) ?? [ 0, 0 ];
		const others: [ number, number, string ][] = [
			[ 555383, 1915300, 'Lambert II étendu' ],
			[ 555383, 1915300, '' ],
			[ 1602000, 3227300, '' ],
		];
		for ( const [ x, y, zone ] of others ) {
			expect( apart( fromMetres( x, y, zone ) ?? [ 0, 0 ], lat, lng ) ).toBeLessThan( 3 );
		}
		expect( fromMetres( 555383, 215300, 'Lambert 3' ) ).toEqual( fromMetres( 555383, 3215300 ) );
		expect( fromMetres( 44, 1.7 ) ).toBeNull();
		expect( fromMetres( 555383, 215300 ) ).toBeNull();
	} );
} );

describe( 'Palissy', () => {
	const CODES = [
		'REF;TICO;DENO;TITR;CATE;MATR;SCLE;DATE;AUTR;HIST;COM;INSEE;EDIF;EMPL;PROT;DPRO;REFA;POP_COORDONNEES',
		'PM82000123;;tableau;Adoration des bergers;peinture à l’huile;toile (support);2e moitié 17e siècle;1672;Valette Guy (peintre);Donné en 1672.;Caylus;82038;église Saint-Jean-Baptiste;nef;classé au titre objet;1974/05/02 : classé au titre objet;PA00095717;"{""lat"": 44.2361, ""lon"": 1.7725}"',
		'IM82000124;Cloche;cloche;;;;;;;;Caylus;82038;;;;;;',
		'IA82000001;Maison;maison;;;;;;;;Caylus;82038;;;;;;',
		';cloche;cloche;;;;;;;;Caylus;82038;;;;;;',
	].join( '\n' );

	it( 'reads the codes of the portal and refuses what is not its own', async () => {
		const { connector, good, bad } = await read( CODES );
		expect( connector ).toBe( 'palissy' );
		expect( good ).toHaveLength( 2 );
		expect( good[ 0 ]?.row ).toMatchObject( {
			source: 'palissy',
			source_id: 'PM82000123',
			name: 'Tableau\u202f: Adoration des bergers',
			types: [ 'Objets et collections' ],
			themes: [ 'Peinture' ],
			periods: [ 'Période moderne' ],
			year: 1672,
			commune: '82038',
			lat: 44.2361,
			author: 'Valette Guy (peintre)',
			holder: 'église Saint-Jean-Baptiste',
			protection: 'Classé au titre objet (1974/05/02 : classé au titre objet)',
			source_url: 'https://www.pop.culture.gouv.fr/notice/palissy/PM82000123',
		} );
		expect( good[ 0 ]?.row.keywords ).toEqual( [
			{ kind: 'century', name: '17e siècle' },
			{ kind: 'object', name: 'tableau' },
			{ kind: 'subject', name: 'peinture à l’huile' },
			{ kind: 'place', name: 'église Saint-Jean-Baptiste' },
		] );
		expect( good[ 0 ]?.row.links?.[ 0 ]?.url ).toBe( 'https://www.pop.culture.gouv.fr/notice/merimee/PA00095717' );
		expect( bad.map( ( { problems } ) => problems[ 0 ]?.code ) ).toEqual( [
			'foreign_identifier',
			'missing_identifier',
		] );
	} );

	it( 'reads the French names of the open data, in Windows-1252, with tabs', async () => {
		const text = [
			"Référence\tDénomination\tTitre éditorial de la notice\tCommune (forme index)\tCOG Insee\tNom de l'édifice\tCatégorie technique\tSiècle de création\tcoordonnées au format WGS84",
			'PM82000124\tcloche\tCloche\tCaylus\t82038\téglise\tfonderie de cloches\t16e siècle\t44.2361, 1.7725',
		].join( '\r\n' );
		const latin = Uint8Array.from( [ ...text ].map( ( letter ) => letter.charCodeAt( 0 ) ) );
		const { connector, good } = await read( latin );
		expect( connector ).toBe( 'palissy' );
		expect( good[ 0 ]?.row ).toMatchObject( {
			name: 'Cloche',
			themes: [ 'Musique' ],
			commune: '82038',
			lng: 1.7725,
		} );
	} );
} );

describe( 'Joconde', () => {
	it.each( [
		[
			'codes',
			'REF|DOMN|DENO|TITR|AUTR|PERI|MILL|TECH|REPR|LOCA|MUSEO|INV|NOMOFF\n' +
				'07430009854|dessin|dessin|Étude pour l’Apothéose|INGRES Jean Auguste Dominique|1er quart 19e siècle|1827|mine de plomb|figures|Montauban ; musée Ingres Bourdelle|M0606|867.1234|musée Ingres Bourdelle\n',
		],
		[
			'French names',
			'Référence,Domaine,Dénomination,Titre,Auteur,Période de création,Millésime de création,Matériaux - techniques,Sujet représenté,Localisation,Code Muséofile,Numéro inventaire,Nom officiel musée,Ville,geolocalisation_ville\n' +
				'07430009854,dessin,dessin,Étude pour l’Apothéose,INGRES Jean Auguste Dominique,"19e siècle;1er quart",1827,mine de plomb,figures,"Montauban ; musée",M0606,867.1234,musée Ingres Bourdelle,Montauban,"44.0175,1.3549"\n',
		],
	] )( 'is read by its %s', async ( _, file ) => {
		const { connector, good, bad, warnings } = await read( file );
		expect( connector ).toBe( 'joconde' );
		expect( bad ).toEqual( [] );
		expect( good[ 0 ]?.row ).toMatchObject( {
			source: 'joconde',
			source_id: '07430009854',
			name: 'Étude pour l’Apothéose',
			types: [ 'Objets et collections' ],
			themes: [ 'Dessin' ],
			periods: [ 'Période contemporaine' ],
			year: 1827,
			commune_name: 'Montauban',
			author: 'INGRES Jean Auguste Dominique',
			holder: 'musée Ingres Bourdelle',
		} );
		expect( good[ 0 ]?.row.links ).toContainEqual( {
			label: 'Notice du musée M0606',
			url: 'https://www.pop.culture.gouv.fr/notice/museo/M0606',
		} );
		expect( warnings ).toEqual( {} );
	} );
} );

/** The same two dossiers as different versions of the inventory's software write them. */
const TAGGED: Record< string, ( fields: [ string, string ][][] ) => string > = {
	'KEY=value, notices parted by a line of signs': ( notices ) =>
		notices
			.map( ( fields ) => fields.map( ( [ key, value ] ) => `${ key }=${ value }` ).join( '\r\n' ) )
			.join( '\r\n//\r\n' ),
	'KEY : value, nothing between notices': ( notices ) =>
		notices
			.flatMap( ( fields ) => fields.map( ( [ key, value ] ) => `${ key.padEnd( 6 ) }: ${ value }` ) )
			.join( '\n' ),
	'.KEY value': ( notices ) =>
		notices.flatMap( ( fields ) => fields.map( ( [ key, value ] ) => `.${ key } ${ value }` ) ).join( '\n' ),
	elements: ( notices ) =>
		`<?xml version="1.0"?><EXPORT>${ notices.map( ( fields ) => `<NOTICE>${ fields.map( ( [ key, value ] ) => `<${ key }>${ value.replace( /&/g, '&amp;' ) }</${ key }>` ).join( '' ) }</NOTICE>` ).join( '\n' ) }</EXPORT>`,
};

describe( 'Inventaire général', () => {
	const dossiers: [ string, string ][][] = [
		[
			[ 'REF', 'IA82100001' ],
			[ 'TICO', 'moulin dit de Bonnet & fils' ],
			[ 'DENO', 'moulin à farine' ],
			[ 'COM', 'Caylus' ],
			[ 'INSEE', '82038' ],
			[ 'COOR', '0602029 ; 6350194' ],
			[ 'ZONE', 'Lambert93' ],
			[ 'SCLE', '18e siècle ; 19e siècle' ],
			[ 'HIST', 'Cité en 1742, ce moulin' ],
			[ 'DOSURL', 'https://patrimoines.example/dossier/IA82100001' ],
			[ 'COPY', '(c) Pays Midi-Quercy' ],
		],
		[
			[ 'REF', 'IM82100002' ],
			[ 'DENO', 'statue' ],
			[ 'TITR', 'Vierge à l’Enfant' ],
			[ 'COM', 'Caylus' ],
			[ 'INSEE', '82038' ],
			[ 'COOR', '0555383 ; 0215300' ],
			[ 'ZONE', 'Lambert3' ],
			[ 'SCLE', '15e siècle' ],
			[ 'CATE', 'sculpture' ],
		],
	];

	it.each( Object.keys( TAGGED ) )( 'reads buildings and objects from text of the form %s', async ( form ) => {
		const { connector, good, bad } = await read( TAGGED[ form ]?.( dossiers ) ?? '' );
		expect( connector ).toBe( 'inventaire' );
		expect( bad ).toEqual( [] );
		expect( good.map( ( { row } ) => row ) ).toMatchObject( [
			{
				source: 'inventaire',
				source_id: 'IA82100001',
				name: 'Moulin dit de Bonnet & fils',
				types: [ 'Patrimoine bâti et monuments' ],
				commune: '82038',
				periods: [ 'Période moderne', 'Période contemporaine' ],
				source_url: 'https://patrimoines.example/dossier/IA82100001',
				holder: '(c) Pays Midi-Quercy',
			},
			{
				source: 'inventaire',
				source_id: 'IM82100002',
				name: 'Statue\u202f: Vierge à l’Enfant',
				types: [ 'Objets et collections' ],
				themes: expect.arrayContaining( [ 'Sculpture' ] ),
				periods: [ 'Moyen Âge' ],
			},
		] );
		for ( const { row } of good ) {
			expect( apart( [ row.lat ?? 0, row.lng ?? 0 ], 44.2361, 1.7725 ) ).toBeLessThan( 3 );
		}
	} );

	it( 'joins wrapped lines and repeated fields, and reads Windows-1252', async () => {
		const text =
			'REF=IA82100001\r\nDENO=église\r\nDENO=chapelle\r\nTICO=Église\r\nCOM=Caylus\r\nINSEE=82038\r\nHIST=Première ligne\r\n  de la même phrase.\r\n\r\nREF=IA82100002\r\nTICO=Tour\r\nCOM=Caylus\r\nINSEE=82038\r\n';
		const { good } = await read( Uint8Array.from( [ ...text ].map( ( letter ) => letter.charCodeAt( 0 ) ) ) );
		expect( good ).toHaveLength( 2 );
		expect( good[ 0 ]?.row.description ).toContain( 'Première ligne de la même phrase.' );
		expect( good[ 0 ]?.row.keywords?.map( ( { name } ) => name ) ).toEqual(
			expect.arrayContaining( [ 'église', 'chapelle' ] )
		);
	} );

	it( 'takes the middle of an outline, marked approximate', async () => {
		const { good } = await read(
			'REF=IA82100001\nTICO=Tour\nCOM=Caylus\nINSEE=82038\nCOORM=602000 ; 6350000 ; 602060 ; 6350000 ; 602060 ; 6350400 ; 602000 ; 6350400\n'
		);
		expect( good[ 0 ]?.row ).toMatchObject( { approximate: true } );
		expect( apart( [ good[ 0 ]?.row.lat ?? 0, good[ 0 ]?.row.lng ?? 0 ], 44.2361, 1.7725 ) ).toBeLessThan( 1 );
	} );
} );

const withOpenData = existsSync( OPEN_DATA ) ? describe : describe.skip;

withOpenData( 'a real list, written otherwise', () => {
	const source = existsSync( OPEN_DATA )
		? new TextDecoder().decode( openData( 'heritage/mh-lot-aveyron-tarn.csv' ) ).trim()
		: '';
	const lines = source.split( /\r?\n/ );
	const latin = ( text: string ): Uint8Array =>
		Uint8Array.from(
			[ ...text ].map( ( letter ) => ( letter.charCodeAt( 0 ) < 256 ? letter.charCodeAt( 0 ) : 63 ) )
		);
	const renamed = ( header: string ): string => [ header, ...lines.slice( 1 ) ].join( '\n' );
	const count = lines.length - 1;

	it.each( [
		[ 'latin-1', () => latin( source ) ],
		[ 'a byte order mark and CRLF', () => strToU8( `\ufeff${ lines.join( '\r\n' ) }` ) ],
		[ 'empty lines everywhere', () => strToU8( lines.join( '\n\n' ) ) ],
		[
			'codes instead of names',
			() => strToU8( renamed( 'REF,TICO,latitude,longitude,INSEE,COM,DPT,APRO,DATE,url_archives_mh,url_pop' ) ),
		],
		[
			'a column more',
			() => strToU8( lines.map( ( line, index ) => `${ index === 0 ? 'note' : 'x' },${ line }` ).join( '\n' ) ),
		],
		[ 'in a zip', () => zipSync( { 'export/liste mh.csv': strToU8( source ) } ) ],
	] )( '%s: every row is a record', async ( _, make ) => {
		const { connector, good, bad } = await read( make() );
		expect( connector ).toBe( 'merimee' );
		expect( [ good.length, bad.length ] ).toEqual( [ count, 0 ] );
	} );

	it( 'accounts for every row when quotation marks are broken, and spoils few', async () => {
		const broken = lines
			.map( ( line, index ) => ( index % 100 === 50 ? line.replace( ',', ',"' ) : line ) )
			.join( '\n' );
		const { results, good } = await read( broken );
		expect( results.length ).toBeGreaterThanOrEqual( count - 24 );
		expect( good.length ).toBeGreaterThanOrEqual( count - 24 );
	} );

	it( 'reads ten megabytes', async () => {
		const copies = Math.ceil( ( 10 * 1024 * 1024 ) / source.length );
		const many = Array.from( { length: copies }, ( _, copy ) =>
			lines
				.slice( 1 )
				.map( ( line ) => line.replace( /^[A-Z0-9]+/, ( reference ) => `${ reference }${ 10 + copy }` ) )
				.join( '\n' )
		);
		const { good, bad } = await read( [ lines[ 0 ], ...many ].join( '\n' ) );
		expect( [ good.length, bad.length ] ).toEqual( [ count * copies, 0 ] );
	}, 120_000 );
} );
