/** Attributes of the block, as `block.json` declares them. */
export interface Attributes extends Record< string, unknown > {
	/** Number of articles, the first included. */
	readonly count: number;
}
