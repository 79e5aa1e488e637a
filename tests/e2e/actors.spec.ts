/** The directory of actors: found by keyboard on a phone, written to, held by its own link, written to by staff. */
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe.ts';
import { lastMailTo, linkIn, mailCommand } from '../e2e-support/mail.ts';
import { expectNoSidewaysScroll } from '../e2e-support/page-checks.ts';

const directory = '/patrimoine/acteurs/';
const entry = '/patrimoine/acteur/cine-causse/';
const address = 'cine.causse@example.org';
const phone = { width: 360, height: 740 };
const root = '.wp-block-pmq-actor-search';

const unique = (): string => Math.random().toString( 36 ).slice( 2, 10 );

/** No page that everybody reads holds the mail address of an actor. */
async function expectNoAddress( page: Page ): Promise< void > {
	expect( await page.content() ).not.toMatch( /[\w.-]+@example\.org/ );
}

test( 'finding an actor by keyboard on a phone', async ( { page } ) => {
	await page.setViewportSize( phone );
	await page.goto( directory );
	await expectAccessible( page, { state: 'directory' } );
	await expectNoSidewaysScroll( page );
	await expectNoAddress( page );
	const field = page.getByRole( 'searchbox', { name: 'Qui cherchez-vous' } );
	await field.focus();
	await page.keyboard.type( 'murets' );
	await page.keyboard.press( 'Enter' );
	await expect( page ).toHaveURL( /q=murets/ );
	await expect( page.locator( `${ root }__list` ) ).toContainText( 'Chantiers Pierre sèche' );
	await page.getByRole( 'link', { name: /^Filtres/ } ).focus();
	await page.keyboard.press( 'Enter' );
	const box = page.getByRole( 'dialog' ).getByRole( 'checkbox', { name: /Patrimoine bâti/ } );
	await expect( box ).toBeVisible();
	await expectAccessible( page, { state: 'filters' } );
	await box.focus();
	await page.keyboard.press( 'Space' );
	await expect( page ).toHaveURL( /domaine=patrimoine-bati/ );
	await page.keyboard.press( 'Escape' );
	const link = page.getByRole( 'link', { name: 'Chantiers Pierre sèche' } ).first();
	await link.focus();
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'heading', { level: 1, name: 'Chantiers Pierre sèche' } ) ).toBeVisible();
	await expectAccessible( page, { state: 'entry' } );
	await expectNoSidewaysScroll( page );
	await expectNoAddress( page );
} );

test( 'the directory without scripts', async ( { browser } ) => {
	const context = await browser.newContext( { javaScriptEnabled: false } );
	const page = await context.newPage();
	await page.goto( `${ directory }?domaine=danse&commune=82088` );
	await expect( page.locator( `${ root }__list > li` ) ).toHaveCount( 1 );
	await expect( page.locator( `${ root }__list` ) ).toContainText( 'Danser à Laguépie' );
	await page.goto( '/patrimoine/acteur/danser-a-laguepie/' );
	await page.getByRole( 'link', { name: 'Voir le numéro' } ).click();
	await page.getByRole( 'button', { name: 'Voir le numéro' } ).click();
	await expect( page.getByRole( 'link', { name: '05 36 49 16 27' } ) ).toBeVisible();
	await context.close();
} );

test( 'the telephone is shown when it is asked for', async ( { page } ) => {
	await page.goto( '/patrimoine/acteur/danser-a-laguepie/' );
	expect( await page.content() ).not.toContain( '05 36 49 16 27' );
	await page.getByRole( 'link', { name: 'Voir le numéro' } ).click();
	await expect( page.getByRole( 'link', { name: '05 36 49 16 27' } ) ).toBeVisible();
} );

