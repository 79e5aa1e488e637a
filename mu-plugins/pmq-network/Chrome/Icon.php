<?php
/**
 * The one set of icons.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

/**
 * Gives the icons of the family: 24 px, drawn as strokes in the colour of the text.
 */
final class Icon {

	/**
	 * Drawings by name, on a square of 24.
	 */
	private const PATHS = array(
		'alert'    => 'M12 4 3 20h18zM12 10v5M12 17.5v.1',
		'back'     => 'M15 5 8 12l7 7',
		'close'    => 'M6 6 18 18M18 6 6 18',
		'date'     => 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
		'document' => 'M7 3h7l4 4v14H7zM14 3v4h4M10 14h5M10 17h5',
		'edit'     => 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
		'energy'   => 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1 1M18 18l1 1M19 5l-1 1M6 18l-1 1',
		'filter'   => 'M4 7h16M7 12h10M10 17h4',
		'forward'  => 'M9 5l7 7-7 7',
		'heart'    => 'M12 20C6 15 4 12 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 3-2 6-8 11z',
		'leaf'     => 'M5 19C5 10 10 5 19 5c0 9-5 14-14 14zM5 19 14 10',
		'letter'   => 'M4 6h16v12H4zM4 7l8 6 8-6',
		'link'     => 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
		'lock'     => 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
		'map'      => 'M9 5 4 7v12l5-2 6 2 5-2V5l-5 2zM9 5v12M15 7v12',
		'menu'     => 'M4 7h16M4 12h16M4 17h10',
		'pause'    => 'M9 6v12M15 6v12',
		'person'   => 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.6-4 3.600-6 7.500-6s6.900 2 7.500 6',
		'place'    => 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zM12 8v4',
		'play'     => 'M8 5.500v13l10.500-6.500z',
		'print'    => 'M7 9V4h10v5M5 9h14v7h-3v4H8v-4H5z',
		'search'   => 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20',
		'share'    => 'M12 4v11M8 8l4-4 4 4M5 13v6h14v-6',
		'text'     => 'M4 18 9 6l5 12M6 14h6M15 18l3-8 3 8M16 15.500h4',
		'water'    => 'M3 9c3-3 6-3 9 0s6 3 9 0M3 15c3-3 6-3 9 0s6 3 9 0',
	);

	/**
	 * Returns an icon as markup, empty for an unknown name. Decorative: the words stand beside it or in its button's label.
	 *
	 * @param string $name Name of the icon, such as `search`.
	 */
	public static function svg( string $name ): string {
		$path = self::PATHS[ $name ] ?? '';
		return '' === $path ? '' : '<svg class="pmq-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="' . $path . '"/></svg>';
	}

	/**
	 * Returns the names of the set.
	 *
	 * @return list<string>
	 */
	public static function names(): array {
		return array_keys( self::PATHS );
	}
}
