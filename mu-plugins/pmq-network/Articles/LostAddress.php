<?php
/**
 * Addresses that lead nowhere.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Articles;

use PaysMidiQuercy\Chrome\CommuneLinks;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Search\Everything\Everything;
use PaysMidiQuercy\Search\Everything\Hit;
use PaysMidiQuercy\Territory\Territory;

/**
 * Guesses from the words of a missing address what was meant: a commune, or a page, an article, a record of any site.
 */
final class LostAddress {

	/** Letters of a word that may stand alone. */
	private const LONG_WORD = 5;

	/** Most suggestions. */
	private const MOST = 5;

	/**
	 * Takes what it looks in.
	 *
	 * @param Everything $everything Search of all sites.
	 * @param Territory  $territory  Communes.
	 */
	public function __construct( private readonly Everything $everything, private readonly Territory $territory ) {}

	/**
	 * Returns what may have been meant.
	 *
	 * @param string $address Address asked for, or its path.
	 * @return array<string, string> Titles by address.
	 */
	public function links( string $address ): array {
		$words = self::words( $address );
		if ( '' === $words ) {
			return array();
		}
		$links = $this->meant_by( $words );
		// Together they say nothing: each long word alone may.
		foreach ( array() === $links ? explode( ' ', $words ) : array() as $word ) {
			$links += mb_strlen( $word ) < self::LONG_WORD ? array() : $this->meant_by( $word );
		}
		return array_slice( $links, 0, self::MOST, true );
	}

	/**
	 * Returns what some words may mean.
	 *
	 * @param string $words Words.
	 * @return array<string, string> Titles by address.
	 */
	private function meant_by( string $words ): array {
		$links = array();
		foreach ( $this->territory->lookup( $words, 1 ) as $commune ) {
			$links[ CommuneLinks::url( $commune ) ] = $commune->name;
		}
		$here = SiteLinks::current_slug();
		$hits = $this->everything->suggest( $words, self::MOST );
		usort( $hits, static fn ( Hit $one, Hit $other ): int => ( $other->site === $here ) <=> ( $one->site === $here ) );
		foreach ( $hits as $hit ) {
			$links[ $hit->link ] ??= $hit->title;
		}
		return $links;
	}

	/**
	 * Returns the words of the last part of an address that has any.
	 *
	 * @param string $address Address.
	 */
	private static function words( string $address ): string {
		$path  = rawurldecode( (string) wp_parse_url( $address, PHP_URL_PATH ) );
		$parts = array_filter( explode( '/', $path ), static fn ( string $part ): bool => 1 === preg_match( '/\p{L}{3}/u', $part ) );
		$last  = array() === $parts ? '' : (string) end( $parts );
		return mb_substr( trim( (string) preg_replace( '/[^\p{L}\p{N}]+/u', ' ', (string) preg_replace( '/\.(html?|php)$/i', '', $last ) ) ), 0, 80 );
	}
}
