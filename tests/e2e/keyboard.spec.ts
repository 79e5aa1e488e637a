/** From the first to the last link by keyboard; a slideshow with a film; what paper shows. */
import { expect, test, type Page } from '@playwright/test';
import { signInAsMember } from '../e2e-support/sign-in.ts';

interface Stop {
	readonly what: string;
	/** Place in the order of the document. */
	readonly place: number;
	readonly faults: readonly string[];
}

/** Presses Tab until the page ends, and says of each stop what is wrong with it. */
async function walk( page: Page ): Promise< Stop[] > {
	const stops: Stop[] = [];
	for ( let press = 0; press < 400; press++ ) {
		await page.keyboard.press( 'Tab' );
		const stop = await page.evaluate( async (): Promise< Stop | null > => {
			const element = document.activeElement;
			if ( ! element || element === document.body ) {
				return null;
			}
			const { outlineStyle, outlineWidth, boxShadow, strokeWidth } = getComputedStyle( element );
			const seen = (): boolean => {
				const box = element.getBoundingClientRect();
				return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
			};
			// The map mounts when it comes near, and the page settles around it.
			for ( let frame = 0; frame < 60 && ! seen(); frame++ ) {
				await new Promise( ( resolve ) => requestAnimationFrame( resolve ) );
			}
			// A commune of the map is ringed by its own line.
			const ringed =
				( outlineStyle !== 'none' && parseFloat( outlineWidth ) >= 2 ) ||
				boxShadow !== 'none' ||
				( element instanceof SVGElement && parseFloat( strokeWidth ) >= 3 );
			return {
				what: element.outerHTML.slice( 0, 100 ),
				place: [ ...document.querySelectorAll( '*' ) ].indexOf( element ),
				faults: [ ...( seen() ? [] : [ 'out of sight' ] ), ...( ringed ? [] : [ 'without a ring' ] ) ],
			};
		} );
		if ( ! stop ) {
			return stops;
		}
		stops.push( stop );
	}
	throw new Error( 'The focus does not come to an end.' );
}

for ( const path of [
	'/',
	'/comprendre-le-pays/strategie/',
	'/actualites/la-riviere-n-est-pas-un-parc/',
	'/connexion/',
] ) {
	test( `${ path } is walked through by keyboard, seen at each step, in the order of the text`, async ( {
		page,
	} ) => {
		await page.goto( path, { waitUntil: 'networkidle' } );
		const stops = await walk( page );
		expect( stops.length ).toBeGreaterThan( 20 );
		expect( stops.filter( ( { faults } ) => faults.length ) ).toEqual( [] );
		expect( stops.map( ( { place } ) => place ) ).toEqual(
			stops.map( ( { place } ) => place ).sort( ( a, b ) => a - b )
		);
		expect( stops[ 0 ]?.what ).toContain( 'skip-link' );
	} );
}

test( 'the tree opens and closes by keyboard, and what it closed is not walked through', async ( { page } ) => {
	await page.goto( '/comprendre-le-pays/strategie/' );
	const branch = page.locator( 'main summary' ).filter( { hasText: 'La transition énergétique' } );
	const inside = page.getByRole( 'main' ).getByRole( 'link', { name: /OPAH/ } );
	await expect( inside ).toBeHidden();
	await branch.focus();
	await page.keyboard.press( 'Enter' );
	await expect( inside ).toBeVisible();
	await page.keyboard.press( 'Tab' );
	expect( await branch.evaluate( ( element ) => element.parentElement?.contains( document.activeElement ) ) ).toBe(
		true
	);
	await branch.press( 'Space' );
	await expect( inside ).toBeHidden();
} );

/** A film of half a second, made by the browser itself. */
async function recordFilm( page: Page ): Promise< Buffer > {
	await page.goto( '/' );
	const data = await page.evaluate( async () => {
		const canvas = document.createElement( 'canvas' );
		const context = canvas.getContext( '2d' );
		const recorder = new MediaRecorder( canvas.captureStream( 25 ), { mimeType: 'video/webm' } );
		const parts: Blob[] = [];
		recorder.ondataavailable = ( { data: part } ) => parts.push( part );
		const ended = new Promise( ( resolve ) => ( recorder.onstop = resolve ) );
		recorder.start();
		for ( let frame = 0; frame < 15; frame++ ) {
			context?.fillRect( frame * 10, 0, 10, 10 );
			await new Promise( ( resolve ) => setTimeout( resolve, 40 ) );
		}
		recorder.stop();
		await ended;
		return [ ...new Uint8Array( await new Blob( parts ).arrayBuffer() ) ];
	} );
	return Buffer.from( data );
}

