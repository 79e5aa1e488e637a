<?php
/**
 * The template of a project.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal\Strategy;

/**
 * Shows the projects of the strategy – the pages without a page below them – in a template of their own, unless an editor chose another.
 */
final class ProjectTemplate {

	/** Slug of the page at the root of the strategy. */
	private const ROOT = 'strategie';

	/**
	 * Hooks the choice.
	 */
	public function register(): void {
		add_filter( 'page_template_hierarchy', array( $this, 'prefer' ) );
	}

	/**
	 * Puts the template of a project before core's, after the one that an editor chose.
	 *
	 * @param list<string> $templates Templates, the best first.
	 * @return list<string>
	 */
	public function prefer( array $templates ): array {
		$page = get_queried_object();
		if ( ! $page instanceof \WP_Post || '' !== (string) get_page_template_slug( $page ) || ! self::is_project( $page ) ) {
			return $templates;
		}
		return array( 'page-chantier.php', ...$templates );
	}

	/**
	 * Tells whether a page is a leaf of the strategy.
	 *
	 * @param \WP_Post $page Page.
	 */
	private static function is_project( \WP_Post $page ): bool {
		$above = array_map( static fn ( int $id ): string => (string) get_post_field( 'post_name', $id ), get_post_ancestors( $page ) );
		return in_array( self::ROOT, $above, true ) && array() === get_pages(
			array(
				'parent' => $page->ID,
				'number' => 1,
			)
		);
	}
}
