/** The visitor's search of the heritage: words, filters, map, phone, without JavaScript, without network. */
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe';
import { expectNoSidewaysScroll, openCleanly } from '../e2e-support/page-checks';

const search = 'patrimoine/chercher/';
const root = '.wp-block-pmq-record-search';

const count = ( page: Page ) => page.locator( `${ root }__count strong` );
const items = ( page: Page ) => page.locator( '.pmq-record-result' );
const sheet = ( page: Page ) => page.getByRole( 'dialog', { name: 'Filtres' } );

/** Asks REST how many records there are; the page must say the same. */
async function total( request: APIRequestContext, query: string ): Promise< number > {
	const response = await request.get( `patrimoine/wp-json/pmq/v1/records?per_page=1&${ query }` );
	expect( response.ok() ).toBe( true );
	return Number( response.headers()[ 'x-wp-total' ] );
}

const words = ( records: number ): string => ( records === 1 ? '1 fiche' : `${ records } fiches` );

/** Marks the document, to tell later whether it was left. */
async function mark( page: Page ): Promise< void > {
	await page.evaluate( () => document.documentElement.setAttribute( 'data-same-document', '' ) );
}

async function expectSameDocument( page: Page ): Promise< void > {
	await expect( page.locator( 'html[data-same-document]' ) ).toHaveCount( 1 );
}

async function follow( page: Page, label: RegExp ): Promise< void > {
	await sheet( page ).getByRole( 'checkbox', { name: label } ).first().click();
}

test( 'by word: the list follows without leaving the page, found words are marked', async ( { page, request } ) => {
	await openCleanly( page, search );
	await mark( page );
	await page.getByRole( 'combobox', { name: 'Que cherchez-vous' } ).fill( 'pierres' );
	await page.keyboard.press( 'Enter' );
	await expect( page ).toHaveURL( /\?q=pierres$/ );
	await expect( count( page ) ).toHaveText( words( await total( request, 'search=pierres' ) ) );
	await expect( items( page ).first().locator( 'mark' ).first() ).toHaveText( /^pierres?$/i );
	await expect( page ).toHaveTitle( /pierres/ );
	await expectSameDocument( page );
} );

test( 'by two filters: counts tell the truth, chips take filters away, back goes back', async ( { page, request } ) => {
	await openCleanly( page, search );
	await mark( page );
	const all = await count( page ).textContent();
	await page.getByRole( 'link', { name: /^Filtres/ } ).click();
	await follow( page, /^Moyen Âge/ );
	await expect( page ).toHaveURL( /periode=moyen-age/ );
	const one = words( await total( request, 'period=moyen-age' ) );
	await expect( count( page ) ).toHaveText( one );
	await follow( page, /^Patrimoine religieux/ );
	await expect( page ).toHaveURL( /theme=patrimoine-religieux&periode=moyen-age/ );
	const both = await total( request, 'period=moyen-age&theme=patrimoine-religieux' );
	await expect( count( page ) ).toHaveText( words( both ) );
	await expect( sheet( page ).getByRole( 'button', { name: /fiche/ } ) ).toContainText(
		both === 1 ? 'Voir la fiche' : `Voir les ${ both } fiches`
	);
	await page.keyboard.press( 'Escape' );
	await expect( page.getByRole( 'link', { name: /Retirer le filtre/ } ) ).toHaveCount( 2 );

	await page.goBack();
	await expect( count( page ) ).toHaveText( one );
	await expect( page.getByRole( 'link', { name: /Retirer le filtre/ } ) ).toHaveCount( 1 );
	await page.getByRole( 'link', { name: /Retirer le filtre Moyen Âge/ } ).click();
	await expect( count( page ) ).toHaveText( all ?? '' );
	await expectSameDocument( page );
} );

