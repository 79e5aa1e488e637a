/** The screen of synonyms: a mistake keeps what was typed, groups are saved, a former version comes back. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { signInAsMember } from '../e2e-support/sign-in';

const screen = 'patrimoine/wp-admin/edit.php?post_type=pmq_record&page=pmq-synonyms';

async function expectAccessible( page: Page ): Promise< void > {
	const { violations } = await new AxeBuilder( { page } ).include( '#wpbody-content .wrap' ).analyze();
	expect( violations.map( ( { id, help } ) => `${ id } – ${ help }` ) ).toEqual( [] );
	expect( await page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( 360 );
}

test.use( { viewport: { width: 360, height: 740 } } );

test( 'synonyms are changed and put back on a phone', async ( { page } ) => {
	await signInAsMember( page, 'administratrice' );
	await page.goto( screen );
	const groups = page.getByLabel( 'Groupes de mots' );
	const save = page.getByRole( 'button', { name: 'Enregistrer les synonymes' } );
	const before = await groups.inputValue();
	expect( before ).toContain( ',' );
	await expectAccessible( page );

	await groups.fill( `${ before }\nseulette` );
	await save.click();
	await expect( page.getByRole( 'alert' ) ).toContainText( 'seulette' );
	await expect( groups ).toHaveValue( `${ before }\nseulette` );
	await expect( groups ).toHaveAttribute( 'aria-invalid', 'true' );
	await expectAccessible( page );

	const word = `essai${ Date.now() }`;
	await groups.fill( `${ before }\n${ word }, ${ word }bis` );
	await save.click();
	await expect( page.getByRole( 'status' ) ).toContainText( 'Les synonymes sont enregistrés' );
	await expect( groups ).toHaveValue( new RegExp( `${ word }, ${ word }bis` ) );
	await expectAccessible( page );

	await page
		.getByRole( 'button', { name: /^Rétablir/ } )
		.first()
		.click();
	await expect( page.getByRole( 'status' ) ).toContainText( 'de nouveau en vigueur' );
	await expect( groups ).toHaveValue( before );
} );
