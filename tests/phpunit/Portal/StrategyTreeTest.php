<?php
/**
 * The strategy tree.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Portal;

use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\Group;

/**
 * The block prints the pages below a page, readable without a script.
 */
#[Group( 'site-portail' )]
final class StrategyTreeTest extends TestCase {

	/**
	 * Pages in the editor's order, nested, open at the first level; drafts stay hidden.
	 */
	public function test_prints_the_hierarchy(): void {
		$root    = $this->page( 'Stratégie', 0 );
		$viable  = $this->page( 'Viable & <b>durable</b>', $root, 2, 'Vivre d’ici.' );
		$first   = $this->page( 'Équitable', $root, 1, 'Partout.' );
		$energy  = $this->page( 'Énergie', $viable, 1 );
		$project = $this->page( 'J’écoRénov’', $energy, 1, 'Un conseil.' );
		$this->page( 'Économie', $viable, 2 );
		$this->page( 'Caché', $root, 3, '', 'draft' );

		$html = do_blocks( '<!-- wp:pmq/strategy-tree {"root":' . $root . '} /-->' );

		self::assertLessThan( strpos( $html, 'Vivre d’ici.' ), strpos( $html, 'Équitable' ) );
		self::assertStringNotContainsString( 'Caché', $html );
		self::assertSame( 1, substr_count( $html, '<details class="wp-block-pmq-strategy-tree__branch" open>' ) );
		self::assertSame( 2, substr_count( $html, '<details' ) );
		self::assertStringContainsString( 'href="' . esc_url( (string) get_permalink( $project ) ) . '">J’écoRénov’</a>', $html );
		self::assertStringContainsString( 'href="' . esc_url( (string) get_permalink( $first ) ) . '">Équitable</a>', $html );
		self::assertStringContainsString( '2 orientations', $html );
		self::assertStringContainsString( '1 chantier', $html );
		self::assertStringNotContainsString( '<b>', $html );
		$closed = do_blocks( '<!-- wp:pmq/strategy-tree {"root":' . $root . ',"open":false} /-->' );
		self::assertStringNotContainsString( ' open>', $closed );
	}

	/**
	 * Without a root it is the page that holds it; without pages it says so.
	 */
	public function test_root_is_the_page_itself(): void {
		$root  = $this->page( 'Seule', 0 );
		$block = new \WP_Block( array( 'blockName' => 'pmq/strategy-tree' ), array( 'postId' => $root ) );
		self::assertStringContainsString( '__empty', $block->render() );
		$this->page( 'Fille', $root );
		self::assertStringContainsString( 'Fille', ( new \WP_Block( array( 'blockName' => 'pmq/strategy-tree' ), array( 'postId' => $root ) ) )->render() );
	}

	/**
	 * Makes a page.
	 *
	 * @param string $title   Title.
	 * @param int    $above   Page above.
	 * @param int    $order   Order.
	 * @param string $excerpt Excerpt.
	 * @param string $status  Status.
	 */
	private function page( string $title, int $above, int $order = 0, string $excerpt = '', string $status = 'publish' ): int {
		return $this->make_post(
			array(
				'post_type'    => 'page',
				'post_title'   => $title,
				'post_parent'  => $above,
				'menu_order'   => $order,
				'post_excerpt' => $excerpt,
				'post_status'  => $status,
			)
		)->ID;
	}
}
