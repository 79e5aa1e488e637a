<?php
/**
 * The routes of imports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Data\ImportRun;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Imports through REST as the screen and the command do: preview, commit, again, interrupted.
 */
final class ImportsTest extends HeritageTestCase {

	/**
	 * Gives the roles that may not import.
	 *
	 * @return array<string, array{?string}>
	 */
	public static function other_roles(): array {
		$roles = array( null, '', 'subscriber', 'pmq_contributor', 'pmq_committee', 'pmq_officer', 'pmq_animator' );
		return array_combine( array_map( static fn( ?string $role ): string => $role ?? 'visitor', $roles ), array_map( static fn( ?string $role ): array => array( $role ), $roles ) );
	}

	/**
	 * Only who may import comes in; a visitor is asked to sign in, others are refused.
	 *
	 * @param ?string $role Role.
	 */
	#[DataProvider( 'other_roles' )]
	public function test_other_roles_are_refused( ?string $role ): void {
		$this->act_as( $role );
		$one    = '/' . $this->import()->id;
		$params = array(
			'connector' => 'merimee',
			'filename'  => 'a.csv',
			'scope'     => 'x',
			'rows'      => array( $this->row( 'a' ) ),
			'commit'    => true,
		);
		foreach ( array( array( 'GET', '' ), array( 'POST', '' ), array( 'GET', $one ), array( 'GET', "$one/rows" ), array( 'POST', "$one/rows" ), array( 'POST', "$one/finish" ) ) as list( $method, $route ) ) {
			$response = $this->rest( $method, "/pmq/v1/imports$route", 'GET' === $method ? array() : $params );
			self::assertSame( null === $role ? 401 : 403, $response->get_status(), "$method $route" );
			self::assertSame( 'pmq_import_forbidden', $response->get_data()['code'] );
		}
		self::assertSame( 0, $this->count_records() );
	}

	/**
	 * An administrator begins an import and finds it again.
	 */
	public function test_an_administrator_begins_an_import(): void {
		$this->act_as( 'administrator' );
		$this->after_test( fn() => $this->heritage()->database()->write( "DELETE FROM {$this->heritage()->database()->table( 'import' )} WHERE scope = %s", $this->source_id( 'scope' ) ) );
		$created = $this->rest( 'POST', '/pmq/v1/imports', array( 'connector' => 'merimee', 'filename' => '../mh 82.csv', 'scope' => $this->source_id( 'scope' ) ) );
		self::assertSame( 201, $created->get_status() );
		self::assertSame( array( 'mh-82.csv', ImportRun::OPEN ), array( $created->get_data()['filename'], $created->get_data()['status'] ) );
		$found = $this->rest( 'GET', '/pmq/v1/imports/' . $created->get_data()['id'] );
		self::assertSame( $created->get_data(), $found->get_data() );
		$list = $this->rest( 'GET', '/pmq/v1/imports', array( 'per_page' => 1 ) );
		self::assertSame( array( $created->get_data() ), $list->get_data() );
	}

	/**
	 * Gives bad requests and their answers.
	 *
	 * @return array<string, array{string, array<string, mixed>, int, string}>
	 */
	public static function bad_requests(): array {
		return array(
			'no connector'  => array( '', array( 'filename' => 'a.csv', 'scope' => 'x' ), 400, 'rest_missing_callback_param' ),
			'bad connector' => array( '', array( 'connector' => '../x', 'filename' => 'a.csv', 'scope' => 'x' ), 400, 'rest_invalid_param' ),
			'no rows'       => array( '/%d/rows', array( 'rows' => array(), 'commit' => true ), 400, 'rest_invalid_param' ),
			'101 rows'      => array( '/%d/rows', array( 'rows' => array_fill( 0, 101, array( 'name' => 'x' ) ), 'commit' => true ), 400, 'rest_invalid_param' ),
			'rows of text'  => array( '/%d/rows', array( 'rows' => array( 'x' ), 'commit' => true ), 400, 'rest_invalid_param' ),
			'no pass'       => array( '/%d/rows', array( 'rows' => array( array( 'name' => 'x' ) ) ), 400, 'rest_missing_callback_param' ),
			'unknown'       => array( '/999999999/rows', array( 'rows' => array( array( 'name' => 'x' ) ), 'commit' => true ), 404, 'pmq_import_not_found' ),
			'end of none'   => array( '/999999999/finish', array( 'commit' => true ), 404, 'pmq_import_not_found' ),
			'end of empty'  => array( '/%d/finish', array( 'commit' => true ), 409, 'pmq_import_empty' ),
		);
	}

