/** What the look adds: slideshow, large images, communes, lost addresses, night. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openCleanly } from '../e2e-support/page-checks';

const slides = ( page: Page ) => page.getByRole( 'group', { name: 'Quatre vues du Pays' } );

test.describe( 'slideshow', () => {
	test( 'is changed by buttons and by the keys, counts, and stops', async ( { page } ) => {
		await page.emulateMedia( { reducedMotion: 'no-preference' } );
		await openCleanly( page, '/' );
		const show = slides( page );
		await expect( show.locator( '.wp-block-pmq-slideshow__position' ) ).toHaveText( '1 / 4' );
		await show.getByRole( 'button', { name: 'Arrêter le diaporama' } ).press( 'Enter' );
		await expect( show.getByRole( 'button', { name: 'Lancer le diaporama' } ) ).toBeVisible();
		await show.getByRole( 'button', { name: 'Image suivante' } ).press( 'Enter' );
		await expect( show.locator( '.wp-block-pmq-slideshow__position' ) ).toHaveText( '2 / 4' );
		await expect( show.getByRole( 'group', { name: 'Image 2 sur 4' } ).getByRole( 'img' ) ).toBeInViewport();
		await show.getByRole( 'region' ).focus();
		await page.keyboard.press( 'ArrowRight' );
		await expect( show.locator( '.wp-block-pmq-slideshow__position' ) ).toHaveText( '3 / 4' );
		expect( ( await new AxeBuilder( { page } ).analyze() ).violations.map( ( { id } ) => id ) ).toEqual( [] );
	} );

	test( 'changes by itself, and not where motion is unwelcome', async ( { page } ) => {
		await page.emulateMedia( { reducedMotion: 'no-preference' } );
		await page.goto( '/' );
		await expect( slides( page ).getByRole( 'button', { name: 'Arrêter le diaporama' } ) ).toBeVisible();
		const position = slides( page ).locator( '.wp-block-pmq-slideshow__position' );
		await expect( position ).toHaveText( '2 / 4', { timeout: 15_000 } );
		await page.emulateMedia( { reducedMotion: 'reduce' } );
		await page.reload();
		await expect( slides( page ).getByRole( 'button', { name: 'Lancer le diaporama' } ) ).toBeVisible();
		await expect( position ).toHaveText( '1 / 4' );
	} );

	test( 'moves nothing on the page, and the other pictures wait for it', async ( { page } ) => {
		await page.addInitScript( () => {
			new PerformanceObserver( ( list ) => {
				for ( const entry of list.getEntries() as unknown as { value: number }[] ) {
					document.documentElement.dataset.shift = String(
						Number( document.documentElement.dataset.shift ?? 0 ) + entry.value
					);
				}
			} ).observe( { type: 'layout-shift', buffered: true } );
		} );
		await page.goto( '/', { waitUntil: 'networkidle' } );
		expect( Number( ( await page.locator( 'html' ).getAttribute( 'data-shift' ) ) ?? 0 ) ).toBeLessThan( 0.005 );
		const images = slides( page ).locator( 'img' );
		await expect( images.first() ).toHaveAttribute( 'fetchpriority', 'high' );
		await expect( images.nth( 1 ) ).toHaveAttribute( 'loading', 'lazy' );
	} );
} );

test.describe( 'commune', () => {
	test( 'whoever types his commune with a slip comes to its page', async ( { page } ) => {
		await page.goto( '/' );
		await page.getByRole( 'main' ).getByLabel( 'Votre commune' ).fill( 'setfond' );
		await page.keyboard.press( 'Enter' );
		await expect( page ).toHaveURL( /\/communes\/septfonds\/$/ );
		await expect( page.getByRole( 'heading', { level: 1 } ) ).toHaveText( 'Septfonds' );
		await expect( page.getByRole( 'img', { name: 'Septfonds dans le Pays Midi-Quercy' } ) ).toBeVisible();
		await page.getByRole( 'link', { name: 'Monteils' } ).click();
		await expect( page.getByRole( 'heading', { level: 1 } ) ).toHaveText( 'Monteils' );
	} );

	test( 'a name that is none is said so, and the list is there', async ( { page } ) => {
		await page.goto( '/communes/?commune=zzzzz' );
		await expect( page.getByText( /ne ressemble à «\szzzzz\s»/ ) ).toBeVisible();
		await expect( page.getByRole( 'link', { name: 'Caylus' } ) ).toBeVisible();
	} );
} );

test( 'a lost address says what it may have meant', async ( { page } ) => {
	const response = await page.goto( '/renover-son-logemant/' );
	expect( response?.status() ).toBe( 404 );
	await page.getByRole( 'main' ).getByRole( 'link', { name: 'Rénover son logement' } ).click();
	await expect( page ).toHaveURL( /\/renover-son-logement\/$/ );
} );

test( 'an article tells machines what it is, with a picture of its own', async ( { page, request } ) => {
	await page.goto( '/actualites/' );
	await page.goto( ( await page.locator( '.pmq-rows h2 a' ).first().getAttribute( 'href' ) ) ?? '' );
	const title = await page.getByRole( 'heading', { level: 1 } ).innerText();
	const card = ( await page.locator( 'meta[property="og:image"]' ).getAttribute( 'content' ) ) ?? '';
	expect( ( await request.get( card ) ).headers()[ 'content-type' ] ).toBe( 'image/png' );
	await expect( page.locator( 'meta[name="description"]' ) ).toHaveCount( 1 );
	await expect( page.locator( 'link[rel="canonical"]' ) ).toHaveCount( 1 );
	const data = JSON.parse( await page.locator( 'script[type="application/ld+json"]' ).innerText() ) as {
		readonly '@type': string;
		readonly headline: string;
	};
	expect( data[ '@type' ] ).toBe( 'NewsArticle' );
	expect( data.headline.replace( /\s/g, ' ' ) ).toBe( title.replace( /\s/g, ' ' ) );
} );

test.describe( 'large image', () => {
	const article = '/actualites/la-riviere-n-est-pas-un-parc/';

	test( 'opens by keyboard with caption and credit, keeps the focus, closes with Escape', async ( { page } ) => {
		await openCleanly( page, article );
		const link = page.locator( 'a.pmq-zoom' ).first();
		await expect( page.locator( '.pmq-credit' ).first() ).not.toBeEmpty();
		await link.press( 'Enter' );
		const frame = page.getByRole( 'dialog', { name: 'Image en grand' } );
		await expect( frame ).toBeVisible();
		await expect( frame.getByRole( 'img' ) ).toHaveAttribute( 'alt', /./ );
		await expect( frame.locator( '.wp-block-pmq-lightbox__credit' ) ).not.toBeEmpty();
		expect( ( await new AxeBuilder( { page } ).analyze() ).violations.map( ( { id } ) => id ) ).toEqual( [] );
		await page.keyboard.press( 'Tab' );
		await page.keyboard.press( 'Tab' );
		expect( await page.evaluate( () => document.activeElement?.closest( 'main' ) ?? null ) ).toBeNull();
		await page.keyboard.press( 'Escape' );
		await expect( frame ).toBeHidden();
		await expect( link ).toBeFocused();
	} );

	test( 'without scripts its link leads to the file', async ( { page, request } ) => {
		await page.goto( article );
		const file = ( await page.locator( 'a.pmq-zoom' ).first().getAttribute( 'href' ) ) ?? '';
		expect( ( await request.get( file ) ).headers()[ 'content-type' ] ).toMatch( /^image\// );
	} );
} );

test( 'a project of the strategy leads to what is around it', async ( { page } ) => {
	await openCleanly( page, '/comprendre-le-pays/strategie/viable/transition-energetique/opah/' );
	const around = page.getByRole( 'complementary' );
	await expect( around.getByRole( 'heading', { name: 'La transition énergétique' } ) ).toBeVisible();
	await around.getByRole( 'link', { name: 'Ce que veut cette orientation' } ).click();
	await expect( page ).toHaveURL( /\/transition-energetique\/$/ );
} );

test.describe( 'gallery of photographs', () => {
	test( 'shows images with caption, credit and article, by theme, and turns the page of the large view by keyboard', async ( {
		page,
	} ) => {
		await openCleanly( page, '/photos/' );
		const photos = page.locator( '.wp-block-pmq-gallery__list > li' );
		const all = await photos.count();
		expect( all ).toBeGreaterThan( 10 );
		await expect( photos.locator( 'figcaption .pmq-credit' ) ).toHaveCount( all );
		await page
			.getByRole( 'navigation', { name: 'Thèmes des photos' } )
			.getByRole( 'link', { name: 'Manger local' } )
			.press( 'Enter' );
		await expect( page.getByRole( 'heading', { level: 2 } ).first() ).toContainText( 'Manger local' );
		await expect( photos ).not.toHaveCount( all );
		await photos.first().locator( 'a.pmq-zoom' ).press( 'Enter' );
		const frame = page.getByRole( 'dialog', { name: 'Image en grand' } );
		const caption = frame.locator( 'figcaption' );
		const first = await caption.innerText();
		await page.keyboard.press( 'ArrowRight' );
		await expect( caption ).not.toHaveText( first );
		await page.keyboard.press( 'Escape' );
		await photos.first().locator( '.wp-block-pmq-gallery__article' ).click();
		await expect( page ).toHaveURL( /\/actualites\/.+/ );
	} );

	test( 'takes a hostile address for none', async ( { page } ) => {
		await openCleanly(
			page,
			`/photos/?rubrique=${ encodeURIComponent( '"><script>alert(1)</script>' ) }&pg=-3&pg=x`
		);
		await expect( page.locator( '.wp-block-pmq-gallery__list > li' ).first() ).toBeVisible();
	} );
} );
