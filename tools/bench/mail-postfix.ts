/**
 * `npm run bench -- mail-postfix [--contacts=500] [--kills=5]`: the same queue through Debian's Postfix with TLS and sign-in, for
 * correctness: workers are killed with -9, what is doubtful is looked up in Postfix's log, and what that does not show is sent again, as
 * a person would. In the end Postfix has every mail once. Installs, starts and ends Postfix itself.
 */
import { parseArgs } from 'node:util';
import { step } from '../lib/steps.ts';
import { wp } from '../lib/wp-cli.ts';
import { ensureSystem } from '../start/system.ts';
import { paths, startNetwork, startWorker, stopNetwork, task, writeSeen, type Verdict } from './mail/network.ts';
import { connectionsOfPostfix, relay, startPostfix, stopPostfix, takenByPostfix } from './mail/postfix.ts';

/** Runs the bench. */
export async function bench( args: readonly string[] ): Promise< void > {
	const { values } = parseArgs( {
		args: [ ...args ],
		options: { contacts: { type: 'string' }, kills: { type: 'string' } },
	} );
	const contacts = Number( values.contacts ?? 500 );
	const kills = Number( values.kills ?? 5 );
	await step( 'Postfix', ( current ) =>
		ensureSystem( current, { postconf: 'postfix', saslpasswd2: 'sasl2-bin', openssl: 'openssl' } )
	);
	await startNetwork();
	try {
		await startPostfix();
		await task(
			'enqueue',
			String( relay.port ),
			String( contacts ),
			JSON.stringify( { host: 'localhost', encryption: 'starttls', user: relay.user, password: relay.password } )
		);
		const killed = await sendWithKills( kills );
		const before = await task< Verdict >(
			'verify',
			JSON.stringify( { file: writeSeen( takenByPostfix().keys() ) } )
		);
		const lookedUp = await wp( paths, [ 'pmq', 'mail', 'doubtful', relay.log ] );
		process.stdout.write( lookedUp );
		const again = [ ...lookedUp.matchAll( /^Mail (\d+): not in the log/gm ) ].map( ( [ , id ] ) => String( id ) );
		if ( again.length > 0 ) {
			await wp( paths, [ 'pmq', 'mail', 'retry', ...again ] );
			await sendWithKills( 0 );
		}
		const taken = takenByPostfix();
		const after = await task< Verdict >( 'verify', JSON.stringify( { file: writeSeen( taken.keys() ) } ) );
		const { encrypted, signedIn } = connectionsOfPostfix();
		const duplicate = [ ...taken.values() ].filter( ( count ) => count > 1 ).length;
		process.stdout.write(
			`RESULT mails=${ contacts } kills=${ killed } lost=${ after.lost + after.waiting } duplicate=${ duplicate } doubtful=${ before.doubtful } settled_by_log=${ before.doubtful - again.length } sent_again=${ again.length } taken_once=${ taken.size - duplicate } tls_connections=${ encrypted } signed_in_mails=${ signedIn }\n`
		);
	} finally {
		await stopPostfix();
		await stopNetwork();
	}
}

/** Sends until nothing is left; the first workers are killed after a second or two each. */
async function sendWithKills( kills: number ): Promise< number > {
	let killed = 0;
	for (;;) {
		const worker = startWorker( [ '-d', `openssl.cafile=${ relay.certificate }` ] );
		if ( killed < kills ) {
			const sent = (): number => takenByPostfix().size;
			const begin = sent();
			while ( worker.process.exitCode === null && sent() < begin + 20 ) {
				await new Promise( ( resolve ) => setTimeout( resolve, 50 ) );
			}
			if ( worker.process.kill( 'SIGKILL' ) ) {
				killed++;
			}
		}
		if ( await worker.done ) {
			return killed;
		}
	}
}
