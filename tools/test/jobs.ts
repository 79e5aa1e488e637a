/** What `npm test` runs. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../lib/children.ts';
import { root, stateDirectory } from '../lib/paths.ts';
import { linters } from '../lint/linters.ts';
import { runPlaywright, startJourneys, stopJourneys } from './lib/e2e.ts';
import { prepareNetwork, releaseNetwork, runPhpunit } from './lib/phpunit.ts';
import { asOneTest, judge, type Tally } from './lib/tally.ts';

export interface Job {
	readonly name: string;
	/** Several jobs can be chosen by one word. */
	readonly group: 'lint' | 'unit' | 'php' | 'e2e';
	/** Runs alone: it needs the whole machine. */
	readonly alone?: boolean;
	readonly run: ( log: ( line: string ) => void ) => Promise< Tally >;
	/** Ends what the job started, after success, failure or an interruption. */
	readonly release?: () => Promise< void >;
}

const lintJobs: readonly Job[] = linters.map( ( linter ) => ( {
	name: linter.name,
	group: 'lint',
	run: async ( log ) => {
		const result = await linter.run( false );
		if ( result.status !== 0 ) {
			result.output.trim().split( '\n' ).forEach( log );
		}
		return asOneTest( result.status === 0 );
	},
} ) );

const phpJobs: readonly Job[] = ( [ 'sqlite', 'mariadb' ] as const ).map( ( engine ) => ( {
	name: `phpunit on ${ engine }`,
	group: 'php',
	run: async ( log ) => {
		await prepareNetwork( engine );
		return runPhpunit( engine, [ '--no-progress', '--colors=never' ], log );
	},
	release: () => releaseNetwork( engine ),
} ) );

const unitJob: Job = {
	name: 'jest',
	group: 'unit',
	run: async ( log ) => {
		const report = join( stateDirectory, 'reports', 'jest.json' );
		mkdirSync( join( stateDirectory, 'reports' ), { recursive: true } );
		rmSync( report, { force: true } );
		const { status } = await runChild(
			join( root, 'node_modules/.bin/jest' ),
			[ '--config=jest.config.cjs', '--json', `--outputFile=${ report }` ],
			{
				cwd: root,
				// The JSON goes to the standard output too.
				onLine: ( line ) => ( line.startsWith( '{"' ) ? undefined : log( line ) ),
			}
		);
		return judge( status, existsSync( report ) ? countJest( readFileSync( report, 'utf8' ) ) : undefined );
	},
};

const journeyJob: Job = {
	name: 'playwright',
	group: 'e2e',
	alone: true,
	run: async ( log ) => {
		await startJourneys();
		return runPlaywright( [], log );
	},
	release: stopJourneys,
};

/** The long ones first, so that two workers end together. */
export const jobs: readonly Job[] = [ ...phpJobs, ...lintJobs, unitJob, journeyJob ];

/** Counts the tests of Jest's report; a file that cannot be loaded counts as one failure. */
export function countJest( json: string ): Tally {
	const report = JSON.parse( json ) as {
		numPassedTests: number;
		numFailedTests: number;
		numPendingTests: number;
		numRuntimeErrorTestSuites: number;
	};
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
		skipped: report.numPendingTests,
	};
}

/** Returns the jobs of a list of groups or names, all of them for an empty list; undefined stands for an unknown word. */
export function chooseJobs( words: readonly string[] ): readonly Job[] | undefined {
	const known = ( word: string ): boolean =>
		jobs.some( ( job ) => job.group === word || job.name.split( ' ' ).includes( word ) );
	if ( ! words.every( known ) ) {
		return undefined;
	}
	return jobs.filter(
		( job ) =>
			words.length === 0 || words.some( ( word ) => job.group === word || job.name.split( ' ' ).includes( word ) )
	);
}
