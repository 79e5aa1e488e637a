<?php
/**
 * A way for mails to leave.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Transport;

/**
 * Gives whole messages to somebody who takes responsibility for them.
 */
interface Transport {

	/**
	 * Hands one message over.
	 *
	 * @param string $return_path Address for delivery reports.
	 * @param string $recipient   Address.
	 * @param string $message     Headers and body, lines ended by CRLF.
	 * @return string What the relay calls it; may be empty.
	 * @throws Problem When it was not taken, or nobody knows.
	 */
	public function send( string $return_path, string $recipient, string $message ): string;

	/**
	 * Ends the connection, if there is one; the next message opens it again.
	 */
	public function close(): void;
}
