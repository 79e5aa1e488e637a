<?php
/**
 * What a PDF says.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\HeritageView;

/**
 * Reads the text of a PDF as TCPDF writes it: compressed streams, strings of two bytes a character.
 */
final class PdfText {

	/**
	 * Returns the text that stands on the pages, without spaces.
	 *
	 * @param string $pdf Bytes.
	 */
	public static function of( string $pdf ): string {
		preg_match_all( '/stream\r?\n(.*?)\r?\nendstream/s', $pdf, $streams );
		$text = '';
		foreach ( $streams[1] as $stream ) {
			$page = @gzuncompress( $stream ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- Pictures and fonts are no text.
			if ( false === $page || ! str_contains( $page, 'BT' ) ) {
				continue;
			}
			preg_match_all( '/\[\((.*?)(?<!\\\\)\)\] TJ/s', $page, $strings );
			foreach ( $strings[1] as $string ) {
				$text .= mb_convert_encoding( stripcslashes( $string ), 'UTF-8', 'UTF-16BE' );
			}
		}
		return (string) preg_replace( '/[\s\x{00a0}]+/u', '', $text );
	}

	/**
	 * Takes the spaces out of a text, to be looked for.
	 *
	 * @param string $text Text.
	 */
	public static function squeezed( string $text ): string {
		return (string) preg_replace( '/[\s\x{00a0}\x{202f}]+/u', '', $text );
	}
}
