<?php
/**
 * The import of files.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Import;

use PaysMidiQuercy\Heritage\Data\Identity;
use PaysMidiQuercy\Heritage\Data\ImportRepository;
use PaysMidiQuercy\Heritage\Data\ImportRowRepository;
use PaysMidiQuercy\Heritage\Data\ImportRun;
use PaysMidiQuercy\Heritage\Data\RecordRepository;
use PaysMidiQuercy\Heritage\Data\UpsertResult;
use PaysMidiQuercy\Heritage\Data\UpsertStatus;

/**
 * Takes batches of rows, first to preview, then to commit, and tells at the end what the source no longer has.
 *
 * A batch sent twice counts once: a row is known by its identity within the pass, and what it did first stays its result.
 * So a killed import goes on with the batch that was not answered.
 *
 * @phpstan-import-type StoredRow from ImportRowRepository
 */
final class Importer {

	/** Most gone records told one by one. */
	private const GONE_LISTED = 1000;

	/** Most identifiers of rows that were not taken; the connectors say the same. */
	private const REFUSED_MOST = 10000;

	/**
	 * Takes what it imports with.
	 *
	 * @param ImportRepository    $imports Imports.
	 * @param ImportRowRepository $rows    Rows of imports.
	 * @param RecordRepository    $records Records.
	 */
	public function __construct(
		private readonly ImportRepository $imports,
		private readonly ImportRowRepository $rows,
		private readonly RecordRepository $records,
	) {}

	/**
	 * Handles a batch.
	 *
	 * @param ImportRun                  $run    Import.
	 * @param list<array<string, mixed>> $raw    Rows, at most 100.
	 * @param int                        $offset Rows sent before this batch.
	 * @param bool                       $commit False previews.
	 * @return list<UpsertResult> One a row, in their order.
	 */
	public function batch( ImportRun $run, array $raw, int $offset, bool $commit ): array {
		foreach ( $raw as $index => $row ) {
			$raw[ $index ]['line'] = $row['line'] ?? $offset + $index + 1;
		}
		$keys   = array_map( array( self::class, 'row_key' ), $raw );
		$stored = $this->rows->find( $run, $commit, array_values( array_unique( $keys ) ) );
		$twice  = $this->duplicates( $raw, $keys, $stored );
		$fresh  = array_diff_key( $raw, $twice );
		$done   = array_combine( array_keys( $fresh ), $this->records->upsert_many( array_values( $fresh ), $commit ) );
		$by_key = array();
		foreach ( array_keys( $raw ) as $index ) {
			$keys[ $index ]            = isset( $twice[ $index ] ) ? self::line_key( $twice[ $index ]->line ) : $keys[ $index ];
			$by_key[ $keys[ $index ] ] = $twice[ $index ] ?? $done[ $index ];
		}
		if ( $commit ) {
			$held = array_filter( $by_key, static fn( UpsertResult $result ): bool => UpsertStatus::Error !== $result->status );
			$this->rows->hold( $run->scope, array_map( 'strval', array_keys( $held ) ) );
		}
		$kept = $this->keep( $run, $commit, $by_key, $offset + count( $raw ) );
		return array_map( static fn( string $key ): UpsertResult => $kept[ $key ], array_values( $keys ) );
	}

	/**
	 * Stores results beside those that another request with the same rows may have stored since this one began.
	 *
	 * @param ImportRun                   $run     Import.
	 * @param bool                        $commit  Pass.
	 * @param array<string, UpsertResult> $results Results by row key, at most a hundred.
	 * @param int                         $offset  Rows received.
	 * @return array<string, UpsertResult> Results that stand, by row key.
	 */
	public function keep( ImportRun $run, bool $commit, array $results, int $offset ): array {
		return $this->imports->alone(
			$run,
			function () use ( $run, $commit, $results, $offset ): array {
				$stored = $this->rows->find( $run, $commit, array_map( 'strval', array_keys( $results ) ) );
				foreach ( $results as $key => $result ) {
					$results[ $key ] = self::first_result( $result, $stored[ $key ] ?? null );
				}
				$this->rows->store( $run, $commit, $results );
				$this->imports->advance( $run, $commit, $offset );
				return $results;
			}
		);
	}

