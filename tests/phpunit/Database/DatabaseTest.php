<?php
/**
 * The SQL helper.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Database;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;
use PaysMidiQuercy\Database\Schema;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\CoversNothing;

/**
 * The same statements give the same rows on both engines.
 */
#[CoversNothing]
final class DatabaseTest extends TestCase {

	/**
	 * SQL helper.
	 */
	private Database $database;

	/**
	 * The table of the tests.
	 */
	private Schema $schema;

	/**
	 * Makes a table known that does not exist yet.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->schema   = new Schema(
			'helper-test',
			array(
				1 => array( 'CREATE TABLE IF NOT EXISTS {helper_test} (site bigint(20) unsigned NOT NULL, name varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, amount int(11) DEFAULT NULL, bytes longblob NOT NULL, PRIMARY KEY  (site, name)) {collate}' ),
				2 => array( 'ALTER TABLE {helper_test} ADD COLUMN note varchar(20) DEFAULT NULL' ),
			)
		);
		$this->database = new Database();
		$this->schema->drop( $this->database );
		$this->database->add_schema( $this->schema );
		$this->after_test( fn() => $this->schema->drop( $this->database ) );
	}

	/**
	 * Writes a row.
	 *
	 * @param string   $name   Name.
	 * @param int|null $amount Amount.
	 * @param string   $bytes  Bytes.
	 */
	private function put( string $name, ?int $amount, string $bytes = '.' ): void {
		$this->database->upsert( 'helper_test', array( 'site' => '%d', 'name' => '%s', 'amount' => '%d', 'bytes' => '%b' ), array( array( 1, $name, $amount, $bytes ) ), array( 'amount', 'bytes' ) );
	}

	/**
	 * Reads the amount of a row.
	 *
	 * @param string $name Name.
	 */
	private function amount( string $name ): ?string {
		return $this->database->row( "SELECT amount FROM {$this->database->table( 'helper_test' )} WHERE site = 1 AND name = %s", $name )['amount'] ?? null;
	}

	/**
	 * A missing table is created when it is needed.
	 */
	public function test_a_missing_table_is_created_when_it_is_needed(): void {
		self::assertSame( array(), $this->database->rows( "SELECT note FROM {$this->database->table( 'helper_test' )}" ) );
		self::assertSame( 2, get_network_option( null, Schema::OPTION )['helper-test'] );
		self::assertSame( 0, $this->database->install(), 'Nothing is left to do.' );
	}

	/**
	 * A missing table is created within a transaction too.
	 */
	public function test_a_missing_table_is_created_within_a_transaction_too(): void {
		$this->database->transaction( fn() => $this->put( 'a', 1 ) );
		self::assertSame( '1', $this->amount( 'a' ) );
	}

	/**
	 * Values come back as they were.
	 */
	public function test_values_come_back_as_they_were(): void {
		$bytes = implode( '', array_map( 'chr', range( 0, 255 ) ) ) . "%s {bytes} '\x1a";
		foreach ( array( 'L’Honor-de-Cos %d %b', "it's \\ \"quoted\"", '100 %', "\u{1F3F0}" ) as $name ) {
			$this->put( $name, -5, $bytes );
			$row = $this->database->row( "SELECT name, amount, bytes FROM {$this->database->table( 'helper_test' )} WHERE name = %s", $name );
			self::assertSame( array( 'name' => $name, 'amount' => '-5', 'bytes' => $bytes ), $row );
		}
		$this->put( 'none', null );
		self::assertNull( $this->amount( 'none' ) );
	}

	/**
	 * Upsert replaces or keeps.
	 */
	public function test_upsert_replaces_or_keeps(): void {
		$this->put( 'a', 1 );
		$this->put( 'a', 2 );
		self::assertSame( '2', $this->amount( 'a' ) );
		$this->database->upsert( 'helper_test', array( 'site' => '%d', 'name' => '%s', 'amount' => '%d', 'bytes' => '%b' ), array( array( 1, 'a', 3, '.' ), array( 1, 'b', 4, '.' ) ), array() );
		self::assertSame( array( '2', '4' ), array( $this->amount( 'a' ), $this->amount( 'b' ) ) );
	}

	/**
	 * A transaction is undone when its work throws.
	 */
	public function test_a_transaction_is_undone_when_its_work_throws(): void {
		$this->put( 'a', 1 );
		try {
			$this->database->transaction(
				function (): void {
					$this->put( 'a', 2 );
					throw new \DomainException( 'no' );
				}
			);
			self::fail();
		} catch ( \DomainException ) {
			self::assertSame( '1', $this->amount( 'a' ) );
		}
		self::assertSame( 7, $this->database->transaction( fn(): int => $this->database->transaction( fn(): int => 7 ) ) );
	}

	/**
	 * A transaction in the way of another is repeated.
	 */
	public function test_a_transaction_in_the_way_of_another_is_repeated(): void {
		$this->put( 'a', 1 );
		$tries = 0;
		$this->database->transaction(
			function () use ( &$tries ): void {
				$this->put( 'a', 10 * ++$tries );
				if ( $tries < 3 ) {
					throw new QueryFailed( 'Deadlock found', 1213 );
				}
			}
		);
		self::assertSame( '30', $this->amount( 'a' ) );
	}

	/**
	 * Errors are exceptions that tell what happened.
	 */
	public function test_errors_are_exceptions_that_tell_what_happened(): void {
		$this->put( 'a', 1 );
		try {
			$this->database->insert( 'helper_test', array( 'site' => '%d', 'name' => '%s', 'bytes' => '%b' ), array( array( 1, 'a', '.' ) ) );
			self::fail();
		} catch ( QueryFailed $problem ) {
			self::assertTrue( $problem->is_duplicate(), $problem->getMessage() );
			self::assertFalse( $problem->may_be_repeated() );
		}
		try {
			$this->database->rows( 'SELECT * FROM pmq_table_that_is_not_there' );
			self::fail();
		} catch ( QueryFailed $problem ) {
			self::assertTrue( $problem->table_is_missing(), $problem->getMessage() );
		}
	}
}
