<?php
/**
 * What a layer holds.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\View;

use PaysMidiQuercy\Territory\MapItem;
use PaysMidiQuercy\Territory\MapLayer;

/**
 * A layer with its places, asked for once a page.
 */
final class LayerContent {

	/**
	 * With more places than this the page without script gives the counts of the communes only, which lead to them.
	 */
	private const MAX_ITEMS = 500;

	/**
	 * Holds the content.
	 *
	 * @param MapLayer               $layer  Layer.
	 * @param array<int|string, int> $counts How many places each commune has, by INSEE code.
	 * @param list<MapItem>          $items  Places, none when they are too many.
	 */
	private function __construct(
		public readonly MapLayer $layer,
		public readonly array $counts,
		public readonly array $items,
	) {}

	/**
	 * Returns its places in a commune, when they are too many for the list of all of them.
	 *
	 * @param string $insee Commune.
	 * @return list<MapItem>
	 */
	public function items_of( string $insee ): array {
		return null === $this->layer->items_of || array() !== $this->items || 0 === ( $this->counts[ $insee ] ?? 0 ) ? array() : ( $this->layer->items_of )( $insee );
	}

	/**
	 * Returns the page that lists its places in a commune, '' when all of them are listed here.
	 *
	 * @param string $insee Commune.
	 */
	public function commune_url( string $insee ): string {
		if ( null !== $this->layer->commune_url ) {
			return ( $this->layer->commune_url )( $insee );
		}
		return null === $this->layer->items_of || array() !== $this->items ? '' : add_query_arg( 'commune', $insee );
	}

	/**
	 * Asks a layer. One that fails is shown empty: the map goes on without it.
	 *
	 * @param MapLayer $layer Layer.
	 */
	public static function of( MapLayer $layer ): self {
		try {
			$counts = ( $layer->counts )();
			return new self( $layer, $counts, array_sum( $counts ) > self::MAX_ITEMS ? array() : ( $layer->items )() );
		} catch ( \RuntimeException $problem ) {
			wp_trigger_error( __METHOD__, $problem->getMessage(), E_USER_WARNING );
			return new self( $layer, array(), array() );
		}
	}
}
