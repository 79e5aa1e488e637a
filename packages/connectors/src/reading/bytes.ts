/** What can be opened: a file of the browser, or bytes. */
export type Input = Blob | Uint8Array;

const CHUNK = 128 * 1024;

/**
 * Gives a file in parts. Between two parts the event loop runs, so that a page stays alive while a large file is read.
 *
 * @param input File.
 */
export async function* chunks( input: Input ): AsyncGenerator< { bytes: Uint8Array; end: number } > {
	const size = sizeOf( input );
	for ( let start = 0; start < size; start += CHUNK ) {
		const end = Math.min( size, start + CHUNK );
		yield { bytes: await part( input, start, end ), end };
	}
}

/**
 * Reads a part of a file.
 *
 * @param input File.
 * @param start First byte.
 * @param end   Byte after the last.
 */
export async function part( input: Input, start: number, end: number ): Promise< Uint8Array > {
	if ( input instanceof Uint8Array ) {
		// A turn of the event loop, as reading a Blob takes one.
		await new Promise( ( resolve ) => setTimeout( resolve, 0 ) );
		return input.subarray( start, end );
	}
	return new Uint8Array( await input.slice( start, end ).arrayBuffer() );
}

/**
 * Tells the size of a file in bytes.
 *
 * @param input File.
 */
export function sizeOf( input: Input ): number {
	return input instanceof Uint8Array ? input.byteLength : input.size;
}
