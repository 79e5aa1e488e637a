/** Which WordPress: the line this product is made for, the version of a folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The release line that this product is written for and tested with. */
export const wordpressLine = '7.1';

/** Reads `$wp_version` of a core. */
export function coreVersion( directory: string ): string {
	const file = join( directory, 'wp-includes', 'version.php' );
	return /\$wp_version\s*=\s*'([^']+)'/.exec( existsSync( file ) ? readFileSync( file, 'utf8' ) : '' )?.[ 1 ] ?? '';
}
