<?php
/**
 * Pages by distance.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Picks the found documents of a page, nearest to a place first; among equally far ones (to the centimetre) the older post first.
 */
final class DistancePager {

	/**
	 * Documents that are measured one by one.
	 */
	private const FEW = 20;

	/**
	 * Largest circle, in kilometres, whose grid is worth a look.
	 */
	private const REGION = 500.0;

	/**
	 * Keeps the place.
	 *
	 * @param Snapshot $snapshot Packs.
	 * @param Near     $near     Place.
	 */
	public function __construct( private readonly Snapshot $snapshot, private readonly Near $near ) {}

	/**
	 * Returns the posts of a page.
	 *
	 * @param string               $mask   Packed documents that were found.
	 * @param list<StoredDocument> $recent Others.
	 * @param int                  $skip   Documents before the page.
	 * @param int                  $take   Documents of the page.
	 * @return list<int>
	 */
	public function page( string $mask, array $recent, int $skip, int $take ): array {
		$ordinals = Mask::ordinals( $this->narrow( $mask, $skip + $take ) );
		$packed   = array_map( fn( array $place ): int => $this->centimetres( ...$place ), $this->snapshot->places( $ordinals ) );
		$found    = array();
		foreach ( $recent as $document ) {
			$found[] = array( $this->centimetres( (float) $document->lat, (float) $document->lng ), $document->id );
		}
		$farthest = $this->farthest( array_merge( $packed, array_column( $found, 0 ) ), $skip + $take );
		$near     = array_filter( $packed, static fn( int $distance ): bool => $distance <= $farthest );
		$posts    = $this->snapshot->posts( array_values( array_intersect_key( $ordinals, $near ) ) );
		foreach ( array_values( $near ) as $index => $distance ) {
			$found[] = array( $distance, $posts[ $index ] );
		}
		sort( $found );
		return array_column( array_slice( $found, $skip, $take ), 1 );
	}

	/**
	 * Leaves out documents that are too far for a page: when the rectangles of a grid that lie wholly within a distance hold enough documents, those
	 * of rectangles wholly beyond it are none of the page. Repeated with ever finer grids.
	 *
	 * @param string $mask Documents.
	 * @param int    $need How many of the nearest must stay.
	 */
	private function narrow( string $mask, int $need ): string {
		$near = $this->near;
		for ( $count = Mask::count( $mask ); $count > max( self::FEW, $need ) && $near->radius_km <= self::REGION; ) {
			$grid = $near->box()->west <= $near->box()->east ? Grid::over( $near->box(), Grid::SIDE ) : null;
			if ( ! $grid ) {
				return $mask;
			}
			$counts   = $this->snapshot->histogram( $grid, $mask );
			$cells    = array_intersect_key( iterator_to_array( $grid->cells() ), $counts );
			$farthest = array_map( $near->farthest( ... ), $cells );
			asort( $farthest );
			$within = 0;
			$enough = $near->radius_km;
			foreach ( $farthest as $code => $distance ) {
				$within += $counts[ $code ];
				if ( $within >= $need ) {
					$enough = $distance;
					break;
				}
			}
			$stay = array_keys( array_filter( $cells, static fn( BoundingBox $cell ): bool => $near->nearest( $cell ) <= $enough ) );
			$mask = $this->snapshot->in_cells( $grid, $mask, $stay );
			$left = Mask::count( $mask );
			if ( $left > 0.8 * $count || $enough <= 0 ) {
				return $mask;
			}
			$near  = new Near( $near->lat, $near->lng, min( $near->radius_km, 1.001 * $enough + 0.001 ) );
			$mask &= $this->snapshot->in_box( $near->box() );
			$count = Mask::count( $mask );
		}
		return $mask;
	}

	/**
	 * Returns the distance of the last document of a page.
	 *
	 * @param list<int> $distances Distances.
	 * @param int       $number    Number of the document.
	 */
	private function farthest( array $distances, int $number ): int {
		sort( $distances );
		return $distances[ min( $number, count( $distances ) ) - 1 ] ?? 0;
	}

	/**
	 * Returns the distance of a point.
	 *
	 * @param float $lat Latitude.
	 * @param float $lng Longitude.
	 */
	private function centimetres( float $lat, float $lng ): int {
		return (int) round( 100_000 * $this->near->distance( $lat, $lng ) );
	}
}
