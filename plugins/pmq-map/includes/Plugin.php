<?php
/**
 * The plugin's objects and hooks.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map;

use PaysMidiQuercy\Territory\MapLayer;

/**
 * Builds the plugin's objects and hooks them: the one place to read.
 */
final class Plugin {

	/**
	 * Keeps the plugin's folder.
	 *
	 * @param string $directory Absolute path of the plugin, without trailing slash.
	 */
	public function __construct( private readonly string $directory ) {}

	/**
	 * Hooks everything the plugin does.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_blocks' ) );
		add_action( 'enqueue_block_editor_assets', array( $this, 'tell_editor_the_layers' ) );
		( new Settings\BackgroundScreen() )->register();
	}

	/**
	 * Registers the built blocks of `blocks/pmq-map`.
	 */
	public function register_blocks(): void {
		\PaysMidiQuercy\Blocks::register_folder( $this->directory . '/build/blocks' );
	}

	/**
	 * Tells the editor which layers this site offers: they are its plugins', so the script cannot know them.
	 */
	public function tell_editor_the_layers(): void {
		$layers = array(
			array(
				'key'   => 'communes',
				'label' => __( 'Communes', 'pmq' ),
			),
			array(
				'key'   => 'epcis',
				'label' => __( 'Intermunicipal bodies', 'pmq' ),
			),
		);
		foreach ( MapLayer::offered() as $layer ) {
			$layers[] = array(
				'key'   => $layer->key,
				'label' => $layer->label,
			);
		}
		$handle = generate_block_asset_handle( 'pmq/map', 'editorScript' );
		wp_add_inline_script( $handle, 'window.pmqMapLayers = ' . wp_json_encode( $layers, JSON_HEX_TAG ) . ';', 'before' );
	}
}
