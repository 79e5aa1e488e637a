<?php
/**
 * Clear words for invalid parameters.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\REST;

/**
 * Says in a sentence what is wrong with the parameters of our own routes. Core names only the parameter, in a language
 * that depends on the language pack at hand.
 */
final class InvalidParameters {

	/**
	 * Hooks the words.
	 */
	public function register(): void {
		add_filter( 'rest_request_before_callbacks', array( $this, 'explain' ), 10, 3 );
	}

	/**
	 * Words core's error anew.
	 *
	 * @param mixed                $answer  What would be answered, an error when parameters are invalid.
	 * @param array<string, mixed> $handler Handler of the route, `args` with the schemas.
	 * @param \WP_REST_Request     $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function explain( mixed $answer, array $handler, \WP_REST_Request $request ): mixed {
		if ( ! is_wp_error( $answer ) || ! str_starts_with( $request->get_route(), '/pmq/v1/' ) ) {
			return $answer;
		}
		$data  = (array) $answer->get_error_data();
		$words = array();
		if ( 'rest_missing_callback_param' === $answer->get_error_code() ) {
			/* translators: %s: name of a parameter */
			$words = array_map( static fn( string $name ): string => sprintf( __( 'The parameter “%s” is missing.', 'pmq' ), $name ), array_combine( $data['params'], $data['params'] ) );
		} elseif ( 'rest_invalid_param' === $answer->get_error_code() ) {
			foreach ( array_keys( (array) $data['params'] ) as $name ) {
				$words[ $name ] = self::sentence( (string) $name, (array) ( $handler['args'][ $name ] ?? array() ) );
			}
			$data['params'] = $words;
		}
		unset( $data['details'] );
		return array() === $words ? $answer : new \WP_Error( $answer->get_error_code(), implode( ' ', $words ), $data );
	}

	/**
	 * Says what a parameter should be.
	 *
	 * @param string               $name   Parameter.
	 * @param array<string, mixed> $schema Its schema.
	 */
	private static function sentence( string $name, array $schema ): string {
		$expected = self::expected( $schema );
		if ( '' === $expected ) {
			/* translators: %s: name of a parameter */
			return sprintf( __( 'The parameter “%s” is not valid.', 'pmq' ), $name );
		}
		/* translators: 1: name of a parameter, 2: what it should be */
		return sprintf( __( 'The parameter “%1$s” is not valid: expected is %2$s.', 'pmq' ), $name, $expected );
	}

	/**
	 * Words a schema.
	 *
	 * @param array<string, mixed> $schema Schema.
	 */
	private static function expected( array $schema ): string {
		if ( isset( $schema['enum'] ) && is_array( $schema['enum'] ) ) {
			/* translators: %s: list of values */
			return sprintf( __( 'one of: %s', 'pmq' ), implode( ', ', $schema['enum'] ) );
		}
		$type = is_string( $schema['type'] ?? null ) ? $schema['type'] : '';
		return match ( $type ) {
			'integer' => self::number( $schema ),
			'number'  => __( 'a number', 'pmq' ),
			'boolean' => __( 'true or false', 'pmq' ),
			'array'   => self::items( $schema ),
			'string'  => self::text( $schema ),
			default   => '',
		};
	}

	/**
	 * Words a whole number.
	 *
	 * @param array<string, mixed> $schema Schema.
	 */
	private static function number( array $schema ): string {
		if ( isset( $schema['minimum'], $schema['maximum'] ) ) {
			/* translators: 1: least, 2: greatest number */
			return sprintf( __( 'a whole number between %1$d and %2$d', 'pmq' ), $schema['minimum'], $schema['maximum'] );
		}
		if ( isset( $schema['minimum'] ) ) {
			/* translators: %d: least number */
			return sprintf( __( 'a whole number, at least %d', 'pmq' ), $schema['minimum'] );
		}
		return __( 'a whole number', 'pmq' );
	}

	/**
	 * Words a list.
	 *
	 * @param array<string, mixed> $schema Schema.
	 */
	private static function items( array $schema ): string {
		if ( isset( $schema['minItems'], $schema['maxItems'] ) ) {
			/* translators: 1: least, 2: greatest number of items */
			return sprintf( __( 'a list of %1$d to %2$d items', 'pmq' ), $schema['minItems'], $schema['maxItems'] );
		}
		if ( isset( $schema['maxItems'] ) ) {
			/* translators: %d: greatest number of items */
			return sprintf( __( 'a list of at most %d items', 'pmq' ), $schema['maxItems'] );
		}
		return __( 'a list', 'pmq' );
	}

	/**
	 * Words a text.
	 *
	 * @param array<string, mixed> $schema Schema.
	 */
	private static function text( array $schema ): string {
		if ( isset( $schema['minLength'], $schema['maxLength'] ) ) {
			/* translators: 1: least, 2: greatest number of characters */
			return sprintf( __( 'a text of %1$d to %2$d characters', 'pmq' ), $schema['minLength'], $schema['maxLength'] );
		}
		if ( isset( $schema['maxLength'] ) ) {
			/* translators: %d: greatest number of characters */
			return sprintf( __( 'a text of at most %d characters', 'pmq' ), $schema['maxLength'] );
		}
		return isset( $schema['pattern'] ) ? '' : __( 'a text', 'pmq' );
	}
}
