<?php
/**
 * Comparing of names with what is being typed.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Search\Stem;
use PaysMidiQuercy\Search\Text;

/**
 * Says how well a typed text fits a name: accents, case, plural and order of words do not matter, the last word may be unfinished,
 * one letter may be wrong.
 */
final class NameMatch {

	/**
	 * Folded words typed.
	 *
	 * @var list<string>
	 */
	private readonly array $typed;

	/**
	 * Keeps what is typed.
	 *
	 * @param string $search What is typed.
	 */
	public function __construct( string $search ) {
		$this->typed = Text::search_words( $search );
	}

	/**
	 * Compares with a name.
	 *
	 * @param string $name Name.
	 * @return ?int Penalty, 0 for the name itself; null when it is another one.
	 */
	public function penalty( string $name ): ?int {
		$words = Text::words( $name );
		$sum   = max( 0, count( $words ) - count( $this->typed ) );
		foreach ( $this->typed as $position => $typed ) {
			$best = null;
			foreach ( $words as $word ) {
				$penalty = self::word( $typed, $word, $position === count( $this->typed ) - 1 );
				$best    = null === $penalty ? $best : min( $penalty, $best ?? $penalty );
			}
			if ( null === $best ) {
				return null;
			}
			$sum += $best;
		}
		return array() === $this->typed ? null : $sum;
	}

	/**
	 * Compares two words.
	 *
	 * @param string $typed   Typed.
	 * @param string $word    Word of the name.
	 * @param bool   $is_last Whether the word may be unfinished.
	 */
	private static function word( string $typed, string $word, bool $is_last ): ?int {
		if ( $typed === $word || Stem::of( $typed ) === Stem::of( $word ) ) {
			return 0;
		}
		if ( $is_last && strlen( $typed ) > 1 && str_starts_with( $word, $typed ) ) {
			return 1;
		}
		if ( strlen( $typed ) < 4 || $typed[0] !== $word[0] ) {
			return null;
		}
		$end = $is_last ? substr( $word, 0, strlen( $typed ) ) : $word;
		return levenshtein( $typed, $end ) <= 1 || levenshtein( $typed, $word ) <= 1 || levenshtein( Stem::of( $typed ), Stem::of( $word ) ) <= 1 ? 5 : null;
	}
}
