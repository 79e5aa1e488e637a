/** The mail screen: the log is searched, filtered, read; a mail is sent again; reports show; settings say what is wrong; the test goes out. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { mailCommand } from '../e2e-support/mail.ts';
import { expectNoSidewaysScroll } from '../e2e-support/page-checks.ts';

const screen = 'wp-admin/network/admin.php?page=pmq-mail';

// WordPress keeps the sessions of an account in one list: two that begin at the same moment may lose one.
test.describe.configure( { mode: 'default' } );

/** Fails when axe finds anything on our part of the screen; the frame around it is WordPress's own. */
async function expectAccessible( page: Page, within = '.pmq-mail' ): Promise< void > {
	const { violations } = await new AxeBuilder( { page } ).include( within ).analyze();
	expect(
		violations.flatMap( ( { id, help, nodes } ) =>
			nodes.map( ( node ) => `${ id }: ${ node.target.join( ' ' ) } – ${ help }` )
		)
	).toEqual( [] );
}

async function openScreen( page: Page ): Promise< void > {
	await page.goto( 'wp-login.php' );
	await page.locator( '#user_login' ).fill( 'reseau' );
	await page.locator( '#user_pass' ).fill( process.env.PMQ_DEMO_PASSWORD ?? '' );
	await page.locator( '#wp-submit' ).click();
	await page.waitForURL( ( { pathname } ) => pathname.includes( 'wp-admin' ) );
	await page.goto( screen );
	await expect( page.getByRole( 'tab', { name: 'Journal' } ) ).toBeVisible();
}

/** Writes a mail to an address that no other journey has, and returns the address. */
function writeMail(): string {
	const address = `nadine.${ Math.random().toString( 36 ).slice( 2, 10 ) }@example.org`;
	mailCommand( [ 'test', address ] );
	return address;
}

/** Has the mail to an address come back, as a mail server would say it. */
function comeBack( address: string ): void {
	const [ mail ] = JSON.parse( mailCommand( [ 'list', `--search=${ address }`, '--format=json' ] ).trim() ) as [
		{ message_id: string },
	];
	mailCommand(
		[ 'bounce' ],
		`Return-Path: <>\nFrom: MAILER-DAEMON@relais.test\nSubject: failure notice\n\n<${ address }>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nMessage-ID: ${ mail.message_id }\n`
	);
}

const search = ( page: Page ) => page.getByRole( 'searchbox', { name: 'Chercher une adresse ou un objet' } );

test( 'the log: search, filter, preview, send again', async ( { page } ) => {
	const address = writeMail();
	comeBack( address );
	await openScreen( page );
	await search( page ).fill( address );
	await expect( page.getByRole( 'row' ).filter( { hasText: address } ) ).toHaveCount( 1 );
	const row = page.getByRole( 'row' ).filter( { hasText: address } );
	await expect( row ).toContainText( 'Envoyé' );
	await expect( row ).toContainText( 'Adresse inconnue' );
	await expectAccessible( page );

	// The filter of the state: what is in the queue is not this one, what was sent is.
	await page.getByRole( 'button', { name: 'État' } ).first().click();
	await page.getByRole( 'option', { name: 'Refusé' } ).click();
	await expect( page.getByText( 'Aucun message ne répond à cette recherche.' ) ).toBeVisible();
	await page.getByRole( 'option', { name: 'Envoyé' } ).click();
	await expect( row ).toHaveCount( 1 );
	await page.getByRole( 'option', { name: 'Envoyé' } ).click();
	await page.getByRole( 'option', { name: 'Refusé' } ).click();
	await page.keyboard.press( 'Escape' );

	await row.getByRole( 'button', { name: 'Essai du courrier du réseau' } ).click();
	const preview = page.getByRole( 'dialog', { name: 'Courrier' } );
	await expect( preview.frameLocator( 'iframe' ).getByText( 'Le courrier fonctionne' ).first() ).toBeVisible();
	await expect( preview.getByText( 'Sorry, no mailbox here by that name.' ) ).toBeVisible();
	await preview.getByRole( 'tab', { name: 'Texte' } ).click();
	await expect( preview.locator( 'pre' ) ).toContainText( 'Si vous le lisez' );
	await expectAccessible( page, '[role="dialog"]' );
	await page.keyboard.press( 'Escape' );
	await expect( preview ).toBeHidden();

	await row.getByRole( 'button', { name: 'Actions' } ).click();
	await page.getByRole( 'menuitem', { name: 'Renvoyer' } ).click();
	await expect(
		page.locator( '.pmq-mail .components-notice' ).getByText( 'Messages remis dans la file' )
	).toBeVisible();
	await expect( row ).toHaveCount( 2 );
	// The copy goes the way of every mail: to an address that is held back it does not leave.
	await page.reload();
	await search( page ).fill( address );
	await expect( row.filter( { hasText: 'Écarté' } ) ).toHaveCount( 1 );
} );

