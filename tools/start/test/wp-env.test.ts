/**
 * Docker's network and ours are the same network.
 *
 * @jest-environment node
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadConfig } from '@wordpress/env/lib/config';
import { mappings } from '../mappings.ts';
import { renderConfig } from '../wp-config.ts';

// Asked of wordpress.org for the default that our file replaces.
jest.mock( '../../../node_modules/@wordpress/env/lib/wordpress.js', () => ( {
	getLatestWordPressVersion: async () => '7.1',
} ) );

const root = join( __dirname, '../../..' );

/** Reachable through our links already; a bind mount shows only what it names. */
const besideLinks: Readonly< Record< string, string > > = {
	'wp-content/vendor': 'vendor',
	'wp-content/content': 'content',
	'wp-content/languages/build': 'languages/build',
};

/** Decided by the machine, not by the project. */
const ownOfMachine =
	/^(DB_|WP_DEBUG|WP_PLUGIN_DIR|WPMU_PLUGIN_DIR|PMQ_HOST|DISABLE_WP_CRON|MULTISITE|SUBDOMAIN_INSTALL|DOMAIN_CURRENT_SITE|PATH_CURRENT_SITE|SITE_ID_CURRENT_SITE|BLOG_ID_CURRENT_SITE|WP_ALLOW_MULTISITE|ABSPATH)/;

const environment = async () => ( await loadConfig( root ) ).env.development;

/** Reads the constants that `npm start` writes, as text. */
function constantsOfStart(): Map< string, string > {
	const paths = {
		name: 'x',
		directory: '/x',
		database: '/x',
		uploads: '/x',
		run: '/x',
		wordpress: '/x',
		content: '/x',
	};
	const config = { port: 8888, db: 'sqlite' as const, domains: false, salts: {}, installed: true, stamps: {} };
	const text = renderConfig( paths as never, config as never );
	return new Map(
		[ ...text.matchAll( /define\( '(\w+)', (.*) \);/g ) ].map( ( [ , name = '', value = '' ] ) => [
			name,
			value.replace( /^'|'$/g, '' ),
		] )
	);
}

test( 'wp-env accepts the file and makes a multisite of it', async () => {
	const development = await environment();
	expect( development.multisite ).toBe( true );
	expect( development.phpVersion ).toBe( '8.2' );
	expect( development.pluginSources ).toEqual( [] );
	expect( development.themeSources ).toEqual( [] );
} );

test( 'both map the same folders', async () => {
	const development = await environment();
	const docker = Object.fromEntries(
		Object.entries( development.mappings ).map( ( [ target, source ] ) => [
			target,
			relative( root, source.path ),
		] )
	);
	expect( docker ).toEqual( { ...mappings, ...besideLinks } );
} );

test( 'what is mapped exists, and every theme is mapped', () => {
	for ( const source of Object.values( mappings ) ) {
		expect( [ source, existsSync( join( root, source ) ) ] ).toEqual( [ source, true ] );
	}
	for ( const theme of readdirSync( join( root, 'themes' ) ) ) {
		expect( mappings ).toHaveProperty( [ `wp-content/themes/${ theme }` ], `themes/${ theme }` );
	}
} );

test( 'both set the same constants', async () => {
	const { config } = await environment();
	const constants = [ ...constantsOfStart() ].filter( ( [ name ] ) => ! ownOfMachine.test( name ) );
	expect( constants.length ).toBeGreaterThan( 4 );
	for ( const [ name, value ] of constants ) {
		expect( [ name, String( config[ name ] ) ] ).toEqual( [ name, value ] );
	}
} );
