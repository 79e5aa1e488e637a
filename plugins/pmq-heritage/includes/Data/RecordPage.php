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
	 *
	 * @phpstan-param array<string, list<FacetValue>> $facets
	 */
	public function __construct(
		public readonly array $records,
		public readonly int $total,
		public readonly int $page,
		public readonly int $per_page,
		public readonly array $facets = array(),
	) {}

	/**
	 * Gives the number of pages.
	 */
	public function pages(): int {
		return (int) ceil( $this->total / max( 1, $this->per_page ) );
	}
}
