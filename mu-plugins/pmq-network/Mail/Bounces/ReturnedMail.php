<?php
/**
 * Separating a report's words from the mail that it returns.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * What a message says itself, and the headers of the mail that it encloses or quotes: our own words about full mailboxes or spam must
 * not be taken for those of a mail server.
 */
final class ReturnedMail {

	/** Bytes of words that are looked at. */
	private const MOST = 50_000;

	/** Lines after which programs that send no MIME put the returned mail. */
	private const SEPARATORS = '/^(?:[-=_* >]{2,}.{0,20}(?:below this line is a copy|this is a copy of|copie du message|(?:returned|original|undelivered|unsent|your) (?:message|mail)|message (?:original|d.origine|retourn|renvoy|non remis)|headers? (?:of|follow)|en-t[êe]tes?|transcript of headers|included is a copy).*|(?:original message headers|en-t[êe]tes de message d.origine|the original message|received headers|message headers follow|votre message( original)? ?|le message d.origine[^\n]{0,40}|--- ?forwarded message.*|your message was|original headers?) ?:?[ \t]*|(?:> ?)?(?:Return-Path: <|Received: from |DKIM-Signature: ).*)$/imu';

	/**
	 * Keeps what was separated.
	 *
	 * @param string                      $words  What the report says in words.
	 * @param array<string, list<string>> $fields Header fields of the returned mail, lower-case name => values; empty when there is none.
	 */
	private function __construct( public readonly string $words, public readonly array $fields ) {}

	/**
	 * Separates.
	 *
	 * @param Part $message Message.
	 */
	public static function of( Part $message ): self {
		$text   = '';
		$html   = '';
		$fields = array();
		foreach ( $message->leaves() as $leaf ) {
			$type = $leaf->type();
			if ( 1 === preg_match( '#^(message/(rfc822|global|rfc822-headers|global-headers|partial)|text/rfc822-headers?)$#', $type ) ) {
				$fields = array() === $fields ? self::head( $leaf->content() ) : $fields;
			} elseif ( 'text/html' === $type ) {
				$html .= "\n" . self::plain( $leaf->content() );
			} elseif ( str_starts_with( $type, 'text/' ) && ! str_starts_with( $leaf->header( 'content-disposition' ), 'attachment' ) ) {
				$text .= "\n" . $leaf->content();
			}
		}
		$words = '' === trim( $text ) ? $html : $text;
		if ( 1 === preg_match( self::SEPARATORS, $words, $found, PREG_OFFSET_CAPTURE ) && '' !== trim( substr( $words, 0, $found[0][1] ) ) ) {
			$quoted = substr( $words, $found[0][1] );
			$words  = substr( $words, 0, $found[0][1] );
			$fields = array() === $fields ? self::head( self::unquote( $quoted ) ) : $fields;
		}
		return new self( mb_strcut( trim( $words ), 0, self::MOST, 'UTF-8' ), $fields );
	}

	/**
	 * Turns HTML into lines of text.
	 *
	 * @param string $html HTML.
	 */
	private static function plain( string $html ): string {
		$html = (string) preg_replace( array( '#<(style|script|head)\b.*?(</\1>|$)#is', '#<(br|/p|/div|/tr|/li|/h\d)\b[^>]*>#i' ), array( '', "\n" ), $html );
		// Addresses in angle brackets are no tags.
		$html = (string) preg_replace( '/<([^\s<>@]+@[^\s<>@]+)>/', '&lt;$1&gt;', $html );
		return html_entity_decode( (string) preg_replace( '/<[^>]*>/', '', $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}

	/**
	 * Reads the header fields at the head of a text.
	 *
	 * @param string $text Headers, perhaps with a body.
	 * @return array<string, list<string>>
	 */
	private static function head( string $text ): array {
		return MimeReader::fields( explode( "\n\n", ltrim( $text, "\n" ), 2 )[0] );
	}

	/**
	 * Removes the separating line, blank lines and marks of quotation before headers.
	 *
	 * @param string $quoted Text from the separator on.
	 */
	private static function unquote( string $quoted ): string {
		$text = (string) preg_replace( '/^[ \t]*>[ \t]?/m', '', $quoted );
		// Headers begin at the first line that looks like one.
		return 1 === preg_match( '/^[A-Za-z][A-Za-z0-9-]{1,40}: ?\S.*/ms', $text, $found ) ? $found[0] : '';
	}
}
