<?php
/**
 * The description of an import row as content.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Import;

/**
 * Turns plain text into paragraph blocks, so that the editor opens it as written here; HTML stays as it is.
 */
final class Description {

	/**
	 * Makes post content.
	 *
	 * @param string $text Text with blank lines between paragraphs, or HTML already cleaned.
	 */
	public static function to_content( string $text ): string {
		if ( '' === $text || wp_strip_all_tags( $text ) !== $text ) {
			return $text;
		}
		$blocks = array();
		foreach ( preg_split( '/\n\s*\n/', $text ) ?: array() as $paragraph ) { // phpcs:ignore Universal.Operators.DisallowShortTernary -- preg_split() answers false on a broken pattern only.
			$html     = str_replace( "\n", '<br>', esc_html( trim( html_entity_decode( $paragraph, ENT_QUOTES ) ) ) );
			$blocks[] = "<!-- wp:paragraph -->\n<p>$html</p>\n<!-- /wp:paragraph -->";
		}
		return implode( "\n\n", $blocks );
	}
}
