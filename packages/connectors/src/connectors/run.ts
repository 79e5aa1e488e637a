import { Cells } from '../cells.ts';
import { mapColumns, MissingColumnsError } from '../columns.ts';
import { keepLimits } from '../fields/limits.ts';
import { CommuneFinder } from '../fields/commune.ts';
import { TermTable, type SourceTerm } from '../vocabulary/term-table.ts';
import type { ColumnSpec, ImportRow, ParseOptions, Problem, RowResult, Table, TableRow } from '../types.ts';

/** What a connector makes of one row. */
export interface Reading {
	row: ImportRow;
	warnings: Problem[];
	errors: Problem[];
	/** Terms by which the source sorts the thing, and what the connector makes of each. */
	terms?: SourceTerm[];
}

/** What a connector needs to read a row. */
export interface ReadingContext {
	communes: CommuneFinder;
	options: ParseOptions;
}

/**
 * Reads all rows of a table by a connector's column list and row reader: the part that every connector shares.
 *
 * A row that was cut wrongly, has an error or repeats the identifier of an earlier row becomes an error; the next row is
 * read all the same.
 *
 * @param  table   Open file.
 * @param  columns Columns that the connector knows.
 * @param  read    Reads one row.
 * @param  options What a person has set.
 * @param  loose   Whether column names that only contain a known one count.
 * @throws {MissingColumnsError} When a necessary column is not in the file.
 */
export async function* readRows(
	table: Table,
	columns: readonly ColumnSpec[],
	read: ( cells: Cells, line: number, context: ReadingContext ) => Reading,
	options: ParseOptions,
	loose = false
): AsyncGenerator< RowResult > {
	const map = mapColumns( table.header, columns, options.columns, loose );
	if ( map.missing.length > 0 ) {
		throw new MissingColumnsError( map.missing, table.header );
	}
	const context = { communes: new CommuneFinder( options.communes ), options };
	const terms = new TermTable( options.terms );
	const seen = new Map< string, number >();
	for await ( const tableRow of table.rows() ) {
		yield readRow( tableRow, read( new Cells( map, tableRow ), tableRow.line, context ), terms, seen );
	}
}

function readRow( tableRow: TableRow, reading: Reading, table: TermTable, seen: Map< string, number > ): RowResult {
	const { row, warnings, errors } = reading;
	const { line, progress, problem } = tableRow;
	if ( problem?.code === 'too_few_cells' ) {
		warnings.push( problem );
	} else if ( problem ) {
		return { kind: 'error', line, sourceId: row.source_id, name: row.name, problems: [ problem ], progress };
	}
	const first = row.source_id ? seen.get( row.source_id ) : undefined;
	if ( first !== undefined ) {
		errors.push( {
			field: 'source_id',
			code: 'duplicate_identifier',
			values: { value: row.source_id, line: String( first ) },
		} );
	}
	if ( tableRow.cells.some( ( cell ) => cell.includes( '\ufffd' ) ) ) {
		warnings.push( { field: '', code: 'unreadable_characters' } );
	}
	if ( errors.length > 0 ) {
		return { kind: 'error', line, sourceId: row.source_id, name: row.name, problems: errors, progress };
	}
	seen.set( row.source_id, line );
	const { leftOut, unmapped } = table.classify( row, reading.terms ?? [] );
	if ( leftOut !== null ) {
		const problems: Problem[] = [ { field: '', code: 'left_out', values: { value: leftOut } } ];
		return { kind: 'error', line, sourceId: row.source_id, name: row.name, problems, progress, leftOut: true };
	}
	const open = warnings.filter(
		( { code, values } ) => code !== 'period_not_understood' || ! table.has( values?.value ?? '' )
	);
	return { kind: 'row', line, row, warnings: [ ...open, ...unmapped, ...keepLimits( row ) ], progress };
}
