<?php
/**
 * Addresses of the sites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy;

/**
 * Computes host and path of each site, and maps a request to its site.
 *
 * Runs from sunrise.php, before Composer's class map and most of WordPress: it uses nothing of ours.
 */
final class Addresses {

	/**
	 * The object of this request, for what is loaded later.
	 *
	 * @var self|null
	 */
	private static ?self $current = null;

	/**
	 * Main host name with port, as this request is to see it.
	 *
	 * @var string
	 */
	private readonly string $main_host;

	/**
	 * Path by number of the site, as the database has them.
	 *
	 * @var array<int, string>
	 */
	private array $stored_paths = array();

	/**
	 * Keeps the table and the way of addressing.
	 *
	 * @param array<string, array{path: string, host: string}> $sites   The network's table, by slug; it says more about each site.
	 * @param string                                           $host    Main host name with port.
	 * @param bool                                             $domains Whether each site has its own host name.
	 * @param array<string, string>                            $hosts   Host names by slug, overriding the computed ones.
	 * @param string|null                                      $scheme  `https` or `http`; null takes the request's own, which the command line lacks.
	 */
	public function __construct(
		private readonly array $sites,
		string $host,
		private readonly bool $domains,
		private readonly array $hosts,
		private readonly ?string $scheme = null
	) {
		$this->main_host = $this->host_of_request( $host );
	}

	/**
	 * Returns the object of this request, null outside a mapped network.
	 */
	public static function current(): ?self {
		return self::$current;
	}

	/**
	 * Tells WordPress which site is asked for and makes every address follow.
	 */
	public function map_request(): void {
		self::$current = $this;
		add_filter( 'pre_get_network_by_path', array( $this, 'network_of_request' ) );
		add_filter( 'pre_get_site_by_path', array( $this, 'site_of_request' ), 10, 3 );
		add_filter( 'get_network', array( $this, 'address_network' ) );
		add_filter( 'option_home', array( $this, 'address_option' ) );
		add_filter( 'option_siteurl', array( $this, 'address_option' ) );
		if ( ! $this->has_own_hosts() ) {
			// One host name: one cookie for all sites.
			defined( 'COOKIEPATH' ) || define( 'COOKIEPATH', '/' );
			defined( 'SITECOOKIEPATH' ) || define( 'SITECOOKIEPATH', '/' );
			defined( 'ADMIN_COOKIE_PATH' ) || define( 'ADMIN_COOKIE_PATH', '/' );
		}
	}

	/**
	 * Returns the slug of a site by the path that the database keeps, or null.
	 *
	 * @param string $stored_path Path in the table of sites, such as `/patrimoine/`.
	 */
	public function slug_of_path( string $stored_path ): ?string {
		foreach ( $this->sites as $slug => $site ) {
			if ( $site['path'] === $stored_path ) {
				return $slug;
			}
		}
		return null;
	}

	/**
	 * Returns a site's host name (with port) and path.
	 *
	 * @param string $slug Slug in the network's table.
	 * @return array{host: string, path: string}
	 */
	public function address( string $slug ): array {
		$site = $this->sites[ $slug ];
		if ( isset( $this->hosts[ $slug ] ) ) {
			return array(
				'host' => $this->hosts[ $slug ],
				'path' => '/',
			);
		}
		if ( $this->domains && '' !== $site['host'] ) {
			return array(
				'host' => $site['host'] . '.' . $this->main_host,
				'path' => '/',
			);
		}
		return array(
			'host' => $this->main_host,
			'path' => $site['path'],
		);
	}

	/**
	 * Returns the site that this request asks for, with the address that answers, null when no site has its host and path.
	 *
	 * Only this copy carries the computed address: `get_site()` keeps what the database says, because WordPress writes a
	 * site back whole whenever it notes the date of a change.
	 */
	public function requested_site(): ?\WP_Site {
		// phpcs:disable WordPress.Security.ValidatedSanitizedInput -- Compared with the table; nothing else is taken from them.
		$host = (string) ( $_SERVER['HTTP_HOST'] ?? $this->main_host );
		$path = (string) ( $_SERVER['REQUEST_URI'] ?? '/' );
		// phpcs:enable
		$site = $this->site_of_request( null, $host, (string) strtok( $path, '?' ) );
		return $site instanceof \WP_Site ? $this->address_site( $site ) : null;
	}

	/**
	 * Gives the only network there is.
	 *
	 * @param mixed $network Null unless another plugin answered.
	 * @return mixed
	 */
	public function network_of_request( $network ) {
		return $network ?? get_network( (int) SITE_ID_CURRENT_SITE );
	}

