/** The three steps of the text size; theme.css says what each means. */
export const steps = [ 'normal', 'large', 'larger' ] as const;
export type TextSize = ( typeof steps )[ number ];

/** Key in the browser's storage; `Chrome::print_text_size()` reads it before the first paint. */
export const storageKey = 'pmq-text-size';

/** Returns the step after the given one; after the last comes the first. */
export function nextStep( size: TextSize ): TextSize {
	return steps[ ( steps.indexOf( size ) + 1 ) % steps.length ] ?? 'normal';
}

/** Returns the step that a stored value names, `normal` for anything else. */
export function stepFrom( stored: string | null ): TextSize {
	return steps.find( ( step ) => step === stored ) ?? 'normal';
}
