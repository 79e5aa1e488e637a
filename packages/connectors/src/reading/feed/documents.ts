import { isNode, list, localName, plainKeys, resolved, text, type Node } from './json-ld.ts';
import { isPointOfInterest } from './point-of-interest.ts';

/** An object of a document: a point of interest, or why there is none. */
export type FeedObject = { node: Node } | { problem: 'invalid_json' | 'no_point_of_interest' };

/**
 * Reads the points of interest of a JSON document: one object, a list, a graph whose nodes refer to each other, the pages of
 * the catalogue's interface (`objects`), or an object a line.
 *
 * @param bytes Document.
 */
export function objectsOf( bytes: Uint8Array ): FeedObject[] {
	const source = new TextDecoder()
		.decode( bytes )
		.replace( /^\ufeff/, '' )
		.trim();
	let document: unknown;
	try {
		document = JSON.parse( source );
	} catch {
		return linesOf( source );
	}
	return pointsOf( document );
}

function pointsOf( document: unknown ): FeedObject[] {
	const plain = plainKeys( document );
	const graph = isNode( plain ) ? ( plain[ '@graph' ] ?? plain.graph ) : plain;
	if ( graph !== undefined && ( Array.isArray( graph ) || graph !== plain ) && isGraph( graph ) ) {
		return pointsOfGraph( list( graph ).filter( isNode ) );
	}
	const wrapped = isNode( plain ) ? ( plain.objects ?? plain.results ?? plain.data ?? plain.items ) : undefined;
	const objects = Array.isArray( wrapped ) ? wrapped : list( plain );
	return objects.map( ( node ) =>
		isNode( node ) && isPointOfInterest( node ) ? { node } : { problem: 'no_point_of_interest' }
	);
}

/** In a graph most nodes are addresses, contacts, periods …; in a list every node is an object of its own. */
function isGraph( value: unknown ): boolean {
	const nodes = list( value ).filter( isNode );
	return (
		nodes.length > 1 && nodes.some( ( node ) => ! isPointOfInterest( node ) && typeof node[ '@id' ] === 'string' )
	);
}

function pointsOfGraph( nodes: readonly Node[] ): FeedObject[] {
	const byId = new Map( nodes.map( ( node ) => [ text( node[ '@id' ] ), node ] ) );
	byId.delete( '' );
	const points = nodes.filter( ( node ) => isPointOfInterest( node ) );
	const objects: FeedObject[] = points.map( ( node ) => ( { node: resolved( node, byId ) as Node } ) );
	return objects.length > 0 ? objects : [ { problem: 'no_point_of_interest' } ];
}

/** JSON lines; a line that is no JSON is told, the others are read. */
function linesOf( source: string ): FeedObject[] {
	const lines = source.split( /\r?\n/ ).filter( ( line ) => line.trim() !== '' );
	const parsed = lines.map( ( line ): FeedObject[] => {
		try {
			const value: unknown = JSON.parse( line );
			return isNode( value ) ? pointsOf( value ) : [ { problem: 'invalid_json' } ];
		} catch {
			return [ { problem: 'invalid_json' } ];
		}
	} );
	return parsed.some( ( objects ) => objects.some( ( object ) => 'node' in object ) )
		? parsed.flat()
		: [ { problem: 'invalid_json' } ];
}

/**
 * Makes the identifier of an object from its file, for an object that cannot be read: `15-02f0f32c-….json` holds
 * `…/15/02f0f32c-…`.
 *
 * @param file Path of the file.
 */
export function identifierOfFile( file: string ): string {
	const [ , producer, uuid ] =
		/(?:^|\/)(\d+)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json(?:ld)?$/i.exec( file ) ?? [];
	return producer && uuid ? `${ producer }/${ uuid.toLowerCase() }` : '';
}

/**
 * Makes the identifier of an object from its address: the host has changed over the years, what follows has not.
 *
 * @param uri Address of the object.
 */
export function identifierOfUri( uri: string ): string {
	const [ , producer, uuid ] = /(?:^|\/)(\d+)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/i.exec( uri ) ?? [];
	return producer && uuid ? `${ producer }/${ uuid.toLowerCase() }` : uri.replace( /^https?:\/\//, '' ).slice( -190 );
}

/**
 * Tells whether a document tells of the feed and is no object of it.
 *
 * @param file Path of the file.
 */
export function isAboutFeed( file: string ): boolean {
	return /^(?:index|context|metadata|package|datapackage)\.json(?:ld)?$/i.test( localName( file ) );
}
