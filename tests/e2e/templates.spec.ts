/** Every template of every site, at 320 px and on a desk: answers, in French, without error, without axe violation. */
import { expect, test, type APIRequestContext } from '@playwright/test';
import { firstOf } from '../e2e-support/addresses';
import { expectAccessible } from '../e2e-support/axe';
import { expectNoSidewaysScroll, openCleanly } from '../e2e-support/page-checks';

interface Template {
	readonly name: string;
	readonly status?: number;
	readonly address: ( request: APIRequestContext ) => Promise< string > | string;
}

const templates: readonly Template[] = [
	{ name: 'home of the portal', address: () => '' },
	{ name: 'home of the heritage site', address: () => 'patrimoine/' },
	{ name: 'home of the energy site', address: () => 'energies/' },
	{ name: 'home of the producers’ site', address: () => 'produits/' },
	{
		name: 'page',
		address: ( request ) => firstOf( request, 'wp-json/wp/v2/pages?per_page=1&orderby=id&order=desc' ),
	},
	{ name: 'article', address: ( request ) => firstOf( request, 'wp-json/wp/v2/posts?per_page=1' ) },
	{
		name: 'archive',
		address: ( request ) =>
			firstOf( request, 'wp-json/wp/v2/categories?per_page=1&hide_empty=true&orderby=count&order=desc' ),
	},
	{ name: 'search of the site', address: () => '?s=patrimoine' },
	{ name: 'search without result', address: () => '?s=zzzzzz' },
	{ name: 'missing page', status: 404, address: () => 'cette-page-n-existe-pas/' },
	{ name: 'record', address: ( request ) => firstOf( request, 'patrimoine/wp-json/pmq/v1/records?per_page=1' ) },
	{ name: 'heritage search', address: ( request ) => heritageSearch( request ) },
	{
		name: 'heritage search with filters',
		address: async ( request ) => `${ await heritageSearch( request ) }?q=eglise`,
	},
	{ name: 'map', address: ( request ) => firstOf( request, 'wp-json/wp/v2/pages?slug=carte' ) },
	{
		name: 'map of one commune',
		address: async ( request ) => `${ await firstOf( request, 'wp-json/wp/v2/pages?slug=carte' ) }?commune=82155`,
	},
];

function heritageSearch( request: APIRequestContext ): Promise< string > {
	return firstOf( request, 'patrimoine/wp-json/wp/v2/pages?slug=chercher' );
}

for ( const width of [ 320, 1280 ] ) {
	test.describe( `at ${ width } px`, () => {
		test.use( { viewport: { width, height: width === 320 ? 640 : 900 } } );

		for ( const template of templates ) {
			test( template.name, async ( { page, request } ) => {
				await openCleanly( page, await template.address( request ), template.status );
				await expect( page.locator( 'h1' ) ).toHaveCount( 1 );
				await expectNoSidewaysScroll( page );
				await expectAccessible( page );
			} );
		}
	} );
}
