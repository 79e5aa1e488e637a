<?php
/**
 * Headings that can be linked to.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Articles;

/**
 * Gives the second-level headings of a text an address of their own, and lists them for the contents.
 */
final class Headings {

	/** Fewest headings that are worth a list. */
	private const FEWEST = 3;

	/** Fewest words of a text that is long enough for one. */
	private const LONG = 400;

	/**
	 * Hooks the text of articles and pages.
	 */
	public function register(): void {
		add_filter( 'the_content', array( $this, 'anchor' ), 12 );
	}

	/**
	 * Gives headings without an anchor one made of their words.
	 *
	 * @param mixed $html Text of a post.
	 * @return mixed
	 */
	public function anchor( $html ) {
		if ( ! is_string( $html ) || ! is_singular() || ! str_contains( $html, '<h2' ) ) {
			return $html;
		}
		$taken = array();
		return preg_replace_callback(
			'#<h2\b([^>]*)>(.*?)</h2>#s',
			static function ( array $match ) use ( &$taken ): string {
				if ( preg_match( '/\sid=/', $match[1] ) ) {
					return $match[0];
				}
				return '<h2' . $match[1] . ' id="' . esc_attr( self::slug( $match[2], $taken ) ) . '">' . $match[2] . '</h2>';
			},
			$html
		);
	}

	/**
	 * Lists the headings of a long text.
	 *
	 * @param string $content Block markup, as stored.
	 * @return array<string, string> Words by anchor; empty for a short text.
	 */
	public static function list( string $content ): array {
		if ( ! preg_match_all( '#<h2\b([^>]*)>(.*?)</h2>#s', $content, $matches, PREG_SET_ORDER ) || count( $matches ) < self::FEWEST ) {
			return array();
		}
		if ( count( (array) preg_split( '/\s+/u', wp_strip_all_tags( $content ) ) ) < self::LONG ) {
			return array();
		}
		$taken = array();
		$list  = array();
		foreach ( $matches as $match ) {
			$anchor          = preg_match( '/\sid="([^"]+)"/', $match[1], $id ) ? $id[1] : self::slug( $match[2], $taken );
			$list[ $anchor ] = html_entity_decode( wp_strip_all_tags( $match[2] ), ENT_QUOTES );
		}
		return $list;
	}

	/**
	 * Makes an anchor of a heading's words, each once a text.
	 *
	 * @param string       $heading Heading, with markup.
	 * @param list<string> $taken   Anchors given so far.
	 */
	private static function slug( string $heading, array &$taken ): string {
		$slug    = sanitize_title( html_entity_decode( wp_strip_all_tags( $heading ), ENT_QUOTES ) );
		$base    = '' === $slug ? 'section' : $slug;
		$number  = count( array_keys( $taken, $base, true ) ) + 1;
		$taken[] = $base;
		return 1 === $number ? $base : "$base-$number";
	}
}
