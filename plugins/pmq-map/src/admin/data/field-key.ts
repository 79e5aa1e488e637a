/** Makes the key of a field from its label: small letters, digits, underscores, different from the others. */
export function fieldKey( label: string, taken: readonly string[] ): string {
	const folded = label
		.normalize( 'NFD' )
		.replace( /[\u0300-\u036f]/g, '' )
		.toLowerCase()
		.replace( /œ/g, 'oe' )
		.replace( /[^a-z0-9]+/g, '_' )
		.replace( /^_+|_+$/g, '' )
		.slice( 0, 30 );
	const base = /^[a-z]/.test( folded ) ? folded : `champ${ folded ? `_${ folded }` : '' }`;
	let key = base;
	for ( let count = 2; taken.includes( key ); count++ ) {
		key = `${ base }_${ count }`;
	}
	return key;
}
