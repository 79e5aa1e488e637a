/** Compresses text on its way to the browser. */
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

const compressible =
	/^(?:text\/|application\/(?:json|javascript|xml|rss\+xml|geo\+json|ld\+json|manifest\+json)|image\/svg\+xml)/;

/** Returns the stream compressed, with its headers changed, where both sides gain from it. */
export function compress( incoming: IncomingMessage, headers: OutgoingHttpHeaders, stream: Readable ): Readable {
	const wanted = /\bgzip\b/.test( String( incoming.headers[ 'accept-encoding' ] ?? '' ) );
	if (
		! wanted ||
		incoming.method === 'HEAD' ||
		headers[ 'content-encoding' ] ||
		! compressible.test( String( headers[ 'content-type' ] ?? '' ) )
	) {
		return stream;
	}
	delete headers[ 'content-length' ];
	headers[ 'content-encoding' ] = 'gzip';
	headers.vary = headers.vary ? `${ String( headers.vary ) }, Accept-Encoding` : 'Accept-Encoding';
	return stream.pipe( createGzip( { level: 5 } ) );
}
