/** The search of all sites: header with proposals, page of results, filters, phone, without scripts. */
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe';
import { expectNoSidewaysScroll, openCleanly } from '../e2e-support/page-checks';

const root = '.wp-block-pmq-network-search';
const hits = ( page: Page ) => page.locator( `${ root }__hit` );
const heading = ( page: Page ) => page.locator( '#resultats-titre' );
const headerField = ( page: Page ) => page.getByLabel( 'Chercher dans tous les sites' );

/** Asks REST how many results there are; the page must say the same. */
async function total( request: APIRequestContext, query: string ): Promise< number > {
	const response = await request.get( `wp-json/pmq/v1/search?per_page=1&${ query }` );
	expect( response.ok() ).toBe( true );
	return Number( response.headers()[ 'x-wp-total' ] );
}

const words = ( count: number ): string => ( count === 1 ? '1 résultat' : `${ count } résultats` );

async function openHeader( page: Page ): Promise< void > {
	await page.getByRole( 'banner' ).getByRole( 'button', { name: 'Chercher', exact: true } ).press( 'Enter' );
	await expect( headerField( page ) ).toBeFocused();
	await expect( headerField( page ) ).toHaveRole( 'combobox' );
}

test( 'the header proposes while one types; arrows and Enter lead there, Escape closes the list alone', async ( {
	page,
} ) => {
	await openCleanly( page, 'energies/' );
	await openHeader( page );
	await page.keyboard.type( 'beaulieu' );
	const options = page.getByRole( 'option' );
	await expect( options.first() ).toContainText( 'Beaulieu' );
	await expect( page.getByRole( 'status' ).filter( { hasText: /proposition/ } ) ).toHaveCount( 1 );
	await expectAccessible( page );
	await page.keyboard.press( 'Escape' );
	await expect( options ).toHaveCount( 0 );
	await expect( headerField( page ) ).toBeFocused();
	await page.keyboard.press( 'ArrowDown' );
	await expect( options.first() ).toBeVisible();
	await page.keyboard.press( 'ArrowDown' );
	await expect( options.first() ).toHaveAttribute( 'aria-selected', 'true' );
	const chosen = ( await options.first().locator( '.pmq-combobox__label' ).textContent() ) ?? '';
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'heading', { level: 1 } ) ).toContainText( chosen );
} );

test( 'a mistyped word finds records and articles of several sites, with counts as REST says', async ( {
	page,
	request,
} ) => {
	await openCleanly( page, '/' );
	await openHeader( page );
	await page.keyboard.type( 'pigonier' );
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'heading', { level: 1 } ) ).toContainText( 'pigonier' );
	await expect( heading( page ) ).toHaveText( words( await total( request, 'search=pigonier' ) ) );
	await expect( page.getByText( 'voici les résultats pour' ) ).toBeVisible();
	await expect( hits( page ).locator( 'mark' ).first() ).toHaveText( /pigeonnier/i );
	await expect( page.locator( 'meta[name="robots"]' ) ).toHaveAttribute( 'content', /noindex/ );
	await expectAccessible( page );
} );

test( 'kinds and filters narrow the list without leaving the page; back undoes it', async ( { page, request } ) => {
	await openCleanly( page, '?s=pierre' );
	await page.evaluate( () => document.documentElement.setAttribute( 'data-same-document', '' ) );
	await page.getByRole( 'navigation', { name: 'Genres' } ).getByRole( 'link', { name: 'Articles' } ).click();
	await expect( page ).toHaveURL( /genre=article/ );
	await expect( heading( page ) ).toHaveText( words( await total( request, 'search=pierre&kind[]=article' ) ) );
	await page.getByRole( 'checkbox', { name: 'Le Pays' } ).check();
	await expect( page ).toHaveURL( /sur=portail/ );
	await expect( heading( page ) ).toHaveText(
		words( await total( request, 'search=pierre&kind[]=article&site[]=portail' ) )
	);
	await expect( page.getByRole( 'checkbox', { name: 'Le Pays' } ) ).toBeFocused();
	await page.goBack();
	await expect( heading( page ) ).toHaveText( words( await total( request, 'search=pierre&kind[]=article' ) ) );
	await expect( page.locator( 'html[data-same-document]' ) ).toHaveCount( 1 );
} );

test( 'nothing found: what would find something is proposed with its number', async ( { page, request } ) => {
	await openCleanly( page, '?s=pierre&genre=record&sur=energies' );
	await expect( heading( page ) ).toHaveText( 'Aucun résultat' );
	const way = page.locator( `${ root }__empty li` ).filter( { hasText: /Sans le filtre.*nergies/ } );
	await expect( way ).toContainText( words( await total( request, 'search=pierre&kind[]=record' ) ) );
	await expectAccessible( page );
	await way.getByRole( 'link' ).click();
	await expect( hits( page ).first() ).toBeVisible();
} );

test( 'a word that nothing has is left aside, and the page says so', async ( { page, request } ) => {
	await openCleanly( page, '?s=pierre+zzzzzzzz&genre=record' );
	await expect( hits( page ).first() ).toBeVisible();
	await expect( heading( page ) ).toHaveText(
		words( await total( request, 'search=pierre+zzzzzzzz&kind[]=record' ) )
	);
	await expect( page.locator( `${ root }__results .pmq-note` ) ).toContainText( 'Rien n’a tous les mots' );
} );

test.describe( 'on a phone', () => {
	test.use( { viewport: { width: 360, height: 740 } } );

	test( 'the filters are a sheet, by keyboard; nothing scrolls sideways', async ( { page, request } ) => {
		await openCleanly( page, '?s=pierre' );
		await expectNoSidewaysScroll( page );
		await page.getByRole( 'button', { name: 'Filtrer' } ).press( 'Enter' );
		const sheet = page.getByRole( 'group', { name: 'Filtrer' } );
		await expect( sheet ).toBeVisible();
		await expectAccessible( page );
		await sheet.getByRole( 'checkbox', { name: 'Patrimoine', exact: false } ).first().press( 'Space' );
		await expect( page ).toHaveURL( /sur=patrimoine/ );
		await sheet.getByRole( 'button', { name: 'Voir les résultats' } ).press( 'Enter' );
		await expect( sheet ).toBeHidden();
		await expect( heading( page ) ).toHaveText(
			words( await total( request, 'search=pierre&site[]=patrimoine' ) )
		);
		await expectNoSidewaysScroll( page );
	} );
} );

test.describe( 'without scripts', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'the form filters, sorts and turns pages by itself', async ( { page, request } ) => {
		await page.goto( 'patrimoine/?s=pierre' );
		await page.getByRole( 'checkbox', { name: 'Le Pays' } ).check();
		await page.getByLabel( 'Trier par' ).selectOption( 'date' );
		await page.getByRole( 'button', { name: 'Voir les résultats' } ).click();
		await expect( page ).toHaveURL( /patrimoine\/\?.*sur%5B%5D=portail/ );
		await expect( heading( page ) ).toHaveText( words( await total( request, 'search=pierre&site[]=portail' ) ) );
		await page.goto( '?s=' );
		await page.getByRole( 'navigation', { name: 'Pages' } ).getByRole( 'link', { name: 'Suivant' } ).click();
		await expect( page ).toHaveURL( /pg=2/ );
		await expect( hits( page ).first() ).toBeVisible();
	} );
} );
