/** The map: without script, by keyboard, its card, its layers, its search, and nobody else asked for anything. */
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe';
import { expectNoSidewaysScroll, openCleanly } from '../e2e-support/page-checks';

const HERITAGE = 'patrimoine/carte/';

/** Opens the map of the heritage site and waits until it moves. */
async function openMap( page: Page, address = HERITAGE ): Promise< void > {
	await openCleanly( page, address );
	await page.locator( '.wp-block-pmq-map' ).scrollIntoViewIfNeeded();
	await expect( page.locator( '.wp-block-pmq-map.is-ready' ) ).toBeVisible();
}

const communes = ( page: Page ) => page.locator( '.leaflet-container path[role="button"]' );
const card = ( page: Page ) => page.getByRole( 'dialog' );

test.describe( 'without script', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'the drawing leads to the list, which names every commune and its records', async ( { page } ) => {
		await page.goto( HERITAGE );
		await expect( page.locator( '.wp-block-pmq-map__drawing svg path.pmq-map__commune' ) ).toHaveCount( 49 );
		const list = page.getByRole( 'region', { name: 'Ce que montre la carte, en liste' } );
		await expect( list.locator( '[data-insee]' ) ).toHaveCount( 49 );
		await expect( page.getByRole( 'combobox' ) ).toHaveCount( 0 );
		await expect( page.getByRole( 'checkbox', { name: 'Communes' } ) ).toHaveCount( 0 );
		const records = list.locator( '[data-insee="82155"] a[href*="commune=82155"]' );
		const count = Number( ( await records.innerText() ).replace( /\D/g, '' ) );
		expect( count ).toBeGreaterThan( 0 );
		await records.click();
		await expect( page ).toHaveURL( /chercher\/\?commune=82155/ );
		await expect( page.locator( 'main' ) ).toContainText( new RegExp( `${ count }\\s+fiche` ) );
	} );

	test( 'the address can ask for a commune, by code or by name', async ( { page } ) => {
		for ( const asked of [ '82155', 'st+antonin' ] ) {
			await page.goto( `${ HERITAGE }?commune=${ asked }` );
			await expect( page.locator( '.wp-block-pmq-map__asked' ) ).toContainText( 'Saint-Antonin-Noble-Val' );
			await expect( page.locator( 'path.is-selected' ) ).toHaveCount( 1 );
		}
		await page.goto( `${ HERITAGE }?commune=%3Cscript%3E` );
		await expect( page.locator( '.wp-block-pmq-map__asked' ) ).toHaveCount( 0 );
	} );
} );

test( 'asks nobody else for anything', async ( { page, baseURL } ) => {
	const strangers: string[] = [];
	const own = new URL( baseURL ?? '' ).host;
	page.on( 'request', ( request ) => {
		const { host, protocol } = new URL( request.url() );
		if ( host !== own && protocol.startsWith( 'http' ) ) {
			strangers.push( request.url() );
		}
	} );
	await openMap( page );
	await page.getByRole( 'button', { name: 'Zoomer', exact: true } ).click();
	await page.waitForLoadState( 'networkidle' );
	expect( strangers ).toEqual( [] );
} );

test( 'Leaflet is loaded only when the map comes into view', async ( { page } ) => {
	const chunks: string[] = [];
	page.on(
		'request',
		( request ) => void ( request.url().includes( '.module.js' ) && chunks.push( request.url() ) )
	);
	await page.setViewportSize( { width: 1280, height: 300 } );
	await page.route( '**/carte/', async ( route ) => {
		const response = await route.fetch();
		await route.fulfill( {
			response,
			body: ( await response.text() ).replace( '<main', '<div style="height:3000px"></div><main' ),
		} );
	} );
	await page.goto( HERITAGE );
	await page.waitForLoadState( 'networkidle' );
	expect( chunks ).toEqual( [] );
	await page.locator( '.wp-block-pmq-map' ).scrollIntoViewIfNeeded();
	await expect( page.locator( '.wp-block-pmq-map.is-ready' ) ).toBeVisible();
	expect( chunks.length ).toBeGreaterThan( 0 );
} );

