/** Speaks to the import routes of a site over HTTP. */
import { TransportError, type Transport } from '@pmq/connectors';
import { ask } from '../lib/http.ts';
import type { Account } from './account.ts';

/** A batch may take this long before it counts as lost (milliseconds). */
const PATIENCE = 120_000;

/** Makes the way to a site. */
export function httpTransport( { url, user, password }: Account ): Transport {
	const root = new URL( 'wp-json/pmq/v1/', url.endsWith( '/' ) ? url : `${ url }/` );
	const authorization = `Basic ${ Buffer.from( `${ user }:${ password }` ).toString( 'base64' ) }`;
	return {
		async request( method, path, body ) {
			const response = await ask( new URL( path, root ), {
				method,
				headers: { authorization, accept: 'application/json', 'content-type': 'application/json' },
				body: body === undefined ? undefined : JSON.stringify( body ),
				patience: PATIENCE,
			} ).catch( ( error: unknown ) => {
				throw new TransportError( reason( error ), 0 );
			} );
			const answer = parse( response.body );
			const isOk = response.status >= 200 && response.status < 300;
			if ( ! isOk || answer === undefined ) {
				throw new TransportError(
					messageOf( answer ) ?? `HTTP ${ response.status } ${ response.statusText }`,
					isOk ? 502 : response.status
				);
			}
			return answer;
		},
	};
}

function parse( text: string ): unknown {
	try {
		return JSON.parse( text ) as unknown;
	} catch {
		return undefined;
	}
}

function messageOf( answer: unknown ): string | undefined {
	const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : undefined;
	return typeof message === 'string'
		? message
				.replace( /<[^>]+>/g, ' ' )
				.replace( /\s+/g, ' ' )
				.trim()
		: undefined;
}

function reason( error: unknown ): string {
	if ( ! ( error instanceof Error ) ) {
		return String( error );
	}
	return error.cause instanceof Error
		? error.cause.message || ( 'code' in error.cause ? String( error.cause.code ) : error.message )
		: error.message;
}
