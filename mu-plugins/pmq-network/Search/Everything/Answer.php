<?php
/**
 * The answer of the search of the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

/**
 * One page of what was found, with the numbers beside it.
 */
final class Answer {

	/**
	 * Keeps the answer.
	 *
	 * @param Ask                                  $ask         What was asked.
	 * @param list<Hit>                            $hits        Page asked for, in order.
	 * @param int                                  $total       All that was found.
	 * @param array<string, array<array-key, int>> $facets      Facet => value => number under every condition but its own.
	 * @param array<array-key, list<string>>       $corrections Mistyped word => words looked for instead.
	 * @param bool                                 $relaxed     Whether results lack a word: too few have all.
	 * @param int                                  $complete    Results that have all the words.
	 */
	public function __construct(
		public readonly Ask $ask,
		public readonly array $hits = array(),
		public readonly int $total = 0,
		public readonly array $facets = array(),
		public readonly array $corrections = array(),
		public readonly bool $relaxed = false,
		public readonly int $complete = 0,
	) {}

	/**
	 * Returns the number of pages, at least 1.
	 */
	public function pages(): int {
		return max( 1, (int) ceil( $this->total / max( 1, $this->ask->per_page ) ) );
	}

	/**
	 * Returns the words that were looked for in place of mistyped ones, empty when all were known.
	 */
	public function corrected(): string {
		$words = array();
		foreach ( $this->corrections as $word => $others ) {
			$words[ (string) $word ] = $others[0] ?? (string) $word;
		}
		return implode( ' ', $words );
	}
}
