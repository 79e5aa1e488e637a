<?php
/**
 * Values that take the place of their names.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * Fills `{{name}}`. What has no value stays as it is written: a text that somebody wrote may hold braces.
 */
final class Placeholders {

	/**
	 * Fills a plain text.
	 *
	 * @param string                $text      Text.
	 * @param array<string, string> $variables Values.
	 */
	public static function fill( string $text, array $variables ): string {
		return array() === $variables || ! str_contains( $text, '{{' ) ? $text : strtr( $text, self::pairs( $variables ) );
	}

	/**
	 * Fills HTML with escaped values.
	 *
	 * @param string                $html      HTML.
	 * @param array<string, string> $variables Values.
	 */
	public static function fill_html( string $html, array $variables ): string {
		return self::fill( $html, array_map( self::escape( ... ), $variables ) );
	}

	/**
	 * Escapes a value for HTML.
	 *
	 * @param string $value Value.
	 */
	public static function escape( string $value ): string {
		return htmlspecialchars( $value, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' );
	}

	/**
	 * Fills the value of a header: no value can begin another header.
	 *
	 * @param string                $value     Value with placeholders.
	 * @param array<string, string> $variables Values.
	 */
	public static function fill_header( string $value, array $variables ): string {
		return (string) preg_replace( '/[\r\n\0]+/', ' ', self::fill( $value, $variables ) );
	}

	/**
	 * Puts the braces around the names.
	 *
	 * @param array<string, string> $variables Values.
	 * @return array<string, string>
	 */
	private static function pairs( array $variables ): array {
		$pairs = array();
		foreach ( $variables as $name => $value ) {
			$pairs[ '{{' . $name . '}}' ] = $value;
		}
		return $pairs;
	}
}
