<?php
/**
 * Reading of an address.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * Reads parts of a query as a browser sends them; what makes no sense is empty.
 */
final class QueryReader {

	/** Values that are the same for every facet: in the address => for the service. */
	public const VALUES = array(
		'aucun' => 'none',
		'connu' => 'known',
	);

	private const MAX_VALUES = 50;

	/**
	 * Reads a text; anything else is empty.
	 *
	 * @param mixed $given Part of the query.
	 */
	public static function text( mixed $given ): string {
		return is_scalar( $given ) ? trim( wp_check_invalid_utf8( (string) $given ) ) : '';
	}

	/**
	 * Reads words: one space between them, at most 200 characters.
	 *
	 * @param mixed $given Part of the query.
	 */
	public static function words( mixed $given ): string {
		return mb_substr( trim( (string) preg_replace( '/\s+/u', ' ', self::text( $given ) ) ), 0, 200 );
	}

	/**
	 * Reads the values of a facet: an array from a form or a list with commas.
	 *
	 * @param mixed $given Part of the query.
	 * @return list<string>
	 */
	public static function values( mixed $given ): array {
		$parts  = is_array( $given ) ? array_map( array( self::class, 'text' ), array_values( $given ) ) : array( self::text( $given ) );
		$values = array_map( 'trim', explode( ',', implode( ',', $parts ) ) );
		$valid  = array_filter( $values, static fn( string $value ): bool => 1 === preg_match( '/^[A-Za-z0-9][A-Za-z0-9_-]{0,199}$/', $value ) );
		$known  = array_map( static fn( string $value ): string => self::VALUES[ $value ] ?? $value, $valid );
		return array_slice( array_values( array_unique( $known ) ), 0, self::MAX_VALUES );
	}

	/**
	 * Gives a value as the address writes it.
	 *
	 * @param string $value Value of the service.
	 */
	public static function address_value( string $value ): string {
		$name = array_search( $value, self::VALUES, true );
		return false === $name ? $value : $name;
	}

	/**
	 * Reads a year.
	 *
	 * @param mixed $given Part of the query.
	 */
	public static function year( mixed $given ): ?int {
		$text = self::text( $given );
		return 1 === preg_match( '/^-?\d{1,7}$/', $text ) ? (int) $text : null;
	}

	/**
	 * Reads a box that lies on the earth.
	 *
	 * @param string $given West,south,east,north.
	 * @return ?list<float>
	 */
	public static function zone( string $given ): ?array {
		$parts = explode( ',', $given );
		if ( 4 !== count( $parts ) || 4 !== count( array_filter( $parts, 'is_numeric' ) ) ) {
			return null;
		}
		list( $west, $south, $east, $north ) = array_map( static fn( string $part ): float => round( (float) $part, 5 ), $parts );
		$sound                               = $west >= -180 && $east <= 180 && $south >= -90 && $north <= 90 && $west < $east && $south < $north;
		return $sound ? array( $west, $south, $east, $north ) : null;
	}

	/**
	 * Reads a position that lies on the earth.
	 *
	 * @param string $given Latitude,longitude in decimal degrees, with a decimal point.
	 * @return ?array{float, float} Latitude, longitude.
	 */
	public static function position( string $given ): ?array {
		if ( 1 !== preg_match( '/^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/', $given, $match ) ) {
			return null;
		}
		$lat = round( (float) $match[1], 5 );
		$lng = round( (float) $match[2], 5 );
		return abs( $lat ) <= 90 && abs( $lng ) <= 180 ? array( $lat, $lng ) : null;
	}
}
