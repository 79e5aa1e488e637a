/** Fetches a file over HTTP(S) with a deadline for the first byte. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';

/**
 * Downloads to a file; the file appears only when it is whole.
 *
 * @throws Error when the server does not answer within the deadline or not with 200.
 */
export async function download( url: string, file: string, answerMs = 6000 ): Promise< void > {
	const controller = new AbortController();
	const deadline = setTimeout( () => controller.abort(), answerMs );
	const partial = `${ file }.part`;
	try {
		const response = await fetch( url, { signal: controller.signal } );
		clearTimeout( deadline );
		if ( ! response.ok || ! response.body ) {
			throw new Error( `${ url } answered ${ response.status }` );
		}
		await pipeline( Readable.fromWeb( response.body as ReadableStream ), createWriteStream( partial ) );
		await rename( partial, file );
	} finally {
		clearTimeout( deadline );
		await rm( partial, { force: true } );
	}
}
