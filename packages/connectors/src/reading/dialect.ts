import { CsvParser } from './csv-parser.ts';

const DELIMITERS = [ ',', ';', '\t', '|' ];

/** How a delimited text is written. */
export interface Dialect {
	delimiter: string;
	/** Lines before the first record that only name the delimiter (Excel's `sep=;`). */
	skip: number;
}

/**
 * Recognises the delimiter of a text from its first lines: the one that cuts most of them into the same number of cells.
 *
 * @param sample First part of the text.
 */
export function detectDialect( sample: string ): Dialect {
	const named = /^sep=(.)\r?\n/i.exec( sample );
	if ( named?.[ 1 ] ) {
		return { delimiter: named[ 1 ], skip: named[ 0 ].length };
	}
	let best = { delimiter: ',', score: 0 };
	for ( const delimiter of DELIMITERS ) {
		const score = regularity( sample, delimiter );
		if ( score > best.score ) {
			best = { delimiter, score };
		}
	}
	return { delimiter: best.delimiter, skip: 0 };
}

/** Scores how regularly a delimiter cuts the text: the share of rows with the most frequent width, and that width. */
function regularity( sample: string, delimiter: string ): number {
	const rows = new CsvParser( delimiter ).read( sample, true ).slice( 0, 60 );
	const widths = new Map< number, number >();
	for ( const { cells } of rows.length > 2 ? rows.slice( 0, -1 ) : rows ) {
		widths.set( cells.length, ( widths.get( cells.length ) ?? 0 ) + 1 );
	}
	let score = 0;
	for ( const [ width, count ] of widths ) {
		if ( width > 1 ) {
			score = Math.max( score, ( count / rows.length ) * Math.log2( width ) );
		}
	}
	return score;
}
