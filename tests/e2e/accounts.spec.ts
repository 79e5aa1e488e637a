/** Accounts: sign up, confirm from the mail, sign in by every way, sessions; what is wrong, expired, replayed or stolen is refused. */
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe.ts';
import { lastMailTo, linkIn } from '../e2e-support/mail.ts';
import { expectNoSidewaysScroll } from '../e2e-support/page-checks.ts';

const password = 'chaudron girouette 42 lavoir';
const demo = process.env.PMQ_DEMO_PASSWORD ?? '';

/** An address that no other journey has. */
const freshAddress = (): string => `odette.${ Math.random().toString( 36 ).slice( 2, 10 ) }@example.org`;

/** Fills in the sign-up form; a person needs some seconds for it. */
async function askForAccount( page: Page, address: string, secret = password ): Promise< void > {
	await page.goto( 'inscription/' );
	const shown = Date.now();
	await page.getByLabel( 'Votre nom' ).fill( 'Odette Lafage' );
	await page.getByLabel( 'Votre adresse électronique' ).fill( address );
	await page.getByLabel( 'Mot de passe (facultatif)' ).fill( secret );
	await page.getByLabel( 'J’accepte les' ).check();
	await expect.poll( () => Date.now() - shown, { timeout: 5000 } ).toBeGreaterThan( 3000 );
	await page.getByRole( 'button', { name: 'Créer mon compte' } ).click();
	await expect( page.getByText( 'Un courriel part vers vous.' ) ).toBeVisible();
}

/** Makes an account and leaves the browser signed in on its page. */
async function makeAccount( page: Page ): Promise< string > {
	const address = freshAddress();
	await askForAccount( page, address );
	await page.goto( linkIn( lastMailTo( address ) ) );
	await page.getByRole( 'button', { name: 'Confirmer mon adresse' } ).click();
	await expect( page.getByText( 'Bienvenue !' ) ).toBeVisible();
	return address;
}

async function signIn( page: Page, address: string, secret: string ): Promise< void > {
	await page.goto( 'connexion/' );
	await page.getByLabel( 'Votre adresse électronique' ).fill( address );
	await page.getByLabel( 'Votre mot de passe' ).fill( secret );
	await page.getByRole( 'button', { name: 'Se connecter', exact: true } ).click();
}

const account = ( page: Page ) => page.locator( '.wp-block-pmq-network-bar__account' ).first();

