/** Layers of the map: an administrator makes and fills one without code; visitors see it and switch it. */
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe';
import { signInAsMember } from '../e2e-support/sign-in';

const SCREEN = '/wp-admin/admin.php?page=pmq-layers';
const BLOCK = '.wp-block-pmq-map';

/** Asks a route with the session of the page. */
async function ask< T >( page: Page, method: string, path: string, data?: object ): Promise< T > {
	return ( await page.evaluate(
		async ( request ) => {
			const { apiFetch } = (
				window as unknown as { wp: { apiFetch: ( options: object ) => Promise< unknown > } }
			 ).wp;
			return await apiFetch( request );
		},
		{ method, path, ...( data ? { data } : {} ) }
	) ) as T;
}

function file( state: string ): { name: string; mimeType: string; buffer: Buffer } {
	const rows = [
		'Identifiant;Nom;Commune;Latitude;Longitude;Profondeur (m);État',
		'E1;Puits de la halle;Caussade;44,1620;1,5390;12,5;Bon',
		`E2;Puits du lac;Monclar-de-Quercy;;;7;${ state }`,
	];
	return { name: 'puits.csv', mimeType: 'text/csv', buffer: Buffer.from( rows.join( '\r\n' ) ) };
}

/** Chooses a file and waits until it is known what it would do. */
async function preview( page: Page, chosen: ReturnType< typeof file > ): Promise< void > {
	await page.locator( '.pmq-layers__drop input[type=file]' ).setInputFiles( chosen );
	await page.getByRole( 'button', { name: 'Voir ce qui va se passer' } ).click();
	await expect( page.getByRole( 'button', { name: /^Écrire \d/ } ) ).toBeVisible();
}

