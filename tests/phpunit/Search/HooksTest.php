<?php
/**
 * What brings the index up to date.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Hooks;
use PaysMidiQuercy\Search\Query;
use PHPUnit\Framework\Attributes\CoversNothing;

/**
 * Changes posts, terms and meta in WordPress's own ways and looks for the result.
 */
#[CoversNothing]
final class HooksTest extends SearchTestCase {

	private const TAXONOMY = 'pmq_search_test_tax';

	/**
	 * Registers a post type with a hierarchical taxonomy and hooks the index.
	 */
	protected function setUp(): void {
		register_post_type( self::TYPE, array( 'public' => true, 'show_in_rest' => true, 'supports' => array( 'title', 'custom-fields' ) ) );
		register_taxonomy( self::TAXONOMY, self::TYPE, array( 'hierarchical' => true, 'show_in_rest' => true ) );
		parent::setUp();
		register_post_meta( self::TYPE, 'test_year', array( 'type' => 'integer', 'single' => true, 'show_in_rest' => true, 'auth_callback' => '__return_true' ) );
		( new Hooks( $this->index ) )->register();
	}

	/**
	 * Removes the post type.
	 */
	protected function tearDown(): void {
		parent::tearDown();
		unregister_post_type( self::TYPE );
		unregister_taxonomy( self::TAXONOMY );
	}

	/**
	 * Describes published posts with their terms, ancestors included, and a meta value.
	 */
	protected function collection(): Collection {
		return new Collection( self::COLLECTION, array( self::TYPE ), array( 'type' ), self::describe( ... ) );
	}

	/**
	 * Describes a published post.
	 *
	 * @param int $id Post.
	 */
	private static function describe( int $id ): ?Document {
		if ( 'publish' !== get_post_status( $id ) ) {
			return null;
		}
		$slugs = array();
		foreach ( (array) get_the_terms( $id, self::TAXONOMY ) as $term ) {
			if ( $term instanceof \WP_Term ) {
				$slugs[] = $term->slug;
				foreach ( get_ancestors( $term->term_id, self::TAXONOMY, 'taxonomy' ) as $above ) {
					$slugs[] = (string) get_term( $above, self::TAXONOMY )->slug;
				}
			}
		}
		$year = (string) get_post_meta( $id, 'test_year', true );
		return new Document( $id, get_the_title( $id ), array( 10 => get_the_title( $id ) ), array( 'type' => $slugs ), year_from: '' === $year ? null : (int) $year );
	}

	/**
	 * Returns the posts that a query finds after the end of the request.
	 *
	 * @param Query $query Query.
	 * @return list<int>
	 */
	private function found( Query $query ): array {
		self::assertSame( array(), $this->index->flush() );
		return $this->index->search( self::COLLECTION, $query )->ids;
	}

	/**
	 * Makes a post of the test type.
	 *
	 * @param string $title Title.
	 */
	private function make( string $title ): int {
		return $this->make_post( array( 'post_type' => self::TYPE, 'post_title' => $title ) )->ID;
	}

	/**
	 * A new post is found in the same request.
	 */
	public function test_a_new_post_is_found_in_the_same_request(): void {
		$id = $this->make( 'Lavoir couvert' );
		self::assertSame( array( $id ), $this->index->search( self::COLLECTION, new Query( 'lavoirs' ) )->ids );
	}

	/**
	 * A changed title moves the post.
	 */
	public function test_a_changed_title_moves_the_post(): void {
		$id = $this->make( 'Lavoir couvert' );
		$this->found( new Query() );
		wp_update_post( array( 'ID' => $id, 'post_title' => 'Halle' ) );
		self::assertSame( array(), $this->found( new Query( 'lavoir' ) ) );
		self::assertSame( array( $id ), $this->found( new Query( 'halle' ) ) );
	}

	/**
	 * Meta that is added updated and deleted.
	 */
	public function test_meta_that_is_added_updated_and_deleted(): void {
		$id = $this->make( 'Pont' );
		$this->found( new Query() );
		add_post_meta( $id, 'test_year', 1850 );
		self::assertSame( array( $id ), $this->found( new Query( year_from: 1850, year_to: 1850 ) ) );
		update_post_meta( $id, 'test_year', 1900 );
		self::assertSame( array(), $this->found( new Query( year_from: 1850, year_to: 1850 ) ) );
		self::assertSame( array( $id ), $this->found( new Query( year_from: 1900 ) ) );
		delete_post_meta( $id, 'test_year' );
		self::assertSame( array(), $this->found( new Query( year_from: -5000 ) ) );
	}

