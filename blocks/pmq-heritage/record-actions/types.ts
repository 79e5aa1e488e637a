import type { RecordContext } from '../shared/types';

/** The block has no attributes of its own. */
export type Attributes = Record< string, never >;

/** The record shown. */
export type Context = RecordContext;

/** Context of the block on the page. */
export interface ActionContext {
	readonly url: string;
	readonly title: string;
	/** What is said after an action: one of the sentences below, first empty. */
	message: string;
	readonly copied: string;
	readonly notCopied: string;
	/** Slug of the site, and the record: a favourite. */
	readonly site: string;
	readonly post: number;
	isKept: boolean;
	/** Route of favourites, and the right of the session: empty without one, then the browser keeps them. */
	readonly route: string;
	readonly nonce: string;
	readonly kept: string;
	readonly letGo: string;
	readonly notKept: string;
	/** No more favourites fit. */
	readonly full: string;
}
