<?php
/**
 * Boundaries as SVG paths.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Draws the boundaries for pages without script, in the same projection as the map that replaces them (spherical Mercator).
 */
final class Drawing {

	/**
	 * Longer side of the view box, in its units; coordinates are whole units.
	 */
	private const SIZE = 2000;

	/**
	 * Units a degree of longitude.
	 */
	private readonly float $scale;

	/**
	 * Mercator ordinate of the northern edge, in degrees.
	 */
	private readonly float $top;

	/**
	 * Height and width of the view box.
	 *
	 * @var array{int, int}
	 */
	private readonly array $size;

	/**
	 * Chooses the view.
	 *
	 * @param array<string, mixed>                                          $boundaries What Territory::boundaries() answers.
	 * @param array{west: float, south: float, east: float, north: float} $view       Box to show.
	 * @param int                                                           $size       Longer side of the view box, in its units.
	 */
	public function __construct( private readonly array $boundaries, private readonly array $view, int $size = self::SIZE ) {
		$height      = self::mercator( $view['north'] ) - self::mercator( $view['south'] );
		$width       = $view['east'] - $view['west'];
		$this->scale = $size / max( $height, $width, 0.0001 );
		$this->top   = self::mercator( $view['north'] );
		$this->size  = array( (int) ceil( $width * $this->scale ), (int) ceil( $height * $this->scale ) );
	}

	/**
	 * Returns the box around features, with a margin.
	 *
	 * @param list<array<string, mixed>> $features GeoJSON features.
	 * @param float                      $margin   Share of the size added on each side.
	 * @return array{west: float, south: float, east: float, north: float}
	 */
	public static function box( array $features, float $margin = 0.02 ): array {
		$box = array( 'west' => 180.0, 'south' => 90.0, 'east' => -180.0, 'north' => -90.0 ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A box reads better in one line.
		foreach ( $features as $feature ) {
			foreach ( self::rings( $feature ) as $ring ) {
				$lngs         = array_column( $ring, 0 );
				$lats         = array_column( $ring, 1 );
				$box['west']  = min( $box['west'], ...$lngs );
				$box['east']  = max( $box['east'], ...$lngs );
				$box['south'] = min( $box['south'], ...$lats );
				$box['north'] = max( $box['north'], ...$lats );
			}
		}
		$dx = ( $box['east'] - $box['west'] ) * $margin;
		$dy = ( $box['north'] - $box['south'] ) * $margin;
		return array( 'west' => $box['west'] - $dx, 'south' => $box['south'] - $dy, 'east' => $box['east'] + $dx, 'north' => $box['north'] + $dy ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- The same.
	}

	/**
	 * Returns the `viewBox` attribute.
	 */
	public function view_box(): string {
		return "0 0 {$this->size[0]} {$this->size[1]}";
	}

	/**
	 * Returns the paths of the communes.
	 *
	 * @return array<string, string> SVG `d` by INSEE code.
	 */
	public function communes(): array {
		$paths = array();
		foreach ( $this->boundaries['features'] as $feature ) {
			$paths[ $feature['properties']['insee'] ] = $this->path( $feature );
		}
		return $paths;
	}

	/**
	 * Returns the path of the territory (`''`) or of an EPCI.
	 *
	 * @param string $siren SIREN number, '' for the territory.
	 */
	public function outline( string $siren = '' ): string {
		foreach ( $this->boundaries['outlines']['features'] as $feature ) {
			if ( $feature['properties']['siren'] === $siren ) {
				return $this->path( $feature );
			}
		}
		return '';
	}

	/**
	 * Returns the place of a point in the view box.
	 *
	 * @param float $lat Latitude.
	 * @param float $lng Longitude.
	 * @return array{int, int} x and y.
	 */
	public function point( float $lat, float $lng ): array {
		return array( (int) round( ( $lng - $this->view['west'] ) * $this->scale ), (int) round( ( $this->top - self::mercator( $lat ) ) * $this->scale ) );
	}

	/**
	 * Draws a feature: whole units and relative steps keep it short.
	 *
	 * The arithmetic is that of `point()`, written out: a map has five thousand points, and a page draws it each time.
	 *
	 * @param array<string, mixed> $feature GeoJSON feature.
	 */
	private function path( array $feature ): string {
		$west    = $this->view['west'];
		$scale   = $this->scale;
		$degrees = 180 / M_PI * $scale;
		$top     = $this->top * $scale + 0.5;
		$path    = '';
		foreach ( self::rings( $feature ) as $ring ) {
			$x     = null;
			$y     = null;
			$steps = '';
			foreach ( $ring as $position ) {
				$to_x = (int) \floor( ( $position[0] - $west ) * $scale + 0.5 );
				$to_y = (int) \floor( $top - \log( \tan( M_PI / 4 + $position[1] * M_PI / 360 ) ) * $degrees );
				if ( null === $x ) {
					$path .= "M{$to_x} {$to_y}l";
				} elseif ( $to_x !== $x || $to_y !== $y ) {
					$steps .= ' ' . ( $to_x - $x ) . ' ' . ( $to_y - $y );
				} else {
					continue;
				}
				$x = $to_x;
				$y = $to_y;
			}
			$path .= \ltrim( $steps, ' ' ) . 'z';
		}
		return str_replace( ' -', '-', $path );
	}

	/**
	 * Returns the rings of a feature, those of all its polygons.
	 *
	 * @param array<string, mixed> $feature GeoJSON feature.
	 * @return list<list<array{float, float}>>
	 */
	public static function rings( array $feature ): array {
		$coordinates = $feature['geometry']['coordinates'];
		return 'Polygon' === $feature['geometry']['type'] ? $coordinates : array_merge( ...$coordinates );
	}

	/**
	 * Returns the Mercator ordinate of a latitude, in degrees.
	 *
	 * @param float $lat Latitude.
	 */
	private static function mercator( float $lat ): float {
		return rad2deg( log( tan( M_PI / 4 + deg2rad( $lat ) / 2 ) ) );
	}
}
