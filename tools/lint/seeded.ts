/** Compares what Psalm found in the file of holes with what stands in its comments. */

/** Returns `line kind` for every line that ends in `// TaintedKind`. */
export function expectedHoles( source: string ): string[] {
	return source.split( '\n' ).flatMap( ( text, index ) => {
		const kind = /\/\/ (Tainted\w+)$/.exec( text )?.[ 1 ];
		return kind ? [ `${ index + 1 } ${ kind }` ] : [];
	} );
}

/**
 * Returns the differences, one readable line each.
 *
 * @param output   Psalm's report as text.
 * @param expected What expectedHoles() found.
 */
export function comparePsalm( output: string, expected: readonly string[] ): string[] {
	const found = new Set(
		[ ...output.matchAll( /^\S+?:(\d+):\d+:error - (Tainted\w+):/gm ) ]
			.filter( ( match ) => match[ 2 ] !== 'TaintedTextWithQuotes' )
			.map( ( match ) => `${ match[ 1 ] } ${ match[ 2 ] }` )
	);
	return [
		...expected.filter( ( hole ) => ! found.has( hole ) ).map( ( hole ) => `not found: line ${ hole }` ),
		...[ ...found ]
			.filter( ( hole ) => ! expected.includes( hole ) )
			.map( ( hole ) => `not a hole: line ${ hole }` ),
	];
}
