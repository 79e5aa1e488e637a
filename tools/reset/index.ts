/** npm run reset: stops and removes the instance; with --all every instance and the cache. */
import { rmSync } from 'node:fs';
import { reportAndExit } from '../lib/failure.ts';
import { instancePaths, stateDirectory } from '../lib/paths.ts';
import { allInstances, stopInstance } from '../stop/index.ts';

async function main(): Promise< void > {
	const everything = process.argv.includes( '--all' );
	for ( const paths of everything ? allInstances() : [ instancePaths() ] ) {
		await stopInstance( paths );
		rmSync( paths.directory, { recursive: true, force: true } );
		process.stdout.write( `Removed ${ paths.name }.\n` );
	}
	if ( everything ) {
		rmSync( stateDirectory, { recursive: true, force: true } );
		process.stdout.write( 'Removed the cache.\n' );
	}
}

main().catch( reportAndExit );
