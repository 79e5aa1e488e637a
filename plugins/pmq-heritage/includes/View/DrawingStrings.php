<?php
/**
 * Words for drawing on the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * Gives the strings of `AreaStrings` in `packages/map`.
 */
final class DrawingStrings {

	/**
	 * Gives the strings.
	 *
	 * @return array<string, string>
	 */
	public static function all(): array {
		return array(
			'draw'      => __( 'Draw an area', 'pmq' ),
			'edit'      => __( 'Change the area', 'pmq' ),
			'toolbar'   => __( 'Drawing of an area', 'pmq' ),
			'pointer'   => __( 'Click on the map to put corners; click on the first one to finish.', 'pmq' ),
			'touch'     => __( 'Tap on the map to put corners; then tap “Search here”.', 'pmq' ),
			'keyboard'  => __( 'With the keyboard: arrows move the cross, Enter puts a corner, Backspace takes the last one away, Escape ends.', 'pmq' ),
			'finish'    => __( 'Search here', 'pmq' ),
			'undo'      => __( 'Take the last corner away', 'pmq' ),
			'cancel'    => __( 'Give up', 'pmq' ),
			/* translators: {count}: number of a corner. */
			'corner'    => __( 'Corner {count}: arrows move it, Delete removes it', 'pmq' ),
			/* translators: {count}: number of corners. */
			'added'     => __( '{count} corners', 'pmq' ),
			'addedOne'  => __( '1 corner', 'pmq' ),
			'addedNone' => __( 'No corner', 'pmq' ),
			'crossing'  => __( 'The outline would cross itself: this corner was not put.', 'pmq' ),
			'tooFew'    => __( 'An area needs three corners at least.', 'pmq' ),
			'tooMany'   => __( 'An area has at most 100 corners.', 'pmq' ),
			'crosshair' => __( 'Map for drawing; arrows move the cross', 'pmq' ),
		);
	}
}
