/** The files of ours that hold strings. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';

const folders = [ 'mu-plugins', 'plugins', 'blocks', 'themes', 'packages' ];
const skipped = /(^|\/)(build|node_modules|vendor|test|assets)(\/|$)/;

/** Returns every source file, relative to the repository, in a steady order. */
export function sourceFiles(): string[] {
	return folders
		.filter( ( folder ) => existsSync( join( root, folder ) ) )
		.flatMap( ( folder ) =>
			readdirSync( join( root, folder ), { recursive: true, encoding: 'utf8' } ).map(
				( name ) => `${ folder }/${ name }`
			)
		)
		.filter( ( file ) => ! skipped.test( file ) && /\.(php|tsx?|json|css)$/.test( file ) )
		.sort();
}
