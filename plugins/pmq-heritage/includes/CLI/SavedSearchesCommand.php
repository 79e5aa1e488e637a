<?php
/**
 * Command `wp pmq saved-searches`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\CLI;

use PaysMidiQuercy\Heritage\SavedSearches\Alerts;

/**
 * Tells what is new in saved searches.
 */
final class SavedSearchesCommand {

	/**
	 * Takes what tells it.
	 *
	 * @param Alerts $alerts Mails about saved searches.
	 */
	public function __construct( private readonly Alerts $alerts ) {}

	/**
	 * Asks the searches whose time has come, as the hourly event does, and says how many had something to tell.
	 */
	public function tell(): void {
		\WP_CLI::success( sprintf( '%d searches had something to tell.', $this->alerts->run( time() ) ) );
	}
}
