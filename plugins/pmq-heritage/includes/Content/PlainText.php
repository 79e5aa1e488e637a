<?php
/**
 * Cleaning of plain text.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Content;

/**
 * Takes tags and control characters out of a text. Unlike `sanitize_text_field()` it keeps `%20` and its like, which occur in titles and call numbers.
 */
final class PlainText {

	/**
	 * Cleans a text of one line: white space becomes single spaces.
	 *
	 * @param string $text Text.
	 */
	public static function line( string $text ): string {
		return trim( (string) preg_replace( '/\s+/u', ' ', self::paragraphs( $text ) ) );
	}

	/**
	 * Cleans a text of several lines.
	 *
	 * @param string $text Text.
	 */
	public static function paragraphs( string $text ): string {
		$text = wp_check_invalid_utf8( str_replace( array( "\r\n", "\r" ), "\n", $text ), true );
		$text = wp_strip_all_tags( str_contains( $text, '<' ) ? wp_pre_kses_less_than( $text ) : $text );
		return trim( (string) preg_replace( '/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/', '', $text ) );
	}
}
