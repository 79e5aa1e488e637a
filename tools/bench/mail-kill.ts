/**
 * `npm run bench -- mail-kill [--contacts=20000] [--kills=50] [--database-kills=3]`: two workers send; every now and then one of them, and
 * three times MariaDB, is killed with -9 at a moment of its own. Nothing may be lost, nothing may come twice, at most one mail a worker
 * and kill may be doubtful, and after MariaDB answers again the next mail comes within two seconds.
 */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isAlive, readPid } from '../lib/processes.ts';
import { startMariadb } from '../start/services/mariadb.ts';
import { paths, startNetwork, startWorker, stopNetwork, task, writeSeen, type Verdict } from './mail/network.ts';
import { Sink } from './mail/sink.ts';

/** Runs the bench. */
export async function bench( args: readonly string[] ): Promise< void > {
	const { values } = parseArgs( {
		args: [ ...args ],
		options: { contacts: { type: 'string' }, kills: { type: 'string' }, 'database-kills': { type: 'string' } },
	} );
	const contacts = Number( values.contacts ?? 20_000 );
	const kills = Number( values.kills ?? 50 );
	const databaseKills = Number( values[ 'database-kills' ] ?? 3 );
	await startNetwork();
	const sink = new Sink();
	try {
		const port = await sink.listen();
		await task( 'enqueue', String( port ), String( contacts ) );
		const crew = new Crew( 2 );
		const killer = new Killer( sink, crew, contacts, kills, databaseKills );
		await crew.finished();
		await killer.finished();
		const verdict = await task< Verdict >(
			'verify',
			JSON.stringify( { file: writeSeen( sink.messages.keys() ) } )
		);
		const duplicate = [ ...sink.messages.values() ].filter( ( count ) => count > 1 ).length;
		process.stdout.write(
			`  workers killed ${ killer.workerKills } times, MariaDB ${ killer.databaseKills } times; next mail after it answered: ${ killer.resumed.map( ( ms ) => `${ ( ms / 1000 ).toFixed( 2 ) } s` ).join( ', ' ) }; still waiting: ${ verdict.waiting }, not ours: ${ verdict.unknown }\n`
		);
		process.stdout.write(
			`RESULT mails=${ contacts } kills=${ killer.workerKills + killer.databaseKills } lost=${ verdict.lost + verdict.waiting } duplicate=${ duplicate } doubtful=${ verdict.doubtful }\n`
		);
	} finally {
		sink.close();
		await stopNetwork();
	}
}

/** Workers; one that was killed is replaced, as systemd does. */
class Crew {
	private readonly members: ( ChildProcess | undefined )[] = [];
	private open: number;
	private resolve: () => void = () => undefined;
	private readonly end = new Promise< void >( ( resolve ) => ( this.resolve = resolve ) );

	public constructor( size: number ) {
		this.open = size;
		for ( let index = 0; index < size; index++ ) {
			this.start( index );
		}
	}

	/** Kills one that has begun to work. */
	public kill( index: number ): boolean {
		const member = this.members[ index % this.members.length ];
		return member ? member.kill( 'SIGKILL' ) : false;
	}

	public finished(): Promise< void > {
		return this.end;
	}

	private start( index: number ): void {
		const worker = startWorker();
		this.members[ index ] = worker.process;
		void worker.done.then( ( result ) => {
			this.members[ index ] = undefined;
			if ( result ) {
				// It found nothing more to send; another may still hold mails that come back when it dies.
				if ( --this.open === 0 ) {
					this.resolve();
				}
			} else {
				setTimeout( () => this.start( index ), 100 );
			}
		} );
	}
}

/** Kills at even shares of the mails, a few milliseconds sooner or later. */
class Killer {
	public workerKills = 0;
	public databaseKills = 0;
	public readonly resumed: number[] = [];
	private readonly pending: Promise< void >[] = [];
	private answeredAt = 0;
	private taken = 0;

	public constructor(
		sink: Sink,
		private readonly crew: Crew,
		contacts: number,
		kills: number,
		databaseKills: number
	) {
		const stepWorkers = Math.floor( contacts / ( kills + 1 ) );
		const stepDatabase = Math.floor( contacts / ( databaseKills + 1 ) );
		sink.onMessage = () => {
			this.taken++;
			if ( this.answeredAt > 0 ) {
				this.resumed.push( performance.now() - this.answeredAt );
				this.answeredAt = 0;
			}
			if ( this.taken % stepWorkers === 0 && this.workerKills < kills ) {
				setTimeout( () => this.killWorker(), Math.random() * 20 );
			}
			if ( this.taken % stepDatabase === stepDatabase - 7 && this.databaseKills < databaseKills ) {
				this.databaseKills++;
				this.pending.push( this.killDatabase() );
			}
		};
	}

	public async finished(): Promise< void > {
		await Promise.all( this.pending );
	}

	private killWorker(): void {
		if ( this.crew.kill( this.workerKills ) || this.crew.kill( this.workerKills + 1 ) ) {
			this.workerKills++;
		} else {
			setTimeout( () => this.killWorker(), 50 );
		}
	}

	private async killDatabase(): Promise< void > {
		const pid = readPid( join( paths.run, 'mariadb.pid' ) );
		if ( ! pid ) {
			return;
		}
		process.kill( pid, 'SIGKILL' );
		while ( isAlive( pid ) ) {
			await new Promise( ( resolve ) => setTimeout( resolve, 20 ) );
		}
		await startMariadb( paths );
		this.answeredAt = performance.now();
	}
}
