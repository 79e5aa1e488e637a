<?php
/**
 * What a found document is worth.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Gives points. A word gives the weight of the best text in which it stands, times its rarity; six tenths of it when it is only begun, replaced by a
 * synonym or spelt otherwise. A title that holds nothing but words of the search gives the best weight once more, a short title up to
 * four tenths of it.
 */
final class Scoring {

	/**
	 * Best weight for every combination of weights.
	 *
	 * @var array<int, int>
	 */
	private readonly array $best;

	/**
	 * The best weight of all: that of titles.
	 */
	private readonly int $top;

	/**
	 * Keeps the weights.
	 *
	 * @param State $state Collection.
	 */
	public function __construct( State $state ) {
		$this->best = array( 0 => 0 ) + $state->best_weights();
		$this->top  = max( $this->best );
	}

	/**
	 * Returns the points of a word.
	 *
	 * @param int $rarity Its rarity.
	 * @param int $own    Weights in which the word itself stands.
	 * @param int $loose  Weights in which something stands that it matches loosely.
	 */
	public function word( int $rarity, int $own, int $loose ): int {
		return max( $rarity * $this->best[ $own ], intdiv( 6 * $rarity * $this->best[ $loose ], 10 ) );
	}

	/**
	 * Returns the points of a title.
	 *
	 * @param int $length  Its words.
	 * @param int $matched Words of the search that stand in it.
	 */
	public function title( int $length, int $matched ): int {
		return $matched ? intdiv( $this->top * max( 0, 5 - $length ), 10 ) + ( $length <= $matched ? $this->top : 0 ) : 0;
	}

	/**
	 * Says whether weights are those of titles.
	 *
	 * @param int $bits Weights.
	 */
	public function is_title( int $bits ): bool {
		return $bits && $this->best[ $bits ] === $this->top;
	}

	/**
	 * Returns the weights of titles.
	 *
	 * @return list<int> Bytes of the postings.
	 */
	public function titles(): array {
		return array_values( array_filter( array_keys( $this->best ), $this->is_title( ... ) ) );
	}

	/**
	 * Returns the points of a word for every byte of the postings.
	 *
	 * @param int  $rarity Its rarity.
	 * @param bool $own    Whether it is the word itself.
	 * @return array<int, int>
	 */
	public function table( int $rarity, bool $own ): array {
		$points = array();
		foreach ( array_keys( $this->best ) as $bits ) {
			$points[ $bits ] = $own ? $this->word( $rarity, $bits, 0 ) : $this->word( $rarity, 0, $bits );
		}
		return $points;
	}

	/**
	 * Returns the best weight of a byte.
	 *
	 * @param int $bits Weights.
	 */
	public function weight( int $bits ): int {
		return $this->best[ $bits ];
	}

	/**
	 * Returns where a document stands: those with the very title first, then those with every word, then the others; and its points.
	 *
	 * @param FoundWords     $words    Words of the search.
	 * @param StoredDocument $document Document.
	 * @return array{int, int} Tier, 2 for the very title to 0; points.
	 */
	public function of( FoundWords $words, StoredDocument $document ): array {
		$points  = 0;
		$matched = 0;
		$own     = 0;
		foreach ( $words->matches as $match ) {
			list( $bits, $loose ) = $match->both( $document );
			$points              += $this->word( $match->rarity, $bits, $loose );
			$matched             += $this->is_title( $bits ) || $this->is_title( $loose ) ? 1 : 0;
			$own                 += $this->is_title( $bits ) ? 1 : 0;
		}
		$length = min( 255, Text::count( $document->title ) );
		$all    = count( $words->matches );
		return array( $own === $all && $length === $all ? 2 : (int) $words->completes( $document ), $points + $this->title( $length, $matched ) );
	}
}
