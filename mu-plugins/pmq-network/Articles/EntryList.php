<?php
/**
 * Articles and records as cards.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Articles;

use PaysMidiQuercy\Chrome\SiteLinks;

/**
 * Prints entries of any site as cards, the name of the site where it is another one than the visitor's.
 */
final class EntryList {

	/**
	 * Returns cards.
	 *
	 * @param list<Entry> $entries Entries.
	 * @return string Escaped HTML.
	 */
	public static function cards( array $entries ): string {
		$labels = array_column( SiteLinks::all(), 'label', 'slug' );
		$here   = SiteLinks::current_slug();
		$items  = '';
		foreach ( $entries as $entry ) {
			$line   = array_filter( array( $entry->site === $here ? '' : $labels[ $entry->site ] ?? '', $entry->date ) );
			$items .= sprintf(
				'<li class="pmq-entry"><div class="pmq-entry__picture">%s</div><h3><a href="%s">%s</a></h3>%s</li>',
				$entry->image,
				esc_url( $entry->link ),
				esc_html( $entry->title ),
				array() === $line ? '' : '<p class="pmq-meta">' . esc_html( implode( ' · ', $line ) ) . '</p>'
			);
		}
		return '<ul class="pmq-entries">' . $items . '</ul>';
	}
}
