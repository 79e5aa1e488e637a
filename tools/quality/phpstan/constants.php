<?php
/**
 * Constants of a running network that the stubs leave out.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

define( 'ABSPATH', '/wordpress/' );
define( 'WPINC', 'wp-includes' );
define( 'WP_CONTENT_DIR', '/wordpress/wp-content' );
define( 'WP_PLUGIN_DIR', '/wordpress/wp-content/plugins' );
define( 'WPMU_PLUGIN_DIR', '/wordpress/wp-content/mu-plugins' );
define( 'WP_DEBUG', (bool) getenv( 'PMQ_ANY' ) );
define( 'WP_CLI', (bool) getenv( 'PMQ_ANY' ) );
define( 'DB_NAME', (string) getenv( 'PMQ_ANY' ) );
define( 'COOKIE_DOMAIN', (string) getenv( 'PMQ_ANY' ) );
define( 'PMQ_HOST', (string) getenv( 'PMQ_ANY' ) );
define( 'PMQ_DOMAINS', (bool) getenv( 'PMQ_ANY' ) );
define( 'DOMAIN_CURRENT_SITE', (string) getenv( 'PMQ_ANY' ) );
define( 'SITE_ID_CURRENT_SITE', (int) getenv( 'PMQ_ANY' ) );
define( 'WP_CRON_LOCK_TIMEOUT', 60 );
define( 'MINUTE_IN_SECONDS', 60 );
define( 'HOUR_IN_SECONDS', 3600 );
define( 'DAY_IN_SECONDS', 86400 );
define( 'WEEK_IN_SECONDS', 604800 );
define( 'MONTH_IN_SECONDS', 2592000 );
define( 'YEAR_IN_SECONDS', 31536000 );
define( 'KB_IN_BYTES', 1024 );
define( 'MB_IN_BYTES', 1048576 );
