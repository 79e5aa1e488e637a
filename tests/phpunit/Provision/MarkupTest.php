<?php
/**
 * Text of the demo content.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Provision;

use PaysMidiQuercy\Provision\Seed\Markup;
use PaysMidiQuercy\Tests\TestCase;

/**
 * The small Markdown becomes the editor's own blocks.
 */
final class MarkupTest extends TestCase {

	/**
	 * Each kind of chunk becomes its block, and nothing is left outside a block.
	 */
	public function test_every_chunk_is_a_block(): void {
		$text   = "Un **mot** & un [lien](/carte/).\nSuite.\n\n## Titre\n\n### Sous-titre\n\n- un\n- *deux*\n\n> Dit-on\n\n<!-- wp:pmq/map {\"a\":1} /-->\n\n1 < 2";
		$blocks = parse_blocks( Markup::to_blocks( $text ) );
		$names  = array_values( array_filter( array_column( $blocks, 'blockName' ) ) );
		self::assertSame( array( 'core/paragraph', 'core/heading', 'core/heading', 'core/list', 'core/quote', 'pmq/map', 'core/paragraph' ), $names );
		foreach ( $blocks as $block ) {
			self::assertTrue( null !== $block['blockName'] || '' === trim( $block['innerHTML'] ) );
		}
		self::assertSame( '<p>Un <strong>mot</strong> &amp; un <a href="/carte/">lien</a>. Suite.</p>', trim( $blocks[0]['innerHTML'] ) );
		self::assertStringContainsString( '1 &lt; 2', serialize_blocks( $blocks ) );
	}
}
