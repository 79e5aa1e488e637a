/**
 * Runs a tool of this repository on a machine that has nothing but Node and npm: installs the npm packages when the lock
 * file asks for it, then hands over to the TypeScript file `tools/<name>/index.ts`.
 *
 * Plain JavaScript because it must run before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname( dirname( fileURLToPath( import.meta.url ) ) );
const [ name = '', ...args ] = process.argv.slice( 2 );
const [ major, minor ] = process.versions.node.split( '.' ).map( Number );

if ( major < 20 || ( major === 20 && minor < 19 ) ) {
	fail( `Node ${ process.versions.node } is too old: install Node 20.19 or newer, then run the command again.` );
}

const tool = join( root, 'tools', name, 'index.ts' );
if ( ! existsSync( tool ) ) {
	fail( `There is no tool named “${ name }”. See the scripts in package.json.` );
}

installPackages();
const child = spawnSync( process.execPath, [ join( root, 'node_modules/tsx/dist/cli.mjs' ), tool, ...args ], {
	stdio: 'inherit',
	env: { ...process.env, PMQ_NODE: process.execPath },
} );
process.exit( child.status ?? 1 );

/** Installs the npm packages when the lock file changed since the last installation. */
function installPackages() {
	const marker = join( root, 'node_modules', '.pmq-installed' );
	const wanted = createHash( 'sha256' )
		.update( readFileSync( join( root, 'package-lock.json' ) ) )
		.digest( 'hex' );
	if ( existsSync( marker ) && readFileSync( marker, 'utf8' ) === wanted ) {
		return;
	}
	// An interrupted or older installation is completed; `npm ci` would begin by deleting it.
	const complete = existsSync( join( root, 'node_modules' ) );
	console.log(
		existsSync( marker ) ? 'Updating the npm packages …' : 'Installing the npm packages (one to two minutes) …'
	);
	const npm = spawnSync( 'npm', [ complete ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error' ], {
		cwd: root,
		stdio: [ 'ignore', 'inherit', 'inherit' ],
	} );
	if ( npm.error ) {
		fail( 'npm was not found: install npm, then run the command again.' );
	}
	if ( npm.status !== 0 ) {
		fail(
			'npm could not install the packages (its message stands above). Check the network and the free disk space, then run the command again: it goes on where it stopped.'
		);
	}
	writeFileSync( marker, wanted );
}

/**
 * @param {string} message What went wrong and what to do.
 * @return {never} It ends the process.
 */
function fail( message ) {
	console.error( `\n✗ ${ message }` );
	process.exit( 1 );
}
