/** Mails of the network under test, read from its own log. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../tools/lib/paths.ts';

const ofJourneys =
	process.env.PMQ_E2E_INSTANCE ?? ( process.env.PMQ_INSTANCE ? `${ process.env.PMQ_INSTANCE }-e2e` : 'e2e' );

/** Runs `wp pmq mail …` on the network under test. */
export function mailCommand( args: readonly string[], input = '', instance = ofJourneys ): string {
	const answer = spawnSync(
		process.env.PMQ_NODE ?? process.execPath,
		[ join( root, 'tools/run.mjs' ), 'wp', 'pmq', 'mail', ...args ],
		{ cwd: root, env: { ...process.env, PMQ_INSTANCE: instance }, encoding: 'utf8', input }
	);
	if ( answer.status !== 0 ) {
		throw new Error( `wp pmq mail ${ args.join( ' ' ) }: ${ answer.stderr }` );
	}
	return answer.stdout;
}

/** Returns the text of the newest mail to an address. */
export function lastMailTo( address: string, instance = ofJourneys ): string {
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
