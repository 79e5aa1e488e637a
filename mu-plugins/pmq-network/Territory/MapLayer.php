<?php
/**
 * A layer of the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * What a plugin offers to the map through the filter `pmq_map_layers`.
 *
 * It stands on the network's floor so that a plugin offers its layer without knowing the map's plugin:
 *
 *     add_filter( 'pmq_map_layers', fn( array $layers ) => array( ...$layers, new MapLayer( … ) ) );
 */
final class MapLayer {

	/**
	 * Holds the layer.
	 *
	 * @param string                             $key         Such as `records`: small letters, digits, hyphens; not `communes` or `epcis`.
	 * @param string                             $label       What visitors read beside its box.
	 * @param string                             $colour      CSS colour of the pins on which white is readable; '' for the site's leading colour.
	 * @param string                             $icon        SVG path of a 24-px icon, '' for a dot.
	 * @param string                             $points_url  Route that answers `[[id, lat, lng, approximate, name, link], …]`, or columns
	 *                                                        (packages/map/src/points.ts says which).
	 * @param \Closure(): list<MapItem>          $items       Its places, for the page without script.
	 * @param \Closure(): array<int|string, int> $counts      How many of them each commune has, by INSEE code.
	 * @param \Closure(int): string              $count_label Such as “12 records”.
	 * @param (\Closure(string): string)|null    $commune_url Page that lists those of a commune, by INSEE code.
	 * @param string                             $detail_url  Route below which `/<id>` answers what the card of a place says, '' for none.
	 * @param (\Closure(string): list<MapItem>)|null $items_of Its places in a commune, by INSEE code: the page of a commune lists them when
	 *                                                        they are too many to be listed all.
	 */
	public function __construct(
		public readonly string $key,
		public readonly string $label,
		public readonly string $colour,
		public readonly string $icon,
		public readonly string $points_url,
		public readonly \Closure $items,
		public readonly \Closure $counts,
		public readonly \Closure $count_label,
		public readonly ?\Closure $commune_url = null,
		public readonly string $detail_url = '',
		public readonly ?\Closure $items_of = null,
	) {}

	/**
	 * Returns the layers that plugins offer on this site, by key.
	 *
	 * @return array<string, MapLayer>
	 */
	public static function offered(): array {
		/**
		 * Filters the layers of the map.
		 *
		 * @param list<MapLayer> $layers Layers.
		 */
		$offered = apply_filters( 'pmq_map_layers', array() );
		$layers  = array();
		foreach ( is_array( $offered ) ? $offered : array() as $layer ) {
			if ( $layer instanceof self && preg_match( '/^[a-z][a-z0-9-]*$/', $layer->key ) && ! in_array( $layer->key, array( 'communes', 'epcis' ), true ) ) {
				$layers[ $layer->key ] = $layer;
			} else {
				_doing_it_wrong( 'pmq_map_layers', 'A layer must be a MapLayer with a key of its own.', '0.1.0' );
			}
		}
		return $layers;
	}
}
