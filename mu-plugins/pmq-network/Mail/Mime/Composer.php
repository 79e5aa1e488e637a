<?php
/**
 * The message as it goes over the wire.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Mime;

use PaysMidiQuercy\Mail\Content;
use PaysMidiQuercy\Mail\Placeholders;
use PaysMidiQuercy\Mail\QueuedMail;
use PaysMidiQuercy\Mail\Settings\Sender;

/**
 * Makes the message of a mail: the same bytes at each attempt.
 */
final class Composer {

	/** Contents of which the encoded parts are remembered: memory does not grow with their number. */
	private const REMEMBERED = 4;

	/**
	 * Sender's header by site.
	 *
	 * @var array<int, string>
	 */
	private array $from = array();

	/**
	 * Encoded parts of contents used lately, by number of the content: HTML (false for none) and text.
	 *
	 * @var array<int, array{EncodedText|false, EncodedText}>
	 */
	private array $encoded = array();

	/**
	 * Takes what it needs.
	 *
	 * @param Sender $sender Whom mails come from.
	 * @param Dkim   $dkim   Signs.
	 */
	public function __construct( private readonly Sender $sender, private readonly Dkim $dkim ) {}

	/**
	 * Makes a message.
	 *
	 * @param QueuedMail $mail    Mail.
	 * @param Content    $content Its text.
	 */
	public function compose( QueuedMail $mail, Content $content ): string {
		list( $headers, $body ) = Content::RAW === $content->format
			? array( ( $content->headers[''] ?? '' ) . Headers::text( 'Message-ID', $mail->message_id ), $content->body )
			: $this->parts( $mail, $content );
		return $this->dkim->sign( $headers, $body ) . $headers . "\r\n" . $body;
	}

	/**
	 * Makes headers and body of a message of ours.
	 *
	 * @param QueuedMail $mail    Mail.
	 * @param Content    $content Its text.
	 * @return array{string, string}
	 */
	private function parts( QueuedMail $mail, Content $content ): array {
		$this->from[ $mail->site_id ] ??= Headers::address( 'From', $this->sender->address(), $this->sender->name( $mail->site_id ) );
		$headers                        = 'Date: ' . gmdate( 'D, d M Y H:i:s', $mail->created ) . " +0000\r\n"
			. $this->from[ $mail->site_id ]
			. Headers::address( 'To', $mail->recipient, $mail->recipient_name )
			. Headers::text( 'Subject', Placeholders::fill_header( $content->subject, $mail->variables ) )
			. "Message-ID: {$mail->message_id}\r\n";
		foreach ( $content->headers as $name => $value ) {
			$headers .= Headers::text( $name, Placeholders::fill_header( $value, $mail->variables ) );
		}
		$headers                            .= "MIME-Version: 1.0\r\n";
		list( $encoded_html, $encoded_text ) = $this->encoded( $content );
		$text                                = self::part( 'text/plain', $encoded_text->fill( $mail->variables ) );
		if ( false === $encoded_html ) {
			list( $part_headers, $body ) = explode( "\r\n\r\n", $text, 2 );
			return array( $headers . $part_headers . "\r\n", $body );
		}
		// Derived from the fixed identifier: nothing in the message changes from attempt to attempt.
		$boundary = '=_' . substr( sha1( $mail->message_id ), 0, 24 );
		$html     = self::part( 'text/html', $encoded_html->fill( array_map( Placeholders::escape( ... ), $mail->variables ) ) );
		return array(
			$headers . "Content-Type: multipart/alternative; boundary=\"{$boundary}\"\r\n",
			"--{$boundary}\r\n{$text}\r\n--{$boundary}\r\n{$html}\r\n--{$boundary}--\r\n",
		);
	}

	/**
	 * Makes one part.
	 *
	 * @param string $type    Media type.
	 * @param string $encoded Encoded text.
	 */
	private static function part( string $type, string $encoded ): string {
		return "Content-Type: {$type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{$encoded}\r\n";
	}

	/**
	 * Encodes a content, once for the mails of a mailing.
	 *
	 * @param Content $content Content.
	 * @return array{EncodedText|false, EncodedText}
	 */
	private function encoded( Content $content ): array {
		$made = $this->encoded[ $content->id ] ?? array( '' === $content->html ? false : new EncodedText( $content->html ), new EncodedText( $content->body ) );
		if ( $content->id > 0 && ! isset( $this->encoded[ $content->id ] ) ) {
			$this->encoded = array_slice( $this->encoded, -self::REMEMBERED + 1, null, true ) + array( $content->id => $made );
		}
		return $made;
	}
}
