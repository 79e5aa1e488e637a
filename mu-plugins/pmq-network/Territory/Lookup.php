<?php
/**
 * Look-up of a commune by what a person types.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Finds communes by name, postal code or INSEE code: blind to accents, hyphens, case and articles, "St" means Saint, and a letter or two
 * may be wrong.
 */
final class Lookup {

	/**
	 * Longest query that is looked at, in characters.
	 */
	private const MAX_LENGTH = 60;

	/**
	 * Words that say nothing about which commune is meant.
	 */
	private const ARTICLES = array( 'l', 'le', 'la', 'les', 'd', 'de', 'du', 'des', 'en' );

	/**
	 * Words of each commune.
	 *
	 * @var array<string, list<string>>
	 */
	private array $words = array();

	/**
	 * Keeps the communes.
	 *
	 * @param array<string, Commune> $communes By INSEE code, in the order of their names.
	 */
	public function __construct( private readonly array $communes ) {
		foreach ( $communes as $insee => $commune ) {
			$this->words[ $insee ] = self::words( $commune->name );
		}
	}

	/**
	 * Returns the communes that a query may mean, best first.
	 *
	 * @param string $query Name, beginning of a name, postal code (or its beginning) or INSEE code; a postal code may stand beside a name.
	 * @param int    $limit At most so many.
	 * @return list<Commune>
	 */
	public function find( string $query, int $limit ): array {
		$query   = mb_substr( trim( $query ), 0, self::MAX_LENGTH );
		$digits  = preg_match( '/\b[0-9][0-9AB]?[0-9]{0,3}\b/i', $query, $match ) ? strtoupper( $match[0] ) : '';
		$name    = '' === $digits ? $query : trim( str_ireplace( $digits, ' ', $query ) );
		$words   = self::words( $name );
		$results = array();
		if ( '' === $digits && array() === $words ) {
			return array();
		}
		foreach ( $this->communes as $insee => $commune ) {
			$score = $this->code_score( $commune, $digits );
			if ( null !== $score && array() !== $words ) {
				$by_name = $this->name_score( $words, $this->words[ $insee ] );
				$score   = null === $by_name ? null : $score + $by_name;
			}
			if ( null !== $score ) {
				$results[] = array( $score, -$commune->population, $commune );
			}
		}
		usort( $results, static fn( array $a, array $b ): int => array( $a[0], $a[1] ) <=> array( $b[0], $b[1] ) );
		$best    = $results[0][0] ?? 0.0;
		$results = array_filter( $results, static fn( array $result ): bool => $result[0] < $best + 10 );
		return array_slice( array_column( $results, 2 ), 0, max( 0, $limit ) );
	}

	/**
	 * Folds a text: no accents, lower case, only letters and digits with single spaces.
	 *
	 * @param string $text Any text.
	 */
	public static function fold( string $text ): string {
		$plain = strtolower( remove_accents( $text, 'fr_FR' ) );
		return trim( (string) preg_replace( '/[^a-z0-9]+/', ' ', $plain ) );
	}

	/**
	 * Splits a name into its telling words.
	 *
	 * @param string $text Name.
	 * @return list<string>
	 */
	private static function words( string $text ): array {
		$fold  = preg_replace( array( '/\bst\b/', '/\bste\b/' ), array( 'saint', 'sainte' ), self::fold( $text ) );
		$all   = '' === $fold ? array() : explode( ' ', (string) $fold );
		$words = array_values( array_diff( $all, self::ARTICLES ) );
		return array() === $words ? $all : $words;
	}

	/**
	 * Says how well digits fit a commune.
	 *
	 * @param Commune $commune Commune.
	 * @param string  $digits  Digits typed, or ''.
	 * @return float|null Penalty, null when they do not fit.
	 */
	private function code_score( Commune $commune, string $digits ): ?float {
		if ( '' === $digits ) {
			return 0.0;
		}
		if ( $digits === $commune->insee || in_array( $digits, $commune->postal_codes, true ) ) {
			return 0.0;
		}
		foreach ( $commune->postal_codes as $code ) {
			if ( strlen( $digits ) >= 2 && strlen( $digits ) < 5 && str_starts_with( $code, $digits ) ) {
				return 1.0;
			}
		}
		return null;
	}

	/**
	 * Says how well words fit the words of a name: each must find one of its own.
	 *
	 * @param list<string> $typed Words typed.
	 * @param list<string> $name  Words of the commune.
	 * @return float|null Penalty (0 is the name itself, from 10 on with a typing error), null when they do not fit.
	 */
	private function name_score( array $typed, array $name ): ?float {
		$whole = self::distance( implode( '', $typed ), implode( '', $name ) );
		$score = (float) max( 0, count( $name ) - count( $typed ) );
		$left  = $name;
		foreach ( $typed as $position => $word ) {
			$best = null;
			foreach ( $left as $index => $candidate ) {
				$penalty = self::word_penalty( $word, $candidate, $position === count( $typed ) - 1 );
				if ( null !== $penalty && ( null === $best || $penalty + $index < $best[0] ) ) {
					$best = array( $penalty + $index, $index );
				}
			}
			if ( null === $best ) {
				// Words run together or split apart ("négre pelisse", "montpezatdequercy").
				return null === $whole ? null : 10.0 + 5 * $whole;
			}
			$score += $best[0];
			unset( $left[ $best[1] ] );
		}
		return $score;
	}

	/**
	 * Compares a typed word with a word of a name.
	 *
	 * @param string $typed     Typed.
	 * @param string $candidate Word of the name.
	 * @param bool   $is_last   The last word typed may be unfinished.
	 * @return float|null Penalty, null when they differ too much.
	 */
	private static function word_penalty( string $typed, string $candidate, bool $is_last ): ?float {
		if ( $typed === $candidate ) {
			return 0.0;
		}
		if ( $is_last && str_starts_with( $candidate, $typed ) ) {
			return 1.0;
		}
		$errors = self::distance( $typed, $candidate );
		if ( null === $errors && $is_last && strlen( $candidate ) > strlen( $typed ) ) {
			$errors = self::distance( $typed, substr( $candidate, 0, strlen( $typed ) ) );
		}
		return null === $errors ? null : 10.0 + 5 * $errors;
	}

	/**
	 * Counts typing errors: insertions, omissions, wrong letters; two swapped letters count as one.
	 *
	 * @param string $a Word.
	 * @param string $b Word.
	 * @return int|null Null when there are more than the length allows: none below 4 letters, one below 7, else two.
	 */
	private static function distance( string $a, string $b ): ?int {
		$length  = min( strlen( $a ), strlen( $b ) );
		$allowed = $length < 4 ? 0 : ( $length < 7 ? 1 : 2 );
		if ( abs( strlen( $a ) - strlen( $b ) ) > $allowed ) {
			return null;
		}
		$errors = levenshtein( $a, $b );
		if ( 2 === $errors && strlen( $a ) === strlen( $b ) && count_chars( $a, 1 ) === count_chars( $b, 1 ) ) {
			$errors = 1;
		}
		return $errors <= $allowed ? $errors : null;
	}
}
