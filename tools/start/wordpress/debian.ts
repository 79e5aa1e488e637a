/**
 * WordPress from Debian's package of a newer suite, through apt itself, so that signatures are verified – without touching
 * the system's own sources. The package links to files of other packages: those are unpacked beside it and followed.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasProgram, mustRun, run } from '../../lib/run.ts';
import type { Step } from '../../lib/steps.ts';
import { coreVersion, wordpressLine } from './version.ts';

const suites = [ 'testing', 'unstable' ] as const;
const required = [
	'wordpress',
	'libphp-phpmailer',
	'php-getid3',
	'libjs-underscore',
	'libjs-lodash',
	'libjs-cropper',
	'libjs-jquery-ui',
	'ca-certificates',
];
const optional = [ 'wordpress-l10n', 'wordpress-theme-twentytwentyfive' ];
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Fetches and unpacks Debian's WordPress into the cache and returns its folder. */
export async function fetchFromDebian( cache: string, step: Step ): Promise< string > {
	if ( ! hasProgram( 'apt-get' ) || ! hasProgram( 'dpkg-deb' ) || ! existsSync( keyring ) ) {
		throw new Error( 'This is no Debian machine: its package of WordPress cannot be used.' );
	}
	const mirror = systemMirror();
	for ( const suite of [ ...suites ].reverse() ) {
		const apt = prepareApt( join( cache, 'apt' ), mirror, suite );
		step.detail( `reading Debian’s ${ suite } lists` );
		await mustRun( 'apt-get', [ ...apt, '-q', 'update' ], 'Check the network, then run npm start again.' );
		const policy = await run( 'apt-cache', [ ...apt, 'policy', 'wordpress' ] );
		const candidate = /Candidate: (\S+)/.exec( policy.output )?.[ 1 ] ?? '';
		if ( ! candidate.startsWith( `${ wordpressLine }.` ) && ! candidate.startsWith( `${ wordpressLine }+` ) ) {
			continue;
		}
		step.detail( `WordPress ${ candidate } from Debian ${ suite }` );
		return unpack( cache, await downloadPackages( join( cache, 'apt' ), apt ) );
	}
	throw new Error( `No suite of Debian’s mirror has WordPress ${ wordpressLine }.` );
}

/** Finds the address that this machine's apt uses for Debian itself (not security, not third parties). */
function systemMirror(): string {
	const files = [ '/etc/apt/sources.list', ...listFiles( '/etc/apt/sources.list.d' ) ].filter( existsSync );
	for ( const text of files.map( ( file ) => readFileSync( file, 'utf8' ) ) ) {
		const address = /^(?:URIs:\s*|deb\s+(?:\[[^\]]*\]\s+)?)((?:https?|mirror\+\S+):\/\/\S*debian\/?)(?:\s|$)/m.exec(
			text
		)?.[ 1 ];
		if ( address && ! address.includes( 'security' ) ) {
			return address;
		}
	}
	throw new Error( 'No Debian mirror was found in this machine’s apt sources.' );
}

function listFiles( directory: string ): string[] {
	return existsSync( directory )
		? readdirSync( directory )
				.filter( ( name ) => /\.(list|sources)$/.test( name ) )
				.map( ( name ) => join( directory, name ) )
		: [];
}

/** Prepares apt folders of our own and returns the options that make apt use them only. */
function prepareApt( directory: string, mirror: string, suite: string ): string[] {
	mkdirSync( join( directory, 'lists', 'partial' ), { recursive: true } );
	mkdirSync( join( directory, 'cache', 'archives', 'partial' ), { recursive: true } );
	const sources = join( directory, 'sources.list' );
	writeFileSync( sources, `deb [signed-by=${ keyring }] ${ mirror } ${ suite } main\n` );
	const options = {
		'Dir::Etc::sourcelist': sources,
		'Dir::Etc::sourceparts': '-',
		'Dir::State::lists': join( directory, 'lists' ),
		'Dir::Cache': join( directory, 'cache' ),
		'APT::Sandbox::User': 'root',
		'Acquire::Languages': 'none',
		'Acquire::Retries': '2',
	};
	return Object.entries( options ).flatMap( ( [ key, value ] ) => [ '-o', `${ key }=${ value }` ] );
}

/** Downloads the packages without installing them and returns the archives' paths. */
async function downloadPackages( directory: string, apt: readonly string[] ): Promise< string[] > {
	const archives = join( directory, 'debs' );
	rmSync( archives, { recursive: true, force: true } );
	mkdirSync( archives, { recursive: true } );
	await mustRun(
		'apt-get',
		[ ...apt, '-q', 'download', ...required ],
		'Check the network, then run npm start again.',
		{ cwd: archives }
	);
	for ( const name of optional ) {
		await run( 'apt-get', [ ...apt, '-q', 'download', name ], { cwd: archives } );
	}
	return readdirSync( archives ).map( ( file ) => join( archives, file ) );
}

/** Unpacks the archives into one tree, turns links into files and makes a plain WordPress folder of it. */
async function unpack( cache: string, archives: readonly string[] ): Promise< string > {
	const tree = join( cache, 'tree' );
	rmSync( tree, { recursive: true, force: true } );
	mkdirSync( tree, { recursive: true } );
	const remedy = 'Free some disk space, then run npm start again.';
	for ( const archive of archives ) {
		await mustRun( 'dpkg-deb', [ '-x', archive, tree ], remedy );
	}
	await buildCertificates( tree, remedy );
	await retargetLinks( tree, remedy );
	const source = join( tree, 'usr/share/wordpress' );
	const directory = join( cache, coreVersion( source ) );
	rmSync( directory, { recursive: true, force: true } );
	await mustRun( 'cp', [ '-a', '-L', source, directory ], remedy );
	await copyTranslations( tree, directory, remedy );
	rmSync( join( directory, 'wp-config.php' ), { force: true } );
	rmSync( tree, { recursive: true, force: true } );
	rmSync( join( cache, 'apt' ), { recursive: true, force: true } );
	return directory;
}

/** The bundle of certificates is made when its package is installed: joined here from its parts. */
async function buildCertificates( tree: string, remedy: string ): Promise< void > {
	const target = join( tree, 'etc/ssl/certs' );
	mkdirSync( target, { recursive: true } );
	await mustRun(
		'sh',
		[
			'-c',
			'find "$1/usr/share/ca-certificates" -name "*.crt" -exec cat {} + > "$2/ca-certificates.crt"',
			'sh',
			tree,
			target,
		],
		remedy
	);
}

/** Absolute links of the packages point into the system: they are made to point into the tree. */
async function retargetLinks( tree: string, remedy: string ): Promise< void > {
	const script = `find "$1" -type l | while read -r link; do
		target=$(readlink "$link")
		case "$target" in /*) ln -sfn "$1$target" "$link" ;; esac
	done
	find "$1/usr/share/wordpress" -xtype l -name ".htaccess" -delete
	find "$1/usr/share/wordpress" -maxdepth 1 -xtype l -name "wp-config.php" -delete`;
	await mustRun( 'sh', [ '-c', script, 'sh', tree ], remedy );
}

async function copyTranslations( tree: string, directory: string, remedy: string ): Promise< void > {
	const languages = join( directory, 'wp-content/languages' );
	mkdirSync( languages, { recursive: true } );
	await mustRun(
		'sh',
		[
			'-c',
			'find "$1" -path "*wordpress*languages*" -name "*fr_FR*" -type f -exec cp -f {} "$2" \\;',
			'sh',
			join( tree, 'usr/share/wordpress' ),
			languages,
		],
		remedy
	);
}
