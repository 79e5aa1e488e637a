/** WP-CLI on the network under test. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../tools/lib/paths.ts';

const ofJourneys =
	process.env.PMQ_E2E_INSTANCE ?? ( process.env.PMQ_INSTANCE ? `${ process.env.PMQ_INSTANCE }-e2e` : 'e2e' );

/** Runs `wp …` on the network under test and returns what it prints. */
export function wp( args: readonly string[], input = '', instance = ofJourneys ): string {
	const answer = spawnSync(
		process.env.PMQ_NODE ?? process.execPath,
		[ join( root, 'tools/run.mjs' ), 'wp', ...args ],
		{ cwd: root, env: { ...process.env, PMQ_INSTANCE: instance }, encoding: 'utf8', input }
	);
	if ( answer.status !== 0 ) {
		throw new Error( `wp ${ args.join( ' ' ) }: ${ answer.stderr }` );
	}
	return answer.stdout;
}
