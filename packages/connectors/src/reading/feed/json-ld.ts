/** A node of a JSON-LD document, its keys without prefix: `schema:latitude` and `http://schema.org/latitude` are `latitude`. */
export type Node = { [ key: string ]: unknown };

/** Deeper nesting is no point of interest but a trap. */
const DEPTH = 24;

/**
 * Tells whether a value is a node.
 *
 * @param value Any value.
 */
export function isNode( value: unknown ): value is Node {
	return typeof value === 'object' && value !== null && ! Array.isArray( value );
}

/**
 * Takes prefix or address off a name: `rdfs:label`, `https://www.datatourisme.fr/ontology/core#Castle`, `schema.org/name`.
 *
 * @param name Name of a property or class.
 */
export function localName( name: string ): string {
	return /^@/.test( name ) ? name : ( name.split( /[#/:]/ ).filter( Boolean ).at( -1 ) ?? name );
}

/**
 * Takes the prefixes off all keys of a value.
 *
 * @param value Value.
 * @param depth Present depth.
 */
export function plainKeys( value: unknown, depth = 0 ): unknown {
	if ( depth > DEPTH ) {
		return null;
	}
	if ( Array.isArray( value ) ) {
		return value.map( ( item ) => plainKeys( item, depth + 1 ) );
	}
	if ( ! isNode( value ) ) {
		return value;
	}
	const node: Node = {};
	for ( const [ key, item ] of Object.entries( value ) ) {
		const name = localName( key );
		const plain = plainKeys( item, depth + 1 );
		// Two spellings of one property (`schema:startDate`, `startDate`) are one list.
		node[ name ] = name in node ? [ ...list( node[ name ] ), ...list( plain ) ] : plain;
	}
	return node;
}

/**
 * Puts the nodes of a graph into the places that only name them.
 *
 * @param value Value whose references are followed.
 * @param nodes Nodes of the graph by their `@id`.
 * @param path  Identifiers on the way here: a circle ends where it closes.
 */
export function resolved( value: unknown, nodes: ReadonlyMap< string, Node >, path: readonly string[] = [] ): unknown {
	if ( path.length > DEPTH ) {
		return null;
	}
	if ( Array.isArray( value ) ) {
		return value.map( ( item ) => resolved( item, nodes, path ) );
	}
	if ( typeof value === 'string' && nodes.has( value ) && ! path.includes( value ) ) {
		return resolved( nodes.get( value ), nodes, path );
	}
	if ( ! isNode( value ) ) {
		return value;
	}
	const id = typeof value[ '@id' ] === 'string' ? value[ '@id' ] : '';
	if ( path.includes( id ) ) {
		return { '@id': id };
	}
	const full = id && Object.keys( value ).length === 1 ? ( nodes.get( id ) ?? value ) : value;
	const node: Node = {};
	for ( const [ key, item ] of Object.entries( full ) ) {
		node[ key ] = key.startsWith( '@' ) ? item : resolved( item, nodes, id ? [ ...path, id ] : path );
	}
	return node;
}

/**
 * Makes a list of a value: JSON-LD writes a single value without brackets.
 *
 * @param value Value.
 */
export function list( value: unknown ): unknown[] {
	if ( value === undefined || value === null ) {
		return [];
	}
	return Array.isArray( value ) ? value.flatMap( list ) : [ value ];
}

/**
 * Lists the nodes at the end of a path of properties.
 *
 * @param node Node.
 * @param path Names of properties.
 */
export function nodesAt( node: unknown, ...path: readonly string[] ): Node[] {
	return valuesAt( node, ...path ).filter( isNode );
}

/**
 * Lists the values at the end of a path of properties.
 *
 * @param node Node.
 * @param path Names of properties.
 */
export function valuesAt( node: unknown, ...path: readonly string[] ): unknown[] {
	return path.reduce< unknown[] >(
		( values, key ) => values.flatMap( ( value ) => ( isNode( value ) ? list( value[ key ] ) : [] ) ),
		list( node )
	);
}

/**
 * Reads texts in the language of the territory: French, failing that English, failing that whatever there is.
 *
 * Takes plain texts, `{ "fr": [ … ] }`, `{ "@fr": … }` and `{ "@value": …, "@language": … }`.
 *
 * @param value Value.
 */
export function texts( value: unknown ): string[] {
	const byLanguage = new Map< string, string[] >();
	const add = ( language: string, content: unknown ): void => {
		if ( [ 'string', 'number', 'boolean' ].includes( typeof content ) ) {
			byLanguage.set( language, [ ...( byLanguage.get( language ) ?? [] ), String( content ) ] );
		}
	};
	for ( const item of list( value ) ) {
		if ( ! isNode( item ) ) {
			add( '', item );
		} else if ( '@value' in item ) {
			add( String( item[ '@language' ] ?? '' ).slice( 0, 2 ), item[ '@value' ] );
		} else {
			for ( const [ key, content ] of Object.entries( item ) ) {
				if ( /^@?[a-z]{2}(-[a-z]{2})?$/i.test( key ) ) {
					list( content ).forEach( ( each ) =>
						add( key.replace( '@', '' ).slice( 0, 2 ).toLowerCase(), each )
					);
				}
			}
		}
	}
	const languages = [ 'fr', '', 'en', ...byLanguage.keys() ];
	const found = languages.map( ( language ) => byLanguage.get( language ) ?? [] );
	return found.find( ( candidates ) => candidates.some( ( each ) => each.trim() !== '' ) ) ?? [];
}

/**
 * Reads the first text of a value.
 *
 * @param value Value.
 */
export function text( value: unknown ): string {
	return texts( value ).find( ( candidate ) => candidate.trim() !== '' ) ?? '';
}