// One journey: a layer is made, filled, shown, emptied again.
test.describe( 'an administrator', () => {
	test.setTimeout( 240_000 );

	test( 'makes a layer, puts a file right, sees it on a map, takes it back', async ( { page } ) => {
		const label = `Puits ${ Date.now() }`;
		await signInAsMember( page, 'administratrice' );
		await page.goto( SCREEN );
		await page.getByRole( 'link', { name: 'Nouvelle couche' } ).click();
		await page.getByRole( 'button', { name: 'Créer la couche' } ).click();
		await expect( page.getByText( 'Une couche a besoin d’un nom.' ).first() ).toBeVisible();
		await page.getByLabel( 'Nom de la couche' ).fill( label );
		await page.getByRole( 'radio', { name: 'Goutte d’eau' } ).check( { force: true } );
		await page.getByRole( 'radio', { name: 'Bleu eau' } ).check();
		await page.getByRole( 'button', { name: 'Ajouter un champ' } ).click();
		await page.getByLabel( 'Nom du champ 1' ).fill( 'Profondeur' );
		await page.getByLabel( 'Type' ).selectOption( 'number' );
		await page.getByLabel( 'Unité' ).fill( 'm' );
		await page.getByRole( 'button', { name: 'Ajouter un champ' } ).click();
		await page.getByLabel( 'Nom du champ 2' ).fill( 'État' );
		await page.getByLabel( 'Type' ).nth( 1 ).selectOption( 'choice' );
		await page.getByLabel( 'Valeurs, une par ligne' ).fill( 'Bon\nÀ réparer' );
		await expectAccessible( page, { part: '.pmq-layers' } );
		await page.getByRole( 'button', { name: 'Créer la couche' } ).click();
		await expect( page.getByRole( 'heading', { name: label } ) ).toBeVisible();
		const id = Number( /#\/(\d+)/.exec( page.url() )?.[ 1 ] );

		await page
			.getByRole( 'navigation', { name: 'Parties de la couche' } )
			.getByText( 'Importer un fichier' )
			.click();
		await preview( page, file( 'cassé' ) );
		await expect( page.getByText( 'n’est pas dans la liste' ) ).toBeVisible();
		await expect( page.getByText( '1 ligne est en erreur' ) ).toBeVisible();
		await expectAccessible( page, { part: '.pmq-layers' } );
		expect( await ask< unknown[] >( page, 'GET', `/pmq/v1/map-layers/${ id }/points` ) ).toEqual( [] );

		await page.getByRole( 'button', { name: 'Un autre fichier' } ).click();
		await preview( page, file( 'à réparer' ) );
		await page.getByRole( 'button', { name: /^Écrire 2/ } ).click();
		await expect( page.getByText( 'Le fichier est dans la couche' ) ).toBeVisible();
		await page.getByRole( 'link', { name: 'Voir les lieux' } ).click();
		await expect( page.getByText( 'Puits de la halle' ) ).toBeVisible();
		await expectAccessible( page, { part: '.pmq-layers' } );

		const layers = await ask< { id: number; slug: string }[] >( page, 'GET', '/pmq/v1/map-layers' );
		const slug = layers.find( ( layer ) => layer.id === id )?.slug ?? '';
		const { id: post, link } = await ask< { id: number; link: string } >( page, 'POST', '/wp/v2/pages', {
			title: label,
			status: 'publish',
			content: `<!-- wp:pmq/map {"layers":["communes","${ slug }"]} /-->`,
		} );
		try {
			await page.goto( link );
			const map = page.locator( BLOCK );
			await map.scrollIntoViewIfNeeded();
			await expect( map ).toHaveClass( /is-ready/ );
			await map.getByRole( 'button', { name: 'Puits de la halle' } ).click();
			const card = map.getByRole( 'dialog', { name: 'Puits de la halle' } );
			await expect( card ).toContainText( '12,5' );
			await expect( card ).toContainText( 'Caussade' );
			await expectAccessible( page, { part: BLOCK } );
			await page.keyboard.press( 'Escape' );
			const list = map.getByRole( 'region', { name: 'Ce que montre la carte, en liste' } );
			await expect( list.locator( `details[data-layer="${ slug }"] li` ) ).toHaveCount( 2 );
			await expect( list ).toContainText( 'À réparer' );
		} finally {
			await page.goto( `${ SCREEN }#/${ id }/history` );
			await ask( page, 'DELETE', `/wp/v2/pages/${ post }?force=true` );
		}
		await page.getByRole( 'button', { name: 'Annuler : Import de puits.csv' } ).click();
		await expect( page.locator( '.pmq-layers' ).getByText( 'Lieux remis comme avant' ) ).toBeVisible();
		expect( await ask< unknown[] >( page, 'GET', `/pmq/v1/map-layers/${ id }/points` ) ).toEqual( [] );
		await page.getByRole( 'navigation', { name: 'Parties de la couche' } ).getByText( 'Description' ).click();
		await page.getByRole( 'button', { name: 'Mettre à la corbeille' } ).click();
		await expect( page.locator( '.pmq-layers' ).getByText( 'est à la corbeille' ) ).toBeVisible();
		await expect( page.getByRole( 'link', { name: label } ) ).toHaveCount( 0 );
	} );
} );

test.describe( 'a visitor with a phone', () => {
	test.use( { viewport: { width: 360, height: 740 } } );

	test( 'switches layers with the keyboard, and the list follows', async ( { page } ) => {
		await page.goto( '/carte/' );
		const map = page.locator( BLOCK );
		await map.scrollIntoViewIfNeeded();
		await expect( map ).toHaveClass( /is-ready/ );
		await map.locator( 'summary', { hasText: 'Couches de la carte' } ).focus();
		await page.keyboard.press( 'Enter' );
		const artisans = map.getByRole( 'checkbox', { name: 'Artisans' } );
		await expect( artisans ).not.toBeChecked();
		const places = map.locator( 'details[data-layer="artisans"]' );
		await expect( places ).toBeHidden();
		await artisans.focus();
		await page.keyboard.press( 'Space' );
		await expect( artisans ).toBeChecked();
		await expect( places ).toBeVisible();
		await places.locator( 'summary' ).focus();
		await page.keyboard.press( 'Enter' );
		await expect( places.getByText( 'Charpentes Delmas' ) ).toBeVisible();
		await expect( places ).toContainText( 'Ossature bois et paille' );
		await expectAccessible( page, { part: BLOCK } );
		await artisans.focus();
		await page.keyboard.press( 'Space' );
		await expect( places ).toBeHidden();
		expect( await page.evaluate( () => document.documentElement.scrollWidth ) ).toBeLessThanOrEqual( 360 );
	} );

	test.describe( 'without scripts', () => {
		test.use( { javaScriptEnabled: false } );

		test( 'reads every place and what is said of it', async ( { page } ) => {
			await page.goto( '/energies/les-toits/' );
			const places = page.locator( `${ BLOCK } details[data-layer="photovoltaique"]` );
			await places.locator( 'summary' ).click();
			await expect( places.locator( 'li' ).first() ).toBeVisible();
			await expect( places ).toContainText( 'kWc' );
			await expect(
				page.locator( `${ BLOCK } svg g[data-layer="photovoltaique"] circle` ).first()
			).toBeAttached();
		} );
	} );
} );