test( 'by keyboard: the sheet takes the focus, Escape gives it back, a box keeps it', async ( { page } ) => {
	await openCleanly( page, search );
	const opener = page.getByRole( 'link', { name: /^Filtres/ } );
	await opener.focus();
	await page.keyboard.press( 'Enter' );
	await expect( sheet( page ) ).toBeVisible();
	expect( await sheet( page ).evaluate( ( dialog ) => dialog.contains( document.activeElement ) ) ).toBe( true );
	const box = sheet( page ).getByRole( 'checkbox', { name: /^Période moderne/ } );
	await box.focus();
	await page.keyboard.press( 'Space' );
	await expect( page ).toHaveURL( /periode=periode-moderne/ );
	await expect( box ).toBeChecked();
	await expect( box ).toBeFocused();
	await page.keyboard.press( 'Escape' );
	await expect( sheet( page ) ).toBeHidden();
	await expect( opener ).toBeFocused();
} );

test( 'pages: the next one is a real link, the focus goes to the results', async ( { page } ) => {
	await openCleanly( page, search );
	const first = await items( page ).first().getByRole( 'heading' ).textContent();
	await page.getByRole( 'link', { name: /Voir les? .*suivante/ } ).click();
	await expect( page ).toHaveURL( /\?pg=2$/ );
	await expect( items( page ).first().getByRole( 'heading' ) ).not.toHaveText( first ?? '' );
	await expect( page.locator( '#liste-titre' ) ).toBeFocused();
	await expect( page.locator( `${ root }__pages [aria-current="page"]` ) ).toContainText( '2' );
} );

test( 'the map marks what the list points at, and moving it searches there', async ( { page } ) => {
	await openCleanly( page, search );
	await page.locator( '.pmq-map.leaflet-container' ).waitFor();
	await expect( page.locator( '.leaflet-marker-pane > *' ).first() ).toBeVisible();
	await expect( page ).toHaveURL( /chercher\/$/ );
	await items( page ).nth( 1 ).hover();
	await expect( items( page ).nth( 1 ) ).toHaveClass( /is-pointed/ );
	await expect( page.locator( `${ root }__canvas` ) ).toContainText(
		( ( await items( page ).nth( 1 ).getByRole( 'heading' ).textContent() ) ?? '' ).trim().slice( 0, 12 )
	);
	const before = await count( page ).textContent();
	await page.locator( '.leaflet-control-zoom-in' ).click();
	await page.locator( '.leaflet-control-zoom-in' ).click();
	await expect( page ).toHaveURL( /zone=-?[\d.]+,/ );
	await expect( count( page ) ).not.toHaveText( before ?? '' );
	await expect( page.locator( `${ root }__count` ) ).toContainText( 'dans la carte' );
	await page.getByRole( 'link', { name: /Retirer le filtre Zone de la carte/ } ).click();
	await expect( count( page ) ).toHaveText( before ?? '' );
} );

test( 'nothing found: the ways out say how many records they give', async ( { page, request } ) => {
	await openCleanly( page, `${ search }?q=zorglub&periode=moyen-age` );
	await expect( page.getByRole( 'heading', { name: 'Rien trouvé' } ) ).toBeVisible();
	await expect( page.getByRole( 'link', { name: /Retirer le filtre Moyen Âge/ } ) ).toBeVisible();
	const records = words( await total( request, 'period=moyen-age' ) );
	await expect( page.locator( `${ root }__empty li` ).first() ).toContainText( records );
	await expectAccessible( page );
	await page.getByRole( 'link', { name: /Sans les mots/ } ).click();
	await expect( count( page ) ).toHaveText( records );
} );

test( 'offline: the results stay, the page says so, trying again works', async ( { page, context } ) => {
	await openCleanly( page, search );
	const shown = await items( page ).count();
	await context.setOffline( true );
	await page.getByRole( 'combobox', { name: 'Que cherchez-vous' } ).fill( 'halle' );
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'alert' ).filter( { hasText: 'hors connexion' } ) ).toBeVisible();
	await expect( items( page ) ).toHaveCount( shown );
	await context.setOffline( false );
	await page.getByRole( 'button', { name: 'Réessayer' } ).click();
	await expect( page ).toHaveURL( /q=halle/ );
	await expect( page.getByText( 'hors connexion' ) ).toBeHidden();
	await expect( items( page ).first() ).toContainText( /halle/i );
} );

