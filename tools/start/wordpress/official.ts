/** WordPress from wordpress.org: the French package, checksummed, with its translations. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { cp, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { download } from '../../lib/download.ts';
import { mustRun } from '../../lib/run.ts';
import type { Step } from '../../lib/steps.ts';
import { coreVersion, wordpressLine } from './version.ts';

const versionCheck = 'https://api.wordpress.org/core/version-check/1.7/?locale=fr_FR';

interface Offer {
	readonly version: string;
	readonly packages: { readonly full: string };
}

/** Downloads the newest release of our line into the cache and returns its folder. */
export async function fetchFromWordPressOrg( cache: string, step: Step ): Promise< string > {
	step.detail( 'asking wordpress.org' );
	const offers = ( await (
		await fetch( versionCheck, { signal: AbortSignal.timeout( 5000 ) } ).catch( ( error: Error ) => {
			throw new Error(
				`wordpress.org cannot be reached (${ error.cause instanceof Error ? error.cause.message : error.message }).`
			);
		} )
	).json() ) as { offers: Offer[] };
	const offer = offers.offers.find(
		( { version } ) => version === wordpressLine || version.startsWith( `${ wordpressLine }.` )
	);
	if ( ! offer ) {
		throw new Error( `wordpress.org offers no release of ${ wordpressLine } any more.` );
	}
	step.detail( `WordPress ${ offer.version } from wordpress.org` );
	const archive = join( cache, 'wordpress.zip' );
	await download( offer.packages.full, archive );
	await verify( offer.packages.full, archive );
	const unpacked = join( cache, 'unpacked' );
	rmSync( unpacked, { recursive: true, force: true } );
	await unzip( archive, unpacked );
	const directory = join( cache, coreVersion( join( unpacked, 'wordpress' ) ) || offer.version );
	rmSync( directory, { recursive: true, force: true } );
	await rename( join( unpacked, 'wordpress' ), directory ).catch( () =>
		cp( join( unpacked, 'wordpress' ), directory, { recursive: true } )
	);
	rmSync( archive, { force: true } );
	rmSync( unpacked, { recursive: true, force: true } );
	return directory;
}

async function verify( url: string, file: string ): Promise< void > {
	const expected = (
		await ( await fetch( `${ url }.sha1`, { signal: AbortSignal.timeout( 5000 ) } ) ).text()
	).trim();
	const actual = createHash( 'sha1' ).update( readFileSync( file ) ).digest( 'hex' );
	if ( expected !== actual ) {
		throw new Error( 'The package of wordpress.org arrived damaged (its checksum differs).' );
	}
}

/** Unpacks an archive with PHP's own zip extension, which the product needs anyway. */
export async function unzip( archive: string, target: string ): Promise< void > {
	const code = '$z = new ZipArchive(); exit( true === $z->open( $argv[1] ) && $z->extractTo( $argv[2] ) ? 0 : 1 );';
	await mustRun(
		'php',
		[ '-r', code, '--', archive, target ],
		'The archive is damaged or the disk is full: run npm run reset, then npm start.'
	);
}
