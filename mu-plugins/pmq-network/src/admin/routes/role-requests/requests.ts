/** The routes of requests for roles, with the session of the signed-in person. */
import apiFetch from '@wordpress/api-fetch';
import type { View } from '@wordpress/dataviews/wp';
import { page } from '../mail/requests.ts';
import type { Page } from '../mail/types.ts';
import type { Decision, RoleRequest } from './types.ts';

export const listRoleRequests = ( view: View ): Promise< Page< RoleRequest > > =>
	page( '/pmq/v1/role-requests', {
		page: view.page ?? 1,
		per_page: view.perPage ?? 25,
		search: view.search ?? '',
		state: view.filters?.find( ( { field } ) => field === 'state' )?.value ?? [],
	} );

export const decideRoleRequest = ( id: number, data: Decision ): Promise< RoleRequest > =>
	apiFetch( { path: `/pmq/v1/role-requests/${ id }/decision`, method: 'POST', data } );
