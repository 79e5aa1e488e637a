/** The frame and the templates of the four sites: readable, reachable, usable by keyboard, on a phone and without scripts. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const homes = { portail: '/', patrimoine: '/patrimoine/', energies: '/energies/', produits: '/produits/' } as const;

async function openMenu( page: Page ): Promise< void > {
	await page.getByRole( 'button', { name: 'Ouvrir le menu' } ).press( 'Enter' );
	await expect( page.getByRole( 'dialog' ) ).toBeVisible();
}

/** Address of the newest article, whatever its permalink. */
async function newestArticle( page: Page ): Promise< string > {
	await page.goto( '/actualites/' );
	return ( await page.locator( '.pmq-rows h2 a' ).first().getAttribute( 'href' ) ) ?? '';
}

test( 'an article: no violation at 320 px, lead, tags, other articles without itself', async ( { page } ) => {
	const article = await newestArticle( page );
	await page.setViewportSize( { width: 320, height: 800 } );
	await page.goto( article );
	const title = await page.getByRole( 'heading', { level: 1 } ).innerText();
	const more = page.getByRole( 'heading', { name: 'À lire aussi' } ).locator( 'xpath=ancestor::section' );
	await expect( more.getByRole( 'listitem' ).first() ).toBeVisible();
	await expect( more.getByRole( 'heading', { name: title } ) ).toHaveCount( 0 );
	expect( ( await new AxeBuilder( { page } ).analyze() ).violations.map( ( { id } ) => id ) ).toEqual( [] );
} );

