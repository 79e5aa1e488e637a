<?php
/**
 * Sends the search of the front page to the search of the records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Theme\Patrimoine;

add_filter( 'render_block_core/search', __NAMESPACE__ . '\\search_records', 10, 2 );

/**
 * Sends the field of the front page to the search of the records too; without that page it stays core's.
 *
 * @param string                              $html  A search block.
 * @param array{attrs?: array<string, mixed>} $block Parsed block.
 */
function search_records( string $html, array $block ): string {
	if ( ! str_contains( (string) ( $block['attrs']['className'] ?? '' ), 'pmq-hero__search' ) ) {
		return $html;
	}
	$tags = new \WP_HTML_Tag_Processor( $html );
	if ( $tags->next_tag( 'form' ) ) {
		$tags->set_attribute( 'action', home_url( '/chercher/' ) );
	}
	if ( $tags->next_tag( 'input' ) ) {
		$tags->set_attribute( 'name', 'q' );
	}
	return $tags->get_updated_html();
}
