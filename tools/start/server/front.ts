/** The front server: static files itself, everything else through an idle PHP worker; compresses text. */
import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { compress } from './compress.ts';
import { findStaticFile, sendStaticFile } from './static-files.ts';
import type { WorkerPool } from './workers.ts';

/** Answers one request. */
export async function answer(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	documentRoot: string,
	pool: WorkerPool
): Promise< void > {
	const file =
		incoming.method === 'GET' || incoming.method === 'HEAD'
			? findStaticFile( documentRoot, incoming.url ?? '/' )
			: undefined;
	if ( file ) {
		sendStaticFile( incoming, outgoing, file );
		return;
	}
	// The body is taken first: a slow upload must not hold a worker, and a worker that dies can be asked again.
	const body = await readBody( incoming );
	for ( let attempt = 1; ; attempt++ ) {
		const port = await pool.acquire();
		try {
			await forward( incoming, body, outgoing, port );
			return;
		} catch {
			const repeatable = incoming.method === 'GET' || incoming.method === 'HEAD';
			if ( outgoing.headersSent ) {
				outgoing.destroy();
				return;
			}
			if ( ! repeatable || attempt === 3 ) {
				outgoing.writeHead( 502, { 'Content-Type': 'text/plain; charset=utf-8' } );
				outgoing.end(
					'Le serveur PHP s’est interrompu pendant cette demande. Il a été relancé : réessayez.\n'
				);
				return;
			}
		} finally {
			pool.release( port );
		}
	}
}

async function readBody( incoming: IncomingMessage ): Promise< Buffer > {
	const chunks: Buffer[] = [];
	for await ( const chunk of incoming ) {
		chunks.push( chunk as Buffer );
	}
	return Buffer.concat( chunks );
}

/** Passes a request to a worker; rejects when the worker breaks before or during its answer. */
function forward( incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, port: number ): Promise< void > {
	return new Promise( ( resolve, reject ) => {
		const headers: OutgoingHttpHeaders = {
			...incoming.headers,
			'x-pmq-client': incoming.socket.remoteAddress ?? '127.0.0.1',
			connection: 'close',
			'content-length': body.length,
		};
		delete headers[ 'transfer-encoding' ];
		if ( body.length === 0 && ( incoming.method === 'GET' || incoming.method === 'HEAD' ) ) {
			delete headers[ 'content-length' ];
		}
		const upstream = httpRequest(
			{ host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers },
			( response ) => {
				// Kept until its end: a worker takes its next request only then.
				response.on( 'end', resolve );
				response.on( 'error', reject );
				response.on( 'aborted', () => reject( new Error( 'aborted' ) ) );
				relay( incoming, response, outgoing );
			}
		);
		upstream.on( 'error', reject );
		upstream.end( body );
	} );
}

function relay( incoming: IncomingMessage, response: IncomingMessage, outgoing: ServerResponse ): void {
	const headers: OutgoingHttpHeaders = { ...response.headers };
	delete headers.connection;
	delete headers[ 'x-powered-by' ];
	const stream = compress( incoming, headers, response );
	outgoing.writeHead( response.statusCode ?? 502, headers );
	outgoing.on( 'close', () => response.resume() );
	stream.pipe( outgoing );
}
