/** Names in the order in which `Search\Everything\Ask` (PHP) writes them. */
const NAMES = [ 's', 'sur', 'genre', 'theme', 'etiquette', 'commune', 'de', 'a', 'tri' ] as const;

/**
 * Gives the address that the form of the search asks for: its first page.
 *
 * @param action  Absolute address of the site.
 * @param entries Names and values of the form's fields; `sur[]` is `sur`.
 */
export function searchUrl( action: string, entries: Iterable< readonly [ string, FormDataEntryValue ] > ): string {
	const values = new Map< string, string[] >();
	for ( const [ name, value ] of entries ) {
		if ( typeof value === 'string' ) {
			const key = name.replace( /\[\]$/, '' );
			values.set( key, [ ...( values.get( key ) ?? [] ), value.trim() ] );
		}
	}
	const parts = NAMES.map(
		( name ) => [ name, ( values.get( name ) ?? [] ).filter( ( value ) => value !== '' ).join( ',' ) ] as const
	)
		.filter(
			( [ name, value ] ) => name === 's' || ( value !== '' && ! ( name === 'tri' && value === 'pertinence' ) )
		)
		.map( ( [ name, value ] ) => `${ name }=${ encodeURIComponent( value ).replace( /%2C/g, ',' ) }` );
	return `${ action.replace( /\?.*$/, '' ) }?${ parts.join( '&' ) }`;
}
