<?php
/**
 * A search around a place.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * What lies within a radius of a place that was typed (`lieu=Caylus&rayon=10`) or of a position (`autour=44.23,1.77&rayon=10`).
 * A typed place has no position until `PlaceFinder` has found it.
 */
final class Surroundings {

	/** Radii offered, in kilometres. */
	public const RADII = array( 1, 2, 5, 10, 20, 50 );

	/** Radius that the address leaves out, in kilometres. */
	public const RADIUS = 5.0;

	/** Mean radius of the Earth in kilometres (IUGG). */
	private const EARTH = 6371.0088;

	/**
	 * Keeps place and radius.
	 *
	 * @param string $place  What was typed; '' for a bare position.
	 * @param ?float $lat    Latitude in degrees, null while it is not known.
	 * @param ?float $lng    Longitude.
	 * @param float  $radius Radius in kilometres, 0.1 to 200.
	 * @param string $label  Name of the place that was found; '' for a bare position.
	 * @param bool   $rough  Whether an address was only found as its commune.
	 */
	public function __construct(
		public readonly string $place,
		public readonly ?float $lat = null,
		public readonly ?float $lng = null,
		public readonly float $radius = self::RADIUS,
		public readonly string $label = '',
		public readonly bool $rough = false,
	) {}

	/**
	 * Reads an address; a typed place goes before a position.
	 *
	 * @param array<array-key, mixed> $query Query of the address.
	 */
	public static function from_query( array $query ): ?self {
		$place    = QueryReader::words( $query['lieu'] ?? '' );
		$position = QueryReader::position( QueryReader::text( $query['autour'] ?? '' ) );
		if ( '' === $place && null === $position ) {
			return null;
		}
		$given  = str_replace( ',', '.', QueryReader::text( $query['rayon'] ?? '' ) );
		$radius = is_numeric( $given ) && (float) $given > 0 ? round( min( 200.0, max( 0.1, (float) $given ) ), 1 ) : self::RADIUS;
		return '' === $place ? new self( '', $position[0] ?? null, $position[1] ?? null, $radius ) : new self( $place, radius: $radius );
	}

	/**
	 * Gives the part of the address.
	 *
	 * @return array<string, string>
	 */
	public function to_query(): array {
		return array(
			'lieu'   => $this->place,
			'autour' => '' === $this->place && $this->is_found() ? $this->lat . ',' . $this->lng : '',
			'rayon'  => self::RADIUS === $this->radius ? '' : (string) $this->radius,
		);
	}

	/**
	 * Gives the parameters of the service; none while the place is not found.
	 *
	 * @return array{}|array{near: string, radius: float}
	 */
	public function to_filters(): array {
		return $this->is_found() ? array(
			'near'   => $this->lat . ',' . $this->lng,
			'radius' => $this->radius,
		) : array();
	}

	/**
	 * Tells whether the place is known.
	 */
	public function is_found(): bool {
		return null !== $this->lat && null !== $this->lng;
	}

	/**
	 * Gives the same place with another radius.
	 *
	 * @param float $radius Kilometres.
	 */
	public function within( float $radius ): self {
		return new self( $this->place, $this->lat, $this->lng, $radius, $this->label, $this->rough );
	}

	/**
	 * Measures the way to a point, as the crow flies.
	 *
	 * @param float $lat Latitude.
	 * @param float $lng Longitude.
	 * @return ?float Kilometres; null while the place is not found.
	 */
	public function distance_to( float $lat, float $lng ): ?float {
		if ( null === $this->lat || null === $this->lng ) {
			return null;
		}
		// Haversine: exact enough at every distance, on the sphere as the index measures.
		$a = sin( deg2rad( $lat - $this->lat ) / 2 ) ** 2
			+ cos( deg2rad( $this->lat ) ) * cos( deg2rad( $lat ) ) * sin( deg2rad( $lng - $this->lng ) / 2 ) ** 2;
		return 2 * self::EARTH * asin( min( 1.0, sqrt( $a ) ) );
	}

	/**
	 * Words the condition: "Within 5 km of Caylus".
	 */
	public function words(): string {
		$radius = self::kilometres( $this->radius );
		if ( '' === $this->place ) {
			/* translators: %s: a distance such as "5 km". */
			return sprintf( __( 'Within %s of my position', 'pmq' ), $radius );
		}
		/* translators: 1: a distance such as "5 km", 2: a place. */
		return sprintf( __( 'Within %1$s of %2$s', 'pmq' ), $radius, '' === $this->label ? $this->place : $this->label );
	}

	/**
	 * Words a distance: metres below one kilometre, one decimal below ten.
	 *
	 * @param float $kilometres Distance.
	 */
	public static function kilometres( float $kilometres ): string {
		if ( $kilometres < 0.995 ) {
			/* translators: %s: a number of metres. */
			return sprintf( __( '%s m', 'pmq' ), number_format_i18n( max( 10, round( $kilometres * 100 ) * 10 ) ) );
		}
		$rounded = round( $kilometres, $kilometres < 9.95 ? 1 : 0 );
		/* translators: %s: a number of kilometres. */
		return sprintf( __( '%s km', 'pmq' ), number_format_i18n( $rounded, floor( $rounded ) === $rounded ? 0 : 1 ) );
	}
}
