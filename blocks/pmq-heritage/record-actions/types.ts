import type { RecordContext } from '../shared/types';

/** The block has no attributes of its own. */
export type Attributes = Record< string, never >;

/** The record shown. */
export type Context = RecordContext;

/** What the server gives to the script. */
export interface State {
	/** Whether the browser has no share sheet of its own. */
	cannotShare: boolean;
	readonly texts: { readonly copied: string; readonly notCopied: string };
}

/** Context of the block on the page. */
export interface ActionContext {
	readonly url: string;
	readonly title: string;
	/** Said after copying. */
	message: string;
}