test( 'an address that does not exist is held back, and can be let go', async ( { page } ) => {
	const address = writeMail();
	comeBack( address );
	await openScreen( page );
	await page.getByRole( 'tab', { name: 'Adresses écartées' } ).click();
	await page.getByRole( 'searchbox' ).fill( address );
	const row = page.getByRole( 'row' ).filter( { hasText: address } );
	await expect( row ).toContainText( 'L’adresse n’existe pas' );
	await expectAccessible( page );
	await row.getByRole( 'button', { name: 'Actions' } ).click();
	await page.getByRole( 'menuitem', { name: 'Lui écrire à nouveau' } ).click();
	await expect( row ).toHaveCount( 0 );
	await expect( page.getByText( 'Aucune adresse n’est écartée.' ) ).toBeVisible();
} );

test( 'settings: what is wrong stands at its field, the test goes out', async ( { page } ) => {
	await openScreen( page );
	await page.getByRole( 'tab', { name: 'Réglages' } ).click();
	await page.getByLabel( 'Nom du serveur' ).fill( 'ce n’est pas un hôte' );
	await page.getByRole( 'button', { name: 'Enregistrer' } ).click();
	await expect( page.getByLabel( 'Nom du serveur' ) ).toHaveAttribute( 'aria-invalid', 'true' );
	await expect( page.getByLabel( 'Nom du serveur' ) ).toBeFocused();
	await expect( page.getByLabel( 'Nom du serveur' ) ).toHaveAccessibleDescription( /Ce n’est pas un nom d’hôte/ );
	await expectAccessible( page );
	await page.getByLabel( 'Nom du serveur' ).fill( '' );
	await page.getByLabel( 'Messages par minute au plus' ).fill( '600' );
	await page.getByRole( 'button', { name: 'Enregistrer' } ).click();
	await expect( page.locator( '.pmq-mail__settings' ).getByText( 'Réglages enregistrés.' ) ).toBeVisible();
	await page.getByLabel( 'Messages par minute au plus' ).fill( '0' );
	await page.getByRole( 'button', { name: 'Enregistrer' } ).click();
	await expect( page.getByRole( 'button', { name: 'Envoyer un essai' } ) ).toBeEnabled();
	await page.getByLabel( 'Envoyer un essai à' ).fill( 'essai@example.org' );
	await page.getByRole( 'button', { name: 'Envoyer un essai' } ).click();
	await expect( page.locator( '.pmq-mail__test [role="status"]' ) ).toContainText( 'le message d’essai reste ici' );
	await expectAccessible( page );
} );

for ( const width of [ 360, 768, 1280 ] ) {
	test( `the screen at ${ width } px`, async ( { page } ) => {
		await page.setViewportSize( { width, height: 900 } );
		const address = writeMail();
		comeBack( address );
		await openScreen( page );
		for ( const tab of [ 'Journal', 'Adresses écartées', 'Réglages' ] ) {
			await page.getByRole( 'tab', { name: tab } ).click();
			await page.waitForLoadState( 'networkidle' );
			await expectNoSidewaysScroll( page );
			await expectAccessible( page );
			if ( process.env.PMQ_SHOTS ) {
				await page.screenshot( {
					path: `${ process.env.PMQ_SHOTS }/mail-${ width }-${ tab.slice( 0, 3 ) }.png`,
					fullPage: true,
				} );
			}
		}
	} );
}
