import { readRecord, type CsvRecord } from './csv-record.ts';
import type { Problem } from '../types.ts';

/** A record with its place in the file. */
export interface PlacedRecord {
	line: number;
	cells: string[];
	problem?: Problem;
}

/** A record longer than this holds a quotation mark that was never closed. */
const LONGEST_RECORD = 512 * 1024;

/**
 * Cuts a delimited text into records while it arrives, so that no file is ever held as one string.
 *
 * A quotation mark that is opened and never closed would swallow the rows after it. When a record runs over several lines,
 * does not have as many cells as the header, and one of its later lines would be a whole row by itself, the record is
 * reported and reading goes on at that line.
 */
export class CsvParser {
	private pending = '';
	private line = 1;
	private columns = 0;

	/**
	 * @param delimiter One character.
	 */
	constructor( private readonly delimiter: string ) {}

	/**
	 * Tells the number of cells of a good row.
	 *
	 * @param count Number of columns of the header.
	 */
	expect( count: number ): void {
		this.columns = count;
	}

	/**
	 * Reads on.
	 *
	 * @param text  Next part of the file.
	 * @param final Whether it is the last.
	 */
	read( text: string, final = false ): PlacedRecord[] {
		this.pending += text;
		const records: PlacedRecord[] = [];
		let at = 0;
		while ( at < this.pending.length ) {
			const tooLong = this.pending.length - at > LONGEST_RECORD;
			const record = readRecord( this.pending, at, this.delimiter, final || tooLong );
			if ( ! record ) {
				break;
			}
			const end = this.repair( at, record );
			const problem: Problem = { field: '', code: 'unclosed_quote' };
			if ( end !== record.next ) {
				records.push( { line: this.line, cells: record.cells, problem } );
				this.line += lineEnds( this.pending.slice( at, end ) );
			} else {
				if ( record.cells.some( ( cell ) => cell.trim() !== '' ) ) {
					records.push( { line: this.line, cells: record.cells, ...( record.closed ? {} : { problem } ) } );
				}
				this.line += record.lines;
			}
			at = end;
		}
		this.pending = this.pending.slice( at );
		return records;
	}

	/** Finds where to go on after a record: behind it, or at a line inside that is a row of its own. */
	private repair( start: number, record: CsvRecord ): number {
		const suspicious = record.lines > 1 && this.columns > 1 && record.cells.length !== this.columns;
		if ( ! suspicious && record.closed ) {
			return record.next;
		}
		const inside = this.pending.slice( start, record.next );
		const ends = /\r\n|\n|\r/g;
		for ( let match = ends.exec( inside ); match; match = ends.exec( inside ) ) {
			const from = match.index + match[ 0 ].length;
			const rest = inside.slice( from );
			const lone = readRecord( rest.split( /\r\n|\n|\r/, 1 )[ 0 ] ?? '', 0, this.delimiter, true );
			if ( rest && lone?.closed && lone.cells.length === this.columns ) {
				return start + from;
			}
		}
		return record.next;
	}
}

function lineEnds( text: string ): number {
	return text.match( /\r\n|\n|\r/g )?.length ?? 0;
}
