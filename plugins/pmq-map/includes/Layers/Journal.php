<?php
/**
 * The history of layers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;
use PaysMidiQuercy\Values;

/**
 * Keeps what every changed place was before, so that an import, a deletion or a form can be undone; writes no place without that.
 */
final class Journal {

	/** Batches kept for each layer. */
	private const KEPT = 50;

	/**
	 * Takes what it works with.
	 *
	 * @param Database        $database SQL helper.
	 * @param PointRepository $points   Places.
	 * @param Packs           $packs    Answers that become old.
	 */
	public function __construct(
		private readonly Database $database,
		private readonly PointRepository $points,
		private readonly Packs $packs,
	) {}

	/**
	 * Begins a batch.
	 *
	 * @param Layer  $layer Layer.
	 * @param string $kind  Constant of Batch.
	 * @param string $label File, or name of the place.
	 */
	public function begin( Layer $layer, string $kind, string $label ): Batch {
		global $wpdb;
		$this->prune( $layer );
		$this->database->insert(
			Tables::BATCH,
			array(
				'layer_id'   => '%d',
				'kind'       => '%s',
				'label'      => '%s',
				'user_id'    => '%d',
				'created_at' => '%d',
			),
			array( array( $layer->id, $kind, mb_substr( $label, 0, 190 ), get_current_user_id(), time() ) )
		);
		return new Batch( (int) $wpdb->insert_id, $layer->id, $kind, $label, get_current_user_id(), time(), 0, 0, 0, 0, 0 );
	}

	/**
	 * Returns a batch.
	 *
	 * @param Layer $layer Layer.
	 * @param int   $id    Number.
	 */
	public function find( Layer $layer, int $id ): ?Batch {
		$row = $this->database->row( "SELECT * FROM {$this->table()} WHERE layer_id = %d AND id = %d", $layer->id, $id );
		return null === $row ? null : Batch::from_row( $row );
	}

	/**
	 * Returns the batches that changed something, the newest first.
	 *
	 * @param Layer $layer Layer.
	 * @return list<Batch>
	 */
	public function all( Layer $layer ): array {
		return array_map( Batch::from_row( ... ), $this->database->rows( "SELECT * FROM {$this->table()} WHERE layer_id = %d AND added + changed + removed > 0 ORDER BY id DESC LIMIT %d", $layer->id, self::KEPT ) );
	}

	/**
	 * Writes places as part of a batch.
	 *
	 * @param Batch            $batch  Batch.
	 * @param list<Point>      $points New and changed places, at most a hundred.
	 * @param array<int, Point> $before The changed ones as they were, by number.
	 * @param list<int>        $seen   Places that an import has had, without a change.
	 */
	public function write( Batch $batch, array $points, array $before, array $seen = array() ): void {
		$this->database->transaction(
			function () use ( $batch, $points, $before, $seen ): void {
				$this->points->write( $points, Batch::IMPORT === $batch->kind ? $batch->id : 0 );
				$this->points->mark_seen( $seen, $batch->id );
				$new = array_values( array_filter( $points, static fn( Point $point ): bool => 0 === $point->id ) );
				$ids = array() === $new ? array() : Values::ints( $this->database->column( "SELECT id FROM {$this->database->table( Tables::POINT )} WHERE layer_id = %d AND point_key IN (" . implode( ',', array_fill( 0, count( $new ), '%s' ) ) . ')', $batch->layer, ...array_map( static fn( Point $point ): string => $point->key(), $new ) ) );
				$this->keep( $batch, $ids, $before );
				$this->database->write( "UPDATE {$this->table()} SET added = added + %d, changed = changed + %d WHERE id = %d", count( $ids ), count( $points ) - count( $ids ), $batch->id );
				if ( array() !== $points ) {
					$this->packs->spoil( $batch->layer );
				}
			}
		);
	}

	/**
	 * Removes places as part of a batch.
	 *
	 * @param Batch       $batch  Batch.
	 * @param list<Point> $points Places, at most a hundred.
	 */
	public function remove( Batch $batch, array $points ): void {
		if ( array() === $points ) {
			return;
		}
		$this->database->transaction(
			function () use ( $batch, $points ): void {
				$ids = array_map( static fn( Point $point ): int => $point->id, $points );
				$this->points->delete( $ids );
				$this->keep( $batch, array(), array_combine( $ids, $points ) );
				$this->database->write( "UPDATE {$this->table()} SET removed = removed + %d WHERE id = %d", count( $ids ), $batch->id );
				$this->packs->spoil( $batch->layer );
			}
		);
	}

	/**
	 * Ends a batch.
	 *
	 * @param Batch $batch Batch.
	 */
	public function finish( Batch $batch ): void {
		$this->database->write( "UPDATE {$this->table()} SET finished_at = %d WHERE id = %d", time(), $batch->id );
	}

	/**
	 * Undoes a batch. Places that something changed since stay as they are. An undoing that was interrupted can be asked for again.
	 *
	 * @param Layer $layer Layer.
	 * @param Batch $batch Batch.
	 * @return array{undone: int, left: int} Places that are as before, and that were left.
	 */
	public function undo( Layer $layer, Batch $batch ): array {
		$undone = 0;
		$left   = 0;
		$last   = 0;
		do {
			$changes = $this->database->rows( "SELECT point_id, before_state FROM {$this->database->table( Tables::CHANGE )} WHERE batch_id = %d AND point_id > %d ORDER BY point_id LIMIT %d", $batch->id, $last, PointRepository::CHUNK );
			if ( array() === $changes ) {
				break;
			}
			$last  = (int) end( $changes )['point_id'];
			$since = $this->changed_since( $batch, array_map( static fn( array $change ): int => (int) $change['point_id'], $changes ) );
			foreach ( $changes as $change ) {
				$done = ! in_array( (int) $change['point_id'], $since, true ) && $this->put_back( $layer, (int) $change['point_id'], (string) $change['before_state'] );
				$done ? ++$undone : ++$left;
			}
		} while ( count( $changes ) === PointRepository::CHUNK );
		$this->database->write( "UPDATE {$this->table()} SET undone_at = %d, finished_at = CASE WHEN finished_at = 0 THEN %d ELSE finished_at END WHERE id = %d", time(), time(), $batch->id );
		$this->packs->spoil( $layer->id );
		return array(
			'undone' => $undone,
			'left'   => $left,
		);
	}

