/**
 * The network itself, from the outside: own host names, another port, a killed worker, stop. It starts a network of its own
 * beside the one that the other journeys use.
 */
import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { instancePaths, root } from '../../../tools/lib/paths.ts';
import { isAlive } from '../../../tools/lib/processes.ts';

const instance = 'e2e-network';
const paths = instancePaths( instance );

/** Runs one of our npm scripts on the instance and returns its output. */
function tool( ...args: string[] ): string {
	const result = spawnSync( process.env.PMQ_NODE ?? 'node', [ join( root, 'tools/run.mjs' ), ...args ], {
		cwd: root,
		env: { ...process.env, PMQ_INSTANCE: instance },
		encoding: 'utf8',
	} );
	expect( result.status, result.stdout + result.stderr ).toBe( 0 );
	return result.stdout;
}

/** Asks for a page; the host name is sent but not looked up, so that the test needs no name server. */
function get(
	host: string,
	port: number,
	path: string
): Promise< { status: number; location: string; body: string } > {
	return new Promise( ( resolve, reject ) => {
		request(
			{ host: '127.0.0.1', port, path, agent: false, headers: { host: `${ host }:${ port }` } },
			( response ) => {
				let body = '';
				response.setEncoding( 'utf8' );
				response.on( 'data', ( chunk: string ) => ( body += chunk ) );
				response.on( 'end', () =>
					resolve( { status: response.statusCode ?? 0, location: response.headers.location ?? '', body } )
				);
			}
		)
			.on( 'error', reject )
			.end();
	} );
}

function freePort(): Promise< number > {
	return new Promise( ( resolve ) => {
		const server = createServer();
		server.listen( 0, '127.0.0.1', () => {
			const address = server.address();
			server.close( () => resolve( typeof address === 'object' && address ? address.port : 0 ) );
		} );
	} );
}

const workers = (): number[] => JSON.parse( readFileSync( join( paths.run, 'workers.json' ), 'utf8' ) ) as number[];

test.describe.configure( { mode: 'serial' } );
test.setTimeout( 180_000 );

let port = 0;

test.beforeAll( async () => {
	port = await freePort();
	tool( 'start', '--fresh', '--no-demo', '--domains', `--port=${ port }` );
} );

test.afterAll( () => {
	tool( 'reset' );
} );

test( 'each site answers in French on its own host name', async () => {
	for ( const [ host, title ] of Object.entries( {
		localhost: 'Pays Midi-Quercy',
		'patrimoine.localhost': 'Patrimoines',
		'energies.localhost': 'Énergies',
		'produits.localhost': 'Produits',
	} ) ) {
		const page = await get( host, port, '/' );
		expect( page.status, host ).toBe( 200 );
		expect( page.body ).toContain( 'lang="fr-FR"' );
		expect( page.body ).toMatch( new RegExp( `<title>[^<]*${ title }` ) );
		const api = JSON.parse( ( await get( host, port, '/wp-json/' ) ).body ) as { url: string };
		expect( api.url ).toBe( `http://${ host }:${ port }` );
	}
} );

test( 'an unknown host name is sent to the portal', async () => {
	const page = await get( 'inconnu.localhost', port, '/' );
	expect( page.status ).toBe( 302 );
	expect( page.location ).toBe( `http://localhost:${ port }/` );
} );

test( 'a killed worker is replaced and visitors notice nothing', async () => {
	const before = workers();
	process.kill( before[ 0 ] ?? 0, 'SIGKILL' );
	const answers = await Promise.all( Array.from( { length: 12 }, () => get( 'localhost', port, '/wp-json/' ) ) );
	expect( answers.map( ( { status } ) => status ) ).toEqual( answers.map( () => 200 ) );
	await expect.poll( () => workers().filter( isAlive ).length ).toBe( before.length );
	expect( workers() ).not.toContain( before[ 0 ] );
} );

test( 'the same data answers on another port and in folders', async () => {
	tool( 'wp', 'pmq', 'network', 'provision' );
	const other = await freePort();
	tool( 'start', '--no-demo', '--no-domains', `--port=${ other }` );
	for ( const path of [ '/', '/patrimoine/', '/energies/', '/produits/', '/connexion/' ] ) {
		const page = await get( 'localhost', other, path );
		expect( page.status, path ).toBe( 200 );
		expect( page.body ).not.toContain( `localhost:${ port }` );
	}
	port = other;
} );

test( 'stop ends every recorded process', async () => {
	const pids = [ ...workers(), Number( readFileSync( join( paths.run, 'supervisor.pid' ), 'utf8' ) ) ];
	expect( pids.every( isAlive ) ).toBe( true );
	tool( 'stop' );
	expect( pids.filter( isAlive ) ).toEqual( [] );
	await expect( get( 'localhost', port, '/' ) ).rejects.toThrow( /ECONNREFUSED/ );
} );
