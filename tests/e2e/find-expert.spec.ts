/** The expert search of the heritage: groups of rules, by keyboard and without JavaScript. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe';
import { count, expert, search, total, words } from '../e2e-support/heritage-search';
import { openCleanly } from '../e2e-support/page-checks';

test( 'expert search by keyboard: rules are added and removed, the focus stays in the form', async ( {
	page,
	request,
} ) => {
	await openCleanly( page, search );
	await page.getByRole( 'link', { name: 'Recherche experte' } ).focus();
	await page.keyboard.press( 'Enter' );
	await expect( expert( page ) ).toBeVisible();
	await expert( page ).getByLabel( 'Champ, règle 1' ).selectOption( { label: 'Thème' } );
	await expert( page ).getByLabel( 'Valeur, règle 1' ).selectOption( { label: 'Patrimoine religieux' } );
	await expect( page ).toHaveURL( /g1r1=theme&g1r1v=patrimoine-religieux/ );
	await expert( page ).getByRole( 'button', { name: 'Ajouter une règle' } ).focus();
	await page.keyboard.press( 'Enter' );
	await expect( expert( page ).getByLabel( 'Champ, règle 2' ) ).toBeFocused();
	await expert( page ).getByLabel( 'mots, règle 2' ).fill( 'halle' );
	await page.keyboard.press( 'Tab' );
	await expert( page )
		.getByLabel( 'Les fiches qui remplissent' )
		.selectOption( { label: 'une de ces règles au moins' } );
	await expect( page ).toHaveURL( /g1=un&g1r1=theme/ );
	const where = JSON.stringify( [
		{
			match: 'any',
			rules: [
				{ field: 'theme', is: true, values: [ 'patrimoine-religieux' ] },
				{ field: 'search', is: true, values: [ 'halle' ] },
			],
		},
	] );
	await expect( count( page ) ).toHaveText( words( await total( request, { where } ) ) );
	await expectAccessible( page, { state: 'expert search' } );

	await expert( page ).getByRole( 'button', { name: 'Retirer la règle 2' } ).focus();
	await page.keyboard.press( 'Enter' );
	await expect( expert( page ).getByLabel( 'Champ, règle 2' ) ).toHaveCount( 0 );
	await expect( expert( page ).getByLabel( 'Champ, règle 1' ) ).toBeFocused();
	await expert( page )
		.getByRole( 'button', { name: /^Voir / } )
		.click();
	await expect( expert( page ) ).toBeHidden();
	await expect( count( page ) ).toHaveText( words( await total( request, { theme: 'patrimoine-religieux' } ) ) );
	await page.getByRole( 'link', { name: /Retirer le filtre Recherche experte/ } ).click();
	await expect( page ).toHaveURL( /chercher\/$/ );
} );

test.describe( 'without JavaScript', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'the expert search adds, fills in and removes rules by its one form', async ( { page, request } ) => {
		await page.goto( search );
		await page.getByRole( 'link', { name: 'Recherche experte' } ).click();
		await expect( expert( page ) ).toBeVisible();
		await expert( page ).getByLabel( 'mots, règle 1' ).fill( 'église' );
		await expert( page ).getByRole( 'button', { name: 'Ajouter une règle' } ).click();
		await expect( expert( page ) ).toBeVisible();
		await expert( page ).getByLabel( 'Champ, règle 2' ).selectOption( { label: 'Commune' } );
		await expert( page ).getByRole( 'button', { name: 'Ajouter une règle' } ).click();
		await expert( page ).getByLabel( 'Valeur, règle 2' ).selectOption( { label: 'Caylus' } );
		await expert( page ).getByRole( 'button', { name: 'Retirer la règle 3' } ).click();
		await expect( expert( page ).getByLabel( 'Champ, règle 3' ) ).toHaveCount( 0 );
		await expert( page ).getByRole( 'button', { name: /fiche/ } ).click();
		const rules = [
			{ field: 'search', is: true, values: [ 'église' ] },
			{ field: 'commune', is: true, values: [ '82038' ] },
		];
		await expect( count( page ) ).toHaveText(
			words( await total( request, { where: JSON.stringify( [ { match: 'all', rules } ] ) } ) )
		);
	} );
} );
