/** Going through a page with the keyboard alone. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until the element has the focus. */
export async function tabTo( page: Page, target: Locator ): Promise< void > {
	await expect( target ).toBeVisible();
	for ( let pressed = 0; pressed < 250; pressed++ ) {
		if ( await target.evaluate( ( element ) => element === element.ownerDocument.activeElement ) ) {
			return;
		}
		await page.keyboard.press( 'Tab' );
	}
	throw new Error( `The key Tab does not reach ${ target.toString() }.` );
}

/** Goes to the element and presses a key there. */
export async function pressOn( page: Page, target: Locator, key = 'Enter' ): Promise< void > {
	await tabTo( page, target );
	await page.keyboard.press( key );
}
