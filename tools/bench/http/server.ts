/** A private nginx and PHP-FPM: own configuration, sockets and logs; both end with the bench. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../lib/failure.ts';
import { root } from '../../lib/paths.ts';

const folder = '/tmp/pmq-bench-http';
const socket = join( folder, 'fpm.sock' );
const running: ChildProcess[] = [];

/** Starts both for a folder of WordPress. */
export async function startServer( wordpress: string, port: number, workers: number ): Promise< void > {
	rmSync( folder, { recursive: true, force: true } );
	mkdirSync( folder, { recursive: true } );
	writeFileSync( join( folder, 'fpm.conf' ), poolOf( workers ) );
	writeFileSync( join( folder, 'nginx.conf' ), nginxOf( wordpress, port ) );
	launch( fpmProgram(), [ '--nodaemonize', '--allow-to-run-as-root', '--fpm-config', join( folder, 'fpm.conf' ) ] );
	launch( '/usr/sbin/nginx', [
		'-c',
		join( folder, 'nginx.conf' ),
		'-p',
		folder,
		'-e',
		join( folder, 'nginx.log' ),
	] );
	for ( let attempt = 0; attempt < 100; attempt++ ) {
		if ( existsSync( socket ) && ( await isListening( port ) ) ) {
			return;
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
	}
	throw new Failure(
		`nginx or PHP-FPM did not start:\n${ logs() }`,
		`Port ${ port } must be free; the packages nginx-light and php-fpm must be installed.`
	);
}

/** Ends both. */
export async function stopServer(): Promise< void > {
	await Promise.all(
		running.splice( 0 ).map(
			( child ) =>
				new Promise< void >( ( resolve ) => {
					if ( child.exitCode !== null ) {
						return resolve();
					}
					child.once( 'exit', () => resolve() );
					child.kill( 'SIGTERM' );
				} )
		)
	);
}

/** Processor time that all workers of PHP-FPM have used, in milliseconds. */
export function usedByPhp(): number {
	const ticks = workersOf( running[ 0 ]?.pid ?? 0 ).map( ( pid ) => {
		const fields = readFileSync( `/proc/${ pid }/stat`, 'utf8' ).split( ') ' )[ 1 ]?.split( ' ' ) ?? [];
		return Number( fields[ 11 ] ) + Number( fields[ 12 ] );
	} );
	return ticks.reduce( ( sum, own ) => sum + own, 0 ) * 10;
}

function workersOf( parent: number ): number[] {
	return readdirSync( '/proc' )
		.filter( ( name ) => /^\d+$/.test( name ) )
		.map( Number )
		.filter( ( pid ) => {
			try {
				return (
					Number( readFileSync( `/proc/${ pid }/stat`, 'utf8' ).split( ') ' )[ 1 ]?.split( ' ' )[ 1 ] ) ===
					parent
				);
			} catch {
				return false;
			}
		} );
}

function launch( program: string, args: readonly string[] ): void {
	running.push( spawn( program, args, { stdio: 'ignore' } ) );
}

function fpmProgram(): string {
	const found = readdirSync( '/usr/sbin' ).find( ( name ) => /^php-fpm[\d.]+$/.test( name ) );
	if ( ! found ) {
		throw new Failure( 'PHP-FPM is not installed.', 'apt-get install php-fpm' );
	}
	return join( '/usr/sbin', found );
}

function poolOf( workers: number ): string {
	return `[global]
error_log = ${ join( folder, 'fpm.log' ) }
[www]
user = root
group = root
listen = ${ socket }
pm = static
pm.max_children = ${ workers }
php_admin_value[memory_limit] = 256M
php_admin_value[opcache.memory_consumption] = 256
php_admin_value[opcache.max_accelerated_files] = 20000
php_admin_value[opcache.interned_strings_buffer] = 32
php_admin_value[error_log] = ${ join( folder, 'php.log' ) }
`;
}

function nginxOf( wordpress: string, port: number ): string {
	const site = readFileSync( join( root, 'deploy/nginx/pays-midi-quercy.conf' ), 'utf8' )
		.replaceAll( '{listen}', `127.0.0.1:${ port }` )
		.replaceAll( '{names}', '_' )
		.replaceAll( '{wordpress}', wordpress )
		.replaceAll( '{fpm}', socket );
	return `user root;
daemon off;
worker_processes 1;
pid ${ join( folder, 'nginx.pid' ) };
events { worker_connections 512; }
http {
	include /etc/nginx/mime.types;
	access_log off;
	client_body_temp_path ${ folder }/body;
	fastcgi_temp_path ${ folder }/fastcgi;
	proxy_temp_path ${ folder }/proxy;
	uwsgi_temp_path ${ folder }/uwsgi;
	scgi_temp_path ${ folder }/scgi;
${ site.replaceAll( 'include fastcgi_params;', 'include /etc/nginx/fastcgi_params;' ) }
}
`;
}

async function isListening( port: number ): Promise< boolean > {
	try {
		await fetch( `http://127.0.0.1:${ port }/wp-includes/images/blank.gif`, {
			signal: AbortSignal.timeout( 5000 ),
		} );
		return true;
	} catch {
		return false;
	}
}

function logs(): string {
	return [ 'fpm.log', 'nginx.log', 'php.log' ]
		.map( ( name ) => join( folder, name ) )
		.filter( ( file ) => existsSync( file ) )
		.map( ( file ) => readFileSync( file, 'utf8' ).slice( -1000 ) )
		.join( '\n' );
}
