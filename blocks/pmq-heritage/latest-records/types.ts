/** Attributes of the block. */
export interface Attributes {
	readonly count: number;
	/** Heading above the cards; none when empty. */
	readonly title: string;
}
