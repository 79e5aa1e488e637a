<?php
/**
 * Records as a layer of the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Map;

use PaysMidiQuercy\Heritage\Services;
use PaysMidiQuercy\Heritage\View\SearchRequest;
use PaysMidiQuercy\Heritage\View\SearchView;
use PaysMidiQuercy\Territory\MapItem;
use PaysMidiQuercy\Territory\MapLayer;

/**
 * Offers the published records to the map block of this site. Nothing is searched before the map asks.
 */
final class RecordsLayer {

	/**
	 * Takes the plugin's services.
	 *
	 * @param Services $services Services.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Hooks the layer.
	 */
	public function register(): void {
		add_filter( 'pmq_map_layers', array( $this, 'offer' ) );
	}

	/**
	 * Adds the layer.
	 *
	 * @param list<MapLayer> $layers Layers.
	 * @return list<MapLayer>
	 */
	public function offer( array $layers ): array {
		$layers[] = new MapLayer(
			'records',
			__( 'Heritage', 'pmq' ),
			'',
			'',
			rest_url( 'pmq/v1/records/points' ),
			fn(): array => $this->items(),
			fn(): array => $this->counts(),
			/* translators: %s: number. */
			static fn( int $count ): string => sprintf( _n( '%s record', '%s records', $count, 'pmq' ), number_format_i18n( $count ) ),
			static fn( string $insee ): string => SearchRequest::from_query( array( 'commune' => $insee ) )->url( home_url( SearchView::PATH ) )
		);
		return $layers;
	}

	/**
	 * Gives every record that has a place.
	 *
	 * @return list<MapItem>
	 */
	private function items(): array {
		return array_map(
			static fn( array $point ): MapItem => new MapItem( $point[4], $point[5], $point[1], $point[2], $point[3] ),
			$this->services->search()->points( array( 'sort' => 'name' ) )
		);
	}

	/**
	 * Counts the records of each commune.
	 *
	 * @return array<int|string, int>
	 */
	private function counts(): array {
		$page = $this->services->search()->search(
			array(
				'per_page' => 1,
				'facets'   => true,
			)
		);
		return array_column( $page->facets['commune'] ?? array(), 'count', 'value' );
	}
}
