/** One HTTP request, as `fetch` makes it, that also reaches names under `.localhost`. */
import { lookup } from 'node:dns';
import { request as plain, type RequestOptions } from 'node:http';
import { request as encrypted } from 'node:https';
import type { LookupFunction } from 'node:net';

export interface Answer {
	status: number;
	statusText: string;
	body: string;
}

export interface Question {
	method: string;
	headers: Record< string, string >;
	body?: string;
	/** Milliseconds. */
	patience: number;
}

/** Sends a request and reads the whole answer; rejects with the fault of the network. */
export function ask( url: URL, { method, headers, body, patience }: Question ): Promise< Answer > {
	const options: RequestOptions = {
		method,
		headers,
		lookup: resolveName,
		signal: AbortSignal.timeout( patience ),
	};
	return new Promise( ( resolve, reject ) => {
		const outgoing = ( url.protocol === 'https:' ? encrypted : plain )( url, options, ( incoming ) => {
			const parts: Buffer[] = [];
			incoming.on( 'data', ( part: Buffer ) => parts.push( part ) );
			incoming.on( 'error', reject );
			incoming.on( 'end', () =>
				resolve( {
					status: incoming.statusCode ?? 0,
					statusText: incoming.statusMessage ?? '',
					body: Buffer.concat( parts ).toString( 'utf8' ),
				} )
			);
		} );
		outgoing.on( 'error', reject );
		outgoing.end( body );
	} );
}

/** Names under `.localhost` are this machine (RFC 6761, 6.3); browsers know it, name servers and C libraries need not. */
const resolveName: LookupFunction = ( name, options, callback ) =>
	lookup( /(^|\.)localhost$/i.test( name ) ? 'localhost' : name, options, callback );
