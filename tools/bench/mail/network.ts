/** The network that the benches of mail run on: MariaDB, one durable commit a statement, nothing served. */
import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../../lib/children.ts';
import { Failure } from '../../lib/failure.ts';
import { readInstance } from '../../lib/instance.ts';
import { instancePaths, root } from '../../lib/paths.ts';
import { wpArguments } from '../../lib/wp-cli.ts';

export const paths = instancePaths( 'bench-mail' );

const environment = { ...process.env, PMQ_INSTANCE: paths.name };

/** Makes the network unless it is there, and starts its MariaDB. */
export async function startNetwork(): Promise< void > {
	const start = await runChild(
		process.execPath,
		[ 'tools/run.mjs', 'start', '--db=mariadb', '--port=8198', '--no-demo', '--no-serve' ],
		{ cwd: root, env: environment }
	);
	if ( start.status !== 0 ) {
		throw new Failure(
			`The network of the bench could not be made:\n${ start.output.trim() }`,
			`Try PMQ_INSTANCE=${ paths.name } npm run reset, then the bench again.`
		);
	}
}

export async function stopNetwork(): Promise< void > {
	await runChild( process.execPath, [ 'tools/run.mjs', 'stop' ], { cwd: root, env: environment } );
}

/** Runs one task of tests/bench/mail/run.php and returns the JSON of its last line. */
export async function task< T >( ...args: readonly string[] ): Promise< T > {
	const run = await runChild(
		'php',
		[ '-d', 'memory_limit=1G', '-d', 'display_errors=stderr', join( root, 'tests/bench/mail/run.php' ), ...args ],
		{
			cwd: root,
			env: {
				...environment,
				PMQ_TEST_WORDPRESS: paths.wordpress,
				PMQ_TEST_HOST: `localhost:${ readInstance( paths )?.port ?? 8198 }`,
				PMQ_TEST_SITE: 'portail',
			},
		}
	);
	const line = run.output
		.trim()
		.split( '\n' )
		.findLast( ( text ) => text.startsWith( '{' ) );
	if ( run.status !== 0 || ! line ) {
		throw new Failure(
			`The task “${ args.join( ' ' ) }” failed:\n${ run.output.trim() }`,
			'Mend what is named above, then run the bench again.'
		);
	}
	return JSON.parse( line ) as T;
}

export interface WorkerResult {
	readonly sent: number;
	/** Memory above what WordPress itself took, at its highest. */
	readonly peakMb: number;
}

/** What the queue says of what came. */
export interface Verdict {
	/** Called sent, failed or dead, but never came. */
	readonly lost: number;
	readonly doubtful: number;
	/** Neither sent nor given up. */
	readonly waiting: number;
	/** Came, but is none of the queue. */
	readonly unknown: number;
}

/** Writes the Message-IDs that came into a file for the task `verify`. */
export function writeSeen( messages: Iterable< string > ): string {
	const file = join( paths.run, 'bench-mail-seen.json' );
	writeFileSync( file, JSON.stringify( [ ...messages ] ) );
	return file;
}

/**
 * Starts a worker that ends when nothing is due.
 *
 * @param options Options of PHP.
 */
export function startWorker( options: readonly string[] = [] ): {
	process: ChildProcess;
	done: Promise< WorkerResult | undefined >;
} {
	const child = spawn(
		'php',
		[ ...options, ...wpArguments( paths, [ 'pmq', 'mail', 'work', '--once', '--format=json' ] ) ],
		{
			cwd: root,
			env: environment,
			stdio: [ 'ignore', 'pipe', 'pipe' ],
		}
	);
	let output = '';
	child.stdout.on( 'data', ( chunk: Buffer ) => ( output += chunk.toString() ) );
	child.stderr.on( 'data', ( chunk: Buffer ) => ( output += chunk.toString() ) );
	const done = new Promise< WorkerResult | undefined >( ( resolve ) => {
		child.on( 'close', () => {
			const line = output.split( '\n' ).find( ( text ) => text.startsWith( '{"sent"' ) );
			resolve( line ? ( JSON.parse( line ) as WorkerResult ) : undefined );
		} );
	} );
	return { process: child, done };
}
