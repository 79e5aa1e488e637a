<?php
/**
 * Neighbours of a commune.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal\Communes;

use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Territory;

/**
 * Finds the communes that touch another: they share corners of their boundaries. Where none does, the nearest by their centres.
 */
final class Neighbours {

	/** How many stand in when boundaries say nothing. */
	private const NEAREST = 5;

	/**
	 * Returns the neighbours within the territory, by name.
	 *
	 * @param Commune   $commune   Commune.
	 * @param Territory $territory Territory.
	 * @return list<Commune>
	 */
	public static function of( Commune $commune, Territory $territory ): array {
		$corners = array();
		foreach ( $territory->boundaries()['features'] as $feature ) {
			$corners[ $feature['properties']['insee'] ] = self::corners( $feature['geometry']['coordinates'] );
		}
		$own     = $corners[ $commune->insee ] ?? array();
		$touches = static fn ( Commune $other ): bool => $other->insee !== $commune->insee && 1 < count( array_intersect_key( $own, $corners[ $other->insee ] ?? array() ) );
		$found   = array_values( array_filter( $territory->communes(), $touches ) );
		return array() === $found ? self::nearest( $commune, $territory ) : $found;
	}

	/**
	 * Returns the corners of a geometry as keys.
	 *
	 * @param array<mixed> $coordinates Coordinates of a polygon or of several.
	 * @return array<string, true>
	 */
	private static function corners( array $coordinates ): array {
		if ( isset( $coordinates[0] ) && ! is_array( $coordinates[0] ) ) {
			return array( sprintf( '%.5F %.5F', $coordinates[0], $coordinates[1] ) => true );
		}
		$corners = array();
		foreach ( $coordinates as $part ) {
			$corners += self::corners( (array) $part );
		}
		return $corners;
	}

	/**
	 * Returns the nearest communes.
	 *
	 * @param Commune   $commune   Commune.
	 * @param Territory $territory Territory.
	 * @return list<Commune>
	 */
	private static function nearest( Commune $commune, Territory $territory ): array {
		$others   = array_values( array_filter( $territory->communes(), static fn ( Commune $other ): bool => $other->insee !== $commune->insee ) );
		$distance = static fn ( Commune $other ): float => ( $other->lat - $commune->lat ) ** 2 + ( 0.72 * ( $other->lng - $commune->lng ) ) ** 2;
		usort( $others, static fn ( Commune $a, Commune $b ): int => $distance( $a ) <=> $distance( $b ) );
		return array_slice( $others, 0, self::NEAREST );
	}
}
