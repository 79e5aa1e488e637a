/**
 * `npm run bench -- search [--records=50000] [--queries=200] [--others=30]`: the search index on a synthetic corpus with French
 * names, beside WP_Query (tax and meta queries) and SQL GROUP BY, on MariaDB and on SQLite, in two networks of its own. The counts
 * of all three must be equal. Each of our queries begins with an empty memory: loading is part of its time.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChild } from '../lib/children.ts';
import { Failure } from '../lib/failure.ts';
import { readInstance, type DatabaseEngine } from '../lib/instance.ts';
import { instancePaths, root } from '../lib/paths.ts';

interface Times {
	readonly p50: number;
	readonly p95: number;
	readonly queries: number;
}
interface Figures {
	readonly ours: Times;
	readonly group_by: Times;
	readonly wp_query: Times;
}
interface Sizes {
	readonly records: number;
	readonly queries: number;
	/** Queries that the slow ones are asked. */
	readonly others: number;
}

const ports: Readonly< Record< DatabaseEngine, number > > = { mariadb: 8196, sqlite: 8197 };

/** Runs the bench. */
export async function bench( args: readonly string[] ): Promise< void > {
	const sizes = readSizes( args );
	const mariadb = await measure( 'mariadb', sizes );
	// The drop-in makes the long lists of WP_Query very slow: fewer of them tell enough.
	const sqlite = await measure( 'sqlite', { ...sizes, others: Math.min( sizes.others, 10 ) } );
	const ratio = ( theirs: Times ): string => ( theirs.p95 / mariadb.ours.p95 ).toFixed( 1 );
	process.stdout.write(
		`RESULT ours_p95_ms=${ mariadb.ours.p95 } sqlite_p95_ms=${ sqlite.ours.p95 } wpquery_ratio=${ ratio( mariadb.wp_query ) } groupby_ratio=${ ratio( mariadb.group_by ) }\n`
	);
}

function readSizes( args: readonly string[] ): Sizes {
	const { values } = parseArgs( {
		args: [ ...args ],
		options: { records: { type: 'string' }, queries: { type: 'string' }, others: { type: 'string' } },
	} );
	const whole = ( name: keyof Sizes, preset: number ): number => {
		const value = Number( values[ name ] ?? preset );
		if ( ! Number.isInteger( value ) || value < 1 ) {
			throw new Failure(
				`--${ name }=${ values[ name ] } is no whole number.`,
				'npm run bench -- search --records=50000 --queries=200 --others=30'
			);
		}
		return value;
	};
	const queries = whole( 'queries', 200 );
	return { records: whole( 'records', 50_000 ), queries, others: Math.min( queries, whole( 'others', 30 ) ) };
}

async function measure( engine: DatabaseEngine, sizes: Sizes ): Promise< Figures > {
	const paths = instancePaths( `bench-${ engine }` );
	process.stdout.write( `${ engine }: ${ sizes.records } records\n` );
	const environment = { ...process.env, PMQ_INSTANCE: `bench-${ engine }` };
	const start = await runChild(
		process.execPath,
		[ 'tools/run.mjs', 'start', `--db=${ engine }`, `--port=${ ports[ engine ] }`, '--no-demo', '--no-serve' ],
		{ cwd: root, env: environment }
	);
	if ( start.status !== 0 ) {
		throw new Failure(
			`The network of the bench could not be made:\n${ start.output.trim() }`,
			`Try PMQ_INSTANCE=bench-${ engine } npm run reset, then the bench again.`
		);
	}
	try {
		const script = join( root, 'tests/bench/search/run.php' );
		const run = await runChild(
			'php',
			[
				'-d',
				'memory_limit=2G',
				'-d',
				'display_errors=stderr',
				script,
				String( sizes.records ),
				String( sizes.queries ),
				String( sizes.others ),
			],
			{
				cwd: root,
				env: {
					...environment,
					PMQ_TEST_WORDPRESS: paths.wordpress,
					PMQ_TEST_HOST: `localhost:${ readInstance( paths )?.port ?? ports[ engine ] }`,
				},
				onLine: ( line ) => ( line.startsWith( '{' ) ? undefined : process.stdout.write( `${ line }\n` ) ),
			}
		);
		return report( engine, run.status === 0 ? run.output : '' );
	} finally {
		await runChild( process.execPath, [ 'tools/run.mjs', 'stop' ], { cwd: root, env: environment } );
	}
}

function report( engine: DatabaseEngine, output: string ): Figures {
	const line = output
		.trim()
		.split( '\n' )
		.findLast( ( text ) => text.startsWith( '{' ) );
	if ( ! line ) {
		throw new Failure( `The bench on ${ engine } failed.`, 'What went wrong stands above.' );
	}
	const figures = JSON.parse( line ) as Figures;
	for ( const [ name, times ] of Object.entries( figures ) as [ string, Times ][] ) {
		process.stdout.write(
			`  ${ engine } ${ name.padEnd( 8 ) } p50 ${ times.p50 } ms, p95 ${ times.p95 } ms (${ times.queries } queries, equal counts)\n`
		);
	}
	return figures;
}
