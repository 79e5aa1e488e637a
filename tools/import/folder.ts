/** A folder of files as the connectors read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FileSet } from '@pmq/connectors';

/** Lists a folder with its subfolders. Links are not followed: what they lead to is not in the folder. */
export function openFolder( folder: string ): FileSet {
	const entries = readdirSync( folder, { recursive: true, withFileTypes: true } ).filter( ( entry ) =>
		entry.isFile()
	);
	const names = entries.map( ( entry ) =>
		relative( folder, join( entry.parentPath, entry.name ) ).split( sep ).join( '/' )
	);
	return {
		names,
		read( wanted ) {
			const files = new Map< string, Uint8Array >();
			for ( const name of wanted ) {
				try {
					files.set( name, readFileSync( join( folder, name ) ) );
				} catch {
					// The connector reports what it did not get.
				}
			}
			return Promise.resolve( files );
		},
	};
}
