/** Mails of the network under test, read from its own log. */
import { wp } from './wp.ts';

/** Runs `wp pmq mail …` on the network under test. */
export function mailCommand( args: readonly string[], input = '', instance?: string ): string {
	return wp( [ 'pmq', 'mail', ...args ], input, instance );
}

/** Returns the text of the newest mail to an address. */
export function lastMailTo( address: string, instance?: string ): string {
	return mailCommand( [ 'show', address ], '', instance );
}

/** Returns the first address in a mail that holds a secret. */
export function linkIn( mail: string ): string {
	const link = /https?:\/\/\S+jeton=[\w-]+/.exec( mail )?.[ 0 ];
	if ( ! link ) {
		throw new Error( `No link in: ${ mail }` );
	}
	return link;
}
