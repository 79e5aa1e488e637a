<?php
/**
 * Many rows at once.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Search;

/**
 * Inserts rows past wpdb: the corpus is what is searched, not what is measured, and SQLite's drop-in takes 60 µs a row.
 */
final class Bulk {

	/**
	 * Rows of a statement.
	 */
	private const ROWS = 500;

	/**
	 * Rows that wait, by table.
	 *
	 * @var array<string, list<string>>
	 */
	private array $waiting = array();

	/**
	 * SQLite's own connection, or none for MariaDB.
	 */
	private readonly ?\PDO $sqlite;

	/**
	 * Opens the connection.
	 */
	public function __construct() {
		global $wpdb;
		$this->sqlite = $wpdb->dbh instanceof \mysqli ? null : new \PDO( 'sqlite:' . DB_DIR . DB_FILE, null, null, array( \PDO::ATTR_TIMEOUT => 60 ) ); // phpcs:ignore WordPress.DB.RestrictedClasses.mysql__PDO -- Only to fill tables quickly.
	}

	/**
	 * Runs a statement.
	 *
	 * @param string $sql Statement that both engines understand.
	 */
	public function run( string $sql ): void {
		global $wpdb;
		if ( $this->sqlite ) {
			$this->sqlite->exec( $sql );
		} else {
			$wpdb->dbh->query( $sql );
		}
	}

	/**
	 * Puts a row to those that wait.
	 *
	 * @param string                                $table Full name.
	 * @param array<string, string|int|float|null> $row   Column => value.
	 */
	public function put( string $table, array $row ): void {
		$values                    = array_map( fn( string|int|float|null $value ): string => $this->literal( $value ), array_values( $row ) );
		$this->waiting[ $table ][] = '(' . implode( ',', $values ) . ')';
		if ( count( $this->waiting[ $table ] ) >= self::ROWS ) {
			$this->write( $table, array_keys( $row ) );
		}
	}

	/**
	 * Writes every row that waits.
	 *
	 * @param array<string, list<string>> $columns Columns of each table.
	 */
	public function flush( array $columns ): void {
		foreach ( array_keys( array_filter( $this->waiting ) ) as $table ) {
			$this->write( $table, $columns[ $table ] );
		}
	}

	/**
	 * Writes the rows of a table.
	 *
	 * @param string       $table   Full name.
	 * @param list<string> $columns Columns.
	 */
	private function write( string $table, array $columns ): void {
		$this->run( "INSERT INTO {$table} (" . implode( ',', $columns ) . ') VALUES ' . implode( ',', $this->waiting[ $table ] ) );
		$this->waiting[ $table ] = array();
	}

	/**
	 * Writes a value as SQL.
	 *
	 * @param string|int|float|null $value Value.
	 */
	private function literal( string|int|float|null $value ): string {
		global $wpdb;
		return match ( true ) {
			null === $value        => 'NULL',
			! is_string( $value )  => (string) json_encode( $value ),
			null !== $this->sqlite => $this->sqlite->quote( $value ),
			default                => "'" . $wpdb->dbh->real_escape_string( $value ) . "'",
		};
	}
}
