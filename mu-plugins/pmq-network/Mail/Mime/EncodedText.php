<?php
/**
 * A text that is encoded once and filled often.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Mime;

/**
 * Quoted-printable (RFC 2045, 6.7) of a text with placeholders. What all mails of a mailing share is encoded once, which is most of the
 * work of making a message; each mail adds its own values, between soft line breaks.
 */
final class EncodedText {

	/**
	 * Pieces in their order, encoded: text at even places, at odd ones the placeholder as it is written.
	 *
	 * @var list<string>
	 */
	private readonly array $pieces;

	/**
	 * Names of the placeholders at odd places.
	 *
	 * @var array<int, string>
	 */
	private readonly array $names;

	/**
	 * Encodes a text.
	 *
	 * @param string $text UTF-8 with `{{name}}`.
	 */
	public function __construct( string $text ) {
		$pieces = preg_split( '/\{\{([^{}]{1,100})\}\}/', self::lines( $text ), -1, PREG_SPLIT_DELIM_CAPTURE );
		$names  = array();
		$coded  = array();
		foreach ( false === $pieces ? array( $text ) : $pieces as $place => $piece ) {
			if ( 1 === $place % 2 ) {
				$names[ $place ] = $piece;
				$piece           = '{{' . $piece . '}}';
			}
			$coded[] = self::encode( $piece );
		}
		$this->pieces = $coded;
		$this->names  = $names;
	}

	/**
	 * Fills in the values of one mail. What has no value stays as it is written.
	 *
	 * @param array<string, string> $values Name => value as it is to stand in the text.
	 */
	public function fill( array $values ): string {
		$coded  = array();
		$pieces = $this->pieces;
		foreach ( $this->names as $place => $name ) {
			if ( isset( $values[ $name ] ) ) {
				$pieces[ $place ] = $coded[ $name ] ??= self::encode( self::lines( $values[ $name ] ) );
			}
		}
		$text = implode( '', $pieces );
		// Nothing comes after it: the break is needed only where it keeps a space from ending the line.
		return 1 === preg_match( '/(?<![ \t])=\r\n$/D', $text ) ? substr( $text, 0, -3 ) : $text;
	}

	/**
	 * Encodes a piece; what comes next begins a line of its own, so that no line gets too long.
	 *
	 * @param string $piece Text with line ends of CRLF.
	 */
	private static function encode( string $piece ): string {
		$coded = quoted_printable_encode( $piece );
		return '' === $coded || str_ends_with( $coded, "\r\n" ) ? $coded : $coded . "=\r\n";
	}

	/**
	 * Gives a text the line ends of mail.
	 *
	 * @param string $text Text.
	 */
	private static function lines( string $text ): string {
		return str_replace( "\n", "\r\n", str_replace( array( "\r\n", "\r" ), "\n", $text ) );
	}
}
