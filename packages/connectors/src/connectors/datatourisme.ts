import type { Cells } from '../cells.ts';
import { mapColumns } from '../columns.ts';
import { readPlace } from '../fields/coordinates.ts';
import { plainText } from '../fields/html.ts';
import { readUrl } from '../fields/text.ts';
import { capitalise, foldName, unique } from '../fold.ts';
import { identifierOfUri } from '../reading/feed/documents.ts';
import type { FeedMedium } from '../reading/feed/point-of-interest.ts';
import { centuryName, readDating, readTitleDating } from '../vocabulary/centuries.ts';
import type { SourceTerm } from '../vocabulary/term-table.ts';
import { themesOf } from '../vocabulary/themes.ts';
import { DATATOURISME_TERMS, GENERAL_CLASSES } from './datatourisme-terms.ts';
import { readRows, type Reading, type ReadingContext } from './run.ts';
import type { ColumnSpec, Connector, ImportRow, Keyword, Medium, Problem } from '../types.ts';

const OPEN_LICENCE = 'Licence Ouverte 2.0';

/** What the server takes of media; a tourist office may send a hundred pictures. */
const MEDIA_MOST = 50;

const KNOWN = new Map( DATATOURISME_TERMS.map( ( known ) => [ known.term, known ] ) );

/** Columns of a feed, and those of the flat lists that the national portal makes of it. */
const COLUMNS: readonly ColumnSpec[] = [
	column( 'uri', 'Adresse de l’objet', 'Address of the object', [ 'uri', 'uri_id_du_poi', 'uri id du poi', '@id' ], {
		group: 'ref',
		signature: true,
	} ),
	column( 'identifier', 'Identifiant du producteur', 'Producer’s identifier', [ 'identifiant', 'uuid' ], {
		group: 'ref',
	} ),
	column( 'types', 'Types', 'Types', [ 'types', 'categories_de_poi', 'type' ], { signature: true } ),
	column( 'name', 'Nom', 'Name', [ 'nom', 'nom_du_poi', 'label' ], { group: 'name' } ),
	column( 'comment', 'Résumé', 'Summary', [ 'résumé', 'short description', 'comment' ] ),
	column( 'description', 'Description', 'Description', [ 'description' ] ),
	column( 'insee', 'Code INSEE', 'INSEE code', [ 'code insee', 'insee' ] ),
	column( 'commune', 'Commune', 'Commune', [ 'commune', 'ville', 'city' ] ),
	column( 'postal', 'Code postal', 'Postal code', [ 'code postal' ] ),
	column( 'postal_commune', 'Code postal et commune', 'Postal code and commune', [ 'code_postal_et_commune' ], {
		signature: true,
	} ),
	column( 'address', 'Adresse', 'Address', [ 'adresse', 'adresse_postale' ] ),
	column( 'lat', 'Latitude', 'Latitude', [ 'latitude', 'lat' ] ),
	column( 'lng', 'Longitude', 'Longitude', [ 'longitude', 'lng', 'lon' ] ),
	column( 'site', 'Site web', 'Web site', [ 'site web', 'homepage' ] ),
	column( 'dates', 'Dates', 'Dates', [ 'dates', 'periodes_regroupees' ] ),
	column( 'opening', 'Ouverture', 'Opening', [ 'ouverture' ] ),
	column( 'themes', 'Thèmes', 'Themes', [ 'thèmes' ] ),
	column( 'styles', 'Styles', 'Styles', [ 'styles' ] ),
	column( 'creator', 'Producteur', 'Producer', [ 'producteur', 'createur_de_la_donnee' ] ),
	column( 'publisher', 'Diffuseur', 'Publisher', [ 'diffuseur', 'sit_diffuseur' ], { signature: true } ),
	column( 'media', 'Médias', 'Media', [ 'médias', 'images', 'image' ] ),
	column( 'access', 'Accès', 'Access', [ 'accès' ] ),
	column( 'updated', 'Mise à jour', 'Updated', [ 'mise à jour', 'date_de_mise_a_jour' ] ),
];

/** DATAtourisme: the national feed that the tourism database of the region (Constellation) goes into. */
export const datatourisme: Connector = {
	key: 'datatourisme',
	label: { fr: 'DATAtourisme (flux de sites touristiques)', en: 'DATAtourisme (feed of tourist sites)' },
	columns: COLUMNS,
	terms: DATATOURISME_TERMS,
	detect( header, sample ) {
		const map = mapColumns( header, COLUMNS );
		if ( map.missing.length > 0 ) {
			return 0;
		}
		const at = map.positions.get( 'uri' )?.[ 0 ] ?? -1;
		const addresses = sample.map( ( cells ) => cells[ at ] ?? '' ).filter( Boolean );
		const known = addresses.filter( ( uri ) => /datatourisme/i.test( uri ) || /^\d+\/[0-9a-f-]{36}$/.test( uri ) );
		const signatures = COLUMNS.filter( ( spec ) => spec.signature && map.positions.has( spec.key ) ).length;
		if ( addresses.length > 0 && known.length >= addresses.length / 2 ) {
			return 1;
		}
		return signatures >= 3 ? 0.8 : 0;
	},
	parse: ( table, options = {} ) => readRows( table, COLUMNS, readObject, options ),
};

