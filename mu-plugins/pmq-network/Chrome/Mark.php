<?php
/**
 * The mark of each site.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

/**
 * Gives the oak leaf on the wave, in the declension of a site, as inline markup.
 *
 * The theme brings the files in `assets/marks/`; they take their colours from `--pmq-mark-leaf`, `--pmq-mark-cut` and
 * `--pmq-mark-water`, so that the same file stands on stone and on ink.
 */
final class Mark {

	/**
	 * File of each site of the network; any other site bears the mark of the Pays.
	 */
	private const FILES = array(
		'patrimoine' => 'patrimoines',
		'energies'   => 'energies',
		'produits'   => 'produits',
	);

	/**
	 * Returns the mark of a site, empty when the theme brings none.
	 *
	 * @param string $slug Slug in the network's table.
	 */
	public static function svg( string $slug ): string {
		return self::file( self::FILES[ $slug ] ?? 'pays' );
	}

	/**
	 * Returns one of the family, empty when the theme has none of that name.
	 *
	 * @param string $name Name of the file without ending.
	 */
	public static function file( string $name ): string {
		$path = get_theme_file_path( 'assets/marks/' . sanitize_key( $name ) . '.svg' );
		$svg  = is_readable( $path ) ? (string) file_get_contents( $path ) : ''; // phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of the theme.
		return str_replace( '<svg ', '<svg class="pmq-mark" aria-hidden="true" focusable="false" ', trim( $svg ) );
	}
}
