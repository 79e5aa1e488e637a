<?php
/**
 * Text of any encoding.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Turns received bytes into UTF-8, and UTF-8 into what phrases are compared with.
 */
final class Charset {

	/**
	 * Gives valid UTF-8.
	 *
	 * @param string $bytes   Text.
	 * @param string $charset What the message calls its encoding; often nothing, or wrong.
	 */
	public static function to_utf8( string $bytes, string $charset = '' ): string {
		$known = ! in_array( strtolower( $charset ), array( '', 'utf-8', 'utf8', 'us-ascii', 'unknown-8bit' ), true );
		if ( $known && 1 === preg_match( '/^[\w.:-]{2,30}$/', $charset ) ) {
			$text = @iconv( $charset, 'UTF-8//IGNORE', $bytes ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- An unknown name is no accident here.
			if ( is_string( $text ) && ( '' !== $text || '' === $bytes ) ) {
				return $text;
			}
		}
		if ( mb_check_encoding( $bytes, 'UTF-8' ) ) {
			return $bytes;
		}
		// UTF-8 that was cut keeps its letters; anything else without a name is Windows' Western European.
		$utf8 = mb_scrub( $bytes, 'UTF-8' );
		return substr_count( $utf8, '?' ) - substr_count( $bytes, '?' ) <= 1 ? $utf8 : mb_convert_encoding( $bytes, 'UTF-8', 'Windows-1252' );
	}

	/**
	 * Gives the text in lower case without accents, with straight apostrophes and single spaces.
	 *
	 * @param string $text UTF-8.
	 */
	public static function fold( string $text ): string {
		$folded = strtr(
			mb_strtolower( $text, 'UTF-8' ),
			array(
				'à' => 'a', 'á' => 'a', 'â' => 'a', 'ä' => 'a', 'ç' => 'c', 'è' => 'e', 'é' => 'e', 'ê' => 'e', 'ë' => 'e', 'î' => 'i', 'ï' => 'i',
				'ô' => 'o', 'ö' => 'o', 'ù' => 'u', 'û' => 'u', 'ü' => 'u', 'œ' => 'oe', 'ß' => 'ss', 'ñ' => 'n',
				'’' => "'", '‘' => "'", '`' => "'", '´' => "'", '“' => '"', '”' => '"', '«' => '"', '»' => '"',
				"\u{a0}" => ' ', "\u{202f}" => ' ', "\u{300}" => '', "\u{301}" => '', "\u{302}" => '', '–' => '-', '—' => '-', '‑' => '-',
			)
		);
		return trim( (string) preg_replace( '/\s+/', ' ', $folded ) );
	}
}
