<?php
/**
 * Header lines.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Mime;

use Symfony\Component\Mime\Header\UnstructuredHeader;

/**
 * Writes header lines. Most are plain and short; what is not is left to Symfony, which encodes and folds.
 */
final class Headers {

	/**
	 * Writes a header of free text.
	 *
	 * @param string $name  Name.
	 * @param string $value Value.
	 */
	public static function text( string $name, string $value ): string {
		$value = trim( (string) preg_replace( '/[\r\n\0]+/', ' ', $value ) );
		if ( strlen( $name ) + strlen( $value ) < 74 && 1 === preg_match( '/^[\x20-\x7e]*$/', $value ) && ! str_contains( $value, '=?' ) ) {
			return "{$name}: {$value}\r\n";
		}
		// Values such as <https://…> must not be torn apart or encoded.
		if ( 1 === preg_match( '/^[\x21-\x7e]*$/', $value ) ) {
			return "{$name}:\r\n {$value}\r\n";
		}
		return ( new UnstructuredHeader( $name, $value ) )->toString() . "\r\n";
	}

	/**
	 * Writes a header with one address.
	 *
	 * @param string $name    Name of the header.
	 * @param string $address Address.
	 * @param string $person  Name of its owner, may be empty.
	 */
	public static function address( string $name, string $address, string $person ): string {
		$person = trim( (string) preg_replace( '/[\x00-\x1f\x7f]+/', ' ', $person ) );
		if ( '' === $person ) {
			return "{$name}: {$address}\r\n";
		}
		if ( 1 === preg_match( '/^[\x20-\x7e]*$/', $person ) ) {
			$quoted = 1 === preg_match( '/^[A-Za-z0-9 ]*$/', $person ) ? $person : '"' . addcslashes( $person, '"\\' ) . '"';
			return strlen( $name . $quoted . $address ) < 72 ? "{$name}: {$quoted} <{$address}>\r\n" : "{$name}: {$quoted}\r\n <{$address}>\r\n";
		}
		$encoded = substr( ( new UnstructuredHeader( $name, $person ) )->toString(), strlen( $name ) + 2 );
		// A phrase (RFC 2047, 5.3): all of it in encoded words, the free text of a header may leave plain words between.
		$encoded = 1 === preg_match( '/^(?:=\?[^?]+\?[QB]\?[^?]*\?=\s*)+$/i', $encoded ) ? $encoded : self::encoded_words( $person );
		return "{$name}: {$encoded}\r\n <{$address}>\r\n";
	}

	/**
	 * Encodes a whole text, in words of at most 75 characters that do not cut a letter.
	 *
	 * @param string $text Text.
	 */
	private static function encoded_words( string $text ): string {
		$words = array_map(
			static fn( string $part ): string => '=?utf-8?B?' . base64_encode( $part ) . '?=', // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- The encoding of RFC 2047.
			mb_str_split( $text, 10, 'UTF-8' )
		);
		return implode( "\r\n ", $words );
	}
}
