<?php
/**
 * A mail to one person.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * What a part of the network wants to say to one address.
 *
 * Subject, HTML, text and header values may hold `{{name}}`: the value of `name` in `variables` takes its place when the mail is sent
 * (escaped in the HTML). Messages that differ by their variables alone share one stored text, which makes a mailing to thousands cheap.
 */
final class Message {

	/**
	 * Name of the variable that holds the address of the unsubscribe page.
	 */
	public const UNSUBSCRIBE = 'unsubscribe_url';

	/**
	 * Keeps the message.
	 *
	 * @param string                  $to               Address.
	 * @param string                  $subject          Subject.
	 * @param string                  $html             Whole HTML document; empty for a mail of text alone.
	 * @param string                  $text             The same as plain text.
	 * @param string                  $kind             What it is about, such as `account_confirm`: letters, digits and `_`.
	 * @param Priority                $priority         Bulk waits for transactional.
	 * @param string|null             $key              Enqueueing the same key again gives the first mail; at most 190 characters.
	 * @param array<string, string>   $headers          More headers, such as `Reply-To`.
	 * @param string|null             $to_name          Name of the person.
	 * @param int|null                $user_id          Account of the person.
	 * @param string|null             $list_unsubscribe Address that ends such mails by one POST (RFC 8058).
	 * @param array<string, string>   $variables        Values of the placeholders.
	 * @param \DateTimeImmutable|null $not_before       When it may be sent; now by default.
	 * @throws InvalidMessage When it could not be sent by any transport.
	 */
	public function __construct(
		public readonly string $to,
		public readonly string $subject,
		public readonly string $html,
		public readonly string $text,
		public readonly string $kind,
		public readonly Priority $priority = Priority::Transactional,
		public readonly ?string $key = null,
		public readonly array $headers = array(),
		public readonly ?string $to_name = null,
		public readonly ?int $user_id = null,
		public readonly ?string $list_unsubscribe = null,
		public readonly array $variables = array(),
		public readonly ?\DateTimeImmutable $not_before = null,
	) {
		if ( ! Address::is_deliverable( $to ) ) {
			throw new InvalidMessage( "“{$to}” is not an address." );
		}
		if ( 1 !== preg_match( '/^[a-z0-9_]{1,40}$/', $kind ) ) {
			throw new InvalidMessage( "“{$kind}” is not a kind of mail." );
		}
		if ( null !== $key && ( '' === $key || strlen( $key ) > 190 ) ) {
			throw new InvalidMessage( 'A key has 1 to 190 characters.' );
		}
		foreach ( $headers as $name => $value ) {
			if ( 1 !== preg_match( '/^[A-Za-z][A-Za-z0-9-]*$/', $name ) || 1 === preg_match( '/[\r\n\0]/', $value ) ) {
				throw new InvalidMessage( "“{$name}” is not a header." );
			}
		}
	}
}