	/**
	 * A bad request is answered with its reason in French.
	 *
	 * @param string               $route  Route after `/imports`.
	 * @param array<string, mixed> $params Body.
	 * @param int                  $status Status.
	 * @param string               $code   Code.
	 */
	#[DataProvider( 'bad_requests' )]
	public function test_a_bad_request_is_explained( string $route, array $params, int $status, string $code ): void {
		$response = $this->rest_as( 'administrator', 'POST', '/pmq/v1/imports' . sprintf( $route, $this->import()->id ), $params );
		self::assertSame( array( $status, $code ), array( $response->get_status(), $response->get_data()['code'] ) );
		self::assertMatchesRegularExpression( '/^(Le paramètre|Aucun import|Cet import)/', $response->get_data()['message'] );
	}

	/**
	 * A preview tells everything and writes nothing.
	 */
	public function test_a_preview_writes_no_record(): void {
		$this->act_as( 'administrator' );
		$run  = $this->import();
		$rows = array( $this->row( 'a' ), $this->row( 'b' ), $this->row( 'c', array( 'name' => '' ) ) );
		self::assertSame( array( 'new', 'new', 'error' ), $this->send( $run, $rows, commit: false ) );
		self::assertSame( 0, $this->count_records() );
		$end = $this->rest( 'POST', "/pmq/v1/imports/{$run->id}/finish", array( 'commit' => false ) )->get_data();
		self::assertSame( array( 2, 0, 0, 1, array() ), array( $end['new'], $end['changed'], $end['unchanged'], $end['error'], $end['gone'] ) );
		self::assertSame( ImportRun::PREVIEWED, $this->heritage()->imports()->find( $run->id )?->status );
	}

	/**
	 * Import, again, and again with one edited row: 0 changes, then 1.
	 */
	public function test_a_second_run_changes_nothing_and_an_edited_row_is_one_change(): void {
		$this->act_as( 'administrator' );
		$rows = array_map( fn( int $number ): array => $this->row( (string) $number, array( 'line' => $number ) ), range( 1, 12 ) );
		self::assertSame( array( 12, 0, 0, 0 ), $this->run_import( $rows ) );
		self::assertSame( array( 0, 0, 12, 0 ), $this->run_import( $rows ) );
		$rows[4]['name'] = 'Nom modifié';
		self::assertSame( array( 0, 1, 11, 0 ), $this->run_import( $rows ) );
		self::assertSame( array( 0, 0, 12, 0 ), $this->run_import( $rows ) );
		self::assertSame( 12, $this->count_records() );
	}

	/**
	 * Bad rows are told with their fields; good ones go on.
	 */
	public function test_bad_rows_never_stop_good_ones(): void {
		$this->act_as( 'administrator' );
		$run  = $this->import();
		$rows = array( $this->row( 'a' ), $this->row( 'b', array( 'types' => array( 'Cathédrale' ), 'lat' => 95 ) ), array( 'line' => 7 ), $this->row( 'c' ) );
		self::assertSame( array( 'new', 'error', 'error', 'new' ), $this->send( $run, $rows ) );
		$errors = $this->rest( 'GET', "/pmq/v1/imports/{$run->id}/rows", array( 'commit' => true, 'status' => 'error' ) );
		self::assertSame( '2', $errors->get_headers()['X-WP-Total'] );
		$fields = array_column( $errors->get_data(), 'errors', 'source_id' );
		self::assertEqualsCanonicalizing( array( 'types', 'lat' ), array_column( $fields[ $this->source_id( 'b' ) ], 'field' ) );
		self::assertStringContainsString( 'Cathédrale', implode( array_column( $fields[ $this->source_id( 'b' ) ], 'message' ) ) );
		self::assertContains( 'source', array_column( $fields[''], 'field' ) );
	}

