<?php
/**
 * The surroundings of a place.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * A circle on the sphere.
 */
final class Near implements Area {

	/**
	 * Mean radius of the Earth in kilometres (IUGG).
	 */
	private const EARTH = 6371.0088;

	/**
	 * Relative slack when whole rectangles are judged: more than the error of the formulas.
	 */
	private const SLACK = 1e-9;

	/**
	 * Keeps the circle.
	 *
	 * @param float $lat       Latitude of the centre in decimal degrees (WGS 84).
	 * @param float $lng       Longitude of the centre.
	 * @param float $radius_km Radius in kilometres, up to 5,000.
	 * @throws \InvalidArgumentException When there is no such circle.
	 */
	public function __construct( public readonly float $lat, public readonly float $lng, public readonly float $radius_km ) {
		if ( ! ( abs( $lat ) <= 90 && abs( $lng ) <= 180 ) ) {
			throw new \InvalidArgumentException( 'The centre must be a latitude and a longitude in degrees.' );
		}
		if ( ! ( $radius_km > 0 && $radius_km <= 5000 ) ) {
			throw new \InvalidArgumentException( 'The radius must be more than 0 and at most 5,000 km.' );
		}
	}

	/**
	 * Returns the distance of a point in kilometres (haversine).
	 *
	 * @param float $lat Latitude.
	 * @param float $lng Longitude.
	 */
	public function distance( float $lat, float $lng ): float {
		$north = sin( deg2rad( $lat - $this->lat ) / 2 );
		$east  = sin( deg2rad( $lng - $this->lng ) / 2 );
		$share = $north * $north + cos( deg2rad( $this->lat ) ) * cos( deg2rad( $lat ) ) * $east * $east;
		return 2 * self::EARTH * asin( sqrt( min( 1.0, $share ) ) );
	}

	/**
	 * Says whether a point lies in the circle.
	 *
	 * @param float $lat Latitude.
	 * @param float $lng Longitude.
	 */
	public function contains( float $lat, float $lng ): bool {
		return $this->distance( $lat, $lng ) <= $this->radius_km;
	}

	/**
	 * Returns the box around the circle; all longitudes when it holds a pole.
	 */
	public function box(): BoundingBox {
		$angle = $this->radius_km / self::EARTH * ( 1 + self::SLACK );
		$high  = rad2deg( $angle );
		$south = $this->lat - $high;
		$north = $this->lat + $high;
		if ( $south <= -90 || $north >= 90 ) {
			return new BoundingBox( -180.0, max( -90.0, $south ), 180.0, min( 90.0, $north ) );
		}
		$wide = rad2deg( asin( min( 1.0, sin( $angle ) / cos( deg2rad( $this->lat ) ) ) ) );
		$west = $this->lng - $wide < -180 ? $this->lng - $wide + 360 : $this->lng - $wide;
		$east = $this->lng + $wide > 180 ? $this->lng + $wide - 360 : $this->lng + $wide;
		return new BoundingBox( $west, $south, $east, $north );
	}

	/**
	 * Judges a rectangle by its farthest and its nearest point. On one parallel the distance grows with the difference of longitude, on one
	 * meridian it has one minimum: so the farthest point is a corner, the nearest one lies on the nearest meridian.
	 *
	 * @param BoundingBox $cell Rectangle.
	 */
	public function covers( BoundingBox $cell ): ?bool {
		if ( max( abs( $cell->west - $this->lng ), abs( $cell->east - $this->lng ) ) >= 90 ) {
			return null;
		}
		if ( $this->farthest( $cell ) <= $this->radius_km * ( 1 - self::SLACK ) ) {
			return true;
		}
		return $this->nearest( $cell ) > $this->radius_km * ( 1 + self::SLACK ) ? false : null;
	}

	/**
	 * Returns the distance of the farthest point of a rectangle less than 90 degrees of longitude away: a corner.
	 *
	 * @param BoundingBox $cell Rectangle.
	 */
	public function farthest( BoundingBox $cell ): float {
		return max(
			$this->distance( $cell->south, $cell->west ),
			$this->distance( $cell->south, $cell->east ),
			$this->distance( $cell->north, $cell->west ),
			$this->distance( $cell->north, $cell->east )
		);
	}

	/**
	 * Returns the distance of the nearest point of a rectangle less than 90 degrees of longitude away.
	 *
	 * @param BoundingBox $cell Rectangle.
	 */
	public function nearest( BoundingBox $cell ): float {
		$lng  = min( $cell->east, max( $cell->west, $this->lng ) );
		$foot = rad2deg( atan( tan( deg2rad( $this->lat ) ) / cos( deg2rad( $lng - $this->lng ) ) ) );
		return $this->distance( min( $cell->north, max( $cell->south, $foot ) ), $lng );
	}
}
