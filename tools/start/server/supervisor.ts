/**
 * The process that stays: front server and PHP workers of one instance. Started detached by npm start, ended by npm run
 * stop. Arguments: instance, port, number of workers.
 */
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { instancePaths } from '../../lib/paths.ts';
import { answer } from './front.ts';
import { WorkerPool } from './workers.ts';

const [ name, portText, countText ] = process.argv.slice( 2 );
const paths = instancePaths( name );
const port = Number( portText );
const log = ( text: string ): void => {
	if ( text ) {
		appendFileSync( join( paths.run, 'server.log' ), text );
	}
};

const pool = new WorkerPool(
	paths.wordpress,
	( pids ) => writeFileSync( join( paths.run, 'workers.json' ), JSON.stringify( pids ) ),
	log
);
const servers: Server[] = [];

/** Listens on both loopback addresses: browsers try ::1 first for localhost. */
function listen( host: string, necessary: boolean ): Promise< void > {
	return new Promise( ( resolve, reject ) => {
		const server = createServer(
			( incoming, outgoing ) =>
				void answer( incoming, outgoing, paths.wordpress, pool ).catch( ( error: Error ) => {
					log( `${ error.message }\n` );
					outgoing.destroy();
				} )
		);
		server.on( 'error', ( error ) => ( necessary ? reject( error ) : resolve() ) );
		server.listen( port, host, () => {
			servers.push( server );
			resolve();
		} );
	} );
}

function stop(): void {
	servers.forEach( ( server ) => server.close() );
	pool.stop();
	rmSync( join( paths.run, 'supervisor.ready' ), { force: true } );
	setTimeout( () => process.exit( 0 ), 300 );
}

process.on( 'SIGTERM', stop );
process.on( 'SIGINT', stop );
process.on( 'uncaughtException', ( error ) => log( `${ error.stack ?? error.message }\n` ) );

async function main(): Promise< void > {
	await listen( '127.0.0.1', true );
	await listen( '::1', false );
	await pool.start( Number( countText ) );
	writeFileSync( join( paths.run, 'supervisor.ready' ), String( process.pid ) );
}

main().catch( ( error: Error ) => {
	log( `${ error.message }\n` );
	process.exit( 1 );
} );
