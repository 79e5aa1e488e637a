<?php
/**
 * What keeping the index in order has done.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Numbers of a reconciliation or rebuild.
 */
final class Report {

	/**
	 * Keeps the numbers.
	 *
	 * @param int                $posts  Posts that were described.
	 * @param array<int, string> $failed Posts that could not be, with the reason.
	 * @param bool               $packed Whether the packs hold everything; false when another process is packing.
	 */
	public function __construct( public readonly int $posts, public readonly array $failed, public readonly bool $packed ) {}
}
