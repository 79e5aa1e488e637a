<?php
/**
 * Layers for the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Territory\MapItem;
use PaysMidiQuercy\Territory\MapLayer;

/**
 * Offers the network's layers to every map of every site. Nothing is read before a map asks.
 */
final class LayerOffer {

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Hooks the offer.
	 */
	public function register(): void {
		add_filter( 'pmq_map_layers', array( $this, 'offer' ) );
	}

	/**
	 * Adds the layers.
	 *
	 * @param list<MapLayer> $offered Layers.
	 * @return list<MapLayer>
	 */
	public function offer( array $offered ): array {
		foreach ( $this->services->layers->shown() as $layer ) {
			$route     = rest_url( 'pmq/v1/layers/' . $layer->slug . '/points' );
			$offered[] = new MapLayer(
				$layer->slug,
				$layer->label,
				ColourSet::css( $layer->colour ),
				IconSet::path( $layer->icon ),
				$route,
				fn(): array => $this->items( $layer, $this->services->points->page( $layer, '', 1, 1000 )['points'] ),
				fn(): array => array_diff_key( $this->services->points->counts( $layer ), array( '' => 0 ) ),
				/* translators: 1: name of a layer, 2: number */
				static fn( int $count ): string => sprintf( _n( '%1$s: %2$s place', '%1$s: %2$s places', $count, 'pmq' ), $layer->label, number_format_i18n( $count ) ),
				null,
				$route,
				fn( string $insee ): array => $this->items( $layer, $this->services->points->of_commune( $layer, $insee ) )
			);
		}
		return $offered;
	}

	/**
	 * Describes places as the map draws and lists them.
	 *
	 * @param Layer       $layer  Layer.
	 * @param list<Point> $points Places.
	 * @return list<MapItem>
	 */
	private function items( Layer $layer, array $points ): array {
		return array_map(
			function ( Point $point ) use ( $layer ): MapItem {
				$commune = $this->services->territory->commune( $point->insee );
				$facts   = FieldText::facts( $layer, $point );
				if ( null !== $commune ) {
					array_unshift(
						$facts,
						array(
							'label' => __( 'Commune', 'pmq' ),
							'text'  => $commune->name,
							'url'   => '',
						)
					);
				}
				return new MapItem( $point->name, '', $point->lat, $point->lng, $point->approximate, $facts );
			},
			$points
		);
	}
}
