<?php
/**
 * Where the territory lies.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\View;

use PaysMidiQuercy\Territory\Drawing;
use PaysMidiQuercy\Territory\Territory;

/**
 * Prints the inset: France with Occitanie, and Occitanie with the territory. Both outlines are our own schematic drawings, a few dozen
 * corners each: they say where, not how long a border is.
 */
final class Locator {

	/**
	 * Corners of mainland France and of Corsica, longitude and latitude in turn.
	 */
	private const FRANCE = array(
		array( 2.55, 51.09, 1.62, 50.87, 1.57, 50.2, 0.2, 49.72, 0.1, 49.38, -1.15, 49.36, -1.27, 49.69, -1.92, 49.7, -1.55, 48.64, -2.75, 48.58, -3.25, 48.86, -4.75, 48.52, -4.72, 48.05, -4.35, 47.82, -2.8, 47.5, -2.2, 47.2, -1.95, 46.6, -1.15, 46.2, -1.15, 45.6, -1.25, 44.65, -1.5, 43.55, -1.77, 43.37, -1.35, 43.05, -0.55, 42.82, 0.68, 42.72, 1.45, 42.52, 1.98, 42.38, 3.15, 42.43, 3.05, 43.05, 3.9, 43.52, 4.6, 43.4, 5.1, 43.33, 5.95, 43.07, 6.7, 43.25, 7.5, 43.78, 7.65, 44.15, 6.95, 44.5, 7.05, 45.2, 6.8, 45.85, 6.1, 46.3, 6.95, 47.3, 7.58, 47.6, 7.62, 48.2, 8.2, 48.97, 7.4, 49.17, 6.4, 49.46, 5.8, 49.55, 4.85, 50.1, 4.2, 49.98, 4.05, 50.32, 3.2, 50.72, 2.65, 50.85 ),
		array( 9.4, 43.0, 9.55, 42.1, 9.2, 41.4, 8.65, 41.9, 8.6, 42.4, 9.3, 42.72 ),
	);

	/**
	 * Corners of the region Occitanie.
	 */
	private const OCCITANIE = array( array( 3.15, 42.43, 3.05, 43.05, 3.9, 43.52, 4.25, 43.47, 4.6, 43.75, 4.82, 43.98, 4.63, 44.27, 4.05, 44.35, 3.9, 44.78, 3.35, 44.97, 3.1, 44.82, 2.9, 44.65, 2.7, 44.93, 2.2, 44.63, 2.05, 44.98, 1.45, 45.03, 1.15, 44.68, 0.85, 44.37, 0.75, 44.08, 0.1, 43.97, -0.1, 43.57, -0.27, 43.17, -0.31, 42.85, 0.68, 42.72, 1.45, 42.52, 1.98, 42.38 ) );

	/**
	 * Toulouse, by which one finds one's way in the region.
	 */
	private const TOULOUSE = array( 1.444, 43.605 );

	/**
	 * Degrees of longitude shrink to this share of a degree of latitude in the middle of the drawings.
	 */
	private const LNG_SCALE = 0.7;

	/**
	 * Keeps the territory.
	 *
	 * @param Territory $territory Territory.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Prints the inset.
	 */
	public function print(): void {
		$territory     = $this->territory_path();
		list( $x, $y ) = array( self::TOULOUSE[0] * self::LNG_SCALE * 100, -self::TOULOUSE[1] * 100 );
		?>
		<figure class="wp-block-pmq-map__locator">
			<svg viewBox="-340 -5120 1020 980" role="img" aria-label="<?php esc_attr_e( 'The Pays Midi-Quercy lies in the south-west of France, in the region Occitanie', 'pmq' ); ?>">
				<path class="is-country" d="<?php echo esc_attr( self::path( self::FRANCE ) ); ?>"/>
				<path class="is-region" d="<?php echo esc_attr( self::path( self::OCCITANIE ) ); ?>"/>
				<circle class="is-territory" cx="<?php echo (int) round( 1.63 * self::LNG_SCALE * 100 ); ?>" cy="-4415" r="26"/>
			</svg>
			<svg viewBox="-38 -4520 395 300" role="img" aria-label="<?php esc_attr_e( 'In Occitanie, the Pays Midi-Quercy lies north of Toulouse', 'pmq' ); ?>">
				<path class="is-region" d="<?php echo esc_attr( self::path( self::OCCITANIE ) ); ?>"/>
				<path class="is-territory" d="<?php echo esc_attr( $territory ); ?>"/>
				<circle class="is-town" cx="<?php echo (int) $x; ?>" cy="<?php echo (int) $y; ?>" r="8"/>
				<text x="<?php echo (int) $x + 14; ?>" y="<?php echo (int) $y + 16; ?>" aria-hidden="true">Toulouse</text>
			</svg>
			<figcaption><?php esc_html_e( 'In Occitanie, north of Toulouse', 'pmq' ); ?></figcaption>
		</figure>
		<?php
	}

	/**
	 * Returns the territory's own outline, in the inset's units.
	 */
	private function territory_path(): string {
		foreach ( $this->territory->boundaries()['outlines']['features'] as $feature ) {
			if ( 'territory' === $feature['properties']['kind'] ) {
				return self::path( array_map( static fn( array $ring ): array => array_merge( ...$ring ), Drawing::rings( $feature ) ) );
			}
		}
		return '';
	}

	/**
	 * Draws rings in hundredths of a degree.
	 *
	 * @param array<list<float>> $rings Longitude and latitude in turn.
	 */
	private static function path( array $rings ): string {
		$path = '';
		foreach ( $rings as $ring ) {
			$last = '';
			$out  = array();
			foreach ( array_chunk( $ring, 2 ) as list( $lng, $lat ) ) {
				$point = round( $lng * self::LNG_SCALE * 100 ) . ' ' . round( -$lat * 100 );
				if ( $point !== $last ) {
					$out[] = $point;
				}
				$last = $point;
			}
			$path .= 'M' . implode( 'L', $out ) . 'z';
		}
		return $path;
	}
}
