import type { Cells } from '../cells.ts';
import { mapColumns } from '../columns.ts';
import { readPlace } from '../fields/coordinates.ts';
import { readUrl } from '../fields/text.ts';
import { readYears } from '../fields/years.ts';
import { capitalise, slug, unique, values } from '../fold.ts';
import { centuryName, periodOfYear, readDating } from '../vocabulary/centuries.ts';
import { findTerm } from '../vocabulary/labels.ts';
import type { SourceTerm } from '../vocabulary/term-table.ts';
import { themesOf } from '../vocabulary/themes.ts';
import { readRows, type Reading, type ReadingContext } from './run.ts';
import { SPREADSHEET_COLUMNS } from './spreadsheet-columns.ts';
import type { Connector, ImportRow, Keyword, Problem } from '../types.ts';

/** Any table of people's own: the columns are guessed by their names and may be chosen by hand. */
export const spreadsheet: Connector = {
	key: 'spreadsheet',
	label: { fr: 'Tableur (xlsx ou csv)', en: 'Spreadsheet (xlsx or csv)' },
	columns: SPREADSHEET_COLUMNS,
	terms: [],
	detect( header ) {
		const map = mapColumns( header, SPREADSHEET_COLUMNS, {}, true );
		// Never sure: a file that another connector knows is better read by that one.
		return map.missing.length > 0 ? 0.05 : Math.min( 0.5, 0.1 + map.positions.size * 0.05 );
	},
	parse: ( table, options = {} ) => readRows( table, SPREADSHEET_COLUMNS, readRecord, options, true ),
};

function readRecord( cells: Cells, line: number, context: ReadingContext ): Reading {
	const warnings: Problem[] = [];
	const errors: Problem[] = [];
	const name = capitalise( cells.text( 'name' ) );
	if ( name === '' ) {
		errors.push( { field: 'name', code: 'missing_name' } );
	}
	const row: ImportRow = { source: 'spreadsheet', source_id: '', line, name };
	placeRow( row, cells, context, warnings, errors );
	row.source_id = identify( row, cells, context );
	row.types = [ 'Autre' ];
	row.themes = themes( cells, name );
	const dating = dates( row, cells, warnings );
	describe( row, cells, dating, warnings );
	const licence = cells.text( 'licence' ) || context.options.licence;
	if ( licence ) {
		row.licence = licence;
	}
	return { row, warnings, errors, terms: termsOf( cells ) };
}

/**
 * The identity of a row: the name of the data set and the row's own identifier; without one, its name and commune, so that
 * every other cell may be corrected between two imports.
 */
function identify( row: ImportRow, cells: Cells, { options }: ReadingContext ): string {
	const own =
		slug( cells.text( 'identifier' ) ) || slug( `${ row.name } ${ row.commune || row.commune_name || '' }` );
	return own ? `${ slug( options.dataset ?? '' ) || 'tableur' }:${ own }`.slice( 0, 190 ) : '';
}

function placeRow(
	row: ImportRow,
	cells: Cells,
	{ communes }: ReadingContext,
	warnings: Problem[],
	errors: Problem[]
): void {
	if ( cells.has( 'lat', 'lng', 'point' ) ) {
		const place = readPlace( cells.text( 'lat' ), cells.text( 'lng' ), cells.text( 'point' ) );
		Object.assign( row, { lat: place.lat, lng: place.lng, approximate: place.approximate } );
		warnings.push( ...place.warnings );
		errors.push( ...place.errors );
	}
	if ( cells.has( 'commune', 'insee', 'postal' ) ) {
		const commune = communes.read( cells.text( 'insee' ), cells.text( 'commune' ), cells.text( 'postal' ) );
		row.commune = commune.insee;
		row.commune_name = commune.name;
		warnings.push( ...commune.problems );
	}
}

/** Types and themes as the table writes them; what is not of the vocabulary is for the staff's table to sort. */
function termsOf( cells: Cells ): SourceTerm[] {
	const read = ( column: string, vocabulary: 'types' | 'themes' ): SourceTerm[] =>
		cells.list( column ).map( ( term ) => {
			const found = findTerm( vocabulary, term );
			return { term, field: vocabulary, ...( found ? { [ vocabulary ]: [ found ] } : {} ) };
		} );
	const denominations = cells.list( 'denomination' ).map( ( term ) => ( { term, quiet: true } ) );
	const periods = cells.list( 'period' ).map( ( term ) => ( { term, quiet: true } ) );
	return [ ...read( 'type', 'types' ), ...read( 'theme', 'themes' ), ...denominations, ...periods ];
}

