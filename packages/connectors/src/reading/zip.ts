import { gunzipSync, unzipSync, type UnzipFileInfo } from 'fflate';
import type { FileSet } from './files.ts';

/** One file of an archive may not grow larger: what claims more is a trap or no feed. */
const LARGEST_ENTRY = 200 * 1024 * 1024;
/** All files together may not grow larger. */
const LARGEST_TOTAL = 4 * 1024 * 1024 * 1024;

/** An archive that cannot be read, or that would fill the memory. */
export class ArchiveError extends Error {
	override readonly name = 'ArchiveError';

	/**
	 * @param reason Why.
	 */
	constructor( readonly reason: 'damaged' | 'too_large' ) {
		super( reason );
	}
}

/**
 * Opens a zip archive; its files are unpacked when they are asked for.
 *
 * Paths are names and nothing else: nothing is ever written under them. Backslashes and a leading "./", "../" or "/" of careless
 * archive programs are taken off.
 *
 * @param  bytes Archive.
 * @throws {ArchiveError} When it is damaged, or its files would grow too large.
 */
export function openZip( bytes: Uint8Array ): FileSet {
	const original = new Map< string, string >();
	let total = 0;
	unpack( bytes, ( { name, originalSize } ) => {
		total += originalSize;
		if ( originalSize > LARGEST_ENTRY || total > LARGEST_TOTAL ) {
			throw new ArchiveError( 'too_large' );
		}
		original.set( plainPath( name ), name );
		return false;
	} );
	return {
		names: [ ...original.keys() ],
		read( names ) {
			const wanted = new Map( names.map( ( name ) => [ original.get( name ) ?? '', name ] ) );
			wanted.delete( '' );
			try {
				return Promise.resolve(
					renamed(
						unpack( bytes, ( { name } ) => wanted.has( name ) ),
						wanted
					)
				);
			} catch {
				return Promise.resolve( oneByOne( bytes, wanted ) );
			}
		},
	};
}

/**
 * Unpacks a gzip file.
 *
 * @param  bytes File.
 * @throws {ArchiveError} When it is damaged or would grow too large.
 */
export function gunzip( bytes: Uint8Array ): Uint8Array {
	const end = new DataView( bytes.buffer, bytes.byteOffset + bytes.byteLength - 4, 4 );
	if ( end.getUint32( 0, true ) > LARGEST_ENTRY ) {
		throw new ArchiveError( 'too_large' );
	}
	try {
		return gunzipSync( bytes );
	} catch {
		throw new ArchiveError( 'damaged' );
	}
}

function unpack( bytes: Uint8Array, filter: ( file: UnzipFileInfo ) => boolean ): Record< string, Uint8Array > {
	try {
		return unzipSync( bytes, { filter } );
	} catch ( error ) {
		throw error instanceof ArchiveError ? error : new ArchiveError( 'damaged' );
	}
}

/** One damaged file must not take the others of its portion with it. */
function oneByOne( bytes: Uint8Array, wanted: ReadonlyMap< string, string > ): Map< string, Uint8Array > {
	const read = new Map< string, Uint8Array >();
	for ( const [ from, to ] of wanted ) {
		try {
			const content = unpack( bytes, ( { name } ) => name === from )[ from ];
			if ( content ) {
				read.set( to, content );
			}
		} catch {
			// The caller reports what it did not get.
		}
	}
	return read;
}

function renamed(
	files: Record< string, Uint8Array >,
	names: ReadonlyMap< string, string >
): Map< string, Uint8Array > {
	return new Map( Object.entries( files ).map( ( [ name, content ] ) => [ names.get( name ) ?? name, content ] ) );
}

function plainPath( name: string ): string {
	return name.replace( /\\/g, '/' ).replace( /^(?:\.{0,2}\/)+/, '' );
}
