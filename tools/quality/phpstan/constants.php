<?php
/**
 * Constants of a running network that the stubs leave out.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

define( 'ABSPATH', '/wordpress/' );
define( 'WP_CONTENT_DIR', '/wordpress/wp-content' );
define( 'WP_PLUGIN_DIR', '/wordpress/wp-content/plugins' );
define( 'WPMU_PLUGIN_DIR', '/wordpress/wp-content/mu-plugins' );
define( 'WP_DEBUG', (bool) getenv( 'PMQ_ANY' ) );
define( 'WP_CLI', (bool) getenv( 'PMQ_ANY' ) );
define( 'DB_NAME', (string) getenv( 'PMQ_ANY' ) );
define( 'COOKIE_DOMAIN', (string) getenv( 'PMQ_ANY' ) );
define( 'PMQ_HOST', (string) getenv( 'PMQ_ANY' ) );
define( 'PMQ_DOMAINS', (bool) getenv( 'PMQ_ANY' ) );
