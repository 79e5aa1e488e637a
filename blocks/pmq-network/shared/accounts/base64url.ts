/** Base 64 for addresses, as Web Authentication writes bytes. */
export function encode( bytes: ArrayBuffer ): string {
	const text = String.fromCharCode( ...new Uint8Array( bytes ) );
	return btoa( text ).replaceAll( '+', '-' ).replaceAll( '/', '_' ).replace( /=+$/, '' );
}

export function decode( text: string ): Uint8Array< ArrayBuffer > {
	const bytes = atob( text.replaceAll( '-', '+' ).replaceAll( '_', '/' ) );
	return Uint8Array.from( bytes, ( sign ) => sign.charCodeAt( 0 ) );
}
