<?php
/**
 * One page of a search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * Records of one page with the total and, when asked for, the counts of each facet.
 *
 * @phpstan-type Reasons array{score: int, every_word: bool, very_title: bool, title: int, words: list<array{word: string, matched: list<string>, kind: string, field: string, weight: int, rarity: int, points: int}>}
 * @phpstan-type FacetValue array{value: string, label: string, count: int, parent: ?string}
 */
final class RecordPage {

	/**
	 * Builds a page.
	 *
	 * @param list<Record>               $records  Records of this page.
	 * @param int                        $total    Records in all.
	 * @param int                        $page     Number of this page, from 1.
	 * @param int                        $per_page Records a page.
	 * @param array<string, list<array>> $facets   Values of each facet with their counts, in the order of the vocabulary; a facet's counts apply every filter but its own.
	 * @param array<array-key, list<string>> $corrections Word that no record has => words that were looked for instead.
	 * @param bool                       $relaxed  Whether records were found that lack a word: too few have all.
	 * @param int                        $complete Number of records found that have every word; they come first.
	 * @param list<array>                $understood Words that were taken as a condition of years.
	 * @param array<int, array>          $reasons  Why a record stands where it stands, keyed by its number: for staff that asked.
	 *
	 * @phpstan-param array<string, list<FacetValue>> $facets
	 * @phpstan-param list<array{text: string, from: int, to: int}> $understood
	 * @phpstan-param array<int, Reasons> $reasons
	 */
	public function __construct(
		public readonly array $records,
		public readonly int $total,
		public readonly int $page,
		public readonly int $per_page,
		public readonly array $facets = array(),
		public readonly array $corrections = array(),
		public readonly bool $relaxed = false,
		public readonly int $complete = 0,
		public readonly array $understood = array(),
		public readonly array $reasons = array(),
	) {}

	/**
	 * Says what was done with the words, as REST says it.
	 *
	 * @return array{corrections: object, understood: list<array{text: string, kind: string, from: int, to: int}>, relaxed: bool, complete: int}
	 */
	public function words(): array {
		return array(
			'corrections' => (object) $this->corrections,
			'understood'  => array_map( static fn( array $part ): array => array( 'text' => $part['text'], 'kind' => 'years', 'from' => $part['from'], 'to' => $part['to'] ), $this->understood ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line a part.
			'relaxed'     => $this->relaxed,
			'complete'    => $this->complete,
		);
	}

	/**
	 * Gives the number of pages.
	 */
	public function pages(): int {
		return (int) ceil( $this->total / max( 1, $this->per_page ) );
	}
}
