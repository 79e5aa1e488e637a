<?php
/**
 * Where somebody goes after signing in.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Chrome\SiteLinks;

/**
 * Accepts addresses of the network only: no link that looks like ours leads elsewhere.
 */
final class Targets {

	/**
	 * Lets WordPress redirect between the hosts of the network.
	 */
	public function register(): void {
		add_filter( 'allowed_redirect_hosts', static fn ( array $hosts ): array => array_values( array_unique( array( ...$hosts, ...array_column( self::sites(), 'name' ) ) ) ) );
	}

	/**
	 * Returns an address if it is one of the network's, else the fallback.
	 *
	 * @param string $url      Address or path.
	 * @param string $fallback Address to take instead.
	 */
	public static function safe( string $url, string $fallback ): string {
		$url = trim( $url );
		if ( '' === $url || 1 === preg_match( '/[\x00-\x1f\x7f\\\\]/', $url ) ) {
			return $fallback;
		}
		if ( str_starts_with( $url, '/' ) && ! str_starts_with( $url, '//' ) ) {
			return untrailingslashit( self::origin( SiteLinks::url( 'portail' ) ) ) . $url;
		}
		return null === self::site_of( $url ) ? $fallback : $url;
	}

	/**
	 * Returns the site that an address belongs to by scheme, host and port, null for a foreign one.
	 *
	 * @param string $url Address.
	 */
	public static function site_of( string $url ): ?string {
		$parts = wp_parse_url( $url );
		if ( ! is_array( $parts ) || isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
			return null;
		}
		$best = null;
		foreach ( self::sites() as $slug => $site ) {
			$fits = self::origin( $url ) === $site['origin'] && str_starts_with( ( $parts['path'] ?? '' ) . '/', $site['path'] );
			if ( $fits && ( null === $best || strlen( $site['path'] ) > strlen( self::sites()[ $best ]['path'] ) ) ) {
				$best = $slug;
			}
		}
		return $best;
	}

	/**
	 * Returns scheme, host and port of an address.
	 *
	 * @param string $url Address.
	 */
	public static function origin( string $url ): string {
		$parts = wp_parse_url( $url );
		if ( ! is_array( $parts ) || ! isset( $parts['scheme'], $parts['host'] ) ) {
			return '';
		}
		return strtolower( $parts['scheme'] . '://' . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' ) );
	}

	/**
	 * Returns origin, host name and path of each site.
	 *
	 * @return array<string, array{origin: string, name: string, path: string}>
	 */
	private static function sites(): array {
		$sites = array();
		foreach ( array_keys( PMQ_SITES ) as $slug ) {
			$url            = SiteLinks::url( $slug );
			$sites[ $slug ] = array(
				'origin' => self::origin( $url ),
				'name'   => (string) wp_parse_url( $url, PHP_URL_HOST ),
				'path'   => (string) wp_parse_url( $url, PHP_URL_PATH ),
			);
		}
		return $sites;
	}
}
