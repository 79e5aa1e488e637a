<?php
/**
 * Reading of boundaries from outside.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Reads a GeoJSON file of commune boundaries, believing nothing: only the geometry of the known communes passes, checked and rounded.
 *
 * Understands the fields of IGN Admin Express, geo.api.gouv.fr (`code`) and our own files (`insee`).
 */
final class BoundaryFile {

	/**
	 * Largest file read, in bytes.
	 */
	private const MAX_BYTES = 30_000_000;

	/**
	 * Most corners a commune may have.
	 */
	private const MAX_POINTS = 20_000;

	/**
	 * Farthest a corner may lie from its commune's centre, in degrees (about 30 km).
	 */
	private const MAX_REACH = 0.35;

	/**
	 * Keeps the communes that must be found.
	 *
	 * @param array<string, Commune> $communes By INSEE code.
	 */
	public function __construct( private readonly array $communes ) {}

	/**
	 * Reads a file.
	 *
	 * @param string $file Absolute path.
	 * @return array<string, list<list<list<array{float, float}>>>> Polygons (lists of closed rings of [lng, lat]) by INSEE code.
	 * @throws \RuntimeException Says what is wrong with the file.
	 */
	public function read( string $file ): array {
		if ( ! is_file( $file ) || ! is_readable( $file ) ) {
			throw new \RuntimeException( sprintf( /* translators: %s: file name. */ __( 'The file %s cannot be read.', 'pmq' ), $file ) );
		}
		if ( filesize( $file ) > self::MAX_BYTES ) {
			throw new \RuntimeException( __( 'This file of boundaries is larger than 30 MB: choose a simplified one.', 'pmq' ) );
		}
		return $this->parse( (string) file_get_contents( $file ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file.
	}

	/**
	 * Reads GeoJSON text.
	 *
	 * @param string $json Text.
	 * @return array<string, list<list<list<array{float, float}>>>> Polygons by INSEE code.
	 * @throws \RuntimeException Says what is wrong with the text.
	 */
	public function parse( string $json ): array {
		$data = json_decode( $json, true, 32 );
		if ( ! is_array( $data ) || 'FeatureCollection' !== ( $data['type'] ?? null ) || ! is_array( $data['features'] ?? null ) ) {
			throw new \RuntimeException( __( 'This is not a GeoJSON file (a FeatureCollection is expected).', 'pmq' ) );
		}
		$found = array();
		foreach ( $data['features'] as $feature ) {
			$insee = is_array( $feature ) ? $this->insee( $feature ) : null;
			if ( null !== $insee ) {
				$found[ $insee ] = $this->polygons( $this->communes[ $insee ], $feature['geometry'] ?? null );
			}
		}
		$missing = array_diff_key( $this->communes, $found );
		if ( array() !== $missing ) {
			$names = implode( ', ', array_map( static fn( Commune $commune ): string => $commune->name, array_slice( $missing, 0, 5 ) ) );
			throw new \RuntimeException( sprintf( /* translators: 1: number, 2: names of communes. */ __( 'The boundaries of %1$d communes are missing: %2$s…', 'pmq' ), count( $missing ), $names ) );
		}
		$ordered = array();
		foreach ( $this->communes as $insee => $commune ) {
			$ordered[ $insee ] = $found[ $insee ];
		}
		return $ordered;
	}

	/**
	 * Finds the commune that a feature is about.
	 *
	 * @param array<mixed> $feature GeoJSON feature.
	 * @return string|null INSEE code, null for a place that is not ours.
	 */
	private function insee( array $feature ): ?string {
		$properties = is_array( $feature['properties'] ?? null ) ? $feature['properties'] : array();
		$candidates = array( $properties['insee'] ?? null, $properties['code'] ?? null, $properties['INSEE_COM'] ?? null, $properties['code_insee'] ?? null, $feature['id'] ?? null );
		foreach ( $candidates as $candidate ) {
			if ( is_scalar( $candidate ) && isset( $this->communes[ (string) $candidate ] ) ) {
				return (string) $candidate;
			}
		}
		return null;
	}

	/**
	 * Checks the geometry of a commune.
	 *
	 * @param Commune $commune  Commune.
	 * @param mixed   $geometry GeoJSON geometry.
	 * @return list<list<list<array{float, float}>>>
	 * @throws \RuntimeException When it is not a plausible polygon.
	 */
	private function polygons( Commune $commune, mixed $geometry ): array {
		$type        = is_array( $geometry ) ? ( $geometry['type'] ?? '' ) : '';
		$coordinates = is_array( $geometry ) && is_array( $geometry['coordinates'] ?? null ) ? $geometry['coordinates'] : array();
		$polygons    = match ( $type ) {
			'Polygon'      => array( $coordinates ),
			'MultiPolygon' => $coordinates,
			default        => array(),
		};
		$clean  = array();
		$points = 0;
		foreach ( $polygons as $polygon ) {
			$rings = array();
			foreach ( is_array( $polygon ) ? $polygon : array() as $index => $ring ) {
				$rings[] = self::turned( $this->ring( $commune, $ring ), 0 === $index );
				$points += count( end( $rings ) );
			}
			if ( array() !== $rings ) {
				$clean[] = $rings;
			}
		}
		if ( array() === $clean || $points > self::MAX_POINTS ) {
			throw $this->implausible( $commune );
		}
		return $clean;
	}

	/**
	 * Checks a ring.
	 *
	 * @param Commune $commune Commune.
	 * @param mixed   $ring    GeoJSON ring.
	 * @return list<array{float, float}> Closed, rounded to about a metre.
	 * @throws \RuntimeException When a corner is no coordinate or lies far off.
	 */
	private function ring( Commune $commune, mixed $ring ): array {
		$clean = array();
		foreach ( is_array( $ring ) ? $ring : array() as $point ) {
			$lng = is_array( $point ) ? ( $point[0] ?? null ) : null;
			$lat = is_array( $point ) ? ( $point[1] ?? null ) : null;
			if ( ! ( is_float( $lng ) || is_int( $lng ) ) || ! ( is_float( $lat ) || is_int( $lat ) ) || abs( $lng - $commune->lng ) > self::MAX_REACH || abs( $lat - $commune->lat ) > self::MAX_REACH ) {
				throw $this->implausible( $commune );
			}
			$corner = array( round( (float) $lng, 5 ), round( (float) $lat, 5 ) );
			if ( end( $clean ) !== $corner ) {
				$clean[] = $corner;
			}
		}
		if ( array() !== $clean && end( $clean ) !== $clean[0] ) {
			$clean[] = $clean[0];
		}
		if ( count( $clean ) < 4 ) {
			throw $this->implausible( $commune );
		}
		return $clean;
	}

	/**
	 * Turns a ring the way GeoJSON wants it (RFC 7946, 3.1.6): outer rings counter-clockwise, holes clockwise.
	 *
	 * @param list<array{float, float}> $ring  Closed ring.
	 * @param bool                      $outer Whether it is an outer ring.
	 * @return list<array{float, float}>
	 */
	private static function turned( array $ring, bool $outer ): array {
		$area  = 0.0;
		$count = count( $ring );
		for ( $i = 1; $i < $count; ++$i ) {
			$area += $ring[ $i - 1 ][0] * $ring[ $i ][1] - $ring[ $i ][0] * $ring[ $i - 1 ][1];
		}
		return ( $area > 0 ) === $outer ? $ring : array_reverse( $ring );
	}

	/**
	 * Makes the exception for a geometry that cannot be right.
	 *
	 * @param Commune $commune Commune.
	 */
	private function implausible( Commune $commune ): \RuntimeException {
		return new \RuntimeException( sprintf( /* translators: 1: commune, 2: INSEE code. */ __( 'The boundary given for %1$s (%2$s) is not a polygon around this commune.', 'pmq' ), $commune->name, $commune->insee ) );
	}
}
