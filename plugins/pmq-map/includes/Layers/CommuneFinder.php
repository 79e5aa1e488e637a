<?php
/**
 * The commune of a place.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Territory;

/**
 * Finds a commune by what a file calls it, and by coordinates.
 */
final class CommuneFinder {

	/**
	 * Outer rings by INSEE code with their boxes, once read.
	 *
	 * @var array<string, list<array{box: array{float, float, float, float}, ring: list<array{float, float}>}>>|null
	 */
	private ?array $rings = null;

	/**
	 * Takes the territory.
	 *
	 * @param Territory $territory Communes and boundaries.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Finds the commune that a name, a postal code or an INSEE code means.
	 *
	 * @param string $text Text.
	 * @throws BadValue When it means none of the territory, or several; the message is for people.
	 */
	public function named( string $text ): Commune {
		$commune = $this->territory->commune( strtoupper( $text ) );
		if ( null !== $commune ) {
			return $commune;
		}
		$folded = self::fold( (string) preg_replace( '/\d{5}|[()]/', ' ', $text ) );
		$code   = 1 === preg_match( '/\b\d{5}\b/', $text, $found ) ? $found[0] : '';
		$of     = array_values(
			array_filter(
				$this->territory->communes(),
				static fn( Commune $commune ): bool => ( '' === $folded || self::fold( $commune->name ) === $folded ) && ( '' === $code || '' !== $folded || in_array( $code, $commune->postal_codes, true ) )
			)
		);
		if ( 1 === count( $of ) ) {
			return $of[0];
		}
		if ( array() !== $of && '' !== $code ) {
			/* translators: 1: postal code, 2: names of communes */
			throw new BadValue( sprintf( __( 'Several communes have the postal code %1$s: %2$s. Write the name.', 'pmq' ), $code, implode( ', ', array_column( $of, 'name' ) ) ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Escaped where it is shown.
		}
		$near = $this->territory->lookup( $text, 1 )[0] ?? null;
		throw new BadValue( // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Escaped where it is shown.
			null === $near
				/* translators: %s: what was given */
				? sprintf( __( '“%s” is no commune of the Pays: give its coordinates.', 'pmq' ), $text )
				/* translators: 1: what was given, 2: commune */
				: sprintf( __( '“%1$s” is no commune of the Pays. Did you mean %2$s?', 'pmq' ), $text, $near->name )
		);
	}

	/**
	 * Finds the commune that a point lies in, null outside the territory.
	 *
	 * @param float $lat Latitude.
	 * @param float $lng Longitude.
	 */
	public function at( float $lat, float $lng ): ?Commune {
		foreach ( $this->rings() as $insee => $rings ) {
			foreach ( $rings as $ring ) {
				if ( $lng >= $ring['box'][0] && $lat >= $ring['box'][1] && $lng <= $ring['box'][2] && $lat <= $ring['box'][3] && self::is_inside( $lat, $lng, $ring['ring'] ) ) {
					return $this->territory->commune( (string) $insee );
				}
			}
		}
		return null;
	}

	/**
	 * Writes a name of a commune without what people leave out or shorten.
	 *
	 * @param string $name Name.
	 */
	private static function fold( string $name ): string {
		return (string) preg_replace( array( '/\bste?\b/', '/^(le|la|les|l) /' ), array( 'saint', '' ), str_replace( 'sainte', 'saint', Point::fold( $name ) ) );
	}

	/**
	 * Reads the outer rings of the boundaries: a commune of the Pays has no hole.
	 *
	 * @return array<string, list<array{box: array{float, float, float, float}, ring: list<array{float, float}>}>>
	 */
	private function rings(): array {
		if ( null !== $this->rings ) {
			return $this->rings;
		}
		$this->rings = array();
		foreach ( $this->territory->boundaries()['features'] as $feature ) {
			$polygons = 'Polygon' === $feature['geometry']['type'] ? array( $feature['geometry']['coordinates'] ) : $feature['geometry']['coordinates'];
			foreach ( $polygons as $polygon ) {
				$ring = $polygon[0] ?? array();
				$lngs = array_column( $ring, 0 );
				$lats = array_column( $ring, 1 );
				if ( array() === $lngs || array() === $lats ) {
					continue;
				}

				$this->rings[ $feature['properties']['insee'] ][] = array(
					'box'  => array( (float) min( $lngs ), (float) min( $lats ), (float) max( $lngs ), (float) max( $lats ) ),
					'ring' => $ring,
				);
			}
		}
		return $this->rings;
	}

	/**
	 * Tells whether a point lies in a ring: counts the edges to its east (even-odd rule).
	 *
	 * @param float                     $lat  Latitude.
	 * @param float                     $lng  Longitude.
	 * @param list<array{float, float}> $ring Corners, longitude first.
	 */
	private static function is_inside( float $lat, float $lng, array $ring ): bool {
		$inside = false;
		$last   = count( $ring ) - 1;
		for ( $at = 0, $before = $last; $at <= $last; $before = $at++ ) {
			list( $x, $y )   = $ring[ $at ];
			list( $px, $py ) = $ring[ $before ];
			if ( ( $y > $lat ) !== ( $py > $lat ) && $lng < ( $px - $x ) * ( $lat - $y ) / ( $py - $y ) + $x ) {
				$inside = ! $inside;
			}
		}
		return $inside;
	}
}
