import { Notice, TabPanel } from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { MailLog } from './components/mail-log.tsx';
import { QueueState } from './components/queue-state.tsx';
import { SettingsForm } from './components/settings-form.tsx';
import { SuppressionList } from './components/suppression-list.tsx';
import { getStatus, messageOf } from './requests.ts';
import type { QueueStatus } from './types.ts';
import './style.scss';

const EVERY = 15_000;

/** The mail screen: where the queue stands, the log, addresses that get none, settings. */
export function MailStage( { address }: { address: string } ): JSX.Element {
	const [ status, setStatus ] = useState< QueueStatus | null >( null );
	const [ error, setError ] = useState( '' );
	const refresh = useCallback( () => {
		getStatus().then(
			( loaded ) => {
				setStatus( loaded );
				setError( '' );
			},
			( problem ) => setError( messageOf( problem ) )
		);
	}, [] );
	useEffect( () => {
		refresh();
		const timer = setInterval( () => document.visibilityState === 'visible' && refresh(), EVERY );
		return () => clearInterval( timer );
	}, [ refresh ] );
	return (
		<div className="pmq-mail__stage">
			{ error && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
			<QueueState status={ status } />
			<TabPanel
				tabs={ [
					{ name: 'log', title: __( 'Log', 'pmq' ) },
					{ name: 'suppressions', title: __( 'Addresses held back', 'pmq' ) },
					{ name: 'settings', title: __( 'Settings', 'pmq' ) },
				] }
			>
				{ ( tab ) => {
					switch ( tab.name ) {
						case 'suppressions':
							return <SuppressionList />;
						case 'settings':
							return <SettingsForm address={ address } onSaved={ refresh } />;
						default:
							return <MailLog kinds={ status?.kinds ?? [] } onChanged={ refresh } />;
					}
				} }
			</TabPanel>
		</div>
	);
}
