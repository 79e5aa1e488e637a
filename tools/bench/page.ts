/**
 * `npm run bench -- page [--rounds=40]`: the portal's front page against the front page of a plain WordPress with Twenty
 * Twenty-Five: same core, same PHP settings, same language, SQLite both, nothing cached, one request after the other in turn.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Failure } from '../lib/failure.ts';
import { readInstance } from '../lib/instance.ts';
import { instancePaths, root, stateDirectory } from '../lib/paths.ts';
import { mustRun } from '../lib/run.ts';
import { createSalts } from '../start/assemble.ts';
import { WorkerPool } from '../start/server/workers.ts';

const limit = 1.3;
const warmUps = 5;

interface Site {
	readonly name: string;
	readonly documentRoot: string;
	readonly host: string;
	/** What its page must hold, so that an error page is never measured. */
	readonly proof: string;
}

/** Measures both pages and prints medians and their ratio. */
export async function bench( args: readonly string[] ): Promise< void > {
	const rounds = Number( args.find( ( arg ) => arg.startsWith( '--rounds=' ) )?.slice( 9 ) ?? 40 );
	if ( ! Number.isInteger( rounds ) || rounds < 5 || rounds > 1000 ) {
		throw new Failure(
			'--rounds wants a whole number from 5 to 1000.',
			'For instance: npm run bench -- page --rounds=40'
		);
	}
	const sites = [ await ourPortal(), await plainWordPress() ];
	const times = await measure( sites, rounds );
	const [ ours = NaN, theirs = NaN ] = times.map( median );
	const ratio = ours / theirs;
	sites.forEach( ( site, index ) => {
		const sorted = [ ...( times[ index ] ?? [] ) ].sort( ( a, b ) => a - b );
		process.stdout.write(
			`${ site.name.padEnd( 20 ) } median ${ median( sorted ).toFixed( 1 ) } ms, fastest ${ ( sorted[ 0 ] ?? NaN ).toFixed( 1 ) } ms, ${ rounds } pages\n`
		);
	} );
	process.stdout.write(
		`Goal: ratio at most ${ limit }.\nRESULT ours_ms=${ ours.toFixed( 1 ) } twentytwentyfive_ms=${ theirs.toFixed( 1 ) } ratio=${ ratio.toFixed( 2 ) }\n`
	);
}

/** The network of the bench, with its demo content; a second bench keeps it. */
async function ourPortal(): Promise< Site > {
	const paths = instancePaths( 'bench-page' );
	await mustRun(
		process.execPath,
		[ join( root, 'tools/run.mjs' ), 'start', '--no-serve' ],
		'Run npm start to see what is missing, then the bench again.',
		{ env: { ...process.env, PMQ_INSTANCE: paths.name } }
	);
	const port = readInstance( paths )?.port ?? 8080;
	return {
		name: 'portal',
		documentRoot: paths.wordpress,
		host: `localhost:${ port }`,
		proof: 'wp-block-pmq-network-bar',
	};
}

/** A WordPress without anything of ours, assembled from the same core. */
async function plainWordPress(): Promise< Site > {
	const core = readInstance( instancePaths( 'bench-page' ) )?.core ?? '';
	const folder = join( stateDirectory, 'bench-plain' );
	const wordpress = join( folder, 'wordpress' );
	const host = 'localhost:8080';
	rmSync( folder, { recursive: true, force: true } );
	mkdirSync( join( folder, 'database' ), { recursive: true } );
	await mustRun(
		'sh',
		[ '-c', 'cp -al "$1" "$2" 2>/dev/null || cp -a "$1" "$2"', 'sh', core, wordpress ],
		'Free some disk space, then run the bench again.'
	);
	if ( ! existsSync( join( wordpress, 'wp-content/themes/twentytwentyfive/theme.json' ) ) ) {
		throw new Failure(
			'Twenty Twenty-Five did not come with this WordPress.',
			'Put the theme into wp-content/themes of the folder named by PMQ_WORDPRESS_DIR, or remove .pmq/cache/wordpress and run npm start.'
		);
	}
	for ( const entry of [ 'plugins', 'mu-plugins' ] ) {
		rmSync( join( wordpress, 'wp-content', entry ), { recursive: true, force: true } );
	}
	const dropIn = join( wordpress, 'wp-content/db.php' );
	rmSync( dropIn, { force: true } );
	writeFileSync( dropIn, readFileSync( join( instancePaths( 'bench-page' ).content, 'db.php' ) ) );
	rmSync( join( wordpress, 'wp-config.php' ), { force: true } );
	writeFileSync( join( wordpress, 'wp-config.php' ), plainConfig( join( folder, 'database/' ) ) );
	await mustRun(
		'php',
		[ join( root, 'tools/bench/php/install-plain.php' ), wordpress, host ],
		'Run the bench again; its message stands above.'
	);
	return { name: 'Twenty Twenty-Five', documentRoot: wordpress, host, proof: 'wp-theme-twentytwentyfive' };
}

