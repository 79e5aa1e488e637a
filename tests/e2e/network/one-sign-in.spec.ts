/**
 * One account on four host names: sign up, confirm from the mail, signed in everywhere, change notifications, sign out
 * everywhere; codes that are wrong, used, stolen or of another host open nothing. On a network of its own, where each site has
 * its own host name.
 */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expectAccessible } from '../../e2e-support/axe.ts';
import { lastMailTo, linkIn } from '../../e2e-support/mail.ts';
import { expectNoSidewaysScroll } from '../../e2e-support/page-checks.ts';
import { root } from '../../../tools/lib/paths.ts';

const instance = `${ process.env.PMQ_INSTANCE ? `${ process.env.PMQ_INSTANCE }-` : '' }e2e-domains`;
const password = 'chaudron girouette 42 lavoir';
const phone = { width: 360, height: 740 };

/** Runs one of our npm scripts on the instance. */
function tool( ...args: string[] ): void {
	const result = spawnSync( process.env.PMQ_NODE ?? 'node', [ join( root, 'tools/run.mjs' ), ...args ], {
		cwd: root,
		env: { ...process.env, PMQ_INSTANCE: instance },
		encoding: 'utf8',
	} );
	expect( result.status, result.stdout + result.stderr ).toBe( 0 );
}

function freePort(): Promise< number > {
	return new Promise( ( resolve ) => {
		const server = createServer();
		server.listen( 0, '127.0.0.1', () => {
			const address = server.address();
			server.close( () => resolve( typeof address === 'object' && address ? address.port : 0 ) );
		} );
	} );
}

let port = 0;
const portal = ( path = '' ): string => `http://localhost:${ port }/${ path }`;
const site = ( name: string, path = '' ): string => `http://${ name }.localhost:${ port }/${ path }`;
const everywhere = (): string[] => [ portal(), site( 'patrimoine' ), site( 'energies' ), site( 'produits' ) ];

const freshAddress = (): string => `odette.${ Math.random().toString( 36 ).slice( 2, 10 ) }@example.org`;
const mailTo = ( address: string ): string => lastMailTo( address, instance );
const account = ( page: Page ) => page.locator( '.wp-block-pmq-network-bar__account' ).first();

/** Moves by Tab until something has the focus. */
async function tabTo( page: Page, description: string, isThere: () => Promise< boolean > ): Promise< void > {
	for ( let presses = 0; presses < 80; presses++ ) {
		if ( await isThere() ) {
			return;
		}
		await page.keyboard.press( 'Tab' );
	}
	throw new Error( `The keyboard does not reach ${ description }.` );
}

const hasFocus =
	( page: Page, role: 'textbox' | 'checkbox' | 'button' | 'radio' | 'link', name: string | RegExp ) =>
	(): Promise< boolean > =>
		page
			.getByRole( role, { name } )
			.evaluateAll( ( elements ) =>
				elements.some( ( element ) => element === element.ownerDocument.activeElement )
			);

/** Reads the focused field's name off the page, types, and stays there. */
async function typeInto( page: Page, name: string, text: string ): Promise< void > {
	await tabTo( page, name, hasFocus( page, 'textbox', name ) );
	await page.keyboard.type( text );
}

async function press( page: Page, role: 'button' | 'link', name: string, key = 'Enter' ): Promise< void > {
	await tabTo( page, name, hasFocus( page, role, name ) );
	await page.keyboard.press( key );
}

/** Makes an account with the pointer and leaves the browser signed in on the portal. */
async function makeAccount( page: Page ): Promise< string > {
	const address = freshAddress();
	await page.goto( portal( 'inscription/' ) );
	const shown = Date.now();
	await page.getByLabel( 'Votre nom' ).fill( 'Odette Lafage' );
	await page.getByLabel( 'Votre adresse électronique' ).fill( address );
	await page.getByLabel( 'Mot de passe (facultatif)' ).fill( password );
	await page.getByLabel( 'J’accepte les' ).check();
	await expect.poll( () => Date.now() - shown, { timeout: 5000 } ).toBeGreaterThan( 3000 );
	await page.getByRole( 'button', { name: 'Créer mon compte' } ).click();
	await expect( page.getByText( 'Un courriel part vers vous.' ) ).toBeVisible();
	await page.goto( linkIn( mailTo( address ) ) );
	await page.getByRole( 'button', { name: 'Confirmer mon adresse' } ).click();
	await expect( page.getByText( 'Bienvenue !' ) ).toBeVisible();
	return address;
}

/** Goes to each site by the links of the bar and expects to be known there. */
async function expectSignedInEverywhere( page: Page ): Promise< void > {
	for ( const name of [ 'Patrimoine', 'Énergies', 'Produits' ] ) {
		await page.goto( portal() );
		await page.locator( '.wp-block-pmq-network-bar__sites' ).first().getByRole( 'link', { name } ).click();
		await expect( page ).toHaveURL( /^http:\/\/(patrimoine|energies|produits)\.localhost:\d+\/$/ );
		await expect( account( page ) ).toContainText( 'Odette Lafage' );
	}
}

