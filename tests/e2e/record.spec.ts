/** The page of a record: facts, place, sources, sharing, on a desk, on a phone, without JavaScript. */
import { expect, test, type APIRequestContext } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe';
import { expectNoSidewaysScroll, openCleanly } from '../e2e-support/page-checks';

interface ListedRecord {
	readonly id: number;
	readonly name: string;
	readonly link: string;
	readonly commune: { readonly insee: string; readonly name: string } | null;
	readonly location: { readonly approximate: boolean } | null;
	readonly periods: readonly { readonly slug: string; readonly name: string }[];
}

// Other journeys import records meanwhile: only the demo content is looked through.
const list = 'patrimoine/wp-json/pmq/v1/records?source[]=contribution&per_page=100';

/** Finds a record of the demo content. */
async function find(
	request: APIRequestContext,
	wanted: ( record: ListedRecord ) => boolean
): Promise< ListedRecord > {
	const records = ( await ( await request.get( list ) ).json() ) as readonly ListedRecord[];
	const record = records.find( wanted );
	if ( ! record ) {
		throw new Error( 'The demo content lacks such a record.' );
	}
	return record;
}

const located = ( record: ListedRecord ): boolean =>
	record.commune !== null && record.location?.approximate === false && record.periods.length > 0;

test( 'tells what, where and when, and leads on', async ( { page, request } ) => {
	const record = await find( request, located );
	await openCleanly( page, record.link );
	await expect( page.getByRole( 'heading', { level: 1 } ) ).toHaveText(
		record.name.replace( / (?=[:;!?])/g, '\u202F' )
	);
	const facts = page.getByRole( 'region', { name: 'En bref' } );
	const commune = facts.getByRole( 'link', { name: record.commune?.name, exact: true } ).first();
	await expect( commune ).toHaveAttribute( 'href', new RegExp( `/chercher/\\?commune=${ record.commune?.insee }$` ) );
	await expect( facts ).toContainText( /\d{2},\d{4}\sN/ );
	await expect(
		page.getByRole( 'img', { name: `${ record.commune?.name } dans le Pays Midi-Quercy` } )
	).toBeVisible();
	await expect( page.locator( '.wp-block-pmq-record-place path.is-lit' ) ).toHaveCount( 1 );
	await expect( page.getByRole( 'heading', { name: 'Sources et liens' } ) ).toBeVisible();
	await expect(
		page.getByRole( 'navigation', { name: /Fil d/ } ).getByRole( 'link', { name: 'Chercher' } )
	).toBeVisible();
	await expect( page.locator( 'script[type="application/ld+json"]' ) ).toHaveCount( 1 );
	await commune.click();
	await expect( page.getByRole( 'link', { name: `Retirer le filtre ${ record.commune?.name }` } ) ).toBeVisible();
} );

test( 'similar records lead to other records', async ( { page, request } ) => {
	const record = await find( request, located );
	await page.goto( record.link );
	const similar = page.getByRole( 'region', { name: 'Dans les parages' } ).getByRole( 'link' );
	expect( await similar.count() ).toBeGreaterThan( 1 );
	await similar.first().click();
	await expect( page ).toHaveURL( /\/fiche\// );
	expect( page.url() ).not.toBe( record.link );
	await expect( page.getByRole( 'heading', { level: 1 } ) ).toBeVisible();
} );

test( 'is shared by plain links; the menu closes with Escape and outside', async ( { page, request, context } ) => {
	await context.grantPermissions( [ 'clipboard-read', 'clipboard-write' ] );
	const record = await find( request, located );
	await page.addInitScript( () => Object.defineProperty( window.navigator, 'share', { value: undefined } ) );
	await page.goto( record.link );
	const opener = page.locator( '.wp-block-pmq-record-actions summary' );
	await opener.click();
	const mail = page.getByRole( 'link', { name: /courriel/i } );
	await expect( mail ).toHaveAttribute( 'href', /^mailto:\?subject=/ );
	await expectAccessible( page );
	await page.getByRole( 'button', { name: 'Copier le lien' } ).click();
	await expect( page.getByText( 'Lien copié' ) ).toBeVisible();
	expect( await page.evaluate( () => window.navigator.clipboard.readText() ) ).toBe( record.link );
	await mail.focus();
	await page.keyboard.press( 'Escape' );
	await expect( mail ).toBeHidden();
	await expect( opener ).toBeFocused();
	await opener.click();
	await page.getByRole( 'heading', { level: 1 } ).click();
	await expect( mail ).toBeHidden();
} );

test( 'an approximate place says so and shows no point', async ( { page, request } ) => {
	const record = await find( request, ( one ) => one.location?.approximate === true );
	await page.goto( record.link );
	await expect( page.locator( '.wp-block-pmq-record-place figcaption' ) ).toContainText( 'Lieu approximatif' );
	await expect( page.locator( '.wp-block-pmq-record-place .pmq-sketch__point' ) ).toHaveCount( 0 );
} );

test( 'a draft is not shown to visitors', async ( { page } ) => {
	const response = await page.goto( 'patrimoine/?p=999999&post_type=pmq_record&preview=true' );
	expect( response?.status() ).toBe( 404 );
} );

test.describe( 'on a phone', () => {
	test.use( { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } );

	test( 'actions stay under the thumb and hide nothing', async ( { page, request } ) => {
		const record = await find( request, located );
		await openCleanly( page, record.link );
		const bar = page.locator( '.wp-block-pmq-record-actions__bar' );
		await expect( bar ).toBeInViewport( { ratio: 1 } );
		await page.evaluate( () => window.scrollTo( 0, document.documentElement.scrollHeight ) );
		await expect( bar ).toBeInViewport( { ratio: 1 } );
		const last = page.locator( 'footer a' ).last();
		const [ lastBox, barBox ] = [ await last.boundingBox(), await bar.boundingBox() ];
		expect( ( lastBox?.y ?? 0 ) + ( lastBox?.height ?? 0 ) ).toBeLessThanOrEqual( barBox?.y ?? 0 );
		await page.getByRole( 'link', { name: 'Carte', exact: true } ).tap();
		await expect( page.locator( '#lieu' ) ).toBeInViewport();
		await expectNoSidewaysScroll( page );
	} );
} );

test.describe( 'without JavaScript', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'everything can be read, and shared by the menu’s links', async ( { page, request } ) => {
		const record = await find( request, located );
		await page.goto( record.link );
		await expect( page.getByRole( 'region', { name: 'En bref' } ) ).toBeVisible();
		await expect( page.locator( '.wp-block-pmq-record-place svg' ) ).toBeVisible();
		await page.locator( '.wp-block-pmq-record-actions summary' ).click();
		await expect( page.getByRole( 'link', { name: /courriel/i } ) ).toBeVisible();
		await expect( page.getByRole( 'button', { name: 'Imprimer' } ) ).toBeHidden();
	} );
} );
