/** A keyword of a record and its kind, as the thesaurus of the platform sorts them. */
export interface Keyword {
	kind: 'century' | 'place' | 'toponym' | 'surname' | 'monograph' | 'subject' | 'object';
	name: string;
}

/** A labelled address. */
export interface Link {
	label: string;
	url: string;
}

/** A picture, sound, video or document of a record. */
export interface Medium {
	type: 'photo' | 'audio' | 'video' | 'pdf' | 'map';
	url: string;
	caption?: string;
	credit?: string;
	licence?: string;
}

/**
 * One record as the batch route takes it.
 *
 * A key is absent when no column of the file speaks of it: the server then leaves that field of an existing record alone.
 * An empty string or list means that the file has the column and leaves it empty.
 */
export interface ImportRow {
	source: string;
	source_id: string;
	/** Line of the file (CSV) or row of the sheet where the record begins; the first line is 1. */
	line: number;
	name: string;
	types?: string[];
	themes?: string[];
	periods?: string[];
	year?: number | null;
	/** INSEE code, five characters, or empty. */
	commune?: string;
	commune_name?: string;
	/** Decimal degrees, WGS 84. */
	lat?: number | null;
	lng?: number | null;
	approximate?: boolean;
	holder?: string;
	author?: string;
	medium_author?: string;
	/** Plain text; paragraphs are separated by an empty line. */
	description?: string;
	keywords?: Keyword[];
	media?: Medium[];
	links?: Link[];
	access?: string;
	source_url?: string;
	licence?: string;
	protection?: string;
}

/** What is wrong with a row, as a code and its values; `describeProblem()` puts it into words. */
export interface Problem {
	/** Field of the row that is concerned, or empty for the row as a whole. */
	field: keyof ImportRow | '';
	code: ProblemCode;
	values?: Record< string, string >;
}

export type ProblemCode =
	| 'missing_identifier'
	| 'missing_name'
	| 'duplicate_identifier'
	| 'foreign_identifier'
	| 'unreadable_coordinates'
	| 'coordinates_out_of_range'
	| 'incomplete_coordinates'
	| 'coordinates_swapped'
	| 'coordinates_outside_france'
	| 'coordinates_zero'
	| 'coordinates_rounded'
	| 'commune_withdrawn'
	| 'commune_unknown'
	| 'invalid_commune_code'
	| 'period_not_understood'
	| 'year_not_understood'
	| 'term_unknown'
	| 'invalid_address'
	| 'unreadable_characters'
	| 'too_many_cells'
	| 'too_few_cells'
	| 'unclosed_quote'
	| 'text_cut_in_source'
	| 'invalid_json'
	| 'no_point_of_interest'
	| 'unreadable_file'
	| 'missing_file'
	| 'rights_ended'
	| 'too_long'
	| 'term_unmapped'
	| 'left_out';

/** A row that can be sent, with what a person should know about it. */
export interface GoodRow {
	kind: 'row';
	line: number;
	row: ImportRow;
	warnings: Problem[];
	/** Between 0 and 1: how far the file is read. */
	progress: number;
}

/** A row that cannot be sent, and why. */
export interface BadRow {
	kind: 'error';
	line: number;
	sourceId: string;
	name: string;
	problems: Problem[];
	progress: number;
	/** Set when the staff's table leaves such rows out: nothing is wrong with the row. */
	leftOut?: boolean;
}

export type RowResult = GoodRow | BadRow;

/** A line of a table. */
export interface TableRow {
	line: number;
	cells: string[];
	/** Set when the line could not be cut into cells with certainty. */
	problem?: Problem;
	progress: number;
}

/** A file that was opened: its columns are known, its rows are read on demand. */
export interface Table {
	/** A delimited text, a workbook, a feed of objects, or a text of tagged fields. */
	format: 'csv' | 'workbook' | 'feed' | 'tagged';
	/** Column names; an unnamed column is called by its position. */
	header: string[];
	headerLine: number;
	/** Character encoding (CSV), for people. */
	encoding: string;
	/** Cell delimiter (CSV). */
	delimiter: string;
	/** Sheet that is read and all sheets that have rows (workbook). */
	sheet: string;
	sheets: string[];
	rows: () => AsyncIterable< TableRow >;
}

/** A column that a connector knows. */
export interface ColumnSpec {
	key: string;
	/** French and English names of what the column holds, for people. */
	label: { fr: string; en: string };
	/** Names under which exports carry it, in any case, with or without accents. */
	names: string[];
	/** At least one column of each group must be there. */
	group?: string;
	/** Speaks for this connector when a file is to be recognised. */
	signature?: boolean;
}

/** Which column of the file feeds which column of the connector; `null` leaves the column out. */
export type ColumnChoice = Record< string, string | null >;

/** The columns of a file, sorted by the connector's knowledge. */
export interface ColumnMap {
	header: readonly string[];
	/** Position of the file's column for each known key. */
	positions: Map< string, number[] >;
	/** Names of the columns that nothing reads. */
	ignored: string[];
	/** Groups of columns of which none was found; each lists the labels that would do. */
	missing: ColumnSpec[][];
}

/** A commune of the territory, for files that name communes without their code. */
export interface KnownCommune {
	insee: string;
	name: string;
	postal_codes: string[];
}

/** A line of the table by which the staff sorts the terms of a source into the vocabularies of the platform. */
export interface TermMapping {
	/** Term as the source writes it; case and accents make no difference. */
	term: string;
	types?: string[];
	themes?: string[];
	periods?: string[];
	keywords?: string[];
	/** Rows with this term do not become records. */
	left_out?: boolean;
}

/** A term that a connector knows by itself, for people to see and to change. */
export interface KnownTerm extends TermMapping {
	/** The term in French where the source writes a code. */
	label?: string;
}

/** What a person may set for an import. */
export interface ParseOptions {
	/** The staff's table for this connector. */
	terms?: readonly TermMapping[];
	columns?: ColumnChoice;
	/** Name under which the rows of a spreadsheet are kept together: part of their identity. */
	dataset?: string;
	communes?: readonly KnownCommune[];
	/** Licence for files that do not carry their own. */
	licence?: string;
}

/** Turns the rows of one kind of file into records. */
export interface Connector {
	key: string;
	label: { fr: string; en: string };
	columns: readonly ColumnSpec[];
	/** Terms that it sorts by itself: the table that the staff may change begins with them. */
	terms: readonly KnownTerm[];
	/** Between 0 (not mine) and 1 (surely mine). */
	detect: ( header: readonly string[], sample: readonly string[][], format: Table[ 'format' ] ) => number;
	/**
	 * Reads all rows. Bad rows are reported, never thrown.
	 *
	 * @throws When a necessary column is not in the file.
	 */
	parse: ( table: Table, options?: ParseOptions ) => AsyncIterable< RowResult >;
}
