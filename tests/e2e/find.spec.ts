/** Finding heritage: suggestions, around a place, views, long filters; by keyboard, on a phone, without JavaScript. */
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe';
import { box, count, items, mapOf, root, search, total, words } from '../e2e-support/heritage-search';
import { expectNoSidewaysScroll, openCleanly } from '../e2e-support/page-checks';

const suggestions = ( page: Page ) => page.getByRole( 'listbox', { name: 'Propositions' } );
const options = ( page: Page ) => suggestions( page ).getByRole( 'option' );
const body = ( page: Page ) => page.locator( `${ root }__body` );

/** Types and waits for the answer to exactly that. */
async function type( page: Page, text: string ): Promise< void > {
	const answer = page.waitForResponse(
		( response ) => new URL( response.url() ).searchParams.get( 'search' ) === text
	);
	await box( page ).pressSequentially( text );
	await answer;
	await expect( options( page ).first() ).toBeVisible();
}

const active = ( page: Page ) => page.locator( '[role="option"][aria-selected="true"]' );

test( 'suggestions by keyboard: a commune sets the filter, Escape closes, what is typed stays', async ( {
	page,
	request,
} ) => {
	await openCleanly( page, search );
	await type( page, 'cailus' );
	await expect( box( page ) ).toHaveAttribute( 'aria-expanded', 'true' );
	await expect( page.locator( `${ root }__box-field [role="status"]` ) ).toHaveText( /suggestion/ );
	await expect( box( page ) ).toHaveValue( 'cailus' );
	await expectAccessible( page, { state: 'with suggestions' } );
	await page.keyboard.press( 'ArrowDown' );
	await expect( active( page ) ).toHaveText( /Caylus/ );
	await expect( box( page ) ).toHaveAttribute(
		'aria-activedescendant',
		( await active( page ).getAttribute( 'id' ) ) ?? '-'
	);
	await page.keyboard.press( 'Escape' );
	await expect( suggestions( page ) ).toBeHidden();
	await expect( box( page ) ).toHaveValue( 'cailus' );
	await page.keyboard.press( 'ArrowDown' );
	await expect( options( page ).first() ).toBeVisible();
	await page.keyboard.press( 'ArrowDown' );
	await expect( active( page ) ).toHaveText( /Caylus/ );
	await page.keyboard.press( 'Enter' );
	await expect( page ).toHaveURL( /\?commune=82038$/ );
	await expect( box( page ) ).toHaveValue( '' );
	await expect( box( page ) ).toBeFocused();
	await expect( count( page ) ).toHaveText( words( await total( request, { commune: '82038' } ) ) );
} );

test( 'suggestions: a record opens; words without a choice are looked for', async ( { page } ) => {
	await openCleanly( page, search );
	await type( page, 'abbaye de beaulieu' );
	await page
		.getByRole( 'group', { name: 'Fiches' } )
		.getByRole( 'option', { name: /Beaulieu/ } )
		.first()
		.click();
	await expect( page ).toHaveURL( /\/fiche\/[^/]*beaulieu/ );
	await page.goto( search );
	await box( page ).fill( 'halle' );
	await page.keyboard.press( 'Enter' );
	await expect( page ).toHaveURL( /\?q=halle$/ );
	await expect( suggestions( page ) ).toBeHidden();
} );

test( 'around a place: the nearest first, the distance on each record; what is no place is said', async ( {
	page,
	request,
} ) => {
	await openCleanly( page, search );
	await page.getByRole( 'link', { name: /^Filtres/ } ).click();
	const place = page.getByLabel( 'Commune, code postal ou adresse' );
	await place.fill( '12 rue de la Halle, 82160 Caylus' );
	await page.keyboard.press( 'Tab' );
	await expect( page ).toHaveURL( /lieu=12/ );
	const commune = ( await ( await request.get( 'patrimoine/wp-json/pmq/v1/communes/82038' ) ).json() ) as {
		lat: number;
		lng: number;
	};
	await expect( count( page ) ).toHaveText(
		words( await total( request, { near: `${ commune.lat },${ commune.lng }`, radius: '5' } ) )
	);
	await place.fill( 'zzzz qqqq' );
	await page.keyboard.press( 'Tab' );
	await expect( place ).toHaveAttribute( 'aria-invalid', 'true' );
	await expect( page.getByText( 'ne ressemble à' ).first() ).toBeVisible();
	await page.keyboard.press( 'Escape' );

	await openCleanly( page, `${ search }?lieu=Caylus&rayon=20` );
	await expect( page.getByRole( 'link', { name: /Retirer le filtre À moins de 20/ } ) ).toBeVisible();
	await expect( items( page ).first() ).toContainText( /à (environ )?[\d,]+.(m|km)/ );
	await expect( page.getByLabel( 'Trier' ) ).toContainText( 'les plus proches' );
} );

