<?php
/**
 * Actors as a layer of the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Map;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\Actors\View\DirectoryRequest;
use PaysMidiQuercy\Territory\MapItem;
use PaysMidiQuercy\Territory\MapLayer;

/**
 * Offers the published actors to the map block of this site. Nothing is searched before the map asks.
 */
final class ActorsLayer {

	/** Plum of the charter (Pantone 7432): white is readable on it, and it is not the red of the records. */
	private const COLOUR = '#87375b';

	/** A person, on a square of 24. */
	private const ICON = 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20c.6-4 3.600-6 7.500-6s6.900 2 7.500 6';

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
			'actors',
			__( 'Actors', 'pmq' ),
			self::COLOUR,
			self::ICON,
			rest_url( 'pmq/v1/actors/points' ),
			fn(): array => $this->items(),
			fn(): array => $this->counts(),
			/* translators: %s: number. */
			static fn( int $count ): string => sprintf( _n( '%s actor', '%s actors', $count, 'pmq' ), number_format_i18n( $count ) ),
			static fn( string $insee ): string => DirectoryRequest::from_query( array( 'commune' => $insee ) )->url( home_url( ActorPostType::DIRECTORY ) )
		);
		return $layers;
	}

	/**
	 * Gives every actor that has a place.
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
	 * Counts the actors of each commune.
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
