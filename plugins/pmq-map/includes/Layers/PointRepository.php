<?php
/**
 * Reading and writing of places.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Values;

/**
 * The table of places. Whoever writes does it within a batch of the {@see Journal}, so that it can be undone.
 */
final class PointRepository {

	/** Rows a statement. */
	public const CHUNK = 100;

	private const COLUMNS = array(
		'layer_id'    => '%d',
		'point_key'   => '%s',
		'name_key'    => '%s',
		'reference'   => '%s',
		'name'        => '%s',
		'lat'         => '%f',
		'lng'         => '%f',
		'approximate' => '%d',
		'insee'       => '%s',
		'fields'      => '%s',
		'seen_in'     => '%d',
		'updated_at'  => '%d',
	);

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Returns a place.
	 *
	 * @param Layer $layer Layer.
	 * @param int   $id    Number.
	 */
	public function find( Layer $layer, int $id ): ?Point {
		$row = $this->database->row( "SELECT * FROM {$this->table()} WHERE layer_id = %d AND id = %d", $layer->id, $id );
		return null === $row ? null : Point::from_row( $row );
	}

	/**
	 * Returns places by their numbers.
	 *
	 * @param Layer     $layer Layer.
	 * @param list<int> $ids   Numbers, at most a hundred.
	 * @return list<Point>
	 */
	public function find_many( Layer $layer, array $ids ): array {
		return $this->by( $layer, 'id', '%d', $ids );
	}

	/**
	 * Returns the places that have one of the keys.
	 *
	 * @param Layer                     $layer  Layer.
	 * @param 'point_key'|'name_key'    $column Which key.
	 * @param list<string>              $keys   Keys, at most a hundred.
	 * @return list<Point>
	 */
	public function by_keys( Layer $layer, string $column, array $keys ): array {
		return $this->by( $layer, $column, '%s', $keys );
	}

	/**
	 * Returns a page of places.
	 *
	 * @param Layer              $layer    Layer.
	 * @param string             $search   Part of name or reference.
	 * @param int                $page     From 1.
	 * @param int                $per_page Places a page.
	 * @param 'name'|'updated_at'|'insee'|'reference'|'id' $order_by Column.
	 * @param bool               $falling  Whether the largest goes first.
	 * @return array{points: list<Point>, total: int}
	 */
	public function page( Layer $layer, string $search, int $page, int $per_page, string $order_by = 'name', bool $falling = false ): array {
		global $wpdb;
		$like  = '%' . $wpdb->esc_like( $search ) . '%';
		$where = 'layer_id = %d' . ( '' === $search ? '' : ' AND (name LIKE %s OR reference LIKE %s)' );
		$args  = array( $layer->id, ...( '' === $search ? array() : array( $like, $like ) ) );
		$order = $order_by . ( $falling ? ' DESC' : '' );
		$rows  = $this->database->rows( "SELECT * FROM {$this->table()} WHERE {$where} ORDER BY {$order}, id LIMIT %d OFFSET %d", ...array( ...$args, $per_page, ( $page - 1 ) * $per_page ) );
		return array(
			'points' => array_map( Point::from_row( ... ), $rows ),
			'total'  => (int) ( $this->database->column( "SELECT COUNT(*) FROM {$this->table()} WHERE {$where}", ...$args )[0] ?? 0 ),
		);
	}

	/**
	 * Returns the places of a commune, by name.
	 *
	 * @param Layer  $layer Layer.
	 * @param string $insee Commune.
	 * @return list<Point>
	 */
	public function of_commune( Layer $layer, string $insee ): array {
		return array_map( Point::from_row( ... ), $this->database->rows( "SELECT * FROM {$this->table()} WHERE layer_id = %d AND insee = %s ORDER BY name, id LIMIT 2000", $layer->id, $insee ) );
	}

	/**
	 * Counts the places of a layer by commune, '' being outside the territory.
	 *
	 * @param Layer $layer Layer.
	 * @return array<int|string, int> By INSEE code.
	 */
	public function counts( Layer $layer ): array {
		$counts = array();
		foreach ( $this->database->rows( "SELECT insee, COUNT(*) AS places FROM {$this->table()} WHERE layer_id = %d GROUP BY insee", $layer->id ) as $row ) {
			$counts[ (string) $row['insee'] ] = (int) $row['places'];
		}
		return $counts;
	}

	/**
	 * Counts the places of every layer.
	 *
	 * @return array<int, int> By layer.
	 */
	public function totals(): array {
		$totals = array();
		foreach ( $this->database->rows( "SELECT layer_id, COUNT(*) AS places FROM {$this->table()} GROUP BY layer_id" ) as $row ) {
			$totals[ (int) $row['layer_id'] ] = (int) $row['places'];
		}
		return $totals;
	}

