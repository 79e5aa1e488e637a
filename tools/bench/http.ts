/**
 * `npm run bench -- http [--seconds=10] [--clients=8] [--engine=mariadb|sqlite] [--domains]`: the public search of records through nginx and
 * PHP-FPM beside core's own list of ten records, nothing cached. First the short answers are compared with those of the whole WordPress
 * (which a cookie of WordPress's asks for): status, headers and body must be the same. Installs (packages nginx-light and php-fpm), starts
 * and ends both servers itself, on a network of its own that stays for the next time.
 */
import { spawnSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { runChild } from '../lib/children.ts';
import { Failure } from '../lib/failure.ts';
import type { DatabaseEngine } from '../lib/instance.ts';
import { instancePaths, root } from '../lib/paths.ts';
import { step } from '../lib/steps.ts';
import { wp } from '../lib/wp-cli.ts';
import { ensureSystem } from '../start/system.ts';
import { startServer, stopServer, usedByPhp } from './http/server.ts';

interface Answer {
	readonly status: number;
	readonly headers: Readonly< Record< string, string | undefined > >;
	readonly body: string;
}
interface Load {
	readonly perSecond: number;
	/** Processor time of PHP a request, milliseconds. */
	readonly cpu: number;
}

const port = 8195;
const ours = '/wp-json/pmq/v1/records';
const core = '/wp-json/wp/v2/records?per_page=10';

/** Headers that say when and by whom, not what. */
const passing = new Set( [ 'date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'server' ] );

/** Runs the bench. */
export async function bench( args: readonly string[] ): Promise< void > {
	const { values } = parseArgs( {
		args: [ ...args ],
		options: {
			seconds: { type: 'string' },
			clients: { type: 'string' },
			engine: { type: 'string' },
			domains: { type: 'boolean' },
		},
	} );
	const seconds = Number( values.seconds ?? 10 );
	const clients = Number( values.clients ?? 8 );
	const engine: DatabaseEngine = values.engine === 'sqlite' ? 'sqlite' : 'mariadb';
	const paths = instancePaths( `bench-http-${ engine }${ values.domains ? '-domains' : '' }` );
	const environment = { ...process.env, PMQ_INSTANCE: paths.name };
	await step( 'nginx and PHP-FPM', ( current ) => ensureSystem( current, programs() ) );
	const start = await runChild(
		process.execPath,
		[
			'tools/run.mjs',
			'start',
			`--db=${ engine }`,
			`--port=${ port }`,
			'--no-serve',
			...( values.domains ? [ '--domains' ] : [] ),
		],
		{ cwd: root, env: environment }
	);
	if ( start.status !== 0 ) {
		throw new Failure(
			`The network of the bench could not be made:\n${ start.output.trim() }`,
			`Try PMQ_INSTANCE=${ paths.name } npm run reset, then the bench again.`
		);
	}
	try {
		await wp( paths, [ 'pmq', 'index', 'rebuild' ] );
		await startServer( paths.wordpress, port, 4 );
		const site = values.domains
			? { host: `patrimoine.localhost:${ port }`, path: '' }
			: { host: `localhost:${ port }`, path: '/patrimoine' };
		const agent = new Agent( { keepAlive: true, maxSockets: clients } );
		const result = await measure(
			( path, headers = {} ) => ask( agent, site.host, site.path + path, headers ),
			seconds,
			clients
		);
		process.stdout.write( `RESULT engine=${ engine } ${ result }\n` );
	} finally {
		await stopServer();
		await runChild( process.execPath, [ 'tools/run.mjs', 'stop' ], { cwd: root, env: environment } );
	}
}

/** Names what must be installed: the PHP-FPM of the same version as the command line's PHP. */
function programs(): Record< string, string > {
	const version = spawnSync( 'php', [ '-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;' ] ).stdout.toString();
	return { nginx: 'nginx-light', [ `php-fpm${ version }` ]: `php${ version }-fpm` };
}

type Get = ( path: string, headers?: Record< string, string > ) => Promise< Answer >;

/** Compares, then measures core and ours; returns the keys of the result. */
async function measure( get: Get, seconds: number, clients: number ): Promise< string > {
	const words = await wordsOf( get );
	const compared = await compare( get, words );
	process.stdout.write( `  ${ compared } answers are the same with and without the whole WordPress\n` );
	const theirs = await load( seconds, clients, () => get( core ) );
	process.stdout.write( `  core: ${ theirs.perSecond } a second, ${ theirs.cpu } ms of PHP each\n` );
	const addresses = addressesOf( words );
	let next = 0;
	const own = await load( seconds, clients, () => get( addresses[ next++ % addresses.length ] ?? ours ) );
	process.stdout.write( `  ours: ${ own.perSecond } a second, ${ own.cpu } ms of PHP each\n` );
	return `ours_per_s=${ own.perSecond } core_per_s=${ theirs.perSecond } ratio=${ ( own.perSecond / theirs.perSecond ).toFixed( 1 ) } ours_cpu_ms=${ own.cpu } core_cpu_ms=${ theirs.cpu } cpu_ratio=${ ( theirs.cpu / own.cpu ).toFixed( 1 ) } compared=${ compared }`;
}

/** Takes words from the names of records, so that searches find something. */
async function wordsOf( get: Get ): Promise< string[] > {
	const { body } = await get( `${ ours }?per_page=100` );
	const names = ( JSON.parse( body ) as { readonly name: string }[] ).flatMap( ( { name } ) =>
		name.split( /[^\p{L}]+/u )
	);
	return [ ...new Set( names.filter( ( word ) => word.length > 3 ) ) ];
}

/** The searches that are measured: with and without words, facets, places and pages. */
function addressesOf( words: readonly string[] ): string[] {
	const filters = [
		'',
		'&theme=patrimoine-religieux',
		'&type=patrimoine-bati-et-monuments&facets=1',
		'&facets=1',
		'&period=moyen-age,periode-moderne',
		'&bbox=1.4,43.9,1.9,44.3',
		'&near=44.06,1.72&radius=10&sort=distance',
		'&year_from=1100&year_to=1500&facets=1',
		'&sort=name&page=2',
	];
	return words.flatMap( ( word, index ) => [
		`${ ours }?per_page=10&search=${ encodeURIComponent( word ) }`,
		`${ ours }?per_page=10${ filters[ index % filters.length ] }`,
	] );
}

/** Compares answers with and without the whole WordPress, faults included. */
async function compare(
	get: ( path: string, headers?: Record< string, string > ) => Promise< Answer >,
	words: readonly string[]
): Promise< number > {
	const odd = [
		'?type=tous',
		'?near=ici',
		'?page=0',
		'?where=%5B%7B',
		'?_fields=id,name',
		'?per_page=5&page=999',
		'?photo=true&facets=true',
		'?type%5B%5D=objet&type%5B%5D=none&facets=1',
		'?search=%C3%A9glise%20ch&facets=1',
		`?where=${ encodeURIComponent( '[{"match":"any","rules":[{"field":"photo","values":["1"]},{"field":"years","is":false,"values":["1000","1500"]}]}]' ) }`,
	].map( ( query ) => ours + query );
	const addresses = [ ours, ...odd, ...addressesOf( words ).slice( 0, 120 ) ];
	for ( const address of addresses ) {
		const short = await get( address );
		const whole = await get( address, { cookie: 'wordpress_test_cookie=1' } );
		if ( fingerprint( short ) !== fingerprint( whole ) ) {
			throw new Failure(
				`${ address } is answered differently without the whole WordPress:\n${ fingerprint( short ).slice( 0, 1500 ) }\n${ fingerprint( whole ).slice( 0, 1500 ) }`,
				'See plugins/pmq-heritage/includes/REST/ShortRecords.php.'
			);
		}
	}
	const tag = ( await get( ours ) ).headers.etag ?? '';
	const known = await get( ours, { 'if-none-match': tag } );
	if ( known.status !== 304 || known.body !== '' ) {
		throw new Failure(
			`An answer that the browser has already came again (${ known.status }).`,
			'See mu-plugins/pmq-network/REST/ShortBoot.php.'
		);
	}
	return addresses.length + 1;
}

function fingerprint( { status, headers, body }: Answer ): string {
	const lasting = Object.entries( headers )
		.filter( ( [ name ] ) => ! passing.has( name ) )
		.sort( ( [ a ], [ b ] ) => a.localeCompare( b ) );
	return JSON.stringify( [ status, lasting, body ] );
}

/** Asks for a while with several clients at once; the first second only warms up. */
async function load( seconds: number, clients: number, once: () => Promise< Answer > ): Promise< Load > {
	const until = async ( end: number ): Promise< number > => {
		const counts = await Promise.all(
			Array.from( { length: clients }, async () => {
				let count = 0;
				while ( performance.now() < end ) {
					const { status } = await once();
					if ( status !== 200 ) {
						throw new Failure(
							`A request was answered with ${ status }.`,
							'Look into /tmp/pmq-bench-http.'
						);
					}
					count++;
				}
				return count;
			} )
		);
		return counts.reduce( ( sum, count ) => sum + count, 0 );
	};
	await until( performance.now() + 1000 );
	const used = usedByPhp();
	const begin = performance.now();
	const count = await until( begin + 1000 * seconds );
	const took = ( performance.now() - begin ) / 1000;
	return {
		perSecond: Number( ( count / took ).toFixed( 1 ) ),
		cpu: Number( ( ( usedByPhp() - used ) / count ).toFixed( 2 ) ),
	};
}

function ask( agent: Agent, host: string, path: string, headers: Record< string, string > ): Promise< Answer > {
	return new Promise( ( resolve, reject ) => {
		const outgoing = request(
			{ agent, host: '127.0.0.1', port, path, headers: { ...headers, host } },
			( incoming ) => {
				const parts: Buffer[] = [];
				incoming.on( 'data', ( part: Buffer ) => parts.push( part ) );
				incoming.on( 'error', reject );
				incoming.on( 'end', () =>
					resolve( {
						status: incoming.statusCode ?? 0,
						headers: Object.fromEntries(
							Object.entries( incoming.headers ).map( ( [ name, value ] ) => [ name, value?.toString() ] )
						),
						body: Buffer.concat( parts ).toString( 'utf8' ),
					} )
				);
			}
		);
		outgoing.on( 'error', reject );
		outgoing.end();
	} );
}
