/** Writes wp-config.php of an instance. */
import { join } from 'node:path';
import type { InstanceConfig } from '../lib/instance.ts';
import { root, type InstancePaths } from '../lib/paths.ts';
import { mariadbSocket } from './services/mariadb.ts';

type ConstantValue = string | number | boolean;

/** Returns the text of wp-config.php. */
export function renderConfig( paths: InstancePaths, config: InstanceConfig ): string {
	const constants: Record< string, ConstantValue > = {
		...databaseConstants( paths, config ),
		...config.salts,
		WP_PLUGIN_DIR: join( root, 'plugins' ),
		WPMU_PLUGIN_DIR: join( root, 'mu-plugins' ),
		WP_ENVIRONMENT_TYPE: 'local',
		// Test instances show every notice; elsewhere the deprecations of the core itself would drown the rest.
		WP_DEBUG: paths.name.startsWith( 'test' ) || process.env.PMQ_DEBUG === '1',
		WP_DEBUG_DISPLAY: false,
		WP_DEBUG_LOG: join( paths.run, 'php-errors.log' ),
		WP_DEFAULT_THEME: 'pmq-portail',
		AUTOMATIC_UPDATER_DISABLED: true,
		DISALLOW_FILE_EDIT: true,
		DISABLE_WP_CRON: false,
		// The demo accounts' password is printed: a second factor would protect nothing. Counts in a local environment only.
		PMQ_DEMO_WITHOUT_SECOND_FACTOR: true,
		PMQ_HOST: `localhost:${ config.port }`,
		PMQ_DOMAINS: config.domains,
	};
	const network: Record< string, ConstantValue > = {
		MULTISITE: true,
		SUBDOMAIN_INSTALL: false,
		DOMAIN_CURRENT_SITE: `localhost:${ config.port }`,
		PATH_CURRENT_SITE: '/',
		SITE_ID_CURRENT_SITE: 1,
		BLOG_ID_CURRENT_SITE: 1,
		SUNRISE: true,
	};
	return `<?php
// Written by npm start; changes are overwritten.
${ defines( constants ) }
define( 'WP_ALLOW_MULTISITE', true );
if ( ! defined( 'PMQ_CREATING_NETWORK' ) ) {
${ defines( network ) }
}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
}

function databaseConstants( paths: InstancePaths, config: InstanceConfig ): Record< string, ConstantValue > {
	const common = { DB_CHARSET: 'utf8mb4', DB_COLLATE: '', DB_USER: 'root', DB_PASSWORD: '' };
	return config.db === 'sqlite'
		? // The drop-in wants a name although it uses a file.
			{ ...common, DB_NAME: 'pmq', DB_HOST: 'localhost', DB_DIR: `${ paths.database }/`, DB_FILE: 'pmq.sqlite' }
		: { ...common, DB_NAME: 'pmq', DB_HOST: `localhost:${ mariadbSocket( paths ) }` };
}

function defines( constants: Readonly< Record< string, ConstantValue > > ): string {
	return Object.entries( constants )
		.map( ( [ name, value ] ) => `define( '${ name }', ${ phpLiteral( value ) } );` )
		.join( '\n' );
}

function phpLiteral( value: ConstantValue ): string {
	return typeof value === 'string'
		? `'${ value.replaceAll( '\\', '\\\\' ).replaceAll( "'", "\\'" ) }'`
		: String( value );
}
