<?php
/**
 * The plugin's objects and hooks.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal;

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
	}

	/**
	 * Registers the built blocks of `blocks/pmq-portal`.
	 */
	public function register_blocks(): void {
		\PaysMidiQuercy\Blocks::register_folder( $this->directory . '/build/blocks' );
	}
}
