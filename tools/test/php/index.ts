/**
 * `npm run test:php -- [--db=sqlite|mariadb] [--keep] [arguments for PHPUnit]`: the PHP tests, on both engines unless one
 * is named. `--keep` leaves the database server running for the next time.
 */
import { reportAndExit } from '../../lib/failure.ts';
import type { DatabaseEngine } from '../../lib/instance.ts';
import { prepareNetwork, releaseNetwork, runPhpunit } from '../lib/phpunit.ts';
import { add, nothing } from '../lib/tally.ts';

const engines: readonly DatabaseEngine[] = [ 'sqlite', 'mariadb' ];

async function main( argv: readonly string[] ): Promise< void > {
	const keep = argv.includes( '--keep' );
	const chosen = engines.filter( ( engine ) => argv.includes( `--db=${ engine }` ) );
	const rest = argv.filter( ( arg ) => arg !== '--keep' && ! arg.startsWith( '--db=' ) );
	let sum = nothing;
	for ( const engine of chosen.length ? chosen : engines ) {
		process.stdout.write( `\n── PHP tests on ${ engine }\n` );
		try {
			await prepareNetwork( engine );
			sum = add( sum, await runPhpunit( engine, rest ) );
		} finally {
			if ( ! keep ) {
				await releaseNetwork( engine );
			}
		}
	}
	process.stdout.write( `\n${ sum.passed } passed, ${ sum.failed } failed\n` );
	process.exitCode = sum.failed ? 1 : 0;
}

main( process.argv.slice( 2 ) ).catch( reportAndExit );
