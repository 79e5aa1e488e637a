/** Attributes of the block. */
export interface Attributes extends Record< string, unknown > {
	readonly count: number;
	/** Heading above the cards; none when empty. */
	readonly title: string;
}
