<?php
/**
 * Sources that are imported by themselves, tables of terms, and feeds that have shrunk.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Data\Tables;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Asks as a person, and as the account of the command, which may import and decide nothing.
 */
final class ImportSourcesTest extends HeritageTestCase {

	/**
	 * Gives the settings of a source.
	 *
	 * @param array<string, mixed> $more Settings that differ.
	 * @return array<string, mixed>
	 */
	private function settings( array $more = array() ): array {
		return $more + array(
			'name'       => 'Constellation',
			'connector'  => 'datatourisme',
			'location'   => 'https://flux.example.org/82.zip',
			'dataset'    => $this->source_id( 'flux' ),
			'rhythm'     => 'daily',
			'recipients' => array( 'donnees@example.org' ),
			'most_lost'  => 10,
		);
	}

	/**
	 * Keeps a source.
	 *
	 * @param array<string, mixed> $more Settings that differ.
	 * @return int Number.
	 */
	private function source( array $more = array() ): int {
		$answer = $this->rest_as( 'administrator', 'POST', '/pmq/v1/import-sources', $this->settings( $more ) );
		self::assertSame( 201, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		$id       = (int) $answer->get_data()['id'];
		$database = $this->heritage()->database();
		$this->after_test( static fn() => $database->write( "DELETE FROM {$database->table( Tables::IMPORT_SOURCE )} WHERE id = %d", $id ) );
		return $id;
	}

	/**
	 * Signs in an account like that of the command.
	 */
	private function act_as_command(): void {
		$user = $this->make_user( 'subscriber' );
		$user->add_cap( 'import_pmq_records' );
		wp_set_current_user( $user->ID );
	}

	/**
	 * A source is kept, changed, due at once, and forgotten.
	 */
	public function test_a_source_is_kept(): void {
		$id = $this->source();
		$this->act_as_command();
		self::assertContains( $id, array_column( $this->rest( 'GET', '/pmq/v1/import-sources', array( 'due' => true ) )->get_data(), 'id' ) );
		self::assertSame( 200, $this->rest_as( 'administrator', 'POST', "/pmq/v1/import-sources/$id", array( 'name' => 'Autre nom' ) )->get_status() );
		$found = $this->rest_as( 'administrator', 'GET', "/pmq/v1/import-sources/$id" )->get_data();
		self::assertSame( array( 'Autre nom', 'https://flux.example.org/82.zip' ), array( $found['name'], $found['location'] ) );
		self::assertSame( 204, $this->rest_as( 'administrator', 'DELETE', "/pmq/v1/import-sources/$id" )->get_status() );
		self::assertSame( 404, $this->rest_as( 'administrator', 'GET', "/pmq/v1/import-sources/$id" )->get_status() );
	}

	/**
	 * The account of the command reads sources and tells results; it changes no source, no table, and confirms nothing.
	 */
	public function test_the_command_decides_nothing(): void {
		$id = $this->source();
		$this->act_as_command();
		self::assertSame( 200, $this->rest( 'GET', "/pmq/v1/import-sources/$id" )->get_status() );
		self::assertSame( 200, $this->rest( 'GET', '/pmq/v1/source-terms/merimee' )->get_status() );
		foreach ( array(
			array( 'POST', '/pmq/v1/import-sources', $this->settings() ),
			array( 'POST', "/pmq/v1/import-sources/$id", array( 'name' => 'x' ) ),
			array( 'DELETE', "/pmq/v1/import-sources/$id", array() ),
			array( 'POST', "/pmq/v1/import-sources/$id/decision", array( 'decision' => 'confirm' ) ),
			array( 'POST', '/pmq/v1/source-terms/merimee', array( 'terms' => array() ) ),
		) as list( $method, $route, $params ) ) {
			self::assertSame( 403, $this->rest( $method, $route, $params )->get_status(), "$method $route" );
		}
	}

	/**
	 * Gives locations that are refused.
	 *
	 * @return array<string, array{string}>
	 */
	public static function bad_locations(): array {
		$locations = array( '', 'http://flux.example.org/', 'https://127.0.0.1/', 'https://[::1]/', 'https://10.1.2.3/x', 'https://169.254.169.254/latest', 'https://localhost/', 'https://intranet/', 'https://machine.local/', 'https://moi:secret@flux.example.org/', 'file:///etc/passwd', '/etc/passwd', '../secret', 'flux/../../secret', 'https://2130706433/', 'https://0x7f.1/' );
		return array_combine( $locations, array_map( static fn( string $location ): array => array( $location ), $locations ) );
	}

	/**
	 * Addresses of the server's own network, and paths out of the import folder, are refused with the field.
	 *
	 * @param string $location Location.
	 */
	#[DataProvider( 'bad_locations' )]
	public function test_bad_locations_are_refused( string $location ): void {
		$answer = $this->rest_as( 'administrator', 'POST', '/pmq/v1/import-sources', $this->settings( array( 'location' => $location ) ) );
		self::assertSame( array( 400, 'location' ), array( $answer->get_status(), $answer->get_data()['data']['errors'][0]['field'] ?? '' ) );
	}

	/**
	 * A result is kept, moves the time, and goes to the people of the source; an unchanged feed and a repeated failure are silent.
	 */
	public function test_results_are_reported(): void {
		$id    = $this->source();
		$route = "/pmq/v1/import-sources/$id/result";
		$this->act_as_command();
		$done = $this->rest( 'POST', $route, array( 'status' => 'done', 'counts' => array( 'new' => 3, 'gone' => 1 ), 'etag' => '"a"', 'hash' => 'h1' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( array( 'done', '"a"' ), array( $done->get_data()['state']['status'], $done->get_data()['state']['etag'] ) );
		self::assertGreaterThan( time() + DAY_IN_SECONDS - 60, strtotime( $done->get_data()['due_at'] ) );
		$this->rest( 'POST', $route, array( 'status' => 'unchanged' ) );
		$this->rest( 'POST', $route, array( 'status' => 'failed', 'message' => 'Le flux ne répond pas.' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		$again = $this->rest( 'POST', $route, array( 'status' => 'failed', 'message' => 'Le flux ne répond pas.' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertLessThan( time() + HOUR_IN_SECONDS + 60, strtotime( $again->get_data()['due_at'] ) );
		global $wpdb;
		$keys = $wpdb->get_col( $wpdb->prepare( "SELECT unique_key FROM {$this->heritage()->database()->table( 'mail' )} WHERE unique_key LIKE %s", $wpdb->esc_like( "import-source:$id:" ) . '%' ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- Name of a table.
		self::assertCount( 2, $keys );
	}

	/**
	 * A held feed waits for a person, who confirms what was seen or refuses it.
	 */
	public function test_a_held_feed_waits(): void {
		$id = $this->source();
		$this->act_as_command();
		$this->rest( 'POST', "/pmq/v1/import-sources/$id/result", array( 'status' => 'held', 'hash' => 'seen', 'counts' => array( 'gone' => 40, 'known' => 100 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertNotContains( $id, array_column( $this->rest( 'GET', '/pmq/v1/import-sources', array( 'due' => true ) )->get_data(), 'id' ) );
		$confirmed = $this->rest_as( 'administrator', 'POST', "/pmq/v1/import-sources/$id/decision", array( 'decision' => 'confirm' ) )->get_data();
		self::assertSame( array( 'confirmed', 'seen' ), array( $confirmed['state']['status'], $confirmed['state']['confirmed'] ) );
		self::assertContains( $id, array_column( $this->rest( 'GET', '/pmq/v1/import-sources', array( 'due' => true ) )->get_data(), 'id' ) );
		self::assertSame( 409, $this->rest_as( 'administrator', 'POST', "/pmq/v1/import-sources/$id/decision", array( 'decision' => 'refuse' ) )->get_status() );
	}

	/**
	 * A commit that would call more gone than is let pass marks nothing, until it is said again without that bound.
	 */
	public function test_a_shrunken_feed_is_held(): void {
		$this->act_as( 'administrator' );
		$run  = $this->import();
		$rows = array_map( fn( int $number ): array => $this->row( "r$number" ), range( 1, 4 ) );
		$this->rest( 'POST', "/pmq/v1/imports/{$run->id}/rows", array( 'rows' => $rows, 'commit' => true ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( 200, $this->rest( 'POST', "/pmq/v1/imports/{$run->id}/finish", array( 'commit' => true, 'most_lost' => 10 ) )->get_status() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		$next = $this->import();
		$this->rest( 'POST', "/pmq/v1/imports/{$next->id}/rows", array( 'rows' => array_slice( $rows, 0, 2 ), 'commit' => true ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		$held = $this->rest( 'POST', "/pmq/v1/imports/{$next->id}/finish", array( 'commit' => true, 'most_lost' => 10 ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( array( 409, 'pmq_import_held', 2, 4 ), array( $held->get_status(), $held->get_data()['code'], $held->get_data()['data']['gone'], $held->get_data()['data']['known'] ) );
		$gone = $this->record( $this->row( 'r4' ) )->id;
		self::assertSame( '', get_post_meta( $gone, 'pmq_gone_since', true ) );
		$done = $this->rest( 'POST', "/pmq/v1/imports/{$next->id}/finish", array( 'commit' => true ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( array( 2, 4 ), array( $done->get_data()['gone_total'], $done->get_data()['known_total'] ) );
	}

	/**
	 * A table of terms is replaced whole; labels become those of the vocabulary.
	 */
	public function test_a_table_of_terms_is_kept(): void {
		$this->set_option( 'pmq_source_terms', array() );
		$line  = array( 'term' => 'Castle', 'themes' => array( 'patrimoine-militaire' ), 'keywords' => array( 'Châteaux' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		$route = '/pmq/v1/source-terms/datatourisme';
		$kept  = $this->rest_as( 'administrator', 'POST', $route, array( 'terms' => array( $line ) ) );
		self::assertSame( 200, $kept->get_status() );
		self::assertSame( array( 'Patrimoine militaire' ), $kept->get_data()[0]['themes'] );
		self::assertSame( array(), $this->rest_as( 'administrator', 'GET', '/pmq/v1/source-terms/merimee' )->get_data() );
		$bad = $this->rest_as( 'administrator', 'POST', $route, array( 'terms' => array( $line, array( 'term' => 'Castle' ), array( 'term' => '', 'types' => array( 'Inconnu au bataillon' ) ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( 400, $bad->get_status() );
		self::assertSame( array( array( 1, 'term' ), array( 2, 'term' ), array( 2, 'types' ) ), array_map( static fn( array $error ): array => array( $error['line'], $error['field'] ), $bad->get_data()['data']['errors'] ) );
		self::assertCount( 1, $this->rest_as( 'administrator', 'GET', $route )->get_data() );
	}
}
