import { __, sprintf } from '@wordpress/i18n';
import type { Field } from '@wordpress/dataviews/wp';
import type { Mail, MailState, ReportClass, Suppression } from './types.ts';

const locale = document.documentElement.lang || 'fr';

/** What the states of a mail are called. */
export const STATES: Record< MailState, string > = {
	queued: __( 'In the queue', 'pmq' ),
	claimed: __( 'Next', 'pmq' ),
	sending: __( 'Being sent', 'pmq' ),
	sent: __( 'Sent', 'pmq' ),
	failed: __( 'Refused', 'pmq' ),
	dead: __( 'Given up', 'pmq' ),
	doubtful: __( 'Doubtful', 'pmq' ),
	suppressed: __( 'Held back', 'pmq' ),
	cancelled: __( 'Cancelled', 'pmq' ),
};

/** What reports that came back say. */
export const REPORTS: Record< ReportClass, string > = {
	hard: __( 'Unknown address', 'pmq' ),
	complaint: __( 'Complaint', 'pmq' ),
	blocked: __( 'Blocked', 'pmq' ),
	full: __( 'Mailbox full', 'pmq' ),
	soft: __( 'Not delivered', 'pmq' ),
	auto: __( 'Automatic reply', 'pmq' ),
	notice: __( 'Delivered or delayed', 'pmq' ),
	unknown: __( 'Not understood', 'pmq' ),
};

/** Why an address gets no mail. */
export const REASONS: Record< Suppression[ 'reason' ], string > = {
	bounce: __( 'The address does not exist', 'pmq' ),
	complaint: __( 'Called our mail unwanted', 'pmq' ),
	unsubscribed: __( 'Unsubscribed', 'pmq' ),
	manual: __( 'Decided by an administrator', 'pmq' ),
};

/** What kinds of mail are called; a kind that a plugin brings shows its own name. */
const KINDS: Readonly< Record< string, string > > = {
	wp_mail: __( 'WordPress and plugins', 'pmq' ),
	test: __( 'Test', 'pmq' ),
	newsletter: __( 'Newsletter', 'pmq' ),
	digest: __( 'Digest', 'pmq' ),
};

export const kindLabel = ( kind: string ): string => KINDS[ kind ] ?? kind;

/** Writes a moment. */
export function moment( time: string | null ): string {
	return time ? new Date( time ).toLocaleString( locale, { dateStyle: 'medium', timeStyle: 'short' } ) : '';
}

const reportChip = ( report: ReportClass ): JSX.Element => (
	<span className={ `pmq-mail__state is-report-${ report }` }>{ REPORTS[ report ] }</span>
);

const reportField: Field< Mail > = {
	id: 'report',
	label: __( 'Came back', 'pmq' ),
	getValue: ( { item } ) => item.report,
	elements: Object.entries( REPORTS ).map( ( [ value, label ] ) => ( { value, label } ) ),
	filterBy: { operators: [ 'isAny' ] },
	enableSorting: false,
	render: ( { item } ) => <>{ item.report && reportChip( item.report ) }</>,
};

/** The columns of the log. */
export function mailFields( kinds: readonly string[] ): Field< Mail >[] {
	return [
		{
			id: 'subject',
			label: __( 'Subject', 'pmq' ),
			getValue: ( { item } ) => item.subject,
			render: ( { item } ) => <>{ item.subject || __( '(no subject)', 'pmq' ) }</>,
			enableHiding: false,
			filterBy: false,
		},
		{ id: 'recipient', label: __( 'To', 'pmq' ), getValue: ( { item } ) => item.recipient, filterBy: false },
		{
			id: 'state',
			label: __( 'State', 'pmq' ),
			getValue: ( { item } ) => item.state,
			elements: Object.entries( STATES ).map( ( [ value, label ] ) => ( { value, label } ) ),
			filterBy: { operators: [ 'isAny' ], isPrimary: true },
			render: ( { item } ) => (
				<span className="pmq-mail__states">
					<span className={ `pmq-mail__state is-${ item.state }` }>{ STATES[ item.state ] }</span>
					{ item.report && reportChip( item.report ) }
				</span>
			),
		},
		reportField,
		{
			id: 'kind',
			label: __( 'Kind', 'pmq' ),
			getValue: ( { item } ) => item.kind,
			elements: kinds.map( ( kind ) => ( { value: kind, label: kindLabel( kind ) } ) ),
			filterBy: { operators: [ 'isAny' ] },
			render: ( { item } ) => <>{ kindLabel( item.kind ) }</>,
		},
		{
			id: 'created_at',
			label: __( 'Queued', 'pmq' ),
			getValue: ( { item } ) => item.created_at,
			render: ( { item } ) => <>{ moment( item.created_at ) }</>,
			filterBy: false,
		},
		{
			id: 'sent_at',
			label: __( 'Sent', 'pmq' ),
			getValue: ( { item } ) => item.sent_at ?? '',
			render: ( { item } ) => <>{ moment( item.sent_at ) || '–' }</>,
			filterBy: false,
		},
		{
			id: 'error',
			label: __( 'What the relay said', 'pmq' ),
			getValue: ( { item } ) => item.error,
			render: ( { item } ) => <>{ errorText( item ) }</>,
			enableSorting: false,
			filterBy: false,
		},
	];
}

function errorText( mail: Mail ): string {
	if ( mail.state === 'suppressed' && mail.error in REASONS ) {
		return REASONS[ mail.error as Suppression[ 'reason' ] ];
	}
	if ( ! mail.error || mail.attempts < 2 ) {
		return mail.error;
	}
	/* translators: 1: what the relay said, 2: number of attempts */
	return sprintf( __( '%1$s (attempt %2$d)', 'pmq' ), mail.error, mail.attempts );
}

/** The columns of the addresses that get no mail. */
export const suppressionFields: Field< Suppression >[] = [
	{
		id: 'address',
		label: __( 'Address', 'pmq' ),
		getValue: ( { item } ) => item.address,
		enableSorting: false,
		enableHiding: false,
		filterBy: false,
	},
	{
		id: 'reason',
		label: __( 'Reason', 'pmq' ),
		getValue: ( { item } ) => item.reason,
		render: ( { item } ) => <>{ REASONS[ item.reason ] }</>,
		enableSorting: false,
		filterBy: false,
	},
	{
		id: 'detail',
		label: __( 'Detail', 'pmq' ),
		getValue: ( { item } ) => item.detail,
		render: ( { item } ) => <span className="pmq-mail__detail">{ item.detail }</span>,
		enableSorting: false,
		filterBy: false,
	},
	{
		id: 'created_at',
		label: __( 'Since', 'pmq' ),
		getValue: ( { item } ) => item.created_at,
		render: ( { item } ) => <>{ moment( item.created_at ) }</>,
		enableSorting: false,
		filterBy: false,
	},
];
