<?php
/**
 * The sites that the search of the network looks in.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

use PaysMidiQuercy\Provision\Site;

/**
 * Knows which sites of the table exist and which are open to the public.
 */
final class Sites {

	/**
	 * Slugs by number, once looked up.
	 *
	 * @var array<int, string>|null
	 */
	private ?array $slugs = null;

	/**
	 * Returns the sites that exist.
	 *
	 * @return array<int, string> Slugs by number.
	 */
	public function all(): array {
		if ( null === $this->slugs ) {
			$this->slugs = array();
			foreach ( Site::all() as $site ) {
				$number = $site->id();
				if ( null !== $number ) {
					$this->slugs[ $number ] = $site->slug;
				}
			}
		}
		return $this->slugs;
	}

	/**
	 * Returns the slugs of the sites that may be found: not archived, not deleted, and not hidden from search engines – unless the main
	 * site is hidden too, which means a network in preparation, not a private site.
	 *
	 * @return list<string>
	 */
	public function open(): array {
		$is_prepared = ! self::flag( get_main_site_id(), 'public' );
		$open        = array();
		foreach ( $this->all() as $number => $slug ) {
			$is_closed = self::flag( $number, 'archived' ) || self::flag( $number, 'deleted' ) || self::flag( $number, 'spam' );
			if ( ! $is_closed && ( $is_prepared || self::flag( $number, 'public' ) ) ) {
				$open[] = $slug;
			}
		}
		return $open;
	}

	/**
	 * Reads a flag of a site.
	 *
	 * @param int    $number Site.
	 * @param string $flag   `public`, `archived`, `deleted` or `spam`.
	 */
	private static function flag( int $number, string $flag ): bool {
		return '1' === (string) ( get_site( $number )->{$flag} ?? '0' );
	}
}
