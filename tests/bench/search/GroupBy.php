<?php
/**
 * The same search with plain SQL.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Search;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Search\Query;

/**
 * Flat, indexed tables (document, facet value, word) and one GROUP BY a facet: the usual faceted search in SQL.
 */
final class GroupBy {

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Answers a query.
	 *
	 * @param Query $query Query.
	 * @return array{total: int, facets: array<string, array<array-key, int>>}
	 */
	public function search( Query $query ): array {
		list( $from, $args ) = $this->from( $query, null );
		$this->database->rows( "SELECT d.doc {$from} ORDER BY d.title, d.doc LIMIT %d", ...array( ...$args, $query->per_page ) );
		$total  = (int) $this->database->column( "SELECT COUNT(*) {$from}", ...$args )[0];
		$facets = array();
		foreach ( Corpus::FACETS as $facet ) {
			list( $from, $args ) = $this->from( $query, $facet );
			$table               = $this->database->table( 'bench_facet' );
			$rows                = $this->database->rows( 'SELECT c.value, COUNT(*) AS number ' . preg_replace( '/ WHERE /', " JOIN {$table} c ON c.doc = d.doc AND c.facet = '{$facet}' WHERE ", $from, 1 ) . ' GROUP BY c.value', ...$args );
			$facets[ $facet ]    = array_map( 'intval', array_column( $rows, 'number', 'value' ) );
		}
		return array(
			'total'  => $total,
			'facets' => $facets,
		);
	}

	/**
	 * Returns FROM and WHERE.
	 *
	 * @param Query       $query Query.
	 * @param string|null $but   Facet whose condition is left out.
	 * @return array{string, list<string|int|float>}
	 */
	private function from( Query $query, ?string $but ): array {
		$from  = "FROM {$this->database->table( 'bench_doc' )} d";
		$where = array( '1 = 1' );
		$args  = array();
		foreach ( array_diff_key( $query->conditions(), array( (string) $but => true ) ) as $facet => $values ) {
			$marks   = implode( ', ', array_fill( 0, count( $values ), '%s' ) );
			$where[] = "d.doc IN (SELECT doc FROM {$this->database->table( 'bench_facet' )} WHERE facet = %s AND value IN ({$marks}))";
			array_push( $args, $facet, ...$values );
		}
		if ( '' !== $query->search ) {
			$where[] = "d.doc IN (SELECT doc FROM {$this->database->table( 'bench_term' )} WHERE word LIKE %s)";
			$args[]  = $query->search . '%';
		}
		if ( $query->bbox ) {
			$where[] = 'd.lat BETWEEN %f AND %f AND d.lng BETWEEN %f AND %f';
			array_push( $args, $query->bbox->south, $query->bbox->north, $query->bbox->west, $query->bbox->east );
		}
		if ( null !== $query->year_from ) {
			$where[] = 'd.year_to >= %d AND d.year_from <= %d';
			array_push( $args, $query->year_from, $query->year_to ?? PHP_INT_MAX );
		}
		return array( $from . ' WHERE ' . implode( ' AND ', $where ), $args );
	}
}
