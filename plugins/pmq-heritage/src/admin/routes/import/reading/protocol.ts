import type { ColumnSpec, Language, ParseOptions, RowResult, Table } from '@pmq/connectors';

/** What the page asks the reader. */
export type Request =
	| { type: 'open'; file: File; sheet?: string; language: Language }
	| { type: 'read'; connector: string; options: ParseOptions };

/** What the reader says of an open file. */
export interface OpenFile {
	format: Table[ 'format' ];
	header: string[];
	encoding: string;
	delimiter: string;
	sheet: string;
	sheets: string[];
	/** Key of the connector that recognised it. */
	connector: string;
	/** First rows, to show what the columns hold. */
	sample: string[][];
}

/** What the reader answers. */
export type Answer =
	| { type: 'opened'; file: OpenFile }
	| { type: 'rows'; results: RowResult[] }
	| { type: 'done' }
	| { type: 'failed'; message: string };

/** A connector as the page shows it. */
export interface ConnectorChoice {
	key: string;
	label: string;
	columns: readonly ColumnSpec[];
}
