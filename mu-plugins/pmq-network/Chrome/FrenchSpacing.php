<?php
/**
 * Narrow no-break spaces of French typography.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

/**
 * Puts the narrow no-break space (U+202F) before ; : ! ? and inside « » where editors typed an ordinary space.
 *
 * Only spaces that are there are changed: an address, a time such as 10:30 or a word such as `note:` stays as it is.
 */
final class FrenchSpacing {

	/**
	 * Hooks what visitors read.
	 */
	public function register(): void {
		foreach ( array( 'the_title', 'the_content', 'the_excerpt', 'get_the_excerpt', 'term_description', 'single_post_title' ) as $hook ) {
			add_filter( $hook, array( $this, 'apply' ), 20 );
		}
	}

	/**
	 * Corrects the text of a piece of HTML; tags, code and scripts stay untouched.
	 *
	 * @param mixed $html Text or HTML; anything but a string is returned as it came.
	 * @return mixed
	 */
	public function apply( $html ) {
		if ( ! is_string( $html ) || ! preg_match( '/[;:!?»%€«]/u', $html ) || ! str_starts_with( get_locale(), 'fr' ) ) {
			return $html;
		}
		$parts = preg_split( '/(<[^>]*>)/', $html, -1, PREG_SPLIT_DELIM_CAPTURE );
		if ( false === $parts ) {
			return $html;
		}
		$skip = 0;
		foreach ( $parts as $index => $part ) {
			if ( 1 === $index % 2 ) {
				$skip += $this->depth_change( $part );
			} elseif ( 0 === $skip ) {
				$parts[ $index ] = $this->space( $part );
			}
		}
		return implode( '', $parts );
	}

	/**
	 * Tells whether a tag opens (1) or closes (-1) an element whose text is not prose.
	 *
	 * @param string $tag A tag with its angle brackets.
	 */
	private function depth_change( string $tag ): int {
		if ( ! preg_match( '#^<(/?)(?:code|pre|kbd|script|style|textarea|svg)\b#i', $tag, $match ) || str_ends_with( $tag, '/>' ) ) {
			return 0;
		}
		return '/' === $match[1] ? -1 : 1;
	}

	/**
	 * Replaces the spaces of a text.
	 *
	 * @param string $text Text without tags.
	 */
	private function space( string $text ): string {
		$text = (string) preg_replace( '/(?: |\x{00A0}|&nbsp;|&#160;)(?=[;:!?»%€])(?![:;][-)(])/u', "\u{202F}", $text );
		return (string) preg_replace( '/«(?: |\x{00A0}|&nbsp;|&#160;)/u', "«\u{202F}", $text );
	}
}
