import type { Cells } from '../cells.ts';
import { mapColumns } from '../columns.ts';
import { readPlace } from '../fields/coordinates.ts';
import { unwrap } from '../fields/text.ts';
import { capitalise } from '../fold.ts';
import { DENOMINATIONS } from '../vocabulary/denominations.ts';
import { themesIn, themesOf } from '../vocabulary/themes.ts';
import { readingOfDates } from './merimee-dates.ts';
import { MERIMEE_COLUMNS } from './merimee-columns.ts';
import { descriptionOf, keywordsOf, linksOf, protectionOf } from './merimee-texts.ts';
import { readRows, type Reading, type ReadingContext } from './run.ts';
import type { SourceTerm } from '../vocabulary/term-table.ts';
import type { Connector, ImportRow, Problem } from '../types.ts';

/** References of Mérimée: protected monuments (PA), inventory (IA), contemporary architecture (EA, ACR) and others. */
const REFERENCE = /^(PA|IA|EA|ACR|AP|AC)\d[\dA-Z]{5,}$/i;
/** References of its sisters: Palissy, Mémoire and Muséofile. */
const FOREIGN = /^(PM|IM|EM|AP\d{2}[A-Z]|MHR|M\d{4}$)/i;
const NOTICE = 'https://www.pop.culture.gouv.fr/notice/merimee/';
const OPEN_LICENCE = 'Licence Ouverte 2.0';

/** Mérimée: the monuments and the inventory of the Ministry of Culture. */
export const merimee: Connector = {
	key: 'merimee',
	label: { fr: 'Mérimée (monuments et inventaire)', en: 'Mérimée (monuments and inventory)' },
	columns: MERIMEE_COLUMNS,
	terms: DENOMINATIONS,
	detect( header, sample ) {
		const map = mapColumns( header, MERIMEE_COLUMNS );
		if ( map.missing.length > 0 ) {
			return 0;
		}
		const signatures = MERIMEE_COLUMNS.filter( ( spec ) => spec.signature && map.positions.has( spec.key ) ).length;
		const at = map.positions.get( 'ref' )?.[ 0 ] ?? -1;
		const references = sample.map( ( cells ) => ( cells[ at ] ?? '' ).trim() ).filter( Boolean );
		const known = references.filter( ( text ) => REFERENCE.test( text ) ).length;
		const share = references.length ? known / references.length : 0;
		return share >= 0.5 ? Math.min( 1, 0.7 + signatures * 0.1 ) : Math.min( 0.6, signatures * 0.15 );
	},
	parse: ( table, options = {} ) =>
		readRows( table, MERIMEE_COLUMNS, ( ...row ) => readNotice( 'merimee', ...row ), options ),
};

/**
 * Reads the notice of a building.
 *
 * @param source  Source of the record: Mérimée, or the inventory whose export has the same fields.
 * @param cells   Cells.
 * @param line    Line.
 * @param context Communes and options.
 */
export function readNotice(
	source: 'merimee' | 'inventaire',
	cells: Cells,
	line: number,
	context: ReadingContext
): Reading {
	const reference = cells.text( 'ref' ).replace( /\s+/g, '' );
	const errors = referenceErrors( reference, source );
	const warnings: Problem[] = [];
	const name = nameOf( cells );
	if ( name === '' ) {
		errors.push( { field: 'name', code: 'missing_name' } );
	}
	const row: ImportRow = { source, source_id: reference.toUpperCase(), line, name };
	row.types = [ 'Patrimoine bâti et monuments' ];
	row.themes = themesOf( [], `${ name } ${ cells.text( 'precision' ) }` );
	const dates = readingOfDates( cells, name );
	Object.assign( row, dates.fields );
	warnings.push( ...dates.warnings );
	placeRow( row, cells, context, warnings, errors );
	describe( row, cells, dates.centuries, warnings );
	originOf( row, cells, context );
	return { row, warnings, errors, terms: termsOf( cells.list( 'denomination' ) ) };
}

