<?php
/**
 * What imports leave behind.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Data\ImportRun;
use PaysMidiQuercy\Heritage\Data\Tables;
use PaysMidiQuercy\Heritage\Data\UpsertStatus;

/**
 * Long results, faults of the server, forgotten previews, and how many queries reading takes.
 */
final class ImportUpkeepTest extends HeritageTestCase {

	/**
	 * The result of an import that a thousand records have left is read as it was written.
	 */
	public function test_a_thousand_gone_titles_are_kept(): void {
		$run  = $this->import();
		$gone = array_map(
			fn( int $number ): array => array(
				'post_id'   => $number,
				'source_id' => $this->source_id( (string) $number ),
				'title'     => str_repeat( 'Église à l’œuvre ', 11 ) . $number,
			),
			range( 1, 1000 )
		);
		$this->heritage()->imports()->finish( $run, true, array( 'new' => 0, 'gone' => $gone, 'gone_total' => 1000 ) );
		self::assertSame( $gone, $this->heritage()->imports()->find( $run->id )->summary['gone'] ?? null );
	}

	/**
	 * More refused rows than the end of an import can tell: it does not end, and says why.
	 */
	public function test_too_many_refused_rows_keep_an_import_open(): void {
		$this->act_as( 'administrator' );
		$run = $this->import();
		$this->heritage()->importer()->batch( $run, array( $this->row( 'a' ) ), 0, true );
		$refused  = array_map( 'strval', range( 1, 10001 ) );
		$response = $this->rest( 'POST', "/pmq/v1/imports/{$run->id}/finish", array( 'commit' => true, 'refused' => $refused ) );
		self::assertSame( array( 409, 'pmq_import_too_many_refused' ), array( $response->get_status(), $response->get_data()['code'] ) );
		self::assertStringContainsString( 'disparues', $response->get_data()['message'] );
		self::assertSame( ImportRun::OPEN, $this->heritage()->imports()->find( $run->id )?->status );
		array_pop( $refused );
		self::assertSame( 200, $this->rest( 'POST', "/pmq/v1/imports/{$run->id}/finish", array( 'commit' => true, 'refused' => $refused ) )->get_status() );
	}

	/**
	 * A statement that the database refuses is told in a sentence; SQL, tables and paths go to the server's log.
	 */
	public function test_a_failing_statement_is_not_handed_out(): void {
		global $wpdb;
		add_filter( 'query', static fn( string $query ): string => str_starts_with( $query, "INSERT INTO {$wpdb->postmeta} (post_id" ) ? 'INSERT INTO secret_table VALUES (1)' : $query );
		$log    = (string) tempnam( get_temp_dir(), 'pmq' );
		$before = (string) ini_set( 'error_log', $log ); // phpcs:ignore WordPress.PHP.IniSet.Risky -- Reads what would be logged.
		$result = $this->upsert( $this->row( 'a' ) );
		ini_set( 'error_log', $before ); // phpcs:ignore WordPress.PHP.IniSet.Risky -- As before.
		$logged = (string) file_get_contents( $log );
		wp_delete_file( $log );
		self::assertSame( UpsertStatus::Error, $result->status );
		self::assertStringStartsWith( 'La fiche n’a pas pu être enregistrée', $result->errors[0]['message'] );
		self::assertDoesNotMatchRegularExpression( '#secret_table|postmeta|INSERT|[</]#', $result->errors[0]['message'] );
		self::assertStringContainsString( 'secret_table', $logged );
		self::assertStringContainsString( $this->source_id( 'a' ), $logged );
	}

	/**
	 * A new import forgets previews and unfinished imports of more than a week, with their rows.
	 */
	public function test_abandoned_imports_are_forgotten_after_a_week(): void {
		$database = $this->heritage()->database();
		$runs     = array();
		foreach ( array( 'old preview' => 8, 'recent preview' => 6, 'old import' => 8 ) as $name => $days ) {
			$runs[ $name ] = $this->import( $name );
			$this->heritage()->importer()->batch( $runs[ $name ], array( $this->row( $name ) ), 0, 'old import' === $name );
			$this->heritage()->imports()->finish( $runs[ $name ], 'old import' === $name, array() );
			$database->write( "UPDATE {$database->table( Tables::IMPORT )} SET created_at = %s WHERE id = %d", gmdate( 'Y-m-d H:i:s', time() - $days * DAY_IN_SECONDS ), $runs[ $name ]->id );
		}
		$this->import( 'new' );
		$left = array_filter( $runs, fn( ImportRun $run ): bool => null !== $this->heritage()->imports()->find( $run->id ) );
		self::assertSame( array( 'recent preview', 'old import' ), array_keys( $left ) );
		$rows = array_map( static fn( ImportRun $run ): int => (int) ( $database->row( "SELECT COUNT(*) AS number FROM {$database->table( Tables::IMPORT_ROW )} WHERE import_id = %d", $run->id )['number'] ?? 0 ), $runs );
		self::assertSame( array( 'old preview' => 0, 'recent preview' => 1, 'old import' => 1 ), $rows );
	}

	/**
	 * Reading records takes as many queries for six as for two: no keyword is asked for alone.
	 */
	public function test_keywords_of_many_records_are_read_at_once(): void {
		$ids = array();
		foreach ( range( 1, 6 ) as $number ) {
			$keywords = array( array( 'kind' => 'subject', 'name' => $this->source_id( "sujet $number" ) ), array( 'kind' => 'toponym', 'name' => $this->source_id( "lieu $number" ) ) );
			$ids[]    = (int) $this->upsert( $this->row( "k$number", compact( 'keywords' ) ) )->post_id;
		}
		$this->queries_for( $ids );
		self::assertSame( $this->queries_for( array_slice( $ids, 0, 2 ) ), $this->queries_for( $ids ) );
		self::assertEqualsCanonicalizing( array( 'subject', 'toponym' ), array_column( $this->heritage()->records()->find( $ids[5] )->keywords ?? array(), 'kind' ) );
	}

	/**
	 * Counts the queries of reading records that no cache knows.
	 *
	 * @param list<int> $ids Records.
	 */
	private function queries_for( array $ids ): int {
		global $wpdb;
		wp_cache_flush();
		$before = $wpdb->num_queries;
		self::assertCount( count( $ids ), $this->heritage()->records()->find_many( $ids ) );
		return $wpdb->num_queries - $before;
	}
}
