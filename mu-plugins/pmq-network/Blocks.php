<?php
/**
 * Registration of built blocks.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy;

/**
 * Registers a folder of built blocks from its manifest.
 */
final class Blocks {

	/**
	 * Registers every block of a built folder; does nothing when the folder has not been built.
	 *
	 * @param string $directory Absolute path of a folder holding `blocks-manifest.php`.
	 */
	public static function register_folder( string $directory ): void {
		$manifest = $directory . '/blocks-manifest.php';
		if ( is_readable( $manifest ) ) {
			wp_register_block_types_from_metadata_collection( $directory, $manifest );
		}
	}
}
