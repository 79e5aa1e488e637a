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
	 * Adds pages; what is not published, or known already, is passed over. Nothing serialises two additions of one person at the
	 * very same moment: the one that is written last wins, as everywhere in user meta.
	 *
	 * @param int             $user  Account.
	 * @param list<Favourite> $items Pages.
	 * @return bool False when they would be more than an account keeps: then none is added, and none falls out.
	 */
	public static function add( int $user, array $items ): bool {
		$kept  = self::kept( $user );
		$pairs = array_map( self::pair( ... ), $kept );
		$known = self::describe( $items );
		foreach ( $items as $item ) {
			if ( isset( $known[ self::key( $item ) ] ) && ! in_array( $item, $pairs, true ) ) {
				$pairs[] = $item;
				array_unshift( $kept, $item + array( 'added' => time() ) );
			}
		}
		if ( count( $kept ) > self::MOST && count( $kept ) > count( self::kept( $user ) ) ) {
			return false;
		}
		update_user_meta( $user, self::META, $kept );
		return true;
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
		$items = self::of( $user );
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
	private static function describe( array $items ): array {
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
	private static function key( array $item ): string {
		return $item['site'] . ' ' . $item['post'];
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