	/**
	 * Returns number, place and name of every place, those of a commune together: what a map needs first.
	 *
	 * @param Layer $layer Layer.
	 * @return list<array<string, string|null>> Columns id, lat, lng, approximate, name.
	 */
	public function places( Layer $layer ): array {
		return $this->database->rows( "SELECT id, lat, lng, approximate, name FROM {$this->table()} WHERE layer_id = %d ORDER BY insee, id", $layer->id );
	}

	/**
	 * Returns the numbers of the places that an import has not had.
	 *
	 * @param Layer $layer Layer.
	 * @param int   $batch The import.
	 * @param int   $limit Most numbers.
	 * @return list<int>
	 */
	public function not_seen_in( Layer $layer, int $batch, int $limit ): array {
		return Values::ints( $this->database->column( "SELECT id FROM {$this->table()} WHERE layer_id = %d AND seen_in <> %d ORDER BY id LIMIT %d", $layer->id, $batch, $limit ) );
	}

	/**
	 * Writes places: new ones get a number, others are replaced. Within a transaction.
	 *
	 * @param list<Point> $points At most a hundred.
	 * @param int         $batch  Import that has them, 0 for none.
	 */
	public function write( array $points, int $batch ): void {
		$now  = time();
		$rows = array();
		foreach ( $points as $point ) {
			$values = array( $point->layer, $point->key(), $point->name_key(), $point->reference, $point->name, $point->lat, $point->lng, (int) $point->approximate, $point->insee, $point->fields_json(), 0 === $batch ? $point->seen_in : $batch, $now );
			if ( 0 === $point->id ) {
				$rows[] = $values;
			} else {
				$sets = implode( ', ', array_map( static fn( string $column, string $placeholder ): string => "{$column} = {$placeholder}", array_keys( self::COLUMNS ), self::COLUMNS ) );
				$this->database->write( "UPDATE {$this->table()} SET {$sets} WHERE id = %d", ...array( ...$values, $point->id ) );
			}
		}
		$this->database->insert( Tables::POINT, self::COLUMNS, $rows );
	}

	/**
	 * Puts places back as they were, with their numbers. Within a transaction.
	 *
	 * @param list<Point> $points At most a hundred; their numbers are free.
	 */
	public function put_back( array $points ): void {
		$rows = array_map(
			static fn( Point $point ): array => array( $point->id, $point->layer, $point->key(), $point->name_key(), $point->reference, $point->name, $point->lat, $point->lng, (int) $point->approximate, $point->insee, $point->fields_json(), $point->seen_in, $point->updated_at ),
			$points
		);
		$this->database->insert( Tables::POINT, array( 'id' => '%d' ) + self::COLUMNS, $rows );
	}

	/**
	 * Notes which places an import has had, without changing them.
	 *
	 * @param list<int> $ids   Numbers, at most a hundred.
	 * @param int       $batch The import.
	 */
	public function mark_seen( array $ids, int $batch ): void {
		if ( array() !== $ids ) {
			$this->database->write( "UPDATE {$this->table()} SET seen_in = %d WHERE id IN (" . implode( ',', array_fill( 0, count( $ids ), '%d' ) ) . ')', $batch, ...$ids );
		}
	}

	/**
	 * Deletes places.
	 *
	 * @param list<int> $ids Numbers, at most a hundred.
	 */
	public function delete( array $ids ): void {
		if ( array() !== $ids ) {
			$this->database->write( "DELETE FROM {$this->table()} WHERE id IN (" . implode( ',', array_fill( 0, count( $ids ), '%d' ) ) . ')', ...$ids );
		}
	}

	/**
	 * Deletes every place of a layer that is gone for good.
	 *
	 * @param int $layer Layer.
	 */
	public function delete_layer( int $layer ): void {
		$this->database->write( "DELETE FROM {$this->table()} WHERE layer_id = %d", $layer );
	}

	/**
	 * Returns the places whose column has one of the values.
	 *
	 * @param Layer             $layer       Layer.
	 * @param string            $column      Column.
	 * @param string            $placeholder Its placeholder.
	 * @param list<int|string>  $values      Values, at most a hundred.
	 * @return list<Point>
	 */
	private function by( Layer $layer, string $column, string $placeholder, array $values ): array {
		if ( array() === $values ) {
			return array();
		}
		$list = implode( ',', array_fill( 0, count( $values ), $placeholder ) );
		return array_map( Point::from_row( ... ), $this->database->rows( "SELECT * FROM {$this->table()} WHERE layer_id = %d AND {$column} IN ({$list}) ORDER BY id", $layer->id, ...$values ) );
	}

	/**
	 * Returns the name of the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::POINT );
	}
}
