/** What the machine must have: PHP with its extensions, Composer, and MariaDB where it is chosen. */
import { spawnSync } from 'node:child_process';
import { Failure } from '../lib/failure.ts';
import { hasProgram, mustRun } from '../lib/run.ts';
import type { Step } from '../lib/steps.ts';

/** PHP extension => Debian package that brings it. */
const extensions: Readonly< Record< string, string > > = {
	pdo_sqlite: 'php-sqlite3',
	sqlite3: 'php-sqlite3',
	mbstring: 'php-mbstring',
	dom: 'php-xml',
	xmlreader: 'php-xml',
	intl: 'php-intl',
	curl: 'php-curl',
	gd: 'php-gd',
	zip: 'php-zip',
	mysqli: 'php-mysql',
};

/** Installs what is missing of the given programs and of PHP's extensions. */
export async function ensureSystem( step: Step, extra: Readonly< Record< string, string > > = {} ): Promise< void > {
	const missing = missingPackages( extra );
	if ( missing.length === 0 ) {
		step.detail( 'nothing missing' );
		return;
	}
	await installPackages( missing, step );
	const still = missingPackages( extra );
	if ( still.length > 0 ) {
		throw new Failure(
			`Still missing after the installation: ${ still.join( ', ' ) }.`,
			'PHP seems to come from elsewhere than Debian’s packages. Put Debian’s php (8.2 or newer) first on the PATH, or add these extensions to yours.'
		);
	}
}

function missingPackages( extra: Readonly< Record< string, string > > ): string[] {
	const missing = new Set< string >();
	if ( ! hasProgram( 'php' ) ) {
		missing.add( 'php-cli' );
		Object.values( extensions ).forEach( ( name ) => missing.add( name ) );
	} else {
		requirePhpVersion();
		const loaded = new Set( spawnSync( 'php', [ '-m' ] ).stdout.toString().toLowerCase().split( /\s+/ ) );
		for ( const [ extension, name ] of Object.entries( extensions ) ) {
			if ( ! loaded.has( extension ) ) {
				missing.add( name );
			}
		}
	}
	for ( const [ program, name ] of Object.entries( { composer: 'composer', ...extra } ) ) {
		if ( ! hasProgram( program ) && ! hasProgram( `/usr/sbin/${ program }` ) ) {
			missing.add( name );
		}
	}
	return [ ...missing ];
}

function requirePhpVersion(): void {
	const version = spawnSync( 'php', [ '-r', 'echo PHP_VERSION_ID, " ", PHP_VERSION;' ] )
		.stdout.toString()
		.split( ' ' );
	if ( Number( version[ 0 ] ) < 80200 ) {
		throw new Failure(
			`PHP ${ version[ 1 ] } is too old.`,
			'Install PHP 8.2 or newer (Debian 12 or newer has it), then run npm start again.'
		);
	}
}

async function installPackages( names: readonly string[], step: Step ): Promise< void > {
	const remedy = `Ask the machine’s administrator to run: apt-get install ${ names.join( ' ' ) } – then run npm start again.`;
	if ( ! hasProgram( 'apt-get' ) ) {
		throw new Failure(
			`Missing on this machine: ${ names.join( ', ' ) }; there is no apt-get to install them.`,
			'Install PHP 8.2 or newer with these extensions and Composer by this system’s own means, then run npm start again.'
		);
	}
	const prefix = rootPrefix( names, remedy );
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	step.detail( 'refreshing the package lists' );
	await mustRun(
		prefix[ 0 ] ?? 'apt-get',
		[ ...prefix.slice( 1 ), ...( prefix.length ? [ 'apt-get' ] : [] ), '-q', 'update' ],
		remedy,
		{ env }
	).catch( () => undefined );
	step.detail( `installing ${ names.join( ', ' ) }` );
	await mustRun(
		prefix[ 0 ] ?? 'apt-get',
		[
			...prefix.slice( 1 ),
			...( prefix.length ? [ 'apt-get' ] : [] ),
			'-q',
			'-y',
			'--no-install-recommends',
			'install',
			...names,
		],
		remedy,
		{ env }
	);
}

function rootPrefix( names: readonly string[], remedy: string ): string[] {
	if ( process.getuid?.() === 0 ) {
		return [];
	}
	if ( spawnSync( 'sudo', [ '-n', 'true' ], { stdio: 'ignore' } ).status === 0 ) {
		return [ 'sudo', '-n' ];
	}
	throw new Failure(
		`These packages are missing and this account may not install them: ${ names.join( ', ' ) }.`,
		remedy
	);
}
