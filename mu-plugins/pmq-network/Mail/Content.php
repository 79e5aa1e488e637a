<?php
/**
 * What a mail says.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * Subject and bodies of one mail or of one mailing.
 */
final class Content {

	/** Made of our parts: subject, headers, HTML, text. */
	public const COMPOSED = 'composed';

	/** A MIME message that WordPress or a plugin made: its headers and its body as they are. */
	public const RAW = 'raw';

	/**
	 * Keeps the content.
	 *
	 * @param string                $format  COMPOSED or RAW.
	 * @param string                $subject Subject.
	 * @param array<string, string> $headers More headers; of a raw message the whole block under the key ''.
	 * @param string                $html    HTML, empty for none.
	 * @param string                $body    Text, or the body of the raw message.
	 * @param int                   $id      Number, 0 before it is stored.
	 */
	public function __construct(
		public readonly string $format,
		public readonly string $subject,
		public readonly array $headers,
		public readonly string $html,
		public readonly string $body,
		public readonly int $id = 0,
	) {}

	/**
	 * Takes the content out of a message.
	 *
	 * @param Message $message Message.
	 */
	public static function of( Message $message ): self {
		$headers = $message->headers;
		if ( null !== $message->list_unsubscribe ) {
			// Both, or neither: mail services offer their own button for these (RFC 8058).
			$headers['List-Unsubscribe']      = '<{{' . Message::UNSUBSCRIBE . '}}>';
			$headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
		}
		if ( Priority::Transactional === $message->priority ) {
			$headers += array( 'Auto-Submitted' => 'auto-generated' );
		}
		return new self( self::COMPOSED, $message->subject, $headers, $message->html, $message->text );
	}

	/**
	 * Gives what tells contents apart.
	 */
	public function hash(): string {
		return sha1( (string) wp_json_encode( array( $this->format, $this->subject, $this->headers, $this->html, $this->body ) ) );
	}
}
