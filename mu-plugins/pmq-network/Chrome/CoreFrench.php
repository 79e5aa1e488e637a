<?php
/**
 * Fills the gaps of WordPress's own French.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

/**
 * Loads our French of the core strings that visitors meet behind WordPress's own.
 *
 * The French that comes with a distribution's package can lag by several versions; the official language pack, where it
 * is installed, goes first and leaves nothing for us to fill.
 */
final class CoreFrench {

	/**
	 * Hooks after every loading of WordPress's own translations.
	 */
	public function register(): void {
		add_action( 'after_setup_theme', array( $this, 'load' ) );
		add_action( 'change_locale', array( $this, 'load' ) );
	}

	/**
	 * Loads our file for the current language, if it is French.
	 */
	public function load(): void {
		if ( 'fr_FR' === determine_locale() ) {
			\WP_Translation_Controller::get_instance()->load_file( __DIR__ . '/core-fr_FR.l10n.php', 'default', 'fr_FR' );
		}
	}
}
