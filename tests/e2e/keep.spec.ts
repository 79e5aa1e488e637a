/** What one keeps of a search: the search itself, with mails of what is new, and its result as a file. */
import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { read, utils } from '@e965/xlsx';
import { expectAccessible } from '../e2e-support/axe.ts';
import { root, search, total } from '../e2e-support/heritage-search.ts';
import { pressOn, tabTo } from '../e2e-support/keyboard.ts';
import { lastMailTo, mailCommand } from '../e2e-support/mail.ts';
import { expectNoSidewaysScroll, openCleanly } from '../e2e-support/page-checks.ts';
import { signInAsMember } from '../e2e-support/sign-in.ts';
import { wp } from '../e2e-support/wp.ts';

/** A word that no record has, and no other try of a journey. */
const freshWord = (): string =>
	`zz${ Math.random()
		.toString( 36 )
		.replace( /[^a-z]/g, '' )
		.slice( 0, 8 ) }ette`;

const section = ( page: Page ) => page.locator( '#pmq-searches' );
const entry = ( page: Page, name: string ) => section( page ).getByRole( 'listitem' ).filter( { hasText: name } );

/** Keeps the search of a word from its page, by keyboard, with the rhythm that the arrows choose. */
async function keepSearch( page: Page, word: string, name: string, rhythm: string ): Promise< void > {
	await openCleanly( page, `${ search }?q=${ word }` );
	await pressOn( page, page.getByRole( 'link', { name: 'Enregistrer cette recherche' } ) );
	await expect( page ).toHaveURL( /\/compte\// );
	const field = section( page ).getByLabel( 'Nom de la recherche' ).first();
	await expect( field ).toHaveValue( word );
	await tabTo( page, field );
	await page.keyboard.press( 'ControlOrMeta+A' );
	await page.keyboard.type( name );
	await choose( page, rhythm );
	await pressOn( page, section( page ).getByRole( 'button', { name: 'Garder la recherche' } ) );
	await expect( entry( page, name ) ).toContainText( rhythm );
}

/** Goes on to the group of choices and takes one with the arrows. */
async function choose( page: Page, rhythm: string ): Promise< void > {
	await page.keyboard.press( 'Tab' );
	const chosen = page.locator( ':focus' );
	for ( let pressed = 0; pressed < 5; pressed++ ) {
		const label = await chosen.evaluate( ( element: HTMLInputElement ) => element.labels?.[ 0 ]?.textContent );
		if ( label?.trim() === rhythm ) {
			return;
		}
		await page.keyboard.press( 'ArrowDown' );
	}
	throw new Error( `The arrows do not reach ${ rhythm }.` );
}

interface Editor {
	readonly publish: ( title: string ) => Promise< void >;
	readonly end: () => Promise< void >;
}

/** Signs somebody in who publishes records, in a browser of their own; what was published goes at the end. */
async function editor( browser: Browser ): Promise< Editor > {
	const context = await browser.newContext( { baseURL: test.info().project.use.baseURL } );
	const page = await context.newPage();
	await signInAsMember( page, 'reseau' );
	const nonce = await ( await context.request.get( 'patrimoine/wp-admin/admin-ajax.php?action=rest-nonce' ) ).text();
	const headers = { 'X-WP-Nonce': nonce };
	const records: number[] = [];
	return {
		async publish( title ) {
			const made = await context.request.post( 'patrimoine/wp-json/wp/v2/records', {
				headers,
				data: { title, status: 'publish' },
			} );
			expect( made.status(), await made.text() ).toBe( 201 );
			records.push( ( ( await made.json() ) as { id: number } ).id );
		},
		async end() {
			for ( const id of records ) {
				await context.request.delete( `patrimoine/wp-json/wp/v2/records/${ id }?force=true`, { headers } );
			}
			await context.close();
		},
	};
}

/** Does what the hourly event does. */
const tellNews = (): void =>
	void wp( [
		`--url=${ new URL( 'patrimoine/', test.info().project.use.baseURL ).href }`,
		'pmq',
		'saved-searches',
		'tell',
	] );

/** Subjects of the mails about a search. */
function subjects( name: string ): readonly string[] {
	const mails = JSON.parse( mailCommand( [ 'list', `--search=${ name }`, '--format=json' ] ) ) as readonly {
		readonly subject: string;
	}[];
	return mails.map( ( mail ) => mail.subject );
}

test( 'by keyboard on a phone: a search is kept, renamed, gets another rhythm, and goes', async ( { page } ) => {
	test.setTimeout( 180_000 );
	await page.setViewportSize( { width: 360, height: 740 } );
	const word = freshWord();
	const renamed = `${ word } rebaptisée`;
	await signInAsMember( page );
	await keepSearch( page, word, `Recherche ${ word }`, 'aucun courriel' );
	await expectAccessible( page, { state: 'with a search' } );
	await expectNoSidewaysScroll( page );

	await pressOn( page, entry( page, word ).locator( 'summary' ) );
	const field = entry( page, word ).getByLabel( 'Nom de la recherche' );
	await tabTo( page, field );
	await page.keyboard.press( 'ControlOrMeta+A' );
	await page.keyboard.press( 'Delete' );
	await page.keyboard.type( ' ' );
	await pressOn( page, entry( page, word ).getByRole( 'button', { name: 'Garder les changements' } ) );
	await expect( page.locator( '.pmq-form__summary' ) ).toContainText( 'Donnez à la recherche un nom' );
	await expectAccessible( page, { state: 'with a mistake' } );

	await page.goto( 'compte/' );
	await pressOn( page, entry( page, word ).locator( 'summary' ) );
	await tabTo( page, field );
	await page.keyboard.press( 'ControlOrMeta+A' );
	await page.keyboard.type( renamed );
	await choose( page, 'une fois par jour' );
	await pressOn( page, entry( page, word ).getByRole( 'button', { name: 'Garder les changements' } ) );
	await expect( entry( page, renamed ).locator( '.pmq-hint' ).first() ).toHaveText( 'une fois par jour' );

	await pressOn( page, entry( page, renamed ).getByRole( 'button', { name: /^Retirer/ } ) );
	await expect( entry( page, renamed ) ).toHaveCount( 0 );
} );

test( 'a new record is told in one mail, once; the mail ends this search alone, without signing in', async ( {
	page,
	browser,
} ) => {
	test.setTimeout( 240_000 );
	const word = freshWord();
	const name = `Guet ${ word }`;
	await signInAsMember( page );
	await keepSearch( page, word, name, 'aussitôt' );
	const heritage = await editor( browser );
	await heritage.publish( `Le ${ word } du bourg` );
	tellNews();
	tellNews();
	expect( subjects( word ) ).toEqual( [ expect.stringContaining( name ) ] );
	const mail = lastMailTo( word );
	expect( mail ).toContain( `Le ${ word } du bourg` );

	const links = mail.match( /https?:\/\/\S+etape=desabonnement\S*/g ) ?? [];
	const one = links.find( ( link ) => /sujet=saved_searches-\d+/.test( link ) );
	expect( one ).toBeDefined();
	const stranger = await ( await browser.newContext() ).newPage();
	await stranger.goto( one ?? '' );
	await expect( stranger.getByText( name ) ).toBeVisible();
	await expectAccessible( stranger );
	await stranger.getByRole( 'button', { name: 'Arrêter ces courriels' } ).press( 'Enter' );
	await expect( stranger.getByText( 'Vous ne recevrez plus' ) ).toBeVisible();
	await stranger.context().close();

	await page.goto( 'compte/' );
	await expect( entry( page, name ).locator( '.pmq-hint' ).first() ).toHaveText( 'aucun courriel' );
	await heritage.publish( `Le ${ word } du hameau` );
	tellNews();
	expect( subjects( word ) ).toHaveLength( 1 );
	await entry( page, name )
		.getByRole( 'button', { name: /^Retirer/ } )
		.click();
	await expect( entry( page, name ) ).toHaveCount( 0 );
	await heritage.end();
} );

test( 'a result is downloaded as table and as workbook, whole and in the order of the page', async ( {
	page,
	request,
} ) => {
	const records = await total( request, { 'type[]': 'archives' } );
	expect( records ).toBeGreaterThan( 0 );
	await openCleanly( page, `${ search }?type=archives` );
	const first =
		( await page.locator( '.pmq-record-result' ).first().getByRole( 'link' ).first().textContent() ) ?? '';
	const files = page.locator( `${ root } .pmq-keep__files` );
	await pressOn( page, files.locator( 'summary' ) );
	await expectAccessible( page );

	const rows: Record< string, unknown[][] > = {};
	for ( const [ label, type ] of [
		[ 'Tableau (csv)', 'csv' ],
		[ 'Classeur (xlsx)', 'xlsx' ],
	] as const ) {
		const waiting = page.waitForEvent( 'download' );
		await pressOn( page, files.getByRole( 'link', { name: label } ) );
		const file = await waiting;
		expect( file.suggestedFilename() ).toMatch( new RegExp( `\\.${ type }$` ) );
		const book = read(
			readFileSync( await file.path() ),
			type === 'csv' ? { FS: ';', raw: true, codepage: 65001 } : {}
		);
		rows[ type ] = utils.sheet_to_json( Object.values( book.Sheets )[ 0 ]!, { header: 1, raw: false, defval: '' } );
		expect( rows[ type ] ).toHaveLength( records + 1 );
	}
	expect( rows.csv?.[ 0 ] ).toEqual( rows.xlsx?.[ 0 ] );
	const column = rows.csv?.[ 0 ]?.indexOf( 'nom' ) ?? -1;
	const names = ( type: string ) => rows[ type ]?.map( ( row ) => row[ column ] );
	expect( names( 'csv' )?.[ 1 ] ).toBe( first.trim() );
	expect( names( 'csv' ) ).toEqual( names( 'xlsx' ) );
} );

test( 'the open data is found from the foot of every page, with files that can be had', async ( { page, request } ) => {
	await openCleanly( page, 'energies/' );
	await page.getByRole( 'contentinfo' ).getByRole( 'link', { name: 'Données ouvertes' } ).press( 'Enter' );
	await expect( page.getByRole( 'heading', { level: 1 } ) ).toHaveText( 'Données ouvertes' );
	const files = page.locator( '.wp-block-pmq-open-data__name' );
	await expect( files.first() ).toBeVisible();
	const answer = await request.get( ( await files.first().getAttribute( 'href' ) ) ?? '' );
	expect( answer.status() ).toBe( 200 );
	expect( ( await answer.body() ).length ).toBeGreaterThan( 1000 );
	await expectAccessible( page );
} );
