<?php
/**
 * Compact answers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Values;

/**
 * Gives all places of a layer as columns of differences: a third of the weight of a row each, made once for each change.
 *
 * `{ count, ids, lats, lngs, names, approximate }`: numbers are differences to the one before, from 0, coordinates in hundred-thousandths
 * of a degree (a metre); `approximate` lists positions. packages/map/src/points.ts reads it.
 *
 * @phpstan-type Pack array{count: int, ids: list<int>, lats: list<int>, lngs: list<int>, names: list<string>, approximate: list<int>}
 */
final class Packs {

	/** Parts of a degree. */
	private const SCALE = 100000;

	/**
	 * Takes what it works with.
	 *
	 * @param Database        $database SQL helper.
	 * @param PointRepository $points   Places.
	 */
	public function __construct( private readonly Database $database, private readonly PointRepository $points ) {}

	/**
	 * Returns the version of a layer's answer: it grows with each change.
	 *
	 * @param Layer $layer Layer.
	 */
	public function version( Layer $layer ): int {
		return (int) ( $this->database->column( "SELECT version FROM {$this->table()} WHERE layer_id = %d", $layer->id )[0] ?? 0 );
	}

	/**
	 * Returns the answer.
	 *
	 * @param Layer $layer Layer.
	 * @return Pack
	 */
	public function of( Layer $layer ): array {
		$row  = $this->database->row( "SELECT version, body FROM {$this->table()} WHERE layer_id = %d", $layer->id );
		$kept = json_decode( (string) ( $row['body'] ?? '' ), true );
		if ( is_array( $kept ) && isset( $kept['count'] ) ) {
			return array(
				'count'       => Values::int( $kept['count'] ),
				'ids'         => Values::ints( $kept['ids'] ?? array() ),
				'lats'        => Values::ints( $kept['lats'] ?? array() ),
				'lngs'        => Values::ints( $kept['lngs'] ?? array() ),
				'names'       => Values::texts( $kept['names'] ?? array() ),
				'approximate' => Values::ints( $kept['approximate'] ?? array() ),
			);
		}
		$pack = self::pack( $this->points->places( $layer ) );
		if ( null !== $row ) {
			// A change since then has raised the version: this answer is then not kept.
			$this->database->write( "UPDATE {$this->table()} SET body = %s WHERE layer_id = %d AND version = %d", (string) wp_json_encode( $pack, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ), $layer->id, (int) $row['version'] );
		}
		return $pack;
	}

	/**
	 * Makes the answer of a layer old.
	 *
	 * @param int $layer Layer.
	 */
	public function spoil( int $layer ): void {
		$columns = array(
			'layer_id' => '%d',
			'version'  => '%d',
			'body'     => '%s',
		);
		$this->database->upsert( Tables::PACK, $columns, array( array( $layer, 0, '' ) ), array() );
		$this->database->write( "UPDATE {$this->table()} SET version = version + 1, body = '' WHERE layer_id = %d", $layer );
	}

	/**
	 * Packs rows.
	 *
	 * @param list<array<string, string|null>> $rows Columns id, lat, lng, approximate, name.
	 * @return Pack
	 */
	private static function pack( array $rows ): array {
		$pack = array(
			'count'       => count( $rows ),
			'ids'         => array(),
			'lats'        => array(),
			'lngs'        => array(),
			'names'       => array(),
			'approximate' => array(),
		);
		$id   = 0;
		$lat  = 0;
		$lng  = 0;
		foreach ( $rows as $position => $row ) {
			$here            = array( (int) $row['id'], (int) round( (float) $row['lat'] * self::SCALE ), (int) round( (float) $row['lng'] * self::SCALE ) );
			$pack['ids'][]   = $here[0] - $id;
			$pack['lats'][]  = $here[1] - $lat;
			$pack['lngs'][]  = $here[2] - $lng;
			$pack['names'][] = Values::text( $row['name'] );
			if ( '1' === (string) $row['approximate'] ) {
				$pack['approximate'][] = $position;
			}
			list( $id, $lat, $lng ) = $here;
		}
		return $pack;
	}

	/**
	 * Returns the name of the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::PACK );
	}
}
