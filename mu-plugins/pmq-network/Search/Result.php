<?php
/**
 * What the index answers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * One page of found posts and the numbers beside it.
 */
final class Result {

	/**
	 * Keeps the answer.
	 *
	 * @param list<int>                             $ids         Posts of the page asked for, in order.
	 * @param int                                   $total       Number of all found documents.
	 * @param array<string, array<array-key, int>>  $facets      Facet => value => number of documents under every condition but those
	 *                                                           of the facet itself; values with none are left out. PHP turns keys such
	 *                                                           as INSEE codes into integers: cast them back.
	 * @param array<array-key, list<string>>        $corrections Word without any hit => words of the index that were looked for in its place.
	 */
	public function __construct(
		public readonly array $ids = array(),
		public readonly int $total = 0,
		public readonly array $facets = array(),
		public readonly array $corrections = array(),
	) {}
}
