/** Runs programs, with their output kept for the message of a failure. */
import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { Failure } from './failure.ts';

export interface RunResult {
	readonly status: number;
	readonly output: string;
}

export interface RunOptions extends Pick< SpawnOptions, 'cwd' | 'env' > {
	readonly input?: string;
	/** Called with every line, for progress. */
	readonly onLine?: ( line: string ) => void;
}

/** Runs a program to its end and returns its exit status with stdout and stderr together. */
export function run( command: string, args: readonly string[], options: RunOptions = {} ): Promise< RunResult > {
	return new Promise( ( resolve, reject ) => {
		const child = spawn( command, [ ...args ], {
			cwd: options.cwd,
			env: options.env ?? process.env,
			stdio: [ 'pipe', 'pipe', 'pipe' ],
		} );
		let output = '';
		let rest = '';
		const collect = ( chunk: Buffer ): void => {
			const text = chunk.toString();
			output += text;
			if ( options.onLine ) {
				const lines = ( rest + text ).split( '\n' );
				rest = lines.pop() ?? '';
				lines.forEach( options.onLine );
			}
		};
		child.stdout.on( 'data', collect );
		child.stderr.on( 'data', collect );
		child.on( 'error', reject );
		child.on( 'close', ( code, signal ) => resolve( { status: code ?? ( signal ? 1 : 0 ), output } ) );
		child.stdin.on( 'error', () => undefined );
		child.stdin.end( options.input ?? '' );
	} );
}

/** Runs a program that must succeed; its last lines go into the failure. */
export async function mustRun(
	command: string,
	args: readonly string[],
	remedy: string,
	options: RunOptions = {}
): Promise< string > {
	const result = await run( command, args, options ).catch( ( error: NodeJS.ErrnoException ) => {
		throw new Failure( `${ command } could not be started (${ error.code ?? error.message }).`, remedy );
	} );
	if ( result.status !== 0 ) {
		const tail = result.output.trim().split( '\n' ).slice( -12 ).join( '\n    ' );
		throw new Failure(
			`${ command } ${ args.slice( 0, 3 ).join( ' ' ) } … ended with ${ result.status }:\n    ${ tail }`,
			remedy
		);
	}
	return result.output;
}

/** Tells whether a program is on the PATH. */
export function hasProgram( name: string ): boolean {
	return spawnSync( 'sh', [ '-c', `command -v ${ name }` ], { stdio: 'ignore' } ).status === 0;
}
