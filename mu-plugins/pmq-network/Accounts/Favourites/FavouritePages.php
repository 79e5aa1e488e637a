<?php
/**
 * Where favourites are seen.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Values;

/**
 * Knows the two pages of the heritage site: one's own lists, and a list that somebody shares.
 */
final class FavouritePages {

	/** Site and paths of the pages. */
	public const SITE   = 'patrimoine';
	public const OWN    = 'mes-favoris';
	public const SHARED = 'liste';

	/** Arguments: number of a list, page of it, secret of a shared list, numbers of records. */
	public const LIST    = 'liste';
	public const PART    = 'suite';
	public const TOKEN   = 'cle';
	public const RECORDS = 'fiches';

	/**
	 * Returns the address of one's own lists.
	 *
	 * @param array<string, string|int> $args Arguments.
	 */
	public static function own_url( array $args = array() ): string {
		return self::url( self::OWN, $args );
	}

	/**
	 * Returns the address of a shared list.
	 *
	 * @param string $token Secret.
	 */
	public static function shared_url( string $token ): string {
		return self::url( self::SHARED, array( self::TOKEN => $token ) );
	}

	/**
	 * Returns the address of a list that is kept nowhere but in this address.
	 *
	 * @param list<int> $records Records.
	 */
	public static function records_url( array $records ): string {
		return self::url( self::SHARED, array() ) . '?' . self::RECORDS . '=' . implode( ',', $records );
	}

	/**
	 * Tells whether this request shows one of the pages.
	 *
	 * @param string $page Path.
	 */
	public static function is_here( string $page ): bool {
		return self::SITE === SiteLinks::current_slug() && is_page( $page );
	}

	/**
	 * Reads an argument of the address.
	 *
	 * @param string $name Name.
	 */
	public static function argument( string $name ): string {
		// phpcs:ignore WordPress.Security -- Shows something, changes nothing; compared or made a number by those who read it.
		return sanitize_text_field( Values::text( wp_unslash( $_GET[ $name ] ?? '' ) ) );
	}

	/**
	 * Builds an address.
	 *
	 * @param string                    $page Path.
	 * @param array<string, string|int> $args Arguments.
	 */
	private static function url( string $page, array $args ): string {
		$url = SiteLinks::url( self::SITE ) . $page . '/';
		return array() === $args ? $url : $url . '?' . http_build_query( $args, '', '&', PHP_QUERY_RFC3986 );
	}
}
