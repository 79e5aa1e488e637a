<?php
/**
 * Links of the pages of accounts.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\View;

/**
 * Prints links, escaped.
 */
final class Links {

	/**
	 * Prints a link.
	 *
	 * @param string $url   Address.
	 * @param string $label Words.
	 */
	public static function link( string $url, string $label ): string {
		return sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html( $label ) );
	}

	/**
	 * Prints a link on a line of its own.
	 *
	 * @param string $url   Address.
	 * @param string $label Words.
	 */
	public static function paragraph( string $url, string $label ): string {
		return '<p>' . self::link( $url, $label ) . '</p>';
	}

	/**
	 * Prints a link that looks like a button.
	 *
	 * @param string $url   Address.
	 * @param string $label Words.
	 * @param string $style More classes.
	 */
	public static function button( string $url, string $label, string $style = '' ): string {
		return sprintf( '<p><a class="wp-element-button %s" href="%s">%s</a></p>', esc_attr( $style ), esc_url( $url ), esc_html( $label ) );
	}
}