test( 'search engines index the plain list and its pages, not the filtered ones', async ( { page } ) => {
	await page.goto( `${ search }?q=halle` );
	await expect( page.locator( 'meta[name="robots"]' ) ).toHaveAttribute( 'content', /noindex/ );
	await expect( page.locator( 'link[rel="canonical"]' ) ).toHaveAttribute( 'href', /\/patrimoine\/chercher\/$/ );
	await page.goto( `${ search }?pg=2` );
	await expect( page.locator( 'meta[name="robots"]' ) ).not.toHaveAttribute( 'content', /noindex/ );
	await expect( page.locator( 'link[rel="canonical"]' ) ).toHaveAttribute( 'href', /chercher\/\?pg=2$/ );
} );

test( 'an address that makes no sense shows a page that does', async ( { page } ) => {
	await openCleanly(
		page,
		`${ search }?type[]=%3Cscript%3E&type[]=bati-et-site-de-visite&theme[a][b]=x&zone=1,2,3&de=hier&tri=x&pg=999&q[]=x`
	);
	await expect( page ).toHaveURL( /pg=999/ );
	await expect( page.getByRole( 'link', { name: /Retirer le filtre Bâti et site de visite/ } ) ).toBeVisible();
	await expect( page.getByRole( 'link', { name: /Retirer le filtre/ } ) ).toHaveCount( 1 );
	await expect( items( page ).first() ).toBeVisible();
} );

test.describe( 'without JavaScript', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'words, filters and pages work by links and one form', async ( { page, request } ) => {
		await page.goto( search );
		await page.getByRole( 'link', { name: /^Filtres/ } ).click();
		await page.getByRole( 'checkbox', { name: /^Moyen Âge/ } ).check();
		await page.getByRole( 'checkbox', { name: /^Période moderne/ } ).check();
		await page.getByRole( 'button', { name: /^Voir les/ } ).click();
		await expect( count( page ) ).toHaveText(
			words( await total( request, 'period[]=moyen-age&period[]=periode-moderne' ) )
		);
		await page.getByRole( 'link', { name: /Retirer le filtre Période moderne/ } ).click();
		await expect( page ).toHaveURL( /\?periode=moyen-age$/ );
		await page.getByRole( 'combobox', { name: 'Que cherchez-vous' } ).fill( 'église' );
		await page.locator( `${ root }__form` ).getByRole( 'button', { name: 'Chercher' } ).click();
		await expect( count( page ) ).toHaveText( words( await total( request, 'period=moyen-age&search=église' ) ) );
		await expect( page.locator( `${ root }__canvas svg a` ).first() ).toHaveAttribute( 'href', /\/fiche\// );
	} );
} );

test.describe( 'on a phone', () => {
	test.use( { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } );

	test( 'the map takes the list’s place, the back button gives it back', async ( { page } ) => {
		await openCleanly( page, search );
		await expect( page.locator( `${ root }__map` ) ).toBeHidden();
		await page.getByRole( 'link', { name: 'Voir la carte' } ).tap();
		await expect( page ).toHaveURL( /vue=carte/ );
		await expect( page.locator( '.pmq-map.leaflet-container' ) ).toBeVisible();
		await expect( page.locator( '.leaflet-marker-pane > *' ).first() ).toBeVisible();
		await expect( items( page ).first() ).toBeHidden();
		await expectNoSidewaysScroll( page );
		await page.goBack();
		await expect( items( page ).first() ).toBeVisible();
		await expect( page.locator( `${ root }__map` ) ).toBeHidden();
	} );

	test( 'the sheet of filters is accessible and fits', async ( { page } ) => {
		await openCleanly( page, search );
		await page.getByRole( 'link', { name: /^Filtres/ } ).tap();
		await expect( sheet( page ) ).toBeVisible();
		await expectAccessible( page );
		await expectNoSidewaysScroll( page );
		await sheet( page ).getByRole( 'link', { name: 'Fermer les filtres' } ).tap();
		await expect( sheet( page ) ).toBeHidden();
	} );
} );