test( 'every link of menus, front pages and footer leads somewhere', async ( { page, request } ) => {
	test.setTimeout( 180_000 );
	const links = new Set< string >();
	for ( const home of Object.values( homes ) ) {
		await page.goto( home );
		const origin = new URL( page.url() ).origin;
		const found = await page
			.locator( 'a[href]' )
			.evaluateAll( ( anchors ) =>
				anchors.map( ( anchor ) =>
					new URL( anchor.getAttribute( 'href' ) ?? '', document.baseURI ).href.replace( /#.*$/, '' )
				)
			);
		found.filter( ( link ) => link.startsWith( origin ) ).forEach( ( link ) => links.add( link ) );
	}
	expect( links.size ).toBeGreaterThan( 30 );
	const dead: string[] = [];
	for ( const link of links ) {
		const response = await request.get( link );
		if ( response.status() !== 200 ) {
			dead.push( `${ response.status() } ${ link }` );
		}
	}
	expect( dead ).toEqual( [] );
} );

test.describe( 'where am I', () => {
	for ( const [ site, home ] of Object.entries( homes ) ) {
		test( `the bar of the network marks ${ site }, in its own colour`, async ( { page } ) => {
			await page.goto( home );
			const current = page
				.getByRole( 'navigation', { name: 'Les sites du réseau' } )
				.locator( 'a[aria-current]' );
			await expect( current ).toHaveCount( 1 );
			expect( new URL( ( await current.getAttribute( 'href' ) ) ?? '' ).pathname ).toBe( home );
			await expect( page.getByRole( 'navigation', { name: 'Fil d’Ariane' } ) ).toHaveCount( 0 );
		} );
	}

	test( 'a page below home has a breadcrumb, a way home and its entry marked in the menu', async ( { page } ) => {
		await page.goto( '/comprendre-le-pays/strategie/' );
		const trail = page.getByRole( 'navigation', { name: 'Fil d’Ariane' } );
		await expect( trail.getByRole( 'link' ) ).toHaveText( [ 'Accueil', 'Comprendre le Pays' ] );
		await expect(
			page
				.getByRole( 'navigation', { name: 'Menu principal' } )
				.getByRole( 'link', { name: 'Comprendre le Pays' } )
		).toHaveAttribute( 'aria-current', 'true' );
		await page.getByRole( 'link', { name: /Pays Midi-Quercy.*accueil/s } ).click();
		await expect( page ).toHaveURL( /localhost:\d+\/$/ );
	} );

	test( 'the skip link is first and leads to the text', async ( { page } ) => {
		await page.goto( '/manger-local/' );
		await page.keyboard.press( 'Tab' );
		const skip = page.getByRole( 'link', { name: 'Aller au contenu' } );
		await expect( skip ).toBeFocused();
		await expect( skip ).toBeInViewport();
		await page.keyboard.press( 'Enter' );
		await expect( page ).toHaveURL( /#contenu$/ );
		await page.keyboard.press( 'Tab' );
		expect(
			await page.evaluate( () => document.querySelector( 'main' )?.contains( document.activeElement ) )
		).toBe( true );
	} );
} );

test.describe( 'text size', () => {
	const rootSize = ( page: Page ): Promise< number > =>
		page.evaluate( () => parseFloat( getComputedStyle( document.documentElement ).fontSize ) );

	test( 'grows in three steps by keyboard, and every page remembers', async ( { page } ) => {
		await page.goto( '/' );
		const button = page.getByRole( 'banner' ).getByRole( 'button', { name: /^Taille du texte/ } );
		const sizes = [ await rootSize( page ) ];
		await expect( button ).toHaveAccessibleName( 'Taille du texte : normale. Agrandir'.replace( ' :', '\u202f:' ) );
		for ( const step of [ 'grande', 'très grande' ] ) {
			await button.press( 'Enter' );
			await expect( button ).toHaveAccessibleName( new RegExp( `: ${ step }\\.` ) );
			await expect.poll( () => rootSize( page ) ).toBeGreaterThan( sizes.at( -1 ) ?? 0 );
			sizes.push( await rootSize( page ) );
		}
		expect( sizes[ 1 ] ).toBeGreaterThan( sizes[ 0 ] ?? 0 );
		expect( sizes[ 2 ] ).toBeGreaterThan( sizes[ 1 ] ?? 0 );
		await page.goto( '/patrimoine/' );
		expect( await rootSize( page ) ).toBe( sizes[ 2 ] );
		await expect( button ).toHaveAccessibleName( /: très grande\./ );
		await button.press( 'Enter' );
		await expect.poll( () => rootSize( page ) ).toBe( sizes[ 0 ] );
		await page.reload();
		expect( await rootSize( page ) ).toBe( sizes[ 0 ] );
	} );

	test( 'at its largest nothing leaves a phone’s screen, and the footer holds the button', async ( { page } ) => {
		await page.setViewportSize( { width: 320, height: 700 } );
		await page.goto( '/' );
		const button = page.getByRole( 'contentinfo' ).getByRole( 'button', { name: /^Taille du texte/ } );
		await button.click();
		await button.click();
		for ( const address of [ '/', '/comprendre-le-pays/strategie/', '/actualites/' ] ) {
			await page.goto( address );
			expect(
				await page.evaluate( () => document.documentElement.scrollWidth - window.innerWidth )
			).toBeLessThanOrEqual( 0 );
		}
	} );
} );

test.describe( 'on a phone', () => {
	test.use( { viewport: { width: 360, height: 740 }, hasTouch: true } );

	test( 'the menu opens by keyboard, keeps the focus, closes with Escape', async ( { page } ) => {
		await page.goto( '/' );
		await openMenu( page );
		const dialog = page.getByRole( 'dialog' );
		await expect( dialog.getByRole( 'link' ).first() ).toBeVisible();
		expect( await dialog.evaluate( ( element ) => element.contains( document.activeElement ) ) ).toBe( true );
		expect( ( await new AxeBuilder( { page } ).analyze() ).violations.map( ( { id } ) => id ) ).toEqual( [] );
		await page.keyboard.press( 'Escape' );
		await expect( dialog ).toBeHidden();
		await expect( page.getByRole( 'button', { name: 'Ouvrir le menu' } ) ).toBeFocused();
	} );

	test( 'the menu leads to the page that its words say', async ( { page } ) => {
		await page.goto( '/' );
		await openMenu( page );
		await page.getByRole( 'dialog' ).getByRole( 'link', { name: 'Manger local' } ).click();
		await expect( page.getByRole( 'heading', { level: 1 } ) ).toHaveText( 'Manger local' );
	} );

	test( 'everything in the header is as large as a finger', async ( { page } ) => {
		await page.goto( '/patrimoine/' );
		const small = await page
			.getByRole( 'banner' )
			.locator( 'a:visible, button:visible' )
			.evaluateAll( ( elements ) =>
				elements
					.filter( ( element ) => element.getBoundingClientRect().height < 43.5 )
					.map( ( element ) => element.outerHTML )
			);
		expect( small ).toEqual( [] );
	} );
} );

test.describe( 'search', () => {
	test( 'opens by keyboard with the field ready, closes with Escape', async ( { page } ) => {
		await page.goto( '/' );
		await page.getByRole( 'button', { name: 'Chercher', exact: true } ).press( 'Enter' );
		const field = page.getByLabel( 'Chercher dans tous les sites' );
		await expect( field ).toBeFocused();
		await page.keyboard.press( 'Escape' );
		await expect( field ).toBeHidden();
		await expect( page.getByRole( 'button', { name: 'Chercher', exact: true } ) ).toBeFocused();
	} );

	test( 'finds an article, says when it finds nothing, and takes a hostile word as a word', async ( { page } ) => {
		await page.goto( '/' );
		await page.getByRole( 'button', { name: 'Chercher', exact: true } ).click();
		await page.getByLabel( 'Chercher dans tous les sites' ).fill( 'pierre' );
		await page.keyboard.press( 'Enter' );
		await expect( page.getByRole( 'heading', { level: 1 } ) ).toContainText( 'pierre' );
		await expect( page.locator( '.wp-block-pmq-network-search__hit h3' ).first() ).toBeVisible();
		await page.goto( '/?s=zzzzqqqqxxxx' );
		await expect( page.getByRole( 'heading', { name: 'Aucun résultat' } ) ).toBeVisible();
		await page.goto( `/?s=${ encodeURIComponent( '"><script>document.title="taken"</script>' ) }` );
		await expect( page.getByRole( 'heading', { level: 1 } ) ).toContainText( '<script>document.title' );
		await expect( page ).not.toHaveTitle( 'taken' );
	} );

	test( 'of the front page leads to the records on the site of the heritage', async ( { page } ) => {
		await page.goto( '/patrimoine/' );
		await page
			.getByRole( 'main' )
			.getByRole( 'searchbox', { name: 'Chercher dans le patrimoine' } )
			.fill( 'moulin' );
		await page.keyboard.press( 'Enter' );
		await expect( page ).toHaveURL( /\/patrimoine\/chercher\/\?q=moulin/ );
	} );
} );

test.describe( 'share and print', () => {
	test( 'the list opens and closes by keyboard; its links are plain', async ( { page } ) => {
		await page.goto( '/decouvrir/' );
		const share = page.getByText( 'Partager', { exact: true } );
		await share.press( 'Enter' );
		const mail = page.getByRole( 'link', { name: 'Par courriel' } );
		await expect( mail ).toHaveAttribute( 'href', /^mailto:\?subject=D%C3%A9couvrir&body=.*decouvrir/ );
		await expect( page.getByRole( 'link', { name: 'Facebook' } ) ).toHaveAttribute( 'rel', /noopener/ );
		await mail.focus();
		await page.keyboard.press( 'Escape' );
		await expect( mail ).toBeHidden();
	} );

	test( 'copies the address and says so', async ( { page, context } ) => {
		await context.grantPermissions( [ 'clipboard-read', 'clipboard-write' ] );
		await page.goto( '/decouvrir/' );
		await page.getByText( 'Partager', { exact: true } ).click();
		await page.getByRole( 'button', { name: 'Copier l’adresse' } ).click();
		await expect( page.getByText( 'Adresse copiée' ) ).toBeVisible();
		expect( await page.evaluate( () => navigator.clipboard.readText() ) ).toMatch( /\/decouvrir\/$/ );
	} );

	test( 'paper carries the text, not the buttons', async ( { page } ) => {
		await page.goto( '/decouvrir/' );
		await page.emulateMedia( { media: 'print' } );
		await expect( page.getByRole( 'heading', { level: 1 } ) ).toBeVisible();
		for ( const name of [ 'Les sites du réseau', 'Menu principal', 'Fil d’Ariane' ] ) {
			await expect( page.getByRole( 'navigation', { name } ) ).toBeHidden();
		}
		await expect( page.getByText( 'Partager', { exact: true } ) ).toBeHidden();
	} );
} );

test.describe( 'without scripts', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'menu and search work on a phone; what needs scripts is not shown', async ( { page } ) => {
		await page.setViewportSize( { width: 360, height: 740 } );
		await page.goto( '/' );
		await expect(
			page.getByRole( 'navigation', { name: 'Menu principal' } ).getByRole( 'link', { name: 'Manger local' } )
		).toBeVisible();
		await expect( page.getByRole( 'button', { name: 'Ouvrir le menu' } ) ).toBeHidden();
		await expect( page.getByRole( 'button', { name: /^Taille du texte/ } ) ).toHaveCount( 0 );
		await page.getByRole( 'button', { name: 'Chercher', exact: true } ).click();
		await page.getByRole( 'searchbox' ).fill( 'pierre' );
		await page.keyboard.press( 'Enter' );
		await expect( page.locator( '.wp-block-pmq-network-search__hit h3' ).first() ).toBeVisible();
	} );
} );

test( 'French spaces stand where editors typed plain ones', async ( { page } ) => {
	await page.goto( '/renover-son-logement/' );
	const text = await page.getByRole( 'main' ).innerText();
	expect( text ).toMatch( /\u202f[:;!?»]/ );
	expect( text ).not.toMatch( /[\wà-ÿ] [:;!?»]/i );
} );
