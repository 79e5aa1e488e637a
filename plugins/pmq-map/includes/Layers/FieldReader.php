<?php
/**
 * Reading of values.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Values;

/**
 * Turns what a form or a file says into the value that is stored, as people write it: "12,5 kWc", "31/12/2024", "oui".
 */
final class FieldReader {

	private const YES = array( '1', 'oui', 'yes', 'vrai', 'true', 'x', 'o', 'y' );
	private const NO  = array( '0', 'non', 'no', 'faux', 'false', 'n' );

	/** Longest text, in characters. */
	private const LONGEST = 2000;

	/**
	 * Reads a value.
	 *
	 * @param Field $field Field.
	 * @param mixed $value What was given.
	 * @return string|float|int|bool|null Null when nothing was given.
	 * @throws BadValue When it cannot be read; the message is for people.
	 */
	public static function read( Field $field, mixed $value ): string|float|int|bool|null {
		$text = is_bool( $value ) ? ( $value ? '1' : '0' ) : trim( Values::text( $value ) );
		if ( '' === $text ) {
			return null;
		}
		return match ( $field->type ) {
			FieldType::Text   => mb_substr( sanitize_textarea_field( $text ), 0, self::LONGEST ),
			FieldType::Number => self::number( $text, $field->unit ),
			FieldType::Date   => self::date( $text ),
			FieldType::YesNo  => self::yes_no( $text ),
			FieldType::Choice => self::choice( $text, $field->options ),
			FieldType::Link   => self::link( $text ),
			FieldType::Email  => is_email( $text ) ? $text : throw new BadValue( __( 'This is not an e-mail address.', 'pmq' ) ), // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Escaped where it is shown.
			FieldType::Image  => self::image( $text ),
		};
	}

	/**
	 * Reads a number, with French or English separators, with its unit or without.
	 *
	 * @param string $text Text.
	 * @param string $unit Unit of the field.
	 * @throws BadValue When it is none.
	 */
	private static function number( string $text, string $unit ): float|int {
		$bare = (string) preg_replace( '/[\s\x{00a0}\x{202f}\']+/u', '', $text );
		$tail = (string) preg_replace( '/\s+/u', '', $unit );
		if ( '' !== $tail && str_ends_with( mb_strtolower( $bare ), mb_strtolower( $tail ) ) ) {
			$bare = mb_substr( $bare, 0, -mb_strlen( $tail ) );
		}
		$bare = str_replace( array( ',', '−' ), array( '.', '-' ), $bare );
		if ( 1 !== preg_match( '/^[+-]?\d{1,15}(\.\d{1,9})?$/', $bare ) ) {
			/* translators: %s: what was given */
			throw new BadValue( sprintf( __( '“%s” is not a number.', 'pmq' ), $text ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Escaped where it is shown.
		}
		$number = (float) $bare;
		return floor( $number ) === $number ? (int) $number : $number;
	}

	/**
	 * Reads a date: a day, a month or a year.
	 *
	 * @param string $text Text.
	 * @throws BadValue When it is none.
	 */
	private static function date( string $text ): string {
		if ( 1 === preg_match( '~^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$~', $text, $parts ) ) {
			$text = sprintf( '%04d-%02d-%02d', $parts[3], $parts[2], $parts[1] );
		} elseif ( 1 === preg_match( '~^(\d{1,2})[/.-](\d{4})$~', $text, $parts ) ) {
			$text = sprintf( '%04d-%02d', $parts[2], $parts[1] );
		}
		if ( 1 === preg_match( '/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/', $text, $parts ) && checkdate( (int) ( $parts[2] ?? 1 ), (int) ( $parts[3] ?? 1 ), (int) $parts[1] ) ) {
			return $text;
		}
		/* translators: %s: what was given */
		throw new BadValue( sprintf( __( '“%s” is not a date: write 31/12/2026, 12/2026 or 2026.', 'pmq' ), $text ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Escaped where it is shown.
	}

	/**
	 * Reads yes or no.
	 *
	 * @param string $text Text.
	 * @throws BadValue When it is neither.
	 */
	private static function yes_no( string $text ): bool {
		$folded = Point::fold( $text );
		if ( ! in_array( $folded, array( ...self::YES, ...self::NO ), true ) ) {
			/* translators: %s: what was given */
			throw new BadValue( sprintf( __( '“%s” is neither yes nor no.', 'pmq' ), $text ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Escaped where it is shown.
		}
		return in_array( $folded, self::YES, true );
	}

	/**
	 * Reads a choice, whatever its case and accents.
	 *
	 * @param string       $text    Text.
	 * @param list<string> $options Options.
	 * @throws BadValue When it is none of them.
	 */
	private static function choice( string $text, array $options ): string {
		foreach ( $options as $option ) {
			if ( Point::fold( $option ) === Point::fold( $text ) ) {
				return $option;
			}
		}
		/* translators: 1: what was given, 2: list of values */
		throw new BadValue( sprintf( __( '“%1$s” is not in the list: %2$s.', 'pmq' ), $text, implode( ', ', $options ) ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Escaped where it is shown.
	}

	/**
	 * Reads a web address; without its beginning it gets https.
	 *
	 * @param string $text Text.
	 * @throws BadValue When it is none.
	 */
	private static function link( string $text ): string {
		$given = 1 === preg_match( '~^(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(/\S*)?$~i', $text ) ? 'https://' . $text : $text;
		$link  = esc_url_raw( $given, array( 'http', 'https' ) );
		$host  = wp_parse_url( $link, PHP_URL_HOST );
		if ( '' === $link || ! is_string( $host ) || ! str_contains( $host, '.' ) || strlen( $link ) > self::LONGEST ) {
			/* translators: %s: what was given */
			throw new BadValue( sprintf( __( '“%s” is not a web address beginning with https://.', 'pmq' ), $text ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Escaped where it is shown.
		}
		return $link;
	}

	/**
	 * Reads an image of the portal's library: its number or its address.
	 *
	 * @param string $text Text.
	 * @throws BadValue When there is none.
	 */
	private static function image( string $text ): int {
		$id = OtherSites::on( LayerPostType::SITE, static fn(): int => ctype_digit( $text ) ? (int) $text : attachment_url_to_postid( $text ), 0 );
		if ( 0 === $id || ! OtherSites::on( LayerPostType::SITE, static fn(): bool => wp_attachment_is_image( $id ), false ) ) {
			/* translators: %s: what was given */
			throw new BadValue( sprintf( __( '“%s” is no image of the portal’s media library: put it there first.', 'pmq' ), $text ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Escaped where it is shown.
		}
		return $id;
	}
}
