<?php
/**
 * Answers without WordPress.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\REST;

use PaysMidiQuercy\Database\Database;

/**
 * Asks a site's plugins whether they can answer an anonymous reading request before WordPress is loaded: database, object cache and
 * the site are there, nothing else. A plugin says so with a file `short.php` that returns an array of route => function; a function
 * returns null, and whatever goes wrong counts as null, for a request that the whole WordPress is to answer – the same, only later.
 */
final class ShortBoot {

	/**
	 * Headers by which a request is more than anonymous reading.
	 */
	private const PERSONAL = array( 'HTTP_AUTHORIZATION', 'REDIRECT_HTTP_AUTHORIZATION', 'PHP_AUTH_USER', 'HTTP_X_WP_NONCE', 'HTTP_X_HTTP_METHOD_OVERRIDE', 'HTTP_ORIGIN' );

	/**
	 * Headers of every answer of WordPress's REST server to anonymous reading.
	 */
	private const HEADERS = array(
		'Content-Type'                  => 'application/json; charset=UTF-8',
		'X-Robots-Tag'                  => 'noindex',
		'X-Content-Type-Options'        => 'nosniff',
		'Access-Control-Expose-Headers' => 'X-WP-Total, X-WP-TotalPages, Link',
		'Access-Control-Allow-Headers'  => 'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
		'Allow'                         => 'GET',
	);

	/**
	 * Keeps the request.
	 *
	 * @param array<array-key, mixed> $server  `$_SERVER`.
	 * @param array<array-key, mixed> $query   `$_GET`.
	 * @param array<array-key, mixed> $cookies `$_COOKIE`.
	 */
	public function __construct( private readonly array $server, private readonly array $query, private readonly array $cookies ) {}

	/**
	 * Returns the route that is asked for.
	 *
	 * @param string $path Path of the site, such as `/patrimoine/`.
	 * @return string|null Such as `/pmq/v1/records`; null when the whole WordPress must answer.
	 */
	public function route( string $path ): ?string {
		$asked = (string) strtok( (string) ( $this->server['REQUEST_URI'] ?? '' ), '?' );
		$root  = rtrim( $path, '/' ) . '/wp-json';
		if ( 'GET' !== ( $this->server['REQUEST_METHOD'] ?? '' ) || ! str_starts_with( $asked, $root . '/' ) || array_intersect_key( array_flip( self::PERSONAL ), $this->server ) ) {
			return null;
		}
		foreach ( array_keys( $this->cookies ) as $cookie ) {
			if ( preg_match( '/^(wordpress|wp|comment_author)[-_]/i', (string) $cookie ) ) { // phpcs:ignore WordPress.WP.CapitalPDangit -- Name of a cookie.
				return null;
			}
		}
		return substr( $asked, strlen( $root ) );
	}

	/**
	 * Tells whether visitors may read a site: WordPress says that it is closed, but only later.
	 *
	 * @param \WP_Site $site Site.
	 */
	public static function is_open( \WP_Site $site ): bool {
		return '0' === (string) $site->archived && '0' === (string) $site->deleted && '0' === (string) $site->spam;
	}

	/**
	 * Leaves the plugins that are active on a site. Its options are read by their table: WordPress has not gone to the site yet.
	 *
	 * @param list<string> $plugins Plugins, such as `pmq-map/pmq-map.php`.
	 * @param int          $site    Number of the site.
	 * @return list<string> None when that cannot be read: the whole WordPress answers then.
	 */
	public static function active( array $plugins, int $site ): array {
		global $wpdb;
		try {
			$row    = ( new Database() )->row( "SELECT option_value FROM {$wpdb->get_blog_prefix( $site )}options WHERE option_name = %s", 'active_plugins' );
			$active = maybe_unserialize( (string) ( $row['option_value'] ?? '' ) );
		} catch ( \Throwable $problem ) {
			return array();
		}
		return array_values( array_intersect( $plugins, is_array( $active ) ? $active : array() ) );
	}

	/**
	 * Asks the plugins for an answer.
	 *
	 * @param string       $route   Route.
	 * @param list<string> $folders Folders of the plugins that are active on the site.
	 * @param int          $site    Number of the site.
	 * @param string       $home    Its address, without slash at the end.
	 */
	public function answer( string $route, array $folders, int $site, string $home ): ?ShortAnswer {
		try {
			foreach ( $folders as $folder ) {
				$routes = is_readable( $folder . '/short.php' ) ? require $folder . '/short.php' : array();
				if ( is_array( $routes ) && isset( $routes[ $route ] ) ) {
					return $routes[ $route ]( $this->query, $site, $home );
				}
			}
		} catch ( \Throwable $problem ) {
			// The whole WordPress answers, and reports what is wrong if it meets the same.
			return null;
		}
		return null;
	}

	/**
	 * Sends an answer, or that it is what the browser has already.
	 *
	 * @param ShortAnswer $answer Answer.
	 * @param string      $home   Address of the site, without slash at the end.
	 */
	public function send( ShortAnswer $answer, string $home ): void {
		$seen = array_map( static fn( string $part ): string => (string) preg_replace( '#^W/#', '', trim( $part ) ), explode( ',', (string) ( $this->server['HTTP_IF_NONE_MATCH'] ?? '' ) ) );
		$same = in_array( $answer->headers['ETag'] ?? null, $seen, true );
		http_response_code( $same ? 304 : 200 );
		header_remove( 'X-Powered-By' );
		// As WordPress does: pages before and after take the place of the address of the API.
		$link = array( 'Link' => sprintf( '<%s/wp-json/>; rel="https://api.w.org/"', $home ) );
		foreach ( self::HEADERS + $answer->headers + $link as $name => $value ) {
			header( "{$name}: {$value}" );
		}
		header( 'Vary: Origin', false );
		if ( ! $same ) {
			echo $answer->body; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON.
		}
	}
}
