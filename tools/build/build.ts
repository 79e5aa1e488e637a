/** Builds blocks and admin apps with wp-scripts, one folder at a time, only where sources changed; then the translations. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory, root } from '../lib/paths.ts';
import { mustRun } from '../lib/run.ts';
import { stampOf } from '../lib/stamp.ts';
import type { Step } from '../lib/steps.ts';

interface Target {
	readonly name: string;
	readonly sources: readonly string[];
	readonly output: string;
	readonly args: readonly string[];
}

/** Builds everything whose sources changed. */
export async function buildAll( step: Step ): Promise< void > {
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
		.filter( ( group ) => existsSync( pluginFolder( group ) ) && readdirSync( join( folder, group ) ).some( ( block ) => existsSync( join( folder, group, block, 'block.json' ) ) ) )
		.map( ( group ) => {
			const output = join( pluginFolder( group ), 'build/blocks' );
			return {
				name: `blocks/${ group }`,
				sources: [ join( folder, group ), join( root, 'packages' ) ],
				output,
				args: [ '--experimental-modules', '--blocks-manifest', `--source-path=blocks/${ group }`, `--output-path=${ output }` ],
			};
		} );
}

function adminTargets(): Target[] {
	return readdirSync( join( root, 'plugins' ) )
		.map( ( plugin ) => join( root, 'plugins', plugin ) )
		.filter( ( folder ) => existsSync( join( folder, 'src/admin/index.tsx' ) ) )
		.map( ( folder ) => ( {
			name: `${ folder.slice( root.length + 1 ) } (admin)`,
			sources: [ join( folder, 'src' ), join( root, 'packages' ) ],
			output: join( folder, 'build/admin' ),
			args: [ `./${ folder.slice( root.length + 1 ) }/src/admin/index.tsx`, `--output-path=${ join( folder, 'build/admin' ) }` ],
		} ) );
}

const stampFile = ( target: Target ): string => join( cacheDirectory, 'build', `${ target.name.replace( /[^a-z0-9-]+/g, '-' ) }.stamp` );
const stamp = ( target: Target ): string => stampOf( [ ...target.sources, join( root, 'webpack.config.cjs' ), join( root, 'package-lock.json' ) ], target.args.join( ' ' ) );

function isOutdated( target: Target ): boolean {
	return ! existsSync( target.output ) || ! existsSync( stampFile( target ) ) || readFileSync( stampFile( target ), 'utf8' ) !== stamp( target );
}

async function build( target: Target ): Promise< void > {
	const before = stamp( target );
	rmSync( target.output, { recursive: true, force: true } );
	const config = existsSync( join( root, 'webpack.config.cjs' ) ) ? [ `--config=${ join( root, 'webpack.config.cjs' ) }` ] : [];
	await mustRun( process.execPath, [ join( root, 'node_modules/@wordpress/scripts/bin/wp-scripts.js' ), 'build', ...target.args, ...config ], 'Mend the source named above, then run the command again.', {
		cwd: root,
		env: { ...process.env, NODE_ENV: 'production' },
	} );
	mkdirSync( join( cacheDirectory, 'build' ), { recursive: true } );
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
