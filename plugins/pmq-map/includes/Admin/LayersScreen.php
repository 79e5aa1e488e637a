<?php
/**
 * The screen of layers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Admin;

use PaysMidiQuercy\Map\Layers\ColourSet;
use PaysMidiQuercy\Map\Layers\FieldType;
use PaysMidiQuercy\Map\Layers\IconSet;
use PaysMidiQuercy\Map\Layers\LayerPostType;

/**
 * Adds "Layers of the map" to the portal's menu and loads its app, which works over REST.
 */
final class LayersScreen {

	private const SLUG   = 'pmq-layers';
	private const HANDLE = 'pmq-map-admin';

	/**
	 * Keeps the plugin's folder.
	 *
	 * @param string $directory Absolute path of the plugin, without trailing slash.
	 */
	public function __construct( private readonly string $directory ) {}

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( $this, 'add_page' ) );
	}

	/**
	 * Adds the screen.
	 */
	public function add_page(): void {
		$hook = add_menu_page( __( 'Layers of the map', 'pmq' ), __( 'Layers of the map', 'pmq' ), LayerPostType::CAPABILITY, self::SLUG, array( $this, 'render' ), 'dashicons-location-alt', 26 );
		add_action( "load-{$hook}", array( $this, 'load' ) );
	}

	/**
	 * Asks for the app's files when the screen is opened.
	 */
	public function load(): void {
		add_action( 'admin_enqueue_scripts', array( $this, 'enqueue' ) );
	}

	/**
	 * Loads the app with what PHP alone knows: icons, colours, kinds of fields.
	 */
	public function enqueue(): void {
		$build = $this->directory . '/build/admin';
		$asset = $build . '/index.asset.php';
		if ( ! is_readable( $asset ) ) {
			return;
		}
		/** Written by the build: `dependencies` and `version`. @var array{dependencies: list<string>, version: string} $built */
		$built = require $asset;
		$base  = plugins_url( 'build/admin/', $this->directory . '/pmq-map.php' );
		wp_enqueue_media();
		wp_enqueue_script( self::HANDLE, $base . 'index.js', $built['dependencies'], $built['version'], array( 'in_footer' => true ) );
		wp_set_script_translations( self::HANDLE, 'pmq' );
		wp_add_inline_script( self::HANDLE, 'window.pmqLayerSettings = ' . wp_json_encode( self::settings(), JSON_HEX_TAG ) . ';', 'before' );
		wp_enqueue_style( 'wp-components' );
		foreach ( array( 'style-index.css', 'index.css' ) as $style ) {
			if ( is_readable( $build . '/' . $style ) ) {
				wp_enqueue_style( self::HANDLE . '-' . $style, $base . $style, array( 'wp-components' ), $built['version'] );
			}
		}
	}

	/**
	 * Returns what the app is told; the shape is `Settings` in src/admin/types.ts.
	 *
	 * @return array<string, mixed>
	 */
	private static function settings(): array {
		return array(
			'icons'   => IconSet::choices(),
			'colours' => ColourSet::choices(),
			'types'   => array_map(
				static fn( FieldType $type ): array => array(
					'value' => $type->value,
					'label' => $type->label(),
				),
				FieldType::cases()
			),
		);
	}

	/**
	 * Prints the place of the app and what to say without JavaScript.
	 */
	public function render(): void {
		printf(
			'<div class="wrap pmq-layers"><h1>%s</h1><div id="pmq-layers-root"><noscript><p>%s</p></noscript></div></div>',
			esc_html__( 'Layers of the map', 'pmq' ),
			esc_html__( 'This screen needs JavaScript.', 'pmq' )
		);
	}
}