interface Visit {
	readonly location: string;
	readonly body: string;
}

/**
 * Asks for one page with the cookies of a browser and keeps those that come back, without following redirects. The host name is
 * sent but not looked up, so that the test needs no name server.
 */
async function visit( context: BrowserContext, address: string ): Promise< Visit > {
	const { hostname, host, pathname, search } = new URL( address );
	const cookies = ( await context.cookies( address ) )
		.map( ( { name, value } ) => `${ name }=${ value }` )
		.join( '; ' );
	const { headers, body } = await new Promise< { headers: IncomingHttpHeaders; body: string } >(
		( resolve, reject ) => {
			request(
				{ host: '127.0.0.1', port, path: pathname + search, agent: false, headers: { host, cookie: cookies } },
				( response ) => {
					let text = '';
					response.setEncoding( 'utf8' );
					response.on( 'data', ( chunk: string ) => ( text += chunk ) );
					response.on( 'end', () => resolve( { headers: response.headers, body: text } ) );
				}
			)
				.on( 'error', reject )
				.end();
		}
	);
	const given = ( headers[ 'set-cookie' ] ?? [] ).flatMap( ( line ) => {
		const [ , name, value ] = /^([^=]+)=([^;]*)/.exec( line ) ?? [];
		return name && value && value !== 'deleted' ? [ { name, value, domain: hostname, path: '/' } ] : [];
	} );
	await context.addCookies( given );
	return { location: headers.location ?? '', body };
}

/** Goes from a site to the portal and back, and stops before the code is used: returns the address that holds it. */
async function catchCode( context: BrowserContext, start: string ): Promise< string > {
	const { location: toPortal } = await visit( context, start );
	const { location: withCode } = await visit( context, toPortal );
	expect( withCode ).toContain( 'pmq_code=' );
	return withCode;
}

async function isKnown( context: BrowserContext, name: string ): Promise< boolean > {
	return ( await visit( context, site( name ) ) ).body.includes( 'Odette Lafage' );
}

test.describe.configure( { mode: 'serial' } );
test.setTimeout( 300_000 );

test.beforeAll( async () => {
	port = await freePort();
	tool( 'start', '--fresh', '--domains', `--port=${ port }` );
} );

test.afterAll( () => {
	tool( 'reset' );
} );

test( 'by keyboard on a phone: sign up, confirm, known on four hosts, notifications, out everywhere', async ( {
	page,
} ) => {
	const address = freshAddress();
	await page.setViewportSize( phone );
	await page.goto( portal( 'inscription/' ) );
	// Errors first: they take the focus and lead to their fields.
	await press( page, 'button', 'Créer mon compte' );
	await expect( page.locator( '.pmq-form__summary' ) ).toBeFocused();
	await expectAccessible( page );
	await press( page, 'link', 'Écrivez votre nom' );
	await expect( page.getByLabel( 'Votre nom' ) ).toBeFocused();
	const shown = Date.now();
	await page.keyboard.type( 'Odette Lafage' );
	await typeInto( page, 'Votre adresse électronique', address );
	await typeInto( page, 'Mot de passe (facultatif)', password );
	await tabTo( page, 'the conditions', hasFocus( page, 'checkbox', /J’accepte les/ ) );
	await page.keyboard.press( 'Space' );
	await expect.poll( () => Date.now() - shown, { timeout: 5000 } ).toBeGreaterThan( 3000 );
	await press( page, 'button', 'Créer mon compte' );
	await expect( page.getByText( 'Un courriel part vers vous.' ) ).toBeVisible();
	await expectAccessible( page );

	await page.goto( linkIn( mailTo( address ) ) );
	await expectAccessible( page );
	await press( page, 'button', 'Confirmer mon adresse' );
	await expect( page.getByText( 'Bienvenue !' ) ).toBeVisible();
	await expectNoSidewaysScroll( page );
	await expectAccessible( page );

	await page.setViewportSize( { width: 1280, height: 900 } );
	await expectSignedInEverywhere( page );

	await page.setViewportSize( phone );
	await page.goto( portal( 'compte/' ) );
	await tabTo( page, 'the choice', hasFocus( page, 'radio', 'aussitôt' ) );
	await page.keyboard.press( 'ArrowRight' );
	await press( page, 'button', 'Enregistrer mes choix' );
	await expect( page.getByText( 'Vos changements sont enregistrés' ) ).toBeVisible();
	await expect( page.getByRole( 'radio', { name: 'une fois par jour' } ).first() ).toBeChecked();

	await press( page, 'button', 'Se déconnecter partout' );
	await expect( page.getByText( 'Vous êtes déconnecté de tous les sites' ) ).toBeVisible();
	await expectAccessible( page );
	for ( const home of everywhere() ) {
		await page.goto( home );
		await expect( account( page ) ).not.toContainText( 'Odette Lafage' );
	}
} );

