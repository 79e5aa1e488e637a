/** The folder of open data: an option, the environment, or nothing. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from './failure.ts';

/**
 * Returns the absolute folder, undefined when none was named.
 *
 * @throws Failure when a folder was named that does not exist.
 */
export function openDataDirectory( named: string | undefined ): string | undefined {
	if ( ! named ) {
		return undefined;
	}
	const directory = resolve( named );
	if ( ! existsSync( directory ) ) {
		throw new Failure(
			`The folder of open data ${ directory } does not exist.`,
			'Name an existing folder with --data=DIR, or leave the option out.'
		);
	}
	return directory;
}
