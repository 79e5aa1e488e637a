<?php
/**
 * A rectangle on the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * A box in decimal degrees of WGS 84, its edges included. West may be greater than east: the box then crosses the
 * antimeridian.
 */
final class BoundingBox {

	/**
	 * Keeps the edges.
	 *
	 * @param float $west  Longitude.
	 * @param float $south Latitude.
	 * @param float $east  Longitude.
	 * @param float $north Latitude.
	 * @throws \InvalidArgumentException When an edge is not on Earth or south lies above north.
	 */
	public function __construct(
		public readonly float $west,
		public readonly float $south,
		public readonly float $east,
		public readonly float $north,
	) {
		foreach ( array( $west, $south, $east, $north ) as $edge ) {
			if ( ! is_finite( $edge ) ) {
				throw new \InvalidArgumentException( 'An edge of the box is not a number.' );
			}
		}
		if ( abs( $west ) > 180 || abs( $east ) > 180 || abs( $south ) > 90 || abs( $north ) > 90 || $south > $north ) {
			throw new \InvalidArgumentException( 'The box must be west, south, east, north in degrees.' );
		}
	}

	/**
	 * Says whether a point lies within, edges included.
	 *
	 * @param float $lat Latitude.
	 * @param float $lng Longitude.
	 */
	public function contains( float $lat, float $lng ): bool {
		return $lat >= $this->south && $lat <= $this->north
			&& ( $this->west <= $this->east ? $lng >= $this->west && $lng <= $this->east : $lng >= $this->west || $lng <= $this->east );
	}
}
