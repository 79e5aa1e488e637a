/** Attributes of the block. */
export interface Attributes extends Record< string, unknown > {
	/** What the pictures are about, said by screen readers. */
	readonly label: string;
	/** Seconds that a picture stays. */
	readonly seconds: number;
}

/** What the server tells the script. */
export interface Context {
	/** Slide shown, from 0. */
	index: number;
	readonly count: number;
	readonly seconds: number;
	/** Whether the slides change by themselves. */
	playing: boolean;
	/** Whether the visitor is at it: pointer over it or focus inside. */
	held: boolean;
	/** Whether the slides after the first are there: not before the page has loaded, so that the first is as fast as alone. */
	live: boolean;
	readonly labels: { readonly pause: string; readonly play: string; readonly position: string };
}
