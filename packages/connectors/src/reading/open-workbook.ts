import type { utils as Utils, WorkBook, WorkSheet } from '@e965/xlsx';
import { part, sizeOf, type Input } from './bytes.ts';
import { findHeader, nameColumns } from './header.ts';
import type { Table } from '../types.ts';

/**
 * Opens a workbook (xlsx, xls, ods).
 *
 * @param  input     File.
 * @param  sheetName Sheet to read; the one with most rows when not given.
 * @throws {UnreadableFileError} When the file is not a workbook or is protected by a password.
 */
export async function openWorkbook( input: Input, sheetName?: string ): Promise< Table > {
	const { read, utils } = await import( '@e965/xlsx' );
	const bytes = await part( input, 0, sizeOf( input ) );
	let book: WorkBook;
	try {
		book = read( bytes, { dense: true, cellDates: true, cellFormula: false, cellHTML: false, cellStyles: false } );
	} catch ( error ) {
		throw new UnreadableFileError(
			/password-protected|encrypted/i.test( String( error ) ) ? 'protected' : 'not_a_workbook'
		);
	}
	const sheets = book.SheetNames.filter( ( name ) => book.Sheets[ name ]?.[ '!ref' ] );
	const sheet = sheetName && sheets.includes( sheetName ) ? sheetName : largest( book, sheets );
	const rows = sheet ? rowsOf( book.Sheets[ sheet ] as WorkSheet, utils ) : [];
	const first = rows.slice( 0, 200 ).filter( ( row ) => row.cells.some( ( cell ) => cell !== '' ) );
	const top = first[ findHeader( first.map( ( row ) => row.cells ) ) ];
	const header = nameColumns( top?.cells ?? [] );
	const headerLine = top?.line ?? 1;

	return {
		format: 'workbook',
		header,
		headerLine,
		encoding: '',
		delimiter: '',
		sheet: sheet ?? '',
		sheets,
		async *rows() {
			for ( const [ index, { line, cells } ] of rows.entries() ) {
				if ( index % 500 === 0 ) {
					await new Promise( ( resolve ) => setTimeout( resolve, 0 ) );
				}
				if ( line > headerLine && cells.some( ( cell ) => cell !== '' ) ) {
					const width = Math.max( header.length, cells.length );
					yield {
						line,
						cells: Array.from( { length: width }, ( _, at ) => cells[ at ] ?? '' ),
						progress: ( index + 1 ) / rows.length,
					};
				}
			}
		},
	};
}

/** A file that cannot be opened at all. */
export class UnreadableFileError extends Error {
	override readonly name = 'UnreadableFileError';

	/**
	 * @param reason Why.
	 */
	constructor( readonly reason: 'protected' | 'not_a_workbook' | 'damaged' | 'empty' | 'too_large' | 'not_a_table' ) {
		super( reason );
	}
}

function largest( book: WorkBook, sheets: readonly string[] ): string | undefined {
	const size = ( name: string ): number => book.Sheets[ name ]?.[ '!data' ]?.length ?? 0;
	return [ ...sheets ].sort( ( a, b ) => size( b ) - size( a ) )[ 0 ];
}

function rowsOf( sheet: WorkSheet, utils: typeof Utils ): { line: number; cells: string[] }[] {
	const from = sheet[ '!ref' ] ? utils.decode_range( sheet[ '!ref' ] ).s.r : 0;
	const rows = utils.sheet_to_json< unknown[] >( sheet, { header: 1, raw: true, defval: '', blankrows: true } );
	return rows.map( ( cells, index ) => ( { line: from + index + 1, cells: cells.map( cellText ) } ) );
}

/** Numbers keep all their digits whatever the cell's format shows; dates become ISO dates. */
function cellText( value: unknown ): string {
	if ( value instanceof Date ) {
		return Number.isNaN( value.getTime() ) ? '' : isoDate( value );
	}
	return value === null || value === undefined ? '' : String( value ).trim();
}

function isoDate( date: Date ): string {
	// The reader builds dates in local time; a minute absorbs its rounding of serial numbers.
	const rounded = new Date( date.getTime() + 60_000 );
	const two = ( count: number ): string => String( count ).padStart( 2, '0' );
	return `${ rounded.getFullYear() }-${ two( rounded.getMonth() + 1 ) }-${ two( rounded.getDate() ) }`;
}
