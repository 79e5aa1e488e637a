/** The recorded state of an instance: what was chosen and what is done already. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { InstancePaths } from './paths.ts';

export type DatabaseEngine = 'sqlite' | 'mariadb';

export interface InstanceConfig {
	port: number;
	db: DatabaseEngine;
	/** Whether each site has a host name of its own. */
	domains: boolean;
	/** Folder of WordPress's files that the instance was assembled from. */
	core?: string;
	/** Secret keys of wp-config.php. */
	salts: Record< string, string >;
	installed: boolean;
	/** Password of the demo accounts; empty without demo content. */
	demoPassword?: string;
	/** Name of a finished step => stamp of what it read. */
	stamps: Record< string, string >;
}

/** Reads the state, or undefined when the instance does not exist or its file was cut short. */
export function readInstance( paths: InstancePaths ): InstanceConfig | undefined {
	if ( ! existsSync( paths.config ) ) {
		return undefined;
	}
	try {
		return JSON.parse( readFileSync( paths.config, 'utf8' ) ) as InstanceConfig;
	} catch {
		return undefined;
	}
}

/** Writes the state atomically: an interruption leaves the old file. */
export function writeInstance( paths: InstancePaths, config: InstanceConfig ): void {
	mkdirSync( paths.directory, { recursive: true } );
	const temporary = `${ paths.config }.${ process.pid }`;
	writeFileSync( temporary, JSON.stringify( config, null, '\t' ) + '\n', { mode: 0o600 } );
	renameSync( temporary, paths.config );
}
