<?php
/**
 * A claim on a source identifier.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * The right to write the record of a source identifier until another import takes it over.
 */
final class Claim {

	/**
	 * Keeps a claim.
	 *
	 * @param int  $token      Time of the claim in milliseconds: tells it from the one of another import.
	 * @param bool $taken_over Whether another import held it before, and may have left a post.
	 */
	public function __construct(
		public readonly int $token,
		public readonly bool $taken_over,
	) {}
}
