<?php
/**
 * Checks an uploaded GeoJSON file.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Media;

/**
 * Accepts a file only if it is GeoJSON (RFC 7946) by content: known types, coordinates in degrees of WGS 84.
 */
final class GeoJsonValidator {

	public const MAX_BYTES     = 20971520;
	public const MAX_POSITIONS = 500000;
	private const MAX_DEPTH    = 32;

	/**
	 * How many arrays hold the positions of a geometry.
	 */
	private const NESTING = array(
		'Point'           => 0,
		'MultiPoint'      => 1,
		'LineString'      => 1,
		'MultiLineString' => 2,
		'Polygon'         => 2,
		'MultiPolygon'    => 3,
	);

	/**
	 * Positions met so far.
	 */
	private int $positions = 0;

	/**
	 * Checks a file.
	 *
	 * @param string $bytes Uploaded file.
	 * @throws UnsafeFile With a sentence for the person who uploads.
	 */
	public function validate( string $bytes ): void {
		if ( strlen( $bytes ) > self::MAX_BYTES ) {
			throw new UnsafeFile( __( 'This GeoJSON file is heavier than 20 MB: simplify its outlines.', 'pmq' ) );
		}
		$data = json_decode( $bytes, true, self::MAX_DEPTH );
		if ( ! is_array( $data ) ) {
			throw new UnsafeFile( __( 'This file is not GeoJSON: it cannot be read as JSON.', 'pmq' ) );
		}
		$this->positions = 0;
		$this->object( $data );
	}

	/**
	 * Checks a collection, a feature or a geometry.
	 *
	 * @param array<mixed> $data   Decoded object.
	 * @param int          $number Number of the feature, 0 outside a collection.
	 * @throws UnsafeFile When it is none.
	 */
	private function object( array $data, int $number = 0 ): void {
		$type = $data['type'] ?? null;
		if ( 'FeatureCollection' === $type && 0 === $number && is_array( $data['features'] ?? null ) ) {
			foreach ( array_values( $data['features'] ) as $index => $feature ) {
				if ( ! is_array( $feature ) || 'Feature' !== ( $feature['type'] ?? null ) ) {
					throw self::wrong( $index + 1 );
				}
				$this->object( $feature, $index + 1 );
			}
			return;
		}
		if ( 'Feature' === $type && array_key_exists( 'geometry', $data ) ) {
			if ( null !== $data['geometry'] ) {
				$this->geometry( $data['geometry'], $number );
			}
			return;
		}
		$this->geometry( $data, $number );
	}

	/**
	 * Checks a geometry.
	 *
	 * @param mixed $geometry Decoded geometry.
	 * @param int   $number   Number of the feature, 0 outside a collection.
	 * @param int   $depth    How many collections hold it.
	 * @throws UnsafeFile When it is none.
	 */
	private function geometry( mixed $geometry, int $number, int $depth = 0 ): void {
		$type = is_array( $geometry ) ? $geometry['type'] ?? null : null;
		if ( 'GeometryCollection' === $type && is_array( $geometry['geometries'] ?? null ) && $depth < 4 ) {
			foreach ( $geometry['geometries'] as $inner ) {
				$this->geometry( $inner, $number, $depth + 1 );
			}
			return;
		}
		if ( ! is_string( $type ) || ! isset( self::NESTING[ $type ] ) || ! is_array( $geometry['coordinates'] ?? null ) ) {
			throw self::wrong( $number );
		}
		$this->coordinates( $geometry['coordinates'], self::NESTING[ $type ], $number );
	}

	/**
	 * Checks positions.
	 *
	 * @param mixed $value   Position, or arrays of positions.
	 * @param int   $nesting How many arrays hold the position.
	 * @param int   $number  Number of the feature, 0 outside a collection.
	 * @throws UnsafeFile When there are too many.
	 * @throws \PaysMidiQuercy\Media\UnsafeFile When one is no position on Earth.
	 * @throws UnsafeFile When there are too many.
	 */
	private function coordinates( mixed $value, int $nesting, int $number ): void {
		if ( $nesting > 0 && is_array( $value ) ) {
			foreach ( $value as $inner ) {
				$this->coordinates( $inner, $nesting - 1, $number );
			}
			return;
		}
		if ( ! self::is_position( $value ) ) {
			throw self::wrong( $number );
		}
		if ( ++$this->positions > self::MAX_POSITIONS ) {
			throw new UnsafeFile( __( 'This GeoJSON file has more than 500,000 points: simplify its outlines.', 'pmq' ) );
		}
	}

	/**
	 * Tells whether a value is a place on Earth: longitude, latitude, perhaps a height.
	 *
	 * @param mixed $value Decoded value.
	 */
	private static function is_position( mixed $value ): bool {
		$lng = is_array( $value ) ? $value[0] ?? null : null;
		$lat = is_array( $value ) ? $value[1] ?? null : null;
		return ( is_int( $lng ) || is_float( $lng ) ) && ( is_int( $lat ) || is_float( $lat ) ) && abs( $lng ) <= 180 && abs( $lat ) <= 90;
	}

	/**
	 * Makes the refusal that names the feature.
	 *
	 * @param int $number Number of the feature, 0 outside a collection.
	 */
	private static function wrong( int $number ): UnsafeFile {
		if ( 0 === $number ) {
			return new UnsafeFile( __( 'This file is not GeoJSON: its type or its coordinates are wrong (degrees of longitude, then latitude, in WGS 84).', 'pmq' ) );
		}
		/* translators: %d: number of the feature in the file. */
		return new UnsafeFile( sprintf( __( 'Object no. %d of this GeoJSON file is wrong: its type or its coordinates (degrees of longitude, then latitude, in WGS 84).', 'pmq' ), $number ) );
	}
}
