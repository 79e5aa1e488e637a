<?php
/**
 * Network options of every page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy;

/**
 * Reads in one query what every page asks the network for: WordPress loads a site's options at once, a network's one by one.
 */
final class NetworkOptions {

	/**
	 * Hooks the reading to the moment when the theme is known and nothing has asked yet.
	 */
	public function register(): void {
		add_action( 'after_setup_theme', array( $this, 'prime' ) );
	}

	/**
	 * Puts the options into the cache: ours, and the lists of pattern files that WordPress keeps of both themes.
	 */
	public function prime(): void {
		$names = array( Accounts\Pages::OPTION, Territory\MapBackground::OPTION );
		foreach ( array_unique( array( get_stylesheet_directory(), get_template_directory() ) ) as $folder ) {
			$patterns = 'wp_theme_files_patterns-' . md5( $folder );
			array_push( $names, "_site_transient_{$patterns}", "_site_transient_timeout_{$patterns}" );
		}
		wp_prime_network_option_caches( null, $names );
	}
}
