<?php
/**
 * The administration's app of the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy;

/**
 * Loads the built app on the screens that have a place for it.
 */
final class AdminApp {

	private const HANDLE = 'pmq-network-admin';

	/**
	 * Has a screen load the app when it is opened.
	 *
	 * @param string|false $hook What `add_menu_page()` and its sisters return: false for who may not see the screen.
	 */
	public static function on_screen( string|false $hook ): void {
		if ( false !== $hook ) {
			add_action( "load-{$hook}", static fn () => add_action( 'admin_enqueue_scripts', self::enqueue( ... ) ) );
		}
	}

	/**
	 * Loads the app.
	 */
	private static function enqueue(): void {
		$folder = __DIR__ . '/build/admin';
		$asset  = $folder . '/index.asset.php';
		if ( ! is_readable( $asset ) ) {
			return;
		}
		/** Written by the build: `dependencies` and `version`. @var array{dependencies: list<string>, version: string} $built */
		$built = require $asset;
		$base  = plugins_url( 'build/admin/', __DIR__ . '/Network.php' );
		wp_enqueue_script( self::HANDLE, $base . 'index.js', $built['dependencies'], $built['version'], array( 'in_footer' => true ) );
		wp_set_script_translations( self::HANDLE, 'pmq' );
		wp_enqueue_style( 'wp-components' );
		if ( is_readable( $folder . '/style-index.css' ) ) {
			wp_enqueue_style( self::HANDLE, $base . 'style-index.css', array( 'wp-components' ), $built['version'] );
		}
	}
}
