<?php
/**
 * Imports that meet.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Data\Identity;
use PaysMidiQuercy\Heritage\Data\ImportRun;
use PaysMidiQuercy\Heritage\Data\Tables;
use PaysMidiQuercy\Heritage\Data\UpsertResult;
use PaysMidiQuercy\Heritage\Data\UpsertStatus;

/**
 * Two processes write the same row: the second one runs within a hook of the first.
 */
final class ImportRaceTest extends HeritageTestCase {

	/**
	 * A process that stalls before it attaches its post keeps the post when another one has attached it meanwhile.
	 */
	public function test_a_post_that_another_import_has_attached_is_kept(): void {
		$other  = $this->overtaken_at( 'wp_after_insert_post' );
		$result = $this->upsert( $this->row( 'raced' ) );
		self::assertSame( UpsertStatus::New_, $other()?->status );
		self::assertSame( array( UpsertStatus::Unchanged, $other()->post_id ), array( $result->status, $result->post_id ) );
		self::assertSame( 'publish', get_post_status( (int) $result->post_id ) );
		self::assertSame( 1, $this->count_records() );
		self::assertSame( $result->post_id, $this->upsert( $this->row( 'raced' ) )->post_id );
	}

	/**
	 * A process that stalls before it fills its post writes nothing twice into what another one has filled meanwhile.
	 */
	public function test_a_post_that_another_import_has_filled_holds_nothing_twice(): void {
		$other  = $this->overtaken_at( 'save_post' );
		$result = $this->upsert( $this->row( 'raced' ) );
		self::assertSame( array( array(), $other()?->post_id ), array( $result->errors, $result->post_id ) );
		$meta = (array) get_post_meta( (int) $result->post_id );
		unset( $meta['_edit_last'] );
		self::assertSame( array_fill_keys( array_keys( $meta ), 1 ), array_map( 'count', $meta ) );
		self::assertSame( $this->source_id( 'raced' ), get_post_meta( (int) $result->post_id, 'pmq_source_id', true ) );
		self::assertSame( 1, $this->count_records() );
	}

	/**
	 * A process that finds another post attached takes its own back and goes on with that one.
	 */
	public function test_a_post_too_many_is_taken_back(): void {
		global $wpdb;
		$other        = null;
		add_filter(
			'wp_insert_post_data',
			$overtake = function ( array $data ) use ( &$overtake, &$other ): array {
				remove_filter( 'wp_insert_post_data', $overtake );
				$this->age_claim( 60000 );
				$other = $this->upsert( $this->row( 'raced' ) );
				return $data;
			}
		);
		$result = $this->upsert( $this->row( 'raced', array( 'name' => 'Autre nom' ) ) );
		self::assertSame( array( UpsertStatus::Changed, $other?->post_id ), array( $result->status, $result->post_id ) );
		self::assertSame( 1, $this->count_records() );
		self::assertSame( '1', $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->posts} WHERE guid = %s", 'urn:pmq:' . $this->key() ) ) );
	}

	/**
	 * The same batch sent twice at once: the second request goes on with the records of the first, and what the first did stays told.
	 */
	public function test_the_same_batch_sent_twice_at_once_counts_once(): void {
		$run   = $this->import();
		$rows  = array( $this->row( 'raced' ), $this->row( 'b' ) );
		$first = array();
		$this->before_first_claim(
			function () use ( $run, $rows, &$first ): void {
				$first = $this->batch( $run, $rows );
			}
		);
		$second = $this->batch( $run, $rows );
		self::assertSame( array( 'new', 'new' ), $first );
		self::assertSame( array( 'new', 'new' ), $second );
		$counts = $this->heritage()->import_rows()->counts( $run, true );
		self::assertSame( array( 2, 0, 0, 0 ), array_values( $counts ) );
		self::assertSame( 2, $this->count_records() );
	}

	/**
	 * A request that comes to its end without the record never overwrites what the other one has done.
	 */
	public function test_a_row_in_work_elsewhere_overwrites_no_result(): void {
		$run = $this->import();
		$this->batch( $run, array( $this->row( 'raced' ) ) );
		$busy = new UpsertResult( UpsertStatus::Error, 'merimee', $this->source_id( 'raced' ), 2, errors: array( array( 'field' => 'source_id', 'message' => 'x' ) ), busy: true );
		$kept = $this->heritage()->importer()->keep( $run, true, array( $this->key() => $busy ), 1 );
		self::assertSame( UpsertStatus::New_, $kept[ $this->key() ]->status );
		self::assertSame( 1, $this->heritage()->import_rows()->counts( $run, true )['new'] );
	}

	/**
	 * Has another process write the row, its claim taken for dead, when a hook fires for the first time.
	 *
	 * @param string $hook Hook.
	 * @return \Closure(): ?UpsertResult What the other process did.
	 */
	private function overtaken_at( string $hook ): \Closure {
		$other        = null;
		add_action(
			$hook,
			$overtake = function () use ( &$overtake, &$other, $hook ): void {
				remove_action( $hook, $overtake );
				$this->age_claim( 60000 );
				$other = $this->upsert( $this->row( 'raced' ) );
			}
		);
		return static function () use ( &$other ): ?UpsertResult {
			return $other;
		};
	}

	/**
	 * Runs something between the moment when the identities are read and the first claim.
	 *
	 * @param callable(): void $work What to do.
	 */
	private function before_first_claim( callable $work ): void {
		$table     = $this->heritage()->database()->table( Tables::IDENTITY );
		add_filter(
			'query',
			$watch = static function ( string $query ) use ( &$watch, $work, $table ): string {
				if ( str_starts_with( $query, "INSERT INTO $table" ) ) {
					remove_filter( 'query', $watch );
					$work();
				}
				return $query;
			}
		);
	}

	/**
	 * Commits a batch and gives the statuses.
	 *
	 * @param ImportRun                  $run  Import.
	 * @param list<array<string, mixed>> $rows Rows.
	 * @return list<string>
	 */
	private function batch( ImportRun $run, array $rows ): array {
		return array_map( static fn( UpsertResult $result ): string => $result->status->value, $this->heritage()->importer()->batch( $run, $rows, 0, true ) );
	}

	/**
	 * Gives the key of the row.
	 */
	private function key(): string {
		return Identity::key( 'merimee', $this->source_id( 'raced' ) );
	}

	/**
	 * Makes the row's claim older.
	 *
	 * @param int $age Age in milliseconds.
	 */
	private function age_claim( int $age ): void {
		$database = $this->heritage()->database();
		$database->write( "UPDATE {$database->table( Tables::IDENTITY )} SET claimed_at = %d WHERE identity = %s", (int) floor( microtime( true ) * 1000 ) - $age, $this->key() );
	}
}
