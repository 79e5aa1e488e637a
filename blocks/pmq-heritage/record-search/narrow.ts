/** Finding in a list of values, whatever the accents. */

/** Folds a text to what two spellings of it have in common. */
export function fold( text: string ): string {
	return text
		.normalize( 'NFD' )
		.replace( /\p{Mn}/gu, '' )
		.toLowerCase()
		.replace( /œ/g, 'oe' )
		.replace( /[^\p{L}\p{N}]+/gu, ' ' )
		.trim();
}

/**
 * Tells whether a name holds what is wanted, from the beginning of one of its words.
 *
 * @param name   Name as written.
 * @param wanted Folded text; '' is in every name.
 */
export function matches( name: string, wanted: string ): boolean {
	return ` ${ fold( name ) }`.includes( ` ${ wanted }` ) || wanted === '';
}
