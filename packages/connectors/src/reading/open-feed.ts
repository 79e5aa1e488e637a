import { sizeOf, part, type Input } from './bytes.ts';
import { identifierOfFile, isAboutFeed, objectsOf, type FeedObject } from './feed/documents.ts';
import { flatTable } from './feed/flat.ts';
import { isNode, list, text } from './feed/json-ld.ts';
import { cellsOf, FEED_COLUMNS } from './feed/point-of-interest.ts';
import { dataFiles, type FileSet } from './files.ts';
import type { Table, TableRow } from '../types.ts';

/** Files that are unpacked and read at once. */
const PORTION = 200;

/**
 * Tells whether files are a feed of objects.
 *
 * @param files Files.
 */
export function isFeed( files: FileSet ): boolean {
	return dataFiles( files.names ).some( ( name ) => /\.json(?:ld)?$/i.test( name ) );
}

/**
 * Opens a feed of objects: each object is a row, its number in the feed is its line.
 *
 * What the index names and the feed does not hold is a row with a problem, as is a file that cannot be read; the others are
 * read all the same. Files that the index forgets are read too.
 *
 * @param files Folder or archive.
 */
export async function openFeed( files: FileSet ): Promise< Table > {
	const names = dataFiles( files.names ).filter( ( name ) => /\.json(?:ld)?$/i.test( name ) );
	const missing = await missingFiles( files, names );
	const data = names.filter( ( name ) => ! isAboutFeed( name ) );
	// A feed of one document may call it index.json.
	const objects = data.length + missing.length > 0 ? data : names;
	return table( async function* () {
		const count = objects.length + missing.length;
		let line = 0;
		for ( let start = 0; start < objects.length; start += PORTION ) {
			const portion = objects.slice( start, start + PORTION );
			const read = await files.read( portion );
			for ( const name of portion ) {
				const bytes = read.get( name );
				const found: FeedObject[] = bytes ? objectsOf( bytes ) : [];
				for ( const object of found ) {
					yield row( object, ++line, name, Math.min( 1, line / count ) );
				}
				if ( ! bytes ) {
					yield broken( 'unreadable_file', ++line, name, Math.min( 1, line / count ) );
				}
			}
			await new Promise( ( resolve ) => setTimeout( resolve, 0 ) );
		}
		for ( const name of missing ) {
			yield broken( 'missing_file', ++line, name, Math.min( 1, line / count ) );
		}
	} );
}

/**
 * Opens a single document with many objects: points of interest, or plain ones that make an ordinary table.
 *
 * @param input File.
 */
export async function openJson( input: Input ): Promise< Table > {
	const bytes = await part( input, 0, sizeOf( input ) );
	const objects = objectsOf( bytes );
	if ( ! objects.some( ( object ) => 'node' in object ) ) {
		const flat = flatTable( parsed( bytes ) );
		if ( flat ) {
			return table(
				() => counted( flat.rows, ( cells, line, progress ) => ( { line, cells, progress } ) ),
				flat.header
			);
		}
	}
	return table( () => counted( objects, ( object, line, progress ) => row( object, line, '', progress ) ) );
}

async function* counted< T >(
	items: readonly T[],
	make: ( item: T, line: number, progress: number ) => TableRow
): AsyncGenerator< TableRow > {
	for ( const [ index, item ] of items.entries() ) {
		if ( index % PORTION === 0 ) {
			await new Promise( ( resolve ) => setTimeout( resolve, 0 ) );
		}
		yield make( item, index + 1, ( index + 1 ) / items.length );
	}
}

function table( rows: () => AsyncGenerator< TableRow >, header: readonly string[] = FEED_COLUMNS ): Table {
	return {
		format: 'feed',
		header: [ ...header ],
		headerLine: 0,
		encoding: 'UTF-8',
		delimiter: '',
		sheet: '',
		sheets: [],
		rows,
	};
}

function row( object: FeedObject, line: number, file: string, progress: number ): TableRow {
	return 'node' in object
		? { line, cells: cellsOf( object.node ), progress }
		: broken( object.problem, line, file, progress );
}

function broken(
	code: 'invalid_json' | 'no_point_of_interest' | 'unreadable_file' | 'missing_file',
	line: number,
	file: string,
	progress: number
): TableRow {
	const cells = FEED_COLUMNS.map( ( column ) => ( column === 'URI' ? identifierOfFile( file ) : '' ) );
	return { line, cells, problem: { field: '', code, values: { value: file || `n° ${ line }` } }, progress };
}

/** Reads the index: paths there are told from the folder in which the index lies. */
async function missingFiles( files: FileSet, names: readonly string[] ): Promise< string[] > {
	const index = names.find( ( name ) => /(?:^|\/)index\.json$/i.test( name ) );
	const bytes = index ? ( await files.read( [ index ] ) ).get( index ) : undefined;
	if ( ! index || ! bytes ) {
		return [];
	}
	const entries = parsed( bytes );
	const present = new Set( names.map( ( name ) => name.split( '/' ).at( -1 )?.toLowerCase() ) );
	const wanted = list( entries ).flatMap( ( entry ) => ( isNode( entry ) ? [ text( entry.file ) ] : [] ) );
	return wanted.filter( ( file ) => file && ! present.has( file.split( /[\\/]/ ).at( -1 )?.toLowerCase() ) );
}

function parsed( bytes: Uint8Array ): unknown {
	try {
		return JSON.parse( new TextDecoder().decode( bytes ).replace( /^\ufeff/, '' ) );
	} catch {
		return null;
	}
}
