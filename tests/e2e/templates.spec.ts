/** Every template, looked at in every way: on the narrowest phone, with enlarged text, at night, in forced colours, with the menu open. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe';
import {
	expectForcedColours,
	expectNoSidewaysScroll,
	expectTargetsToBeLargeEnough,
	openCleanly,
} from '../e2e-support/page-checks';
import { signInAsMember } from '../e2e-support/sign-in';
import { templates } from '../../tools/lib/templates';

for ( const template of templates ) {
	test( template.name, async ( { page } ) => {
		await page.setViewportSize( { width: 320, height: 640 } );
		if ( template.signedIn ) {
			await signInAsMember( page );
		}
		await openCleanly( page, template.path, template.status );
		await expect( page.locator( 'h1' ) ).toHaveCount( 1 );
		await expect( page.getByRole( 'main' ) ).toHaveCount( 1 );
		await expectNoSidewaysScroll( page, 'at 320 px' );
		await expectTargetsToBeLargeEnough( page );
		await expectAccessible( page, { state: 'at 320 px' } );

		await page.emulateMedia( { colorScheme: 'dark' } );
		await expect( page.locator( 'body' ) ).toHaveCSS( 'background-color', 'rgb(22, 27, 24)' );
		await expectAccessible( page, { state: 'at night', changed: 'colours' } );

		await page.emulateMedia( { colorScheme: 'light', forcedColors: 'active' } );
		await expectForcedColours( page );
		await page.emulateMedia( { forcedColors: 'none' } );

		await page.getByRole( 'button', { name: 'Ouvrir le menu' } ).click();
		await expect( page.getByRole( 'dialog', { name: 'Menu' } ) ).toBeVisible();
		await expectAccessible( page, { state: 'with the menu open', part: '.is-menu-open [role="dialog"]' } );
		await page.keyboard.press( 'Escape' );

		const zoom = page.locator( 'main a.pmq-zoom' ).first();
		if ( await zoom.isVisible() ) {
			await zoom.click();
			await expect( page.getByRole( 'dialog', { name: 'Image en grand' } ) ).toBeVisible();
			await expectAccessible( page, { state: 'with an image in large', part: 'dialog[open]' } );
			await page.keyboard.press( 'Escape' );
		}

		await page.setViewportSize( { width: 1280, height: 900 } );
		await expectNoSidewaysScroll( page, 'at 1,280 px' );
		await expectAccessible( page, { state: 'at 1,280 px' } );

		await page.evaluate( () => ( document.documentElement.style.fontSize = '200%' ) );
		await expectNoSidewaysScroll( page, 'with text at 200 %' );
		await expectAccessible( page, { state: 'with text at 200 %', changed: 'layout' } );
	} );
}
