<?php
/**
 * The words of a search, looked up.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Says which documents the words of one search admit: those with all words, and, when there are none or few, those that have most of
 * them. It depends on the collection alone, never on other conditions: a count beside a value stays true when the value is chosen.
 */
final class FoundWords {

	/**
	 * Packed documents that have every word.
	 */
	public readonly string $complete;

	/**
	 * Packed documents that are admitted.
	 */
	private readonly string $admitted;

	/**
	 * Keeps the words.
	 *
	 * @param list<WordMatch>                $matches     Words of the search.
	 * @param string                         $base        Set of the packed documents that count.
	 * @param int|null                       $missing     How many of the words that occur at all may be missing; null when every word must be there.
	 * @param array<array-key, list<string>> $corrections Word => words that were looked for in its place.
	 */
	public function __construct( public readonly array $matches, string $base, private readonly ?int $missing = null, public readonly array $corrections = array() ) {
		$complete = $base;
		foreach ( $matches as $match ) {
			$complete &= $match->mask( $base );
		}
		$this->complete = $complete;
		$this->admitted = null === $missing ? $complete : $this->with_most( $base, $missing );
	}

	/**
	 * Says whether there is no word: every document is admitted.
	 */
	public function is_empty(): bool {
		return ! $this->matches;
	}

	/**
	 * Says whether documents are admitted that lack a word.
	 */
	public function is_relaxed(): bool {
		return null !== $this->missing;
	}

	/**
	 * Returns the packed documents that are admitted.
	 *
	 * @param string $base Set of the packed documents that count.
	 */
	public function mask( string $base ): string {
		return $base & $this->admitted;
	}

	/**
	 * Says whether a document is admitted.
	 *
	 * @param StoredDocument $document Document.
	 */
	public function admits( StoredDocument $document ): bool {
		$absent = array_filter( $this->matches, static fn( WordMatch $match ): bool => ! $match->is_in( $document ) );
		if ( null === $this->missing || ! $absent ) {
			return ! $absent;
		}
		$absent = array_filter( $absent, static fn( WordMatch $match ): bool => $match->rarity > 0 );
		return count( $absent ) <= $this->missing && 2 * array_sum( array_column( $absent, 'rarity' ) ) <= $this->rarity();
	}

	/**
	 * Says whether a document has every word.
	 *
	 * @param StoredDocument $document Document.
	 */
	public function completes( StoredDocument $document ): bool {
		foreach ( $this->matches as $match ) {
			if ( ! $match->is_in( $document ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Returns the packed documents in which not too many words are missing, and those that are there weigh at least half.
	 *
	 * @param string $base    Packed documents that count.
	 * @param int    $missing Words that may be missing.
	 */
	private function with_most( string $base, int $missing ): string {
		$number = new Tally( strlen( $base ) );
		$weight = new Tally( strlen( $base ) );
		foreach ( $this->matches as $match ) {
			if ( $match->rarity > 0 ) {
				$absent = $base & ~$match->mask( $base );
				$number->add( $absent, 1 );
				$weight->add( $absent, $match->rarity );
			}
		}
		return $base & $number->at_most( $missing ) & $weight->at_most( intdiv( $this->rarity(), 2 ) );
	}

	/**
	 * Returns the sum of all rarities.
	 */
	private function rarity(): int {
		return (int) array_sum( array_column( $this->matches, 'rarity' ) );
	}
}
