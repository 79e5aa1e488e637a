<?php
/**
 * An area drawn on the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * Corners of an area as the address writes them: `contour=lng,lat;lng,lat;…`, not closed.
 */
final class Contour {

	public const MIN = 3;
	public const MAX = 100;

	/**
	 * Keeps the corners.
	 *
	 * @param non-empty-list<array{float, float}> $corners Longitude, latitude in decimal degrees (WGS 84).
	 */
	private function __construct( public readonly array $corners ) {}

	/**
	 * Reads corners; a corner that repeats the one before it, or closes the ring, is left out.
	 *
	 * @param string $given Corners.
	 * @return ?self Null when they are no area.
	 */
	public static function read( string $given ): ?self {
		$corners = array();
		foreach ( '' === $given ? array() : explode( ';', trim( $given, '; ' ) ) as $part ) {
			if ( 1 !== preg_match( '/^\s*(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)\s*$/', $part, $match ) ) {
				return null;
			}
			$corner = array( round( (float) $match[1], 5 ), round( (float) $match[2], 5 ) );
			if ( abs( $corner[0] ) > 180 || abs( $corner[1] ) > 90 ) {
				return null;
			}
			if ( end( $corners ) !== $corner ) {
				$corners[] = $corner;
			}
		}
		if ( count( $corners ) > 1 && end( $corners ) === $corners[0] ) {
			array_pop( $corners );
		}
		return count( $corners ) >= self::MIN && count( $corners ) <= self::MAX ? new self( $corners ) : null;
	}

	/**
	 * Writes the corners.
	 */
	public function __toString(): string {
		return implode( ';', array_map( static fn( array $corner ): string => $corner[0] . ',' . $corner[1], $this->corners ) );
	}

	/**
	 * Gives the rectangle around the area.
	 *
	 * @return list<float> West, south, east, north.
	 */
	public function box(): array {
		$lngs = array_column( $this->corners, 0 );
		$lats = array_column( $this->corners, 1 );
		return array( min( $lngs ), min( $lats ), max( $lngs ), max( $lats ) );
	}

	/**
	 * Measures the area: the plane is good enough for a territory.
	 *
	 * @return float Square kilometres.
	 */
	public function size(): float {
		$scale = cos( deg2rad( array_sum( array_column( $this->corners, 1 ) ) / count( $this->corners ) ) );
		$sum   = 0.0;
		foreach ( $this->corners as $index => list( $lng, $lat ) ) {
			list( $next_lng, $next_lat ) = $this->corners[ ( $index + 1 ) % count( $this->corners ) ];
			$sum                        += ( $lng * $next_lat - $next_lng * $lat ) * $scale;
		}
		return abs( $sum ) / 2 * 111.195 ** 2;
	}
}
