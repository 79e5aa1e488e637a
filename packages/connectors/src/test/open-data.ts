import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder with real open data; the tests on it are skipped where it is not. */
export const OPEN_DATA = process.env.PMQ_OPEN_DATA_DIR ?? join( __dirname, '../../../../../shared/data' );

/**
 * Reads the bytes of an open data file.
 *
 * @param path Path in the folder.
 */
export function openData( path: string ): Uint8Array {
	return readFileSync( join( OPEN_DATA, path ) );
}

/**
 * Reads the first column of a list `value,count`.
 *
 * @param path Path in the folder.
 */
export function openDataLines( path: string ): string[] {
	const lines = new TextDecoder().decode( openData( path ) ).trim().split( /\r?\n/ ).slice( 1 );
	return lines.map( ( line ) => line.replace( /,\d+$/, '' ).replace( /^"|"$/g, '' ) );
}
