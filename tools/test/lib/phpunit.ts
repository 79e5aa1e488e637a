/** Runs PHPUnit on a network of its own, once for each site that tests ask for. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../lib/failure.ts';
import { type DatabaseEngine, readInstance } from '../../lib/instance.ts';
import { instancePaths, root, stateDirectory } from '../../lib/paths.ts';
import { runChild } from '../../lib/children.ts';
import { query } from '../../start/services/mariadb.ts';
import { readJunit } from './junit.ts';
import { add, judge, nothing, type Tally } from './tally.ts';

const defaultSite = 'patrimoine';

/** Name of the network that tests of an engine run on: apart from a network that is being looked at. */
export function testInstance( engine: DatabaseEngine ): string {
	const prefix = process.env.PMQ_INSTANCE ? `${ process.env.PMQ_INSTANCE }-` : '';
	return `${ prefix }test-${ engine }`;
}

/** Brings the network of an engine into being, or up to date, without serving it. */
export async function prepareNetwork( engine: DatabaseEngine, onLine?: ( line: string ) => void ): Promise< void > {
	const result = await runChild(
		process.execPath,
		[ 'tools/run.mjs', 'start', `--db=${ engine }`, '--no-demo', '--no-serve' ],
		{ cwd: root, env: { ...process.env, PMQ_INSTANCE: testInstance( engine ) }, onLine }
	);
	if ( result.status !== 0 ) {
		throw new Failure(
			`The network for the tests on ${ engine } could not be prepared:\n${ result.output.trim() }`,
			'Mend what the message above names, then run the tests again.'
		);
	}
	if ( engine === 'mariadb' ) {
		// A power cut may cost a test network its last second.
		await query( instancePaths( testInstance( engine ) ), 'SET GLOBAL innodb_flush_log_at_trx_commit = 0' );
	}
}

/** Ends what the network of an engine keeps running (its database server). */
export async function releaseNetwork( engine: DatabaseEngine ): Promise< void > {
	await runChild( process.execPath, [ 'tools/run.mjs', 'stop' ], {
		cwd: root,
		env: { ...process.env, PMQ_INSTANCE: testInstance( engine ) },
	} );
}

/**
 * Runs the tests on a prepared network.
 *
 * @param engine Database engine.
 * @param args   Arguments for PHPUnit (a file, --filter=…).
 * @param onLine Called with each line of output; without it the output goes to the terminal.
 */
export async function runPhpunit(
	engine: DatabaseEngine,
	args: readonly string[],
	onLine?: ( line: string ) => void
): Promise< Tally > {
	const groups = siteGroups();
	const others = groups.filter( ( site ) => site !== defaultSite );
	const selects = args.some(
		( arg ) => ! arg.startsWith( '-' ) || arg.startsWith( '--filter' ) || arg.startsWith( '--group' )
	);
	let sum = nothing;
	for ( const site of [ defaultSite, ...others ] ) {
		const selection =
			site === defaultSite
				? others.flatMap( ( other ) => [ '--exclude-group', `site-${ other }` ] )
				: [ '--group', `site-${ site }` ];
		const tally = await runSite( engine, site, [ ...selection, ...args ], onLine );
		// A chosen file has no test for the sites that it does not name.
		const empty = tally.passed + tally.skipped === 0 && tally.failed === 0;
		sum = empty && ! selects ? add( sum, judge( 0, tally ) ) : add( sum, tally );
	}
	return judge( 0, sum );
}

async function runSite(
	engine: DatabaseEngine,
	site: string,
	args: readonly string[],
	onLine?: ( line: string ) => void
): Promise< Tally > {
	const paths = instancePaths( testInstance( engine ) );
	const config = readInstance( paths );
	const report = join( stateDirectory, 'reports', `phpunit-${ paths.name }-${ site }.xml` );
	mkdirSync( join( stateDirectory, 'reports' ), { recursive: true } );
	rmSync( report, { force: true } );
	const command = [ 'vendor/bin/phpunit', '--log-junit', report, ...args ];
	const env = {
		...process.env,
		PMQ_TEST_WORDPRESS: paths.wordpress,
		PMQ_TEST_HOST: `localhost:${ config?.port ?? 8100 }`,
		PMQ_TEST_SITE: site,
		PMQ_TEST_ENGINE: engine,
	};
	const status = onLine
		? ( await runChild( 'php', command, { cwd: root, env, onLine } ) ).status
		: ( spawnSync( 'php', command, { cwd: root, env, stdio: 'inherit' } ).status ?? 1 );
	const tally = readJunit( report );
	const crashed = status !== 0 && ( tally?.failed ?? 0 ) === 0;
	return crashed ? judge( status, tally ) : ( tally ?? nothing );
}

/** Sites that test classes ask for with #[Group( 'site-…' )]. */
function siteGroups(): string[] {
	const folder = join( root, 'tests/phpunit' );
	const sites = new Set< string >();
	for ( const file of readdirSync( folder, { recursive: true, encoding: 'utf8' } ) ) {
		if ( file.endsWith( 'Test.php' ) ) {
			for ( const match of readFileSync( join( folder, file ), 'utf8' ).matchAll(
				/#\[Group\(\s*'site-([a-z]+)'/g
			) ) {
				sites.add( match[ 1 ] ?? '' );
			}
		}
	}
	return [ ...sites ].sort();
}
