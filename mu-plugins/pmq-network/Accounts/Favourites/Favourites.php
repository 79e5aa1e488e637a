<?php
/**
 * What somebody wants to find again.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Records\PublicRecords;

use function PaysMidiQuercy\network;

/**
 * Keeps each person's favourites: pages of any site of the network, the newest first.
 *
 * @phpstan-type Favourite array{site: string, post: int}
 */
final class Favourites {

	/**
	 * Most favourites of an account.
	 */
	public const MOST = FavouriteLists::MOST_ENTRIES;

	/**
	 * Types of pages that have an address of their own for everybody.
	 */
	private const TYPES = array( 'post', 'page', PublicRecords::POST_TYPE );

	/**
	 * Returns somebody's favourites.
	 *
	 * @param int $user Account.
	 * @return list<Favourite>
	 */
	public static function of( int $user ): array {
		return array_map( self::pair( ... ), self::hearts( $user )->kept() );
	}

	/**
	 * Tells whether a page is among somebody's favourites.
	 *
	 * @param int    $user Account.
	 * @param string $site Slug.
	 * @param int    $post Page.
	 */
	public static function has( int $user, string $site, int $post ): bool {
		return in_array( compact( 'site', 'post' ), self::of( $user ), true );
	}

	/**
	 * Adds pages; what is not published, or known already, is passed over.
	 *
	 * @param int             $user  Account.
	 * @param list<Favourite> $items Pages.
	 * @return bool False when they would be more than an account keeps: then none is added, and none falls out.
	 */
	public static function add( int $user, array $items ): bool {
		try {
			self::hearts( $user )->add( $items );
			return true;
		} catch ( ListRefused ) {
			return false;
		}
	}

	/**
	 * Removes a page; other lists keep it.
	 *
	 * @param int    $user Account.
	 * @param string $site Slug.
	 * @param int    $post Page.
	 */
	public static function remove( int $user, string $site, int $post ): void {
		self::hearts( $user )->remove( compact( 'site', 'post' ) );
	}

	/**
	 * Returns the entries of the list that hearts fill.
	 *
	 * @param int $user Account.
	 */
	private static function hearts( int $user ): ListEntries {
		$lists = network()->accounts->lists;
		return network()->accounts->entries( $lists->hearts( $user ) );
	}

	/**
	 * Describes somebody's favourites; what is not published any more is left out.
	 *
	 * @param int $user Account.
	 * @return list<array{site: string, post: int, title: string, url: string}>
	 */
	public static function entries( int $user ): array {
		return array_map(
			static fn ( array $entry ): array => array(
				'site'  => $entry['site'],
				'post'  => $entry['post'],
				'title' => $entry['title'],
				'url'   => $entry['url'],
			),
			self::published( self::hearts( $user )->kept() )
		);
	}

	/**
	 * Describes pages in their order; what is not published any more is left out.
	 *
	 * @param list<array{site: string, post: int, note: string}> $items Pages with their notes.
	 * @return list<array{site: string, post: int, note: string, title: string, url: string}>
	 */
	public static function published( array $items ): array {
		$known = self::describe( $items );
		$found = array();
		foreach ( $items as $item ) {
			if ( isset( $known[ self::key( $item ) ] ) ) {
				$found[] = $item + $known[ self::key( $item ) ];
			}
		}
		return $found;
	}

	/**
	 * Describes those that are published, each site at once.
	 *
	 * @param list<Favourite> $items Pages.
	 * @return array<string, array{title: string, url: string}> By key.
	 */
	public static function describe( array $items ): array {
		$by_site = array();
		foreach ( $items as $item ) {
			$by_site[ $item['site'] ][] = $item['post'];
		}
		$known = array();
		foreach ( $by_site as $site => $posts ) {
			$known += isset( PMQ_SITES[ $site ] ) ? OtherSites::on( $site, static fn (): array => self::describe_here( $site, $posts ), array() ) : array();
		}
		return $known;
	}

	/**
	 * Describes pages of the current site.
	 *
	 * @param string    $site  Its slug.
	 * @param list<int> $posts Pages.
	 * @return array<string, array{title: string, url: string}> By key.
	 */
	private static function describe_here( string $site, array $posts ): array {
		$known = array();
		_prime_post_caches( $posts, false, false );
		foreach ( $posts as $id ) {
			$post = get_post( $id );
			if ( ! $post instanceof \WP_Post || ! in_array( $post->post_type, self::TYPES, true ) || 'publish' !== $post->post_status || '' !== $post->post_password ) {
				continue;
			}
			// On a site without the heritage plugin the type of records has no address: it follows the contract.
			$url = PublicRecords::POST_TYPE === $post->post_type ? SiteLinks::url( $site ) . 'fiche/' . $post->post_name . '/' : (string) get_permalink( $post );
			if ( '' !== $url ) {
				$known[ $site . ' ' . $id ] = array(
					'title' => html_entity_decode( wp_strip_all_tags( $post->post_title ), ENT_QUOTES ),
					'url'   => $url,
				);
			}
		}
		return $known;
	}

	/**
	 * Names a page among those of all sites.
	 *
	 * @param Favourite $item Page.
	 */
	public static function key( array $item ): string {
		return $item['site'] . ' ' . $item['post'];
	}

	/**
	 * Returns site and page of what is kept.
	 *
	 * @param array{site: string, post: int, note: string} $item Kept.
	 * @return Favourite
	 */
	private static function pair( array $item ): array {
		return array(
			'site' => $item['site'],
			'post' => $item['post'],
		);
	}
}
