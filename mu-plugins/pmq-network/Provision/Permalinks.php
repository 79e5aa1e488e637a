<?php
/**
 * Addresses that WordPress would get wrong on this network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision;

use PaysMidiQuercy\Values;

/**
 * Keeps addresses apart: the sites' paths from the portal's pages, the list of articles from an article called "page".
 */
final class Permalinks {

	/**
	 * Hooks the rules.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'page_of_articles' ) );
		add_filter( 'wp_unique_post_slug_is_bad_hierarchical_slug', array( $this, 'is_path_of_a_site' ), 10, 4 );
	}

	/**
	 * Lets `/actualites/page/2/` show the second page of articles: with articles under `/actualites/`, core reads it as the home page.
	 */
	public function page_of_articles(): void {
		$page = get_post( Values::int( get_option( 'page_for_posts' ) ) );
		if ( $page instanceof \WP_Post && 'page' === $page->post_type ) {
			$path = get_page_uri( $page );
			add_rewrite_rule( preg_quote( (string) $path, '#' ) . '/page/?([0-9]{1,})/?$', 'index.php?pagename=' . $path . '&paged=$matches[1]', 'top' );
		}
	}

	/**
	 * Refuses, for a page at the portal's root, a slug under which another site lives: the page could never be reached.
	 *
	 * @param bool   $bad       Whether another rule refuses it already.
	 * @param string $slug      Slug wanted.
	 * @param string $post_type Post type.
	 * @param int    $parent_id Parent page, 0 at the root.
	 */
	public function is_path_of_a_site( bool $bad, string $slug, string $post_type, int $parent_id ): bool {
		if ( $bad || 0 !== $parent_id || ! is_main_site() ) {
			return $bad;
		}
		foreach ( Site::all() as $site ) {
			if ( trim( $site->path, '/' ) === $slug ) {
				return true;
			}
		}
		return false;
	}
}
