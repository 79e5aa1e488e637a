/** Assembles an instance: WordPress's files, our folders linked into wp-content, wp-config.php, the SQLite drop-in. */
import { randomBytes } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	readlinkSync,
	lstatSync,
	rmSync,
	symlinkSync,
	writeFileSync,
	cpSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { InstanceConfig } from '../lib/instance.ts';
import { cacheDirectory, root, type InstancePaths } from '../lib/paths.ts';
import { mustRun } from '../lib/run.ts';
import { mappings } from './mappings.ts';
import { unzip } from './wordpress/official.ts';
import { renderConfig } from './wp-config.ts';

const saltNames = [
	'AUTH_KEY',
	'SECURE_AUTH_KEY',
	'LOGGED_IN_KEY',
	'NONCE_KEY',
	'AUTH_SALT',
	'SECURE_AUTH_SALT',
	'LOGGED_IN_SALT',
	'NONCE_SALT',
];

/** Returns fresh secret keys for wp-config.php. */
export function createSalts(): Record< string, string > {
	return Object.fromEntries( saltNames.map( ( name ) => [ name, randomBytes( 48 ).toString( 'base64' ) ] ) );
}

/** Brings the instance's folder into the wanted state; what is right already stays. */
export async function assemble( paths: InstancePaths, config: InstanceConfig, core: string ): Promise< void > {
	for ( const directory of [ paths.directory, paths.database, paths.uploads, paths.run ] ) {
		mkdirSync( directory, { recursive: true } );
	}
	if ( config.core !== core || ! existsSync( join( paths.wordpress, 'wp-settings.php' ) ) ) {
		await copyCore( core, paths );
		config.core = core;
	}
	for ( const [ target, source ] of Object.entries( mappings ) ) {
		link( join( root, source ), join( paths.wordpress, target ) );
	}
	link( paths.uploads, join( paths.content, 'uploads' ) );
	writeChanged( join( paths.wordpress, 'wp-config.php' ), renderConfig( paths, config ) );
	await installDropIn( paths, config );
}

/** Copies the core with hard links (no space, no time); falls back to a real copy on another file system. */
async function copyCore( core: string, paths: InstancePaths ): Promise< void > {
	const remedy = 'Free some disk space, then run npm start again.';
	rmSync( paths.wordpress, { recursive: true, force: true } );
	mkdirSync( paths.wordpress, { recursive: true } );
	await mustRun(
		'sh',
		[ '-c', 'cp -al "$1/." "$2" 2>/dev/null || cp -a "$1/." "$2"', 'sh', core, paths.wordpress ],
		remedy
	);
	for ( const entry of [ 'plugins', 'mu-plugins', 'uploads', 'db.php', 'sunrise.php' ] ) {
		rmSync( join( paths.content, entry ), { recursive: true, force: true } );
	}
	keepFrench( join( paths.content, 'languages' ) );
	mkdirSync( join( paths.content, 'themes' ), { recursive: true } );
}

/** Debian's translations come in eighty languages: the network speaks one. */
function keepFrench( directory: string ): void {
	if ( ! existsSync( directory ) ) {
		return;
	}
	for ( const entry of readdirSync( directory ) ) {
		if ( lstatSync( join( directory, entry ) ).isFile() && ! entry.includes( 'fr_FR' ) ) {
			rmSync( join( directory, entry ) );
		}
	}
}

function link( source: string, target: string ): void {
	const status = lstatSync( target, { throwIfNoEntry: false } );
	if ( status?.isSymbolicLink() && readlinkSync( target ) === source ) {
		return;
	}
	rmSync( target, { recursive: true, force: true } );
	mkdirSync( dirname( target ), { recursive: true } );
	symlinkSync( source, target );
}

function writeChanged( file: string, text: string ): void {
	if ( ! existsSync( file ) || readFileSync( file, 'utf8' ) !== text ) {
		rmSync( file, { force: true } );
		writeFileSync( file, text, { mode: 0o600 } );
	}
}

/** Places the drop-in that lets WordPress speak to SQLite, or removes it where MariaDB serves. */
async function installDropIn( paths: InstancePaths, config: InstanceConfig ): Promise< void > {
	const dropIn = join( paths.content, 'db.php' );
	if ( config.db !== 'sqlite' ) {
		rmSync( dropIn, { force: true } );
		return;
	}
	const folder = join( cacheDirectory, 'sqlite-database-integration' );
	if ( ! existsSync( join( folder, 'db.copy' ) ) ) {
		const unpacked = `${ folder }.part`;
		rmSync( unpacked, { recursive: true, force: true } );
		await unzip( join( root, 'node_modules/@wp-playground/cli/sqlite-database-integration.zip' ), unpacked );
		rmSync( folder, { recursive: true, force: true } );
		cpSync( join( unpacked, 'plugin-sqlite-database-integration' ), folder, { recursive: true } );
		rmSync( unpacked, { recursive: true, force: true } );
	}
	const template = readFileSync( join( folder, 'db.copy' ), 'utf8' );
	writeChanged(
		dropIn,
		template
			.replaceAll( '{SQLITE_IMPLEMENTATION_FOLDER_PATH}', folder )
			.replaceAll( '{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php' )
	);
}
