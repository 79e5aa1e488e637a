export { mapColumns, MissingColumnsError } from './columns.ts';
export { readPlace } from './fields/coordinates.ts';
export { slug } from './fold.ts';
export { PERIODS, THEMES, TYPES } from './vocabulary/terms.ts';
export { describeFailure, describeProblem, fieldLabel, type Language } from './problems.ts';
export { openTable } from './reading/open.ts';
export { UnreadableFileError } from './reading/open-workbook.ts';
export type { Input } from './reading/bytes.ts';
export type { FileSet } from './reading/files.ts';
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
	KnownTerm,
	Link,
	Medium,
	ParseOptions,
	Problem,
	ProblemCode,
	RowResult,
	Table,
	TableRow,
	TermMapping,
} from './types.ts';
export { finishImport, Ledger, TooManyRefusedError } from './sending/finish.ts';
export { persistently } from './sending/send-batch.ts';
export { datasetOf, scopeOf } from './sending/scope.ts';
export { BATCH_SIZE, transfer, type Step, type TransferOptions } from './sending/transfer.ts';
export {
	TransportError,
	type GoneRecord,
	type ImportSummary,
	type Outcome,
	type OutcomeStatus,
	type ServerResult,
	type Transport,
} from './sending/types.ts';
