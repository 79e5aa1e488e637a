<?php
/**
 * Router of PHP's built-in server: what a web server's rewrite rules do for a multisite in folders.
 *
 * Static files are answered by the supervisor in front; here arrive PHP files, with or without a site's folder before
 * them, and everything that WordPress's index.php answers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

( static function (): void {
	$root = rtrim( (string) $_SERVER['DOCUMENT_ROOT'], '/' );
	$path = rawurldecode( (string) parse_url( (string) $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );

	// The supervisor speaks for the visitor; only it can reach this port.
	if ( isset( $_SERVER['HTTP_X_PMQ_CLIENT'] ) ) {
		$_SERVER['REMOTE_ADDR'] = $_SERVER['HTTP_X_PMQ_CLIENT'];
		unset( $_SERVER['HTTP_X_PMQ_CLIENT'] );
	}
	$host = explode( ':', (string) ( $_SERVER['HTTP_HOST'] ?? 'localhost' ) );

	$_SERVER['SERVER_NAME'] = $host[0];
	$_SERVER['SERVER_PORT'] = $host[1] ?? '80';

	$script = '/index.php';
	// A site's folder is not a folder on disk: /patrimoine/wp-admin/… is /wp-admin/… .
	if ( ! str_contains( $path, '..' ) && preg_match( '#^(?:/[a-z0-9-]+)??(/wp-(?:admin|includes|content)(?:/.*)?|/[a-z0-9-]+\.php)$#i', $path, $match ) ) {
		$file = $root . $match[1];
		if ( is_dir( $file ) ) {
			if ( ! str_ends_with( $path, '/' ) ) {
				header( 'Location: ' . $path . '/', true, 301 );
				exit;
			}
			$file .= 'index.php';
		}
		// Only the plain spelling of a path is compared with the folder of uploads, where no program runs.
		$plain = preg_replace( '#/(?:\.?/)+#', '/', $match[1] );
		if ( str_ends_with( $file, '.php' ) && is_file( $file ) && $plain === $match[1] && ! str_contains( strtolower( $plain ), '/wp-content/uploads/' ) ) {
			$script = substr( $file, strlen( $root ) );
		}
	}
	$_SERVER['SCRIPT_NAME']     = $script;
	$_SERVER['PHP_SELF']        = $script;
	$_SERVER['SCRIPT_FILENAME'] = $root . $script;
	chdir( dirname( $root . $script ) );
} )();

require $_SERVER['SCRIPT_FILENAME'];