function column( key: string, fr: string, en: string, names: string[], more: Partial< ColumnSpec > = {} ): ColumnSpec {
	return { key, label: { fr, en }, names, ...more };
}

function readObject( cells: Cells, line: number, context: ReadingContext ): Reading {
	const errors: Problem[] = [];
	const warnings: Problem[] = [];
	const uri = cells.text( 'uri' );
	const name = capitalise( plainText( cells.text( 'name' ) ).replace( /\s+/g, ' ' ) );
	const row: ImportRow = {
		source: 'datatourisme',
		source_id: uri ? identifierOfUri( uri ) : cells.text( 'identifier' ),
		line,
		name,
	};
	if ( row.source_id === '' ) {
		errors.push( { field: 'source_id', code: 'missing_identifier' } );
	}
	if ( name === '' ) {
		errors.push( { field: 'name', code: 'missing_name' } );
	}
	const classes = unique( cells.list( 'types' ).flatMap( classesOf ) );
	row.types = [ 'Bâti et site de visite' ];
	row.themes = themesOf( [], name );
	placeRow( row, cells, context, warnings, errors );
	const centuries = dateRow( row, cells, name );
	row.description = descriptionOf( cells );
	row.keywords = keywordsOf( cells, classes, centuries );
	row.links = linksOf( cells, warnings );
	if ( cells.has( 'media' ) ) {
		row.media = mediaOf( cells, warnings );
	}
	row.access = unique( [ ...cells.list( 'opening' ), cells.text( 'access' ) ] )
		.filter( Boolean )
		.join( '. ' )
		.slice( 0, 1000 );
	row.holder = cells.list( 'creator' ).join( ' ; ' ) || cells.list( 'publisher' ).join( ' ; ' );
	row.source_url = /^https?:\/\//.test( uri ) ? uri : '';
	row.licence = context.options.licence || OPEN_LICENCE;
	return { row, warnings, errors, terms: termsOf( classes, row.themes ) };
}

