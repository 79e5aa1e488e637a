<?php
/**
 * What somebody wants to find again.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

use PaysMidiQuercy\Articles\Entry;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Records\PublicRecords;
use PaysMidiQuercy\Values;

/**
 * Keeps each person's favourites: pages of any site of the network, the newest first.
 *
 * @phpstan-type Favourite array{site: string, post: int}
 */
final class Favourites {

	/**
	 * User meta: list of `site` (slug), `post` (number) and `added` (Unix time).
	 */
	public const META = 'pmq_favourites';

	/**
	 * Most favourites of an account.
	 */
	public const MOST = 500;

	/**
	 * Returns somebody's favourites.
	 *
	 * @param int $user Account.
	 * @return list<Favourite>
	 */
	public static function of( int $user ): array {
		return array_map( self::pair( ... ), self::kept( $user ) );
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
	 */
	public static function add( int $user, array $items ): void {
		$kept = self::kept( $user );
		foreach ( $items as $item ) {
			if ( ! in_array( $item, array_map( self::pair( ... ), $kept ), true ) && array() !== self::describe( $item['site'], array( $item['post'] ) ) ) {
				array_unshift( $kept, $item + array( 'added' => time() ) );
			}
		}
		update_user_meta( $user, self::META, array_slice( $kept, 0, self::MOST ) );
	}

	/**
	 * Removes a page.
	 *
	 * @param int    $user Account.
	 * @param string $site Slug.
	 * @param int    $post Page.
	 */
	public static function remove( int $user, string $site, int $post ): void {
		$gone = compact( 'site', 'post' );
		update_user_meta( $user, self::META, array_values( array_filter( self::kept( $user ), static fn ( array $item ): bool => self::pair( $item ) !== $gone ) ) );
	}

	/**
	 * Describes somebody's favourites; what is not published any more is left out.
	 *
	 * @param int $user Account.
	 * @return list<array{site: string, post: int, title: string, url: string}>
	 */
	public static function entries( int $user ): array {
		$by_site = array();
		foreach ( self::of( $user ) as $item ) {
			$by_site[ $item['site'] ][] = $item['post'];
		}
		$known = array();
		foreach ( $by_site as $site => $posts ) {
			foreach ( self::describe( $site, $posts ) as $entry ) {
				$known[ $entry->site . ' ' . $entry->id ] = $entry;
			}
		}
		$entries = array();
		foreach ( self::of( $user ) as $item ) {
			$entry = $known[ $item['site'] . ' ' . $item['post'] ] ?? null;
			if ( null !== $entry ) {
				$entries[] = $item + array(
					'title' => $entry->title,
					'url'   => $entry->link,
				);
			}
		}
		return $entries;
	}

	/**
	 * Describes published pages of a site.
	 *
	 * @param string    $site  Slug.
	 * @param list<int> $posts Pages.
	 * @return list<Entry>
	 */
	private static function describe( string $site, array $posts ): array {
		if ( ! isset( PMQ_SITES[ $site ] ) ) {
			return array();
		}
		return OtherSites::on(
			$site,
			static function () use ( $site, $posts ): array {
				$entries = array();
				foreach ( array_chunk( $posts, 100 ) as $some ) {
					_prime_post_caches( $some, false );
					foreach ( $some as $id ) {
						$post = get_post( $id );
						if ( $post instanceof \WP_Post && 'publish' === $post->post_status && '' === $post->post_password ) {
							$entries[] = PublicRecords::POST_TYPE === $post->post_type ? PublicRecords::entry( $post ) : Entry::of( $site, $post );
						}
					}
				}
				return array_values( array_filter( $entries, static fn ( Entry $entry ): bool => '' !== $entry->link ) );
			},
			array()
		);
	}

	/**
	 * Reads what is kept.
	 *
	 * @param int $user Account.
	 * @return list<array<string, mixed>>
	 */
	private static function kept( int $user ): array {
		return array_map( Values::map( ... ), array_values( Values::map( get_user_meta( $user, self::META, true ) ) ) );
	}

	/**
	 * Returns site and page of what is kept.
	 *
	 * @param array<string, mixed> $item Kept.
	 * @return Favourite
	 */
	private static function pair( array $item ): array {
		return array(
			'site' => Values::text( $item['site'] ?? '' ),
			'post' => Values::int( $item['post'] ?? 0 ),
		);
	}
}
