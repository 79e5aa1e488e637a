<?php
/**
 * Boots the WordPress of a test instance, as one of its sites, then leaves the stage to PHPUnit.
 *
 * `npm run test:php` prepares the instance and sets the environment:
 * - PMQ_TEST_WORDPRESS: absolute path of the instance's WordPress folder;
 * - PMQ_TEST_HOST: host and port that the network answers to;
 * - PMQ_TEST_SITE: slug of the site to boot as (its plugins are the ones that get loaded).
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

// WordPress expects to be loaded in the global scope; PHPUnit includes this file inside a method.
global $wp, $wp_query, $wp_the_query, $wp_rewrite, $wp_did_header, $wpdb, $table_prefix, $blog_id, $site_id, $current_site,
	$current_blog, $domain, $path, $public, $shortcode_tags, $phpmailer, $wp_theme_directories, $wp_locale, $wp_roles, $post;

require_once dirname( __DIR__, 2 ) . '/mu-plugins/010-network.php';

$pmq_wordpress = (string) getenv( 'PMQ_TEST_WORDPRESS' );
$pmq_site      = getenv( 'PMQ_TEST_SITE' ) ? (string) getenv( 'PMQ_TEST_SITE' ) : 'patrimoine';

if ( '' === $pmq_wordpress || ! is_readable( $pmq_wordpress . '/wp-load.php' ) ) {
	fwrite( STDERR, "These tests run on a real network: start them with “npm run test:php”.\n" );
	exit( 1 );
}
if ( ! isset( PMQ_SITES[ $pmq_site ] ) ) {
	fwrite( STDERR, "There is no site “{$pmq_site}” in mu-plugins/010-network.php.\n" );
	exit( 1 );
}

$_SERVER['HTTP_HOST']       = getenv( 'PMQ_TEST_HOST' ) ? (string) getenv( 'PMQ_TEST_HOST' ) : 'localhost';
$_SERVER['SERVER_NAME']     = explode( ':', $_SERVER['HTTP_HOST'] )[0];
$_SERVER['SERVER_PORT']     = explode( ':', $_SERVER['HTTP_HOST'] )[1] ?? '80';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REQUEST_URI']     = PMQ_SITES[ $pmq_site ]['path'];
$_SERVER['PHP_SELF']        = '/index.php';

// A failing SQL statement fails its test: on a network wpdb only speaks when asked to die.
define( 'DIEONDBERROR', true );

// Booting must not call the network's own cron, which is not served here.
$GLOBALS['wp_filter'] = array(
	'pre_http_request' => array(
		10 => array(
			array(
				'function'      => static fn(): WP_Error => new WP_Error( 'pmq_test_offline', 'A test asks nobody while WordPress boots.' ),
				'accepted_args' => 1,
			),
		),
	),
);

require_once $pmq_wordpress . '/wp-load.php';

remove_all_filters( 'pre_http_request' );

unset( $pmq_wordpress, $pmq_site );
