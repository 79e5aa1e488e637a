/** Composer's packages, installed when composer.json changed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';
import { mustRun } from '../lib/run.ts';
import { stampOf } from '../lib/stamp.ts';

/** Installs the PHP libraries of a folder that holds a composer.json. */
export async function ensureComposer( directory = root ): Promise< void > {
	const marker = join( directory, 'vendor', '.pmq-installed' );
	const wanted = stampOf( [ join( directory, 'composer.json' ) ] );
	if ( existsSync( marker ) && readFileSync( marker, 'utf8' ) === wanted ) {
		return;
	}
	await mustRun(
		'composer',
		[ 'update', '--no-interaction', '--no-progress', '--prefer-dist' ],
		'Check the network and the free disk space, then run the command again.',
		{
			cwd: directory,
			env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' },
		}
	);
	writeFileSync( marker, wanted );
}
