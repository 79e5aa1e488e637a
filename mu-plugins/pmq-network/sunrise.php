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
	wp_load_core_site_options( (int) $pmq_site->network_id );
}
