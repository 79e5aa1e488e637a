/** One record of a delimited text, cut into cells. */
export interface CsvRecord {
	cells: string[];
	/** Position after the record's line end. */
	next: number;
	/** Line ends inside and after the record. */
	lines: number;
	/** False when a quoted cell never ends. */
	closed: boolean;
}

/**
 * Cuts one record out of a text, by RFC 4180 and kindly: a quotation mark inside a quoted cell that is neither doubled nor
 * followed by a delimiter is taken for a character of the cell, for many exports write it so.
 *
 * @param text      Text.
 * @param start     Position of the record.
 * @param delimiter One character.
 * @param final     Whether the text ends with the file.
 * @param loose     Whether a doubled quotation mark before a delimiter ends a cell: for a line that makes no sense otherwise.
 * @return The record, or null when more text is needed to see its end.
 */
export function readRecord(
	text: string,
	start: number,
	delimiter: string,
	final: boolean,
	loose = false
): CsvRecord | null {
	const cells: string[] = [];
	let at = start;
	let lines = 0;
	for (;;) {
		const quoted = text[ at ] === '"';
		const cell = quoted ? quotedCell( text, at, delimiter, final, loose ) : plainCell( text, at, delimiter );
		if ( cell === 'more' || ( cell.end >= text.length && ! final ) ) {
			return null;
		}
		cells.push( cell.value );
		lines += cell.lines;
		at = cell.end;
		if ( ! cell.closed ) {
			return { cells, next: text.length, lines, closed: false };
		}
		if ( text[ at ] === delimiter ) {
			at++;
			continue;
		}
		if ( text[ at ] === '\r' && at + 1 >= text.length && ! final ) {
			return null;
		}
		const width = lineEnd( text, at );
		return { cells, next: at + width, lines: lines + ( width ? 1 : 0 ), closed: true };
	}
}

interface Cell {
	value: string;
	end: number;
	lines: number;
	closed: boolean;
}

function plainCell( text: string, start: number, delimiter: string ): Cell {
	let end = start;
	while ( end < text.length && text[ end ] !== delimiter && text[ end ] !== '\n' && text[ end ] !== '\r' ) {
		end++;
	}
	return { value: text.slice( start, end ), end, lines: 0, closed: true };
}

function quotedCell( text: string, start: number, delimiter: string, final: boolean, loose: boolean ): Cell | 'more' {
	let value = '';
	let from = start + 1;
	for ( let at = text.indexOf( '"', from ); at >= 0; at = text.indexOf( '"', at ) ) {
		const ends = loose && ( at + 2 >= text.length || text[ at + 2 ] === delimiter );
		if ( text[ at + 1 ] === '"' && ! ends ) {
			value += text.slice( from, at + 1 );
			at += 2;
			from = at;
			continue;
		}
		at += text[ at + 1 ] === '"' ? 1 : 0;
		let end = at + 1;
		while ( text[ end ] === ' ' ) {
			end++;
		}
		if ( end >= text.length && ! final ) {
			return 'more';
		}
		if ( end >= text.length || text[ end ] === delimiter || lineEnd( text, end ) ) {
			value += text.slice( from, at );
			return { value, end, lines: countLines( text, start, end ), closed: true };
		}
		at++;
	}
	if ( ! final ) {
		return 'more';
	}
	return {
		value: value + text.slice( from ),
		end: text.length,
		lines: countLines( text, start, text.length ),
		closed: false,
	};
}

/** Width of the line end at a position: 0 when there is none. */
function lineEnd( text: string, at: number ): number {
	if ( text[ at ] === '\r' ) {
		return text[ at + 1 ] === '\n' ? 2 : 1;
	}
	return text[ at ] === '\n' ? 1 : 0;
}

function countLines( text: string, start: number, end: number ): number {
	let count = 0;
	for ( let at = start; at < end; at++ ) {
		const width = lineEnd( text, at );
		if ( width ) {
			count++;
			at += width - 1;
		}
	}
	return count;
}
