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
		add_filter( 'rewrite_rules_array', array( $this, 'page_of_articles' ) );
		add_action( 'update_option_page_for_posts', array( $this, 'forget_rules' ) );
		add_action( 'post_updated', array( $this, 'forget_rules_of_moved_page' ), 10, 3 );
		add_filter( 'wp_unique_post_slug_is_bad_hierarchical_slug', array( $this, 'is_path_of_a_site' ), 10, 4 );
	}

	/**
	 * Lets `/actualites/page/2/` show the second page of articles: with articles under `/actualites/`, core reads it as the home page.
	 *
	 * @param array<string, string> $rules Rules about to be stored.
	 * @return array<string, string>
	 */
	public function page_of_articles( array $rules ): array {
		$page = get_post( Values::int( get_option( 'page_for_posts' ) ) );
		if ( ! $page instanceof \WP_Post || 'page' !== $page->post_type ) {
			return $rules;
		}
		$path = (string) get_page_uri( $page );
		return array( preg_quote( $path, '#' ) . '/page/?([0-9]{1,})/?$' => 'index.php?pagename=' . $path . '&paged=$matches[1]' ) + $rules;
	}

	/**
	 * Lets WordPress make its rules again at the next request.
	 */
	public function forget_rules(): void {
		delete_option( 'rewrite_rules' );
	}

	/**
	 * Does the same when the page of articles has moved.
	 *
	 * @param int      $id     Page.
	 * @param \WP_Post $after  Page now.
	 * @param \WP_Post $before Page before.
	 */
	public function forget_rules_of_moved_page( int $id, \WP_Post $after, \WP_Post $before ): void {
		if ( Values::int( get_option( 'page_for_posts' ) ) === $id && ( $after->post_name !== $before->post_name || $after->post_parent !== $before->post_parent ) ) {
			$this->forget_rules();
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
