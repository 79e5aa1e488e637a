<?php
/**
 * An outline on the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * A polygon whose edges are straight on a map of degrees; it does not cross the antimeridian. Where an outline crosses itself, what is
 * enclosed twice lies outside (even-odd rule).
 */
final class Polygon implements Area {

	public const MIN_CORNERS = 3;
	public const MAX_CORNERS = 100;

	/**
	 * Square degrees by which a rectangle may miss an edge and still be cut by it: rounding of the cross product.
	 */
	private const SLACK = 1e-12;

	/**
	 * Edges: longitude and latitude of both ends.
	 *
	 * @var list<array{float, float, float, float}>
	 */
	private readonly array $edges;

	/**
	 * Box around the corners.
	 */
	private readonly BoundingBox $box;

	/**
	 * Keeps the corners.
	 *
	 * @param list<array{float, float}> $corners Longitude and latitude of each (WGS 84), the first one not repeated.
	 * @throws \InvalidArgumentException When there are too few or too many, or one is not on Earth.
	 */
	public function __construct( public readonly array $corners ) {
		$count = count( $corners );
		if ( $count < self::MIN_CORNERS || $count > self::MAX_CORNERS ) {
			throw new \InvalidArgumentException( 'An outline has 3 to 100 corners.' );
		}
		foreach ( $corners as list( $lng, $lat ) ) {
			if ( ! ( abs( $lng ) <= 180 && abs( $lat ) <= 90 ) ) {
				throw new \InvalidArgumentException( 'A corner must be a longitude and a latitude in degrees.' );
			}
		}
		$edges = array();
		foreach ( $corners as $index => $corner ) {
			$next    = $corners[ ( $index + 1 ) % $count ];
			$edges[] = array( $corner[0], $corner[1], $next[0], $next[1] );
		}
		$this->edges = $edges;
		$lngs        = array_column( $corners, 0 );
		$lats        = array_column( $corners, 1 );
		$this->box   = new BoundingBox( min( $lngs ), min( $lats ), max( $lngs ), max( $lats ) );
	}

	/**
	 * Returns the box around the corners.
	 */
	public function box(): BoundingBox {
		return $this->box;
	}

	/**
	 * Says whether a point lies within or on an edge.
	 *
	 * @param float $lat Latitude.
	 * @param float $lng Longitude.
	 */
	public function contains( float $lat, float $lng ): bool {
		if ( ! $this->box->contains( $lat, $lng ) ) {
			return false;
		}
		$inside = false;
		foreach ( $this->edges as list( $x, $y, $next_x, $next_y ) ) {
			$cross = ( $next_x - $x ) * ( $lat - $y ) - ( $next_y - $y ) * ( $lng - $x );
			if ( 0.0 === abs( $cross ) && $lng >= min( $x, $next_x ) && $lng <= max( $x, $next_x ) && $lat >= min( $y, $next_y ) && $lat <= max( $y, $next_y ) ) {
				return true;
			}
			if ( ( $y > $lat ) !== ( $next_y > $lat ) && ( $next_y > $y ? $cross > 0 : $cross < 0 ) ) {
				$inside = ! $inside;
			}
		}
		return $inside;
	}

	/**
	 * Judges a rectangle: one that no edge comes near lies wholly on the side of its middle.
	 *
	 * @param BoundingBox $cell Rectangle.
	 */
	public function covers( BoundingBox $cell ): ?bool {
		foreach ( $this->edges as list( $x, $y, $next_x, $next_y ) ) {
			if ( max( $x, $next_x ) < $cell->west || min( $x, $next_x ) > $cell->east || max( $y, $next_y ) < $cell->south || min( $y, $next_y ) > $cell->north ) {
				continue;
			}
			$sides = array();
			foreach ( array( array( $cell->west, $cell->south ), array( $cell->west, $cell->north ), array( $cell->east, $cell->south ), array( $cell->east, $cell->north ) ) as list( $lng, $lat ) ) {
				$sides[] = ( $next_x - $x ) * ( $lat - $y ) - ( $next_y - $y ) * ( $lng - $x );
			}
			if ( min( $sides ) <= self::SLACK && max( $sides ) >= -self::SLACK ) {
				return null;
			}
		}
		return $this->contains( ( $cell->south + $cell->north ) / 2, ( $cell->west + $cell->east ) / 2 );
	}
}
