<?php
/**
 * Taking received messages apart.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Reads a message as far as it can be read: cut off, without boundaries, with lines of any ending. Messages within it stay whole: a
 * returned newsletter must not be taken for the words of who returned it.
 */
final class MimeReader {

	/** Bytes that are looked at: a report says what it has to say long before. */
	private const MOST = 1_048_576;

	/** Parts of a part. */
	private const PARTS = 200;

	/** Parts within parts. */
	private const DEPTH = 8;

	/**
	 * Reads a message.
	 *
	 * @param string $raw Message.
	 */
	public static function read( string $raw ): Part {
		$text = str_replace( array( "\r\n", "\r" ), "\n", substr( $raw, 0, self::MOST ) );
		// An mbox, or a pipe, writes the envelope's sender before the message.
		$text = (string) preg_replace( '/^\n*(?:>?From [^\n]*\n)?/', '', $text, 1 );
		return self::part( $text, 0 );
	}

	/**
	 * Reads header fields.
	 *
	 * @param string $block Lines.
	 * @return array<string, list<string>> Lower-case name => unfolded values.
	 */
	public static function fields( string $block ): array {
		$fields = array();
		foreach ( explode( "\n", (string) preg_replace( '/\n[ \t]+/', ' ', $block ) ) as $line ) {
			if ( 1 === preg_match( '/^([!-9;-~]{1,80})[ \t]*:(.*)$/s', $line, $found ) ) {
				$fields[ strtolower( $found[1] ) ][] = trim( $found[2] );
			}
		}
		return $fields;
	}

	/**
	 * Reads a part.
	 *
	 * @param string $text  Headers and body.
	 * @param int    $depth How deep it lies.
	 */
	private static function part( string $text, int $depth ): Part {
		list( $head, $body ) = str_starts_with( $text, "\n" ) ? array( '', substr( $text, 1 ) ) : explode( "\n\n", $text, 2 ) + array( '', '' );
		$fields              = self::fields( $head );
		$part                = new Part( $fields, $body );
		$boundary            = $part->parameter( 'boundary' );
		if ( '' === $boundary || $depth >= self::DEPTH || ! str_starts_with( $part->type(), 'multipart/' ) ) {
			return $part;
		}
		$pieces = preg_split( '/^--' . preg_quote( $boundary, '/' ) . '(?:--)?[ \t]*$\n?/m', $body, self::PARTS );
		$pieces = false === $pieces ? array() : array_slice( $pieces, 1 );
		$parts  = array_map( static fn( string $piece ): Part => self::part( $piece, $depth + 1 ), array_values( array_filter( $pieces, static fn( string $piece ): bool => '' !== trim( $piece ) ) ) );
		return new Part( $fields, $body, $parts );
	}
}
