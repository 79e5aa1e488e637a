import { Modal, Notice, Spinner } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { DataViews, type View } from '@wordpress/dataviews/wp';
import { STATES } from '../../../../../../mu-plugins/pmq-network/src/admin/routes/mail/fields.tsx';
import { messageOf } from '../../../../../../mu-plugins/pmq-network/src/admin/routes/mail/requests.ts';
import { usePage } from '../../../../../../mu-plugins/pmq-network/src/admin/table/use-page.ts';
import { messageFields } from './fields.tsx';
import { getMessage, listMessages } from './requests.ts';
import type { Message, MessageWithRecipients } from './types.ts';

const FIRST_VIEW: View = {
	type: 'table',
	titleField: 'subject',
	fields: [ 'created_at', 'author', 'recipients' ],
	page: 1,
	perPage: 25,
	filters: [],
};

/** What was written, by whom, to whom, and what became of each mail. */
export function History(): JSX.Element {
	const { table, error } = usePage( FIRST_VIEW, listMessages );
	const [ shown, setShown ] = useState< Message | null >( null );
	return (
		<>
			{ error && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
			<DataViews
				{ ...table }
				fields={ messageFields }
				search={ false }
				getItemId={ ( item ) => String( item.id ) }
				onClickItem={ setShown }
				isItemClickable={ () => true }
				empty={ <p>{ __( 'Nothing has been written yet.', 'pmq' ) }</p> }
			/>
			{ shown && (
				<Modal title={ shown.subject } size="large" onRequestClose={ () => setShown( null ) }>
					<Details message={ shown } />
				</Modal>
			) }
		</>
	);
}

function Details( { message }: { readonly message: Message } ): JSX.Element {
	const [ whole, setWhole ] = useState< MessageWithRecipients | null >( null );
	const [ error, setError ] = useState( '' );
	useEffect( () => {
		getMessage( message.id ).then( setWhole, ( failure ) => setError( messageOf( failure ) ) );
	}, [ message.id ] );
	if ( error ) {
		return (
			<Notice status="error" isDismissible={ false }>
				{ error }
			</Notice>
		);
	}
	if ( ! whole ) {
		return <Spinner />;
	}
	return (
		<div className="pmq-actors__details">
			<p className="pmq-actors__text">{ whole.text }</p>
			<table className="widefat striped">
				<thead>
					<tr>
						<th scope="col">{ __( 'Actor', 'pmq' ) }</th>
						<th scope="col">{ __( 'State', 'pmq' ) }</th>
					</tr>
				</thead>
				<tbody>
					{ whole.to.map( ( { actor, name, state } ) => (
						<tr key={ actor }>
							<td>{ name }</td>
							<td>{ STATES[ state as keyof typeof STATES ] ?? __( 'no longer in the log', 'pmq' ) }</td>
						</tr>
					) ) }
				</tbody>
			</table>
		</div>
	);
}
