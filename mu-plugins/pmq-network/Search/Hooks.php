<?php
/**
 * What makes a post dirty.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Provision\Ledger;

/**
 * Marks posts before WordPress changes them and once more after, and indexes them when everything about them is saved: before a REST
 * answer or a redirect is sent, at the end of the request at the latest. A process that dies in between leaves the mark.
 */
final class Hooks {

	/**
	 * Regular event of each site that has a collection.
	 */
	public const CRON = 'pmq_search_reconcile';

	/**
	 * Event after a change of many posts.
	 */
	public const CRON_ONCE = 'pmq_search_reconcile_once';

	/**
	 * Keeps the index.
	 *
	 * @param Index $index Index.
	 */
	public function __construct( private readonly Index $index ) {}

	/**
	 * Hooks everything.
	 */
	public function register(): void {
		foreach ( array( 'pre_post_update', 'save_post', 'wp_trash_post', 'untrash_post', 'before_delete_post', 'delete_post', 'set_object_terms', 'add_term_relationship', 'delete_term_relationships', 'clean_object_term_cache' ) as $action ) {
			add_action( $action, $this->mark( ... ), 1 );
		}
		add_action( 'transition_post_status', fn( string $now, string $before, \WP_Post $post ) => $this->mark( $post->ID ), 1, 3 );
		add_action( 'add_post_meta', $this->mark( ... ), 1 );
		foreach ( array( 'update_post_meta', 'delete_post_meta', 'added_post_meta', 'updated_post_meta', 'deleted_post_meta' ) as $action ) {
			add_action( $action, fn( mixed $meta, int|string $post ) => $this->mark( $post ), 1, 2 );
		}
		add_action( 'edit_terms', $this->mark_term( ... ), 1, 2 );
		add_action( 'edited_term', fn( int $term, int $tt_id, string $taxonomy ) => $this->mark_term( $term, $taxonomy ), 1, 3 );
		add_action( 'pre_delete_term', $this->mark_term( ... ), 1, 2 );
		foreach ( array( 'add_term_meta', 'added_term_meta' ) as $action ) {
			add_action( $action, fn( int $first, int|string $second ) => $this->mark_term( 'add_term_meta' === current_action() ? $first : (int) $second ), 1, 2 );
		}
		foreach ( array( 'update_term_meta', 'updated_term_meta', 'delete_term_meta', 'deleted_term_meta' ) as $action ) {
			add_action( $action, fn( mixed $meta, int $term ) => $this->mark_term( $term ), 1, 2 );
		}
		$this->register_ends();
	}

	/**
	 * Hooks the moments when everything is saved.
	 */
	private function register_ends(): void {
		$flush = function ( mixed $answer = null ): mixed {
			$this->index->flush();
			return $answer;
		};
		add_filter( 'rest_request_after_callbacks', $flush, 1 );
		add_filter( 'wp_redirect', $flush, 99 );
		add_action( 'shutdown', $flush, 1 );
		add_action( self::CRON, fn() => $this->index->reconcile() );
		add_action( self::CRON_ONCE, fn() => $this->index->reconcile() );
		add_action( 'wp_loaded', $this->schedule( ... ) );
		add_action( 'pmq_provision_site', $this->begin( ... ), 90, 2 );
		add_action( 'wp_uninitialize_site', fn( \WP_Site $site ) => $this->index->remove_site( (int) $site->blog_id ) );
	}

	/**
	 * Describes everything anew when a change of the tables emptied the index.
	 *
	 * @param string $site   Key of the site.
	 * @param Ledger $ledger Takes what changed.
	 */
	public function begin( string $site, Ledger $ledger ): void {
		$posts = $this->index->begin();
		if ( $posts ) {
			$ledger->note( "search index: {$posts} posts described on {$site}" );
		}
	}

	/**
	 * Plans the regular event where there is something to reconcile.
	 */
	public function schedule(): void {
		if ( $this->index->collections() && ! wp_next_scheduled( self::CRON ) ) {
			wp_schedule_event( time() + MINUTE_IN_SECONDS, 'hourly', self::CRON );
		}
	}

	/**
	 * Marks a post.
	 *
	 * @param int|string|list<int|string> $posts Post, or posts.
	 */
	private function mark( int|string|array $posts ): void {
		foreach ( (array) $posts as $post ) {
			$this->index->mark( (int) $post );
		}
	}

	/**
	 * Marks the posts of a term and of the terms below it, which inherit it.
	 *
	 * @param int    $term     Term.
	 * @param string $taxonomy Its taxonomy; looked up when missing.
	 */
	private function mark_term( int $term, string $taxonomy = '' ): void {
		if ( ! $this->index->collections() ) {
			return;
		}
		$found    = get_term( $term );
		$taxonomy = '' === $taxonomy && $found instanceof \WP_Term ? $found->taxonomy : $taxonomy;
		$below    = is_taxonomy_hierarchical( $taxonomy ) ? get_term_children( $term, $taxonomy ) : array();
		$this->index->mark_terms( array( $term, ...array_values( array_map( 'intval', is_array( $below ) ? $below : array() ) ) ) );
	}
}
