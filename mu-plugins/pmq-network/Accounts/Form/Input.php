<?php
/**
 * What a form sent.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Form;

use PaysMidiQuercy\Values;

/**
 * Reads the fields of a form (none may be called as a query variable of WordPress: `name` posted to a page makes it another page), and gives them back to the form that is shown again.
 */
final class Input {

	/**
	 * Keeps the fields.
	 *
	 * @param array<string, mixed> $fields Fields as sent, without slashes.
	 */
	public function __construct( private readonly array $fields ) {}

	/**
	 * Reads the fields of this request.
	 */
	public static function posted(): self {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- FormSeal verifies before anybody reads a field.
		return new self( Values::map( wp_unslash( $_POST ) ) );
	}

	/**
	 * Returns a text on one line, without markup.
	 *
	 * @param string $name Name of the field.
	 */
	public function text( string $name ): string {
		return sanitize_text_field( Values::text( $this->fields[ $name ] ?? '' ) );
	}

	/**
	 * Returns a text of several lines, without markup.
	 *
	 * @param string $name Name of the field.
	 */
	public function lines( string $name ): string {
		return sanitize_textarea_field( Values::text( $this->fields[ $name ] ?? '' ) );
	}

	/**
	 * Returns a text exactly as it was sent: passwords and secrets.
	 *
	 * @param string $name Name of the field.
	 */
	public function raw( string $name ): string {
		return Values::text( $this->fields[ $name ] ?? '' );
	}

	/**
	 * Returns a password as WordPress hashes it: with slashes, and without space around it. Core's own forms do so, and who
	 * chose a password in one must be able to use it in the other.
	 *
	 * @param string $name Name of the field.
	 */
	public function password( string $name ): string {
		return trim( wp_slash( $this->raw( $name ) ) );
	}

	/**
	 * Tells whether a box was ticked.
	 *
	 * @param string $name Name of the field.
	 */
	public function ticked( string $name ): bool {
		return '' !== $this->raw( $name );
	}

	/**
	 * Tells whether a field was sent, perhaps empty.
	 *
	 * @param string $name Name of the field.
	 */
	public function has( string $name ): bool {
		return array_key_exists( $name, $this->fields );
	}

	/**
	 * Tells whether anything was sent.
	 */
	public function is_sent(): bool {
		return array() !== $this->fields;
	}

	/**
	 * Returns the values ticked under one name.
	 *
	 * @param string $name Name of the field, without brackets.
	 * @return list<string>
	 */
	public function list( string $name ): array {
		return array_map( 'sanitize_text_field', Values::texts( $this->fields[ $name ] ?? array() ) );
	}

	/**
	 * Returns texts sent under one name with keys.
	 *
	 * @param string $name Name of the field.
	 * @return array<string, string>
	 */
	public function map( string $name ): array {
		return array_map( Values::text( ... ), Values::map( $this->fields[ $name ] ?? array() ) );
	}
}
