/** Something that typed words may mean. */
export interface Option {
	readonly label: string;
	/** A few words beside it, such as its kind. */
	readonly note: string;
	/** Where it leads. */
	readonly href: string;
}

/** What the list says, in the language of the page. */
export interface Texts {
	/** Name of the list. */
	readonly list: string;
	readonly none: string;
	readonly one: string;
	/** With `%d`. */
	readonly many: string;
}

export interface Settings {
	readonly texts: Texts;
	/** Finds what words may mean; rejects when it cannot be asked. */
	readonly find: ( words: string, signal: AbortSignal ) => Promise< readonly Option[] >;
	/** What to do with the chosen one; follows its address by default. */
	readonly pick?: ( option: Option ) => void;
	/** Milliseconds without a key before it asks. */
	readonly delay?: number;
}
