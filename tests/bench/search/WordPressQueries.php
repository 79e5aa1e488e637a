<?php
/**
 * The same search with WordPress's own means.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Search;

use PaysMidiQuercy\Search\Query;

/**
 * WP_Query with tax and meta queries for the page; for the counts, the posts under every other condition (one query for all facets
 * that are no condition), their terms through get_terms() and their meta through the meta cache.
 */
final class WordPressQueries {

	/**
	 * Answers a query.
	 *
	 * @param Query $query Query.
	 * @return array{total: int, facets: array<string, array<array-key, int>>}
	 */
	public static function search( Query $query ): array {
		wp_cache_flush();
		$page   = new \WP_Query( self::arguments( $query, null, array( 'posts_per_page' => $query->per_page, 'orderby' => 'title', 'order' => 'ASC' ) ) );
		$facets = array();
		$shared = null;
		foreach ( Corpus::FACETS as $facet ) {
			$ids = isset( $query->conditions()[ $facet ] ) ? self::ids( $query, $facet ) : ( $shared ??= self::ids( $query, null ) );

			$facets[ $facet ] = in_array( $facet, Corpus::TAXONOMIES, true ) ? self::count_terms( $facet, $ids ) : self::count_meta( $facet, $ids );
		}
		return array(
			'total'  => (int) $page->found_posts,
			'facets' => $facets,
		);
	}

	/**
	 * Returns the posts under every condition but one.
	 *
	 * @param Query       $query Query.
	 * @param string|null $but   Facet whose condition is left out.
	 * @return list<int>
	 */
	private static function ids( Query $query, ?string $but ): array {
		return ( new \WP_Query( self::arguments( $query, $but, array( 'posts_per_page' => -1, 'fields' => 'ids', 'no_found_rows' => true, 'orderby' => 'none' ) ) ) )->posts;
	}

	/**
	 * Counts terms.
	 *
	 * @param string    $facet Facet.
	 * @param list<int> $ids   Posts.
	 * @return array<array-key, int>
	 */
	private static function count_terms( string $facet, array $ids ): array {
		$terms = $ids ? get_terms( array( 'taxonomy' => 'pmq_bench_' . $facet, 'object_ids' => $ids, 'fields' => 'all_with_object_id', 'hide_empty' => false, 'update_term_meta_cache' => false, 'orderby' => 'none' ) ) : array();
		return array_count_values( array_column( is_array( $terms ) ? $terms : array(), 'slug' ) );
	}

	/**
	 * Counts meta values.
	 *
	 * @param string    $facet Facet.
	 * @param list<int> $ids   Posts.
	 * @return array<array-key, int>
	 */
	private static function count_meta( string $facet, array $ids ): array {
		$counts = array();
		if ( $ids ) {
			update_meta_cache( 'post', $ids );
		}
		foreach ( $ids as $id ) {
			foreach ( get_post_meta( $id, 'pmq_bench_' . $facet ) as $value ) {
				$counts[ $value ] = ( $counts[ $value ] ?? 0 ) + 1;
			}
		}
		return $counts;
	}

	/**
	 * Returns the arguments of WP_Query.
	 *
	 * @param Query                $query Query.
	 * @param string|null          $but   Facet whose condition is left out.
	 * @param array<string, mixed> $more  More arguments.
	 * @return array<string, mixed>
	 */
	private static function arguments( Query $query, ?string $but, array $more ): array {
		$tax  = array();
		$meta = array();
		foreach ( array_diff_key( $query->conditions(), array( (string) $but => true ) ) as $facet => $values ) {
			if ( in_array( $facet, Corpus::TAXONOMIES, true ) ) {
				$tax[] = array( 'taxonomy' => 'pmq_bench_' . $facet, 'field' => 'slug', 'terms' => $values, 'include_children' => false );
			} else {
				$meta[] = array( 'key' => 'pmq_bench_' . $facet, 'value' => $values, 'compare' => 'IN' );
			}
		}
		if ( $query->bbox ) {
			$meta[] = array( 'key' => 'pmq_bench_lat', 'value' => array( $query->bbox->south, $query->bbox->north ), 'compare' => 'BETWEEN', 'type' => 'DECIMAL(10,6)' );
			$meta[] = array( 'key' => 'pmq_bench_lng', 'value' => array( $query->bbox->west, $query->bbox->east ), 'compare' => 'BETWEEN', 'type' => 'DECIMAL(10,6)' );
		}
		if ( null !== $query->year_from ) {
			$meta[] = array( 'key' => 'pmq_bench_year_to', 'value' => $query->year_from, 'compare' => '>=', 'type' => 'SIGNED' );
			$meta[] = array( 'key' => 'pmq_bench_year_from', 'value' => $query->year_to, 'compare' => '<=', 'type' => 'SIGNED' );
		}
		return $more + array( 'post_type' => Builder::TYPE, 'post_status' => 'publish', 's' => $query->search, 'tax_query' => $tax, 'meta_query' => $meta, 'suppress_filters' => true, 'cache_results' => true );
	}
}
