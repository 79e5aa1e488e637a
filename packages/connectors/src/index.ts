export { mapColumns, MissingColumnsError } from './columns.ts';
export { slug } from './fold.ts';
export { describeFailure, describeProblem, fieldLabel, type Language } from './problems.ts';
export { openTable } from './reading/open.ts';
export { UnreadableFileError } from './reading/open-workbook.ts';
export type { Input } from './reading/bytes.ts';
export { connectors, detectConnector, findConnector, firstRows } from './registry.ts';
export type {
	BadRow,
	ColumnChoice,
	ColumnMap,
	ColumnSpec,
	Connector,
	GoodRow,
	ImportRow,
	Keyword,
	KnownCommune,
	Link,
	Medium,
	ParseOptions,
	Problem,
	ProblemCode,
	RowResult,
	Table,
	TableRow,
} from './types.ts';
