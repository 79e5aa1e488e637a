import { Modal, Notice } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { DataViews, type Action, type View } from '@wordpress/dataviews/wp';
import { mailFields } from '../fields.tsx';
import { cancelMail, listMails, messageOf, resendMail } from '../requests.ts';
import type { Mail } from '../types.ts';
import { usePage } from '../../../table/use-page.ts';
import { MailPreview } from './mail-preview.tsx';

interface Props {
	kinds: readonly string[];
	onChanged: () => void;
}

const isNarrow = window.matchMedia( '(max-width: 1100px)' ).matches;

const FIRST_VIEW: View = {
	type: isNarrow ? 'list' : 'table',
	titleField: 'subject',
	fields: [ 'recipient', 'state', 'created_at' ],
	page: 1,
	perPage: 25,
	search: '',
	sort: { field: 'created_at', direction: 'desc' },
	filters: [],
};

/** Every mail of the network: searched, filtered, shown, sent again, cancelled. */
export function MailLog( { kinds, onChanged }: Props ): JSX.Element {
	const [ shown, setShown ] = useState< Mail | null >( null );
	const [ said, setSaid ] = useState< Said | null >( null );
	const { view, table, error, reload } = usePage( FIRST_VIEW, listMails );
	const fields = useMemo( () => mailFields( kinds ), [ kinds ] );
	const actions = useActions( setSaid, reload, onChanged );
	return (
		<>
			{ said && (
				<Notice status={ said.status } onRemove={ () => setSaid( null ) }>
					{ said.text }
				</Notice>
			) }
			{ error && (
				<Notice
					status="error"
					isDismissible={ false }
					actions={ [ { label: __( 'Try again', 'pmq' ), onClick: reload } ] }
				>
					{ error }
				</Notice>
			) }
			<DataViews
				{ ...table }
				fields={ fields }
				actions={ actions }
				getItemId={ ( item ) => String( item.id ) }
				onClickItem={ setShown }
				isItemClickable={ () => true }
				searchLabel={ __( 'Search addresses and subjects', 'pmq' ) }
				empty={
					<p>
						{ view.search || view.filters?.length
							? __( 'No mail answers to this search.', 'pmq' )
							: __( 'No mail has been written yet.', 'pmq' ) }
					</p>
				}
			/>
			{ shown && (
				<Modal title={ __( 'Mail', 'pmq' ) } size="large" onRequestClose={ () => setShown( null ) }>
					<MailPreview mail={ shown } />
				</Modal>
			) }
		</>
	);
}

interface Said {
	status: 'success' | 'error';
	text: string;
}

/** What can be done with mails, and what is said afterwards. */
function useActions( setSaid: ( said: Said ) => void, reload: () => void, onChanged: () => void ): Action< Mail >[] {
	return useMemo( () => {
		const act = async (
			mails: Mail[],
			work: ( id: number ) => Promise< unknown >,
			done: ( count: number ) => string
		): Promise< void > => {
			const results = await Promise.allSettled( mails.map( ( mail ) => work( mail.id ) ) );
			const failed = results.find( ( result ) => result.status === 'rejected' );
			setSaid(
				failed
					? { status: 'error', text: messageOf( failed.reason ) }
					: { status: 'success', text: done( mails.length ) }
			);
			reload();
			onChanged();
		};
		return mailActions( act );
	}, [ setSaid, reload, onChanged ] );
}

type Act = (
	mails: Mail[],
	work: ( id: number ) => Promise< unknown >,
	done: ( count: number ) => string
) => Promise< void >;

function mailActions( act: Act ): Action< Mail >[] {
	return [
		{
			id: 'show',
			label: __( 'Show', 'pmq' ),
			isPrimary: true,
			icon: 'visibility',
			modalHeader: __( 'Mail', 'pmq' ),
			modalSize: 'large',
			RenderModal: ( { items } ) => ( items[ 0 ] ? <MailPreview mail={ items[ 0 ] } /> : <></> ),
		},
		{
			id: 'resend',
			label: __( 'Send again', 'pmq' ),
			supportsBulk: true,
			isEligible: ( mail ) => ! [ 'queued', 'claimed', 'sending' ].includes( mail.state ),
			callback: ( mails ) => {
				void act( mails, resendMail, ( count ) => {
					/* translators: %d: number of mails */
					return sprintf( __( 'Mails in the queue again: %d.', 'pmq' ), count );
				} );
			},
		},
		{
			id: 'cancel',
			label: __( 'Cancel', 'pmq' ),
			supportsBulk: true,
			isEligible: ( mail ) => mail.state === 'queued',
			callback: ( mails ) => {
				void act( mails, cancelMail, ( count ) => {
					/* translators: %d: number of mails */
					return sprintf( __( 'Mails cancelled: %d.', 'pmq' ), count );
				} );
			},
		},
	];
}
