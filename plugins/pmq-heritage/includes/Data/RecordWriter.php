<?php
/**
 * Writes import rows as records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Heritage\Content\OutsideCommunes;
use PaysMidiQuercy\Heritage\Import\RowErrors;
use PaysMidiQuercy\Heritage\Import\RowReader;
use PaysMidiQuercy\Heritage\Import\RowRefused;

/**
 * Decides for each row whether its record is new, changed or unchanged, and has it written. Each row fails alone.
 *
 * Compared is what the source says now with what it said last, field by field: a second run changes nothing, and a
 * correction made here to a record of a spreadsheet stays until the source changes that very field.
 */
final class RecordWriter {

	/**
	 * Takes what it writes with.
	 *
	 * @param RowReader          $reader     Checks rows.
	 * @param IdentityRepository $identities Identities.
	 * @param RecordClaims       $claims     Claims of identifiers.
	 * @param RecordPost         $posts      Writes posts.
	 * @param OutsideCommunes    $outside    Names of communes outside the territory.
	 */
	public function __construct(
		private readonly RowReader $reader,
		private readonly IdentityRepository $identities,
		private readonly RecordClaims $claims,
		private readonly RecordPost $posts,
		private readonly OutsideCommunes $outside,
	) {}

	/**
	 * Creates or updates records.
	 *
	 * @param list<array<string, mixed>> $raw_rows At most 100 rows.
	 * @param bool                       $commit   False tells what would happen, and writes nothing.
	 * @return list<UpsertResult> One a row, in their order.
	 */
	public function upsert( array $raw_rows, bool $commit ): array {
		list( $rows, $faults ) = $this->read( $raw_rows );
		$identities            = $this->known( $rows );
		$batch                 = new Batch();
		$results               = array();
		$batch->begin();
		try {
			foreach ( $raw_rows as $index => $raw ) {
				$row               = $rows[ $index ] ?? null;
				$results[ $index ] = null === $row
					? $this->fault( $raw, $faults[ $index ] )
					: $this->guarded( $row, $identities[ $row->key() ] ?? null, $commit );
			}
		} finally {
			$this->outside->flush();
			$batch->end();
		}
		return array_values( $results );
	}

	/**
	 * Reads the rows.
	 *
	 * @param list<array<string, mixed>> $raw_rows Rows as sent.
	 * @return array{array<int, ImportRow>, array<int, RowErrors>} Valid rows and faults, by index.
	 */
	private function read( array $raw_rows ): array {
		$rows   = array();
		$faults = array();
		foreach ( $raw_rows as $index => $raw ) {
			$faults[ $index ] = new RowErrors();
			$row              = $this->reader->read( $raw, $faults[ $index ] );
			if ( null !== $row ) {
				$rows[ $index ] = $row;
			}
		}
		return array( $rows, $faults );
	}

	/**
	 * Finds the identities of rows and loads their records at once.
	 *
	 * @param array<int, ImportRow> $rows Rows.
	 * @return array<string, Identity>
	 */
	private function known( array $rows ): array {
		$keys       = array_values( array_unique( array_map( static fn( ImportRow $row ): string => $row->key(), $rows ) ) );
		$identities = $this->identities->find( $keys );
		$ids        = array_filter( array_map( static fn( Identity $identity ): int => $identity->post_id, $identities ) );
		_prime_post_caches( array_values( $ids ), false, true );
		return $identities;
	}

	/**
	 * Handles one row; whatever goes wrong is that row's error.
	 *
	 * @param ImportRow $row      Row.
	 * @param ?Identity $identity What is known of it.
	 * @param bool      $commit   Whether to write.
	 */
	private function guarded( ImportRow $row, ?Identity $identity, bool $commit ): UpsertResult {
		try {
			return $this->row( $row, $identity, $commit );
		} catch ( RowRefused $refused ) {
			return new UpsertResult( UpsertStatus::Error, $row->source->value, $row->source_id, $row->line, errors: $refused->errors->all() );
		} catch ( \Throwable $problem ) {
			$errors = new RowErrors();
			$errors->add( 'source_id', self::explain( $problem, $row ) );
			return new UpsertResult( UpsertStatus::Error, $row->source->value, $row->source_id, $row->line, errors: $errors->all(), busy: $problem instanceof RecordBusy );
		}
	}

