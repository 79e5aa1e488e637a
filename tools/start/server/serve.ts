/** Starts and stops the supervisor of an instance. */
import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../lib/failure.ts';
import { root, typescriptLoader, type InstancePaths } from '../../lib/paths.ts';
import { endProcess, isOurs, readPid } from '../../lib/processes.ts';

const mark = 'server/supervisor.ts';
const pidFile = ( paths: InstancePaths ): string => join( paths.run, 'supervisor.pid' );

/** Tells whether the instance is being served. */
export function isServed( paths: InstancePaths ): boolean {
	const pid = readPid( pidFile( paths ) );
	return pid !== undefined && isOurs( pid, mark );
}

/**
 * Checks that a port can be had.
 *
 * @throws Failure naming another port.
 */
export function requirePort( port: number ): Promise< void > {
	return new Promise( ( resolve, reject ) => {
		const probe = createServer();
		probe.on( 'error', ( error: NodeJS.ErrnoException ) =>
			reject(
				error.code === 'EACCES'
					? new Failure(
							`This account may not use port ${ port }.`,
							'Choose a port above 1023, for example: npm start -- --port=8081'
						)
					: new Failure(
							`Port ${ port } is taken by another program.`,
							`Choose another one, for example: npm start -- --port=${ port + 1 }`
						)
			)
		);
		probe.listen( port, '127.0.0.1', () => probe.close( () => resolve() ) );
	} );
}

/** Starts the supervisor in the background and waits until it answers. */
export async function serve( paths: InstancePaths, port: number ): Promise< void > {
	const ready = join( paths.run, 'supervisor.ready' );
	rmSync( ready, { force: true } );
	const log = openSync( join( paths.run, 'server.log' ), 'a' );
	const workers = Math.max( 4, Math.min( 8, cpus().length * 2 ) );
	const child = spawn(
		process.execPath,
		[
			'--import',
			typescriptLoader,
			join( root, 'tools/start', mark ),
			paths.name,
			String( port ),
			String( workers ),
		],
		{
			detached: true,
			stdio: [ 'ignore', log, log ],
			cwd: root,
		}
	);
	writeFileSync( pidFile( paths ), String( child.pid ) );
	let ended = false;
	child.on( 'exit', () => ( ended = true ) );
	child.unref();
	for ( let attempt = 0; attempt < 200 && ! ended; attempt++ ) {
		if ( existsSync( ready ) ) {
			return;
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
	}
	const tail = readFileSync( join( paths.run, 'server.log' ), 'utf8' )
		.trim()
		.split( '\n' )
		.slice( -5 )
		.join( '\n    ' );
	throw new Failure(
		`The server did not start:\n    ${ tail }`,
		'Choose another port with --port, or read the server log in the instance’s run folder.'
	);
}

/** Ends the supervisor and every recorded worker; returns how many processes were ended. */
export async function stopServing( paths: InstancePaths ): Promise< number > {
	let count = 0;
	const supervisor = readPid( pidFile( paths ) );
	const workersFile = join( paths.run, 'workers.json' );
	const workers = existsSync( workersFile ) ? ( JSON.parse( readFileSync( workersFile, 'utf8' ) ) as number[] ) : [];
	if ( supervisor && isOurs( supervisor, mark ) ) {
		await endProcess( supervisor );
		count++;
	}
	for ( const pid of workers ) {
		if ( isOurs( pid, paths.wordpress ) ) {
			await endProcess( pid );
			count++;
		}
	}
	rmSync( pidFile( paths ), { force: true } );
	rmSync( workersFile, { force: true } );
	return count;
}
