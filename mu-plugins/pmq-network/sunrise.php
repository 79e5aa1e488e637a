<?php
/**
 * Finds the site of a request from the table in 010-network.php, not from the host names stored in the database: the same
 * data answers on another port, on another host name, with one host name for all sites or one for each.
 *
 * The database keeps each site's path (`/patrimoine/`) as its identity; host and visible path are computed. Copied or
 * linked to wp-content/sunrise.php; WordPress loads it before it looks for the site.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

// A link gives the folder it points to, a copy or a mounted file its own.
$pmq_folder = is_readable( __DIR__ . '/Addresses.php' ) ? __DIR__ : WP_CONTENT_DIR . '/mu-plugins/pmq-network';
require_once $pmq_folder . '/../010-network.php';
require_once $pmq_folder . '/Addresses.php';

$pmq_addresses = new PaysMidiQuercy\Addresses(
	PMQ_SITES,
	defined( 'PMQ_HOST' ) ? (string) PMQ_HOST : (string) DOMAIN_CURRENT_SITE,
	defined( 'PMQ_DOMAINS' ) && PMQ_DOMAINS,
	(array) json_decode( defined( 'PMQ_HOSTS' ) ? (string) PMQ_HOSTS : (string) getenv( 'PMQ_HOSTS' ), true ),
	defined( 'PMQ_SCHEME' ) ? (string) PMQ_SCHEME : null
);
$pmq_addresses->map_request();

// Left unset for an unknown host: WordPress then answers as for any site that does not exist.
$pmq_site = $pmq_addresses->requested_site();
if ( $pmq_site ) {
	$current_blog = $pmq_site;
	$current_site = get_network( (int) $pmq_site->network_id );
	// WordPress sets these three only when it finds the site itself.
	$GLOBALS['blog_id'] = (int) $pmq_site->blog_id;
	$GLOBALS['site_id'] = (int) $pmq_site->network_id;
	$GLOBALS['public']  = (int) $pmq_site->public;

	// Some reading requests are answered here, before the rest of WordPress is loaded.
	require_once $pmq_folder . '/REST/ShortBoot.php';
	$pmq_short = new PaysMidiQuercy\REST\ShortBoot( $_SERVER, $_GET, $_COOKIE ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Anonymous reading, before WordPress adds slashes.
	$pmq_route = $pmq_short->route( $pmq_site->path );
	if ( null !== $pmq_route && PaysMidiQuercy\REST\ShortBoot::is_open( $pmq_site ) ) {
		require_once $pmq_folder . '/../000-autoload.php';
		$pmq_slug    = (string) $pmq_addresses->slug_of_path( (string) get_site( (int) $pmq_site->blog_id )?->path );
		$pmq_plugins = defined( 'WP_PLUGIN_DIR' ) ? WP_PLUGIN_DIR : WP_CONTENT_DIR . '/plugins';
		$pmq_active  = PaysMidiQuercy\REST\ShortBoot::active( PMQ_SITES[ $pmq_slug ]['plugins'] ?? array(), (int) $pmq_site->blog_id );
		$pmq_home    = (string) $pmq_addresses->address_option( '' );
		$pmq_answer  = $pmq_short->answer( $pmq_route, array_map( static fn( string $plugin ): string => $pmq_plugins . '/' . dirname( $plugin ), $pmq_active ), (int) $pmq_site->blog_id, $pmq_home );
		if ( null !== $pmq_answer ) {
			$pmq_short->send( $pmq_answer, $pmq_home );
			exit;
		}
	}
	wp_load_core_site_options( (int) $pmq_site->network_id );
}