test( 'who asks on a site signs in on the portal and comes back to the page', async ( { page } ) => {
	const address = await makeAccount( page );
	await page.context().clearCookies();
	await page.goto( site( 'patrimoine', 'chercher/?search=moulin' ) );
	await account( page ).getByRole( 'link' ).click();
	await expect( page ).toHaveURL( new RegExp( `^http://localhost:${ port }/connexion/` ) );
	await page.getByLabel( 'Votre adresse électronique' ).fill( address );
	await page.getByLabel( 'Votre mot de passe' ).fill( password );
	await page.getByRole( 'button', { name: 'Se connecter', exact: true } ).click();
	await expect( page ).toHaveURL( site( 'patrimoine', 'chercher/?search=moulin' ) );
	await expect( account( page ) ).toContainText( 'Odette Lafage' );
	// Out on one site is out on the portal.
	await page.locator( '.wp-block-pmq-network-bar__out' ).first().click();
	await page.goto( portal() );
	await expect( account( page ) ).not.toContainText( 'Odette Lafage' );
} );

test( 'codes that are used, stolen, changed or of another host open nothing', async ( { page, browser } ) => {
	await makeAccount( page );
	const context = page.context();
	const code = await catchCode( context, site( 'patrimoine', '?pmq_enter=quiet' ) );
	expect( new URL( code ).host ).toBe( `patrimoine.localhost:${ port }` );

	const thief = await browser.newContext();
	await visit( thief, code );
	expect( await isKnown( thief, 'patrimoine' ), 'stolen' ).toBe( false );
	const changed = code.replace( /pmq_code=(.)/, ( _, first: string ) => `pmq_code=${ first === 'a' ? 'b' : 'a' }` );
	await visit( context, changed );
	expect( await isKnown( context, 'patrimoine' ), 'changed' ).toBe( false );
	await visit( context, code.replace( 'patrimoine.', 'energies.' ) );
	expect( await isKnown( context, 'energies' ), 'of another host' ).toBe( false );

	await visit( context, code );
	expect( await isKnown( context, 'patrimoine' ), 'the owner' ).toBe( true );
	const cookies = await context.cookies();
	await context.clearCookies( { domain: 'patrimoine.localhost' } );
	const state = cookies.find( ( { name, domain } ) => name === 'pmq_state' && domain === 'patrimoine.localhost' );
	await context.addCookies( state ? [ state ] : [] );
	await visit( context, code );
	expect( await isKnown( context, 'patrimoine' ), 'used' ).toBe( false );
	await thief.close();
} );

test( 'nothing leads out of the network', async ( { page } ) => {
	await makeAccount( page );
	for ( const evil of [
		'https://evil.example/',
		'//evil.example/',
		`http://patrimoine.localhost:${ port }@evil.example/`,
	] ) {
		const target = `redirect_to=${ encodeURIComponent( evil ) }`;
		for ( const start of [
			site( 'patrimoine', `?pmq_enter=quiet&${ target }` ),
			site( 'patrimoine', `?pmq_enter=ask&${ target }` ),
			site( 'patrimoine', `?pmq_code=x&${ target }` ),
			portal( `connexion/?${ target }` ),
			portal( `connexion/?pmq_for=patrimoine&pmq_state=${ 'a'.repeat( 64 ) }&pmq_mode=quiet&${ target }` ),
			site( 'energies', `wp-login.php?${ target }` ),
		] ) {
			await page.goto( start );
			expect( new URL( page.url() ).host, start ).toMatch( new RegExp( `^(\\w+\\.)?localhost:${ port }$` ) );
		}
	}
} );

test( 'favourites of a site move into the account at the sign-in', async ( { page } ) => {
	await page.goto( site( 'patrimoine', 'chercher/' ) );
	await page.locator( '.wp-block-pmq-record-search a[href*="/fiche/"]' ).first().click();
	await expect( page ).toHaveURL( /\/fiche\// );
	const record = page.url();
	// The button acts once its script is there.
	await page.waitForLoadState( 'networkidle' );
	await page.getByRole( 'button', { name: 'Favori' } ).click();
	await expect( page.getByText( 'Gardé dans ce navigateur' ) ).toBeVisible();
	await page.reload();
	await expect( page.getByRole( 'button', { name: 'Favori' } ) ).toHaveAttribute( 'aria-pressed', 'true' );
	await makeAccount( page );
	await page.goto( site( 'patrimoine', `?pmq_enter=quiet&redirect_to=${ encodeURIComponent( record ) }` ) );
	await expect( page.getByRole( 'button', { name: 'Favori' } ) ).toHaveAttribute( 'aria-pressed', 'true' );
	await expect.poll( () => page.evaluate( () => window.localStorage.getItem( 'pmq-favourites' ) ) ).toBe( '[]' );
	await page.goto( portal( 'compte/' ) );
	await expect( page.locator( `#pmq-favourites a[href="${ record }"]` ) ).toBeVisible();
	await expectAccessible( page );
} );
