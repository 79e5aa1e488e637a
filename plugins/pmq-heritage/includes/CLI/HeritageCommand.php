<?php
/**
 * `wp pmq heritage`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\CLI;

use PaysMidiQuercy\Heritage\Services;

/**
 * Keeps the heritage platform's vocabularies.
 */
final class HeritageCommand {

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Creates the terms of annex 4 that are missing and mends those that differ; a second run changes nothing.
	 */
	public function provision(): void {
		\WP_CLI::success( sprintf( '%d terms or term fields written.', $this->services->provisioner()->provision() ) );
	}
}
