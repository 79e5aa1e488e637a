/**
 * `npm run bench -- recall --file=names.csv [--seed=1] [--db=mariadb|sqlite] [--names=N]`: whether a search finds a monument by its
 * name. The file has the columns id, name and commune (names as in other exports are understood), in any encoding and with any
 * separator. Every row is indexed as a record is: name with weight 100, commune with 30. Then each name (N of them, all by default) is
 * asked for, together with its commune: without accents; with one mistyped letter; without one word of the name; with “Saint”
 * written “St” and the other way round. It counts as found when it stands among the first ten, or another row does that has the same name and
 * commune. A name of one word is not asked for without it; names without a saint are not asked for that.
 */
import { mkdirSync, openAsBlob, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openTable } from '../../packages/connectors/src/index.ts';
import { runChild } from '../lib/children.ts';
import { Failure } from '../lib/failure.ts';
import { readInstance, type DatabaseEngine } from '../lib/instance.ts';
import { instancePaths, root } from '../lib/paths.ts';

type Row = readonly [ name: string, commune: string ];
type Counts = Readonly< Record< string, number > >;

const usage = 'npm run bench -- recall --file=names.csv [--seed=1] [--db=mariadb|sqlite] [--names=N]';
const ports: Readonly< Record< DatabaseEngine, number > > = { mariadb: 8196, sqlite: 8197 };
const columns = {
	name: /^(name|nom|titre|tico|title|denomination|nomoff)$/i,
	commune: /^(commune|com|ville|city|town|commune_deduite|ville_m)$/i,
} as const;

/** Runs the bench. */
export async function bench( args: readonly string[] ): Promise< void > {
	const options = readOptions( args );
	const rows = await readRows( options.file );
	const paths = instancePaths( `bench-${ options.db }` );
	const environment = { ...process.env, PMQ_INSTANCE: `bench-${ options.db }` };
	process.stdout.write( `${ options.db }: ${ rows.length } names\n` );
	const start = await runChild(
		process.execPath,
		[
			'tools/run.mjs',
			'start',
			`--db=${ options.db }`,
			`--port=${ ports[ options.db ] }`,
			'--no-demo',
			'--no-serve',
		],
		{ cwd: root, env: environment }
	);
	if ( start.status !== 0 ) {
		throw new Failure(
			`The network of the bench could not be made:\n${ start.output.trim() }`,
			`Try PMQ_INSTANCE=bench-${ options.db } npm run reset, then the bench again.`
		);
	}
	const list = join( paths.directory, 'run', 'names.json' );
	mkdirSync( join( paths.directory, 'run' ), { recursive: true } );
	writeFileSync( list, JSON.stringify( rows ) );
	try {
		const script = join( root, 'tests/bench/recall/run.php' );
		const run = await runChild(
			'php',
			[ '-d', 'memory_limit=2G', '-d', 'display_errors=stderr', script, list, options.seed, options.names ],
			{
				cwd: root,
				env: {
					...environment,
					PMQ_TEST_WORDPRESS: paths.wordpress,
					PMQ_TEST_HOST: `localhost:${ readInstance( paths )?.port ?? ports[ options.db ] }`,
				},
				onLine: ( line ) => ( line.startsWith( '{' ) ? undefined : process.stdout.write( `${ line }\n` ) ),
			}
		);
		report( run.status === 0 ? run.output : '' );
	} finally {
		await runChild( process.execPath, [ 'tools/run.mjs', 'stop' ], { cwd: root, env: environment } );
	}
}

function readOptions( args: readonly string[] ): { file: string; seed: string; db: DatabaseEngine; names: string } {
	const { values } = parseArgs( {
		args: [ ...args ],
		options: {
			file: { type: 'string' },
			seed: { type: 'string', default: '1' },
			db: { type: 'string', default: 'mariadb' },
			names: { type: 'string', default: '1000000' },
		},
	} );
	if ( ! values.file || ! existsSync( values.file ) ) {
		throw new Failure( values.file ? `There is no file ${ values.file }.` : 'Which file?', usage );
	}
	if ( values.db !== 'mariadb' && values.db !== 'sqlite' ) {
		throw new Failure( `--db=${ values.db } is no engine.`, usage );
	}
	if ( ! /^\d+$/.test( values.seed ) || ! /^[1-9]\d*$/.test( values.names ) ) {
		throw new Failure( 'Seed and number of names are whole numbers.', usage );
	}
	return { file: values.file, seed: values.seed, db: values.db, names: values.names };
}

async function readRows( file: string ): Promise< Row[] > {
	const table = await openTable( await openAsBlob( file ) );
	const at = ( pattern: RegExp ): number => table.header.findIndex( ( name ) => pattern.test( name.trim() ) );
	const [ name, commune ] = [ at( columns.name ), at( columns.commune ) ];
	if ( name < 0 || commune < 0 ) {
		throw new Failure( `The columns “name” and “commune” are missing: ${ table.header.join( ', ' ) }.`, usage );
	}
	const rows: Row[] = [];
	for await ( const row of table.rows() ) {
		const pair: Row = [ ( row.cells[ name ] ?? '' ).trim(), ( row.cells[ commune ] ?? '' ).trim() ];
		if ( pair[ 0 ] !== '' ) {
			rows.push( pair );
		}
	}
	if ( rows.length === 0 ) {
		throw new Failure( 'The file has no name.', usage );
	}
	return rows;
}

function report( output: string ): void {
	const line = output
		.trim()
		.split( '\n' )
		.findLast( ( text ) => text.startsWith( '{' ) );
	if ( ! line ) {
		throw new Failure( 'The bench failed.', 'What went wrong stands above.' );
	}
	const { asked, found, p95 } = JSON.parse( line ) as { asked: Counts; found: Counts; p95: number };
	const kinds = Object.keys( asked );
	for ( const kind of kinds ) {
		process.stdout.write(
			`  ${ kind.padEnd( 12 ) } ${ found[ kind ] } of ${ asked[ kind ] } among the first ten\n`
		);
	}
	process.stdout.write( `  p95 of a search ${ p95 } ms\n` );
	const share = ( kind: string ): string =>
		( ( found[ kind ] ?? 0 ) / Math.max( 1, asked[ kind ] ?? 0 ) ).toFixed( 4 );
	process.stdout.write( `RESULT ${ kinds.map( ( kind ) => `${ kind }=${ share( kind ) }` ).join( ' ' ) }\n` );
}
