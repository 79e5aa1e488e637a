<?php
/**
 * A message that was not taken.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Transport;

/**
 * Says why a message was not taken and what that means for it.
 */
final class Problem extends \RuntimeException {

	/** The relay will never take it. */
	public const REFUSED = 1;

	/** The relay does not take it now. */
	public const LATER = 2;

	/** No relay answers, or it does not let us in: no message can be sent. */
	public const UNAVAILABLE = 3;

	/** The relay had all of it and gave no answer. */
	public const UNKNOWN = 4;

	/**
	 * Keeps the reason.
	 *
	 * @param int             $kind            One of the constants.
	 * @param string          $message         What went wrong.
	 * @param \Throwable|null $previous        Cause.
	 * @param bool            $about_recipient Whether it was the answer to RCPT: only there a relay judges the recipient.
	 */
	public function __construct( public readonly int $kind, string $message, ?\Throwable $previous = null, public readonly bool $about_recipient = false ) {
		parent::__construct( trim( (string) preg_replace( '/\s+/', ' ', $message ) ), $kind, $previous );
	}
}
