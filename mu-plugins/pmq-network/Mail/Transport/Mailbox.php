<?php
/**
 * Mail that stays here.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Transport;

/**
 * Takes every message and leaves it in the log, where the mail screen and `wp pmq mail show` read it: for developers and
 * demonstrations, so that no machine of a developer writes to real people.
 */
final class Mailbox implements Transport {

	/** What it calls every message. */
	public const RELAY_ID = 'mailbox';

	/**
	 * Takes a message.
	 *
	 * @param string $return_path Address for delivery reports.
	 * @param string $recipient   Address.
	 * @param string $message     Headers and body.
	 */
	public function send( string $return_path, string $recipient, string $message ): string {
		return self::RELAY_ID;
	}

	/**
	 * Has nothing to close.
	 */
	public function close(): void {}
}