	/**
	 * Ends a pass: counts, and what an earlier import of the scope had and this one has not. A commit marks those records; nothing is deleted.
	 *
	 * @param ImportRun    $run     Import.
	 * @param bool         $commit  Pass.
	 * @param ?int         $total   Rows that the client has sent, if it says so.
	 * @param list<string> $refused Identifiers of rows that the connector refused: they are in the source, so not gone.
	 * @param ?int         $most    Share of the known records, in per cent, that may be gone; more is held. Null when a person has seen how many.
	 * @return array<string, mixed>|\WP_Error
	 */
	public function finish( ImportRun $run, bool $commit, ?int $total, array $refused, ?int $most = null ): array|\WP_Error {
		if ( ImportRun::DONE === $run->status ) {
			return $run->summary;
		}
		$counts = $this->rows->counts( $run, $commit );
		$fault  = self::too_many( count( $refused ) ) ?? $this->incomplete( $run, $commit, array_sum( $counts ), $total );
		if ( null !== $fault ) {
			return $fault;
		}
		$gone = array_values( array_filter( $this->rows->gone( $run, $commit ), static fn( array $row ): bool => ! in_array( $row['source_id'], $refused, true ) ) );
		// A commit has held its new rows already: known is what was there before them.
		$known   = $this->rows->known( $run->scope ) - ( $commit ? $counts['new'] : 0 );
		$summary = $counts + array(
			'gone'        => $this->titles( array_slice( $gone, 0, self::GONE_LISTED ) ),
			'gone_total'  => count( $gone ),
			'known_total' => max( $known, count( $gone ) ),
		);
		if ( $commit && null !== $most && count( $gone ) * 100 > $summary['known_total'] * $most ) {
			return self::held( count( $gone ), $summary['known_total'], $most );
		}
		if ( $commit ) {
			$this->mark( array_column( $gone, 'post_id' ) );
		}
		$this->imports->finish( $run, $commit, $summary );
		if ( $commit ) {
			$this->rows->tidy( $run );

			/**
			 * Fires when an import has been committed to its end.
			 *
			 * @param ImportRun            $run     Import.
			 * @param array<string, mixed> $summary Numbers, and what is gone.
			 */
			do_action( 'pmq_import_finished', $run, $summary );
		}
		return $summary;
	}

	/**
	 * Says why an import waits: its source has lost so much that a person must look.
	 *
	 * @param int $gone  Records gone.
	 * @param int $known Records known before.
	 * @param int $most  Per cent that may be gone.
	 */
	private static function held( int $gone, int $known, int $most ): \WP_Error {
		/* translators: 1: records gone, 2: records known, 3: per cent */
		$message = sprintf( __( 'Held: the source no longer has %1$d of %2$d records, more than %3$d %%. None of them is marked. Look at the source, then confirm.', 'pmq' ), $gone, $known, $most );
		return new \WP_Error(
			'pmq_import_held',
			$message,
			array(
				'status' => 409,
				'gone'   => $gone,
				'known'  => $known,
			)
		);
	}

	/**
	 * Says why a pass cannot end: so many rows were not taken that they cannot all be told from gone ones.
	 *
	 * @param int $refused Number of rows that were not taken.
	 */
	private static function too_many( int $refused ): ?\WP_Error {
		if ( $refused <= self::REFUSED_MOST ) {
			return null;
		}
		/* translators: 1: number of rows, 2: most */
		$message = sprintf( __( '%1$d rows of the file were not taken, and an import can end with at most %2$d: their records would be called gone from the source. Nothing is lost. Correct the file, then import again.', 'pmq' ), $refused, self::REFUSED_MOST );
		return new \WP_Error( 'pmq_import_too_many_refused', $message, array( 'status' => 409 ) );
	}

	/**
	 * Says why a pass cannot end: without all its rows, records would wrongly be called gone.
	 *
	 * @param ImportRun $run      Import.
	 * @param bool      $commit   Pass.
	 * @param int       $received Rows received.
	 * @param ?int      $total    Rows that the client has sent.
	 */
	private function incomplete( ImportRun $run, bool $commit, int $received, ?int $total ): ?\WP_Error {
		if ( 0 === $received ) {
			return new \WP_Error( 'pmq_import_empty', __( 'This import has received no row.', 'pmq' ), array( 'status' => 409 ) );
		}
		$expected = $total ?? ( $commit ? array_sum( $this->rows->counts( $run, false ) ) : 0 );
		if ( $received >= $expected ) {
			return null;
		}
		/* translators: 1: rows received, 2: rows expected */
		$message = sprintf( __( 'Only %1$d rows of %2$d have arrived. Send the others, then finish again.', 'pmq' ), $received, $expected );
		return new \WP_Error(
			'pmq_import_incomplete',
			$message,
			array(
				'status'   => 409,
				'received' => $received,
				'expected' => $expected,
			)
		);
	}

