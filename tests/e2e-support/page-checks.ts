/** What every page of the network must be. */
import { expect, type Page } from '@playwright/test';

/** Opens an address and checks that it answers as expected, in French, without an error in the browser. */
export async function openCleanly( page: Page, address: string, status = 200 ): Promise< void > {
	const problems: string[] = [];
	page.on( 'pageerror', ( error ) => problems.push( error.message ) );
	page.on( 'console', ( message ) => {
		if ( message.type() === 'error' && ! isExpected( message.text(), message.location().url, page.url() ) ) {
			problems.push( `${ message.text() } (${ message.location().url })` );
		}
	} );
	const response = await page.goto( address, { waitUntil: 'load' } );
	expect( response?.status(), `status of ${ address }` ).toBe( status );
	await expect( page.locator( 'html' ) ).toHaveAttribute( 'lang', 'fr-FR' );
	await page.waitForLoadState( 'networkidle' );
	expect( problems, 'errors in the console' ).toEqual( [] );
	await expect( page.locator( 'body' ) ).not.toContainText( /Fatal error|Warning:|Notice:|Deprecated:/ );
}

/** A missing page is missing on purpose; what lies outside this machine is not asked. */
function isExpected( text: string, source: string, address: string ): boolean {
	return source === address || /ERR_NAME_NOT_RESOLVED/.test( text );
}

/** Fails when the page can be scrolled sideways. */
export async function expectNoSidewaysScroll( page: Page, state = '' ): Promise< void > {
	const excess = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect( excess, `pixels too wide ${ state }` ).toBeLessThanOrEqual( 0 );
}

/**
 * Fails when something to press is smaller than 24 by 24 CSS pixels (WCAG 2.5.8). As there: a link inside a sentence is as high as its
 * line, a box counts with its label; the shapes of a map have the list beside it.
 */
export async function expectTargetsToBeLargeEnough( page: Page ): Promise< void > {
	const small = await page
		.locator( 'a[href], button, input:not([type="hidden"]), select, textarea, summary' )
		.evaluateAll( ( elements ) =>
			elements.flatMap( ( element ) => {
				const inSentence =
					getComputedStyle( element ).display === 'inline' &&
					( element.parentElement?.textContent ?? '' ).trim() !== ( element.textContent ?? '' ).trim();
				const label =
					element.closest( 'label' ) ??
					( element instanceof HTMLInputElement ? element.labels?.[ 0 ] : null );
				const boxes = [ element, ...( label ? [ label ] : [] ) ].map( ( part ) =>
					part.getBoundingClientRect()
				);
				const shown = element.checkVisibility( { opacityProperty: true, visibilityProperty: true } );
				const hidden = ! shown || boxes[ 0 ]!.width <= 1 || element.closest( 'svg' ) !== null;
				return hidden || inSentence || boxes.some( ( { width, height } ) => width >= 23.5 && height >= 23.5 )
					? []
					: [
							`${ Math.round( boxes[ 0 ]!.width ) }×${ Math.round( boxes[ 0 ]!.height ) } ${ element.outerHTML.slice( 0, 140 ) }`,
						];
			} )
		);
	expect( small, 'targets below 24 px' ).toEqual( [] );
}

/** Fails when words keep a colour of ours where the visitor’s own colours are in force; samples of the charter may. */
export async function expectForcedColours( page: Page ): Promise< void > {
	const own = await page.evaluate( () => {
		// What the browser makes of plain elements.
		const plain = document.body.appendChild( document.createElement( 'div' ) );
		plain.innerHTML =
			'<p>x</p><a href="#x">x</a><button>x</button><button disabled>x</button><input><mark>x</mark>';
		const system = new Set( [ ...plain.children ].map( ( element ) => getComputedStyle( element ).color ) );
		plain.remove();
		return [ ...document.body.querySelectorAll( '*' ) ].flatMap( ( element ) => {
			const speaks = [ ...element.childNodes ].some(
				( node ) => node.nodeType === Node.TEXT_NODE && ( node.textContent ?? '' ).trim() !== ''
			);
			const shown =
				speaks &&
				element.checkVisibility( { visibilityProperty: true } ) &&
				element.closest( 'svg, .pmq-charter-colors, .pmq-guide-colors' ) === null;
			const { color } = getComputedStyle( element );
			return shown && ! system.has( color ) ? [ `${ color }: ${ element.outerHTML.slice( 0, 120 ) }` ] : [];
		} );
	} );
	expect( own, 'words in colours of ours' ).toEqual( [] );
}
