<?php
/**
 * A PHPMailer that queues.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bridge;

use PHPMailer\PHPMailer\Exception;

/**
 * Takes the place of `wp_mail()`'s mailer: everything that core and plugins do with it (headers, attachments, embedded pictures,
 * `phpmailer_init`) works as ever; only at the end the message goes into the queue, one mail a recipient.
 */
final class QueueingMailer extends \WP_PHPMailer {

	// phpcs:disable WordPress.NamingConventions.ValidVariableName -- PHPMailer's names.

	/** Largest message, in bytes: relays refuse larger ones, and one SQL statement has to hold it. */
	private const LARGEST = 10_000_000;

	/**
	 * Takes what queues.
	 *
	 * @param \Closure $enqueue Called with headers, body, recipients and subject.
	 *
	 * @phpstan-param \Closure(string, string, list<array{string, string}>, string): void $enqueue
	 */
	public function __construct( private readonly \Closure $enqueue ) {
		parent::__construct( true );
		self::$validator = static fn( string $email ): bool => false !== is_email( $email );
	}

	/**
	 * Makes the message and queues it.
	 *
	 * @throws Exception When the message cannot be made, as PHPMailer's own.
	 */
	public function send(): bool {
		// As for SMTP: all headers are in the message, Bcc is not.
		$this->Mailer = 'smtp';
		if ( self::ENCODING_8BIT === $this->Encoding ) {
			// Not every relay takes eight bits, and a signature would not survive their conversion.
			$this->Encoding = self::ENCODING_QUOTED_PRINTABLE;
		}
		$this->preSend();
		if ( strlen( $this->MIMEBody ) > self::LARGEST ) {
			throw new Exception( esc_html__( 'The message with its attachments is larger than 10 MB.', 'pmq' ) );
		}
		// The queue gives each recipient's mail an identifier of its own.
		$headers = (string) preg_replace( '/^Message-ID:.*\r\n(?:[ \t].*\r\n)*/mi', '', $this->MIMEHeader );
		( $this->enqueue )( $headers, $this->MIMEBody, $this->recipients(), $this->Subject );
		return true;
	}

	/**
	 * Gives every address that gets the message, with its name.
	 *
	 * @return list<array{string, string}>
	 */
	private function recipients(): array {
		$recipients = array();
		foreach ( array_merge( $this->getToAddresses(), $this->getCcAddresses(), $this->getBccAddresses() ) as $address ) {
			$recipients[ strtolower( (string) $address[0] ) ] = array( (string) $address[0], (string) ( $address[1] ?? '' ) );
		}
		return array_values( $recipients );
	}
}
