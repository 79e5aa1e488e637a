/** Checks that an unpacked core is whole: the right version, no dangling link, the libraries that distributions split off. */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { coreVersion, wordpressLine } from './version.ts';

/** Files that Debian keeps in other packages: without them mail, media or the editor break silently. */
const splitOff = [
	'wp-includes/PHPMailer/PHPMailer.php',
	'wp-includes/PHPMailer/SMTP.php',
	'wp-includes/PHPMailer/Exception.php',
	'wp-includes/ID3/getid3.php',
	'wp-includes/js/underscore.min.js',
	'wp-includes/js/dist/vendor/lodash.min.js',
	'wp-includes/js/crop/cropper.js',
	'wp-includes/js/jquery/ui/core.min.js',
	'wp-includes/certificates/ca-bundle.crt',
];

/**
 * Checks a core.
 *
 * @throws Error naming what is wrong.
 */
export function checkCore( directory: string ): void {
	const version = coreVersion( directory );
	if ( ! version ) {
		throw new Error( `${ directory } holds no WordPress (wp-includes/version.php is missing).` );
	}
	if ( version !== wordpressLine && ! version.startsWith( `${ wordpressLine }.` ) ) {
		throw new Error( `${ directory } holds WordPress ${ version }; ${ wordpressLine } is needed.` );
	}
	const broken = [
		...danglingLinks( directory ),
		...splitOff.filter( ( file ) => ! existsSync( join( directory, file ) ) ),
	];
	if ( broken.length > 0 ) {
		throw new Error(
			`${ directory } is not whole: ${ broken.slice( 0, 5 ).join( ', ' ) }${ broken.length > 5 ? ` and ${ broken.length - 5 } more` : '' }.`
		);
	}
}

/** Lists the symbolic links that point nowhere. */
export function danglingLinks( directory: string, prefix = '' ): string[] {
	return readdirSync( join( directory, prefix ) ).flatMap( ( entry ) => {
		const path = join( prefix, entry );
		const status = lstatSync( join( directory, path ) );
		if ( status.isSymbolicLink() ) {
			return existsSync( join( directory, path ) ) ? [] : [ path ];
		}
		return status.isDirectory() ? danglingLinks( directory, path ) : [];
	} );
}
