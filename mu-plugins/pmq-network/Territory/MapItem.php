<?php
/**
 * A place on the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * One place of a layer, as the server draws and lists it.
 */
final class MapItem {

	/**
	 * Holds the place.
	 *
	 * @param string $name        Name, plain text.
	 * @param string $link        Address of its page, '' when there is none.
	 * @param float  $lat         Latitude.
	 * @param float  $lng         Longitude.
	 * @param bool   $approximate Whether only its commune is known.
	 * @param list<array{label: string, text: string, url: string}> $facts What is said of it, plain text; `url` makes the text a link.
	 */
	public function __construct(
		public readonly string $name,
		public readonly string $link,
		public readonly float $lat,
		public readonly float $lng,
		public readonly bool $approximate = false,
		public readonly array $facts = array(),
	) {}
}
