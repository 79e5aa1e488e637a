<?php
/**
 * What makes WordPress's page of results ours.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

/**
 * The block `pmq/network-search` answers `/?s=…` on every site: core's own query, which reads every text of one site letter by letter, need not run.
 * Core keeps these pages out of search engines.
 */
final class SearchPageHooks {

	/**
	 * Hooks.
	 */
	public function register(): void {
		add_filter( 'posts_pre_query', array( $this, 'answer_nothing' ), 10, 2 );
	}

	/**
	 * Answers the main query of a page of results with nothing.
	 *
	 * @param mixed     $posts Posts of another filter, or null.
	 * @param \WP_Query $query Query.
	 */
	public function answer_nothing( mixed $posts, \WP_Query $query ): mixed {
		if ( null !== $posts || is_admin() || ! $query->is_main_query() || ! $query->is_search() || $query->is_feed() ) {
			return $posts;
		}
		$query->found_posts   = 0;
		$query->max_num_pages = 0;
		return array();
	}
}