	/**
	 * The same identifier on two lines: the second is an error that names the first, in one batch and in two.
	 */
	public function test_the_same_identifier_twice_is_an_error(): void {
		$this->act_as( 'administrator' );
		$run = $this->import();
		self::assertSame( array( 'new', 'error' ), $this->send( $run, array( $this->row( 'a', array( 'line' => 2 ) ), $this->row( 'a', array( 'line' => 3, 'name' => 'Autre' ) ) ) ) );
		$response = $this->rest( 'POST', "/pmq/v1/imports/{$run->id}/rows", array( 'rows' => array( $this->row( 'a', array( 'line' => 9 ) ) ), 'offset' => 2, 'commit' => true ) );
		self::assertSame( 'error', $response->get_data()['results'][0]['status'] );
		self::assertStringContainsString( 'ligne 2', $response->get_data()['results'][0]['errors'][0]['message'] );
		self::assertSame( array( 1, 0, 0, 2 ), array_slice( array_values( (array) $this->finish( $run ) ), 0, 4 ) );
	}

	/**
	 * An answer that got lost: the batch sent again counts once and tells the same.
	 */
	public function test_a_batch_sent_again_counts_once(): void {
		$this->act_as( 'administrator' );
		$run  = $this->import();
		$rows = array( $this->row( 'a' ), $this->row( 'b' ) );
		self::assertSame( array( 'new', 'new' ), $this->send( $run, $rows ) );
		self::assertSame( array( 'new', 'new' ), $this->send( $run, $rows ) );
		self::assertSame( 2, $this->heritage()->imports()->find( $run->id )?->commit_offset );
		self::assertSame( array( 2, 0, 0, 0 ), array_slice( array_values( (array) $this->finish( $run ) ), 0, 4 ) );
		self::assertSame( 2, $this->count_records() );
	}

	/**
	 * A run killed within a batch goes on from what it knows; nothing is doubled or left out.
	 */
	public function test_a_killed_run_is_resumed(): void {
		$this->act_as( 'administrator' );
		$run     = $this->import();
		$rows    = array_map( fn( int $number ): array => $this->row( (string) $number, array( 'line' => $number ) ), range( 1, 10 ) );
		$batches = array_chunk( $rows, 5 );
		$this->send( $run, $batches[0] );
		// The second batch dies after its third row: its rows are written, nobody was told.
		$this->heritage()->records()->upsert_many( array_slice( $batches[1], 0, 3 ) );
		$known = $this->rest( 'GET', "/pmq/v1/imports/{$run->id}" )->get_data();
		self::assertSame( 5, $known['offset']['commit'] );
		$early = $this->rest( 'POST', "/pmq/v1/imports/{$run->id}/finish", array( 'commit' => true, 'total' => 10 ) );
		self::assertSame( array( 409, 'pmq_import_incomplete' ), array( $early->get_status(), $early->get_data()['code'] ) );
		$this->send( $run, array_slice( $rows, $known['offset']['commit'] ), offset: 5 );
		$end = $this->finish( $run, array( 'total' => 10 ) );
		self::assertSame( array( 7, 0, 3, 0, 0 ), array( $end['new'], $end['changed'], $end['unchanged'], $end['error'], $end['gone_total'] ) );
		self::assertSame( 10, $this->count_records() );
	}

	/**
	 * A commit with fewer rows than its preview cannot end: it would call records gone that are not.
	 */
	public function test_a_commit_cannot_end_before_all_rows_of_its_preview(): void {
		$this->act_as( 'administrator' );
		$run = $this->import();
		$this->send( $run, array( $this->row( 'a' ), $this->row( 'b' ) ), commit: false );
		$this->send( $run, array( $this->row( 'a' ) ) );
		self::assertSame( 409, $this->rest( 'POST', "/pmq/v1/imports/{$run->id}/finish", array( 'commit' => true ) )->get_status() );
	}

	/**
	 * What the source no longer has is told, marked and kept; what comes back is unmarked.
	 */
	public function test_gone_records_are_told_and_marked_never_deleted(): void {
		$this->act_as( 'administrator' );
		$rows = array( $this->row( 'a' ), $this->row( 'b' ), $this->row( 'c' ) );
		$this->run_import( $rows );
		$this->record( $this->row( 'elsewhere' ) );
		$preview = $this->import();
		$this->send( $preview, array( $rows[0], $this->row( 'c', array( 'name' => '' ) ) ), commit: false );
		$told = $this->rest( 'POST', "/pmq/v1/imports/{$preview->id}/finish", array( 'commit' => false ) )->get_data();
		self::assertSame( array( $this->source_id( 'b' ) ), array_column( $told['gone'], 'source_id' ) );
		self::assertSame( 'Église d’essai b', $told['gone'][0]['title'] );
		$gone = (int) $told['gone'][0]['post_id'];
		self::assertSame( '', get_post_meta( $gone, 'pmq_gone_since', true ) );

		$run = $this->import();
		$this->send( $run, array( $rows[0], $rows[2] ) );
		self::assertSame( 1, $this->finish( $run )['gone_total'] );
		self::assertSame( gmdate( 'Y-m-d' ), get_post_meta( $gone, 'pmq_gone_since', true ) );
		self::assertSame( 'publish', get_post_status( $gone ) );

		self::assertSame( array( 0, 0, 3, 0 ), $this->run_import( $rows ) );
		self::assertSame( '', get_post_meta( $gone, 'pmq_gone_since', true ) );
	}

