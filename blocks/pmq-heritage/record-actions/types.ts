import type { RecordContext } from '../shared/types';

/** The block has no attributes of its own. */
export type Attributes = Record< string, never >;

/** The record shown. */
export type Context = RecordContext;

/** Context of the block on the page. */
export interface ActionContext {
	readonly url: string;
	readonly title: string;
	/** What is said after copying: one of the two below, first empty. */
	message: string;
	readonly copied: string;
	readonly notCopied: string;
}