	/**
	 * Says why a record could not be written. Exceptions that were not written for people name tables, code and paths: they
	 * go to the server's log.
	 *
	 * @param \Throwable $problem What went wrong.
	 * @param ImportRow  $row     Row.
	 */
	private static function explain( \Throwable $problem, ImportRow $row ): string {
		if ( $problem instanceof RecordBusy || $problem instanceof RecordNotWritten ) {
			/* translators: %s: reason */
			return sprintf( __( 'The record could not be written: %s', 'pmq' ), $problem->getMessage() );
		}
		error_log( sprintf( 'Import of %s %s: %s', $row->source->value, $row->source_id, (string) $problem ) ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- The one place where a fault of the server can be found again.
		return __( 'The record could not be written: the server has met a fault and noted it in its log. Send the row again; if the fault comes back, tell the person who looks after the server.', 'pmq' );
	}

	/**
	 * Handles one row.
	 *
	 * @param ImportRow $row      Row.
	 * @param ?Identity $identity What is known of it.
	 * @param bool      $commit   Whether to write.
	 */
	private function row( ImportRow $row, ?Identity $identity, bool $commit ): UpsertResult {
		if ( null === $identity || ! $this->posts->exists( $identity->post_id ) ) {
			$this->reader->require_for_new( $row );
			return $commit ? $this->create( $row, $identity ) : $this->result( UpsertStatus::New_, $row, null );
		}
		return $this->known_row( $row, $identity, $commit );
	}

	/**
	 * Handles a row whose record exists.
	 *
	 * @param ImportRow $row      Row.
	 * @param Identity  $identity What is known of it.
	 * @param bool      $commit   Whether to write.
	 */
	private function known_row( ImportRow $row, Identity $identity, bool $commit ): UpsertResult {
		$changes = $identity->changes( $row );
		if ( $commit ) {
			if ( array() !== $changes ) {
				$this->posts->update( $identity->post_id, $row, $changes );
				$this->identities->store( $row, $identity );
				$this->outside->note( $row->commune, $row->commune_name );
			}
			if ( '' !== get_post_meta( $identity->post_id, 'pmq_gone_since', true ) ) {
				delete_post_meta( $identity->post_id, 'pmq_gone_since' );
			}
		}
		return $this->result( array() === $changes ? UpsertStatus::Unchanged : UpsertStatus::Changed, $row, $identity->post_id, $changes );
	}

	/**
	 * Creates the record of a row, ends the creation that a killed import began, or goes on with the record that another
	 * import has made meanwhile.
	 *
	 * @param ImportRow $row      Row.
	 * @param ?Identity $identity A claim that has no record.
	 * @throws RecordBusy When other imports hold it for too long.
	 */
	private function create( ImportRow $row, ?Identity $identity ): UpsertResult {
		$claim = $this->claims->take( $row, $identity );
		if ( $claim instanceof Identity ) {
			return $this->known_row( $row, $claim, true );
		}
		$orphan  = $claim->taken_over ? $this->identities->find_orphan( RecordPost::guid( $row ) ) : 0;
		$post_id = 0 < $orphan ? $this->posts->rewrite( $orphan, $row ) : $this->posts->create( $row );
		if ( ! $this->identities->attach( $row, $claim->token, $post_id ) ) {
			return $this->overtaken( $row, $post_id );
		}
		$this->outside->note( $row->commune, $row->commune_name );
		return $this->result( UpsertStatus::New_, $row, $post_id );
	}

	/**
	 * Goes on when this process was so slow that another import took its claim over. That one may have found our post and
	 * attached it, or be about to: our post is one too many only when another one stands attached.
	 *
	 * @param ImportRow $row     Row.
	 * @param int       $post_id The post that this process has written.
	 * @throws RecordBusy When other imports hold the identifier for too long.
	 */
	private function overtaken( ImportRow $row, int $post_id ): UpsertResult {
		$claim = $this->claims->take( $row, $this->claims->find( $row->key() ) );
		if ( $claim instanceof Claim ) {
			if ( ! $this->identities->attach( $row, $claim->token, $post_id ) ) {
				throw new RecordBusy( esc_html__( 'another import is writing it at this moment. Send the row again.', 'pmq' ) );
			}
			$this->outside->note( $row->commune, $row->commune_name );
			return $this->result( UpsertStatus::New_, $row, $post_id );
		}
		if ( $claim->post_id === $post_id ) {
			$this->posts->single( $post_id, $row );
		} else {
			wp_delete_post( $post_id, true );
		}
		return $this->known_row( $row, $claim, true );
	}

	/**
	 * Builds a result.
	 *
	 * @param UpsertStatus $status  What became of the row.
	 * @param ImportRow    $row     Row.
	 * @param ?int         $post_id Record.
	 * @param list<string> $changes Fields that differ.
	 */
	private function result( UpsertStatus $status, ImportRow $row, ?int $post_id, array $changes = array() ): UpsertResult {
		return new UpsertResult( $status, $row->source->value, $row->source_id, $row->line, $post_id, $changes, notices: $row->notices );
	}

	/**
	 * Builds the result of a faulty row.
	 *
	 * @param array<string, mixed> $raw    Row as sent.
	 * @param RowErrors            $errors Its faults.
	 */
	private function fault( array $raw, RowErrors $errors ): UpsertResult {
		$text = static fn( mixed $value ): string => is_scalar( $value ) ? mb_substr( (string) $value, 0, 190 ) : '';
		return new UpsertResult(
			UpsertStatus::Error,
			mb_substr( $text( $raw['source'] ?? '' ), 0, 32 ),
			$text( $raw['source_id'] ?? '' ),
			(int) $text( $raw['line'] ?? 0 ),
			errors: $errors->all()
		);
	}
}
