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
 * A quotation mark that is opened and never closed would swallow the rows after it. When a record runs over several lines
 * and one of its later lines would be a whole row by itself – while the record is not as wide as the header, or that line
 * begins with an identifier like the row before – reading goes on at that line, and what was broken is reported.
 */
export class CsvParser {
	private pending = '';
	private line = 1;
	private columns = 0;
	private shape = '';

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
			const restart = this.lineInside( at, record );
			if ( restart === null ) {
				this.keep( records, record );
				this.line += record.lines;
				at = record.next;
			} else {
				at = this.recover( records, at, restart );
			}
		}
		this.pending = this.pending.slice( at );
		return records;
	}

	/**
	 * Finds the line inside a record at which a row of its own begins, if an open quotation mark has swallowed it.
	 *
	 * @return Position, or null when the record is one.
	 */
	private lineInside( start: number, record: CsvRecord ): number | null {
		if ( record.closed && ( record.lines < 2 || this.columns < 2 ) ) {
			return null;
		}
		const fits = record.closed && record.cells.length === this.columns;
		const inside = this.pending.slice( start, record.next );
		const ends = /\r\n|\n|\r/g;
		for ( let match = ends.exec( inside ); match; match = ends.exec( inside ) ) {
			const from = match.index + match[ 0 ].length;
			const line = inside.slice( from ).split( /\r\n|\n|\r/, 1 )[ 0 ] ?? '';
			const lone = line ? readRecord( line, 0, this.delimiter, true ) : null;
			if (
				lone?.closed &&
				lone.cells.length === this.columns &&
				( ! fits || this.looksLikeLast( lone.cells ) )
			) {
				return start + from;
			}
		}
		return null;
	}

	/**
	 * Saves what can be saved of a broken record: its first line, when it makes sense by itself; else everything up to the
	 * line where reading goes on is reported, each line that begins like a row by itself.
	 *
	 * @return Position where reading goes on.
	 */
	private recover( records: PlacedRecord[], start: number, restart: number ): number {
		const lines = this.pending.slice( start, restart ).split( /\r\n|\n|\r/ );
		const first = lines[ 0 ] ?? '';
		const record = readRecord( first, 0, this.delimiter, true, true );
		if ( record?.closed && record.cells.length === this.columns ) {
			this.keep( records, record );
			this.line++;
			return start + first.length + ( this.pending.startsWith( '\r\n', start + first.length ) ? 2 : 1 );
		}
		this.keep( records, { cells: record?.cells ?? [ first ], closed: false } );
		for ( const line of lines.slice( 1 ) ) {
			this.line++;
			const cells = line.split( this.delimiter );
			if ( this.looksLikeLast( cells ) ) {
				this.keep( records, { cells, closed: false } );
			}
		}
		return restart;
	}

	private keep( records: PlacedRecord[], record: { cells: string[]; closed: boolean } ): void {
		if ( record.cells.some( ( cell ) => cell.trim() !== '' ) ) {
			const problem: Problem = { field: '', code: 'unclosed_quote' };
			records.push( { line: this.line, cells: record.cells, ...( record.closed ? {} : { problem } ) } );
			this.shape = record.closed ? shapeOf( record.cells ) : this.shape;
		}
	}

	/** Whether a row begins like the row before: "PA00095708" like "PA00095714". */
	private looksLikeLast( cells: readonly string[] ): boolean {
		return this.shape !== '' && shapeOf( cells ) === this.shape;
	}
}

/** The shape of an identifier, or empty when the first cell is none. */
function shapeOf( cells: readonly string[] ): string {
	const first = cells[ 0 ] ?? '';
	return /^[A-Za-z\d_-]*\d[A-Za-z\d_-]*$/.test( first )
		? first.replace( /[A-Za-z]/g, 'A' ).replace( /\d/g, '9' )
		: '';
}
