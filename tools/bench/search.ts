/**
 * `npm run bench -- search [--records=50000] [--queries=200] [--others=30] [--engine=mariadb|sqlite]`: the search index on a synthetic
 * corpus with French names – filters, facets, a page and the cells of the map –, beside WP_Query (tax and meta queries) and SQL GROUP
 * BY, on MariaDB and on SQLite, in two networks of its own that stay for the next time. The counts of all three must be equal. Each of our
 * queries begins with an empty memory: loading is part of its time. Also: suggestions, saving one record, building the index anew.
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
	/** Processor time of the PHP process (p95). */
	readonly cpu: number;
	readonly queries: number;
}
interface Rebuild {
	/** Seconds. */
	readonly s: number;
	/** Seconds of the processor. */
	readonly cpu: number;
	/** Most memory. */
	readonly mb: number;
}
interface Figures {
	readonly ours: Times;
	readonly group_by: Times;
	readonly wp_query: Times;
	readonly suggest: Times;
	readonly reindex: Times;
}
interface Measured {
	readonly figures: Figures;
	/** Absent when a corpus too large to be built each time was indexed already. */
	readonly rebuild?: Rebuild;
}
interface Sizes {
	readonly records: number;
	readonly queries: number;
	/** Queries that the slow ones are asked. */
	readonly others: number;
	readonly engines: readonly DatabaseEngine[];
}

/** Up to this number of records the index is built anew each time. */
const alwaysRebuilt = 100_000;

const ports: Readonly< Record< DatabaseEngine, number > > = { mariadb: 8196, sqlite: 8197 };

/** Runs the bench. */
export async function bench( args: readonly string[] ): Promise< void > {
	const sizes = readSizes( args );
	const keys: string[] = [];
	for ( const engine of sizes.engines ) {
		// The drop-in makes the long lists of WP_Query very slow: fewer of them tell enough.
		const others =
			engine === 'sqlite' ? Math.min( sizes.others, sizes.records > alwaysRebuilt ? 1 : 5 ) : sizes.others;
		const { figures, rebuild } = await measure( engine, { ...sizes, others } );
		const { ours, suggest, reindex } = figures;
		const prefix = engine === 'mariadb' ? '' : 'sqlite_';
		keys.push(
			engine === 'mariadb' ? `ours_p95_ms=${ ours.p95 }` : `sqlite_p95_ms=${ ours.p95 }`,
			`${ prefix }cpu_p95_ms=${ ours.cpu }`
		);
		if ( engine === 'mariadb' ) {
			keys.push(
				`wpquery_ratio=${ ( figures.wp_query.p95 / ours.p95 ).toFixed( 1 ) }`,
				`groupby_ratio=${ ( figures.group_by.p95 / ours.p95 ).toFixed( 1 ) }`
			);
		}
		keys.push( `${ prefix }suggest_p95_ms=${ suggest.p95 }`, `${ prefix }reindex_ms=${ reindex.p95 }` );
		if ( rebuild ) {
			keys.push(
				`${ prefix }rebuild_s=${ rebuild.s }`,
				`${ prefix }rebuild_cpu_s=${ rebuild.cpu }`,
				`${ prefix }rebuild_mb=${ rebuild.mb }`
			);
		}
	}
	process.stdout.write( `RESULT records=${ sizes.records } ${ keys.join( ' ' ) }\n` );
}

function readSizes( args: readonly string[] ): Sizes {
	const { values } = parseArgs( {
		args: [ ...args ],
		options: {
			records: { type: 'string' },
			queries: { type: 'string' },
			others: { type: 'string' },
			engine: { type: 'string' },
		},
	} );
	const engines = ( [ 'mariadb', 'sqlite' ] as const ).filter( ( engine ) =>
		[ engine, undefined ].includes( values.engine as DatabaseEngine | undefined )
	);
	if ( ! engines.length ) {
		throw new Failure( `There is no engine “${ values.engine }”.`, '--engine=mariadb or --engine=sqlite' );
	}
	const whole = ( name: 'records' | 'queries' | 'others', preset: number ): number => {
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
	const records = whole( 'records', 50_000 );
	return {
		records,
		queries,
		others: Math.min( queries, whole( 'others', records > alwaysRebuilt ? 5 : 30 ) ),
		engines,
	};
}

async function measure( engine: DatabaseEngine, sizes: Sizes ): Promise< Measured > {
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
	const script = async < T >( what: string, memory: string ): Promise< T > => {
		const counts = [ sizes.records, sizes.queries, sizes.others ].map( String );
		const run = await runChild(
			'php',
			[
				'-d',
				`memory_limit=${ memory }`,
				'-d',
				'display_errors=stderr',
				join( root, 'tests/bench/search/run.php' ),
				...counts,
				what,
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
		return lastLine< T >( engine, run.status === 0 ? run.output : '' );
	};
	try {
		const { indexed } = await script< { readonly indexed: boolean } >( 'build', '1G' );
		const rebuild =
			indexed && sizes.records > alwaysRebuilt
				? undefined
				: await script< Rebuild >( 'rebuild', sizes.records > alwaysRebuilt ? '2G' : '256M' );
		if ( rebuild ) {
			process.stdout.write(
				`  ${ engine } rebuild  ${ rebuild.s } s (process ${ rebuild.cpu } s), ${ rebuild.mb } MB\n`
			);
		}
		const figures = await script< Figures >( 'queries', '4G' );
		report( engine, figures );
		return rebuild ? { figures, rebuild } : { figures };
	} finally {
		await runChild( process.execPath, [ 'tools/run.mjs', 'stop' ], { cwd: root, env: environment } );
	}
}

function lastLine< T >( engine: DatabaseEngine, output: string ): T {
	const line = output
		.trim()
		.split( '\n' )
		.findLast( ( text ) => text.startsWith( '{' ) );
	if ( ! line ) {
		throw new Failure( `The bench on ${ engine } failed.`, 'What went wrong stands above.' );
	}
	return JSON.parse( line ) as T;
}

function report( engine: DatabaseEngine, figures: Figures ): void {
	for ( const [ name, times ] of Object.entries( figures ) as [ string, Times ][] ) {
		process.stdout.write(
			`  ${ engine } ${ name.padEnd( 8 ) } p50 ${ times.p50 } ms, p95 ${ times.p95 } ms, process ${ times.cpu } ms (${ times.queries } times)\n`
		);
	}
}