	/**
	 * Finds rows whose identifier another line of the same file has.
	 *
	 * @param array<int, array<string, mixed>> $raw    Rows.
	 * @param array<int, string>               $keys   Their keys.
	 * @param array<string, StoredRow>         $stored Rows of earlier batches.
	 * @return array<int, UpsertResult> Errors by index.
	 */
	private function duplicates( array $raw, array $keys, array $stored ): array {
		$lines = array_map( static fn( array $row ): int => $row['line'], $stored );
		$twice = array();
		foreach ( $keys as $index => $key ) {
			$line = ( new RowCells( $raw[ $index ], new RowErrors() ) )->line();
			if ( ( $lines[ $key ] ?? $line ) !== $line ) {
				$errors = new RowErrors();
				/* translators: %d: line */
				$errors->add( 'source_id', sprintf( __( 'The same identifier stands on line %d: this row was left out.', 'pmq' ), $lines[ $key ] ) );
				$twice[ $index ] = new UpsertResult( UpsertStatus::Error, (string) $raw[ $index ]['source'], (string) $raw[ $index ]['source_id'], $line, errors: $errors->all() );
			}
			$lines[ $key ] ??= $line;
		}
		return $twice;
	}

	/**
	 * Keeps what a row did when it was first sent: sent again, it finds its own work unchanged, or still under way.
	 *
	 * @param UpsertResult $result Result now.
	 * @param ?array       $stored Result then.
	 *
	 * @phpstan-param ?StoredRow $stored
	 */
	private static function first_result( UpsertResult $result, ?array $stored ): UpsertResult {
		$keeps = UpsertStatus::Unchanged === $result->status || $result->busy;
		if ( null === $stored || ! $keeps || UpsertStatus::Error->value === $stored['status'] ) {
			return $result;
		}
		$post_id = $result->post_id ?? ( 0 < $stored['post_id'] ? $stored['post_id'] : null );
		return new UpsertResult( UpsertStatus::from( $stored['status'] ), $result->source, $result->source_id, $result->line, $post_id, $stored['changes'], notices: $result->notices );
	}

	/**
	 * Makes the key of a row: its identity, or its line when it has none.
	 *
	 * @param array<string, mixed> $row Row as sent.
	 */
	private static function row_key( array $row ): string {
		$cells     = new RowCells( $row, new RowErrors() );
		$source    = $cells->text( 'source', 32 );
		$source_id = $cells->text( 'source_id', 190 );
		return '' === $source || '' === $source_id ? self::line_key( $cells->line() ) : Identity::key( $source, $source_id );
	}

	/**
	 * Makes the key of a row without usable identity.
	 *
	 * @param int $line Line.
	 */
	private static function line_key( int $line ): string {
		return sha1( "line $line" );
	}

	/**
	 * Adds the names of gone records.
	 *
	 * @param list<array{post_id: int, source_id: string}> $gone Gone records.
	 * @return list<array{post_id: int, source_id: string, title: string}>
	 */
	private function titles( array $gone ): array {
		_prime_post_caches( array_column( $gone, 'post_id' ), false, false );
		return array_map( static fn( array $row ): array => $row + array( 'title' => html_entity_decode( get_the_title( $row['post_id'] ), ENT_QUOTES ) ), $gone );
	}

	/**
	 * Marks records that the source no longer has, with the day on which this was first seen.
	 *
	 * @param list<int> $ids Post ids.
	 */
	private function mark( array $ids ): void {
		update_meta_cache( 'post', $ids );
		foreach ( $ids as $id ) {
			if ( '' === get_post_meta( $id, 'pmq_gone_since', true ) ) {
				update_post_meta( $id, 'pmq_gone_since', gmdate( 'Y-m-d' ) );
			}
		}
	}
}
