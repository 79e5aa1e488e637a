<?php
/**
 * The plugin's objects and hooks.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal;

use function PaysMidiQuercy\network;

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
		self::communes()->register();
		( new Strategy\ProjectTemplate() )->register();
		( new Communes\CommuneHead( self::communes() ) )->register();
	}

	/**
	 * Gives the pages of the communes.
	 */
	public static function communes(): Communes\Pages {
		return new Communes\Pages( network()->territory );
	}

	/**
	 * Gives what prints a commune.
	 */
	public static function commune_view(): Communes\CommuneView {
		return new Communes\CommuneView( network()->territory, network()->records, network()->articles );
	}

	/**
	 * Registers the built blocks of `blocks/pmq-portal`.
	 */
	public function register_blocks(): void {
		\PaysMidiQuercy\Blocks::register_folder( $this->directory . '/build/blocks' );
	}
}
