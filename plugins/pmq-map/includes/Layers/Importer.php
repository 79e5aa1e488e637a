<?php
/**
 * Writing of rows.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Values;

/**
 * Says what rows of a file would do, and does it when they belong to an import. The same rows again change nothing.
 *
 * @phpstan-import-type Fault from PointReader
 * @phpstan-type RowResult array{line: int, status: string, point: int, changes: list<string>, errors: list<Fault>, warnings: list<Fault>}
 */
final class Importer {

	/**
	 * Takes what it works with.
	 *
	 * @param PointReader     $reader  Reads rows.
	 * @param PointRepository $points  Places.
	 * @param Journal         $journal Writes them.
	 */
	public function __construct(
		private readonly PointReader $reader,
		private readonly PointRepository $points,
		private readonly Journal $journal,
	) {}

	/**
	 * Runs some rows.
	 *
	 * @param Layer                      $layer Layer.
	 * @param list<array<string, mixed>> $rows  Rows with their `line`.
	 * @param Batch|null                 $batch Import; without one nothing is written.
	 * @return list<RowResult>
	 */
	public function run( Layer $layer, array $rows, ?Batch $batch ): array {
		$results = array();
		foreach ( array_chunk( $rows, PointRepository::CHUNK ) as $chunk ) {
			array_push( $results, ...$this->chunk( $layer, $chunk, $batch ) );
		}
		return $results;
	}

	/**
	 * Runs a hundred rows at most.
	 *
	 * @param Layer                      $layer Layer.
	 * @param list<array<string, mixed>> $rows  Rows.
	 * @param Batch|null                 $batch Import.
	 * @return list<RowResult>
	 */
	private function chunk( Layer $layer, array $rows, ?Batch $batch ): array {
		$read    = array_map( fn( array $row ): array => $this->reader->read( $layer, $row ), $rows );
		$known   = $this->known( $layer, $rows, $read );
		$results = array();
		$write   = array();
		$before  = array();
		$seen    = array();
		$taken   = array();
		foreach ( $rows as $index => $row ) {
			$existing = $known[ $index ];
			$outcome  = null === $existing ? $read[ $index ] : $this->reader->read( $layer, $row, $existing );
			$result   = array(
				'line'     => Values::int( $row['line'] ?? 0 ),
				'status'   => 'error',
				'point'    => $existing->id ?? 0,
				'changes'  => array(),
				'errors'   => $outcome['errors'],
				'warnings' => $outcome['warnings'],
			);
			$point    = $outcome['point'];
			$changes  = null === $point || null === $existing ? array() : $point->changes( $existing );
			if ( null !== $point && ( isset( $taken[ $point->key() ] ) || ( null !== $existing && ( isset( $before[ $existing->id ] ) || ( null !== $batch && $existing->seen_in === $batch->id && array() !== $changes ) ) ) ) ) {
				$result['errors'][] = array(
					'field'   => '' === $point->reference ? 'name' : 'reference',
					'message' => __( 'The same place stands in the file already, on a line above.', 'pmq' ),
				);
				$point              = null;
			}
			if ( null !== $point ) {
				$taken[ $point->key() ] = true;
				$result['status']       = null === $existing ? 'new' : ( array() === $changes ? 'unchanged' : 'changed' );
				$result['changes']      = $changes;
				if ( 'unchanged' === $result['status'] ) {
					$seen[] = $point->id;
				} else {
					$write[] = $point;
				}
				if ( null !== $existing && 'changed' === $result['status'] ) {
					$before[ $existing->id ] = $existing;
				}
			}
			$results[] = $result;
		}
		if ( null !== $batch ) {
			$this->journal->write( $batch, $write, $before, $seen );
		}
		return $results;
	}

	/**
	 * Finds the places that rows stand for: by reference; by name and commune where either has no reference.
	 *
	 * @param Layer                      $layer Layer.
	 * @param list<array<string, mixed>> $rows  Rows.
	 * @param list<array{point: Point|null, errors: list<Fault>, warnings: list<Fault>}> $read Rows as new places.
	 * @return array<int, Point|null> By position of the row.
	 */
	private function known( Layer $layer, array $rows, array $read ): array {
		$references = array();
		foreach ( $rows as $row ) {
			$reference = mb_substr( sanitize_text_field( Values::text( $row['reference'] ?? '' ) ), 0, 190 );
			if ( '' !== $reference ) {
				$references[] = sha1( 'reference:' . $reference );
			}
		}
		$by_reference = array();
		foreach ( $this->points->by_keys( $layer, 'point_key', array_values( array_unique( $references ) ) ) as $point ) {
			$by_reference[ $point->reference ] = $point;
		}
		$names   = array_values( array_unique( array_filter( array_map( static fn( array $one ): string => null === $one['point'] ? '' : $one['point']->name_key(), $read ) ) ) );
		$by_name = array();
		foreach ( $this->points->by_keys( $layer, 'name_key', $names ) as $point ) {
			$by_name[ $point->name_key() ] ??= $point;
		}
		$known = array();
		foreach ( $rows as $index => $row ) {
			$reference = mb_substr( sanitize_text_field( Values::text( $row['reference'] ?? '' ) ), 0, 190 );
			$found     = $by_reference[ $reference ] ?? null;
			if ( null === $found && null !== $read[ $index ]['point'] ) {
				$same  = $by_name[ $read[ $index ]['point']->name_key() ] ?? null;
				$found = null !== $same && ( '' === $reference || '' === $same->reference ) ? $same : null;
			}
			$known[ $index ] = $found;
		}
		return $known;
	}
}
