/** Favourites: with the keyboard alone on a phone, in the browser without an account, without scripts. */
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe';
import { pressOn, tabTo } from '../e2e-support/keyboard';
import { expectNoSidewaysScroll, openCleanly } from '../e2e-support/page-checks';
import { squeezed, textOfPdf } from '../e2e-support/pdf-text';
import { signInAsMember } from '../e2e-support/sign-in';

interface ListedRecord {
	readonly id: number;
	readonly name: string;
	readonly link: string;
	readonly location: unknown;
}

/** Three records of the demo content that have a place. */
async function three( request: APIRequestContext ): Promise< readonly ListedRecord[] > {
	const list = 'patrimoine/wp-json/pmq/v1/records?source[]=contribution&sort=name&per_page=50';
	const records = ( await ( await request.get( list ) ).json() ) as readonly ListedRecord[];
	const chosen = records.filter( ( record ) => record.location !== null && /^[\p{L} -]+$/u.test( record.name ) );
	expect( chosen.length ).toBeGreaterThanOrEqual( 3 );
	return chosen.slice( 0, 3 );
}

/** Keeps a record by its heart, unless it is kept already: a second try of this journey finds it so. */
async function keep( page: Page, record: ListedRecord ): Promise< void > {
	await page.goto( record.link );
	const heart = page.getByRole( 'button', { name: 'Favori' } );
	await tabTo( page, heart );
	// The server, or the script, has said which it is.
	await expect( heart ).toHaveAttribute( 'aria-pressed', /true|false/ );
	await page.waitForLoadState( 'networkidle' );
	if ( ( await heart.getAttribute( 'aria-pressed' ) ) === 'false' ) {
		await page.keyboard.press( 'Enter' );
		await expect( page.getByRole( 'status' ).filter( { hasText: /favoris|navigateur/ } ) ).toBeVisible();
	}
	await expect( heart ).toHaveAttribute( 'aria-pressed', 'true' );
}

async function expectPdfOf( request: APIRequestContext, address: string, words: readonly string[] ): Promise< void > {
	const answer = await request.get( address );
	expect( answer.status() ).toBe( 200 );
	expect( answer.headers()[ 'content-type' ] ).toBe( 'application/pdf' );
	const pdf = await answer.body();
	expect( pdf.subarray( 0, 5 ).toString() ).toBe( '%PDF-' );
	const text = textOfPdf( pdf );
	for ( const word of words ) {
		expect( text ).toContain( squeezed( word ) );
	}
}

test.describe( 'on a phone', () => {
	test.use( { viewport: { width: 360, height: 740 } } );

	test( 'with the keyboard: three favourites into a list with a name, shared, as PDF, deleted and back', async ( {
		page,
		request,
		browser,
	} ) => {
		test.setTimeout( 240_000 );
		const records = await three( request );
		const name = `Sortie ${ Math.random().toString( 36 ).slice( 2, 9 ) }`;
		await signInAsMember( page );
		for ( const record of records ) {
			await keep( page, record );
		}
		await openCleanly( page, 'patrimoine/mes-favoris/' );
		await expectAccessible( page, { state: 'the list of hearts' } );
		await expectNoSidewaysScroll( page );
		for ( const record of [ ...records ].reverse() ) {
			await pressOn(
				page,
				page.getByRole( 'checkbox', { name: `Choisir «\u00a0${ record.name }\u00a0»` } ),
				'Space'
			);
		}
		await tabTo( page, page.getByLabel( 'Nom de la nouvelle liste' ) );
		await page.keyboard.press( 'Enter' );
		const summary = page.getByRole( 'alert' );
		await expect( summary ).toContainText( 'Donnez un nom à la liste' );
		await expectAccessible( page, { state: 'a name is missing' } );
		await tabTo( page, page.getByLabel( 'Nom de la nouvelle liste' ) );
		await page.keyboard.type( name );
		await page.keyboard.press( 'Enter' );
		await expect( page.getByRole( 'heading', { level: 2, name } ) ).toBeVisible();
		for ( const record of records ) {
			await expect( page.getByRole( 'heading', { level: 3, name: record.name } ) ).toBeVisible();
		}
		const own = page.url().replace( /&fait=.*/, '' );

		await pressOn( page, page.getByRole( 'button', { name: 'Partager par un lien' } ) );
		const link = page.getByRole( 'textbox', { name: /Qui a ce lien/ } );
		await expect( link ).toHaveValue( /\/patrimoine\/liste\/\?cle=[\w-]{22}$/ );
		await expectAccessible( page, { state: 'shared' } );
		await expectNoSidewaysScroll( page );
		const shared = await link.inputValue();
		const pdf = await page.getByRole( 'link', { name: 'PDF de la liste' } ).getAttribute( 'href' );
		const words = [ name, ...records.map( ( record ) => record.name ) ];
		await expectPdfOf( page.request, pdf ?? '', words );

		const stranger = await browser.newContext( { viewport: { width: 360, height: 740 } } );
		const guest = await stranger.newPage();
		await openCleanly( guest, shared );
		await expect( guest.getByRole( 'heading', { level: 1, name } ) ).toBeVisible();
		for ( const record of records ) {
			await expect( guest.getByRole( 'heading', { level: 2, name: record.name } ) ).toBeVisible();
		}
		await expect( guest.getByRole( 'group', { name: /Les fiches de cette liste/ } ) ).toBeVisible();
		await expect( guest.locator( 'meta[name="robots"]' ) ).toHaveAttribute( 'content', /noindex/ );
		await expectAccessible( guest, { state: 'what others see' } );
		await expectNoSidewaysScroll( guest );
		await expectPdfOf( stranger.request, `${ shared }&format=pdf`, words );
		expect( ( await stranger.request.get( `${ own }&format=pdf`, { maxRedirects: 0 } ) ).status() ).toBe( 302 );

		await pressOn( page, page.getByRole( 'button', { name: 'Retirer le lien' } ) );
		await expect( page.getByText( 'Le lien est retiré' ) ).toBeVisible();
		expect( ( await guest.goto( shared ) )?.status() ).toBe( 404 );
		await expectAccessible( guest, { state: 'withdrawn' } );
		await stranger.close();

		await pressOn( page, page.getByText( 'Renommer ou supprimer la liste' ) );
		await pressOn( page, page.getByRole( 'button', { name: 'Supprimer la liste' } ) );
		await expect( page.getByText( 'La liste est supprimée.' ) ).toBeVisible();
		await expect( page.getByRole( 'link', { name: new RegExp( name ) } ) ).toHaveCount( 0 );
		await pressOn( page, page.getByRole( 'button', { name: 'Rétablir la liste' } ) );
		await expect( page.getByRole( 'heading', { level: 2, name } ) ).toBeVisible();
		await pressOn( page, page.getByText( 'Renommer ou supprimer la liste' ) );
		await pressOn( page, page.getByRole( 'button', { name: 'Supprimer la liste' } ) );
		await expect( page.getByText( 'La liste est supprimée.' ) ).toBeVisible();
	} );
} );

