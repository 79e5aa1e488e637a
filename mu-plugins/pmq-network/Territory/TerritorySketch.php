<?php
/**
 * A small drawn map of the territory.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Draws the communes as an SVG, one of them lit and places marked: no tiles, no script.
 */
final class TerritorySketch {

	/**
	 * Paths.
	 */
	private readonly TerritoryDrawing $drawing;

	/**
	 * Places of points.
	 */
	private readonly Drawing $projection;

	/**
	 * Chooses the whole territory.
	 *
	 * @param Territory $territory Communes and boundaries.
	 */
	public function __construct( Territory $territory ) {
		$this->drawing    = $territory->drawing();
		$this->projection = $this->drawing->projection();
	}

	/**
	 * Gives the SVG.
	 *
	 * @param string $label Text alternative.
	 * @param string $lit   INSEE code of the commune to light, empty for none.
	 * @param string $marks Marks made by `mark()`, put on top.
	 * @return string HTML, escaped.
	 */
	public function svg( string $label, string $lit, string $marks ): string {
		$communes = '';
		foreach ( $this->drawing->communes as $insee => $path ) {
			$communes .= '<path d="' . esc_attr( $path ) . '"' . ( (string) $insee === $lit ? ' class="is-lit"' : '' ) . '/>';
		}
		return sprintf(
			'<svg class="pmq-sketch" viewBox="%s" role="%s" aria-label="%s"><g class="pmq-sketch__communes" aria-hidden="true">%s</g>%s</svg>',
			esc_attr( $this->projection->view_box() ),
			str_contains( $marks, '<a ' ) ? 'group' : 'img',
			esc_attr( $label ),
			$communes,
			$marks
		);
	}

	/**
	 * Gives the mark of a place: a point in a ring, or a wide ring alone for an approximate place. With an address it is a link.
	 *
	 * @param float  $lat         Latitude.
	 * @param float  $lng         Longitude.
	 * @param bool   $approximate Whether the place is approximate.
	 * @param string $link        Address, empty for none.
	 * @param string $name        Name of the link.
	 * @return string HTML, escaped; empty when the place lies outside the drawing.
	 */
	public function mark( float $lat, float $lng, bool $approximate, string $link = '', string $name = '' ): string {
		$box    = $this->drawing->box;
		$inside = $lng >= $box['west'] && $lng <= $box['east'] && $lat >= $box['south'] && $lat <= $box['north'];
		if ( ! $inside ) {
			return '';
		}
		list( $x, $y ) = $this->projection->point( $lat, $lng );
		$mark          = sprintf( '<circle class="pmq-sketch__halo" cx="%d" cy="%d" r="%d"/>', $x, $y, $approximate ? 84 : 54 )
			. ( $approximate ? '' : sprintf( '<circle class="pmq-sketch__point" cx="%d" cy="%d" r="25"/>', $x, $y ) );
		return '' === $link ? $mark : sprintf( '<a href="%s" aria-label="%s">%s</a>', esc_url( $link ), esc_attr( $name ), $mark );
	}

	/**
	 * Tells whether the boundaries are approximate cells.
	 */
	public function is_approximate(): bool {
		return $this->drawing->approximate;
	}

	/**
	 * Tells who drew the boundaries.
	 */
	public function attribution(): string {
		return $this->drawing->attribution;
	}
}