	/**
	 * Gives the site whose host and path fit best; an unknown host gives no site.
	 *
	 * @param mixed  $site   Null unless another plugin answered.
	 * @param string $domain Host name of the request, with port.
	 * @param string $path   Path of the request.
	 * @return mixed
	 */
	public function site_of_request( $site, $domain, $path ) {
		if ( null !== $site ) {
			return $site;
		}
		$best = null;
		foreach ( array_keys( $this->sites ) as $slug ) {
			$address = $this->address( $slug );
			if ( strtolower( $address['host'] ) === $this->comparable( (string) $domain ) && str_starts_with( rtrim( (string) $path, '/' ) . '/', $address['path'] )
				&& ( null === $best || strlen( $address['path'] ) > strlen( $this->address( $best )['path'] ) ) ) {
				$best = $slug;
			}
		}
		$id = null === $best ? 0 : $this->id_of( $best );
		if ( null !== $best && '/' === $this->address( $best )['path'] ) {
			$id = $this->id_of_other( (string) $path ) ?? $id;
		}
		return $id > 0 ? get_site( $id ) : $site;
	}

	/**
	 * Returns the number of a site that a network administrator added beside those of the table, null when the path names none.
	 *
	 * @param string $path Path of the request.
	 */
	private function id_of_other( string $path ): ?int {
		$asked = strtok( ltrim( $path, '/' ), '/' );
		if ( false === $asked || null !== $this->slug_of_path( "/{$asked}/" ) ) {
			return null;
		}
		$id = array_search( "/{$asked}/", $this->stored_paths(), true );
		return false === $id ? null : (int) $id;
	}

	/**
	 * Puts the main host name into the network.
	 *
	 * @param \WP_Network $network The network.
	 */
	public function address_network( $network ): \WP_Network {
		$address                = $this->address( (string) array_key_first( $this->sites ) );
		$network                = clone $network;
		$network->domain        = $address['host'];
		$network->cookie_domain = (string) preg_replace( '/:\d+$/', '', $address['host'] );
		return $network;
	}

	/**
	 * Replaces the address stored in `home` and `siteurl` by the computed one, for the site that is current at the moment.
	 *
	 * @param mixed $url Stored address.
	 * @return mixed
	 */
	public function address_option( $url ) {
		$slug = $this->slug_of_id( get_current_blog_id() );
		if ( null === $slug ) {
			return $url;
		}
		$address = $this->address( $slug );
		return ( $this->scheme ?? ( is_ssl() ? 'https' : 'http' ) ) . '://' . $address['host'] . rtrim( $address['path'], '/' );
	}

	/**
	 * Returns a copy of a site that carries the computed host and path.
	 *
	 * @param \WP_Site $site The site as the database has it.
	 */
	private function address_site( \WP_Site $site ): \WP_Site {
		$slug = $this->slug_of_path( $site->path );
		if ( null === $slug ) {
			return $site;
		}
		$address      = $this->address( $slug );
		$copy         = clone $site;
		$copy->domain = $address['host'];
		$copy->path   = $address['path'];
		return $copy;
	}

	/**
	 * Whether at least one site has a host name of its own.
	 */
	private function has_own_hosts(): bool {
		return $this->domains || array() !== $this->hosts;
	}

	/**
	 * Takes the request's own port, and its name when that is a name of this very machine.
	 *
	 * @param string $configured Configured main host name with port.
	 */
	private function host_of_request( string $configured ): string {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Compared with a pattern; nothing else is taken from it.
		$asked = strtolower( (string) ( $_SERVER['HTTP_HOST'] ?? '' ) );
		if ( ! preg_match( '/^(?:[a-z]+\.)?(localhost|127\.0\.0\.1)(:\d{1,5})?$/', $asked, $match ) || ! str_starts_with( $configured, 'localhost' ) ) {
			return $configured;
		}
		return $match[1] . ( $match[2] ?? '' );
	}

	/**
	 * Returns a host name as it is compared: lower case, without the port that its scheme implies.
	 *
	 * @param string $host Host name with or without port.
	 */
	private function comparable( string $host ): string {
		return (string) preg_replace( '/:(?:80|443)$/', '', strtolower( $host ) );
	}

	/**
	 * Returns a site's number, 0 when it has not been created.
	 *
	 * @param string $slug Slug in the network's table.
	 */
	private function id_of( string $slug ): int {
		return (int) array_search( $this->sites[ $slug ]['path'], $this->stored_paths(), true );
	}

	/**
	 * Returns a site's slug by its number.
	 *
	 * @param int $id Number of the site.
	 */
	private function slug_of_id( int $id ): ?string {
		return $this->slug_of_path( $this->stored_paths()[ $id ] ?? '' );
	}

	/**
	 * Reads all sites once a request, and hands them to WordPress's cache; a site created meanwhile is found by reading again.
	 *
	 * @return array<int, string> Path by number of the site.
	 */
	private function stored_paths(): array {
		global $wpdb;
		if ( count( $this->stored_paths ) < count( $this->sites ) ) {
			$this->stored_paths = array();
			$sites              = array_filter( (array) $wpdb->get_results( "SELECT * FROM {$wpdb->blogs}" ), static fn ( $row ): bool => $row instanceof \stdClass ); // phpcs:ignore WordPress.DB -- Before the object cache; no parameters.
			foreach ( $sites as $site ) {
				$this->stored_paths[ (int) $site->blog_id ] = (string) $site->path;
			}
			update_site_cache( $sites, false );
		}
		return $this->stored_paths;
	}
}
