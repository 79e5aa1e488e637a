<?php
/**
 * Articles of the network, tags that mean the same.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Articles;

use PaysMidiQuercy\Articles\Headings;
use PaysMidiQuercy\Articles\LostAddress;
use PaysMidiQuercy\Articles\Thesaurus;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\Group;

use function PaysMidiQuercy\network;

/**
 * Similar articles cross sites and synonyms; articles name communes; a lost address finds its page.
 */
#[Group( 'site-portail' )]
final class SimilarTest extends TestCase {

	/**
	 * The same tag on another site, and a synonym, make articles similar; more shared tags come first, the article itself never.
	 */
	public function test_similar_articles_cross_sites_and_synonyms(): void {
		$read  = $this->article( 'Lu', 'essaizz covoiturage, essaizz car' );
		$twice = $this->article( 'Deux mots', 'essaizz covoiturage, essaizz car' );
		$once  = $this->article( 'Un mot', 'essaizz car' );
		$other = $this->article( 'Sans rapport', 'essaizz noix' );
		$this->switch_to_site( 'energies' );
		$there = $this->article( 'Ailleurs', 'essaizz autopartage' );
		$tag   = get_term_by( 'name', 'essaizz autopartage', 'post_tag' );
		self::assertInstanceOf( \WP_Term::class, $tag );
		restore_current_blog();

		$titles = fn (): array => array_column( network()->articles->similar( $read, 4 ), 'title' );
		self::assertNotContains( 'Ailleurs', $titles() );

		$this->switch_to_site( 'energies' );
		update_term_meta( $tag->term_id, Thesaurus::META, array( 'essaizz covoiturage', ' ', 'essaizz covoiturage' ) );
		self::assertSame( array( 'essaizz covoiturage' ), get_term_meta( $tag->term_id, Thesaurus::META, true ) );
		restore_current_blog();

		self::assertSame( 'Deux mots', $titles()[0] );
		self::assertContains( 'Ailleurs', $titles() );
		self::assertContains( 'Un mot', $titles() );
		self::assertNotContains( 'Lu', $titles() );
		self::assertNotContains( 'Sans rapport', array_slice( $titles(), 0, 3 ) );
		$entry = array_column( network()->articles->similar( $read, 4 ), null, 'title' )['Ailleurs'];
		self::assertSame( 'energies', $entry->site );
		self::assertStringContainsString( '/energies/', $entry->link );

		$this->switch_to_site( 'energies' );
		delete_term_meta( $tag->term_id, Thesaurus::META );
		wp_delete_post( $there, true );
		wp_delete_term( $tag->term_id, 'post_tag' );
		restore_current_blog();
		self::assertNotContains( 'Ailleurs', $titles() );
		unset( $twice, $once, $other );
	}

	/**
	 * An article names a commune by its name, whatever accents and hyphens; a name inside a longer one does not count.
	 */
	public function test_articles_name_communes(): void {
		$this->article( 'Rendez-vous à saint antonin noble val', '' );
		$this->article( 'La fête', '', 'On dansera à <strong>Nègrepelisse</strong>.' );
		self::assertContains( 'Rendez-vous à saint antonin noble val', array_column( network()->articles->naming( '82155', 6 ), 'title' ) );
		self::assertContains( 'La fête', array_column( network()->articles->naming( '82134', 6 ), 'title' ) );
		self::assertNotContains( 'La fête', array_column( network()->articles->naming( '82155', 6 ), 'title' ) );
	}

	/**
	 * A lost address with a slip finds the commune and the page; one without words finds nothing.
	 */
	public function test_a_lost_address_finds_its_page(): void {
		$page  = $this->make_post(
			array(
				'post_type'  => 'page',
				'post_title' => 'Zéphyrine et ses pigeons',
			)
		);
		$links = ( new LostAddress( network()->everything, network()->territory ) )->links( '/zephirine-et-ses-pigeons.html' );
		self::assertArrayHasKey( (string) get_permalink( $page ), $links );
		$commune = ( new LostAddress( network()->everything, network()->territory ) )->links( '/communes/setfonds/' );
		self::assertSame( 'Septfonds', reset( $commune ) );
		self::assertSame( array(), ( new LostAddress( network()->everything, network()->territory ) )->links( '/12/3/?x=y' ) );
	}

	/**
	 * Contents list the headings of a long text and lead to the anchors that the text has; a short text has none.
	 */
	public function test_contents_lead_to_headings(): void {
		$long = str_repeat( '<p>' . str_repeat( 'mot ', 150 ) . '</p>', 3 );
		$text = '<h2>Le début</h2>' . $long . '<h2 id="milieu">Milieu</h2><h2>Le début</h2>';
		$list = Headings::list( $text );
		self::assertSame( array( 'le-debut' => 'Le début', 'milieu' => 'Milieu', 'le-debut-2' => 'Le début' ), $list ); // phpcs:ignore WordPress.Arrays -- One line reads better.
		self::assertSame( array(), Headings::list( '<h2>A</h2><h2>B</h2><h2>C</h2>' ) );
		$post = $this->article( 'Long', '', $text );
		$this->go_to_post( $post );
		$html = (string) ( new Headings() )->anchor( $text );
		foreach ( array_keys( $list ) as $anchor ) {
			self::assertSame( 1, substr_count( $html, 'id="' . $anchor . '"' ), $anchor );
		}
	}

	/**
	 * Makes the main query that of a post.
	 *
	 * @param int $post Post.
	 */
	private function go_to_post( int $post ): void {
		global $wp_query;
		$before   = $wp_query;
		$wp_query = new \WP_Query( array( 'p' => $post ) ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- What a request does.
		$this->after_test(
			static function () use ( $before ): void {
				$GLOBALS['wp_query'] = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Back again.
			}
		);
	}

	/**
	 * Publishes an article.
	 *
	 * @param string $title Title.
	 * @param string $tags  Tags, separated by commas.
	 * @param string $text  Text.
	 */
	private function article( string $title, string $tags, string $text = 'Texte.' ): int {
		return $this->make_post(
			array(
				'post_title'   => $title,
				'post_content' => $text,
				'tags_input'   => $tags,
			)
		)->ID;
	}
}
