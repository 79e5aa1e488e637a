<?php
/**
 * The import screen.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Admin;

use PaysMidiQuercy\Heritage\CLI\ImportCommand;

/**
 * Adds "Import" below the records and loads its app, which reads files in the browser and sends their rows over REST.
 */
final class ImportScreen {

	private const SLUG   = 'pmq-import';
	private const HANDLE = 'pmq-heritage-admin';

	/**
	 * Keeps the plugin's folder.
	 *
	 * @param string $directory Absolute path of the plugin, without trailing slash.
	 */
	public function __construct( private readonly string $directory ) {}

	/**
	 * Hooks the screen and the command that serves the import from outside.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( $this, 'add_page' ) );
		if ( defined( 'WP_CLI' ) && WP_CLI ) {
			\WP_CLI::add_command( 'pmq import', new ImportCommand() );
		}
	}

	/**
	 * Adds the screen to the menu of the records.
	 */
	public function add_page(): void {
		$hook = add_submenu_page(
			'edit.php?post_type=pmq_record',
			__( 'Import records', 'pmq' ),
			__( 'Import', 'pmq' ),
			'import_pmq_records',
			self::SLUG,
			array( $this, 'render' )
		);
		if ( is_string( $hook ) ) {
			add_action( "load-$hook", array( $this, 'load' ) );
		}
	}

	/**
	 * Asks for the app's files when the screen is opened.
	 */
	public function load(): void {
		add_action( 'admin_enqueue_scripts', array( $this, 'enqueue' ) );
	}

	/**
	 * Loads the app.
	 */
	public function enqueue(): void {
		$build = $this->directory . '/build/admin';
		$asset = $build . '/index.asset.php';
		if ( ! is_readable( $asset ) ) {
			return;
		}
		/** Written by the build: `dependencies` and `version`. @var array{dependencies: list<string>, version: string} $built */
		$built = require $asset;
		$base  = plugins_url( 'build/admin/', $this->directory . '/pmq-heritage.php' );
		wp_enqueue_script( self::HANDLE, $base . 'index.js', $built['dependencies'], $built['version'], array( 'in_footer' => true ) );
		wp_set_script_translations( self::HANDLE, 'pmq' );
		wp_enqueue_style( 'wp-components' );
		if ( is_readable( $build . '/style-index.css' ) ) {
			wp_enqueue_style( self::HANDLE, $base . 'style-index.css', array( 'wp-components' ), $built['version'] );
		}
	}

	/**
	 * Prints the place of the app and what to say without JavaScript.
	 */
	public function render(): void {
		printf(
			'<div class="wrap pmq-import"><h1>%s</h1><div id="pmq-import-root"><noscript><p>%s</p></noscript></div></div>',
			esc_html__( 'Import records', 'pmq' ),
			esc_html__( 'This screen needs JavaScript. The same import runs on the server: npm run import.', 'pmq' )
		);
	}
}