/** A denomination that no rule knows is a keyword like the others: only one that stands alone is told. */
function termsOf( denominations: readonly string[] ): SourceTerm[] {
	const terms = denominations.map( ( term ) => ( { term, themes: themesIn( term ) } ) );
	const quiet = terms.some( ( { themes } ) => themes.length > 0 );
	return terms.map( ( term ) => ( { ...term, quiet } ) );
}

function referenceErrors( reference: string, source: 'merimee' | 'inventaire' ): Problem[] {
	if ( reference === '' ) {
		return [ { field: 'source_id', code: 'missing_identifier' } ];
	}
	return source === 'merimee' && FOREIGN.test( reference )
		? [ { field: 'source_id', code: 'foreign_identifier', values: { value: reference } } ]
		: [];
}

/** The title; failing that, what is known of the name: "Église Saint-Martin", "Moulin (Bellerive)". */
function nameOf( cells: Cells ): string {
	const title = unwrap( cells.text( 'title', 'building' ) );
	if ( title ) {
		return capitalise( title );
	}
	const [ denomination = '' ] = cells.list( 'denomination' );
	const dedication = cells.text( 'dedication' );
	const appellation = cells.text( 'appellation' );
	const parts = [ denomination, dedication || appellation ].filter( Boolean );
	return capitalise( parts.join( ' ' ) );
}

function placeRow(
	row: ImportRow,
	cells: Cells,
	{ communes }: ReadingContext,
	warnings: Problem[],
	errors: Problem[]
): void {
	const place = readPlace(
		cells.text( 'lat' ),
		cells.text( 'lng' ),
		cells.text( 'point', 'points' ),
		cells.text( 'zone' )
	);
	warnings.push( ...place.warnings );
	errors.push( ...place.errors );
	if ( cells.has( 'lat', 'lng', 'point', 'points' ) ) {
		row.lat = place.lat;
		row.lng = place.lng;
		row.approximate = place.approximate;
	}
	if ( ! cells.has( 'insee', 'commune' ) ) {
		return;
	}
	const [ code = '' ] = cells.list( 'insee' );
	const commune = communes.read( code, cells.list( 'commune' )[ 0 ] ?? '' );
	warnings.push( ...commune.problems );
	// In this list the commune is deduced from the point: a placeholder's commune is as wrong as the point.
	const deduced = cells.isFrom( 'insee', 'insee_deduit' );
	if ( deduced && place.placeholder && commune.insee ) {
		warnings.push( {
			field: 'commune',
			code: 'commune_withdrawn',
			values: { value: `${ commune.name } (${ commune.insee })` },
		} );
		row.commune = '';
		row.commune_name = '';
		return;
	}
	row.commune = commune.insee;
	row.commune_name = commune.name;
}

function describe( row: ImportRow, cells: Cells, centuries: readonly string[], warnings: Problem[] ): void {
	const description = descriptionOf( cells );
	if ( description.cut ) {
		warnings.push( { field: 'description', code: 'text_cut_in_source' } );
	}
	if (
		cells.has( 'history', 'description', 'parts', 'remarkable', 'observations', 'address', 'protection_detail' )
	) {
		row.description = description.text;
	}
	if ( cells.has( 'authors' ) ) {
		row.author = description.authors;
	}
	if ( cells.has( 'opening' ) ) {
		row.access = cells.list( 'opening' ).join( ' ; ' );
	}
	if ( cells.has( 'protection', 'protection_date', 'protection_act' ) ) {
		row.protection = protectionOf( cells );
	}
	const keywords = keywordsOf( cells, centuries );
	if ( keywords.length || cells.has( 'denomination', 'locality', 'century', 'century_short', 'century_second' ) ) {
		row.keywords = keywords;
	}
	if ( cells.has( 'archive_url', 'dossier_url', 'links', 'ensemble' ) ) {
		row.links = linksOf( cells );
	}
}

function originOf( row: ImportRow, cells: Cells, { options }: ReadingContext ): void {
	const notice = cells.text( 'notice_url' );
	row.source_url = /^https?:\/\//.test( notice ) ? notice : NOTICE + encodeURIComponent( row.source_id );
	row.licence = options.licence || OPEN_LICENCE;
	row.holder = 'Ministère de la Culture, base Mérimée';
}
