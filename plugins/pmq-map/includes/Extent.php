<?php
/**
 * Extent of a map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map;

use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Drawing;
use PaysMidiQuercy\Territory\MapItem;
use PaysMidiQuercy\Territory\Territory;

/**
 * What part of the territory a map block shows: reads the block's attributes, believing nothing. What makes no sense shows the whole Pays.
 *
 * @phpstan-type Box array{west: float, south: float, east: float, north: float}
 */
final class Extent {

	/**
	 * Half the side of the box around a single place, in degrees (about 2 km).
	 */
	private const PLACE_REACH = 0.02;

	/**
	 * Holds the result.
	 *
	 * @param array{west: float, south: float, east: float, north: float} $box      Box to show.
	 * @param list<Commune>                                                $communes Communes that the list names.
	 * @param MapItem|null                                                 $place    Single place, if that is what the map is about.
	 * @param string|null                                                  $commune  INSEE code of the single commune, if any.
	 */
	private function __construct(
		public readonly array $box,
		public readonly array $communes,
		public readonly ?MapItem $place = null,
		public readonly ?string $commune = null,
	) {}

	/**
	 * Reads the attributes of a block.
	 *
	 * @param array<string, mixed> $attributes Attributes `extent`, `target`, `view`, `place`.
	 * @param Territory            $territory  Territory.
	 */
	public static function from_attributes( array $attributes, Territory $territory ): self {
		$target = is_string( $attributes['target'] ?? null ) ? $attributes['target'] : '';
		$extent = match ( $attributes['extent'] ?? '' ) {
			'epci'    => self::epci( $target, $territory ),
			'commune' => self::commune( $target, $territory ),
			'view'    => self::view( $attributes['view'] ?? null, $territory ),
			'place'   => self::place( $attributes['place'] ?? null ),
			default   => null,
		};
		return $extent ?? new self( $territory->drawing()->box, $territory->communes() );
	}

	/**
	 * Shows an EPCI.
	 *
	 * @param string    $siren     SIREN number.
	 * @param Territory $territory Territory.
	 */
	private static function epci( string $siren, Territory $territory ): ?self {
		$communes = array_values( array_filter( $territory->communes(), static fn( Commune $commune ): bool => $commune->epci === $siren ) );
		return array() === $communes ? null : new self( self::around( array_column( $communes, 'insee' ), $territory ), $communes );
	}

	/**
	 * Shows a commune.
	 *
	 * @param string    $insee     INSEE code.
	 * @param Territory $territory Territory.
	 */
	private static function commune( string $insee, Territory $territory ): ?self {
		$commune = $territory->commune( $insee );
		return null === $commune ? null : new self( self::around( array( $insee ), $territory ), array( $commune ), null, $insee );
	}

	/**
	 * Shows a box that the editor chose on the map.
	 *
	 * @param mixed     $view      Numbers west, south, east, north.
	 * @param Territory $territory Territory.
	 */
	private static function view( mixed $view, Territory $territory ): ?self {
		$numbers = is_array( $view ) ? array_values( array_filter( $view, static fn( mixed $number ): bool => is_int( $number ) || is_float( $number ) ) ) : array();
		if ( 4 !== count( $numbers ) || $numbers[0] >= $numbers[2] || $numbers[1] >= $numbers[3] || max( array_map( 'abs', $numbers ) ) > 180 || max( abs( $numbers[1] ), abs( $numbers[3] ) ) > 85 ) {
			return null;
		}
		$box      = array_map( 'floatval', array_combine( array( 'west', 'south', 'east', 'north' ), $numbers ) );
		$communes = array_filter( $territory->communes(), static fn( Commune $commune ): bool => $commune->lng > $box['west'] && $commune->lng < $box['east'] && $commune->lat > $box['south'] && $commune->lat < $box['north'] );
		return new self( $box, array_values( $communes ) );
	}

	/**
	 * Shows a single place.
	 *
	 * @param mixed $place `{ lat, lng, name }`.
	 */
	private static function place( mixed $place ): ?self {
		$lat = is_array( $place ) ? ( $place['lat'] ?? null ) : null;
		$lng = is_array( $place ) ? ( $place['lng'] ?? null ) : null;
		if ( ! is_numeric( $lat ) || ! is_numeric( $lng ) || abs( (float) $lat ) > 85 || abs( (float) $lng ) > 180 ) {
			return null;
		}
		$name = is_string( $place['name'] ?? null ) ? trim( $place['name'] ) : '';
		$item = new MapItem( '' === $name ? __( 'Place', 'pmq' ) : $name, '', (float) $lat, (float) $lng );
		$box  = array(
			'west'  => $item->lng - self::PLACE_REACH * 1.4,
			'south' => $item->lat - self::PLACE_REACH,
			'east'  => $item->lng + self::PLACE_REACH * 1.4,
			'north' => $item->lat + self::PLACE_REACH,
		);
		return new self( $box, array(), $item );
	}

	/**
	 * Returns the box around communes.
	 *
	 * @param list<string> $insees    INSEE codes.
	 * @param Territory    $territory Territory.
	 * @return array{west: float, south: float, east: float, north: float}
	 */
	private static function around( array $insees, Territory $territory ): array {
		return Drawing::box( array_values( array_filter( $territory->boundaries()['features'], static fn( array $feature ): bool => in_array( $feature['properties']['insee'], $insees, true ) ) ), 0.08 );
	}
}
