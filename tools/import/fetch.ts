/** Fetches a feed from the web, and nothing but the web: no address of the server's own network, no endless answer. */
import { lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { get as plain } from 'node:http';
import { get as encrypted } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What was fetched; null when the feed has not changed since. */
export interface Fetched {
	bytes: Uint8Array | null;
	etag: string;
	modified: string;
}

export interface FetchOptions {
	/** What the last answer called itself. */
	etag?: string;
	modified?: string;
	/** Larger answers are broken off (bytes). */
	most?: number;
	/** Milliseconds of silence. */
	patience?: number;
	/** Lets addresses of this machine and plain http through: for tests of ours alone. */
	allowPrivate?: boolean;
}

/** A feed that could not be fetched; the message is for people. */
export class FetchError extends Error {
	override readonly name = 'FetchError';
}

const MOST = 200 * 1024 * 1024;
const PATIENCE = 60_000;
const REDIRECTS = 5;

/** Ranges that belong to nobody on the web (IANA special-purpose registries; RFC 1918, 4193, 5737, 6598, 6890 …). */
const PRIVATE = new BlockList();
for ( const [ net, bits ] of [
	[ '0.0.0.0', 8 ],
	[ '10.0.0.0', 8 ],
	[ '100.64.0.0', 10 ],
	[ '127.0.0.0', 8 ],
	[ '169.254.0.0', 16 ],
	[ '172.16.0.0', 12 ],
	[ '192.0.0.0', 24 ],
	[ '192.0.2.0', 24 ],
	[ '192.88.99.0', 24 ],
	[ '192.168.0.0', 16 ],
	[ '198.18.0.0', 15 ],
	[ '198.51.100.0', 24 ],
	[ '203.0.113.0', 24 ],
	[ '224.0.0.0', 4 ],
	[ '240.0.0.0', 4 ],
] as const ) {
	PRIVATE.addSubnet( net, bits, 'ipv4' );
}
for ( const [ net, bits ] of [
	[ '::', 128 ],
	[ '::1', 128 ],
	[ '64:ff9b::', 96 ],
	[ '64:ff9b:1::', 48 ],
	[ '100::', 64 ],
	[ '2001::', 23 ],
	[ '2001:db8::', 32 ],
	[ '2002::', 16 ],
	[ 'fc00::', 7 ],
	[ 'fe80::', 10 ],
	[ 'ff00::', 8 ],
] as const ) {
	PRIVATE.addSubnet( net, bits, 'ipv6' );
}

/** Tells whether an address of a machine is one of the public web; IPv4 in the dress of IPv6 counts as IPv4. */
export function isPublic( address: string ): boolean {
	const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec( address )?.[ 1 ] ?? address;
	const family = isIP( inner );
	if ( family === 0 || /^::ffff:/i.test( inner ) ) {
		return false;
	}
	return ! PRIVATE.check( inner, family === 6 ? 'ipv6' : 'ipv4' );
}

/**
 * Fetches a feed; each address on the way is checked, redirects included, and the machine that is asked is the one that was
 * checked.
 *
 * @throws FetchError
 */
export async function fetchFeed( address: string, options: FetchOptions = {} ): Promise< Fetched > {
	let url = parsed( address, options );
	for ( let step = 0; step <= REDIRECTS; step++ ) {
		const answer = await ask( url, options );
		const status = answer.statusCode ?? 0;
		const next = answer.headers.location;
		if ( status >= 300 && status < 400 && status !== 304 && next ) {
			answer.destroy();
			url = parsed( new URL( next, url ).href, options );
			continue;
		}
		const etag = answer.headers.etag ?? '';
		const modified = answer.headers[ 'last-modified' ] ?? '';
		if ( status === 304 ) {
			answer.destroy();
			return {
				bytes: null,
				etag: etag || ( options.etag ?? '' ),
				modified: modified || ( options.modified ?? '' ),
			};
		}
		if ( status !== 200 ) {
			answer.destroy();
			throw new FetchError( `${ url.host } répond ${ status } ${ answer.statusMessage ?? '' }`.trim() );
		}
		return { bytes: await body( answer, options.most ?? MOST ), etag, modified };
	}
	throw new FetchError( `${ url.host } renvoie d’adresse en adresse sans fin.` );
}

function parsed( address: string, { allowPrivate = false }: FetchOptions ): URL {
	let url: URL;
	try {
		url = new URL( address );
	} catch {
		throw new FetchError( `« ${ address } » n’est pas une adresse.` );
	}
	const scheme = url.protocol === 'https:' || ( allowPrivate && url.protocol === 'http:' );
	if ( ! scheme || url.username || url.password ) {
		throw new FetchError(
			`L’adresse ${ url.host } doit commencer par https:// et ne contenir aucun mot de passe.`
		);
	}
	const host = url.hostname.replace( /^\[|\]$/g, '' );
	if ( ! allowPrivate && isIP( host ) !== 0 && ! isPublic( host ) ) {
		throw new FetchError( `${ host } est une adresse du réseau interne : elle n’est pas lue.` );
	}
	return url;
}

function ask( url: URL, options: FetchOptions ): Promise< IncomingMessage > {
	const headers: Record< string, string > = {
		accept: '*/*',
		'accept-encoding': 'identity',
		'user-agent': 'PaysMidiQuercy-Import/1.0',
	};
	if ( options.etag ) {
		headers[ 'if-none-match' ] = options.etag;
	}
	if ( options.modified ) {
		headers[ 'if-modified-since' ] = options.modified;
	}
	return new Promise( ( resolve, reject ) => {
		const request = ( url.protocol === 'https:' ? encrypted : plain )(
			url,
			{ headers, timeout: options.patience ?? PATIENCE, lookup: options.allowPrivate ? undefined : publicLookup },
			resolve
		);
		request.on( 'timeout', () => request.destroy( new FetchError( `${ url.host } ne répond pas.` ) ) );
		request.on( 'error', ( error ) =>
			reject( error instanceof FetchError ? error : new FetchError( `${ url.host } : ${ error.message }` ) )
		);
	} );
}

/** Resolves a name to public addresses only: the connection is made to what was checked, so that a name cannot change in between. */
const publicLookup: LookupFunction = ( name, options, callback ) => {
	lookup( name, { ...options, all: true }, ( error, addresses ) => {
		const [ first ] = addresses ?? [];
		if ( error || ! first ) {
			callback( error ?? new FetchError( `${ name } est inconnu.` ), '' );
		} else if ( ! addresses.every( ( { address } ) => isPublic( address ) ) ) {
			callback( new FetchError( `${ name } mène dans le réseau interne : l’adresse n’est pas lue.` ), '' );
		} else if ( options.all ) {
			callback( null, addresses );
		} else {
			callback( null, first.address, first.family );
		}
	} );
};

function body( answer: IncomingMessage, most: number ): Promise< Uint8Array > {
	return new Promise( ( resolve, reject ) => {
		const parts: Buffer[] = [];
		let size = 0;
		answer.on( 'data', ( part: Buffer ) => {
			size += part.length;
			parts.push( part );
			if ( size > most ) {
				answer.destroy( new FetchError( `Le flux dépasse ${ Math.round( most / 1024 / 1024 ) } Mo.` ) );
			}
		} );
		answer.on( 'error', reject );
		answer.on( 'aborted', () => reject( new FetchError( 'Le flux s’est interrompu.' ) ) );
		answer.on( 'end', () => resolve( Buffer.concat( parts ) ) );
	} );
}
