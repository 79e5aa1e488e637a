<?php
/**
 * Command `wp pmq network`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\CLI;

use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Provision\NetworkProvisioner;
use PaysMidiQuercy\Provision\Site;
use PaysMidiQuercy\Provision\SiteProvisioner;
use WP_CLI;

/**
 * Creates and keeps the network's sites from the table in `mu-plugins/010-network.php`.
 */
final class NetworkCommand {

	/**
	 * Brings every site to what the table says.
	 *
	 * A second run changes nothing.
	 *
	 * ## EXAMPLES
	 *
	 *     wp pmq network provision
	 */
	public function provision(): void {
		$ledger  = self::ledger( 'network' );
		$changes = 0;
		try {
			( new NetworkProvisioner( $ledger ) )->provision();
			$changes += count( $ledger->changes() );
			foreach ( Site::all() as $site ) {
				$changes += $this->activate( $site );
			}
			foreach ( Site::all() as $site ) {
				$changes += EachSite::run( (int) $site->id(), array( 'pmq', 'network', 'site' ) );
			}
		} catch ( \RuntimeException $problem ) {
			WP_CLI::error( $problem->getMessage() );
		}
		WP_CLI::success( 0 === $changes ? 'The network is as its table says: nothing to change.' : sprintf( 'The network is ready: %d changes.', $changes ) );
	}

	/**
	 * Sets up the site given by --url; `provision` calls it once a site, so that the site's own plugins are loaded.
	 *
	 * @subcommand site
	 */
	public function site(): void {
		$site = Site::current();
		if ( null === $site ) {
			WP_CLI::error( 'The table of the network names no site at this address.' );
			return;
		}
		$ledger = self::ledger( $site->slug );
		( new SiteProvisioner( $ledger ) )->provision( $site );
		EachSite::report( count( $ledger->changes() ) );
	}

	/**
	 * Activates a site's theme and plugins.
	 *
	 * @param Site $site Line of the table.
	 * @return int How much changed.
	 */
	private function activate( Site $site ): int {
		$ledger = self::ledger( $site->slug );
		switch_to_blog( (int) $site->id() );
		( new SiteProvisioner( $ledger ) )->activate( $site );
		restore_current_blog();
		return count( $ledger->changes() );
	}

	/**
	 * Makes a ledger that prints each change.
	 *
	 * @param string $label Put before each line.
	 */
	private static function ledger( string $label ): Ledger {
		return new Ledger( static fn ( string $line ) => WP_CLI::log( sprintf( '  %-10s %s', $label, $line ) ) );
	}
}
