import { Notice } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { moment, STATES } from '../fields.tsx';
import type { MailState, QueueStatus } from '../types.ts';

const SHOWN: readonly MailState[] = [ 'queued', 'sent', 'doubtful', 'failed', 'dead', 'suppressed' ];

/** Says in one line whether the mail works, and how many mails are where. */
export function QueueState( { status }: { status: QueueStatus | null } ): JSX.Element {
	return (
		<section className="pmq-mail__status" aria-label={ __( 'State of the queue', 'pmq' ) }>
			<Hint status={ status } />
			<dl className="pmq-mail__tiles">
				{ SHOWN.map( ( state ) => (
					<div key={ state } className={ `pmq-mail__tile is-${ state }` }>
						<dt>{ STATES[ state ] }</dt>
						<dd>
							{ status
								? count( status, state ).toLocaleString( document.documentElement.lang || 'fr' )
								: '…' }
						</dd>
					</div>
				) ) }
				<div className="pmq-mail__tile is-worker">
					<dt>{ __( 'Worker', 'pmq' ) }</dt>
					<dd>{ status ? workerText( status ) : '…' }</dd>
				</div>
			</dl>
		</section>
	);
}

/** What a worker has taken still waits, for whoever looks from outside. */
function count( { states }: QueueStatus, state: MailState ): number {
	return state === 'queued' ? states.queued + states.claimed + states.sending : states[ state ];
}

function workerText( status: QueueStatus ): string {
	if ( status.workers > 0 ) {
		/* translators: %d: number of workers */
		return sprintf( _n( '%d at work', '%d at work', status.workers, 'pmq' ), status.workers );
	}
	if ( status.worker_seen ) {
		/* translators: %s: date and time */
		return sprintf( __( 'last seen %s', 'pmq' ), moment( status.worker_seen ) );
	}
	return __( 'none: urgent mail leaves at once, the rest each minute', 'pmq' );
}

function Hint( { status }: { status: QueueStatus | null } ): JSX.Element | null {
	if ( status?.keeps_mail ) {
		return (
			<Notice status="info" isDismissible={ false }>
				{ __(
					'No relay is set and this is a developer’s machine: mails stay here, in the log, and reach nobody.',
					'pmq'
				) }
			</Notice>
		);
	}
	if ( status && ! status.relay ) {
		return (
			<Notice status="warning" isDismissible={ false }>
				{ __( 'No relay is set: mails wait in the queue. Name one under “Settings”.', 'pmq' ) }
			</Notice>
		);
	}
	if ( status && status.states.doubtful > 0 ) {
		return (
			<Notice status="warning" isDismissible={ false }>
				{ __(
					'Of doubtful mails nobody knows whether the relay took them. Look them up in its log (wp pmq mail doubtful), or send them again yourself: they are never sent again by themselves.',
					'pmq'
				) }
			</Notice>
		);
	}
	return null;
}
