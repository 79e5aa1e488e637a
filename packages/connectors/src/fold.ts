/**
 * Folds text for comparison: no accents, lower case, ligatures opened, typographic apostrophes plain.
 *
 * @param text Any text.
 */
export function fold( text: string ): string {
	return text
		.normalize( 'NFKD' )
		.replace( /\p{M}+/gu, '' )
		.toLowerCase()
		.replace( /œ/g, 'oe' )
		.replace( /æ/g, 'ae' )
		.replace( /[’‘ʼ`´]/g, "'" );
}

/**
 * Folds a column name: letters and digits only, words separated by one space.
 *
 * @param name Column name as the file has it.
 */
export function foldName( name: string ): string {
	return fold( name )
		.replace( /[^a-z0-9]+/g, ' ' )
		.trim();
}

/**
 * Folds text to what may stand in an identifier: words joined by hyphens.
 *
 * @param text Any text.
 */
export function slug( text: string ): string {
	return foldName( text ).replace( / /g, '-' );
}

/**
 * Tidies a cell: control characters and doubled spaces out, line ends kept.
 *
 * @param text Cell as the file has it.
 */
export function tidy( text: string ): string {
	return text
		.replace( /\r\n?/g, '\n' )

		.replace( /[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/g, ' ' )
		.replace( /[ \t]+/g, ' ' )
		.replace( / ?\n ?/g, '\n' )
		.trim();
}

/**
 * Gives a text its first capital.
 *
 * @param text Any text.
 */
export function capitalise( text: string ): string {
	const [ first = '' ] = text;
	return first.toLocaleUpperCase( 'fr' ) + text.slice( first.length );
}

/**
 * Cuts a cell that carries several values: `;`, `#`, `$`, `|` between them, or a JSON list.
 *
 * @param text Cell.
 */
export function values( text: string ): string[] {
	const trimmed = text.trim();
	if ( /^\[\s*"/.test( trimmed ) ) {
		try {
			const list: unknown = JSON.parse( trimmed );
			if ( Array.isArray( list ) ) {
				return list.map( ( value ) => tidy( String( value ) ) ).filter( Boolean );
			}
		} catch {
			// Not JSON after all: cut it like any other text.
		}
	}
	return trimmed
		.split( /\s*[;#$|]\s*/ )
		.map( tidy )
		.filter( Boolean );
}

/**
 * Keeps the first of equal values.
 *
 * @param list Values.
 */
export function unique< T >( list: readonly T[] ): T[] {
	return [ ...new Set( list ) ];
}