	/**
	 * Terms that are set renamed moved and deleted.
	 */
	public function test_terms_that_are_set_renamed_moved_and_deleted(): void {
		$id    = $this->make( 'Tour' );
		$above = $this->term( 'test-above' );
		$below = $this->term( 'test-below', $above );
		wp_set_object_terms( $id, array( $below ), self::TAXONOMY );
		self::assertSame( array( $id ), $this->found( new Query( facets: array( 'type' => array( 'test-above' ) ) ) ) );
		wp_update_term( $above, self::TAXONOMY, array( 'slug' => 'test-renamed' ) );
		self::assertSame( array( $id ), $this->found( new Query( facets: array( 'type' => array( 'test-renamed' ) ) ) ), 'The new slug of an ancestor.' );
		wp_update_term( $below, self::TAXONOMY, array( 'parent' => 0 ) );
		self::assertSame( array(), $this->found( new Query( facets: array( 'type' => array( 'test-renamed' ) ) ) ), 'No ancestor any more.' );
		wp_update_term( $below, self::TAXONOMY, array( 'parent' => $above ) );
		self::assertSame( array( $id ), $this->found( new Query( facets: array( 'type' => array( 'test-renamed' ) ) ) ) );
		wp_delete_term( $above, self::TAXONOMY );
		self::assertSame( array(), $this->found( new Query( facets: array( 'type' => array( 'test-renamed' ) ) ) ), 'The ancestor is deleted.' );
		wp_remove_object_terms( $id, array( $below ), self::TAXONOMY );
		self::assertSame( array(), $this->found( new Query( facets: array( 'type' => array( 'test-below' ) ) ) ) );
	}

	/**
	 * Makes a term.
	 *
	 * @param string $slug  Slug.
	 * @param int    $above Parent.
	 */
	private function term( string $slug, int $above = 0 ): int {
		$term = wp_insert_term( $slug, self::TAXONOMY, array( 'slug' => $slug, 'parent' => $above ) );
		self::assertIsArray( $term );
		return (int) $term['term_id'];
	}

	/**
	 * Trash status and deletion.
	 */
	public function test_trash_status_and_deletion(): void {
		$id = $this->make( 'Croix de chemin' );
		self::assertSame( array( $id ), $this->found( new Query( 'croix' ) ) );
		wp_trash_post( $id );
		self::assertSame( array(), $this->found( new Query( 'croix' ) ) );
		wp_untrash_post( $id );
		wp_publish_post( $id );
		self::assertSame( array( $id ), $this->found( new Query( 'croix' ) ) );
		wp_update_post( array( 'ID' => $id, 'post_status' => 'draft' ) );
		self::assertSame( array(), $this->found( new Query( 'croix' ) ) );
		wp_publish_post( $id );
		self::assertSame( array( $id ), $this->found( new Query( 'croix' ) ) );
		wp_delete_post( $id, true );
		self::assertSame( array(), $this->found( new Query( 'croix' ) ) );
	}

	/**
	 * Rest saves terms and meta after the post and all are found.
	 */
	public function test_rest_saves_terms_and_meta_after_the_post_and_all_are_found(): void {
		$this->act_as( 'administrator' );
		$term = $this->term( 'test-rest' );
		$rest = $this->rest( 'POST', '/wp/v2/' . self::TYPE, array( 'title' => 'Pigeonnier', 'status' => 'publish', self::TAXONOMY => array( $term ), 'meta' => array( 'test_year' => 1789 ) ) );
		self::assertSame( 201, $rest->get_status(), (string) wp_json_encode( $rest->get_data() ) );
		$waiting = $this->database->column( "SELECT post FROM {$this->database->table( 'search_dirty' )} WHERE post = %d", $rest->get_data()['id'] );
		self::assertSame( array(), $waiting, 'Indexed before the answer is sent.' );
		$result = $this->index->search( self::COLLECTION, new Query( 'pigeonnier', array( 'type' => array( 'test-rest' ) ), year_from: 1789, year_to: 1789, with_facets: true ) );
		self::assertSame( array( $rest->get_data()['id'] ), $result->ids );
		self::assertSame( array( 'type' => array( 'test-rest' => 1 ) ), $result->facets );
	}

	/**
	 * Posts of other types leave no trace.
	 */
	public function test_posts_of_other_types_leave_no_trace(): void {
		$before = $this->database->column( "SELECT COUNT(*) FROM {$this->database->table( 'search_dirty' )}" );
		$this->make_post( array( 'post_type' => 'wp_block' ) );
		self::assertSame( $before, $this->database->column( "SELECT COUNT(*) FROM {$this->database->table( 'search_dirty' )}" ) );
	}

	/**
	 * Many posts of a term are left to the reconciler.
	 */
	public function test_many_posts_of_a_term_are_left_to_the_reconciler(): void {
		$term = $this->term( 'test-many' );
		$ids  = array();
		for ( $index = 0; $index < 6; $index++ ) {
			$ids[] = $this->make( "Maison {$index}" );
			wp_set_object_terms( $ids[ $index ], array( $term ), self::TAXONOMY );
		}
		$this->found( new Query() );
		remove_all_actions( 'edit_terms' );
		remove_all_actions( 'edited_term' );
		wp_update_term( $term, self::TAXONOMY, array( 'slug' => 'test-many-renamed' ) );
		$this->index->mark_terms( array( $term ), 5 );
		$this->after_test( static fn() => wp_clear_scheduled_hook( Hooks::CRON_ONCE ) );
		self::assertNotFalse( wp_next_scheduled( Hooks::CRON_ONCE ) );
		self::assertSame( array(), $this->found( new Query( facets: array( 'type' => array( 'test-many-renamed' ) ) ) ) );
		self::assertSame( 6, $this->index->reconcile( 0 )->posts );
		self::assertSame( $ids, $this->found( new Query( facets: array( 'type' => array( 'test-many-renamed' ) ) ) ) );
	}
}
