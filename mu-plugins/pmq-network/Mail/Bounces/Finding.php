<?php
/**
 * What a report says of one address.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * One recipient and what became of the mail to it.
 */
final class Finding {

	/**
	 * Keeps the finding.
	 *
	 * @param ReportClass  $class     Class.
	 * @param list<string> $addresses Folded addresses under which the recipient is known: the original and the final one; may be empty.
	 * @param string       $status    Status code of RFC 3463 such as `5.1.1`, empty when the report has none.
	 * @param string       $detail    What the other server said, at most 500 characters.
	 */
	public function __construct(
		public readonly ReportClass $class,
		public readonly array $addresses = array(),
		public readonly string $status = '',
		public readonly string $detail = '',
	) {}
}