test( 'a film in a slideshow waits, plays silently while its slide is shown, and stops with the slideshow', async ( {
	page,
} ) => {
	const film = await recordFilm( page );
	let asked = 0;
	await page.route( '**/essai.webm', ( route ) => {
		asked++;
		return route.fulfill( { body: film, contentType: 'video/webm' } );
	} );
	await signInAsMember( page, 'animatrice' );
	const nonce = await ( await page.request.get( '/wp-admin/admin-ajax.php?action=rest-nonce' ) ).text();
	const still =
		'<!-- wp:image --><figure class="wp-block-image"><img src="/wp-content/themes/pmq/assets/illustrations/dolmen.svg" alt="Un dolmen"/></figure><!-- /wp:image -->';
	const made = await page.request.post( '/wp-json/wp/v2/pages', {
		headers: { 'X-WP-Nonce': nonce },
		data: {
			title: 'Essai de film',
			status: 'publish',
			content: `<!-- wp:pmq/slideshow {"label":"Essai"} -->${ still }<!-- wp:video --><figure class="wp-block-video"><video controls src="/essai.webm"></video></figure><!-- /wp:video --><!-- /wp:pmq/slideshow -->`,
		},
	} );
	expect( made.status() ).toBe( 201 );
	const { id, link } = ( await made.json() ) as { id: number; link: string };
	try {
		await page.emulateMedia( { reducedMotion: 'no-preference' } );
		await page.goto( link, { waitUntil: 'networkidle' } );
		expect( asked ).toBe( 0 );
		const show = page.getByRole( 'group', { name: 'Essai' } );
		const video = show.locator( 'video' );
		const plays = (): Promise< boolean > =>
			video.evaluate( ( element ) => element instanceof HTMLVideoElement && ! element.paused );
		await expect( show.getByRole( 'button', { name: 'Arrêter le diaporama' } ) ).toBeVisible();
		await video.evaluate( ( element ) => ( ( element as HTMLVideoElement ).loop = true ) );
		await show.getByRole( 'button', { name: 'Image suivante' } ).press( 'Enter' );
		await expect.poll( plays ).toBe( true );
		expect( await video.evaluate( ( element ) => ( element as HTMLVideoElement ).muted ) ).toBe( true );
		expect( asked ).toBeGreaterThan( 0 );
		await show.getByRole( 'button', { name: 'Arrêter le diaporama' } ).press( 'Enter' );
		await expect.poll( plays ).toBe( false );
	} finally {
		await page.request.delete( `/wp-json/wp/v2/pages/${ id }?force=true`, { headers: { 'X-WP-Nonce': nonce } } );
	}
} );

test( 'paper carries an article with its picture and credit, the address of its links, and nothing to press', async ( {
	page,
} ) => {
	await page.goto( '/actualites/la-riviere-n-est-pas-un-parc/' );
	await page.emulateMedia( { media: 'print', colorScheme: 'dark' } );
	await expect( page.getByRole( 'heading', { level: 1 } ) ).toBeVisible();
	await expect( page.locator( '.pmq-credit' ).first() ).toBeVisible();
	// By night too, paper is white.
	await expect( page.locator( 'body' ) ).toHaveCSS( 'background-color', 'rgb(255, 255, 255)' );
	await expect( page.locator( 'body' ) ).toHaveCSS( 'color', 'rgb(0, 0, 0)' );
	for ( const button of await page.getByRole( 'button' ).all() ) {
		await expect( button ).toBeHidden();
	}
} );

test( 'A list of records on paper is the number and the records; what one would press stays away', async ( {
	page,
} ) => {
	await page.goto( '/patrimoine/chercher/?q=eglise' );
	await page.emulateMedia( { media: 'print' } );
	await expect( page.locator( '.wp-block-pmq-record-search__count' ) ).toBeVisible();
	await expect( page.locator( '.wp-block-pmq-record-search__results' ).getByRole( 'link' ).first() ).toBeVisible();
	for ( const part of [ 'form', 'filters', 'map', 'sort' ] ) {
		await expect( page.locator( `.wp-block-pmq-record-search__${ part }` ).first() ).toBeHidden();
	}
	await expect( page.locator( '.pmq-header' ).getByRole( 'navigation' ) ).toBeHidden();
} );