test( 'sign up, confirm, signed in on all sites, sign out everywhere', async ( { page, browser } ) => {
	const address = await makeAccount( page );
	await expectAccessible( page );
	for ( const site of [ '', 'patrimoine/', 'energies/', 'produits/' ] ) {
		await page.goto( site );
		await expect( account( page ) ).toContainText( 'Odette Lafage' );
		await expect( page.locator( '.pmq-footer__legal' ) ).toContainText( 'Mon compte' );
	}
	const elsewhere: BrowserContext = await browser.newContext( { baseURL: test.info().project.use.baseURL } );
	const other = await elsewhere.newPage();
	await signIn( other, address, password );
	await expect( other ).toHaveURL( /\/compte\// );
	await page.goto( 'compte/' );
	await page.getByRole( 'button', { name: 'Se déconnecter partout' } ).click();
	await expect( page.getByText( 'Vous êtes déconnecté de tous les sites' ) ).toBeVisible();
	await other.goto( 'patrimoine/' );
	await expect( account( other ) ).toContainText( 'Se connecter' );
	await expect( other.locator( '.pmq-footer__legal' ) ).toContainText( 'Se connecter' );
	await elsewhere.close();
} );

test( 'errors stand beside their fields, and the summary leads to them', async ( { page } ) => {
	await page.goto( 'inscription/' );
	await page.getByLabel( 'Mot de passe (facultatif)' ).fill( 'azertyuiop1' );
	await page.getByRole( 'button', { name: 'Créer mon compte' } ).click();
	await expect( page ).toHaveTitle( /^Erreur/ );
	await expect( page.locator( '.pmq-form__summary' ) ).toBeFocused();
	await page.getByRole( 'link', { name: 'facile à deviner' } ).click();
	await expect( page.getByLabel( 'Mot de passe (facultatif)' ) ).toBeFocused();
	await expect( page.getByLabel( 'Votre nom' ) ).toHaveAttribute( 'aria-invalid', 'true' );
	await expectAccessible( page );
} );

test( 'a link to sign in opens only the browser that asked, once; the code does as well', async ( {
	page,
	browser,
} ) => {
	const address = await makeAccount( page );
	await page.context().clearCookies();
	await page.goto( 'connexion/' );
	await page.getByRole( 'link', { name: 'Recevoir un lien par courriel' } ).click();
	await page.getByLabel( 'Votre adresse électronique' ).fill( address );
	await page.getByRole( 'button', { name: 'M’envoyer le lien' } ).click();
	await expect( page.getByText( 'Si cette adresse a un compte' ) ).toBeVisible();
	await expectAccessible( page );
	const mail = lastMailTo( address );
	const link = linkIn( mail );

	const thief = await ( await browser.newContext() ).newPage();
	await thief.goto( link );
	await thief.getByRole( 'button', { name: 'Se connecter', exact: true } ).click();
	await expect( thief.getByText( 'ne s’ouvre que dans le navigateur' ) ).toBeVisible();

	await page.getByLabel( 'Code du courriel' ).fill( '0000 0000' );
	await page.getByRole( 'button', { name: 'Se connecter', exact: true } ).click();
	await expect( page.getByText( 'Ce code est faux' ) ).toBeVisible();
	await page.getByLabel( 'Code du courriel' ).fill( /\d{4} \d{4}/.exec( mail )?.[ 0 ] ?? '' );
	await page.getByRole( 'button', { name: 'Se connecter', exact: true } ).click();
	await expect( account( page ) ).toContainText( 'Odette Lafage' );

	await page.goto( link );
	await page.getByRole( 'button', { name: 'Se connecter', exact: true } ).click();
	await expect( page.getByText( 'Ce lien n’est plus valable' ) ).toBeVisible();
	await thief.context().close();
} );

test( 'a passkey is added, signs in, and is removed', async ( { page } ) => {
	await makeAccount( page );
	const client = await page.context().newCDPSession( page );
	await client.send( 'WebAuthn.enable' );
	await client.send( 'WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	} );
	await page.getByLabel( 'Nom de cet appareil' ).fill( 'Téléphone d’essai' );
	await page.getByRole( 'button', { name: 'Ajouter une clé d’accès' } ).click();
	await expect( page.getByText( 'Votre clé d’accès est enregistrée' ) ).toBeVisible();
	await page.context().clearCookies();
	await page.goto( 'connexion/' );
	await page.getByRole( 'button', { name: 'Se connecter avec une clé d’accès' } ).click();
	await expect( page ).toHaveURL( /\/compte\// );
	await expect( account( page ) ).toContainText( 'Odette Lafage' );
	await page.getByRole( 'button', { name: 'Retirer « Téléphone d’essai »' } ).click();
	await expect( page.getByText( 'La clé d’accès est retirée' ) ).toBeVisible();
} );

test( 'without a script, by keyboard only', async ( { browser } ) => {
	const context = await browser.newContext( { javaScriptEnabled: false, baseURL: test.info().project.use.baseURL } );
	const page = await context.newPage();
	await page.goto( 'connexion/' );
	await page.getByLabel( 'Votre adresse électronique' ).focus();
	await page.keyboard.type( 'visiteuse' );
	await page.keyboard.press( 'Tab' );
	await page.keyboard.type( demo );
	await page.keyboard.press( 'Enter' );
	await expect( page ).toHaveURL( /\/compte\// );
	await expect( page.getByRole( 'heading', { name: 'Vos connexions' } ) ).toBeVisible();
	await context.close();
} );

test( 'WordPress’s own doors lead to ours, and nowhere else', async ( { page } ) => {
	await page.goto( 'wp-login.php?redirect_to=https://evil.example/' );
	await expect( page ).toHaveURL( /\/connexion\// );
	await page.getByLabel( 'Votre adresse électronique' ).fill( 'visiteuse' );
	await page.getByLabel( 'Votre mot de passe' ).fill( demo );
	await page.getByRole( 'button', { name: 'Se connecter', exact: true } ).click();
	await expect( page ).toHaveURL( /\/compte\/$/ );
	await page.goto( 'wp-admin/profile.php' );
	await expect( page ).toHaveURL( /\/compte\/$/ );
	await page.context().clearCookies();
	await page.goto( 'wp-login.php?action=lostpassword' );
	await expect( page ).toHaveURL( /etape=mot-de-passe/ );
	await page.goto( 'wp-login.php?action=register' );
	await expect( page ).toHaveURL( /\/inscription\// );
} );

test( 'the pages are accessible and fit a phone', async ( { page } ) => {
	await page.setViewportSize( { width: 360, height: 740 } );
	for ( const address of [
		'inscription/',
		'connexion/',
		'connexion/?etape=lien',
		'connexion/?etape=mot-de-passe',
		'compte/',
	] ) {
		await page.goto( address );
		await expectNoSidewaysScroll( page );
		await expectAccessible( page );
	}
	await expect( account( page ).getByRole( 'link', { name: 'Se connecter' } ) ).toBeVisible();
} );

/** Opens a browser of its own, signed in with an account of the demo. */
async function asDemo( browser: Browser, login: string ): Promise< Page > {
	const page = await ( await browser.newContext( { baseURL: test.info().project.use.baseURL } ) ).newPage();
	await signIn( page, login, demo );
	await expect( page ).toHaveURL( /\/compte\// );
	return page;
}

test( 'a role is asked for, given by an administrator, and told by mail', async ( { page, browser } ) => {
	const address = await makeAccount( page );
	const reason = 'Je connais tous les lavoirs de Puylaroque et leurs lavandières.';
	await page.getByRole( 'button', { name: 'Envoyer ma demande' } ).click();
	await expect( page.locator( '.pmq-form__summary' ) ).toBeFocused();
	await page.getByLabel( 'Qu’aimeriez-vous faire' ).fill( reason );
	await page.getByRole( 'button', { name: 'Envoyer ma demande' } ).click();
	await expect( page.getByText( 'en attente de réponse' ) ).toBeVisible();

	const staff = await asDemo( browser, 'administratrice' );
	await staff.goto( 'patrimoine/wp-admin/users.php?page=pmq-role-requests' );
	await staff.getByRole( 'searchbox' ).fill( address );
	const row = staff.getByRole( 'row' ).filter( { hasText: address } );
	await expect( row ).toContainText( reason );
	await expect( row.getByRole( 'button', { name: 'Accepter' } ) ).toHaveCSS( 'opacity', '1' );
	await row.getByRole( 'button', { name: 'Accepter' } ).click();
	const dialog = staff.getByRole( 'dialog' );
	await dialog.getByRole( 'textbox' ).fill( 'Bienvenue parmi nous !' );
	await expectAccessible( staff, { part: '.pmq-requests__decision' } );
	await dialog.getByRole( 'button', { name: 'Accepter' } ).click();
	await expect( staff.getByText( 'La demande de Odette Lafage est acceptée' ).first() ).toBeVisible();
	await expectAccessible( staff, { part: '.pmq-requests' } );
	expect( lastMailTo( address ) ).toContain( 'Bienvenue parmi nous' );
	await page.goto( 'compte/' );
	await expect( page.getByRole( 'link', { name: 'Ajouter une fiche' } ) ).toHaveAttribute(
		'href',
		/patrimoine\/wp-admin\/post-new\.php\?post_type=pmq_record$/
	);
	await staff.context().close();
} );

test( 'notifications are chosen without a script, and ended from a mail without signing in', async ( { browser } ) => {
	const context = await browser.newContext( { javaScriptEnabled: false, baseURL: test.info().project.use.baseURL } );
	const page = await context.newPage();
	const address = await makeAccount( page );
	await context.clearCookies();
	await signIn( page, address, password );
	await expect( page ).toHaveURL( /\/compte\// );
	const link = /https?:\/\/\S+etape=desabonnement\S*/.exec( lastMailTo( address ) )?.[ 0 ] ?? '';
	await context.clearCookies();
	await page.goto( link );
	await expectNoSidewaysScroll( page );
	await page.getByRole( 'button', { name: 'Arrêter ces courriels' } ).click();
	await expect( page.getByText( 'Vous ne recevrez plus ces courriels' ) ).toBeVisible();
	await signIn( page, address, password );
	await expect( page.getByRole( 'radio', { name: 'aucun courriel' } ).first() ).toBeChecked();
	await page.getByRole( 'radio', { name: 'aussitôt' } ).first().check();
	await page.getByRole( 'button', { name: 'Enregistrer mes choix' } ).click();
	await expect( page.locator( '#pmq-notifications #pmq-done' ) ).toBeInViewport();
	await expect( page.getByRole( 'radio', { name: 'aussitôt' } ).first() ).toBeChecked();
	const answer = await context.request.post( link, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 } );
	expect( answer.status() ).toBe( 200 );
	expect(
		( await context.request.post( `${ link }x`, { form: { 'List-Unsubscribe': 'One-Click' } } ) ).status()
	).toBe( 403 );
	await page.goto( 'compte/' );
	await expect( page.getByRole( 'radio', { name: 'aucun courriel' } ).first() ).toBeChecked();
	await context.close();
} );

test( 'a copy of one’s data, then the end of the account', async ( { page } ) => {
	const address = await makeAccount( page );
	await page.getByRole( 'button', { name: 'Demander une copie' } ).click();
	await expect( page.getByText( 'confirmez-y que vous voulez la copie' ) ).toBeVisible();
	await page.goto( linkIn( lastMailTo( address ) ) );
	await expectAccessible( page );
	await page.getByRole( 'button', { name: 'Faire la copie' } ).click();
	await expect( page.getByText( 'L’adresse sert pendant trois jours' ) ).toBeVisible();
	const file = /https?:\/\/\S+wp-personal-data-file-\w+\.zip/.exec( lastMailTo( address ) )?.[ 0 ] ?? '';
	expect( ( await page.request.get( file ) ).status() ).toBe( 200 );

	await page.goto( 'compte/' );
	await page.getByRole( 'button', { name: 'Supprimer mon compte' } ).click();
	await expect( page.getByText( 'Cochez la case' ).first() ).toBeVisible();
	await page.getByLabel( 'Je sais qu’un compte supprimé' ).check();
	await page.getByRole( 'button', { name: 'Supprimer mon compte' } ).click();
	await expect( page.getByText( 'confirmez-y que vos données' ) ).toBeVisible();
	const link = linkIn( lastMailTo( address ) );
	await page.goto( link );
	await page.getByRole( 'button', { name: 'Supprimer définitivement' } ).click();
	await expect( page.getByText( 'Votre compte est supprimé' ) ).toBeVisible();
	await expect( account( page ) ).toContainText( 'Se connecter' );
	await page.goto( link );
	await expect( page.getByText( 'Ce lien n’est plus valable' ) ).toBeVisible();
	await signIn( page, address, password );
	await expect( page.getByText( 'ne vont pas ensemble' ) ).toBeVisible();
} );
