<?php
/**
 * One page of a search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

/**
 * Actors of one page with the total and, when asked for, the counts of each facet.
 *
 * @phpstan-type FacetValue array{value: string, label: string, count: int, parent: ?string}
 */
final class ActorPage {

	/**
	 * Builds a page.
	 *
	 * @param list<Actor>                $actors      Actors of this page.
	 * @param int                        $total       Actors in all.
	 * @param int                        $page        Number of this page, from 1.
	 * @param int                        $per_page    Actors a page.
	 * @param array<string, list<array>> $facets      Values of each facet with their counts; a facet's counts apply every filter but its own.
	 * @param array<string, list<string>> $corrections Mistyped word => words looked for in its place.
	 *
	 * @phpstan-param array<string, list<FacetValue>> $facets
	 */
	public function __construct(
		public readonly array $actors,
		public readonly int $total,
		public readonly int $page,
		public readonly int $per_page,
		public readonly array $facets = array(),
		public readonly array $corrections = array(),
	) {}

	/**
	 * Gives the number of pages.
	 */
	public function pages(): int {
		return (int) ceil( $this->total / max( 1, $this->per_page ) );
	}
}
