<?php
/**
 * The strategy tree as HTML.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal\Strategy;

/**
 * Prints branches as nested lists of `details`: open and close work by mouse, keyboard and screen reader without a
 * script, and a search in the page opens what it finds.
 */
final class TreeView {

	/**
	 * Returns the tree.
	 *
	 * @param list<Branch> $branches Branches of the first level.
	 * @param bool         $open     Whether the first level begins open.
	 * @return string Escaped HTML.
	 */
	public static function html( array $branches, bool $open ): string {
		return self::items( $branches, 1, $open );
	}

	/**
	 * Returns a list of branches.
	 *
	 * @param list<Branch> $branches Branches.
	 * @param int          $level    Level, from 1.
	 * @param bool         $open     Whether they begin open.
	 */
	private static function items( array $branches, int $level, bool $open ): string {
		$html = '';
		foreach ( $branches as $branch ) {
			$inner = array() === $branch->branches ? self::leaf( $branch ) : self::fork( $branch, $level, $open );
			$html .= '<li class="wp-block-pmq-strategy-tree__item">' . $inner . '</li>';
		}
		return sprintf( '<ul class="wp-block-pmq-strategy-tree__list is-level-%d">%s</ul>', $level, $html );
	}

	/**
	 * Returns a branch that has others below it.
	 *
	 * @param Branch $branch Branch.
	 * @param int    $level  Level, from 1.
	 * @param bool   $open   Whether it begins open.
	 */
	private static function fork( Branch $branch, int $level, bool $open ): string {
		return sprintf(
			'<details class="wp-block-pmq-strategy-tree__branch"%1$s><summary><span class="wp-block-pmq-strategy-tree__title">%2$s</span> <span class="wp-block-pmq-strategy-tree__count">%3$s</span></summary><p class="wp-block-pmq-strategy-tree__summary">%4$s <a href="%5$s">%6$s</a></p>%7$s</details>',
			$open ? ' open' : '',
			esc_html( $branch->title ),
			esc_html( self::count( count( $branch->branches ), $level ) ),
			esc_html( $branch->summary ),
			esc_url( $branch->link ),
			/* translators: %s: title of a page. */
			esc_html( sprintf( __( 'Read “%s”', 'pmq' ), $branch->title ) ),
			self::items( $branch->branches, $level + 1, false )
		);
	}

	/**
	 * Says how many branches are below: orientations under an ambition, projects under an orientation.
	 *
	 * @param int $count Number.
	 * @param int $level Level of the branch that holds them.
	 */
	private static function count( int $count, int $level ): string {
		$text = 1 === $level
			/* translators: %s: number of orientations of the strategy below an ambition. */
			? _n( '%s orientation', '%s orientations', $count, 'pmq' )
			/* translators: %s: number of projects (“chantiers”) below an orientation. */
			: _n( '%s project', '%s projects', $count, 'pmq' );
		return sprintf( $text, number_format_i18n( $count ) );
	}

	/**
	 * Returns a branch that ends there.
	 *
	 * @param Branch $branch Branch.
	 */
	private static function leaf( Branch $branch ): string {
		$summary = '' === $branch->summary ? '' : '<span class="wp-block-pmq-strategy-tree__summary">' . esc_html( $branch->summary ) . '</span>';
		return sprintf( '<a class="wp-block-pmq-strategy-tree__leaf" href="%s">%s</a>%s', esc_url( $branch->link ), esc_html( $branch->title ), $summary );
	}
}
