/** A lock between processes: one builds, the others wait and find the work done. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive } from './processes.ts';

/** Runs work while no other process holds the lock; a lock left by a dead process is taken over. */
export async function withLock< T >(
	file: string,
	work: () => Promise< T >,
	onWait: () => void = () => undefined
): Promise< T > {
	mkdirSync( dirname( file ), { recursive: true } );
	while ( ! take( file ) ) {
		onWait();
		await new Promise( ( resolve ) => setTimeout( resolve, 300 ) );
	}
	try {
		return await work();
	} finally {
		rmSync( file, { force: true } );
	}
}

function take( file: string ): boolean {
	try {
		writeFileSync( file, String( process.pid ), { flag: 'wx' } );
		return true;
	} catch {
		const holder = readHolder( file );
		if ( holder !== undefined && ! isAlive( holder ) ) {
			rmSync( file, { force: true } );
		}
		return false;
	}
}

/** Undefined while the holder is just writing its number, or has just left. */
function readHolder( file: string ): number | undefined {
	try {
		return Number( readFileSync( file, 'utf8' ) ) || undefined;
	} catch {
		return undefined;
	}
}
