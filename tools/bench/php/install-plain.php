<?php
/**
 * Installs a plain WordPress with Twenty Twenty-Five, in French: the yardstick of `npm run bench -- page`.
 *
 * Usage: php install-plain.php <wordpress folder> <host[:port]>
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

[ , $pmq_folder, $pmq_host ] = $argv;

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']       = $pmq_host;
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

require $pmq_folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

add_filter( 'pre_wp_mail', '__return_false' );
if ( ! is_blog_installed() ) {
	wp_install( 'Yardstick', 'admin', 'admin@midi-quercy.example', true, '', wp_generate_password(), 'fr_FR' );
}
switch_theme( 'twentytwentyfive' );
echo esc_html( wp_get_theme()->get( 'Name' ) ) . "\n";
