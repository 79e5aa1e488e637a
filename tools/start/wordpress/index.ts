/** Brings WordPress: from a given folder, from wordpress.org, or from Debian's package of a newer suite. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../lib/failure.ts';
import { cacheDirectory } from '../../lib/paths.ts';
import type { Step } from '../../lib/steps.ts';
import { checkCore } from './check.ts';
import { fetchFromDebian } from './debian.ts';
import { fetchFromWordPressOrg } from './official.ts';
import { coreVersion, wordpressLine } from './version.ts';

const complete = '.pmq-complete';

/**
 * Returns a folder with the core's files, unpacked once and shared by all instances.
 *
 * @throws Failure naming every way that was tried.
 */
export async function ensureWordPress( step: Step ): Promise< string > {
	const given = process.env.PMQ_WORDPRESS_DIR;
	if ( given ) {
		step.detail( `from ${ given }` );
		try {
			checkCore( given );
		} catch ( error ) {
			throw new Failure(
				error instanceof Error ? error.message : String( error ),
				`PMQ_WORDPRESS_DIR must name a folder with WordPress ${ wordpressLine }; without it, WordPress is fetched.`
			);
		}
		return given;
	}
	const cache = join( cacheDirectory, 'wordpress' );
	const cached = existsSync( cache )
		? readdirSync( cache ).find( ( entry ) => existsSync( join( cache, entry, complete ) ) )
		: undefined;
	if ( cached ) {
		return join( cache, cached );
	}
	mkdirSync( cache, { recursive: true } );
	const reasons: string[] = [];
	for ( const way of [ fetchFromWordPressOrg, fetchFromDebian ] ) {
		try {
			const directory = await way( cache, step );
			checkCore( directory );
			writeFileSync( join( directory, complete ), `${ coreVersion( directory ) }\n` );
			return directory;
		} catch ( error ) {
			reasons.push( error instanceof Error ? error.message : String( error ) );
		}
	}
	throw new Failure(
		`WordPress ${ wordpressLine } could not be fetched:\n    ${ reasons.join( '\n    ' ) }`,
		`Connect the machine to wordpress.org or to a Debian mirror, or unpack WordPress ${ wordpressLine } yourself and name its folder: PMQ_WORDPRESS_DIR=/path/to/wordpress npm start`
	);
}
