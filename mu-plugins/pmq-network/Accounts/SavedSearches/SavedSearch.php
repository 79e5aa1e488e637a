<?php
/**
 * A saved search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\SavedSearches;

use PaysMidiQuercy\Chrome\SiteLinks;

/**
 * A search of the heritage that somebody has kept.
 */
final class SavedSearch {

	/** Longest query: an area of a hundred corners and as many rules as the expert search takes. */
	private const LONGEST = 6000;

	/**
	 * Keeps the row.
	 *
	 * @param int    $id      Number.
	 * @param int    $user    Account.
	 * @param string $name    Name that the person gave it.
	 * @param string $query   Query of the address of the search page, such as `q=moulin&periode=moyen-age`.
	 * @param Rhythm $rhythm  How often the person hears of it.
	 * @param int    $seen    Records up to this number of `record_news` have been told or were there before.
	 * @param int    $asked   When it was last asked (Unix).
	 * @param int    $created When it was made (Unix).
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $user,
		public readonly string $name,
		public readonly string $query,
		public readonly Rhythm $rhythm,
		public readonly int $seen,
		public readonly int $asked,
		public readonly int $created,
	) {}

	/**
	 * Reads a row.
	 *
	 * @param array<string, string|null> $row Row.
	 */
	public static function from_row( array $row ): self {
		return new self( (int) $row['id'], (int) $row['user'], (string) $row['name'], (string) $row['query'], Rhythm::tryFrom( (string) $row['rhythm'] ) ?? Rhythm::None, (int) $row['seen'], (int) $row['asked'], (int) $row['created'] );
	}

	/**
	 * Gives the address of the search.
	 */
	public function url(): string {
		return SiteLinks::url( 'patrimoine' ) . 'chercher/?' . $this->query;
	}

	/**
	 * Gives the query of an address in one spelling; empty when it is none.
	 *
	 * @param string $query As it came.
	 */
	public static function clean( string $query ): string {
		$query = ltrim( $query, '?' );
		if ( strlen( $query ) > self::LONGEST ) {
			return '';
		}
		parse_str( $query, $values );
		unset( $values['pg'] );
		return http_build_query( $values, '', '&', PHP_QUERY_RFC3986 );
	}
}
