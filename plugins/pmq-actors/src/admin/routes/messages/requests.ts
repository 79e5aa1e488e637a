/** The routes of group messages, with the session of the signed-in person. */
import apiFetch from '@wordpress/api-fetch';
import type { View } from '@wordpress/dataviews/wp';
import { page } from '../../../../../../mu-plugins/pmq-network/src/admin/routes/mail/requests.ts';
import type { Page } from '../../../../../../mu-plugins/pmq-network/src/admin/routes/mail/types.ts';
import type { Contact, Draft, Message, MessageWithRecipients, Sent } from './types.ts';

const FILTERS = [ 'domain', 'activity', 'kind', 'scale', 'commune' ] as const;

/** Turns a view of the table into the query of the route. */
export function queryOf( view: View ): Record< string, unknown > {
	const chosen = FILTERS.map( ( facet ) => [
		facet,
		view.filters?.find( ( { field } ) => field === facet )?.value ?? [],
	] );
	return {
		page: view.page ?? 1,
		per_page: view.perPage ?? 25,
		search: view.search ?? '',
		...Object.fromEntries( chosen ),
	};
}

export const listContacts = ( view: View ): Promise< Page< Contact > > =>
	page( '/pmq/v1/actor-contacts', queryOf( view ) );

/** Gets every actor of a search, a hundred at a time. */
export async function allContacts( view: View ): Promise< Contact[] > {
	const found: Contact[] = [];
	for ( let number = 1; ; number++ ) {
		const answer = await listContacts( { ...view, page: number, perPage: 100 } );
		found.push( ...answer.items );
		if ( number >= answer.pages ) {
			return found;
		}
	}
}

export const listMessages = ( view: View ): Promise< Page< Message > > =>
	page( '/pmq/v1/actor-messages', { page: view.page ?? 1, per_page: view.perPage ?? 25 } );

export const getMessage = ( id: number ): Promise< MessageWithRecipients > =>
	apiFetch( { path: `/pmq/v1/actor-messages/${ id }` } );

export const previewMessage = (
	{ subject, text }: Draft,
	name: string
): Promise< { subject: string; html: string } > =>
	apiFetch( { path: '/pmq/v1/actor-messages/preview', method: 'POST', data: { subject, text, name } } );

export const testMessage = ( { subject, text }: Draft, name: string ): Promise< { address: string } > =>
	apiFetch( { path: '/pmq/v1/actor-messages/test', method: 'POST', data: { subject, text, name } } );

export const sendMessage = ( draft: Draft, actors: readonly number[] ): Promise< Sent > =>
	apiFetch( { path: '/pmq/v1/actor-messages', method: 'POST', data: { ...draft, actors } } );
