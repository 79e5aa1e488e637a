<?php
/**
 * The strategy as a tree of pages.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal\Strategy;

/**
 * Reads the strategy (ambitions, orientations, projects) from the hierarchy of pages: who adds a page adds a branch.
 */
final class Tree {

	/**
	 * Levels read below the root: ambition, orientation, project, and one to spare.
	 */
	private const MAX_DEPTH = 4;

	/**
	 * Returns the published pages below a page.
	 *
	 * @param int $root Page at the root.
	 * @return list<Branch>
	 */
	public static function below( int $root ): array {
		if ( $root <= 0 ) {
			return array();
		}
		$pages     = get_pages(
			array(
				'child_of'    => $root,
				'sort_column' => 'menu_order,post_title',
			)
		);
		$by_parent = array();
		foreach ( is_array( $pages ) ? $pages : array() as $page ) {
			$by_parent[ $page->post_parent ][] = $page;
		}
		return self::branches( $root, $by_parent, 1 );
	}

	/**
	 * Builds the branches below a page.
	 *
	 * @param int                       $parent_id Page.
	 * @param array<int, list<\WP_Post>> $by_parent Pages by parent.
	 * @param int                       $depth     Level of these branches.
	 * @return list<Branch>
	 */
	private static function branches( int $parent_id, array $by_parent, int $depth ): array {
		$branches = array();
		foreach ( $depth > self::MAX_DEPTH ? array() : $by_parent[ $parent_id ] ?? array() as $page ) {
			$branches[] = new Branch(
				$page->ID,
				html_entity_decode( get_the_title( $page ), ENT_QUOTES ),
				(string) get_permalink( $page ),
				wp_strip_all_tags( $page->post_excerpt ),
				self::branches( $page->ID, $by_parent, $depth + 1 )
			);
		}
		return $branches;
	}
}
