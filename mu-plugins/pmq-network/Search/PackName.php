<?php
/**
 * Names of packs.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * What the rows of the table of packs are called.
 */
final class PackName {

	public const LIVE         = 'live';
	public const POSTS        = 'posts';
	public const YEARS        = 'years';
	public const PLACES       = 'places';
	public const EXACT_PLACES = 'exact-places';
	public const BY_NAME      = 'by-name';
	public const BY_DATE      = 'by-date';

	/**
	 * Names the column of a facet.
	 *
	 * @param string $facet Facet.
	 */
	public static function facet( string $facet ): string {
		return 'facet:' . $facet;
	}

	/**
	 * Names the sorting keys of an order.
	 *
	 * @param string $order BY_NAME or BY_DATE.
	 */
	public static function keys( string $order ): string {
		return $order . ':keys';
	}
}