test.describe( 'my position', () => {
	test.use( { geolocation: { latitude: 44.2356, longitude: 1.7711 } } );

	test( 'is asked for on a click only, and searched around', async ( { page, context } ) => {
		await context.grantPermissions( [ 'geolocation' ] );
		await openCleanly( page, search );
		await page.getByRole( 'button', { name: 'Autour de moi' } ).click();
		await expect( page ).toHaveURL( /autour=44\.2356,1\.7711&tri=distance/ );
		await expect(
			page.getByRole( 'link', { name: /Retirer le filtre À moins de 5.km de ma position/ } )
		).toBeVisible();
		await page.getByRole( 'link', { name: /Retirer le filtre À moins de/ } ).click();
		await expect( page ).toHaveURL( /chercher\/$/ );
	} );
} );

test( 'my position refused: said in French, the search stays', async ( { page } ) => {
	await page.addInitScript( () => {
		Object.defineProperty( navigator, 'geolocation', {
			value: {
				getCurrentPosition: ( _: unknown, fault: ( error: { code: number } ) => void ) => fault( { code: 1 } ),
			},
		} );
	} );
	await openCleanly( page, search );
	await page.getByRole( 'button', { name: 'Autour de moi' } ).click();
	await expect( page.getByRole( 'alert' ).filter( { hasText: 'ne donne pas votre position' } ) ).toBeVisible();
	await expect( page ).toHaveURL( /chercher\/$/ );
} );

test( 'views: each is in the address, the focus stays on the choice, back goes back', async ( { page } ) => {
	await openCleanly( page, search );
	const views = page.getByRole( 'list', { name: 'Affichage' } );
	const records = await count( page ).textContent();
	await views.getByRole( 'link', { name: 'Vignettes' } ).focus();
	await page.keyboard.press( 'Enter' );
	await expect( page ).toHaveURL( /\?vue=cartes$/ );
	await expect( body( page ) ).toHaveAttribute( 'data-view', 'cartes' );
	await expect( page.locator( `${ root }__map` ) ).toBeHidden();
	await expect( views.getByRole( 'link', { name: 'Vignettes' } ) ).toBeFocused();
	await expect( views.getByRole( 'link', { name: 'Vignettes' } ) ).toHaveAttribute( 'aria-current', 'true' );
	await expectAccessible( page, { state: 'cards' } );
	await views.getByRole( 'link', { name: 'Carte', exact: true } ).click();
	await expect( page ).toHaveURL( /\?vue=carte$/ );
	await mapOf( page );
	await expect( items( page ).first() ).toBeHidden();
	await expect( count( page ) ).toHaveText( records ?? '' );
	await page.goBack();
	await expect( body( page ) ).toHaveAttribute( 'data-view', 'cartes' );
	await expect( items( page ).first() ).toBeVisible();
	await page.getByRole( 'link', { name: /Voir les? .*suivante/ } ).click();
	await expect( page ).toHaveURL( /vue=cartes&pg=2/ );
} );

test( 'long lists of filters are searched through, what has no value is a value', async ( { page, request } ) => {
	await openCleanly( page, search );
	await page.getByRole( 'link', { name: /^Filtres/ } ).click();
	const communes = page.getByRole( 'group', { name: 'Commune' } );
	await communes.getByRole( 'searchbox' ).fill( 'negre' );
	await expect( communes.getByRole( 'checkbox' ) ).toHaveCount( 1 );
	await expect( communes.getByRole( 'checkbox', { name: /^Nègrepelisse/ } ) ).toBeVisible();
	const none = page.getByRole( 'group', { name: 'Période' } ).getByRole( 'checkbox', { name: /^Non renseigné/ } );
	await none.check();
	await expect( page ).toHaveURL( /periode=aucun/ );
	await expect( count( page ) ).toHaveText( words( await total( request, { 'period[]': 'none' } ) ) );
	await expect(
		page.getByRole( 'link', { name: /Retirer le filtre Période non renseignée/, includeHidden: true } )
	).toHaveCount( 1 );
} );

