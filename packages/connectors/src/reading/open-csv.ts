import { chunks, sizeOf, type Input } from './bytes.ts';
import { CsvParser, type PlacedRecord } from './csv-parser.ts';
import { detectDialect } from './dialect.ts';
import { EncodingDetector, type Encoding } from './encoding.ts';
import { findHeader, nameColumns } from './header.ts';
import type { Table, TableRow } from '../types.ts';

const ENCODING_NAMES: Record< Encoding, string > = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16',
	'windows-1252': 'Windows-1252',
};

const SAMPLE_LENGTH = 64 * 1024;

/**
 * Opens a delimited text: recognises its encoding over the whole file, its delimiter and its header line.
 *
 * @param input File.
 */
export async function openCsv( input: Input ): Promise< Table > {
	const detector = new EncodingDetector();
	for await ( const { bytes } of chunks( input ) ) {
		detector.read( bytes );
	}
	const { encoding } = detector;
	let sample = '';
	for await ( const { text } of decoded( input, encoding ) ) {
		sample += text;
		if ( sample.length >= SAMPLE_LENGTH ) {
			break;
		}
	}
	const { delimiter, skip } = detectDialect( sample );
	const first = new CsvParser( delimiter ).read( sample.slice( skip ), true );
	const index = findHeader( first.map( ( record ) => record.cells ) );
	const header = nameColumns( first[ index ]?.cells ?? [] );
	const shift = skip > 0 ? 1 : 0;
	const headerLine = ( first[ index ]?.line ?? 1 ) + shift;

	return {
		format: 'csv',
		header,
		headerLine,
		encoding: ENCODING_NAMES[ encoding ],
		delimiter,
		sheet: '',
		sheets: [],
		async *rows() {
			let skipping = skip;
			const parser = new CsvParser( delimiter );
			parser.expect( header.length );
			let before = 0;
			for await ( const { text, progress, final } of decoded( input, encoding ) ) {
				const records = parser.read( text.slice( skipping ), final );
				for ( const [ number, record ] of records.entries() ) {
					if ( record.line + shift > headerLine ) {
						yield placed(
							record,
							shift,
							header.length,
							before + ( ( progress - before ) * ( number + 1 ) ) / records.length
						);
					}
				}
				skipping = 0;
				before = progress;
			}
		},
	};
}

/** Fits a record to the header: short rows are filled up, long ones reported. */
function placed( record: PlacedRecord, shift: number, width: number, progress: number ): TableRow {
	const row: TableRow = { line: record.line + shift, cells: record.cells, progress };
	if ( record.problem ) {
		row.problem = record.problem;
	} else if ( record.cells.slice( width ).some( ( cell ) => cell.trim() !== '' ) ) {
		row.problem = {
			field: '',
			code: 'too_many_cells',
			values: { found: String( record.cells.length ), expected: String( width ) },
		};
	} else if ( record.cells.length < width ) {
		row.problem = {
			field: '',
			code: 'too_few_cells',
			values: { found: String( record.cells.length ), expected: String( width ) },
		};
	}
	while ( row.cells.length < width ) {
		row.cells.push( '' );
	}
	return row;
}

async function* decoded(
	input: Input,
	encoding: Encoding
): AsyncGenerator< { text: string; progress: number; final: boolean } > {
	const decoder = new TextDecoder( encoding );
	const size = sizeOf( input );
	for await ( const { bytes, end } of chunks( input ) ) {
		const final = end >= size;
		yield { text: decoder.decode( bytes, { stream: ! final } ), progress: end / size, final };
	}
}
