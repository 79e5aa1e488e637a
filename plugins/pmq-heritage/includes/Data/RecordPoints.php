<?php
/**
 * Records as points of a map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Database\Database;

/**
 * Reads name and place of many records in a few statements, without building posts.
 *
 * @phpstan-import-type Point from RecordSearch
 */
final class RecordPoints {

	/** Ids a statement: longer lists are slow on SQLite. */
	private const CHUNK = 100;

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Gives the points of records; one without place is left out.
	 *
	 * @param list<int> $ids Post ids.
	 * @return list<Point>
	 */
	public function of( array $ids ): array {
		$points = array();
		foreach ( array_chunk( $ids, self::CHUNK ) as $chunk ) {
			array_push( $points, ...$this->chunk( $chunk ) );
		}
		return $points;
	}

	/**
	 * Reads some points.
	 *
	 * @param list<int> $ids Post ids.
	 * @return list<Point>
	 */
	private function chunk( array $ids ): array {
		global $wpdb;
		$places = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
		$posts  = array_column( $this->database->rows( "SELECT ID, post_title, post_name FROM {$wpdb->posts} WHERE ID IN ($places)", ...$ids ), null, 'ID' );
		$meta   = array();
		foreach ( $this->database->rows( "SELECT post_id, meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id IN ($places) AND meta_key IN ('pmq_lat', 'pmq_lng', 'pmq_location_approximate')", ...$ids ) as $row ) {
			$meta[ (int) $row['post_id'] ][ (string) $row['meta_key'] ] = $row['meta_value'];
		}
		$points = array();
		foreach ( $ids as $id ) {
			if ( isset( $posts[ $id ], $meta[ $id ]['pmq_lat'], $meta[ $id ]['pmq_lng'] ) ) {
				$points[] = array(
					$id,
					(float) $meta[ $id ]['pmq_lat'],
					(float) $meta[ $id ]['pmq_lng'],
					! empty( $meta[ $id ]['pmq_location_approximate'] ),
					html_entity_decode( (string) $posts[ $id ]['post_title'], ENT_QUOTES ),
					home_url( '/fiche/' . $posts[ $id ]['post_name'] . '/' ),
				);
			}
		}
		return $points;
	}
}
