<?php
/**
 * A part of the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * An area of any form: the index takes its box, sorts whole rectangles in or out and looks at the rest point by point.
 */
interface Area {

	/**
	 * Returns a box that holds all of it.
	 */
	public function box(): BoundingBox;

	/**
	 * Says whether a point lies within, edges included.
	 *
	 * @param float $lat Latitude.
	 * @param float $lng Longitude.
	 */
	public function contains( float $lat, float $lng ): bool;

	/**
	 * Says whether a rectangle lies wholly within (true) or wholly outside (false); null when it may be cut.
	 *
	 * @param BoundingBox $cell Rectangle, west of its east.
	 */
	public function covers( BoundingBox $cell ): ?bool;
}
