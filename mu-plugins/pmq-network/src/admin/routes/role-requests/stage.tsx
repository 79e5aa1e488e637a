import { Notice } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { DataViews, type Action, type View } from '@wordpress/dataviews/wp';
import { usePage } from '../../table/use-page.ts';
import { DecisionForm } from './decision-form.tsx';
import { roleRequestFields } from './fields.tsx';
import { lowerMenuCount } from './menu-count.ts';
import { listRoleRequests } from './requests.ts';
import type { RoleRequest } from './types.ts';
import './style.scss';

const FIRST_VIEW: View = {
	type: 'table',
	titleField: 'person',
	descriptionField: 'email',
	fields: [ 'role', 'reason', 'created_at', 'state' ],
	page: 1,
	perPage: 25,
	search: '',
	filters: [ { field: 'state', operator: 'isAny', value: [ 'open' ] } ],
};

/** Makes the action that decides. */
function decision( approved: boolean, onDecided: ( request: RoleRequest ) => void ): Action< RoleRequest > {
	return {
		id: approved ? 'accept' : 'refuse',
		label: approved ? __( 'Accept', 'pmq' ) : __( 'Refuse', 'pmq' ),
		isPrimary: true,
		isEligible: ( { state } ) => state === 'open',
		modalHeader: approved ? __( 'Accept the request', 'pmq' ) : __( 'Refuse the request', 'pmq' ),
		RenderModal: ( { items, closeModal } ) => {
			const [ request ] = items;
			return request ? (
				<DecisionForm
					request={ request }
					approved={ approved }
					onCancel={ () => closeModal?.() }
					onDecided={ () => {
						closeModal?.();
						onDecided( request );
					} }
				/>
			) : (
				<></>
			);
		},
	};
}

/** Requests for a role: who asks, why, and the answer. Those that wait come first to the eye. */
export function RoleRequestsStage(): JSX.Element {
	const [ done, setDone ] = useState( '' );
	const { table, error, reload } = usePage( FIRST_VIEW, listRoleRequests );
	const actions = useMemo( () => {
		const tell = ( sentence: string ): void => {
			setDone( sentence );
			lowerMenuCount();
			reload();
		};
		return [
			decision( true, ( { person } ) =>
				/* translators: %s: name */
				tell( sprintf( __( 'The request of %s is accepted; a mail says so.', 'pmq' ), person ) )
			),
			decision( false, ( { person } ) =>
				/* translators: %s: name */
				tell( sprintf( __( 'The request of %s is refused; a mail says so.', 'pmq' ), person ) )
			),
		];
	}, [ reload ] );
	return (
		<div className="pmq-requests__stage">
			{ error && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
			{ done && (
				<Notice status="success" onRemove={ () => setDone( '' ) }>
					{ done }
				</Notice>
			) }
			<DataViews
				{ ...table }
				fields={ roleRequestFields }
				actions={ actions }
				getItemId={ ( item ) => String( item.id ) }
				searchLabel={ __( 'Search requests', 'pmq' ) }
				empty={ <p>{ __( 'Nothing waits for an answer.', 'pmq' ) }</p> }
			/>
		</div>
	);
}
