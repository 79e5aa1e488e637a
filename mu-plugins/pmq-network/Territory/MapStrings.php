<?php
/**
 * Strings of the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Gives `packages/map` its strings: a script module cannot translate, PHP does it for every block that shows a map.
 */
final class MapStrings {

	/**
	 * Returns the strings; the shape is `MapStrings` in packages/map/src/types.ts.
	 *
	 * @return array<string, string>
	 */
	public static function all(): array {
		return array(
			'zoomIn'      => __( 'Zoom in', 'pmq' ),
			'zoomOut'     => __( 'Zoom out', 'pmq' ),
			'close'       => __( 'Close', 'pmq' ),
			/* translators: {count} is replaced by a number. */
			'cluster'     => __( '{count} places: zoom in', 'pmq' ),
			/* translators: {count} is replaced by a number. */
			'samePlace'   => __( '{count} places here', 'pmq' ),
			'open'        => __( 'Read more', 'pmq' ),
			'communes'    => __( 'Communes', 'pmq' ),
			'points'      => __( 'Places', 'pmq' ),
			'approximate' => __( 'approximate place', 'pmq' ),
		);
	}
}