test( 'writing to an actor: what is missing is said, nothing is lost, the answer goes to the visitor', async ( {
	page,
} ) => {
	const word = unique();
	await page.setViewportSize( phone );
	await page.goto( entry );
	await page.getByRole( 'link', { name: 'Écrire', exact: true } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: /^Écrire à Ciné-Causse/ } ) ).toBeVisible();
	await page.getByLabel( 'Votre nom' ).fill( 'Lucie Visiteuse' );
	await page.getByRole( 'button', { name: 'Envoyer' } ).click();
	await expect( page.getByRole( 'alert' ) ).toBeFocused();
	await expect( page.getByLabel( 'Votre nom' ) ).toHaveValue( 'Lucie Visiteuse' );
	await expectAccessible( page, { state: 'errors' } );
	await page.getByLabel( 'Votre adresse de courriel' ).fill( `lucie.${ word }@example.org` );
	await page.getByLabel( 'Votre message' ).fill( `Bonjour, avez-vous le film ${ word } ?` );
	// Who is as quick as a robot is asked to send again.
	await expect( async () => {
		await page.getByRole( 'button', { name: 'Envoyer' } ).click();
		await expect( page.getByText( 'Votre message est en route' ) ).toBeVisible( { timeout: 3000 } );
	} ).toPass();
	await expectNoAddress( page );
	expect( mailCommand( [ 'list', `--search=${ address }`, '--format=json' ] ) ).toContain( 'Lucie Visiteuse' );
} );

test( 'an actor changes its entry by the link mailed to it', async ( { page } ) => {
	const word = unique();
	await page.setViewportSize( phone );
	await page.goto( entry );
	await page.getByRole( 'link', { name: 'C’est ma fiche' } ).click();
	await page.getByLabel( 'L’adresse de courriel de la fiche' ).fill( address );
	await page.getByRole( 'button', { name: 'M’envoyer le lien' } ).click();
	await expect( page.getByText( 'Si cette adresse est celle de la fiche' ) ).toBeVisible();
	await page.goto( linkIn( lastMailTo( address ) ) );
	await page.getByRole( 'button', { name: 'Ouvrir ma fiche' } ).click();
	await expectAccessible( page, { state: 'form of the entry' } );
	await expectNoSidewaysScroll( page );
	await page.getByLabel( 'Références' ).fill( `Film ${ word }` );
	await page.getByLabel( 'Téléphone' ).fill( 'le soir' );
	await page.getByRole( 'button', { name: 'Publier mes changements' } ).click();
	await expect( page.getByLabel( 'Références' ) ).toHaveValue( `Film ${ word }` );
	await page.getByRole( 'link', { name: /^Écrivez le téléphone/ } ).click();
	await page.getByLabel( 'Téléphone' ).fill( '05 36 49 10 52' );
	await page.getByRole( 'button', { name: 'Publier mes changements' } ).click();
	await expect( page.getByText( 'Vos changements sont en ligne' ) ).toBeVisible();
	await page.goto( entry );
	await expect( page.getByText( `Film ${ word }` ) ).toBeVisible();
} );

test( 'staff write to a selection', async ( { page } ) => {
	const subject = `Assemblée ${ unique() }`;
	await page.goto( '/patrimoine/wp-login.php' );
	await page.locator( '#user_login' ).fill( 'animatrice' );
	await page.locator( '#user_pass' ).fill( process.env.PMQ_DEMO_PASSWORD ?? '' );
	await page.locator( '#wp-submit' ).click();
	await page.waitForURL( ( { pathname } ) => ! pathname.endsWith( 'wp-login.php' ) );
	await page.goto( '/patrimoine/wp-admin/edit.php?post_type=pmq_actor&page=pmq-actor-messages' );
	await expect( page.getByRole( 'button', { name: /^Écrire aux \d+ acteurs/ } ) ).toBeEnabled();
	const one = page.getByRole( 'button', { name: 'Écrire à l’acteur de cette recherche (1)' } );
	await expect( async () => {
		await page.getByRole( 'searchbox' ).fill( 'Moulin de la Seye' );
		await expect( one ).toBeEnabled( { timeout: 5000 } );
	} ).toPass();
	await one.click();
	const dialog = page.getByRole( 'dialog' );
	await dialog.getByLabel( 'Objet' ).fill( subject );
	await dialog.getByLabel( 'Texte' ).fill( 'Bonjour {{nom}},\n\nà bientôt.' );
	await dialog.getByRole( 'button', { name: 'Voir le courriel' } ).click();
	await expect( dialog.frameLocator( 'iframe' ).getByText( 'Bonjour Moulin de la Seye' ) ).toBeVisible();
	await dialog.getByRole( 'button', { name: 'Envoyer à 1 acteur' } ).click();
	await expect( page.getByText( 'Le message part à 1 acteur.' ).first() ).toBeVisible();
	await page.getByRole( 'tab', { name: 'Envoyé' } ).click();
	await expect( page.getByText( subject ) ).toBeVisible();
	expect( lastMailTo( 'moulin.seye@example.org' ) ).toContain( 'Bonjour Moulin de la Seye' );
} );