test( 'without an account the browser keeps them: list, page to share, PDF, let go and back', async ( {
	page,
	request,
} ) => {
	test.setTimeout( 120_000 );
	const records = await three( request );
	await page.goto( 'patrimoine/mes-favoris/' );
	await expect( page.getByText( /Le cœur d’une fiche la garde ici/ ) ).toBeVisible();
	await expectAccessible( page, { state: 'nothing kept' } );
	for ( const record of records ) {
		await keep( page, record );
	}
	await openCleanly( page, 'patrimoine/mes-favoris/' );
	const kept = page.getByRole( 'region', { name: 'Gardés dans ce navigateur' } );
	for ( const record of records ) {
		await expect( kept.getByRole( 'link', { name: record.name, exact: true } ) ).toHaveAttribute(
			'href',
			record.link
		);
	}
	await expectAccessible( page, { state: 'three kept' } );
	const [ first ] = records;
	await kept.getByRole( 'button', { name: `Retirer «\u00a0${ first?.name }\u00a0»` } ).click();
	await expect( kept.getByRole( 'status' ) ).toContainText( 'est retiré' );
	await expect( kept.getByRole( 'link', { name: first?.name, exact: true } ) ).toHaveCount( 0 );
	await kept.getByRole( 'button', { name: 'Annuler' } ).click();
	await expect( kept.getByRole( 'link', { name: first?.name, exact: true } ) ).toBeVisible();
	const pdf = await kept.getByRole( 'link', { name: 'PDF de la liste' } ).getAttribute( 'href' );
	await expectPdfOf(
		request,
		pdf ?? '',
		records.map( ( record ) => record.name )
	);
	await kept.getByRole( 'link', { name: 'En faire une page à partager' } ).click();
	await expect( page.getByRole( 'heading', { level: 1, name: 'Une liste de 3 fiches' } ) ).toBeVisible();
	for ( const record of records ) {
		await expect( page.getByRole( 'heading', { level: 2, name: record.name } ) ).toBeVisible();
	}
} );

test.describe( 'without JavaScript', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'the page says what needs a script, and a shared list is read', async ( { page, request } ) => {
		const records = await three( request );
		await page.goto( 'patrimoine/mes-favoris/' );
		await expect( page.getByText( /Sans compte, les favoris sont gardés par un script/ ) ).toBeVisible();
		await page.goto( `patrimoine/liste/?fiches=${ records.map( ( record ) => record.id ).join( ',' ) }` );
		await expect( page.getByRole( 'heading', { level: 2, name: records[ 0 ]?.name } ) ).toBeVisible();
		await expect( page.getByRole( 'button', { name: 'Imprimer' } ) ).toBeHidden();
		const wrong = await page.goto( 'patrimoine/liste/?fiches=1;2' );
		expect( wrong?.status() ).toBe( 404 );
		await expect( page.getByText( 'Ce lien ne mène à aucune liste' ) ).toBeVisible();
	} );
} );
