/**
 * `npm run test:e2e -- [--keep] [arguments for Playwright]`: the journeys in Chromium. `--keep` leaves the network running
 * for the next time.
 */
import { endChildren } from '../../lib/children.ts';
import { reportAndExit } from '../../lib/failure.ts';
import { runPlaywright, startJourneys, stopJourneys } from '../lib/e2e.ts';
import { ensureBrowser } from '../lib/system.ts';

const print = ( line: string ): void => void process.stdout.write( `${ line }\n` );

async function main( argv: readonly string[] ): Promise< void > {
	const keep = argv.includes( '--keep' );
	await ensureBrowser();
	await startJourneys( print );
	try {
		const tally = await runPlaywright(
			argv.filter( ( arg ) => arg !== '--keep' ),
			print
		);
		process.stdout.write( `\n${ tally.passed } passed, ${ tally.failed } failed\n` );
		process.exitCode = tally.failed ? 1 : 0;
	} finally {
		if ( ! keep ) {
			await stopJourneys();
		}
	}
}

process.on(
	'SIGINT',
	() =>
		void endChildren()
			.then( stopJourneys )
			.then( () => process.exit( 130 ) )
);
main( process.argv.slice( 2 ) ).catch( reportAndExit );
