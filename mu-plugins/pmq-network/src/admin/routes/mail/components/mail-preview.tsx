import { Notice, Spinner, TabPanel } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { moment, REPORTS, STATES } from '../fields.tsx';
import { getMail, messageOf } from '../requests.ts';
import type { Mail, MailWithPreview, Report } from '../types.ts';

/** Shows one mail as its reader sees it. */
export function MailPreview( { mail }: { mail: Mail } ): JSX.Element {
	const [ shown, setShown ] = useState< MailWithPreview | null >( null );
	const [ error, setError ] = useState( '' );
	useEffect( () => {
		getMail( mail.id ).then( setShown, ( problem ) => setError( messageOf( problem ) ) );
	}, [ mail.id ] );
	if ( error ) {
		return (
			<Notice status="error" isDismissible={ false }>
				{ error }
			</Notice>
		);
	}
	if ( ! shown ) {
		return <Spinner />;
	}
	const { html, text, headers } = shown.preview;
	const tabs = [
		...( html ? [ { name: 'html', title: __( 'As it looks', 'pmq' ) } ] : [] ),
		...( text ? [ { name: 'text', title: __( 'Text', 'pmq' ) } ] : [] ),
		{ name: 'headers', title: __( 'Headers', 'pmq' ) },
	];
	return (
		<div className="pmq-mail__preview">
			<Facts mail={ shown } />
			<Reports reports={ shown.reports } />
			{ headers ? (
				<TabPanel tabs={ tabs }>
					{ ( tab ) =>
						tab.name === 'html' ? (
							<Frame html={ html } title={ shown.subject } />
						) : (
							<pre>{ tab.name === 'text' ? text : headers }</pre>
						)
					}
				</TabPanel>
			) : (
				<p>{ __( 'The text of this mail is no longer kept.', 'pmq' ) }</p>
			) }
		</div>
	);
}

/** A mail runs no script, sends no form and opens links in a tab of their own. */
function Frame( { html, title }: { html: string; title: string } ): JSX.Element {
	const guarded = html.replace( /<head([^>]*)>/i, '<head$1><base target="_blank">' );
	return (
		<iframe
			className="pmq-mail__frame"
			sandbox="allow-popups allow-popups-to-escape-sandbox"
			referrerPolicy="no-referrer"
			srcDoc={ guarded }
			title={ title }
		/>
	);
}

/** What came back, the oldest first. */
function Reports( { reports }: { reports: readonly Report[] } ): JSX.Element | null {
	if ( ! reports.length ) {
		return null;
	}
	return (
		<section className="pmq-mail__reports">
			<h2>{ __( 'What came back', 'pmq' ) }</h2>
			<ul>
				{ reports.map( ( report, index ) => (
					<li key={ index }>
						<span className={ `pmq-mail__state is-report-${ report.class }` }>
							{ REPORTS[ report.class ] }
						</span>{ ' ' }
						{ moment( report.received_at ) }
						{ report.detail && <q>{ report.detail }</q> }
					</li>
				) ) }
			</ul>
		</section>
	);
}

function Facts( { mail }: { mail: Mail } ): JSX.Element {
	const facts: readonly ( readonly [ string, string ] )[] = [
		[ __( 'Subject', 'pmq' ), mail.subject ],
		[ __( 'To', 'pmq' ), mail.recipient_name ? `${ mail.recipient_name } <${ mail.recipient }>` : mail.recipient ],
		[ __( 'State', 'pmq' ), STATES[ mail.state ] ],
		[ __( 'Queued', 'pmq' ), moment( mail.created_at ) ],
		[ __( 'Sent', 'pmq' ), moment( mail.sent_at ) ],
		[ __( 'Name at the relay', 'pmq' ), mail.relay_id === 'mailbox' ? '' : mail.relay_id ],
		[ __( 'What the relay said', 'pmq' ), mail.error ],
	];
	return (
		<dl className="pmq-mail__facts">
			{ facts
				.filter( ( [ , value ] ) => value )
				.map( ( [ label, value ] ) => (
					<div key={ label }>
						<dt>{ label }</dt>
						<dd>{ value }</dd>
					</div>
				) ) }
		</dl>
	);
}
