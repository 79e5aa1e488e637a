<?php
/**
 * Our commands of WP-CLI.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\CLI;

use WP_CLI;

/**
 * Adds `wp pmq <noun> <verb>` for what the network itself does; each service and plugin adds its own nouns.
 */
final class Commands {

	/**
	 * Adds the commands; does nothing outside WP-CLI.
	 */
	public function register(): void {
		if ( ! defined( 'WP_CLI' ) || ! WP_CLI ) {
			return;
		}
		WP_CLI::add_command( 'pmq network', NetworkCommand::class );
		WP_CLI::add_command( 'pmq seed', SeedCommand::class );
		WP_CLI::add_command( 'pmq cron', CronCommand::class );
	}
}
