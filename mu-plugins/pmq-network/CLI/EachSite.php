<?php
/**
 * One process a site.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\CLI;

use PaysMidiQuercy\Values;
use WP_CLI;

/**
 * Runs one of our commands on another site in a process of its own: `switch_to_blog()` would not load that site's plugins.
 */
final class EachSite {

	/**
	 * Last line by which a child tells its parent how much it changed.
	 */
	private const REPORT = 'pmq-changes: ';

	/**
	 * Runs a command on a site, passing its lines on as they come.
	 *
	 * @param int          $blog_id Site.
	 * @param list<string> $command Command and its arguments.
	 * @return int How much the child says it changed.
	 * @throws \RuntimeException When the child fails.
	 */
	public static function run( int $blog_id, array $command ): int {
		$line = array(
			PHP_BINARY,
			...self::php_options(),
			Values::texts( $GLOBALS['argv'] ?? array() )[0] ?? '',
			...$command,
			'--url=' . get_home_url( $blog_id, '/' ),
			'--path=' . untrailingslashit( ABSPATH ),
			'--allow-root',
		);
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.system_calls_proc_open,Generic.PHP.ForbiddenFunctions.Found -- Command line only; the arguments are a list, no shell reads them.
		$child = proc_open( $line, array( 1 => array( 'pipe', 'w' ), 2 => STDERR ), $pipes );
		if ( ! is_resource( $child ) ) {
			throw new \RuntimeException( 'PHP could not be started for site ' . $blog_id );
		}
		$changes = 0;
		$text    = fgets( $pipes[1] );
		while ( false !== $text ) {
			if ( str_starts_with( $text, self::REPORT ) ) {
				$changes = (int) substr( $text, strlen( self::REPORT ) );
			} else {
				WP_CLI::log( rtrim( $text, "\n" ) );
			}
			$text = fgets( $pipes[1] );
		}
		$code = proc_close( $child );
		if ( 0 !== $code ) {
			throw new \RuntimeException( sprintf( '"%s" failed on site %d (code %d).', implode( ' ', $command ), $blog_id, $code ) );
		}
		return $changes;
	}

	/**
	 * Says, from the child, how much it changed.
	 *
	 * @param int $changes Number of changes.
	 */
	public static function report( int $changes ): void {
		WP_CLI::log( self::REPORT . $changes );
	}

	/**
	 * Returns the options of PHP that the parent runs with and a child needs.
	 *
	 * @return list<string>
	 */
	private static function php_options(): array {
		$options = array();
		foreach ( array( 'memory_limit', 'error_reporting' ) as $name ) {
			$value = (string) ini_get( $name );
			if ( '' !== $value ) {
				array_push( $options, '-d', $name . '=' . $value );
			}
		}
		return $options;
	}
}
