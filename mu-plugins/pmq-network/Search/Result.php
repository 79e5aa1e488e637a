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
	 * @param array<array-key, list<string>>        $corrections Word => words of the index that were looked for in its place, as the documents
	 *                                                           found have them and not the word.
	 * @param bool                                  $relaxed     Whether documents were found that lack a word: too few have all.
	 * @param int                                   $complete    Number of found documents that have every word; they come first.
	 * @param list<array{text: string, from: int, to: int}> $understood Words that were taken as a condition of years.
	 * @param list<array{float, float, int}>        $cells       Latitude, longitude and number of documents of each cell of the map.
	 */
	public function __construct(
		public readonly array $ids = array(),
		public readonly int $total = 0,
		public readonly array $facets = array(),
		public readonly array $corrections = array(),
		public readonly bool $relaxed = false,
		public readonly int $complete = 0,
		public readonly array $understood = array(),
		public readonly array $cells = array(),
	) {}
}