	/**
	 * Records of another scope, and rows that the connector refused, are not gone.
	 */
	public function test_other_scopes_and_refused_rows_are_not_gone(): void {
		$this->act_as( 'administrator' );
		$this->run_import( array( $this->row( 'a' ), $this->row( 'b' ) ), 'tarn-et-garonne' );
		self::assertSame( array( 1, 0, 0, 0 ), $this->run_import( array( $this->row( 'c' ) ), 'lot' ) );
		self::assertSame( 0, $this->heritage()->imports()->list( 1, 1 )[0]->summary['gone_total'] );
		$run = $this->import( 'tarn-et-garonne' );
		$this->send( $run, array( $this->row( 'a' ) ) );
		self::assertSame( 0, $this->finish( $run, array( 'refused' => array( $this->source_id( 'b' ) ) ) )['gone_total'] );
	}

	/**
	 * The end asked twice answers twice the same; a finished import takes no more rows.
	 */
	public function test_the_end_is_answered_again_and_takes_no_more_rows(): void {
		$this->act_as( 'administrator' );
		$run = $this->import();
		$this->send( $run, array( $this->row( 'a' ) ) );
		$end = $this->finish( $run );
		self::assertSame( $end, $this->finish( $run ) );
		$late = $this->rest( 'POST', "/pmq/v1/imports/{$run->id}/rows", array( 'rows' => array( $this->row( 'b' ) ), 'commit' => true ) );
		self::assertSame( array( 409, 'pmq_import_finished' ), array( $late->get_status(), $late->get_data()['code'] ) );
		$state = $this->rest( 'GET', "/pmq/v1/imports/{$run->id}" )->get_data();
		self::assertSame( array( ImportRun::DONE, 1 ), array( $state['status'], $state['counts']['commit']['new'] ) );
	}

	/**
	 * A network administrator may import, an administrator of another site may not.
	 */
	public function test_the_right_to_import_ends_at_the_site(): void {
		self::assertSame( 200, $this->rest_as( 'network_administrator', 'GET', '/pmq/v1/imports' )->get_status() );
		self::assertSame( 403, $this->rest_as( $this->make_user( 'administrator', 'energies' ), 'GET', '/pmq/v1/imports' )->get_status() );
	}

	/**
	 * Sends a batch and gives the statuses.
	 *
	 * @param ImportRun                  $run    Import.
	 * @param list<array<string, mixed>> $rows   Rows.
	 * @param int                        $offset Rows sent before.
	 * @param bool                       $commit Pass.
	 * @return list<string>
	 */
	private function send( ImportRun $run, array $rows, int $offset = 0, bool $commit = true ): array {
		$response = $this->rest( 'POST', "/pmq/v1/imports/{$run->id}/rows", compact( 'rows', 'offset', 'commit' ) );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		return array_column( $response->get_data()['results'], 'status' );
	}

	/**
	 * Ends a commit.
	 *
	 * @param ImportRun            $run    Import.
	 * @param array<string, mixed> $params More parameters.
	 * @return array<string, mixed>
	 */
	private function finish( ImportRun $run, array $params = array() ): array {
		$response = $this->rest( 'POST', "/pmq/v1/imports/{$run->id}/finish", $params + array( 'commit' => true ) );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		return $response->get_data();
	}

	/**
	 * Imports rows from beginning to end.
	 *
	 * @param list<array<string, mixed>> $rows  Rows.
	 * @param string                     $scope Short name of the scope.
	 * @return list<int> New, changed, unchanged, errors.
	 */
	private function run_import( array $rows, string $scope = 'monuments' ): array {
		$run = $this->import( $scope );
		foreach ( array_chunk( $rows, 5 ) as $index => $batch ) {
			$this->send( $run, $batch, 5 * $index );
		}
		$end = $this->finish( $run );
		return array( $end['new'], $end['changed'], $end['unchanged'], $end['error'] );
	}
}
