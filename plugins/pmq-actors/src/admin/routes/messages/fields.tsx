import { __ } from '@wordpress/i18n';
import type { Field } from '@wordpress/dataviews/wp';
import { moment } from '../../../../../../mu-plugins/pmq-network/src/admin/routes/mail/fields.tsx';
import type { Contact, Lists, Message } from './types.ts';

/** A column that is only a filter: the table shows it nowhere. */
function filter(
	id: keyof Lists,
	label: string,
	lists: Lists,
	getValue: ( contact: Contact ) => unknown
): Field< Contact > {
	return {
		id,
		label,
		getValue: ( { item } ) => getValue( item ),
		elements: [ ...( lists[ id ] ?? [] ) ],
		filterBy: { operators: [ 'isAny' ], isPrimary: id === 'domain' || id === 'commune' },
		enableSorting: false,
	};
}

const plain = ( id: keyof Contact, label: string ): Field< Contact > => ( {
	id,
	label,
	getValue: ( { item } ) => item[ id ],
	enableSorting: false,
	filterBy: false,
} );

/** The columns and filters of the contacts. */
export function contactFields( lists: Lists ): Field< Contact >[] {
	return [
		{ ...plain( 'name', __( 'Name', 'pmq' ) ), enableHiding: false },
		plain( 'mail', __( 'Address', 'pmq' ) ),
		plain( 'phone', __( 'Telephone', 'pmq' ) ),
		plain( 'person', __( 'Person', 'pmq' ) ),
		{
			...filter( 'domain', __( 'Domains', 'pmq' ), lists, ( { domains } ) => domains ),
			render: ( { item } ) => <>{ item.domains.join( ', ' ) }</>,
		},
		{
			...filter( 'commune', __( 'Commune', 'pmq' ), lists, ( { commune } ) => commune ),
			render: ( { item } ) => <>{ item.commune }</>,
		},
		filter( 'kind', __( 'Who', 'pmq' ), lists, ( { kind } ) => kind ),
		{
			...filter( 'activity', __( 'Activity', 'pmq' ), lists, () => '' ),
			enableHiding: false,
			render: () => <></>,
		},
		{
			...filter( 'scale', __( 'Works for', 'pmq' ), lists, () => '' ),
			enableHiding: false,
			render: () => <></>,
		},
		{
			...plain( 'accepts_messages', __( 'Messages', 'pmq' ) ),
			render: ( { item } ) => (
				<>{ item.accepts_messages ? __( 'may be sent', 'pmq' ) : __( 'not wanted', 'pmq' ) }</>
			),
		},
	];
}

/** The columns of what was written. */
export const messageFields: Field< Message >[] = [
	{
		id: 'subject',
		label: __( 'Subject', 'pmq' ),
		getValue: ( { item } ) => item.subject,
		enableSorting: false,
		enableHiding: false,
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
		id: 'author',
		label: __( 'By', 'pmq' ),
		getValue: ( { item } ) => item.author,
		enableSorting: false,
		filterBy: false,
	},
	{
		id: 'recipients',
		label: __( 'Recipients', 'pmq' ),
		getValue: ( { item } ) => item.recipients,
		enableSorting: false,
		filterBy: false,
	},
];
