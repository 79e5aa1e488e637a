/** npm run stop: ends every process that this instance (or, with --all, any instance) has recorded. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { reportAndExit } from '../lib/failure.ts';
import { instancePaths, stateDirectory, type InstancePaths } from '../lib/paths.ts';
import { stopServing } from '../start/server/serve.ts';
import { stopMariadb } from '../start/services/mariadb.ts';

/** Lists the instances that exist. */
export function allInstances(): InstancePaths[] {
	const names = existsSync( stateDirectory )
		? readdirSync( stateDirectory ).filter( ( name ) =>
				existsSync( join( stateDirectory, name, 'instance.json' ) )
			)
		: [];
	return names.map( ( name ) => instancePaths( name ) );
}

/** Ends the processes of an instance and returns how many there were. */
export async function stopInstance( paths: InstancePaths ): Promise< number > {
	const served = await stopServing( paths );
	return served + ( ( await stopMariadb( paths ) ) ? 1 : 0 );
}

async function main(): Promise< void > {
	const instances = process.argv.includes( '--all' ) ? allInstances() : [ instancePaths() ];
	for ( const paths of instances ) {
		const count = await stopInstance( paths );
		process.stdout.write(
			count > 0 ? `Stopped ${ paths.name } (${ count } processes).\n` : `${ paths.name } was not running.\n`
		);
	}
}

if ( process.argv[ 1 ]?.endsWith( 'tools/stop/index.ts' ) ) {
	main().catch( reportAndExit );
}