test( 'a commune is hovered, chosen and closed with the mouse', async ( { page } ) => {
	await openMap( page );
	const commune = page.locator( 'path[aria-label="Puygaillard-de-Quercy"]' );
	await commune.hover();
	await expect(
		page.getByRole( 'tooltip', { name: 'Puygaillard-de-Quercy' } ).or( page.locator( '.leaflet-tooltip' ) )
	).toHaveText( 'Puygaillard-de-Quercy' );
	await commune.click();
	await expect( card( page ) ).toHaveAccessibleName( 'Puygaillard-de-Quercy' );
	await expect( card( page ) ).toContainText( 'habitants' );
	await expect( card( page ) ).toContainText( '82800' );
	await expect( card( page ) ).toContainText( 'Communauté de communes Quercy Vert-Aveyron' );
	await card( page ).getByRole( 'button', { name: 'Fermer' } ).click();
	await expect( card( page ) ).toBeHidden();
} );

test( 'the keyboard goes from commune to commune and opens a card; Escape gives the focus back', async ( { page } ) => {
	await openMap( page );
	await expect( page.locator( '.leaflet-container path[tabindex="0"]' ) ).toHaveCount( 1 );
	await page.locator( '.leaflet-container' ).focus();
	await page.keyboard.press( 'Tab' );
	const first = await page.locator( ':focus' ).getAttribute( 'aria-label' );
	expect( first ).toBeTruthy();
	await page.locator( 'path[aria-label="Bruniquel"]' ).focus();
	await page.keyboard.press( 'ArrowLeft' );
	await expect( page.locator( ':focus' ) ).toHaveAttribute( 'aria-label', 'Puygaillard-de-Quercy' );
	await expect( page.locator( '.leaflet-container path[tabindex="0"]' ) ).toHaveCount( 1 );
	await page.keyboard.press( 'Enter' );
	await expect( card( page ) ).toBeFocused();
	await page.keyboard.press( 'Escape' );
	await expect( card( page ) ).toBeHidden();
	await expect( page.locator( 'path[aria-label="Puygaillard-de-Quercy"]' ) ).toBeFocused();
} );

test( 'the list opens the same card', async ( { page } ) => {
	await openMap( page );
	const link = page.locator( '.wp-block-pmq-map__name', { hasText: 'Saint-Antonin-Noble-Val' } );
	await link.focus();
	await page.keyboard.press( 'Enter' );
	await expect( card( page ) ).toHaveAccessibleName( 'Saint-Antonin-Noble-Val' );
	await expect( card( page ).getByRole( 'link', { name: /fiche/ } ) ).toHaveAttribute( 'href', /commune=82155/ );
	await page.keyboard.press( 'Escape' );
	await expect( link ).toBeFocused();
} );

test( 'layers are switched, on the map and in the list', async ( { page } ) => {
	await openMap( page );
	const pins = page.locator( '.pmq-map__pin, .pmq-map__cluster' );
	await expect( pins.first() ).toBeVisible();
	const items = page.locator( '.wp-block-pmq-map__list details[data-layer="records"]' );
	await expect( items ).toBeVisible();
	await page.getByRole( 'checkbox', { name: 'Patrimoine' } ).uncheck();
	await expect( pins ).toHaveCount( 0 );
	await expect( items ).toBeHidden();
	await page.getByRole( 'checkbox', { name: 'Patrimoine' } ).check();
	await expect( pins.first() ).toBeVisible();
	await expect( items ).toBeVisible();
	await page.getByRole( 'checkbox', { name: 'Intercommunalités' } ).uncheck();
	await expect( page.locator( '.leaflet-container .pmq-map__epci' ).first() ).toBeHidden();
	await page.getByRole( 'checkbox', { name: 'Communes' } ).uncheck();
	await expect( communes( page ).first() ).toBeHidden();
} );

test( 'clusters and pins add up to the list, and open by keyboard', async ( { page } ) => {
	await openMap( page );
	const total = await page.locator( '.wp-block-pmq-map__list details[data-layer="records"] li' ).count();
	const shown = async (): Promise< number > => {
		const clusters = await page.locator( '.pmq-map__cluster' ).allInnerTexts();
		return (
			clusters.reduce( ( sum, text ) => sum + Number( text ), 0 ) +
			( await page.locator( '.pmq-map__pin' ).count() )
		);
	};
	await expect.poll( shown ).toBe( total );
	await page.locator( '.pmq-map__cluster' ).first().focus();
	const before = await page.locator( '.pmq-map__cluster, .pmq-map__pin' ).count();
	await page.keyboard.press( 'Enter' );
	await expect.poll( () => page.locator( '.pmq-map__cluster, .pmq-map__pin' ).count() ).not.toBe( before );
	await expect( page.locator( '.pmq-map__cluster:focus, .pmq-map__pin:focus' ) ).toHaveCount( 1 );
} );

