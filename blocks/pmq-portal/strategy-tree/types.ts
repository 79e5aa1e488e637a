/** Attributes of the block. */
export interface Attributes {
	/** Page whose descendants are shown; 0 for the page that holds the block. */
	readonly root: number;
	/** Whether the first level begins open. */
	readonly open: boolean;
}

/** Where the block stands. */
export interface Context {
	readonly postId?: number;
	readonly postType?: string;
}
