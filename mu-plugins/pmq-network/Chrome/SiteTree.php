<?php
/**
 * The pages of a site as a tree.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Values;

/**
 * Prints the published pages of a site, those below others inside them; long families are folded.
 */
final class SiteTree {

	/** Most pages below one that are shown at once. */
	private const FOLD = 12;

	/**
	 * Returns the tree of a site.
	 *
	 * @param string $slug Slug in the network's table.
	 * @return string Escaped HTML.
	 */
	public static function html( string $slug ): string {
		return OtherSites::on(
			$slug,
			static function (): string {
				$pages     = get_pages(
					array(
						'sort_column' => 'menu_order,post_title',
						'exclude'     => array( Values::int( get_option( 'page_on_front' ) ) ),
					)
				);
				$by_parent = array();
				foreach ( is_array( $pages ) ? $pages : array() as $page ) {
					$by_parent[ $page->post_parent ][] = $page;
				}
				return self::branch( 0, $by_parent );
			},
			''
		);
	}

	/**
	 * Returns the pages below a page.
	 *
	 * @param int                        $parent_id Page, 0 for the site.
	 * @param array<int, list<\WP_Post>> $by_parent Pages by parent.
	 */
	private static function branch( int $parent_id, array $by_parent ): string {
		$pages = $by_parent[ $parent_id ] ?? array();
		if ( array() === $pages ) {
			return '';
		}
		$items = '';
		foreach ( $pages as $page ) {
			$items .= sprintf( '<li><a href="%s">%s</a>%s</li>', esc_url( (string) get_permalink( $page ) ), esc_html( html_entity_decode( get_the_title( $page ), ENT_QUOTES ) ), self::branch( $page->ID, $by_parent ) );
		}
		$list = '<ul>' . $items . '</ul>';
		if ( 0 === $parent_id || count( $pages ) <= self::FOLD ) {
			return $list;
		}
		/* translators: %s: number of pages. */
		$label = sprintf( _n( '%s page', '%s pages', count( $pages ), 'pmq' ), number_format_i18n( count( $pages ) ) );
		return '<details><summary>' . esc_html( $label ) . '</summary>' . $list . '</details>';
	}
}