function plainConfig( database: string ): string {
	const constants = {
		...createSalts(),
		DB_NAME: 'plain',
		DB_HOST: 'localhost',
		DB_USER: '',
		DB_PASSWORD: '',
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		DB_DIR: database,
		DB_FILE: 'plain.sqlite',
		WP_ENVIRONMENT_TYPE: 'local',
	};
	const lines = Object.entries( constants ).map( ( [ name, value ] ) => `define( '${ name }', '${ value }' );` );
	return `<?php\n${ lines.join( '\n' ) }\n$table_prefix = 'wp_';\ndefined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );\nrequire_once ABSPATH . 'wp-settings.php';\n`;
}

/** Returns the times of each site, in milliseconds. */
async function measure( sites: readonly Site[], rounds: number ): Promise< number[][] > {
	const pools = sites.map(
		( site ) =>
			new WorkerPool(
				site.documentRoot,
				() => undefined,
				( text ) => process.stderr.write( text )
			)
	);
	try {
		const ports: number[] = [];
		for ( const pool of pools ) {
			await pool.start( 1 );
			ports.push( await pool.acquire() );
		}
		const times: number[][] = sites.map( () => [] );
		for ( let round = -warmUps; round < rounds; round++ ) {
			// Whoever comes second finds a warmer machine: they take turns in that too.
			for ( const index of round % 2 ? [ 1, 0 ] : [ 0, 1 ] ) {
				const site = sites[ index ];
				const time = site ? await timePage( site, ports[ index ] ?? 0 ) : NaN;
				if ( round >= 0 ) {
					times[ index ]?.push( time );
				}
			}
		}
		return times;
	} finally {
		pools.forEach( ( pool ) => pool.stop() );
	}
}

/** Asks for the front page on a new connection and returns the milliseconds until its last byte. */
function timePage( site: Site, port: number ): Promise< number > {
	return new Promise( ( resolve, reject ) => {
		const begun = performance.now();
		request( { host: '127.0.0.1', port, path: '/', agent: false, headers: { host: site.host } }, ( response ) => {
			let body = '';
			response.setEncoding( 'utf8' );
			response.on( 'data', ( chunk: string ) => ( body += chunk ) );
			response.on( 'end', () => {
				const time = performance.now() - begun;
				if ( response.statusCode === 200 && body.includes( site.proof ) && body.includes( '</html>' ) ) {
					resolve( time );
				} else {
					reject(
						new Failure(
							`${ site.name } answered ${ response.statusCode } instead of its front page.`,
							'Open it in a browser (npm start) and mend what it says.'
						)
					);
				}
			} );
		} )
			.on( 'error', reject )
			.end();
	} );
}

function median( values: readonly number[] ): number {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	const middle = Math.floor( sorted.length / 2 );
	return sorted.length % 2
		? ( sorted[ middle ] ?? NaN )
		: ( ( sorted[ middle - 1 ] ?? NaN ) + ( sorted[ middle ] ?? NaN ) ) / 2;
}
