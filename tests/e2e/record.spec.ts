/** The page of a record: facts, place, sources, sharing, on a desk, on a phone, without JavaScript. */
import { expect, test, type APIRequestContext } from '@playwright/test';
import { expectAccessible } from '../e2e-support/axe';
import { pressOn, tabTo } from '../e2e-support/keyboard';
import { expectNoSidewaysScroll, openCleanly } from '../e2e-support/page-checks';
import { squeezed, textOfPdf } from '../e2e-support/pdf-text';

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
	const opener = page.locator( '.wp-block-pmq-record-actions summary' ).first();
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

test( 'photographs open large with caption and credit, by the keyboard', async ( { page, request } ) => {
	const cabins = await find( request, ( one ) => one.name === 'Cabanes de pierre sèche' );
	await openCleanly( page, cabins.link );
	await expectAccessible( page, { state: 'gallery' } );
	await page.getByRole( 'link', { name: 'Un chemin blanc entre les genévriers du causse' } ).press( 'Enter' );
	const large = page.getByRole( 'dialog', { name: 'Image en grand' } );
	await expect( large ).toContainText( 'Image 2 sur 4' );
	await expect( large ).toContainText( 'Le chemin blanc du causse.' );
	await expect( large ).toContainText( 'Gravure : Pays Midi-Quercy, Licence Ouverte 2.0' );
	await page.keyboard.press( 'ArrowRight' );
	await expect( large ).toContainText( 'Les brebis, à l’ombre du muret.' );
	await expectAccessible( page, { state: 'large image', part: 'dialog' } );
	await page.keyboard.press( 'Escape' );
	await expect( large ).toBeHidden();
	const file = page.getByRole( 'link', { name: /Relever une cabane de pierre sèche/ } );
	await expect( page.getByText( /aide-memoire-pierre-seche.*\.pdf, PDF, 89\sKo/ ) ).toBeVisible();
	expect( ( await request.get( ( await file.getAttribute( 'href' ) ) ?? '' ) ).headers()[ 'content-type' ] ).toBe(
		'application/pdf'
	);
	await expect(
		page.getByText( 'Chercher «\u00a0caselle\u00a0» parmi les cartes postales – Gallica (BnF)' )
	).toBeVisible();
} );

