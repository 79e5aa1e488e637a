<?php
/**
 * Words written in one or in two.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Proposes what may be meant when words are run together or torn apart: “saintantonin” for Saint-Antonin, “la bastide” for Labastide,
 * “Labastide” for La Bastide, “mont ricoux” for Montricoux.
 */
final class Compounds {

	/**
	 * Articles that names begin with.
	 */
	private const ARTICLES = array( 'la', 'le', 'les', 'du', 'de', 'des' );

	/**
	 * Letters of the shortest part of a word that is torn apart, and of the shortest word that is.
	 */
	private const PART = 3;
	private const WORD = 6;

	/**
	 * Returns proposals for each word.
	 *
	 * @param list<string> $words  Words of a search.
	 * @param list<string> $tokens The same with the common ones, in the order typed.
	 * @return list<list<Substitute>>
	 */
	public static function of( array $words, array $tokens ): array {
		$proposals = array_map( self::torn_apart( ... ), $words );
		$tokens    = array_slice( $tokens, 0, 30 );
		foreach ( array_slice( $tokens, 1 ) as $index => $second ) {
			$first = $tokens[ $index ];
			foreach ( strlen( $first . $second ) >= self::WORD - 1 && ! preg_match( '/[0-9]/', $first . $second ) ? array_intersect( $words, array( $first, $second ) ) : array() as $word => $own ) {
				$proposals[ $word ][] = Substitute::of( Substitute::SPELLING, $first . $second );
			}
		}
		return $proposals;
	}

	/**
	 * Tears a word apart.
	 *
	 * @param string $word Folded word.
	 * @return list<Substitute>
	 */
	private static function torn_apart( string $word ): array {
		$proposals = array();
		for ( $length = 2; ctype_alpha( $word ) && strlen( $word ) >= self::WORD && strlen( $word ) - $length >= self::PART; $length++ ) {
			$first  = substr( $word, 0, $length );
			$second = substr( $word, $length );
			if ( in_array( $first, self::ARTICLES, true ) ) {
				$proposals[] = Substitute::of( Substitute::SPELLING, $second );
			} elseif ( $length >= self::PART ) {
				$proposals[] = Substitute::of( Substitute::SPELLING, $first, $second );
			}
		}
		return $proposals;
	}
}
