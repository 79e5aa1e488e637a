/** Context that WordPress gives to a block inside a record's template. */
export interface RecordContext {
	readonly postId?: number;
	readonly postType?: string;
}
