<?php
/**
 * A set of found documents of the same worth.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Documents between which only the order decides.
 */
final class Rank {

	/**
	 * Keeps the documents.
	 *
	 * @param string               $mask   Packed documents.
	 * @param list<StoredDocument> $recent Documents that changed since.
	 */
	public function __construct( public readonly string $mask, public readonly array $recent ) {}

	/**
	 * Returns the number of documents.
	 */
	public function count(): int {
		return Mask::count( $this->mask ) + count( $this->recent );
	}
}
