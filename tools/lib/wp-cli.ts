/** Runs WP-CLI against an instance. */
import { join } from 'node:path';
import { readInstance } from './instance.ts';
import { root, type InstancePaths } from './paths.ts';
import { mustRun, type RunOptions } from './run.ts';

/** Arguments that start WP-CLI in the instance's WordPress; `--url` may be given among the others. */
export function wpArguments( paths: InstancePaths, args: readonly string[] ): string[] {
	const config = readInstance( paths );
	const url = args.some( ( arg ) => arg.startsWith( '--url' ) )
		? []
		: [ `--url=http://localhost:${ config?.port ?? 8080 }/` ];
	return [
		'-d',
		'memory_limit=512M',
		join( root, 'vendor/wp-cli/wp-cli/php/boot-fs.php' ),
		`--path=${ paths.wordpress }`,
		'--allow-root',
		...url,
		...args,
	];
}

/** Runs a WP-CLI command that must succeed and returns its output. */
export function wp( paths: InstancePaths, args: readonly string[], options: RunOptions = {} ): Promise< string > {
	return mustRun(
		'php',
		wpArguments( paths, args ),
		'Run npm start again: it completes what is missing. npm run reset starts from nothing.',
		options
	);
}
