/**
 * `npm run bench -- mail [--contacts=20000] [--wp-mail=200]`: mails a second through the queue with one and with two workers, on
 * MariaDB with one durable commit a mail, 25 KB of personalised HTML each, into an SMTP sink on this machine; beside core's wp_mail()
 * into the same sink. A tenth of the mails goes first: memory must not grow with their number.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Failure } from '../lib/failure.ts';
import { startNetwork, startWorker, stopNetwork, task } from './mail/network.ts';
import { Sink } from './mail/sink.ts';

interface Run {
	readonly rate: number;
	readonly peakMb: number;
}

/** Runs the bench. */
export async function bench( args: readonly string[] ): Promise< void > {
	const { values } = parseArgs( {
		args: [ ...args ],
		options: { contacts: { type: 'string' }, 'wp-mail': { type: 'string' } },
	} );
	const contacts = Number( values.contacts ?? 20_000 );
	const others = Number( values[ 'wp-mail' ] ?? 200 );
	await startNetwork();
	const sink = new Sink();
	try {
		const port = await sink.listen();
		const small = await send( sink, port, Math.ceil( contacts / 10 ), 1 );
		const one = await send( sink, port, contacts, 1 );
		const two = await send( sink, port, contacts, 2 );
		const wpMail = await task< { per_s: number } >( 'wp-mail', String( port ), String( others ) );
		process.stdout.write(
			`  wp_mail: ${ wpMail.per_s } a second (${ others } mails)\n  load of the machine: ${ loadavg()
				.map( ( load ) => load.toFixed( 1 ) )
				.join( ' ' ) }\n`
		);
		const peak = Math.max( small.peakMb, one.peakMb, two.peakMb ).toFixed( 1 );
		process.stdout.write(
			`RESULT one_worker_per_s=${ one.rate.toFixed( 0 ) } two_workers_per_s=${ two.rate.toFixed( 0 ) } wp_mail_per_s=${ wpMail.per_s } wp_mail_ratio=${ ( two.rate / wpMail.per_s ).toFixed( 1 ) } peak_mb=${ peak }\n`
		);
	} finally {
		sink.close();
		await stopNetwork();
	}
}

/** Queues mails and has workers send them. */
async function send( sink: Sink, port: number, contacts: number, workers: number ): Promise< Run > {
	await task( 'enqueue', String( port ), String( contacts ) );
	sink.reset();
	const results = await Promise.all( Array.from( { length: workers }, () => startWorker().done ) );
	if ( sink.messages.size !== contacts || [ ...sink.messages.values() ].some( ( count ) => count !== 1 ) ) {
		throw new Failure(
			`${ sink.messages.size } of ${ contacts } mails came.`,
			'Look into the log of the bench network’s mail: PMQ_INSTANCE=bench-mail npm run wp -- pmq mail list'
		);
	}
	const run = { rate: sink.rate(), peakMb: Math.max( ...results.map( ( result ) => result?.peakMb ?? 0 ) ) };
	const kilobytes = ( sink.bytes / contacts / 1024 ).toFixed( 1 );
	process.stdout.write(
		`  ${ contacts } mails of ${ kilobytes } KB, ${ workers } worker(s): ${ run.rate.toFixed( 0 ) } a second, ${ run.peakMb.toFixed( 2 ) } MB above WordPress at most\n`
	);
	return run;
}
