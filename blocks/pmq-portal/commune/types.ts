/** Attributes of the block. */
export interface Attributes extends Record< string, unknown > {
	/** What of the commune is shown; `all` lists every commune instead, `sketch` draws them. */
	readonly part: 'facts' | 'records' | 'articles' | 'neighbours' | 'all' | 'sketch';
	/** INSEE code; empty for the commune that the page is about. */
	readonly insee: string;
}
