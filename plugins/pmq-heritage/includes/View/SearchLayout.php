<?php
/**
 * Ways to show results.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * Views of the results by their name in the address (`vue`). Without a name a desk shows list and map together, a phone the list.
 */
enum SearchLayout: string {

	case List  = 'liste';
	case Cards = 'cartes';
	case Map   = 'carte';
	case Split = 'partage';

	/**
	 * Names the view.
	 */
	public function label(): string {
		return match ( $this ) {
			self::List  => __( 'List', 'pmq' ),
			self::Cards => __( 'Cards', 'pmq' ),
			self::Map   => __( 'Map', 'pmq' ),
			self::Split => __( 'List and map', 'pmq' ),
		};
	}

	/**
	 * Draws the view's sign on a square of 24.
	 *
	 * @return string SVG.
	 */
	public function sign(): string {
		$path = match ( $this ) {
			self::List  => 'M4 7h16M4 12h16M4 17h16',
			self::Cards => 'M5 5h6v6H5zM13 5h6v6h-6zM5 13h6v6H5zM13 13h6v6h-6z',
			self::Map   => 'M9 5 4 7v12l5-2 6 2 5-2V5l-5 2zM9 5v12M15 7v12',
			self::Split => 'M4 5h16v14H4zM12 5v14M6.500 9h3M6.500 12h3M6.500 15h3',
		};
		return '<svg class="pmq-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="' . $path . '"/></svg>';
	}
}
