<?php
/**
 * What was done with a report.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Tells what a report said and what followed from it.
 */
final class Receipt {

	/**
	 * Keeps the result.
	 *
	 * @param Finding $finding    What it says.
	 * @param int     $mail_id    Mail of ours that it is about, 0 when none is for certain.
	 * @param string  $address    Address that it is about, may be empty.
	 * @param bool    $is_new     False when the same report was read before.
	 * @param string  $suppressed Why the address gets no mail from now on, one of Suppressions::REASONS; empty when nothing changed.
	 */
	public function __construct(
		public readonly Finding $finding,
		public readonly int $mail_id,
		public readonly string $address,
		public readonly bool $is_new,
		public readonly string $suppressed = '',
	) {}
}
