<?php
/**
 * Keeps one site as the table says.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Values;

/**
 * Sets up the current site: theme, plugins, roles, and once, at first, what an administrator may change afterwards.
 */
final class SiteProvisioner {

	/**
	 * Option that says which first settings the site has received: 1 without permalinks, 2 with them.
	 */
	public const OPTION = 'pmq_provisioned';

	/**
	 * Value of the option on a site that has them all.
	 */
	private const VERSION = 2;

	/**
	 * Permalinks of articles: never under `/blog/`, which core gives to the main site of a network in paths.
	 */
	public const PERMALINKS = '/actualites/%postname%/';

	/**
	 * Takes the ledger of the run.
	 *
	 * @param Ledger $ledger Counts what changes.
	 */
	public function __construct( private readonly Ledger $ledger ) {}

	/**
	 * Activates the theme and plugins of the current site: all that must be there before the site is loaded for the rest.
	 *
	 * @param Site $site Line of the table that names the current site.
	 * @throws \RuntimeException When a plugin is missing or refuses.
	 */
	public function activate( Site $site ): void {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		foreach ( $site->plugins as $plugin ) {
			if ( is_plugin_active( $plugin ) ) {
				continue;
			}
			// Written rather than `activate_plugin()`, which would run the plugin's file inside another site's request.
			$valid = validate_plugin( $plugin );
			if ( is_wp_error( $valid ) ) {
				throw new \RuntimeException( sprintf( 'Plugin "%s": %s', $plugin, $valid->get_error_message() ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
			}
			$active = Values::texts( get_option( 'active_plugins', array() ) );
			$active = array_values( array_unique( array( ...$active, $plugin ) ) );
			sort( $active );
			update_option( 'active_plugins', $active );
			$this->ledger->note( 'plugin ' . $plugin . ' activated' );
		}
		$this->theme( $site );
		$this->ledger->option( 'WPLANG', $site->language );
		$this->permalinks();
	}

	/**
	 * Sets roles, first settings and permalinks, then lets the plugins add what they need.
	 *
	 * @param Site $site Line of the table that names the current site.
	 */
	public function provision( Site $site ): void {
		foreach ( Roles::sync() as $change ) {
			$this->ledger->note( $change );
		}
		$first = ! get_option( self::OPTION );
		if ( $first ) {
			( new FirstSettings( $this->ledger ) )->apply( $site );
		}

		/**
		 * Fires in each site's own context, at every provisioning: add what is missing, change nothing that is there.
		 *
		 * @param string $slug   Key of the site in the network's table.
		 * @param Ledger $ledger Note each change on it.
		 */
		do_action( 'pmq_provision_site', $site->slug, $this->ledger );

		$this->rewrite_rules();
		$this->ledger->option( self::OPTION, self::VERSION );
	}

	/**
	 * Switches to the site's theme.
	 *
	 * @param Site $site Line of the table.
	 * @throws \RuntimeException When the theme cannot be used.
	 */
	private function theme( Site $site ): void {
		if ( get_option( 'stylesheet' ) === $site->theme ) {
			return;
		}
		$theme = wp_get_theme( $site->theme );
		$wrong = $theme->errors();
		if ( is_wp_error( $wrong ) ) {
			throw new \RuntimeException( sprintf( 'Theme "%s": %s', $site->theme, $wrong->get_error_message() ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
		switch_theme( $site->theme );
		$this->ledger->note( 'theme ' . $site->theme . ' activated' );
	}

	/**
	 * Sets the permalinks at first, and again where they are none or core's `/blog/`; another choice of an administrator stays.
	 */
	private function permalinks(): void {
		$now = Values::text( get_option( 'permalink_structure' ) );
		if ( Values::int( get_option( self::OPTION ) ) >= self::VERSION && '' !== $now && ! str_starts_with( $now, '/blog/' ) ) {
			return;
		}
		$this->ledger->option( 'permalink_structure', self::PERMALINKS );
		$this->ledger->option( 'category_base', 'rubrique' );
		$this->ledger->option( 'tag_base', 'mot-cle' );
	}

	/**
	 * Stores the rewrite rules again when what the code registers has changed.
	 */
	private function rewrite_rules(): void {
		global $wp_rewrite;
		$wp_rewrite->matches = 'matches';
		$wanted              = $wp_rewrite->rewrite_rules();
		if ( get_option( 'rewrite_rules' ) !== $wanted ) {
			update_option( 'rewrite_rules', $wanted );
			$this->ledger->note( 'rewrite rules' );
		}
	}
}
