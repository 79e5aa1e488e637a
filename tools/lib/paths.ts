/** Where things are: the repository, its cache, and the instances (running networks) beside each other. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve( dirname( fileURLToPath( import.meta.url ) ), '../..' );
export const stateDirectory = join( root, '.pmq' );
export const cacheDirectory = join( stateDirectory, 'cache' );

/** Module that lets Node run TypeScript: `node --import <it> file.ts`. */
export const typescriptLoader = pathToFileURL( join( root, 'node_modules/tsx/dist/loader.mjs' ) ).href;

export interface InstancePaths {
	readonly name: string;
	readonly directory: string;
	/** WordPress's own files, its wp-config.php and wp-content. */
	readonly wordpress: string;
	readonly content: string;
	readonly database: string;
	readonly uploads: string;
	/** Process numbers, logs, secrets of this instance. */
	readonly run: string;
	readonly config: string;
}

/** Returns the folders of an instance; the default one is named by PMQ_INSTANCE, else `site`. */
export function instancePaths( name = process.env.PMQ_INSTANCE || 'site' ): InstancePaths {
	if ( ! /^[a-z0-9][a-z0-9-]{0,40}$/.test( name ) || name === 'cache' ) {
		throw new Error( `“${ name }” cannot name an instance: use small letters, digits and hyphens.` );
	}
	const directory = join( stateDirectory, name );
	return {
		name,
		directory,
		wordpress: join( directory, 'wordpress' ),
		content: join( directory, 'wordpress', 'wp-content' ),
		database: join( directory, 'database' ),
		uploads: join( directory, 'uploads' ),
		run: join( directory, 'run' ),
		config: join( directory, 'instance.json' ),
	};
}
