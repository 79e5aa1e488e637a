<?php
/**
 * Figures as French typography writes them.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

/**
 * Sets comma and narrow no-break space for `number_format_i18n()`: some packaged French catalogues of WordPress carry spaces
 * of their own there ("44, 1577").
 */
final class FrenchFigures {

	/**
	 * Hooks the correction, also after a switch of language.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'apply' ), 0 );
		add_action( 'change_locale', array( $this, 'apply' ) );
	}

	/**
	 * Corrects the separators when the language is French.
	 */
	public function apply(): void {
		global $wp_locale;
		if ( $wp_locale instanceof \WP_Locale && str_starts_with( determine_locale(), 'fr' ) ) {
			$wp_locale->number_format['decimal_point'] = ',';
			$wp_locale->number_format['thousands_sep'] = "\u{202F}";
		}
	}
}
