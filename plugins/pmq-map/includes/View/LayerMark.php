<?php
/**
 * The sign of a layer.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\View;

use PaysMidiQuercy\Territory\MapLayer;

/**
 * Prints the colour and the icon of a layer's pins, for legend and list: two layers of one colour differ by their icons.
 */
final class LayerMark {

	/**
	 * Prints the sign; nothing for what has no pins.
	 *
	 * @param MapLayer|null $layer Layer of points.
	 */
	public static function print( ?MapLayer $layer ): void {
		if ( null === $layer ) {
			return;
		}
		$colour = '' === $layer->colour ? '' : sprintf( ' style="%s"', esc_attr( "--pmq-map-pin:{$layer->colour};--pmq-map-on-pin:var(--wp--custom--color--raised, #fff)" ) );
		$icon   = '' === $layer->icon ? '' : sprintf( '<svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true" focusable="false"><path d="%s"/></svg>', esc_attr( $layer->icon ) );
		printf( '<i class="wp-block-pmq-map__mark%s"%s>%s</i>', '' === $icon ? '' : ' has-icon', $colour, $icon ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped above.
	}
}
