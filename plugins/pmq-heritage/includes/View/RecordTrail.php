<?php
/**
 * The way back from a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Services;

/**
 * Leads the breadcrumb of a record through the search and its commune; core would show a type, which has no page here.
 */
final class RecordTrail {

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Hooks the breadcrumb.
	 */
	public function register(): void {
		add_filter( 'block_core_breadcrumbs_items', array( $this, 'lead' ) );
	}

	/**
	 * Puts search and commune between home and the record.
	 *
	 * @param list<array<string, mixed>> $items Items of core: home, terms, the record.
	 * @return list<array<string, mixed>>
	 */
	public function lead( array $items ): array {
		if ( ! is_singular( RecordPostType::NAME ) || count( $items ) < 2 ) {
			return $items;
		}
		$base    = home_url( SearchView::PATH );
		$commune = $this->services->records()->find( (int) get_queried_object_id() )?->commune;
		$trail   = array(
			array(
				'label' => __( 'Search', 'pmq' ),
				'url'   => $base,
			),
		);
		if ( null !== $commune && '' !== $commune['insee'] ) {
			$trail[] = array(
				'label' => $commune['name'],
				'url'   => ( new SearchRequest( facets: array( 'commune' => array( $commune['insee'] ) ) ) )->url( $base ),
			);
		}
		return array( $items[0], ...$trail, $items[ array_key_last( $items ) ] );
	}
}