/** A flat list writes several classes into one cell, perhaps as addresses: `https://…#Castle|https://…#CulturalSite`. */
function classesOf( value: string ): string[] {
	return value
		.split( /[|;,\s]+/ )
		.map( ( part ) => part.split( /[#/:]/ ).filter( Boolean ).at( -1 ) ?? '' )
		.filter( ( part ) => part && ! GENERAL_CLASSES.has( part ) );
}

/**
 * What each class says. One above ("cultural site") stands for civil heritage only where neither a class below nor the title
 * says religious, military or rural; an unknown class beside known ones is a finer one of them and needs no report.
 *
 * @param classes Classes of the object.
 * @param titled  Themes that its name speaks for.
 */
function termsOf( classes: readonly string[], titled: readonly string[] ): SourceTerm[] {
	const known = classes.flatMap( ( term ) => KNOWN.get( term ) ?? [] );
	const closer = [ ...known.flatMap( ( { themes = [] } ) => themes ), ...titled ].some( isCloser );
	return classes.map( ( term ) => {
		const { types = [], themes = [] } = KNOWN.get( term ) ?? {};
		const said = closer ? themes.filter( isCloser ) : themes;
		return { term, types, themes: themes.length > 1 ? themes : said, quiet: known.length > 0 };
	} );
}

function isCloser( theme: string ): boolean {
	return theme !== 'Patrimoine civil' && theme !== 'Autre';
}

function placeRow(
	row: ImportRow,
	cells: Cells,
	{ communes }: ReadingContext,
	warnings: Problem[],
	errors: Problem[]
): void {
	const place = readPlace( cells.text( 'lat' ), cells.text( 'lng' ) );
	Object.assign( row, { lat: place.lat, lng: place.lng, approximate: place.approximate } );
	warnings.push( ...place.warnings );
	errors.push( ...place.errors );
	// `82294#Verfeil` in flat lists.
	const [ postal = '', city = '' ] = cells.text( 'postal_commune' ).split( '#' );
	const commune = communes.read(
		cells.text( 'insee' ),
		cells.text( 'commune' ) || city,
		cells.text( 'postal' ) || postal
	);
	row.commune = commune.insee;
	row.commune_name = commune.name;
	warnings.push( ...commune.problems );
}

/** A feed does not date buildings: their style does, or a title that states a century. */
function dateRow( row: ImportRow, cells: Cells, name: string ): string[] {
	const style = readDating( cells.list( 'styles' ).join( ' ; ' ) );
	const dating = style.periods.length > 0 ? style : readTitleDating( name );
	row.periods = dating.periods.length > 0 ? dating.periods : [ 'Non renseigné' ];
	row.year = null;
	return dating.centuries.map( centuryName );
}

function descriptionOf( cells: Cells ): string {
	const address = [ cells.text( 'address' ), `${ cells.text( 'postal' ) } ${ cells.text( 'commune' ) }`.trim() ];
	const labelled: [ string, string ][] = [
		[ 'Dates', cells.list( 'dates' ).map( periodText ).slice( 0, 12 ).join( ' ; ' ) ],
		[ 'Styles', cells.list( 'styles' ).join( ' ; ' ) ],
		[ 'Adresse', address.filter( Boolean ).join( ', ' ) ],
	];
	return [
		plainText( cells.text( 'comment' ) ),
		plainText( cells.text( 'description' ) ),
		...labelled.filter( ( [ , text ] ) => text ).map( ( [ label, text ] ) => `${ label }\u202f: ${ text }` ),
	]
		.filter( Boolean )
		.join( '\n\n' );
}

/** "2020-07-12/2020-07-14" or "2020-07-12<->2020-07-14": "du 12/07/2020 au 14/07/2020". */
function periodText( period: string ): string {
	const days = [ ...period.matchAll( /(\d{4})-(\d{2})-(\d{2})/g ) ].map(
		( [ , year, month, day ] ) => `${ day }/${ month }/${ year }`
	);
	return days.length > 1 ? `du ${ days[ 0 ] } au ${ days[ 1 ] }` : ( days[ 0 ] ?? period );
}

function keywordsOf( cells: Cells, classes: readonly string[], centuries: readonly string[] ): Keyword[] {
	const words = [
		...classes.map( ( term ) => KNOWN.get( term )?.label ?? spaced( term ) ),
		...cells.list( 'themes' ),
		...cells.list( 'styles' ),
	];
	const seen = new Set< string >();
	const subjects = words.filter( ( word ) => {
		const key = foldName( word );
		return key !== '' && ! seen.has( key ) && seen.add( key );
	} );
	return [
		...centuries.map( ( name ): Keyword => ( { kind: 'century', name } ) ),
		...subjects.map( ( name ): Keyword => ( { kind: 'subject', name } ) ),
	];
}

/** "CraftsmanShop" as words. */
function spaced( term: string ): string {
	return capitalise( term.replace( /([a-z])([A-Z])/g, '$1 $2' ).toLowerCase() );
}

function linksOf( cells: Cells, warnings: Problem[] ): { label: string; url: string }[] {
	return cells.list( 'site' ).flatMap( ( value ) => {
		const url = readUrl( value );
		if ( ! url ) {
			warnings.push( { field: 'links', code: 'invalid_address', values: { value } } );
		}
		return url ? [ { label: 'Site web', url } ] : [];
	} );
}

function mediaOf( cells: Cells, warnings: Problem[] ): Medium[] {
	const today = new Date().toISOString().slice( 0, 10 );
	const media = feedMedia( cells.text( 'media' ) );
	const ended = media.filter( ( { until } ) => until !== '' && until < today );
	if ( ended.length > 0 ) {
		const value = unique( ended.map( ( { until } ) => until ) ).join( ', ' );
		warnings.push( { field: 'media', code: 'rights_ended', values: { value, count: String( ended.length ) } } );
	}
	const shown = media.filter( ( medium ) => ! ended.includes( medium ) ).slice( 0, MEDIA_MOST );
	return shown.flatMap( ( { url: address, mime, title, credits } ) => {
		const url = readUrl( address );
		if ( ! url ) {
			warnings.push( { field: 'media', code: 'invalid_address', values: { value: address } } );
			return [];
		}
		return [
			{
				type: kindOf( mime, url ),
				url,
				caption: plainText( title ),
				credit: credits.join( ' ; ' ),
			},
		];
	} );
}

/** The cell of a feed holds JSON; that of a flat list holds addresses. */
function feedMedia( cell: string ): FeedMedium[] {
	if ( cell.startsWith( '[{' ) ) {
		return JSON.parse( cell ) as FeedMedium[];
	}
	const addresses = cell.split( /[|;\s]+/ ).filter( Boolean );
	return addresses.map( ( url ) => ( { url, mime: '', title: '', credits: [], until: '' } ) );
}

function kindOf( mime: string, url: string ): Medium[ 'type' ] {
	const text = `${ mime } ${ url }`.toLowerCase();
	if ( /\bpdf\b/.test( text ) ) {
		return 'pdf';
	}
	if ( /\baudio\/|\.(mp3|ogg|wav|m4a)\b/.test( text ) ) {
		return 'audio';
	}
	return /\bvideo\/|\.(mp4|webm|mov)\b|youtu|vimeo|dailymotion|peertube/.test( text ) ? 'video' : 'photo';
}
