/** Static files of WordPress, themes, plugins and uploads, with byte ranges for media. */
import { createReadStream, realpathSync, statSync, type Stats } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { root } from '../../lib/paths.ts';
import { compress } from './compress.ts';

const types: Readonly< Record< string, string > > = {
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.geojson': 'application/geo+json; charset=utf-8',
	'.jsonld': 'application/ld+json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.gif': 'image/gif',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.woff': 'font/woff',
	'.ttf': 'font/ttf',
	'.pdf': 'application/pdf',
	'.mp3': 'audio/mpeg',
	'.ogg': 'audio/ogg',
	'.wav': 'audio/wav',
	'.m4a': 'audio/mp4',
	'.mp4': 'video/mp4',
	'.webm': 'video/webm',
	'.vtt': 'text/vtt; charset=utf-8',
	'.xml': 'text/xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.zip': 'application/zip',
};

export interface StaticFile {
	readonly path: string;
	readonly type: string;
	readonly status: Stats;
	readonly versioned: boolean;
}

/** Finds the file of an address, with or without a site's folder before it; undefined where PHP must answer. */
export function findStaticFile( documentRoot: string, url: string ): StaticFile | undefined {
	const [ rawPath = '', query = '' ] = url.split( '?', 2 );
	const match = /^(?:\/[a-z0-9-]+)?(\/wp-(?:admin|includes|content)\/.+)$/i.exec( decode( rawPath ) );
	const type = match ? types[ extname( match[ 1 ] ?? '' ).toLowerCase() ] : undefined;
	if ( ! match?.[ 1 ] || ! type || /(?:^|\/)\.|\0/.test( match[ 1 ] ) ) {
		return undefined;
	}
	try {
		const path = realpathSync( join( documentRoot, match[ 1 ] ) );
		const status = statSync( path );
		// Links lead into the repository and the instance, never further.
		const allowed = [
			realpathSync( documentRoot ),
			...[ 'plugins', 'themes', 'mu-plugins', '.pmq' ].map( ( name ) => join( root, name ) ),
		];
		return status.isFile() && allowed.some( ( folder ) => path.startsWith( `${ folder }/` ) )
			? { path, type, status, versioned: /(?:^|&)ver=/.test( query ) }
			: undefined;
	} catch {
		return undefined;
	}
}

function decode( path: string ): string {
	try {
		return decodeURIComponent( path );
	} catch {
		return path;
	}
}

/** Sends a file, or 304 where the browser has it. */
export function sendStaticFile( incoming: IncomingMessage, outgoing: ServerResponse, file: StaticFile ): void {
	const etag = `"${ file.status.size.toString( 36 ) }-${ Math.round( file.status.mtimeMs ).toString( 36 ) }"`;
	const headers: OutgoingHttpHeaders = {
		'content-type': file.type,
		etag,
		'cache-control':
			file.versioned || file.type.startsWith( 'font/' )
				? 'public, max-age=31536000, immutable'
				: 'public, max-age=0, must-revalidate',
		'accept-ranges': 'bytes',
		'x-content-type-options': 'nosniff',
	};
	if ( incoming.headers[ 'if-none-match' ] === etag ) {
		outgoing.writeHead( 304, headers );
		outgoing.end();
		return;
	}
	const range = byteRange( incoming.headers.range, file.status.size );
	if ( range ) {
		outgoing.writeHead( 206, {
			...headers,
			'content-range': `bytes ${ range.start }-${ range.end }/${ file.status.size }`,
			'content-length': range.end - range.start + 1,
		} );
		createReadStream( file.path, range ).pipe( outgoing );
		return;
	}
	headers[ 'content-length' ] = file.status.size;
	if ( incoming.method === 'HEAD' ) {
		outgoing.writeHead( 200, headers );
		outgoing.end();
		return;
	}
	const stream = compress( incoming, headers, createReadStream( file.path ) );
	outgoing.writeHead( 200, headers );
	stream.pipe( outgoing );
}

/** Reads a single byte range; undefined when there is none that can be satisfied. */
export function byteRange( header: string | undefined, size: number ): { start: number; end: number } | undefined {
	const match = /^bytes=(\d*)-(\d*)$/.exec( header ?? '' );
	if ( ! match || ( ! match[ 1 ] && ! match[ 2 ] ) ) {
		return undefined;
	}
	const start = match[ 1 ] ? Number( match[ 1 ] ) : Math.max( 0, size - Number( match[ 2 ] ) );
	const end = match[ 1 ] && match[ 2 ] ? Math.min( size - 1, Number( match[ 2 ] ) ) : size - 1;
	return start <= end ? { start, end } : undefined;
}
