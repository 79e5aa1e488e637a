<?php
/**
 * A set of found documents of the same worth.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Documents between which only the order decides: a set and some that changed since the packs, or a few that are in order already.
 */
final class Rank {

	/**
	 * Keeps the documents.
	 *
	 * @param string               $mask    Packed documents.
	 * @param list<StoredDocument> $recent  Documents that changed since.
	 * @param list<int>            $ordered Posts in order, when they were few; the others are empty then.
	 */
	public function __construct( public readonly string $mask, public readonly array $recent, public readonly array $ordered = array() ) {}

	/**
	 * Returns the number of documents.
	 */
	public function count(): int {
		return Mask::count( $this->mask ) + count( $this->recent ) + count( $this->ordered );
	}
}