	/**
	 * Forgets everything about a layer that is gone for good.
	 *
	 * @param int $layer Layer.
	 */
	public function delete_layer( int $layer ): void {
		$this->points->delete_layer( $layer );
		foreach ( array( Tables::CHANGE, Tables::ORDER ) as $table ) {
			$this->database->write( "DELETE FROM {$this->database->table( $table )} WHERE batch_id IN (SELECT id FROM {$this->table()} WHERE layer_id = %d)", $layer );
		}
		$this->database->write( "DELETE FROM {$this->table()} WHERE layer_id = %d", $layer );
		$this->packs->spoil( $layer );
	}

	/**
	 * Puts one place back as it was before.
	 *
	 * @param Layer  $layer Layer.
	 * @param int    $id    Number.
	 * @param string $state State, '' when it was not there.
	 * @return bool False when another place has taken its name or reference.
	 * @throws QueryFailed When the engine refuses for another reason.
	 */
	private function put_back( Layer $layer, int $id, string $state ): bool {
		try {
			$this->database->transaction(
				function () use ( $id, $state ): void {
					$this->points->delete( array( $id ) );
					if ( '' !== $state ) {
						$this->points->put_back( array( Point::from_row( Values::map( json_decode( $state, true ) ) ) ) );
					}
				}
			);
		} catch ( QueryFailed $problem ) {
			if ( $problem->is_duplicate() ) {
				return false;
			}
			throw $problem;
		}
		return true;
	}

	/**
	 * Keeps what places were before; the first state of a batch holds.
	 *
	 * @param Batch             $batch  Batch.
	 * @param list<int>         $new    Places that were not there.
	 * @param array<int, Point> $before Places as they were, by number.
	 */
	private function keep( Batch $batch, array $new, array $before ): void {
		$rows = array_map( static fn( int $id ): array => array( $batch->id, $id, '' ), $new );
		foreach ( $before as $id => $point ) {
			$rows[] = array( $batch->id, $id, $point->state() );
		}
		$columns = array(
			'batch_id'     => '%d',
			'point_id'     => '%d',
			'before_state' => '%s',
		);
		foreach ( array_chunk( $rows, PointRepository::CHUNK ) as $chunk ) {
			$this->database->upsert( Tables::CHANGE, $columns, $chunk, array() );
			$this->database->upsert( Tables::ORDER, array_diff_key( $columns, array( 'before_state' => '' ) ), array_map( static fn( array $row ): array => array_slice( $row, 0, 2 ), $chunk ), array() );
		}
	}

	/**
	 * Returns which of the places another batch changed later, and that change still holds. Batches overlap: an import that began before
	 * may have changed a place after. Changes that were kept before their order was have that of their batches.
	 *
	 * @param Batch     $batch Batch.
	 * @param list<int> $ids   Numbers, at most a hundred.
	 * @return list<int>
	 */
	private function changed_since( Batch $batch, array $ids ): array {
		$list  = implode( ',', array_fill( 0, count( $ids ), '%d' ) );
		$order = $this->database->table( Tables::ORDER );
		$sql   = "SELECT DISTINCT c.point_id FROM {$this->database->table( Tables::CHANGE )} c JOIN {$this->table()} b ON b.id = c.batch_id"
			. " LEFT JOIN {$order} theirs ON theirs.batch_id = c.batch_id AND theirs.point_id = c.point_id LEFT JOIN {$order} ours ON ours.batch_id = %d AND ours.point_id = c.point_id"
			. " WHERE c.batch_id <> %d AND b.undone_at = 0 AND c.point_id IN ({$list})"
			. ' AND ( COALESCE(theirs.id, 0) > COALESCE(ours.id, 0) OR ( theirs.id IS NULL AND ours.id IS NULL AND c.batch_id > %d ) )';
		return Values::ints( $this->database->column( $sql, $batch->id, $batch->id, ...array( ...$ids, $batch->id ) ) );
	}

	/**
	 * Forgets the oldest batches of a layer.
	 *
	 * @param Layer $layer Layer.
	 */
	private function prune( Layer $layer ): void {
		$oldest = (int) ( $this->database->column( "SELECT id FROM {$this->table()} WHERE layer_id = %d ORDER BY id DESC LIMIT 1 OFFSET %d", $layer->id, self::KEPT - 1 )[0] ?? 0 );
		if ( $oldest > 0 ) {
			foreach ( array( Tables::CHANGE, Tables::ORDER ) as $table ) {
				$this->database->write( "DELETE FROM {$this->database->table( $table )} WHERE batch_id IN (SELECT id FROM {$this->table()} WHERE layer_id = %d AND id < %d)", $layer->id, $oldest );
			}
			$this->database->write( "DELETE FROM {$this->table()} WHERE layer_id = %d AND id < %d", $layer->id, $oldest );
		}
	}

	/**
	 * Returns the name of the table of batches.
	 */
	private function table(): string {
		return $this->database->table( Tables::BATCH );
	}
}
