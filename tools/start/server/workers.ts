/** PHP workers: one process of PHP's built-in server each, replaced when it dies, given one request at a time. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, connect } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const router = join( dirname( fileURLToPath( import.meta.url ) ), 'router.php' );

const phpSettings = {
	memory_limit: '256M',
	upload_max_filesize: '64M',
	post_max_size: '72M',
	max_execution_time: '120',
	'opcache.enable': '1',
	'opcache.enable_cli': '1',
	'opcache.memory_consumption': '192',
	'opcache.interned_strings_buffer': '16',
	'opcache.max_accelerated_files': '20000',
	'opcache.revalidate_freq': '0',
	expose_php: '0',
	display_errors: '0',
	log_errors: '1',
} as const;

interface Worker {
	port: number;
	child: ChildProcess;
	busy: boolean;
	ready: boolean;
}

/** Keeps a number of workers alive and lends them out. */
export class WorkerPool {
	readonly #workers: Worker[] = [];
	readonly #waiting: ( ( port: number ) => void )[] = [];
	#stopping = false;

	/**
	 * @param documentRoot WordPress's folder.
	 * @param onChange     Called with the workers' process numbers whenever one starts.
	 * @param log          Receives the workers' error output.
	 */
	public constructor(
		private readonly documentRoot: string,
		private readonly onChange: ( pids: number[] ) => void,
		private readonly log: ( text: string ) => void
	) {}

	/** Starts the workers and resolves when the first accepts connections. */
	public async start( count: number ): Promise< void > {
		await Promise.all( Array.from( { length: count }, () => this.#launch() ) );
	}

	/** Lends a worker: resolves with its port when one is idle. */
	public acquire(): Promise< number > {
		const idle = this.#workers.find( ( worker ) => worker.ready && ! worker.busy );
		if ( idle ) {
			idle.busy = true;
			return Promise.resolve( idle.port );
		}
		return new Promise( ( resolve ) => this.#waiting.push( resolve ) );
	}

	/** Takes a worker back. */
	public release( port: number ): void {
		const worker = this.#workers.find( ( candidate ) => candidate.port === port );
		if ( worker ) {
			worker.busy = false;
			this.#serveWaiting();
		}
	}

	/** Process numbers of the workers. */
	public pids(): number[] {
		return this.#workers.flatMap( ( { child } ) => child.pid ?? [] );
	}

	/** Ends every worker. */
	public stop(): void {
		this.#stopping = true;
		this.#workers.forEach( ( { child } ) => child.kill( 'SIGTERM' ) );
	}

	async #launch(): Promise< void > {
		const port = await freePort();
		const args = Object.entries( phpSettings ).flatMap( ( [ key, value ] ) => [ '-d', `${ key }=${ value }` ] );
		const child = spawn( 'php', [ ...args, '-S', `127.0.0.1:${ port }`, '-t', this.documentRoot, router ], {
			stdio: [ 'ignore', 'ignore', 'pipe' ],
		} );
		const worker: Worker = { port, child, busy: false, ready: false };
		this.#workers.push( worker );
		this.onChange( this.pids() );
		child.stderr.on( 'data', ( chunk: Buffer ) => this.log( withoutAccessLines( chunk.toString() ) ) );
		child.on( 'exit', ( code, signal ) => this.#replace( worker, signal ?? String( code ) ) );
		child.on( 'error', ( error ) => this.log( `php: ${ error.message }\n` ) );
		await accepting( port );
		worker.ready = true;
		this.#serveWaiting();
	}

	#replace( worker: Worker, reason: string ): void {
		this.#workers.splice( this.#workers.indexOf( worker ), 1 );
		if ( this.#stopping ) {
			return;
		}
		this.log( `A PHP worker ended (${ reason }) and is replaced.\n` );
		setTimeout( () => void this.#launch().catch( ( error: Error ) => this.log( `${ error.message }\n` ) ), 150 );
	}

	#serveWaiting(): void {
		const idle = this.#workers.find( ( worker ) => worker.ready && ! worker.busy );
		const next = idle ? this.#waiting.shift() : undefined;
		if ( idle && next ) {
			idle.busy = true;
			next( idle.port );
		}
	}
}

/** PHP's server writes three lines a request; only messages are worth keeping. */
function withoutAccessLines( text: string ): string {
	return text.replace(
		/^\[[^\]]*\] (?:127\.0\.0\.1:\d+ (?:Accepted|Closing|\[\d+\]: .*)|PHP [\d.]+ Development Server .*)\n/gm,
		''
	);
}

function freePort(): Promise< number > {
	return new Promise( ( resolve, reject ) => {
		const server = createServer();
		server.on( 'error', reject );
		server.listen( 0, '127.0.0.1', () => {
			const address = server.address();
			server.close( () => resolve( typeof address === 'object' && address ? address.port : 0 ) );
		} );
	} );
}

async function accepting( port: number ): Promise< void > {
	for ( let attempt = 0; attempt < 200; attempt++ ) {
		const open = await new Promise< boolean >( ( resolve ) => {
			const socket = connect( port, '127.0.0.1', () => {
				socket.destroy();
				resolve( true );
			} );
			socket.on( 'error', () => resolve( false ) );
		} );
		if ( open ) {
			return;
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 50 ) );
	}
	throw new Error( `PHP’s server did not open port ${ port } within ten seconds.` );
}
