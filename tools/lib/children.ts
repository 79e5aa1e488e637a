/** Programs that must not outlive us: each runs in a process group of its own, which ends when we end. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { RunResult } from './run.ts';

const running = new Set< ChildProcess >();

export interface ChildOptions {
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
	/** Called with every line. */
	readonly onLine?: ( ( line: string ) => void ) | undefined;
}

/** Runs a program to its end and returns its exit status with stdout and stderr together. */
export function runChild( command: string, args: readonly string[], options: ChildOptions = {} ): Promise< RunResult > {
	return new Promise( ( resolve, reject ) => {
		const child = spawn( command, [ ...args ], {
			cwd: options.cwd,
			env: options.env ?? process.env,
			stdio: [ 'ignore', 'pipe', 'pipe' ],
			detached: true,
		} );
		let output = '';
		let rest = '';
		const collect = ( chunk: Buffer ): void => {
			output += chunk.toString();
			const lines = ( rest + chunk.toString() ).split( '\n' );
			rest = lines.pop() ?? '';
			lines.forEach( ( line ) => options.onLine?.( line ) );
		};
		running.add( child );
		child.stdout.on( 'data', collect );
		child.stderr.on( 'data', collect );
		child.on( 'error', reject );
		child.on( 'close', ( code ) => {
			running.delete( child );
			resolve( { status: code ?? 1, output } );
		} );
	} );
}

/** Ends every program that still runs, with its descendants. */
export async function endChildren( patienceMs = 5000 ): Promise< void > {
	const children = [ ...running ];
	children.forEach( ( child ) => signalGroup( child, 'SIGTERM' ) );
	const until = Date.now() + patienceMs;
	while ( running.size > 0 && Date.now() < until ) {
		await new Promise( ( resolve ) => setTimeout( resolve, 50 ) );
	}
	[ ...running ].forEach( ( child ) => signalGroup( child, 'SIGKILL' ) );
}

function signalGroup( child: ChildProcess, name: NodeJS.Signals ): void {
	try {
		if ( child.pid ) {
			process.kill( -child.pid, name );
		}
	} catch {
		// Already gone.
	}
}
