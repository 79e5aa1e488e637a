<?php
/**
 * Reading a MIME message of our own log.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Mime;

/**
 * Finds the text and the HTML of a message that PHPMailer wrote: enough to show it, not a reader of everybody's mail.
 */
final class Reader {

	/**
	 * Gives HTML and text, each empty when there is none.
	 *
	 * @param string $headers Header lines of the message or part.
	 * @param string $body    Its body.
	 * @return array{string, string}
	 */
	public function bodies( string $headers, string $body ): array {
		$type = strtolower( self::header( $headers, 'Content-Type' ) );
		if ( str_starts_with( $type, 'multipart/' ) && 1 === preg_match( '/boundary="?([^";\s]+)/i', self::header( $headers, 'Content-Type' ), $found ) ) {
			$html = '';
			$text = '';
			foreach ( array_slice( explode( '--' . $found[1], $body ), 1, -1 ) as $part ) {
				list( $part_headers, $part_body ) = explode( "\r\n\r\n", ltrim( $part, "\r\n" ), 2 ) + array( '', '' );
				list( $inner_html, $inner_text )  = $this->bodies( $part_headers, $part_body );
				$html                             = '' === $html ? $inner_html : $html;
				$text                             = '' === $text ? $inner_text : $text;
			}
			return array( $html, $text );
		}
		if ( 1 === preg_match( '/^attachment/i', self::header( $headers, 'Content-Disposition' ) ) || ! ( '' === $type || str_starts_with( $type, 'text/' ) ) ) {
			return array( '', '' );
		}
		$decoded = match ( strtolower( self::header( $headers, 'Content-Transfer-Encoding' ) ) ) {
			'base64'           => (string) base64_decode( $body ), // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- The encoding of the part.
			'quoted-printable' => quoted_printable_decode( $body ),
			default            => $body,
		};
		$charset = 1 === preg_match( '/charset="?([^";\s]+)/i', $type, $found ) ? $found[1] : 'utf-8';
		$decoded = 'utf-8' === $charset ? $decoded : (string) iconv( $charset, 'UTF-8//IGNORE', $decoded );
		return str_starts_with( $type, 'text/html' ) ? array( $decoded, '' ) : array( '', $decoded );
	}

	/**
	 * Gives the value of a header, unfolded; empty when there is none.
	 *
	 * @param string $headers Header lines.
	 * @param string $name    Name.
	 */
	private static function header( string $headers, string $name ): string {
		return 1 === preg_match( '/^' . $name . ':[ \t]*([^\r\n]*(?:\r\n[ \t][^\r\n]*)*)/mi', $headers, $found ) ? trim( (string) preg_replace( '/\r\n[ \t]+/', ' ', $found[1] ) ) : '';
	}
}
