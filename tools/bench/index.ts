/** npm run bench -- <name> …: runs `tools/bench/<name>.ts`, which exports `bench( args )` and prints a RESULT line. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, reportAndExit } from '../lib/failure.ts';
import { root } from '../lib/paths.ts';

const folder = join( root, 'tools/bench' );

async function main( [ name = '', ...args ]: readonly string[] ): Promise< void > {
	const file = join( folder, `${ name }.ts` );
	if ( ! /^[a-z-]+$/.test( name ) || name === 'index' || ! existsSync( file ) ) {
		const names = readdirSync( folder ).flatMap( ( entry ) =>
			entry.endsWith( '.ts' ) && entry !== 'index.ts' ? [ entry.slice( 0, -3 ) ] : []
		);
		throw new Failure(
			name ? `There is no bench named “${ name }”.` : 'Which bench?',
			`Choose one: ${ names.map( ( known ) => `npm run bench -- ${ known }` ).join( ', ' ) }`
		);
	}
	const { bench } = ( await import( file ) ) as { bench: ( args: readonly string[] ) => Promise< void > };
	await bench( args );
}

main( process.argv.slice( 2 ) ).catch( reportAndExit );
