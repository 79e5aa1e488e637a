<?php
/**
 * The map's background.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * The background that the network's administrators chose: none by default, so that no third party is asked for anything.
 *
 * Read by every block that shows a map; the settings screen of the plugin pmq-map writes it.
 */
final class MapBackground {

	/**
	 * Name of the network option.
	 */
	public const OPTION = 'pmq_map_background';

	/**
	 * Where Mapbox GL is loaded from when the settings do not say: its licence keeps it out of our bundle.
	 */
	public const MAPBOX_LIBRARY = 'https://api.mapbox.com/mapbox-gl-js/v3.9.4/mapbox-gl.js';

	/**
	 * Returns the stored settings.
	 *
	 * @return array{tiles: string, attribution: string, style: string, token: string, library: string}
	 */
	public static function settings(): array {
		$stored   = get_site_option( self::OPTION, array() );
		$defaults = array(
			'tiles'       => '',
			'attribution' => '',
			'style'       => '',
			'token'       => '',
			'library'     => '',
		);
		return array_map( 'strval', array_intersect_key( is_array( $stored ) ? $stored : array(), $defaults ) + $defaults );
	}

	/**
	 * Returns what packages/map takes as `background`, null when there is none.
	 *
	 * A Mapbox token goes before a vector style, a vector style before tiles.
	 *
	 * @return array{kind: string, url: string, attribution: string, token?: string, library?: string}|null
	 */
	public static function current(): ?array {
		$settings    = self::settings();
		$attribution = $settings['attribution'];
		if ( '' !== $settings['token'] ) {
			return array(
				'kind'        => 'mapbox',
				'url'         => '' !== $settings['style'] ? $settings['style'] : 'mapbox://styles/mapbox/light-v11',
				'attribution' => '' !== $attribution ? $attribution : '© Mapbox, © OpenStreetMap',
				'token'       => $settings['token'],
				'library'     => '' !== $settings['library'] ? $settings['library'] : self::MAPBOX_LIBRARY,
			);
		}
		if ( '' !== $settings['style'] ) {
			return array(
				'kind'        => 'maplibre',
				'url'         => $settings['style'],
				'attribution' => $attribution,
			);
		}
		if ( '' !== $settings['tiles'] ) {
			return array(
				'kind'        => 'tiles',
				'url'         => $settings['tiles'],
				'attribution' => $attribution,
			);
		}
		return null;
	}
}
