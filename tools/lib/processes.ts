/** Recorded processes: who runs, and ending exactly those. */
import { existsSync, readFileSync } from 'node:fs';

/** Tells whether a process lives. */
export function isAlive( pid: number ): boolean {
	try {
		process.kill( pid, 0 );
		return ! isZombie( pid );
	} catch ( error ) {
		return ( error as NodeJS.ErrnoException ).code === 'EPERM';
	}
}

function isZombie( pid: number ): boolean {
	const stat = `/proc/${ pid }/stat`;
	return existsSync( stat ) && /\) Z /.test( readFileSync( stat, 'utf8' ) );
}

/** Tells whether a process lives and its command line holds a text: a recorded number may have been given to another program since. */
export function isOurs( pid: number, mark: string ): boolean {
	if ( ! isAlive( pid ) ) {
		return false;
	}
	const file = `/proc/${ pid }/cmdline`;
	return ! existsSync( file ) || readFileSync( file, 'utf8' ).includes( mark );
}

/** Reads a file holding a process number. */
export function readPid( file: string ): number | undefined {
	const pid = existsSync( file ) ? Number( readFileSync( file, 'utf8' ).trim() ) : NaN;
	return Number.isInteger( pid ) && pid > 1 ? pid : undefined;
}

/** Ends a process: asks first, insists after some seconds. Resolves when it is gone. */
export async function endProcess( pid: number, patienceMs = 8000 ): Promise< void > {
	signal( pid, 'SIGTERM' );
	const until = Date.now() + patienceMs;
	while ( isAlive( pid ) ) {
		if ( Date.now() > until ) {
			signal( pid, 'SIGKILL' );
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 60 ) );
	}
}

function signal( pid: number, name: NodeJS.Signals ): void {
	try {
		process.kill( pid, name );
	} catch {
		// Already gone.
	}
}
