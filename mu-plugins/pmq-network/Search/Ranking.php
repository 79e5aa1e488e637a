<?php
/**
 * Which documents are worth more.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Ranks found documents: a title that is exactly what was typed first, then by the sum, over the words, of the best weight in which
 * each occurs.
 */
final class Ranking {

	/**
	 * Added to the points of an exact title: more than twenty words can give.
	 */
	private const EXACT_TITLE = 1_000_000;

	/**
	 * Found documents up to this number are scored one by one.
	 */
	private const FEW = 2000;

	/**
	 * Keeps the words.
	 *
	 * @param State           $state Collection.
	 * @param list<WordMatch> $words Words of the search.
	 * @param string          $key   The search, folded like a title.
	 */
	public function __construct( private readonly State $state, private readonly array $words, private readonly string $key ) {}

	/**
	 * Ranks documents.
	 *
	 * @param string               $mask   Packed documents that were found.
	 * @param list<StoredDocument> $recent Others.
	 * @param list<int>            $exact  Ordinals of documents with the exact title, found or not.
	 * @return list<Rank> Best first.
	 */
	public function rank( string $mask, array $recent, array $exact ): array {
		$best   = $this->state->best_weights();
		$masks  = Mask::count( $mask ) <= self::FEW ? $this->score_each( $mask, $best ) : $this->score_sets( $mask, $best );
		$titled = Mask::none( strlen( $mask ) );
		foreach ( $exact as $ordinal ) {
			if ( Mask::IN === ( $mask[ $ordinal ] ?? '' ) ) {
				$titled[ $ordinal ] = Mask::IN;
			}
		}
		if ( Mask::any( $titled ) ) {
			foreach ( $masks as $score => $members ) {
				$masks[ $score + self::EXACT_TITLE ] = $members & $titled;
				$masks[ $score ]                     = $members & ~$titled;
			}
		}
		$others = array();
		foreach ( $recent as $document ) {
			$score = $document->key === $this->key ? self::EXACT_TITLE : 0;
			foreach ( $this->words as $word ) {
				$score += $best[ $word->bits( $document ) ] ?? 0;
			}
			$others[ $score ][] = $document;
		}
		$scores = array_unique( array_merge( array_keys( $masks ), array_keys( $others ) ) );
		rsort( $scores );
		return array_map( static fn( int $score ): Rank => new Rank( $masks[ $score ] ?? '', $others[ $score ] ?? array() ), $scores );
	}

	/**
	 * Scores documents one by one.
	 *
	 * @param string          $mask Documents.
	 * @param array<int, int> $best Byte of the postings => weight.
	 * @return array<int, string> Score => set.
	 */
	private function score_each( string $mask, array $best ): array {
		$masks = array();
		$none  = Mask::none( strlen( $mask ) );
		foreach ( Mask::ordinals( $mask ) as $ordinal ) {
			$score = 0;
			foreach ( $this->words as $word ) {
				$score += $best[ ord( $word->column[ $ordinal ] ) ] ?? 0;
			}
			$masks[ $score ]           ??= $none;
			$masks[ $score ][ $ordinal ] = Mask::IN;
		}
		return $masks;
	}

	/**
	 * Scores many documents, set by set: those with one score so far are split by what the next word adds.
	 *
	 * @param string          $mask Documents.
	 * @param array<int, int> $best Byte of the postings => weight.
	 * @return array<int, string> Score => set.
	 */
	private function score_sets( string $mask, array $best ): array {
		$masks = array( 0 => $mask );
		foreach ( $this->words as $word ) {
			$next = array();
			foreach ( array_unique( $best ) as $weight ) {
				$having = Mask::translate( $word->column, array_fill_keys( array_keys( $best, $weight, true ), Mask::IN ) );
				foreach ( $masks as $score => $members ) {
					$both = $members & $having;
					if ( Mask::any( $both ) ) {
						$next[ $score + $weight ] = isset( $next[ $score + $weight ] ) ? $next[ $score + $weight ] | $both : $both;
					}
				}
			}
			$masks = $next;
		}
		return $masks;
	}
}
