/** Runs the journeys in Chromium on a served network with the demo content. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { runChild } from '../../lib/children.ts';
import { Failure } from '../../lib/failure.ts';
import { readInstance } from '../../lib/instance.ts';
import { instancePaths, root, stateDirectory } from '../../lib/paths.ts';
import { judge, type Tally } from './tally.ts';

/** Name of the network that journeys run on. */
export function journeyInstance(): string {
	return process.env.PMQ_INSTANCE ? `${ process.env.PMQ_INSTANCE }-e2e` : 'e2e';
}

const withInstance = (): NodeJS.ProcessEnv => ( { ...process.env, PMQ_INSTANCE: journeyInstance() } );

/** Starts the network on a free port, with the demo content. */
export async function startJourneys( onLine?: ( line: string ) => void ): Promise< void > {
	const port = await freePort();
	const result = await runChild( process.execPath, [ 'tools/run.mjs', 'start', `--port=${ port }` ], {
		cwd: root,
		env: withInstance(),
		onLine,
	} );
	if ( result.status !== 0 ) {
		throw new Failure(
			`The network for the journeys could not be started:\n${ result.output.trim() }`,
			'Mend what the message above names, then run the tests again.'
		);
	}
}

/** Ends the network of the journeys. */
export async function stopJourneys(): Promise< void > {
	await runChild( process.execPath, [ 'tools/run.mjs', 'stop' ], { cwd: root, env: withInstance() } );
}

/**
 * Runs Playwright on the started network.
 *
 * @param args   Arguments for Playwright (a file, --grep=…).
 * @param onLine Called with each line of output.
 */
export async function runPlaywright( args: readonly string[], onLine: ( line: string ) => void ): Promise< Tally > {
	const config = readInstance( instancePaths( journeyInstance() ) );
	const report = join( stateDirectory, 'reports', 'playwright.json' );
	mkdirSync( join( stateDirectory, 'reports' ), { recursive: true } );
	rmSync( report, { force: true } );
	const env = {
		...process.env,
		PMQ_NODE: process.execPath,
		PMQ_REPORT: report,
		PMQ_BASE_URL: `http://localhost:${ config?.port ?? 8080 }`,
		PMQ_E2E_INSTANCE: journeyInstance(),
		PMQ_DEMO_PASSWORD: config?.demoPassword ?? '',
	};
	// WordPress's helpers for Playwright need a newer Node than the machine's; the package `node` brings it.
	const { status } = await runChild(
		join( root, 'node_modules/.bin/node' ),
		[ 'node_modules/@playwright/test/cli.js', 'test', ...args ],
		{ cwd: root, env, onLine }
	);
	return judge( status, existsSync( report ) ? countPlaywright( readFileSync( report, 'utf8' ) ) : undefined );
}

/** Counts the tests of Playwright's JSON report. */
export function countPlaywright( json: string ): Tally {
	const { stats } = JSON.parse( json ) as {
		stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	};
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected,
		skipped: stats.skipped,
		flaky: stats.flaky,
	};
}

function freePort(): Promise< number > {
	return new Promise( ( resolve, reject ) => {
		const server = createServer();
		server.on( 'error', reject );
		server.listen( 0, '127.0.0.1', () => {
			const address = server.address();
			server.close( () => resolve( typeof address === 'object' && address ? address.port : 8080 ) );
		} );
	} );
}
