<?php
/**
 * Values of unknown type.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy;

/**
 * Reads what WordPress, a file or a request gives without a type: what is of another type becomes empty, never an error.
 */
final class Values {

	/**
	 * Reads a whole number, 0 when there is none.
	 *
	 * @param mixed $value Value.
	 *
	 * @psalm-taint-specialize
	 */
	public static function int( mixed $value ): int {
		return is_scalar( $value ) ? (int) $value : 0;
	}

	/**
	 * Reads a text, empty when there is none.
	 *
	 * @param mixed $value Value.
	 *
	 * @psalm-taint-specialize
	 */
	public static function text( mixed $value ): string {
		return is_scalar( $value ) ? (string) $value : '';
	}

	/**
	 * Reads a list of whole numbers.
	 *
	 * @param mixed $value Value.
	 * @return list<int>
	 *
	 * @psalm-taint-specialize
	 */
	public static function ints( mixed $value ): array {
		return is_array( $value ) ? array_map( self::int( ... ), array_values( $value ) ) : array();
	}

	/**
	 * Reads a list of texts.
	 *
	 * @param mixed $value Value.
	 * @return list<string>
	 *
	 * @psalm-taint-specialize
	 */
	public static function texts( mixed $value ): array {
		return is_array( $value ) ? array_map( self::text( ... ), array_values( $value ) ) : array();
	}

	/**
	 * Reads an array with text keys.
	 *
	 * @param mixed $value Value.
	 * @return array<string, mixed>
	 *
	 * @psalm-taint-specialize
	 */
	public static function map( mixed $value ): array {
		$map = array();
		foreach ( is_array( $value ) ? $value : array() as $key => $inner ) {
			$map[ (string) $key ] = $inner;
		}
		return $map;
	}
}
