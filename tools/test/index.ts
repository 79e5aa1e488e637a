/**
 * `npm test [-- --only=lint,unit,php,e2e,eslint,…]`: installs and starts what the tests need, runs them two at a time, stops
 * what it started, and ends in one line `N passed, N failed`.
 */
import { buildAll } from '../build/build.ts';
import { endChildren } from '../lib/children.ts';
import { Failure, reportAndExit } from '../lib/failure.ts';
import { step } from '../lib/steps.ts';
import { ensureWordPress } from '../start/wordpress/index.ts';
import { chooseJobs, jobs, type Job } from './jobs.ts';
import { inParallel } from './lib/parallel.ts';
import { ensureTestSystem } from './lib/system.ts';
import { add, asOneTest, nothing, type Tally } from './lib/tally.ts';

const begun = Date.now();
const running = new Map< Job, number >();
const started = new Set< Job >();
let sum: Tally = nothing;

const seconds = ( since: number ): string => `${ ( ( Date.now() - since ) / 1000 ).toFixed( 1 ) } s`;
const print = ( line: string ): void => void process.stdout.write( `${ line }\n` );

async function main( argv: readonly string[] ): Promise< void > {
	const words = argv.flatMap( ( arg ) => ( arg.startsWith( '--only=' ) ? arg.slice( 7 ).split( ',' ) : [] ) );
	const chosen = chooseJobs( words );
	if ( ! chosen || argv.some( ( arg ) => ! arg.startsWith( '--only=' ) ) ) {
		throw new Failure(
			`Unknown: ${ argv.join( ' ' ) }`,
			`npm test -- --only= takes ${ [ ...new Set( jobs.flatMap( ( job ) => [ job.group, job.name.split( ' ' ).at( -1 ) ] ) ) ].join( ', ' ) }.`
		);
	}
	await ensureTestSystem( {
		browser: chosen.some( ( job ) => job.group === 'e2e' ),
		mariadb: chosen.some( ( job ) => job.name.endsWith( 'mariadb' ) ),
		psalm: chosen.some( ( job ) => job.name === 'psalm' ),
	} );
	if ( chosen.some( ( job ) => job.group === 'php' || job.group === 'e2e' ) ) {
		// Once, before two networks ask for it at the same time.
		await step( 'WordPress', ( current ) => ensureWordPress( current ) );
	}
	await step( 'Blocks, admin screens, translations', ( current ) => buildAll( current ) );
	const heartbeat = setInterval( showRunning, 20_000 );
	try {
		await inParallel(
			chosen.filter( ( job ) => ! job.alone ),
			2,
			runJob
		);
		await inParallel(
			chosen.filter( ( job ) => job.alone ),
			1,
			runJob
		);
	} finally {
		clearInterval( heartbeat );
	}
	finish();
}

/** Runs a job; a job that throws counts as a failed test, the others go on. */
async function runJob( job: Job ): Promise< void > {
	const since = Date.now();
	const lines: string[] = [];
	running.set( job, since );
	started.add( job );
	let tally: Tally;
	try {
		tally = await job.run( ( line ) => lines.push( line ) );
	} catch ( error ) {
		lines.push(
			error instanceof Failure
				? `${ error.message }\n${ error.remedy }`
				: String( error instanceof Error ? error.stack : error )
		);
		tally = asOneTest( false );
	}
	await release( job );
	running.delete( job );
	sum = add( sum, tally );
	if ( tally.failed || tally.flaky ) {
		lines.forEach( ( line ) => print( `  ${ line }` ) );
	}
	const skipped = tally.skipped ? `, ${ tally.skipped } skipped` : '';
	const flaky = tally.flaky ? `, ${ tally.flaky } at the second try` : '';
	print(
		`${ tally.failed ? '✗' : '✓' } ${ job.name }: ${ tally.passed } passed, ${ tally.failed } failed${ skipped }${ flaky } (${ seconds( since ) })`
	);
}

async function release( job: Job ): Promise< void > {
	started.delete( job );
	await job.release?.().catch( ( error: unknown ) => print( `  ${ job.name }: ${ String( error ) }` ) );
}

function showRunning(): void {
	const names = [ ...running ].map( ( [ job, since ] ) => `${ job.name } (${ seconds( since ) })` );
	if ( names.length ) {
		print( `  … ${ names.join( ', ' ) }` );
	}
}

function finish(): void {
	print( `Took ${ seconds( begun ) }.` );
	print( `${ sum.passed } passed, ${ sum.failed } failed` );
	process.exitCode = sum.failed ? 1 : 0;
}

let interrupted = false;
/** Ends everything that was started, once. */
async function interrupt(): Promise< void > {
	if ( interrupted ) {
		return;
	}
	interrupted = true;
	print( '\nInterrupted: stopping what was started …' );
	const open = [ ...started ];
	await endChildren();
	for ( const job of open ) {
		await release( job );
	}
	process.exit( 130 );
}
process.on( 'SIGINT', () => void interrupt() );
process.on( 'SIGTERM', () => void interrupt() );

main( process.argv.slice( 2 ) ).catch( reportAndExit );
