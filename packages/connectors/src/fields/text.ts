/** Length at which older exports cut their texts. */
const CUT_LENGTH = 254;

/**
 * Tells whether a text was cut by the export: it ends near a limit of 254 characters and not like a sentence.
 *
 * @param text  Tidied text.
 * @param known Whether the column is known to be cut.
 */
export function isCut( text: string, known = false ): boolean {
	const near = text.length >= CUT_LENGTH - 3 && text.length <= CUT_LENGTH + 1;
	return near && ( known ? text.length >= CUT_LENGTH - 1 || ! endsWell( text ) : ! endsWell( text ) );
}

/**
 * Marks a text that was cut with an ellipsis; one that was cut behind a sentence gets it in brackets.
 *
 * @param text Tidied text.
 */
export function markCut( text: string ): string {
	return endsWell( text ) ? `${ text } […]` : `${ text.replace( /[\s,;:.]+$/, '' ) }…`;
}

function endsWell( text: string ): boolean {
	return /[.!?…»)"”]$/.test( text );
}

/**
 * Takes the quotation marks off a text that is wrapped in them as a whole.
 *
 * @param text Tidied text.
 */
export function unwrap( text: string ): string {
	return text.length > 2 && text.startsWith( '"' ) && text.endsWith( '"' ) ? text.slice( 1, -1 ).trim() : text;
}

/**
 * Makes an address of a cell.
 *
 * @param text Cell.
 * @return Absolute http address, or null.
 */
export function readUrl( text: string ): string | null {
	const trimmed = text.trim();
	const full = /^https?:\/\//i.test( trimmed ) ? trimmed : `http://${ trimmed.replace( /^\/\//, '' ) }`;
	try {
		const url = new URL( full );
		return /^[^\s.]+(\.[^\s.]+)+$/.test( url.hostname ) && ! /\s/.test( trimmed ) ? url.href : null;
	} catch {
		return null;
	}
}
