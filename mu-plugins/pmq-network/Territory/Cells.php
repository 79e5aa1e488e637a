<?php
/**
 * Approximate boundaries.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Draws around each commune's centre the ground that is nearer to it than to any other centre (a Voronoi cell). Where real boundaries are
 * not loaded they stand in for them, always labelled approximate.
 *
 * The outer edge comes from a ring of sites without commune around the territory: they take the ground that lies far from every centre.
 * The same centres give the same cells.
 */
final class Cells {

	/**
	 * Degrees of longitude shrink to this share of a degree of latitude here.
	 */
	private const LNG_SCALE = 0.717;

	/**
	 * Spacing of the outer ring, in degrees of latitude (about 3.3 km).
	 */
	private const STEP = 0.03;

	/**
	 * Sites of the ring are farther than this from every centre (about 6.4 km) …
	 */
	private const NEAR = 0.058;

	/**
	 * … and nearer than this to one (about 15 km).
	 */
	private const FAR = 0.135;

	/**
	 * Returns one ring a commune.
	 *
	 * @param array<string, Commune> $communes By INSEE code.
	 * @return array<string, list<array{float, float}>> Closed rings of [lng, lat] by INSEE code, counter-clockwise.
	 */
	public static function around( array $communes ): array {
		$centres = array();
		foreach ( $communes as $insee => $commune ) {
			$centres[ $insee ] = array( $commune->lng * self::LNG_SCALE, $commune->lat );
		}
		$sites = array_merge( array_values( $centres ), self::outer_ring( array_values( $centres ) ) );
		$cells = array();
		foreach ( $centres as $insee => $centre ) {
			$cells[ $insee ] = self::cell( $centre, $sites );
		}
		return self::snap( $cells );
	}

	/**
	 * Places the sites around the territory, on a grid.
	 *
	 * @param list<array{float, float}> $centres Centres.
	 * @return list<array{float, float}>
	 */
	private static function outer_ring( array $centres ): array {
		if ( array() === $centres ) {
			return array();
		}
		$ring = array();
		$xs   = array_column( $centres, 0 );
		$ys   = array_column( $centres, 1 );
		for ( $row = 0, $y = min( $ys ) - self::FAR; $y <= max( $ys ) + self::FAR; $y += self::STEP, ++$row ) {
			for ( $x = min( $xs ) - self::FAR + ( $row % 2 ) * self::STEP / 2; $x <= max( $xs ) + self::FAR; $x += self::STEP ) {
				$nearest = self::FAR;
				foreach ( $centres as $centre ) {
					$nearest = min( $nearest, hypot( $centre[0] - $x, $centre[1] - $y ) );
				}
				if ( $nearest > self::NEAR && $nearest < self::FAR ) {
					$ring[] = array( $x, $y );
				}
			}
		}
		return $ring;
	}

	/**
	 * Cuts one cell out of a square.
	 *
	 * @param array{float, float}       $centre Centre.
	 * @param list<array{float, float}> $sites  All sites.
	 * @return list<array{float, float}>
	 */
	private static function cell( array $centre, array $sites ): array {
		$reach = self::FAR;
		$cell  = array(
			array( $centre[0] - $reach, $centre[1] - $reach ),
			array( $centre[0] + $reach, $centre[1] - $reach ),
			array( $centre[0] + $reach, $centre[1] + $reach ),
			array( $centre[0] - $reach, $centre[1] + $reach ),
		);
		foreach ( $sites as $site ) {
			if ( $site !== $centre && hypot( $site[0] - $centre[0], $site[1] - $centre[1] ) < 2 * $reach ) {
				$cell = self::nearer_half( $cell, $centre, $site );
			}
		}
		return $cell;
	}

	/**
	 * Keeps the part of a convex polygon that is nearer to one point than to another.
	 *
	 * @param list<array{float, float}> $polygon Open ring.
	 * @param array{float, float}       $own     This side stays.
	 * @param array{float, float}       $other   That side goes.
	 * @return list<array{float, float}>
	 */
	private static function nearer_half( array $polygon, array $own, array $other ): array {
		if ( array() === $polygon ) {
			return array();
		}
		$nx   = $other[0] - $own[0];
		$ny   = $other[1] - $own[1];
		$edge = ( $other[0] ** 2 + $other[1] ** 2 - $own[0] ** 2 - $own[1] ** 2 ) / 2;
		$kept = array();
		$last = end( $polygon );
		foreach ( $polygon as $point ) {
			$before = $last[0] * $nx + $last[1] * $ny - $edge;
			$after  = $point[0] * $nx + $point[1] * $ny - $edge;
			if ( ( $before <= 0 ) !== ( $after <= 0 ) ) {
				$share  = $before / ( $before - $after );
				$kept[] = array( $last[0] + $share * ( $point[0] - $last[0] ), $last[1] + $share * ( $point[1] - $last[1] ) );
			}
			if ( $after <= 0 ) {
				$kept[] = $point;
			}
			$last = $point;
		}
		return $kept;
	}

	/**
	 * Gives corners that neighbours share the very same coordinates, in degrees, and closes the rings.
	 *
	 * @param array<string, list<array{float, float}>> $cells Cells.
	 * @return array<string, list<array{float, float}>>
	 */
	private static function snap( array $cells ): array {
		$known = array();
		$rings = array();
		foreach ( $cells as $insee => $cell ) {
			$ring = array();
			foreach ( $cell as $point ) {
				$corner = self::known_corner( round( $point[0] / self::LNG_SCALE, 5 ), round( $point[1], 5 ), $known );
				if ( end( $ring ) !== $corner ) {
					$ring[] = $corner;
				}
			}
			if ( end( $ring ) !== $ring[0] ) {
				$ring[] = $ring[0];
			}
			$rings[ $insee ] = $ring;
		}
		return $rings;
	}

	/**
	 * Returns the corner that stands within some metres already, else notes this one.
	 *
	 * @param float                                    $lng   Longitude.
	 * @param float                                    $lat   Latitude.
	 * @param array<string, array{float, float}> $known Corners met so far, by grid cell of about ten metres.
	 * @return array{float, float}
	 */
	private static function known_corner( float $lng, float $lat, array &$known ): array {
		$column = (int) round( $lng * 1e4 );
		$row    = (int) round( $lat * 1e4 );
		foreach ( array( 0, -1, 1 ) as $dx ) {
			foreach ( array( 0, -1, 1 ) as $dy ) {
				$key = ( $column + $dx ) . ':' . ( $row + $dy );
				if ( isset( $known[ $key ] ) ) {
					return $known[ $key ];
				}
			}
		}
		$known[ "{$column}:{$row}" ] = array( $lng, $lat );
		return $known[ "{$column}:{$row}" ];
	}
}
