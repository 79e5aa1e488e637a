/** The account by which the import speaks to this machine's network. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInstance } from '../lib/instance.ts';
import { Failure } from '../lib/failure.ts';
import { instancePaths, type InstancePaths } from '../lib/paths.ts';
import { wp } from '../lib/wp-cli.ts';

export interface Account {
	/** Address of the site, ending in a slash. */
	url: string;
	user: string;
	password: string;
}

/** Gives the address of a site of this machine's network. */
export function localSite( site: string, paths: InstancePaths = instancePaths() ): string {
	const config = readInstance( paths );
	if ( ! config?.installed ) {
		throw new Failure(
			'Il n’y a pas encore de réseau sur cette machine.',
			'Lancez d’abord npm start, ou donnez l’adresse d’un autre réseau : --url, --user, --password.'
		);
	}
	const [ host, path ] =
		config.domains && site !== 'portail'
			? [ `${ site }.localhost`, '' ]
			: [ 'localhost', site === 'portail' ? '' : `${ site }/` ];
	return `http://${ host }:${ config.port }/${ path }`;
}

/**
 * Gives the account of the import on this machine's network; it is made on the first import, and again when `renew` says
 * that the kept password is refused.
 */
export async function localAccount(
	site: string,
	renew = false,
	paths: InstancePaths = instancePaths()
): Promise< Account > {
	const url = localSite( site, paths );
	const file = join( paths.run, `import-${ site.replace( /[^a-z0-9-]/g, '' ) }.json` );
	if ( ! renew && existsSync( file ) ) {
		try {
			const { user, password } = JSON.parse( readFileSync( file, 'utf8' ) ) as Account;
			return { url, user, password };
		} catch {
			// Cut short by an interruption: make it anew.
		}
	}
	const answer = await wp( paths, [ `--url=${ url }`, 'pmq', 'import', 'account' ] );
	const made = JSON.parse( answer.trim().split( '\n' ).at( -1 ) ?? '' ) as Pick< Account, 'user' | 'password' >;
	writeFileSync( file, JSON.stringify( made ), { mode: 0o600 } );
	return { url, ...made };
}
