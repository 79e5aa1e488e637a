<?php
/**
 * Words that look alike.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Rules by which a word stands for a mistyped one: at most one letter wrong, missing or too many in a word of three or four letters,
 * two in a longer one; both share a group of three letters, their ends counted as letters. Words with figures are
 * never corrected: another year is another year.
 */
final class Grams {

	/**
	 * Returns the groups of three letters of a word, each once.
	 *
	 * @param string $word Folded word.
	 * @return list<string>
	 */
	public static function of( string $word ): array {
		$letters = mb_str_split( '^' . $word . '$', 1, 'UTF-8' );
		$grams   = array();
		for ( $index = count( $letters ) - 3; $index >= 0; $index-- ) {
			$grams[] = $letters[ $index ] . $letters[ $index + 1 ] . $letters[ $index + 2 ];
		}
		return array_values( array_unique( $grams, SORT_STRING ) );
	}

	/**
	 * Returns how many letters of a word may be wrong.
	 *
	 * @param string $word Folded word.
	 */
	public static function tolerance( string $word ): int {
		$length = mb_strlen( $word, 'UTF-8' );
		return preg_match( '/\p{N}/u', $word ) || $length < 3 ? 0 : ( $length < 5 ? 1 : 2 );
	}

	/**
	 * Returns the words that may stand for another, the nearest first.
	 *
	 * @param string       $word  Folded word.
	 * @param list<string> $terms Words that share a gram with it.
	 * @return array<int, list<string>> Number of wrong letters => words.
	 */
	public static function near( string $word, array $terms ): array {
		$near      = array();
		$tolerance = self::tolerance( $word );
		foreach ( $terms as $term ) {
			if ( abs( strlen( $term ) - strlen( $word ) ) <= 2 * $tolerance ) {
				$wrong = levenshtein( $word, $term );
				if ( $wrong <= $tolerance ) {
					$near[ $wrong ][] = $term;
				}
			}
		}
		ksort( $near );
		return $near;
	}
}
