import type { RecordContext } from '../shared/types';

/** The block has no attributes of its own. */
export type Attributes = Record< string, never >;

/** The record shown. */
export type Context = RecordContext;
