<?php
/**
 * A suggestion while someone types.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * One document that may be meant.
 */
final class Suggestion {

	/**
	 * Keeps the document.
	 *
	 * @param int    $id    Post.
	 * @param string $title Its title as written.
	 */
	public function __construct( public readonly int $id, public readonly string $title ) {}
}
