/** Builds blocks and admin apps with wp-scripts, one folder at a time, only where sources changed; then the translations. */
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../lib/lock.ts';
import { cacheDirectory, root } from '../lib/paths.ts';
import { mustRun } from '../lib/run.ts';
import { stampOf } from '../lib/stamp.ts';
import type { Step } from '../lib/steps.ts';

interface Target {
	readonly name: string;
	readonly sources: readonly string[];
	readonly output: string;
	/** Arguments of wp-scripts but the folder that it writes to. */
	readonly args: readonly string[];
}

/** Builds everything whose sources changed; a build that is running elsewhere is waited for. */
export async function buildAll( step: Step ): Promise< void > {
	const lock = join( cacheDirectory, 'build', 'lock' );
	await withLock(
		lock,
		() => buildOutdated( step ),
		() => step.detail( 'waiting for another build to end' )
	);
}

async function buildOutdated( step: Step ): Promise< void > {
	const targets = [ ...blockTargets(), ...adminTargets() ].filter( isOutdated );
	for ( const [ index, target ] of targets.entries() ) {
		step.detail( `${ target.name } (${ index + 1 }/${ targets.length })` );
		await build( target );
	}
	await buildLanguages( step );
}

/** Where the built blocks of a group go: into the plugin that registers them. */
function pluginFolder( group: string ): string {
	return group === 'pmq-network' ? join( root, 'mu-plugins/pmq-network' ) : join( root, 'plugins', group );
}

function blockTargets(): Target[] {
	const folder = join( root, 'blocks' );
	return readdirSync( folder )
		.filter(
			( group ) =>
				existsSync( pluginFolder( group ) ) &&
				readdirSync( join( folder, group ) ).some( ( block ) =>
					existsSync( join( folder, group, block, 'block.json' ) )
				)
		)
		.map( ( group ) => {
			return {
				name: `blocks/${ group }`,
				sources: withPackages( join( folder, group ) ),
				output: join( pluginFolder( group ), 'build/blocks' ),
				args: [ '--experimental-modules', '--blocks-manifest', `--source-path=blocks/${ group }` ],
			};
		} );
}

function adminTargets(): Target[] {
	return [ 'mu-plugins', 'plugins' ]
		.flatMap( ( floor ) => readdirSync( join( root, floor ) ).map( ( name ) => join( root, floor, name ) ) )
		.filter( ( folder ) => existsSync( join( folder, 'src/admin/index.tsx' ) ) )
		.map( ( folder ) => ( {
			name: `${ folder.slice( root.length + 1 ) } (admin)`,
			sources: withPackages( join( folder, 'src' ) ),
			output: join( folder, 'build/admin' ),
			args: [ `./${ folder.slice( root.length + 1 ) }/src/admin/index.tsx` ],
		} ) );
}

/** A folder of sources with the workspace packages that it imports, directly or through one another. */
function withPackages( folder: string ): string[] {
	const found = new Set( [ folder ] );
	for ( const path of found ) {
		for ( const [ , name ] of sourceText( path ).matchAll( /['"]@pmq\/([a-z-]+)/g ) ) {
			found.add( join( root, 'packages', name ?? '' ) );
		}
	}
	return [ ...found ];
}

function sourceText( path: string ): string {
	if ( ! existsSync( path ) ) {
		return '';
	}
	if ( statSync( path ).isDirectory() ) {
		return readdirSync( path )
			.filter( ( entry ) => entry !== 'node_modules' && entry !== 'test' )
			.map( ( entry ) => sourceText( join( path, entry ) ) )
			.join( '\n' );
	}
	return /\.(?:tsx?|s?css)$/.test( path ) ? readFileSync( path, 'utf8' ) : '';
}

const stampFile = ( target: Target ): string =>
	join( cacheDirectory, 'build', `${ target.name.replace( /[^a-z0-9-]+/g, '-' ) }.stamp` );
const stamp = ( target: Target ): string =>
	stampOf(
		[ ...target.sources, join( root, 'webpack.config.cjs' ), join( root, 'package-lock.json' ) ],
		target.args.join( ' ' )
	);

function isOutdated( target: Target ): boolean {
	return (
		! existsSync( target.output ) ||
		! existsSync( stampFile( target ) ) ||
		readFileSync( stampFile( target ), 'utf8' ) !== stamp( target )
	);
}

/** Builds beside the old files and swaps: a page that is asked for meanwhile finds one or the other, whole. */
async function build( target: Target ): Promise< void > {
	const before = stamp( target );
	const next = `${ target.output }.next`;
	rmSync( next, { recursive: true, force: true } );
	const config = existsSync( join( root, 'webpack.config.cjs' ) )
		? [ `--config=${ join( root, 'webpack.config.cjs' ) }` ]
		: [];
	const script = join( root, 'node_modules/@wordpress/scripts/bin/wp-scripts.js' );
	await mustRun(
		process.execPath,
		[ script, 'build', ...target.args, `--output-path=${ next }`, ...config ],
		'Mend the source named above, then run the command again.',
		{
			cwd: root,
			env: { ...process.env, NODE_ENV: 'production' },
		}
	);
	rmSync( target.output, { recursive: true, force: true } );
	renameSync( next, target.output );
	writeFileSync( stampFile( target ), before );
}

async function buildLanguages( step: Step ): Promise< void > {
	const file = join( root, 'tools/i18n/build.ts' );
	if ( existsSync( file ) ) {
		step.detail( 'translations' );
		const { buildTranslations } = ( await import( file ) ) as { buildTranslations: () => Promise< void > | void };
		await buildTranslations();
	}
}
