import {
	detectConnector,
	findConnector,
	openTable,
	type BadRow,
	type FileSet,
	type GoodRow,
	type ParseOptions,
	type Problem,
	type RowResult,
} from '../../index.ts';

/** What a connector made of a file. */
export interface Outcome {
	connector: string;
	results: RowResult[];
	good: GoodRow[];
	bad: BadRow[];
	/** Codes of all warnings, with how often each was given. */
	warnings: Partial< Record< Problem[ 'code' ], number > >;
}

/**
 * Reads a file with the connector that recognises it.
 *
 * @param file    Bytes, text or files.
 * @param options What a person sets.
 */
export async function read(
	file: Uint8Array | string | FileSet,
	options: ParseOptions & { connector?: string } = {}
): Promise< Outcome > {
	const table = await openTable( typeof file === 'string' ? new TextEncoder().encode( file ) : file );
	const connector = ( options.connector && findConnector( options.connector ) ) || ( await detectConnector( table ) );
	const results: RowResult[] = [];
	for await ( const result of connector.parse( table, options ) ) {
		results.push( result );
	}
	const good = results.filter( ( result ) => result.kind === 'row' );
	const warnings: Outcome[ 'warnings' ] = {};
	for ( const { code } of good.flatMap( ( result ) => result.warnings ) ) {
		warnings[ code ] = ( warnings[ code ] ?? 0 ) + 1;
	}
	return {
		connector: connector.key,
		results,
		good,
		bad: results.filter( ( result ) => result.kind === 'error' ),
		warnings,
	};
}

/**
 * Makes a set of files of texts.
 *
 * @param texts Content by path.
 */
export function files( texts: Record< string, string | Uint8Array > ): FileSet {
	const bytes = new Map(
		Object.entries( texts ).map( ( [ name, content ] ) => [
			name,
			typeof content === 'string' ? new TextEncoder().encode( content ) : content,
		] )
	);
	return {
		names: [ ...bytes.keys() ],
		read: ( names ) =>
			Promise.resolve(
				new Map(
					names.flatMap( ( name ) =>
						bytes.has( name ) ? [ [ name, bytes.get( name ) as Uint8Array ] as const ] : []
					)
				)
			),
	};
}
