<?php
/**
 * Command `wp pmq open-data`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\CLI;

use PaysMidiQuercy\Heritage\OpenData\Dumps;

/**
 * Writes the open data.
 */
final class OpenDataCommand {

	/**
	 * Takes what writes it.
	 *
	 * @param Dumps $dumps Open data.
	 */
	public function __construct( private readonly Dumps $dumps ) {}

	/**
	 * Writes every file anew and says how many records each holds.
	 */
	public function write(): void {
		try {
			foreach ( $this->dumps->write()['files'] as $file ) {
				\WP_CLI::log( sprintf( '%s: %d records, %d bytes', $file['name'], $file['records'], $file['bytes'] ) );
			}
		} catch ( \RuntimeException $problem ) {
			\WP_CLI::error( $problem->getMessage() );
		}
		\WP_CLI::success( 'The open data is written.' );
	}
}
