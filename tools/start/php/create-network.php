<?php
/**
 * Creates WordPress's tables and an empty multisite network, in one process, without WP-CLI's own command bundle.
 *
 * Usage: php create-network.php <wordpress folder> <host[:port]> <administrator's password>
 * Prints "created" or "present". Safe to run again after an interruption.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

[ , $pmq_folder, $pmq_host, $pmq_password ] = $argv;

define( 'WP_INSTALLING', true );
define( 'PMQ_CREATING_NETWORK', true );
$_SERVER['HTTP_HOST']       = $pmq_host;
$_SERVER['SERVER_NAME']     = 'localhost';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

require $pmq_folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/network.php';

// WordPress mails the administrator about the installation: nobody waits for it.
add_filter( 'pre_wp_mail', '__return_false' );

global $wpdb;
// network.php declares these only where the constant says multisite.
foreach ( $wpdb->tables( 'ms_global' ) as $pmq_name => $pmq_table ) {
	$wpdb->$pmq_name = $pmq_table;
}
$wpdb->suppress_errors();
$pmq_present = $wpdb->get_var( "SELECT COUNT(*) FROM {$wpdb->base_prefix}blogs" );
$wpdb->suppress_errors( false );
if ( is_numeric( $pmq_present ) && (int) $pmq_present > 0 ) {
	echo "present\n";
	exit( 0 );
}

if ( ! is_blog_installed() ) {
	$pmq_result = wp_install( 'Pays Midi-Quercy', 'reseau', 'reseau@midi-quercy.example', true, '', $pmq_password, 'fr_FR' );
	if ( is_wp_error( $pmq_result ) ) {
		fwrite( STDERR, $pmq_result->get_error_message() . "\n" );
		exit( 1 );
	}
}
install_network();
$pmq_result = populate_network( 1, $pmq_host, 'reseau@midi-quercy.example', 'Pays Midi-Quercy', '/', false );
if ( is_wp_error( $pmq_result ) && 'no_wildcard_dns' !== $pmq_result->get_error_code() ) {
	fwrite( STDERR, $pmq_result->get_error_message() . "\n" );
	exit( 1 );
}
echo "created\n";
