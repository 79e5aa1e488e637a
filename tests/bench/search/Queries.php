<?php
/**
 * Queries of the bench.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Search;

use PaysMidiQuercy\Search\BoundingBox;
use PaysMidiQuercy\Search\Query;
use PaysMidiQuercy\Territory\Commune;

/**
 * Makes the queries of people who search records: none to three facets, sometimes a word, an area of the map, years; every one counts all
 * facets. Words are such that WordPress's search (part of a text) and ours (form of a word) mean the same.
 */
final class Queries {

	private const WORDS = array( 'moulin', 'lavoir', 'pigeonnier', 'clocher', 'brique', 'tannerie', 'rempart' );

	/**
	 * Makes queries, the same each time.
	 *
	 * @param int           $count    How many.
	 * @param list<Commune> $communes Communes.
	 * @return list<Query>
	 */
	public static function make( int $count, array $communes ): array {
		mt_srand( 2026 ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_seeding_mt_srand -- The same queries each time.
		$queries = array( new Query( with_facets: true ) );
		for ( $made = 1; $made < $count; $made++ ) {
			$commune = $communes[ mt_rand( 0, count( $communes ) - 1 ) ];
			$pool    = array(
				'type'    => array( 'type-' . mt_rand( 0, 7 ) ),
				'theme'   => array( 'theme-' . mt_rand( 0, 13 ), 'theme-' . mt_rand( 0, 13 ) ),
				'period'  => array( 'period-' . mt_rand( 0, 11 ) ),
				'keyword' => array( 'keyword-' . mt_rand( 0, 20 ) ),
				'commune' => array( $commune->insee ),
				'epci'    => array( (string) $commune->epci ),
				'source'  => array( 'source-' . mt_rand( 0, 4 ) ),
				'photo'   => array( '1' ),
			);
			$facets  = array();
			for ( $times = mt_rand( 0, 3 ); $times > 0; $times-- ) {
				$facet            = Corpus::FACETS[ mt_rand( 0, count( Corpus::FACETS ) - 1 ) ];
				$facets[ $facet ] = $pool[ $facet ];
			}
			$size  = mt_rand( 2, 25 ) / 100;
			$years = 0 === mt_rand( 0, 3 ) ? mt_rand( 900, 1900 ) : null;

			$queries[] = new Query(
				search: 0 === mt_rand( 0, 3 ) ? self::WORDS[ mt_rand( 0, count( self::WORDS ) - 1 ) ] : '',
				facets: $facets,
				bbox: 0 === mt_rand( 0, 3 ) ? self::around( $commune, $size ) : null,
				year_from: $years,
				year_to: null === $years ? null : $years + mt_rand( 0, 200 ),
				with_facets: true
			);
		}
		return $queries;
	}

	/**
	 * Returns the same query with the cells of the map beside it: of its own box, or of the whole territory, which leaves nothing out.
	 *
	 * @param Query $query Query.
	 */
	public static function with_cells( Query $query ): Query {
		$box  = $query->bbox ?? new BoundingBox( 1.0, 43.5, 2.5, 44.8 );
		$zoom = (int) floor( log( 360 / ( $box->east - $box->west ) * 4, 2 ) );
		return new Query( search: $query->search, facets: $query->facets, bbox: $box, year_from: $query->year_from, year_to: $query->year_to, with_facets: true, cells: $zoom );
	}

	/**
	 * Makes a box of six decimals, which is what the DECIMAL of a meta query compares.
	 *
	 * @param Commune $commune Its centre.
	 * @param float   $size    Half its side in degrees.
	 */
	private static function around( Commune $commune, float $size ): BoundingBox {
		return new BoundingBox( round( $commune->lng - $size, 6 ), round( $commune->lat - $size, 6 ), round( $commune->lng + $size, 6 ), round( $commune->lat + $size, 6 ) );
	}
}
