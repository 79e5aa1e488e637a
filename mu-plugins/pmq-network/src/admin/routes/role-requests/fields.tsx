import { __ } from '@wordpress/i18n';
import type { Field } from '@wordpress/dataviews/wp';
import { moment } from '../mail/fields.tsx';
import type { RequestState, RoleRequest } from './types.ts';

export const STATES: Record< RequestState, string > = {
	open: __( 'To be answered', 'pmq' ),
	approved: __( 'Accepted', 'pmq' ),
	refused: __( 'Refused', 'pmq' ),
};

export const ROLES: Record< RoleRequest[ 'role' ], string > = {
	pmq_contributor: __( 'Contributor', 'pmq' ),
	pmq_committee: __( 'Editorial committee', 'pmq' ),
};

/** The columns of the list. */
export const roleRequestFields: Field< RoleRequest >[] = [
	{
		id: 'person',
		label: __( 'Who', 'pmq' ),
		getValue: ( { item } ) => item.person,
		enableHiding: false,
		enableSorting: false,
		filterBy: false,
	},
	{
		id: 'email',
		label: __( 'Address', 'pmq' ),
		getValue: ( { item } ) => item.email,
		enableSorting: false,
		filterBy: false,
	},
	{
		id: 'role',
		label: __( 'Asks to be', 'pmq' ),
		getValue: ( { item } ) => ROLES[ item.role ],
		enableSorting: false,
		filterBy: false,
	},
	{
		id: 'reason',
		label: __( 'Why', 'pmq' ),
		getValue: ( { item } ) => item.reason,
		render: ( { item } ) => <span className="pmq-requests__reason">{ item.reason }</span>,
		enableSorting: false,
		filterBy: false,
	},
	{
		id: 'created_at',
		label: __( 'On', 'pmq' ),
		getValue: ( { item } ) => item.created_at,
		render: ( { item } ) => <>{ moment( item.created_at ) }</>,
		enableSorting: false,
		filterBy: false,
	},
	{
		id: 'state',
		label: __( 'State', 'pmq' ),
		getValue: ( { item } ) => item.state,
		elements: Object.entries( STATES ).map( ( [ value, label ] ) => ( { value, label } ) ),
		filterBy: { operators: [ 'isAny' ], isPrimary: true },
		enableSorting: false,
		render: ( { item } ) => (
			<span className={ `pmq-requests__state is-${ item.state }` }>{ STATES[ item.state ] }</span>
		),
	},
	{
		id: 'answer',
		label: __( 'Answer', 'pmq' ),
		getValue: ( { item } ) => item.answer,
		render: ( { item } ) => <>{ [ item.decided_by, item.answer ].filter( Boolean ).join( ' – ' ) }</>,
		enableSorting: false,
		filterBy: false,
	},
];
