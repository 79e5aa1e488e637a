/** What a PDF says, as TCPDF writes it: compressed streams, strings of two bytes a character. */
import { inflateSync } from 'node:zlib';

function inflated( stream: Buffer ): string {
	try {
		return inflateSync( stream ).toString( 'latin1' );
	} catch {
		// Pictures are no compressed text.
		return '';
	}
}

const decode = ( bytes: string ): string => {
	const plain = bytes.replace( /\\([\\()])/g, '$1' ).replace( /\\r/g, '\r' );
	return Array.from( { length: Math.floor( plain.length / 2 ) }, ( _, index ) =>
		String.fromCharCode( plain.charCodeAt( 2 * index ) * 256 + plain.charCodeAt( 2 * index + 1 ) )
	).join( '' );
};

export const squeezed = ( text: string ): string => text.replace( /[\s\u00a0\u202f]+/g, '' );

/** Returns the text of the pages without its spaces. */
export function textOfPdf( pdf: Buffer ): string {
	const source = pdf.toString( 'latin1' );
	return squeezed(
		[ ...source.matchAll( /stream\r?\n([\s\S]*?)\r?\nendstream/g ) ]
			.map( ( [ , stream ] ) => inflated( Buffer.from( stream ?? '', 'latin1' ) ) )
			.filter( ( page ) => page.includes( 'BT' ) )
			.flatMap( ( page ) => [ ...page.matchAll( /\[\(([\s\S]*?)(?<!\\)\)\] TJ/g ) ] )
			.map( ( [ , string ] ) => decode( string ?? '' ) )
			.join( '' )
	);
}
