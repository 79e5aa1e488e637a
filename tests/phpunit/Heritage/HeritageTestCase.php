<?php
/**
 * Base of the heritage tests.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Data\ImportRun;
use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\Tables;
use PaysMidiQuercy\Heritage\Data\UpsertResult;
use PaysMidiQuercy\Heritage\Services;
use PaysMidiQuercy\Tests\TestCase;
use function PaysMidiQuercy\Heritage\heritage;

/**
 * Makes import rows and records; each test has identifiers of its own.
 */
abstract class HeritageTestCase extends TestCase {

	/**
	 * Prefix of this test's source identifiers.
	 */
	private string $prefix = '';

	/**
	 * Prepares one test.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->prefix = 'T' . bin2hex( random_bytes( 4 ) ) . '-';
		foreach ( array( 'pmq_outside_communes' ) as $option ) {
			$this->set_option( $option, array() );
		}
	}

	/**
	 * Gives the plugin's services.
	 */
	protected function heritage(): Services {
		return heritage();
	}

	/**
	 * Gives a source identifier of this test.
	 *
	 * @param string $id Short name.
	 */
	protected function source_id( string $id ): string {
		return $this->prefix . $id;
	}

	/**
	 * Makes a valid import row of a church in Bruniquel.
	 *
	 * @param string               $id     Short name of its identifier.
	 * @param array<string, mixed> $fields Fields that differ; null leaves a field out.
	 * @return array<string, mixed>
	 */
	protected function row( string $id, array $fields = array() ): array {
		$row = $fields + array(
			'source'      => 'merimee',
			'source_id'   => $this->source_id( $id ),
			'line'        => 2 + crc32( $id ) % 100000,
			'name'        => "Église d’essai $id",
			'types'       => array( 'Patrimoine bâti et monuments' ),
			'themes'      => array( 'Patrimoine religieux' ),
			'periods'     => array( 'Moyen Âge' ),
			'year'        => null,
			'commune'     => '82026',
			'lat'         => 44.0515,
			'lng'         => 1.6364,
			'description' => "Une église.\n\nElle est ancienne.",
			'licence'     => 'Licence Ouverte 2.0',
			'source_url'  => 'https://www.pop.culture.gouv.fr/notice/merimee/PA00095715',
		);
		return array_diff_key( $row, array_filter( $fields, static fn( mixed $value ): bool => null === $value ) );
	}

	/**
	 * Writes a row.
	 *
	 * @param array<string, mixed> $row    Row.
	 * @param bool                 $commit Whether to write.
	 */
	protected function upsert( array $row, bool $commit = true ): UpsertResult {
		return $this->heritage()->records()->upsert( $row, $commit );
	}

	/**
	 * Writes a row and gives its record.
	 *
	 * @param array<string, mixed> $row Row.
	 */
	protected function record( array $row ): Record {
		$result = $this->upsert( $row );
		self::assertSame( array(), $result->errors );
		$record = $this->heritage()->records()->find( (int) $result->post_id );
		self::assertInstanceOf( Record::class, $record );
		return $record;
	}

	/**
	 * Begins an import; its rows go with the test.
	 *
	 * @param string $scope Short name of the scope.
	 */
	protected function import( string $scope = 'monuments' ): ImportRun {
		$run      = $this->heritage()->imports()->create( 'merimee', 'essai.csv', $this->prefix . $scope );
		$database = $this->heritage()->database();
		$this->after_test(
			static function () use ( $database, $run ): void {
				$database->write( "DELETE FROM {$database->table( Tables::IMPORT_ROW )} WHERE import_id = %d", $run->id );
				$database->write( "DELETE FROM {$database->table( Tables::IMPORT )} WHERE id = %d", $run->id );
				$database->write( "DELETE FROM {$database->table( Tables::SCOPE )} WHERE scope = %s", sha1( $run->scope ) );
			}
		);
		return $run;
	}

	/**
	 * Counts the records of this test.
	 */
	protected function count_records(): int {
		global $wpdb;
		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->postmeta} WHERE meta_key = 'pmq_source_id' AND meta_value LIKE %s", $wpdb->esc_like( $this->prefix ) . '%' ) );
	}
}
