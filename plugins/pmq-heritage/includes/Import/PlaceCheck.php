<?php
/**
 * Compares the place of a row with its commune.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Import;

use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Territory;

/**
 * Tells whether coordinates lie in the commune that a source names. Sources swap figures; a chapel in the next commune but one is
 * found by nobody.
 */
final class PlaceCheck {

	/** Boundaries are simplified, and a mill stands on the river that is one: so far outside is still inside (kilometres). */
	private const TOLERANCE = 0.3;

	/** Without real boundaries only what is further from the centre is surely outside (kilometres). */
	private const REACH = 20.0;

	/** Kilometres of a degree of latitude. */
	private const DEGREE = 111.2;

	/**
	 * Outlines read so far, by INSEE code.
	 *
	 * @var ?array<string, list<list<array{float, float}>>>
	 */
	private ?array $outlines = null;

	/**
	 * Takes the territory.
	 *
	 * @param Territory $territory Communes and boundaries.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Tells whether a place may lie in a commune; of communes outside the territory nothing is known.
	 *
	 * @param string $insee INSEE code, perhaps empty.
	 * @param float  $lat   Latitude.
	 * @param float  $lng   Longitude.
	 */
	public function lies_in( string $insee, float $lat, float $lng ): bool {
		$commune = $this->territory->commune( $insee );
		if ( null === $commune ) {
			return true;
		}
		$rings = $this->outlines()[ $insee ] ?? array();
		return array() === $rings ? self::near( $commune, $lat, $lng ) : $this->inside( $rings, $lat, $lng );
	}

	/**
	 * Tells whether a place is within reach of a commune's centre.
	 *
	 * @param Commune $commune Commune.
	 * @param float   $lat     Latitude.
	 * @param float   $lng     Longitude.
	 */
	private static function near( Commune $commune, float $lat, float $lng ): bool {
		return hypot( ( $commune->lat - $lat ) * self::DEGREE, ( $commune->lng - $lng ) * self::DEGREE * cos( deg2rad( $lat ) ) ) <= self::REACH;
	}

	/**
	 * Tells whether a place lies inside rings, holes counted out, or close to their edge.
	 *
	 * @param list<list<array{float, float}>> $rings Rings of longitude and latitude.
	 * @param float                           $lat   Latitude.
	 * @param float                           $lng   Longitude.
	 */
	private function inside( array $rings, float $lat, float $lng ): bool {
		$inside = false;
		$east   = self::DEGREE * cos( deg2rad( $lat ) );
		foreach ( $rings as $ring ) {
			$before = $ring[ count( $ring ) - 1 ];
			foreach ( $ring as $corner ) {
				if ( ( $corner[1] > $lat ) !== ( $before[1] > $lat ) && $lng < ( $before[0] - $corner[0] ) * ( $lat - $corner[1] ) / ( $before[1] - $corner[1] ) + $corner[0] ) {
					$inside = ! $inside;
				}
				if ( self::from_edge( array( ( $before[0] - $lng ) * $east, ( $before[1] - $lat ) * self::DEGREE ), array( ( $corner[0] - $lng ) * $east, ( $corner[1] - $lat ) * self::DEGREE ) ) <= self::TOLERANCE ) {
					return true;
				}
				$before = $corner;
			}
		}
		return $inside;
	}

	/**
	 * Measures the distance of the origin from an edge.
	 *
	 * @param array{float, float} $from One end, kilometres.
	 * @param array{float, float} $to   Other end.
	 */
	private static function from_edge( array $from, array $to ): float {
		list( $x, $y ) = $from;
		$dx            = $to[0] - $x;
		$dy            = $to[1] - $y;
		$length        = $dx * $dx + $dy * $dy;
		$share         = 0.0 === $length ? 0.0 : max( 0.0, min( 1.0, -( $x * $dx + $y * $dy ) / $length ) );
		return hypot( $x + $share * $dx, $y + $share * $dy );
	}

	/**
	 * Gives the outlines of communes whose real boundaries are known.
	 *
	 * @return array<string, list<list<array{float, float}>>>
	 */
	private function outlines(): array {
		if ( null === $this->outlines ) {
			$this->outlines = array();
			foreach ( $this->territory->boundaries()['features'] as $feature ) {
				if ( ! $feature['properties']['approximate'] ) {
					$parts = 'MultiPolygon' === $feature['geometry']['type'] ? $feature['geometry']['coordinates'] : array( $feature['geometry']['coordinates'] );
					$this->outlines[ (string) $feature['properties']['insee'] ] = array_values( array_merge( ...array_values( $parts ) ) );
				}
			}
		}
		return $this->outlines;
	}
}
