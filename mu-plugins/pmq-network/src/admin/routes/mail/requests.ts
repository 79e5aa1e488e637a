/** The routes of mail, with the session of the signed-in person. */
import apiFetch from '@wordpress/api-fetch';
import type { View } from '@wordpress/dataviews/wp';
import type { Mail, MailSettings, MailWithPreview, Page, QueueStatus, Suppression } from './types.ts';

/** Puts a query behind a path; PHP reads `name[]` as a list. */
function withQuery( path: string, query: Record< string, unknown > ): string {
	const params = new URLSearchParams();
	for ( const [ name, value ] of Object.entries( query ) ) {
		if ( Array.isArray( value ) ) {
			value.forEach( ( entry ) => params.append( `${ name }[]`, String( entry ) ) );
		} else {
			params.append( name, String( value ) );
		}
	}
	return `${ path }?${ params }`;
}

/** Asks for a page of a list. */
export async function page< Item >( path: string, query: Record< string, unknown > ): Promise< Page< Item > > {
	const response = await apiFetch< Response, false >( { path: withQuery( path, query ), parse: false } );
	return {
		items: ( await response.json() ) as Item[],
		total: Number( response.headers.get( 'X-WP-Total' ) ?? 0 ),
		pages: Number( response.headers.get( 'X-WP-TotalPages' ) ?? 0 ),
	};
}

/** Turns a view of the table into the query of the route. */
export function queryOf( view: View ): Record< string, unknown > {
	const chosen = ( field: string ): unknown => view.filters?.find( ( filter ) => filter.field === field )?.value;
	return {
		page: view.page ?? 1,
		per_page: view.perPage ?? 25,
		search: view.search ?? '',
		...( chosen( 'state' ) ? { state: chosen( 'state' ) } : {} ),
		...( chosen( 'report' ) ? { report: chosen( 'report' ) } : {} ),
		...( chosen( 'kind' ) ? { kind: chosen( 'kind' ) } : {} ),
		orderby: view.sort?.field ?? 'created_at',
		order: view.sort?.direction ?? 'desc',
	};
}

export const listMails = ( view: View ): Promise< Page< Mail > > => page( '/pmq/v1/mails', queryOf( view ) );
export const getMail = ( id: number ): Promise< MailWithPreview > => apiFetch( { path: `/pmq/v1/mails/${ id }` } );
export const getStatus = (): Promise< QueueStatus > => apiFetch( { path: '/pmq/v1/mails/status' } );
export const resendMail = ( id: number ): Promise< Mail > =>
	apiFetch( { path: `/pmq/v1/mails/${ id }/resend`, method: 'POST' } );
export const cancelMail = ( id: number ): Promise< Mail > =>
	apiFetch( { path: `/pmq/v1/mails/${ id }/cancel`, method: 'POST' } );

export const getSettings = (): Promise< MailSettings > => apiFetch( { path: '/pmq/v1/mail-settings' } );
export const saveSettings = ( data: Record< string, string | number > ): Promise< MailSettings > =>
	apiFetch( { path: '/pmq/v1/mail-settings', method: 'POST', data } );
export const sendTest = ( address: string ): Promise< { sent: boolean; message: string } > =>
	apiFetch( { path: '/pmq/v1/mail-settings/test', method: 'POST', data: { address } } );

export const listSuppressions = ( view: View ): Promise< Page< Suppression > > =>
	page( '/pmq/v1/mail-suppressions', {
		page: view.page ?? 1,
		per_page: view.perPage ?? 25,
		search: view.search ?? '',
	} );
export const suppress = ( address: string, detail: string ): Promise< unknown > =>
	apiFetch( { path: '/pmq/v1/mail-suppressions', method: 'POST', data: { address, detail } } );
export const unsuppress = ( address: string ): Promise< unknown > =>
	apiFetch( { path: withQuery( '/pmq/v1/mail-suppressions', { address } ), method: 'DELETE' } );

/** Says what went wrong, in words for a person. */
export function messageOf( error: unknown ): string {
	const message =
		typeof error === 'object' && error !== null && 'message' in error ? String( error.message ) : String( error );
	return message.replace( /<[^>]+>/g, ' ' ).trim();
}

/** Lists the parameters that a route did not take. */
export function wrongFields( error: unknown ): string[] {
	const data = ( error as { data?: { params?: Record< string, string >; param?: string } } ).data;
	return data?.param ? [ data.param ] : Object.keys( data?.params ?? {} );
}
