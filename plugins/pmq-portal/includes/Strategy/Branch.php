<?php
/**
 * One branch of the strategy tree.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal\Strategy;

/**
 * A page of the strategy with the pages below it.
 */
final class Branch {

	/**
	 * Keeps the page's words.
	 *
	 * @param int        $id       Page.
	 * @param string     $title    Title, as text.
	 * @param string     $link     Address.
	 * @param string     $summary  Excerpt, as text; empty when the page has none.
	 * @param list<self> $branches Pages below, in the editor's order.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $title,
		public readonly string $link,
		public readonly string $summary,
		public readonly array $branches,
	) {}
}
