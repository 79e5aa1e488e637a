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
		$ordinals = Mask::ordinals( $mask );
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
