/** What the journeys of the heritage search share. */
import { expect, type APIRequestContext, type Page } from '@playwright/test';

export const search = 'patrimoine/chercher/';
export const root = '.wp-block-pmq-record-search';

export const box = ( page: Page ) => page.getByRole( 'combobox', { name: 'Que cherchez-vous' } );
export const count = ( page: Page ) => page.locator( `${ root }__count strong` );
export const items = ( page: Page ) => page.locator( '.pmq-record-result' );
export const expert = ( page: Page ) => page.getByRole( 'dialog', { name: 'Recherche experte' } );

/** Asks REST how many records there are; the page must say the same. */
export async function total( request: APIRequestContext, params: Record< string, string > ): Promise< number > {
	const response = await request.get( 'patrimoine/wp-json/pmq/v1/records', { params: { per_page: '1', ...params } } );
	expect( response.ok(), await response.text() ).toBe( true );
	return Number( response.headers()[ 'x-wp-total' ] );
}

/** Words the number as the page does. */
export function words( records: number ): string {
	if ( records === 0 ) {
		return 'Aucune fiche';
	}
	return records === 1 ? '1 fiche' : `${ records } fiches`;
}

/** Waits until the map stands with its pins. */
export async function mapOf( page: Page ): Promise< void > {
	await page.locator( '.pmq-map.leaflet-container' ).waitFor();
	await expect( page.locator( '.leaflet-marker-pane > *' ).first() ).toBeVisible();
}
