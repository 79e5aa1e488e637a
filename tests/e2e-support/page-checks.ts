/** What every page of the network must be. */
import { expect, type Page } from '@playwright/test';

/** Opens an address and checks that it answers as expected, in French, without an error in the browser. */
export async function openCleanly( page: Page, address: string, status = 200 ): Promise< void > {
	const problems: string[] = [];
	page.on( 'pageerror', ( error ) => problems.push( error.message ) );
	page.on( 'console', ( message ) => {
		if ( message.type() === 'error' && ! isExpected( message.text(), message.location().url, page.url() ) ) {
			problems.push( `${ message.text() } (${ message.location().url })` );
		}
	} );
	const response = await page.goto( address, { waitUntil: 'load' } );
	expect( response?.status(), `status of ${ address }` ).toBe( status );
	await expect( page.locator( 'html' ) ).toHaveAttribute( 'lang', 'fr-FR' );
	await page.waitForLoadState( 'networkidle' );
	expect( problems, 'errors in the console' ).toEqual( [] );
	await expect( page.locator( 'body' ) ).not.toContainText( /Fatal error|Warning:|Notice:|Deprecated:/ );
}

/** A missing page is missing on purpose; what lies outside this machine is not asked. */
function isExpected( text: string, source: string, address: string ): boolean {
	return source === address || /ERR_NAME_NOT_RESOLVED/.test( text );
}

/** Fails when the page can be scrolled sideways. */
export async function expectNoSidewaysScroll( page: Page ): Promise< void > {
	const excess = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect( excess, 'pixels too wide' ).toBeLessThanOrEqual( 0 );
}
