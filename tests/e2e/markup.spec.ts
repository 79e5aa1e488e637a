/** The HTML of every template: valid, whole without scripts, in order without styles. */
import { expect, test, type Page } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { signInAsMember } from '../e2e-support/sign-in.ts';
import { templates } from '../../tools/lib/templates.ts';

/** Rules about faults; what is only a way of writing is WordPress's. */
const validator = new HtmlValidate(
	new StaticConfigLoader( {
		root: true,
		extends: [ 'html-validate:recommended' ],
		rules: {
			'aria-label-misuse': [ 'error', { allowAnyNamable: true } ],
			'attr-quotes': 'off',
			'attribute-boolean-style': 'off',
			'long-title': 'off',
			'no-implicit-button-type': 'off',
			'no-implicit-close': 'off',
			'no-implicit-input-type': 'off',
			'no-inline-style': 'off',
			'no-trailing-whitespace': 'off',
			'prefer-button': 'off',
			'prefer-native-element': 'off',
			// WordPress names its script modules @wordpress/….
			'valid-id': [ 'error', { relaxed: true } ],
			'void-style': 'off',
		},
	} )
);

/** Faults of a page, each with where it stands. */
async function faultsOf( html: string ): Promise< string[] > {
	const lines = html.split( '\n' );
	const { results } = await validator.validateString( html );
	return results.flatMap( ( { messages } ) =>
		messages.map(
			( { ruleId, message, line, column } ) =>
				`${ ruleId }: ${ message } – ${ ( lines[ line - 1 ] ?? '' ).slice( Math.max( 0, column - 40 ), column + 80 ).trim() }`
		)
	);
}

test( 'the validator finds what it is there for', async () => {
	const faults = await faultsOf(
		'<!DOCTYPE html><html lang="fr"><head><title>x</title></head><body><p id="a"><div id="a">x</div></p><img src="x.png"></body></html>'
	);
	expect( faults.join( '\n' ) ).toMatch( /no-dup-id/ );
	expect( faults.join( '\n' ) ).toMatch( /wcag\/h37|alt/ );
	expect( faults.join( '\n' ) ).toMatch( /close-order|element-permitted-content|no-implicit-close/ );
} );

for ( const template of templates ) {
	test( `${ template.name }: valid HTML`, async ( { page } ) => {
		if ( template.signedIn ) {
			await signInAsMember( page );
		}
		const response = await page.request.get( template.path );
		expect( response.status() ).toBe( template.status ?? 200 );
		expect( await faultsOf( await response.text() ) ).toEqual( [] );
	} );
}

test.describe( 'without scripts', () => {
	test.use( { javaScriptEnabled: false, viewport: { width: 360, height: 740 } } );

	for ( const template of templates ) {
		test( `${ template.name }: all is there, nothing is dead`, async ( { page } ) => {
			if ( template.signedIn ) {
				await signInAsMember( page );
			}
			await page.goto( template.path );
			await expect( page.getByRole( 'heading', { level: 1 } ) ).toHaveCount( 1 );
			await expect(
				page.getByRole( 'navigation', { name: 'Menu principal' } ).getByRole( 'link' ).first()
			).toBeVisible();
			expect( ( await page.getByRole( 'main' ).innerText() ).length ).toBeGreaterThan( 80 );
			expect( await deadButtons( page ) ).toEqual( [] );
		} );
	}
} );

/** Buttons that can be seen, and that only a script could make do something; the style guide marks its examples. */
async function deadButtons( page: Page ): Promise< string[] > {
	const dead: string[] = [];
	for ( const button of await page.locator( 'button:not([popovertarget])' ).all() ) {
		const works = await button.evaluate(
			( element ) =>
				element instanceof HTMLButtonElement &&
				( element.disabled ||
					( element.form !== null && element.type !== 'button' ) ||
					element.closest( '[data-example]' ) )
		);
		if ( ! works && ( await button.isVisible() ) ) {
			dead.push( await button.evaluate( ( element ) => element.outerHTML.slice( 0, 120 ) ) );
		}
	}
	return dead;
}

test.describe( 'without styles', () => {
	for ( const template of templates.filter( ( { signedIn } ) => ! signedIn ) ) {
		test( `${ template.name }: reads from top to bottom`, async ( { page } ) => {
			await page.route( /\.css(\?|$)/, ( route ) => route.abort() );
			await page.goto( template.path );
			await page.evaluate( () => {
				document.querySelectorAll( 'style, link[rel="stylesheet"]' ).forEach( ( style ) => style.remove() );
				document.querySelectorAll( '[style]' ).forEach( ( element ) => element.removeAttribute( 'style' ) );
			} );
			// The order of the page: way to the text, head, text, foot.
			const order = await page
				.locator( 'a[href="#contenu"], header, main, footer' )
				.evaluateAll( ( elements ) =>
					elements
						.filter( ( element ) => ! element.parentElement?.closest( 'main, footer' ) )
						.map( ( element ) => element.tagName )
				);
			expect( order ).toEqual( [ 'A', 'HEADER', 'MAIN', 'FOOTER' ] );
			// Icons keep their size: a drawing that fills the screen would bury the words.
			const huge = await page
				.locator( 'svg.pmq-icon' )
				.evaluateAll( ( icons ) =>
					icons
						.filter( ( icon ) => icon.getBoundingClientRect().width > 64 )
						.map( ( icon ) => icon.parentElement?.outerHTML.slice( 0, 120 ) )
				);
			expect( huge ).toEqual( [] );
		} );
	}
} );
