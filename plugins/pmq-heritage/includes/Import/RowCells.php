<?php
/**
 * The cells of a row.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Import;

use PaysMidiQuercy\Heritage\Content\PlainText;

/**
 * Reads cells of unknown types; what cannot be read is a fault, never a silent blank.
 */
final class RowCells {

	/**
	 * Takes the cells.
	 *
	 * @param array<array-key, mixed> $raw    Cells by field.
	 * @param RowErrors               $errors Takes the faults.
	 * @param string                  $inside Field in which these cells lie, else empty.
	 */
	public function __construct(
		private readonly array $raw,
		private readonly RowErrors $errors,
		private readonly string $inside = '',
	) {}

	/**
	 * Reads a text of one line, without tags.
	 *
	 * @param string $field  Field.
	 * @param int    $length Longest length in characters.
	 */
	public function text( string $field, int $length ): string {
		$value = $this->raw[ $field ] ?? '';
		if ( ! is_scalar( $value ) ) {
			$this->errors->add( $this->name( $field ), __( 'A text is expected.', 'pmq' ) );
			return '';
		}
		$text = 300 < $length ? PlainText::paragraphs( (string) $value ) : PlainText::line( (string) $value );
		if ( $length < mb_strlen( $text ) ) {
			/* translators: 1: length, 2: longest length */
			$this->errors->add( $this->name( $field ), sprintf( __( 'The text is too long: %1$d characters, at most %2$d.', 'pmq' ), mb_strlen( $text ), $length ) );
		}
		return $text;
	}

	/**
	 * Reads a text of several paragraphs: plain, or HTML without what WordPress forbids in a post.
	 *
	 * @param string $field Field.
	 */
	public function long_text( string $field ): string {
		$value = $this->raw[ $field ] ?? '';
		if ( ! is_scalar( $value ) ) {
			$this->errors->add( $this->name( $field ), __( 'A text is expected.', 'pmq' ) );
			return '';
		}
		$text = wp_check_invalid_utf8( str_replace( array( "\r\n", "\r" ), "\n", (string) $value ), true );
		return trim( wp_kses_post( (string) preg_replace( '@<(script|style)\b[^>]*>.*?</\1\s*>@si', '', $text ) ) );
	}

	/**
	 * Reads a number.
	 *
	 * @param string $field Field.
	 */
	public function number( string $field ): ?float {
		$value = $this->raw[ $field ] ?? '';
		if ( '' === $value ) {
			return null;
		}
		if ( ! is_numeric( $value ) || ! is_finite( (float) $value ) ) {
			/* translators: %s: what the row says */
			$this->errors->add( $this->name( $field ), sprintf( __( 'This is not a number: “%s”.', 'pmq' ), is_scalar( $value ) ? (string) $value : gettype( $value ) ) );
			return null;
		}
		return (float) $value;
	}

	/**
	 * Reads an address of the web.
	 *
	 * @param string $field Field.
	 */
	public function url( string $field ): string {
		$text = $this->text( $field, 2000 );
		$url  = sanitize_url( $text, array( 'http', 'https' ) );
		if ( '' !== $text && ( '' === $url || ! preg_match( '#^https?://[^/\s]+#i', $text ) ) ) {
			/* translators: %s: what the row says */
			$this->errors->add( $this->name( $field ), sprintf( __( 'This is not a web address: “%s”.', 'pmq' ), $text ) );
			return '';
		}
		return $url;
	}

	/**
	 * Reads a list of labels.
	 *
	 * @param string $field Field.
	 * @return list<string>
	 */
	public function labels( string $field ): array {
		$labels = array();
		foreach ( $this->items( $field ) as $label ) {
			if ( is_scalar( $label ) && '' !== trim( (string) $label ) ) {
				$labels[] = PlainText::line( (string) $label );
			}
		}
		return $labels;
	}

	/**
	 * Reads a list of objects.
	 *
	 * @param string $field Field.
	 * @return list<self>
	 */
	public function objects( string $field ): array {
		$objects = array();
		foreach ( $this->items( $field ) as $item ) {
			if ( is_array( $item ) ) {
				$objects[] = new self( $item, $this->errors, $field );
			} else {
				$this->errors->add( $this->name( $field ), __( 'A list of objects is expected.', 'pmq' ) );
			}
		}
		return $objects;
	}

	/**
	 * Reads yes or no.
	 *
	 * @param string $field Field.
	 */
	public function flag( string $field ): bool {
		$value = $this->raw[ $field ] ?? false;
		return is_scalar( $value ) && rest_sanitize_boolean( (string) $value );
	}

	/**
	 * Reads the line in the file; 0 when the row does not say.
	 */
	public function line(): int {
		$line = $this->raw['line'] ?? 0;
		return is_numeric( $line ) ? max( 0, (int) $line ) : 0;
	}

	/**
	 * Reads a list; a single value is a list of one.
	 *
	 * @param string $field Field.
	 * @return list<mixed>
	 */
	private function items( string $field ): array {
		$value = $this->raw[ $field ] ?? array();
		return is_array( $value ) ? array_values( $value ) : array( $value );
	}

	/**
	 * Names a field as the importing person knows it.
	 *
	 * @param string $field Field.
	 */
	private function name( string $field ): string {
		return '' === $this->inside ? $field : $this->inside;
	}
}
