/** Content stamps: a step is done again only when what it reads has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set( [ 'node_modules', 'build', '.git', '.pmq', 'vendor', 'test' ] );

/** Returns a hash over the names and contents of files and folders; what is missing counts as empty. */
export function stampOf( paths: readonly string[], extra = '' ): string {
	const hash = createHash( 'sha256' ).update( extra );
	for ( const path of paths ) {
		addPath( hash, path );
	}
	return hash.digest( 'hex' );
}

function addPath( hash: ReturnType< typeof createHash >, path: string ): void {
	if ( ! existsSync( path ) ) {
		return;
	}
	if ( statSync( path ).isDirectory() ) {
		for ( const entry of readdirSync( path ).sort() ) {
			if ( ! skipped.has( entry ) ) {
				addPath( hash, join( path, entry ) );
			}
		}
		return;
	}
	hash.update( `\0${ path }\0` ).update( readFileSync( path ) );
}
