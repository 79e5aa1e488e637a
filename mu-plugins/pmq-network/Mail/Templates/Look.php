<?php
/**
 * The look of a site's mails.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Templates;

use PaysMidiQuercy\Values;

/**
 * Name, address and colours of a site. Programs that read mail know no custom properties, so the colours of the theme are resolved.
 */
final class Look {

	/**
	 * Keeps the look.
	 *
	 * @param string $site     Name of the site.
	 * @param string $tagline  What stands below it.
	 * @param string $home     Its address.
	 * @param string $language Such as `fr`.
	 * @param string $fill     Lead colour, for areas.
	 * @param string $text     Lead colour, for text and buttons: 4.5 to 1 on white.
	 * @param string $light    Lead colour on dark ground.
	 */
	public function __construct(
		public readonly string $site,
		public readonly string $tagline,
		public readonly string $home,
		public readonly string $language,
		public readonly string $fill,
		public readonly string $text,
		public readonly string $light,
	) {}

	/**
	 * Reads the look of the current site.
	 */
	public static function of_current_site(): self {
		$lead   = Values::map( wp_get_global_settings( array( 'custom', 'lead' ) ) );
		$colour = fn( string $name, string $else ): string => self::resolve( Values::text( $lead[ $name ] ?? '' ), $else );
		return new self(
			wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ),
			wp_specialchars_decode( get_bloginfo( 'description' ), ENT_QUOTES ),
			home_url( '/' ),
			substr( get_bloginfo( 'language' ), 0, 2 ),
			$colour( 'fill', '#7A9A01' ),
			$colour( 'text', '#4A6000' ),
			$colour( 'light', '#B7CC63' ),
		);
	}

	/**
	 * Gives the colour behind a value of theme.json.
	 *
	 * @param string $value  Colour, or the custom property of one of the palette.
	 * @param string $preset Colour where there is none.
	 */
	private static function resolve( string $value, string $preset ): string {
		if ( 1 === preg_match( '/^#[0-9a-f]{6}$/i', $value ) ) {
			return $value;
		}
		$slug = 1 === preg_match( '/--color--([a-z0-9-]+)\)/', $value, $found ) ? $found[1] : '';
		foreach ( Values::map( wp_get_global_settings( array( 'color', 'palette' ) ) ) as $colours ) {
			foreach ( is_array( $colours ) ? $colours : array() as $colour ) {
				if ( is_array( $colour ) && ( $colour['slug'] ?? '' ) === $slug && 1 === preg_match( '/^#[0-9a-f]{6}$/i', Values::text( $colour['color'] ?? '' ) ) ) {
					return Values::text( $colour['color'] );
				}
			}
		}
		return $preset;
	}
}
