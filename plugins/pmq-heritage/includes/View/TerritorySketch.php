<?php
/**
 * A small drawn map of the territory.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Territory\Territory;

/**
 * Draws the communes as an SVG, one of them lit and places marked: no tiles, no script. One unit is a thousandth of the width.
 */
final class TerritorySketch {

	/** Width of the drawing, in its own units. */
	private const WIDTH = 1000;

	/** Ground around the territory, in the same units. */
	private const MARGIN = 24;

	/** Version of the drawing: another one is drawn anew. */
	private const FORMAT = '1';

	/**
	 * Paths by INSEE code with what is needed to place a point.
	 *
	 * @var array{paths: array<string, string>, west: float, north: float, scale: float, squeeze: float, height: int, approximate: bool}
	 */
	private readonly array $drawing;

	/**
	 * Draws, or takes the drawing of the same boundaries from the cache.
	 *
	 * @param Territory $territory Communes and boundaries.
	 */
	public function __construct( Territory $territory ) {
		$boundaries    = $territory->boundaries();
		$key           = 'pmq_sketch_' . self::FORMAT . '_' . substr( md5( (string) ( $boundaries['revision'] ?? '' ) ), 0, 12 );
		$known         = get_site_transient( $key );
		$this->drawing = is_array( $known ) ? $known : $this->draw( $boundaries['features'], (bool) ( $boundaries['approximate'] ?? false ) );
		if ( ! is_array( $known ) ) {
			set_site_transient( $key, $this->drawing, MONTH_IN_SECONDS );
		}
	}

	/**
	 * Gives the SVG.
	 *
	 * @param string $label  Text alternative.
	 * @param string $lit    INSEE code of the commune to light, empty for none.
	 * @param string $inside Marks made by `mark()`, put on top.
	 * @return string HTML, escaped.
	 */
	public function svg( string $label, string $lit, string $inside ): string {
		$communes = '';
		foreach ( $this->drawing['paths'] as $insee => $path ) {
			$communes .= '<path d="' . esc_attr( $path ) . '"' . ( (string) $insee === $lit ? ' class="is-lit"' : '' ) . '/>';
		}
		return sprintf(
			'<svg class="pmq-sketch" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="%3$s" aria-label="%4$s"><g class="pmq-sketch__communes" aria-hidden="true">%5$s</g>%6$s</svg>',
			self::WIDTH,
			$this->drawing['height'],
			str_contains( $inside, '<a ' ) ? 'group' : 'img',
			esc_attr( $label ),
			$communes,
			$inside
		);
	}

	/**
	 * Gives the mark of a place: a point, or a wide ring for an approximate one. With an address it is a link.
	 *
	 * @param float  $lat         Latitude.
	 * @param float  $lng         Longitude.
	 * @param bool   $approximate Whether the place is approximate.
	 * @param string $link        Address, empty for none.
	 * @param string $name        Name of the link.
	 * @return string HTML, escaped; empty when the place lies outside the drawing.
	 */
	public function mark( float $lat, float $lng, bool $approximate, string $link = '', string $name = '' ): string {
		list( $x, $y ) = $this->place( $lat, $lng );
		if ( $x < 0 || $y < 0 || $x > self::WIDTH || $y > $this->drawing['height'] ) {
			return '';
		}
		$mark = sprintf( '<circle class="pmq-sketch__halo" cx="%1$s" cy="%2$s" r="%3$d"/>', $x, $y, $approximate ? 44 : 28 )
			. ( $approximate ? '' : sprintf( '<circle class="pmq-sketch__point" cx="%s" cy="%s" r="13"/>', $x, $y ) );
		return '' === $link ? $mark : sprintf( '<a href="%s" aria-label="%s">%s</a>', esc_url( $link ), esc_attr( $name ), $mark );
	}

	/**
	 * Tells whether the boundaries are approximate cells.
	 */
	public function is_approximate(): bool {
		return $this->drawing['approximate'];
	}

	/**
	 * Draws the communes.
	 *
	 * @param list<array<string, mixed>> $features    Features of GeoJSON.
	 * @param bool                       $approximate Whether they are approximate cells.
	 * @return array{paths: array<string, string>, west: float, north: float, scale: float, squeeze: float, height: int, approximate: bool}
	 */
	private function draw( array $features, bool $approximate ): array {
		$rings = array();
		foreach ( $features as $feature ) {
			$polygons = 'Polygon' === $feature['geometry']['type'] ? array( $feature['geometry']['coordinates'] ) : $feature['geometry']['coordinates'];
			$rings[ (string) $feature['properties']['insee'] ] = array_merge( ...$polygons );
		}
		$points  = array_merge( ...array_merge( ...array_values( $rings ) ) );
		$lngs    = array_column( $points, 0 );
		$lats    = array_column( $points, 1 );
		$squeeze = cos( deg2rad( ( min( $lats ) + max( $lats ) ) / 2 ) );
		$scale   = ( self::WIDTH - 2 * self::MARGIN ) / ( ( max( $lngs ) - min( $lngs ) ) * $squeeze );
		$frame   = array(
			'west'        => (float) min( $lngs ),
			'north'       => (float) max( $lats ),
			'scale'       => $scale,
			'squeeze'     => $squeeze,
			'height'      => (int) ceil( ( max( $lats ) - min( $lats ) ) * $scale ) + 2 * self::MARGIN,
			'approximate' => $approximate,
		);
		return array( 'paths' => array_map( static fn( array $commune ): string => self::path( $commune, $frame ), $rings ) ) + $frame;
	}

	/**
	 * Draws one commune, points that fall on the one before left out.
	 *
	 * @param list<list<array{float, float}>>                                 $rings Rings.
	 * @param array{west: float, north: float, scale: float, squeeze: float} $frame Frame of the drawing.
	 */
	private static function path( array $rings, array $frame ): string {
		$path = '';
		foreach ( $rings as $ring ) {
			$last = null;
			$line = array();
			foreach ( $ring as $point ) {
				$x = (int) round( self::MARGIN + ( $point[0] - $frame['west'] ) * $frame['squeeze'] * $frame['scale'] );
				$y = (int) round( self::MARGIN + ( $frame['north'] - $point[1] ) * $frame['scale'] );
				if ( null === $last || abs( $x - $last[0] ) + abs( $y - $last[1] ) > 2 ) {
					$line[] = $x . ' ' . $y;
					$last   = array( $x, $y );
				}
			}
			$path .= 'M' . implode( 'L', $line ) . 'Z';
		}
		return $path;
	}

	/**
	 * Places a point in the drawing.
	 *
	 * @param float $lat Latitude.
	 * @param float $lng Longitude.
	 * @return array{float, float}
	 */
	private function place( float $lat, float $lng ): array {
		$frame = $this->drawing;
		return array(
			round( self::MARGIN + ( $lng - $frame['west'] ) * $frame['squeeze'] * $frame['scale'], 1 ),
			round( self::MARGIN + ( $frame['north'] - $lat ) * $frame['scale'], 1 ),
		);
	}
}
