/** An area drawn on the map of the heritage search: by keyboard, by mouse, by touch. */
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe';
import { count, expert, items, mapOf, search, total, words } from '../e2e-support/heritage-search';
import { expectNoSidewaysScroll, openCleanly } from '../e2e-support/page-checks';

/** Reads the corners of the address and asks REST for the same area. */
async function expectAreaOf( page: Page, request: APIRequestContext ): Promise< void > {
	const area = new URL( page.url() ).searchParams.get( 'contour' ) ?? '';
	expect( area.split( ';' ).length ).toBeGreaterThanOrEqual( 3 );
	await expect( count( page ) ).toHaveText( words( await total( request, { area } ) ) );
}

test( 'an area by keyboard: arrows, Enter, Backspace, Escape; the chip removes it', async ( { page, request } ) => {
	await openCleanly( page, search );
	await mapOf( page );
	await page.getByRole( 'button', { name: 'Dessiner une zone' } ).focus();
	await page.keyboard.press( 'Enter' );
	const keys = page.getByRole( 'application', { name: /Carte où dessiner/ } );
	await expect( keys ).toBeFocused();
	await expect( page.getByText( 'les flèches déplacent la croix, Entrée pose un point' ) ).toBeVisible();
	await expectAccessible( page, { state: 'drawing' } );
	const status = page.locator( '.pmq-map__drawing [role="status"]' );
	await page.keyboard.press( 'Enter' );
	await expect( status ).toHaveText( '1 point posé' );
	for ( const key of [
		'Shift+ArrowRight',
		'Shift+ArrowRight',
		'Enter',
		'Shift+ArrowUp',
		'Enter',
		'ArrowLeft',
		'Enter',
	] ) {
		await page.keyboard.press( key );
	}
	await expect( status ).toHaveText( '4 points posés' );
	await page.keyboard.press( 'Backspace' );
	await expect( status ).toHaveText( '3 points posés' );
	await page.keyboard.press( 'Escape' );
	await expect( page ).toHaveURL( /contour=/ );
	await expect( page.getByRole( 'button', { name: 'Modifier la zone' } ) ).toBeFocused();
	await expectAreaOf( page, request );
	await page.getByRole( 'link', { name: /Retirer le filtre Zone dessinée/ } ).click();
	await expect( page ).toHaveURL( /chercher\/$/ );
	await expect( page.getByRole( 'button', { name: 'Dessiner une zone' } ) ).toBeVisible();
} );

test( 'an area by mouse: corners are put, one is moved, a line that crosses is refused, the first corner closes', async ( {
	page,
	request,
} ) => {
	await openCleanly( page, search );
	await mapOf( page );
	await page.getByRole( 'button', { name: 'Dessiner une zone' } ).click();
	const map = page.locator( '.pmq-map' );
	const status = page.locator( '.pmq-map__drawing [role="status"]' );
	const at = ( x: number, y: number ) => map.click( { position: { x, y } } );
	await at( 150, 320 );
	await at( 400, 320 );
	await at( 400, 460 );
	await expect( status ).toHaveText( '3 points posés' );
	await at( 300, 270 );
	await expect( status ).toContainText( 'se croiserait' );
	await at( 150, 460 );
	await expect( status ).toHaveText( '4 points posés' );
	await page.getByRole( 'button', { name: /^Point 4/ } ).focus();
	await page.keyboard.press( 'ArrowLeft' );
	await expect( status ).toHaveText( '4 points posés' );
	await page.getByRole( 'button', { name: /^Point 1/ } ).click();
	await expect( page ).toHaveURL( /contour=/ );
	await expectAreaOf( page, request );

	await page.getByRole( 'button', { name: 'Modifier la zone' } ).click();
	await page.getByRole( 'button', { name: /^Point 4/ } ).focus();
	await page.keyboard.press( 'Delete' );
	await expect( status ).toHaveText( '3 points posés' );
	await page.getByRole( 'button', { name: 'Chercher ici' } ).click();
	await expect( page ).toHaveURL( /contour=[^;]+;[^;]+;[^;&]+$/ );
	await expectAreaOf( page, request );
} );

test.describe( 'on a phone', () => {
	test.use( { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } );

	test( 'list and map together, an area by touch, the expert search fits', async ( { page, request } ) => {
		await openCleanly( page, `${ search }?vue=partage` );
		await mapOf( page );
		await expect( items( page ).first() ).toBeVisible();
		await expectAccessible( page, { state: 'list and map' } );
		await openCleanly( page, `${ search }?vue=carte` );
		await mapOf( page );
		await page.getByRole( 'button', { name: 'Dessiner une zone' } ).tap();
		const map = page.locator( '.pmq-map' );
		for ( const [ x, y ] of [
			[ 60, 330 ],
			[ 300, 330 ],
			[ 180, 480 ],
		] as const ) {
			// prettier-ignore
			await map.tap( { position: { x, y } } );
		}
		await expect( page.locator( '.pmq-map__drawing [role="status"]' ) ).toHaveText( '3 points posés' );
		await expectNoSidewaysScroll( page, 'drawing' );
		await page.getByRole( 'button', { name: 'Chercher ici' } ).tap();
		await expect( page ).toHaveURL( /contour=/ );
		await expectAreaOf( page, request );
		await page.getByRole( 'link', { name: 'Recherche experte' } ).tap();
		await expect( expert( page ) ).toBeVisible();
		await expectNoSidewaysScroll( page, 'expert search' );
		await expectAccessible( page, { state: 'expert search on a phone' } );
	} );
} );
