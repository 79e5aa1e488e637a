<?php
/**
 * Outline of several communes.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Melts neighbouring polygons into their common outline: an edge that two of them share, in opposite directions, lies inside and goes.
 */
final class Outline {

	/**
	 * Returns the outline as the coordinates of a MultiPolygon whose every ring stands for itself.
	 *
	 * Holes (a commune of another group enclosed) come out as rings of their own, clockwise; drawn with the even-odd rule they are right.
	 *
	 * @param list<list<list<array{float, float}>>> $polygons Polygons as lists of closed rings, outer rings counter-clockwise, holes clockwise.
	 * @return list<list<list<array{float, float}>>>
	 */
	public static function of( array $polygons ): array {
		$edges = self::outer_edges( $polygons );
		$rings = array();
		while ( $edges ) {
			$start = array_key_first( $edges );
			$ring  = array();
			$at    = $start;
			do {
				$next = array_key_last( $edges[ $at ] );
				if ( null === $next ) {
					break;
				}
				$ring[] = $edges[ $at ][ $next ];
				unset( $edges[ $at ][ $next ] );
				if ( array() === $edges[ $at ] ) {
					unset( $edges[ $at ] );
				}
				$at = $next;
			} while ( $at !== $start && isset( $edges[ $at ] ) );
			if ( $at === $start && count( $ring ) >= 3 ) {
				$ring[]  = $ring[0];
				$rings[] = array( $ring );
			}
		}
		return $rings;
	}

	/**
	 * Collects the edges that only one polygon has.
	 *
	 * @param list<list<list<array{float, float}>>> $polygons Polygons.
	 * @return array<string, array<string, array{float, float}>> Key of the first end => key of the second end => the first end.
	 */
	private static function outer_edges( array $polygons ): array {
		$edges = array();
		foreach ( $polygons as $polygon ) {
			foreach ( $polygon as $ring ) {
				$count = count( $ring );
				for ( $i = 1; $i < $count; ++$i ) {
					$a = $ring[ $i - 1 ][0] . ',' . $ring[ $i - 1 ][1];
					$b = $ring[ $i ][0] . ',' . $ring[ $i ][1];
					if ( isset( $edges[ $b ][ $a ] ) ) {
						unset( $edges[ $b ][ $a ] );
						if ( array() === $edges[ $b ] ) {
							unset( $edges[ $b ] );
						}
					} else {
						$edges[ $a ][ $b ] = $ring[ $i - 1 ];
					}
				}
			}
		}
		return $edges;
	}
}