test( 'a place is searched with errors, announced, chosen and shown', async ( { page } ) => {
	await openMap( page );
	const field = page.getByRole( 'combobox' );
	await field.fill( 'negrepelice' );
	await expect( field ).toHaveAttribute( 'aria-expanded', 'true' );
	const option = page.getByRole( 'option', { name: /Nègrepelisse/ } );
	await expect( option ).toHaveAttribute( 'aria-selected', 'true' );
	await expect( field ).toHaveAttribute( 'aria-activedescendant', ( await option.getAttribute( 'id' ) ) ?? '-' );
	await expect( page.locator( '#a11y-speak-polite' ) ).toHaveText( '1 commune trouvée' );
	await field.press( 'Enter' );
	await expect( card( page ) ).toHaveAccessibleName( 'Nègrepelisse' );
	await page.keyboard.press( 'Escape' );
	await expect( field ).toBeFocused();
	await field.fill( 'saint' );
	await expect( page.getByRole( 'option' ) ).toHaveCount( 6 );
	await field.press( 'ArrowUp' );
	await expect( page.getByRole( 'option' ).last() ).toHaveAttribute( 'aria-selected', 'true' );
	await field.press( 'Escape' );
	await expect( page.getByRole( 'option' ) ).toHaveCount( 0 );
	await field.fill( 'Montauban' );
	await expect( page.locator( '.wp-block-pmq-map__nothing' ) ).toHaveText( 'Aucune commune de ce nom' );
	await expect( page.locator( '#a11y-speak-polite' ) ).toHaveText( 'Aucune commune de ce nom' );
} );

test( 'when the data cannot be loaded the drawing and the list stay', async ( { page } ) => {
	await page.route( '**/pmq/v1/boundaries', ( route ) => route.abort() );
	await page.goto( HERITAGE );
	await page.locator( '.wp-block-pmq-map' ).scrollIntoViewIfNeeded();
	await expect( page.getByText( 'La carte animée n’a pas pu être chargée' ) ).toBeVisible();
	await expect( page.locator( '.wp-block-pmq-map__drawing svg' ) ).toBeVisible();
	await expect( page.locator( '[data-insee]' ) ).toHaveCount( 49 );
} );

test( 'tiles are asked for only once they are set, and named', async ( { page } ) => {
	const asked: string[] = [];
	await page.route( 'https://tiles.example.org/**', ( route ) => {
		asked.push( route.request().url() );
		return route.fulfill( { status: 204 } );
	} );
	await page.route( `**/${ HERITAGE }`, async ( route ) => {
		const response = await route.fetch();
		const background =
			'"background":{"kind":"tiles","url":"https:\\/\\/tiles.example.org\\/{z}\\/{x}\\/{y}.png","attribution":"Fond d’essai"}';
		await route.fulfill( { response, body: ( await response.text() ).replace( '"background":null', background ) } );
	} );
	await page.goto( HERITAGE );
	await page.locator( '.wp-block-pmq-map' ).scrollIntoViewIfNeeded();
	await expect( page.locator( '.leaflet-control-attribution' ) ).toContainText( 'Fond d’essai' );
	await expect.poll( () => asked.length ).toBeGreaterThan( 0 );
	expect( asked[ 0 ] ).toMatch( /\/\d+\/\d+\/\d+\.png$/ );
} );

for ( const width of [ 320, 1280 ] ) {
	test( `is accessible with and without its card at ${ width } px`, async ( { page } ) => {
		await page.setViewportSize( { width, height: width === 320 ? 640 : 900 } );
		await openMap( page );
		await expectNoSidewaysScroll( page );
		await expectAccessible( page );
		await page.locator( '.wp-block-pmq-map__name' ).first().click();
		await expect( card( page ) ).toBeVisible();
		await expectAccessible( page );
	} );
}
