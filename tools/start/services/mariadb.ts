/** A private MariaDB server of an instance: own data folder, a socket instead of a port, ended by npm run stop. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../lib/failure.ts';
import type { InstancePaths } from '../../lib/paths.ts';
import { endProcess, isOurs, readPid } from '../../lib/processes.ts';
import { hasProgram, mustRun, run } from '../../lib/run.ts';

/** The socket lies in the temporary folder: its path may hold 107 bytes only. */
export function mariadbSocket( paths: InstancePaths ): string {
	const id = createHash( 'sha256' ).update( paths.directory ).digest( 'hex' ).slice( 0, 16 );
	return join( tmpdir(), `pmq-${ id }.sock` );
}

const pidFile = ( paths: InstancePaths ): string => join( paths.run, 'mariadb.pid' );

/** Starts the server when it is not running, and creates the database when it is missing. */
export async function startMariadb( paths: InstancePaths ): Promise< void > {
	const data = join( paths.directory, 'mariadb' );
	const account = process.getuid?.() === 0 ? [ '--user=root' ] : [];
	const ready = join( data, '.pmq-ready' );
	mkdirSync( paths.run, { recursive: true } );
	if ( ! existsSync( ready ) ) {
		mkdirSync( data, { recursive: true } );
		await mustRun(
			'mariadb-install-db',
			[ `--datadir=${ data }`, '--auth-root-authentication-method=normal', '--skip-test-db', ...account ],
			'Free some disk space, or run npm run reset, then npm start.'
		);
		writeFileSync( ready, '' );
	}
	const known = readPid( pidFile( paths ) );
	if ( ! known || ! isOurs( known, data ) ) {
		launch( paths, data, account );
	}
	await waitUntilReady( paths );
	await query( paths, 'CREATE DATABASE IF NOT EXISTS pmq CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci' );
}

function launch( paths: InstancePaths, data: string, account: readonly string[] ): void {
	const log = openSync( join( paths.run, 'mariadb.log' ), 'a' );
	const server = hasProgram( 'mariadbd' ) ? 'mariadbd' : '/usr/sbin/mariadbd';
	const child = spawn(
		server,
		[
			'--no-defaults',
			`--datadir=${ data }`,
			`--socket=${ mariadbSocket( paths ) }`,
			'--skip-networking',
			'--innodb-buffer-pool-size=256M',
			'--max-connections=60',
			...account,
		],
		{ detached: true, stdio: [ 'ignore', log, log ] }
	);
	writeFileSync( pidFile( paths ), String( child.pid ) );
	child.unref();
}

async function waitUntilReady( paths: InstancePaths ): Promise< void > {
	for ( let attempt = 0; attempt < 150; attempt++ ) {
		const result = await run( 'mariadb', [
			'--no-defaults',
			`--socket=${ mariadbSocket( paths ) }`,
			'-uroot',
			'-e',
			'SELECT 1',
		] );
		if ( result.status === 0 ) {
			return;
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 200 ) );
	}
	const log = join( paths.run, 'mariadb.log' );
	const tail = existsSync( log ) ? readFileSync( log, 'utf8' ).trim().split( '\n' ).slice( -5 ).join( '\n    ' ) : '';
	throw new Failure(
		`MariaDB did not start:\n    ${ tail }`,
		'Read the log named above; npm run reset starts from nothing.'
	);
}

/** Runs a statement as the server's owner. */
export async function query( paths: InstancePaths, statement: string ): Promise< string > {
	return mustRun(
		'mariadb',
		[ '--no-defaults', `--socket=${ mariadbSocket( paths ) }`, '-uroot', '-e', statement ],
		'Look into the MariaDB log in the instance’s run folder.'
	);
}

/** Ends the server, waiting until its data is on disk. */
export async function stopMariadb( paths: InstancePaths ): Promise< boolean > {
	const pid = readPid( pidFile( paths ) );
	if ( ! pid || ! isOurs( pid, join( paths.directory, 'mariadb' ) ) ) {
		return false;
	}
	await endProcess( pid, 60_000 );
	return true;
}
