/** A string to translate and its translation. */

export interface Message {
	readonly id: string;
	readonly context?: string | undefined;
	readonly plural?: string | undefined;
	/** Where it stands: `file:line`. */
	readonly reference: string;
	/** Note of the programmer to the translator. */
	readonly note?: string | undefined;
	/** A translation without context may serve: the context comes from WordPress (block.json), not from the programmer. */
	readonly contextOptional?: boolean;
}

export interface Translation {
	readonly id: string;
	readonly context?: string | undefined;
	readonly plural?: string | undefined;
	/** One text, or one for each plural form. */
	readonly texts: readonly string[];
	readonly reference: string;
}

/** Key of a string in a catalogue, as gettext forms it. */
export function keyOf( message: { readonly id: string; readonly context?: string | undefined } ): string {
	return message.context ? `${ message.context }\u0004${ message.id }` : message.id;
}