test( 'nothing found near: the next radius is offered with its number of records', async ( { page, request } ) => {
	await openCleanly( page, `${ search }?q=halle&autour=44.9,1.2&rayon=1` );
	await expect( page.getByRole( 'heading', { name: 'Rien trouvé' } ) ).toBeVisible();
	await expectAccessible( page, { state: 'nothing found' } );
	const way = page.locator( `${ root }__empty li` ).filter( { hasText: 'Sans « À moins de' } );
	await expect( way ).toContainText( words( await total( request, { search: 'halle' } ) ) );
} );

/** The chapels of a commune from the 15th century: words, a suggestion, a century; the result is what REST says. */
async function expectChapels( page: Page, request: APIRequestContext ): Promise< void > {
	await expect( page ).toHaveURL( /q=chapelle&commune=82155&de=1401&a=1500/ );
	const records = await total( request, {
		search: 'chapelle',
		'commune[]': '82155',
		year_from: '1401',
		year_to: '1500',
	} );
	await expect( count( page ) ).toHaveText( words( records ) );
}

test( 'the chapels of a commune from the 15th century, by keyboard only', async ( { page, request } ) => {
	await openCleanly( page, search );
	await box( page ).focus();
	await type( page, 'saint-antonin' );
	await page.keyboard.press( 'ArrowDown' );
	await expect( active( page ) ).toHaveText( /Saint-Antonin-Noble-Val/ );
	await page.keyboard.press( 'Enter' );
	await expect( page ).toHaveURL( /commune=82155/ );
	await expect( box( page ) ).toBeFocused();
	await page.keyboard.type( 'chapelle' );
	await page.keyboard.press( 'Escape' );
	await page.keyboard.press( 'Enter' );
	await expect( page ).toHaveURL( /q=chapelle&commune=82155/ );
	await page.getByRole( 'link', { name: /^Filtres/ } ).focus();
	await page.keyboard.press( 'Enter' );
	await page.getByRole( 'link', { name: '15e siècle' } ).focus();
	await page.keyboard.press( 'Enter' );
	await expect( page.getByRole( 'link', { name: 'Retirer le filtre 15e siècle' } ) ).toBeFocused();
	await expectAccessible( page, { state: 'filters' } );
	await page.keyboard.press( 'Escape' );
	await expectChapels( page, request );
} );

test.describe( 'on a phone', () => {
	test.use( { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } );

	test( 'the chapels of a commune from the 15th century', async ( { page, request } ) => {
		await openCleanly( page, search );
		await type( page, 'saint-antonin' );
		await expectNoSidewaysScroll( page, 'with suggestions' );
		await page
			.getByRole( 'option', { name: /^Saint-Antonin-Noble-Val/ } )
			.first()
			.tap();
		await expect( page ).toHaveURL( /commune=82155/ );
		await box( page ).fill( 'chapelle' );
		await page.keyboard.press( 'Enter' );
		await expect( page ).toHaveURL( /q=chapelle&commune=82155/ );
		await page.getByRole( 'link', { name: /^Filtres/ } ).tap();
		await page.getByRole( 'link', { name: '15e siècle' } ).tap();
		await expect( page.getByRole( 'link', { name: 'Retirer le filtre 15e siècle' } ) ).toBeVisible();
		await page.getByRole( 'dialog', { name: 'Filtres' } ).getByRole( 'button', { name: /fiche/ } ).tap();
		await expectChapels( page, request );
		await expectNoSidewaysScroll( page );
	} );
} );

test.describe( 'without JavaScript', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'place, century and views are links and fields of the page', async ( { page } ) => {
		await page.goto( search );
		await page.getByRole( 'link', { name: /^Filtres/ } ).click();
		await page.getByLabel( 'Commune, code postal ou adresse' ).fill( 'caylus' );
		await page.getByRole( 'button', { name: /^Voir les/ } ).click();
		await expect( page.getByRole( 'link', { name: /Retirer le filtre À moins de 5.km de Caylus/ } ) ).toBeVisible();
		await page
			.getByRole( 'list', { name: 'Affichage' } )
			.getByRole( 'link', { name: 'Carte', exact: true } )
			.click();
		await expect( page ).toHaveURL( /lieu=caylus&vue=carte/ );
		await expect( page.locator( `${ root }__canvas svg a` ).first() ).toHaveAttribute( 'href', /\/fiche\// );
		await expect( items( page ).first() ).toBeVisible();
	} );
} );