test( 'sounds play here, with what is said; films elsewhere wait for a click', async ( { page, request } ) => {
	const songs = await find( request, ( one ) => one.name.startsWith( 'Chants de quête' ) );
	await openCleanly( page, songs.link );
	const sound = page.locator( 'audio' );
	await expect( sound ).toHaveAttribute( 'controls', '' );
	expect( ( await request.get( ( await sound.getAttribute( 'src' ) ) ?? '' ) ).status() ).toBe( 200 );
	await page.getByText( 'Lire ce qui est dit' ).press( 'Enter' );
	await expect( page.getByText( 'Il n’y a pas de paroles.' ) ).toBeVisible();
	await expectAccessible( page, { state: 'sound' } );
	const asked: string[] = [];
	page.on( 'request', ( one ) => asked.push( new URL( one.url() ).hostname ) );
	const story = await find( request, ( one ) => one.name.startsWith( 'Brunehaut' ) );
	await openCleanly( page, story.link );
	await expectAccessible( page, { state: 'film' } );
	await expect( page.getByText( /Ce film est hébergé par framatube\.org/ ) ).toBeVisible();
	await expect( page.locator( 'iframe' ) ).toHaveCount( 0 );
	expect( asked.filter( ( host ) => host.includes( 'framatube' ) ) ).toEqual( [] );
	await page.getByRole( 'link', { name: /Lire «/ } ).press( 'Enter' );
	await expect( page.locator( 'iframe' ) ).toHaveAttribute( 'src', /^https:\/\/framatube\.org\/videos\/embed\// );
	await expect( page.locator( 'iframe' ) ).toHaveAttribute( 'title', /PeerTube/ );
} );

test( 'as PDF and as poster; cited; not for a draft', async ( { page, request, context } ) => {
	await context.grantPermissions( [ 'clipboard-read', 'clipboard-write' ] );
	const record = await find( request, located );
	await page.goto( record.link );
	await page.locator( 'summary', { hasText: 'PDF, imprimer' } ).press( 'Enter' );
	await expectAccessible( page, { state: 'print menu' } );
	for ( const name of [ 'La fiche en PDF', 'Une affiche avec QR code (PDF)' ] ) {
		const href = await page.getByRole( 'link', { name } ).getAttribute( 'href' );
		const answer = await request.get( href ?? '' );
		expect( answer.headers()[ 'content-type' ] ).toBe( 'application/pdf' );
		expect( answer.headers()[ 'content-disposition' ] ).toMatch( /^inline; filename="[a-z0-9-]+\.pdf"$/ );
		expect( textOfPdf( await answer.body() ) ).toContain( squeezed( record.name ) );
	}
	await page.getByText( 'Citer cette fiche' ).press( 'Enter' );
	await page.getByRole( 'button', { name: 'Copier la citation' } ).press( 'Enter' );
	await expect( page.getByText( 'Citation copiée' ) ).toBeVisible();
	expect( await page.evaluate( () => window.navigator.clipboard.readText() ) ).toContain( record.link );
	const ris = await request.get( ( await page.getByRole( 'link', { name: 'RIS' } ).getAttribute( 'href' ) ) ?? '' );
	expect( await ris.text() ).toContain( 'TY  - ELEC' );
	expect( ( await request.get( `${ record.link }?format=docx` ) ).status() ).toBe( 404 );
} );

test( 'similar records say why, from what the records hold', async ( { page, request } ) => {
	const record = await find( request, located );
	await page.goto( record.link );
	const reasons = page.getByRole( 'region', { name: 'Dans les parages' } ).locator( '.pmq-record-card__why' );
	expect( await reasons.count() ).toBeGreaterThan( 0 );
	for ( const reason of await reasons.allTextContents() ) {
		expect( reason ).toMatch( /Mot-clé |Même (commune|thème|type|période)|dans le nom/ );
	}
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

	test( 'a correction is suggested with the keyboard', async ( { page, request } ) => {
		const record = await find( request, located );
		await page.goto( record.link );
		await pressOn( page, page.getByRole( 'link', { name: 'Proposer une correction' } ) );
		await expect( page.getByRole( 'heading', { level: 1, name: 'Proposer une correction' } ) ).toBeVisible();
		await expectAccessible( page, { state: 'form' } );
		await expectNoSidewaysScroll( page );
		await pressOn( page, page.getByRole( 'button', { name: 'Envoyer la correction' } ) );
		await expect( page.getByRole( 'alert' ) ).toContainText( 'Écrivez ce qu’il faut corriger.' );
		await expectAccessible( page, { state: 'errors' } );
		await tabTo( page, page.getByLabel( 'Que faut-il corriger' ) );
		await page.keyboard.type( 'La date : 1144, d’après la charte.' );
		// The form asks a person's time: who is quicker sends it again.
		await expect( async () => {
			await pressOn( page, page.getByRole( 'button', { name: 'Envoyer la correction' } ) );
			await expect( page ).toHaveURL( /fait=merci/, { timeout: 2_000 } );
		} ).toPass();
		await expect( page.getByText( /L’équipe lit votre correction/ ) ).toBeVisible();
		await expectAccessible( page, { state: 'sent' } );
	} );

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
		await page.locator( '.wp-block-pmq-record-actions summary' ).first().click();
		await expect( page.getByRole( 'link', { name: /courriel/i } ) ).toBeVisible();
		await expect( page.getByRole( 'button', { name: 'Favori' } ) ).toBeHidden();
		await page.getByText( 'PDF, imprimer' ).click();
		await expect( page.getByRole( 'link', { name: 'La fiche en PDF' } ) ).toBeVisible();
		await expect( page.getByRole( 'button', { name: 'Imprimer cette page' } ) ).toBeHidden();
	} );

	test( 'media are links to their files', async ( { page, request } ) => {
		const story = await find( request, ( one ) => one.name.startsWith( 'Brunehaut' ) );
		await page.goto( story.link );
		await expect( page.getByRole( 'link', { name: /Lire «/ } ) ).toHaveAttribute(
			'href',
			/^https:\/\/framatube\.org\/w\//
		);
		const cabins = await find( request, ( one ) => one.name === 'Cabanes de pierre sèche' );
		await page.goto( cabins.link );
		const photo = await page.locator( 'a.pmq-zoom' ).first().getAttribute( 'href' );
		expect( ( await request.get( photo ?? '' ) ).status() ).toBe( 200 );
	} );
} );