/** Themes of a row whose table names none: by denominations and name. */
function themes( cells: Cells, name: string ): string[] {
	const denominations = cells.list( 'denomination' );
	return denominations.length || ! cells.has( 'theme' ) ? themesOf( denominations, name ) : [ 'Autre' ];
}

/** Reads period and year; gives the centuries for keywords. */
function dates( row: ImportRow, cells: Cells, warnings: Problem[] ): number[] {
	const years = readYears( cells.text( 'year' ) );
	const periods: string[] = [];
	const centuries: number[] = [];
	for ( const value of cells.list( 'period' ) ) {
		const term = findTerm( 'periods', value );
		const dating = readDating( value );
		periods.push( ...( term ? [ term ] : dating.periods ) );
		centuries.push( ...dating.centuries );
		if ( ! term && dating.unknown.length ) {
			warnings.push( { field: 'periods', code: 'period_not_understood', values: { value } } );
		}
	}
	const inYear = years.length ? null : readDating( cells.text( 'year' ) );
	if ( cells.text( 'year' ) && inYear && inYear.periods.length === 0 ) {
		warnings.push( { field: 'year', code: 'year_not_understood', values: { value: cells.text( 'year' ) } } );
	}
	if ( periods.length === 0 ) {
		periods.push( ...( inYear?.periods ?? years.slice( 0, 1 ).map( periodOfYear ) ) );
		centuries.push( ...( inYear?.centuries ?? [] ) );
	}
	if ( cells.has( 'year' ) ) {
		row.year = years[ 0 ] ?? null;
	}
	row.periods = periods.length ? unique( periods ) : [ 'Non renseigné' ];
	return unique( centuries );
}

function describe( row: ImportRow, cells: Cells, centuries: readonly number[], warnings: Problem[] ): void {
	const plain = [ 'holder', 'author', 'medium_author', 'access', 'protection' ] as const;
	for ( const key of plain ) {
		if ( cells.has( key ) ) {
			row[ key ] = cells.text( key );
		}
	}
	const labelled: [ string, string ][] = [
		[ 'Adresse', cells.text( 'address' ) ],
		[ 'Source', cells.text( 'source' ) ],
	];
	const paragraphs = [
		cells.texts( 'description' ).join( '\n\n' ),
		...labelled.filter( ( [ , text ] ) => text ).map( ( [ label, text ] ) => `${ label }\u202f: ${ text }` ),
	];
	if ( cells.has( 'description', 'address', 'source' ) ) {
		row.description = paragraphs.filter( Boolean ).join( '\n\n' );
	}
	if ( cells.has( 'keywords', 'place', 'denomination', 'period' ) || unsorted( cells ).length > 0 ) {
		row.keywords = keywords( cells, centuries );
	}
	if ( cells.has( 'link' ) ) {
		row.links = addresses( cells.list( 'link' ), 'links', warnings ).map( ( url ) => ( {
			label: new URL( url ).hostname.replace( /^www\./, '' ),
			url,
		} ) );
	}
	if ( cells.has( 'photo' ) ) {
		const credit = cells.text( 'medium_author' );
		row.media = addresses( cells.list( 'photo' ), 'media', warnings ).map( ( url ) => ( {
			type: 'photo',
			url,
			credit,
		} ) );
	}
}

function keywords( cells: Cells, centuries: readonly number[] ): Keyword[] {
	const free = cells.list( 'keywords' ).flatMap( ( value ) => values( value.replace( /,/g, ';' ) ) );
	return [
		...centuries.map( ( century ): Keyword => ( { kind: 'century', name: centuryName( century ) } ) ),
		...cells.list( 'place' ).map( ( name ): Keyword => ( { kind: 'place', name } ) ),
		...unique( [ ...cells.list( 'denomination' ), ...unsorted( cells ), ...free ] ).map( ( name ): Keyword => ( {
			kind: 'subject',
			name,
		} ) ),
	];
}

/** Types and themes that no vocabulary holds stay findable. */
function unsorted( cells: Cells ): string[] {
	return [
		...cells.list( 'type' ).filter( ( value ) => ! findTerm( 'types', value ) ),
		...cells.list( 'theme' ).filter( ( value ) => ! findTerm( 'themes', value ) ),
	];
}

function addresses( cells: readonly string[], field: 'links' | 'media', warnings: Problem[] ): string[] {
	return cells.flatMap( ( value ) => {
		const url = readUrl( value );
		if ( ! url ) {
			warnings.push( { field, code: 'invalid_address', values: { value } } );
		}
		return url ? [ url ] : [];
	} );
}
