<?php
/**
 * Text of the demo content as blocks.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision\Seed;

/**
 * Turns a small part of Markdown into the block editor's markup, so that content files stay pleasant to write.
 *
 * Chunks are separated by blank lines: `## Title`, `### Title`, `- item` lines, `> quotation`, a chunk beginning with
 * `<!-- wp:` taken as it is, else a paragraph. Inside: `**strong**`, `*emphasis*`, `[label](address)`.
 */
final class Markup {

	/**
	 * Converts a text.
	 *
	 * @param string $text Text.
	 * @return string Block markup.
	 */
	public static function to_blocks( string $text ): string {
		$chunks = preg_split( '/\n\s*\n/', trim( $text ) );
		return implode( "\n\n", array_map( self::chunk( ... ), array_filter( false === $chunks ? array() : $chunks, static fn ( string $chunk ): bool => '' !== trim( $chunk ) ) ) );
	}

	/**
	 * Converts one chunk.
	 *
	 * @param string $chunk Lines without a blank one.
	 */
	private static function chunk( string $chunk ): string {
		$chunk = trim( $chunk );
		return match ( true ) {
			str_starts_with( $chunk, '<!-- ' ) => $chunk,
			str_starts_with( $chunk, '### ' )    => self::heading( 3, substr( $chunk, 4 ) ),
			str_starts_with( $chunk, '## ' )     => self::heading( 2, substr( $chunk, 3 ) ),
			str_starts_with( $chunk, '- ' )      => self::items( $chunk ),
			str_starts_with( $chunk, '> ' )      => '<!-- wp:quote -->' . "\n" . '<blockquote class="wp-block-quote">' . self::paragraph( (string) preg_replace( '/^> ?/m', '', $chunk ) ) . "</blockquote>\n<!-- /wp:quote -->",
			default                              => self::paragraph( $chunk ),
		};
	}

	/**
	 * Makes a heading.
	 *
	 * @param int    $level 2 or 3.
	 * @param string $text  Text.
	 */
	private static function heading( int $level, string $text ): string {
		$attributes = 2 === $level ? '' : ' {"level":' . $level . '}';
		return sprintf( "<!-- wp:heading%s -->\n<h%d class=\"wp-block-heading\">%s</h%d>\n<!-- /wp:heading -->", $attributes, $level, self::inline( $text ), $level );
	}

	/**
	 * Makes a paragraph.
	 *
	 * @param string $text Text.
	 */
	private static function paragraph( string $text ): string {
		return "<!-- wp:paragraph -->\n<p>" . self::inline( str_replace( "\n", ' ', $text ) ) . "</p>\n<!-- /wp:paragraph -->";
	}

	/**
	 * Makes a list.
	 *
	 * @param string $chunk Lines beginning with `- `.
	 */
	private static function items( string $chunk ): string {
		$items = '';
		foreach ( explode( "\n- ", substr( $chunk, 2 ) ) as $item ) {
			$items .= "<!-- wp:list-item -->\n<li>" . self::inline( str_replace( "\n", ' ', $item ) ) . "</li>\n<!-- /wp:list-item -->\n\n";
		}
		return "<!-- wp:list -->\n<ul class=\"wp-block-list\">" . rtrim( $items ) . "</ul>\n<!-- /wp:list -->";
	}

	/**
	 * Converts what is inside a line.
	 *
	 * @param string $text Text.
	 */
	private static function inline( string $text ): string {
		$text = htmlspecialchars( trim( $text ), ENT_NOQUOTES );
		$text = (string) preg_replace( '/\[([^\]]+)\]\(([^)\s"]+)\)/', '<a href="$2">$1</a>', $text );
		$text = (string) preg_replace( '/\*\*([^*]+)\*\*/', '<strong>$1</strong>', $text );
		return (string) preg_replace( '/\*([^*]+)\*/', '<em>$1</em>', $text );
	}
}
