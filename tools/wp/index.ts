/** npm run wp -- …: WP-CLI on the instance's network, with our `pmq` commands. */
import { spawn } from 'node:child_process';
import { readInstance } from '../lib/instance.ts';
import { Failure, reportAndExit } from '../lib/failure.ts';
import { instancePaths } from '../lib/paths.ts';
import { wpArguments } from '../lib/wp-cli.ts';
import { startMariadb } from '../start/services/mariadb.ts';

async function main(): Promise< void > {
	const paths = instancePaths();
	const config = readInstance( paths );
	if ( ! config?.installed ) {
		throw new Failure( 'There is no network yet.', 'Run npm start first.' );
	}
	if ( config.db === 'mariadb' ) {
		await startMariadb( paths );
	}
	const child = spawn( 'php', wpArguments( paths, process.argv.slice( 2 ) ), { stdio: 'inherit' } );
	child.on( 'exit', ( code ) => process.exit( code ?? 1 ) );
}

main().catch( reportAndExit );
