<?php
/**
 * The SQL helper of our own tables.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Database;

use PaysMidiQuercy\Provision\Ledger;

/**
 * Runs SQL on the network's own tables, the same on MariaDB and on SQLite: errors are exceptions, transactions are repeated
 * when the engine asks for it, missing tables are created.
 *
 * Placeholders are those of wpdb::prepare() (%d, %f, %s) and %b for bytes; null may be given for any of them. Keep to
 * statements that both engines know: no FOR UPDATE, no JSON or spatial function, no list of more than a hundred values
 * (SQLite pays about 20 µs for each), and no trust in the number of affected rows where a row may stay as it was.
 */
final class Database {

	/**
	 * Most times that a transaction is tried.
	 */
	private const ATTEMPTS = 6;

	/**
	 * Stands for bytes until the text has been prepared: a control character, which bind() takes out of text values.
	 */
	private const BYTES = "\x1a";

	/**
	 * Whether a transaction is open.
	 */
	private bool $in_transaction = false;

	/**
	 * Tables that can be created when they are missing.
	 *
	 * @var list<Schema>
	 */
	private array $schemas = array();

	/**
	 * Has every provisioning bring the tables to the version of the code.
	 */
	public function register(): void {
		add_action(
			'pmq_provision_site',
			function ( string $site, Ledger $ledger ): void {
				$changed = $this->install();
				if ( $changed ) {
					$ledger->note( sprintf( 'tables of %d areas created or changed', $changed ) );
				}
			},
			1,
			2
		);
	}

	/**
	 * Makes the tables of a schema known.
	 *
	 * @param Schema $schema The tables of one area.
	 */
	public function add_schema( Schema $schema ): void {
		$this->schemas[] = $schema;
	}

	/**
	 * Brings every table of ours to the version of this code. Provisioning calls it; a missing table calls it too.
	 *
	 * @return int Number of schemas that were created or changed.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function install(): int {
		return count( array_filter( array_map( fn( Schema $schema ): bool => $schema->install( $this ), $this->schemas ) ) );
	}

	/**
	 * Returns the name of one of our tables, the same for every site of the network.
	 *
	 * @param string $name Name without prefix, such as `search_doc`.
	 */
	public function table( string $name ): string {
		return $this->wpdb()->base_prefix . 'pmq_' . $name;
	}

	/**
	 * Returns the rows of a query.
	 *
	 * @param string                $sql     Statement with placeholders.
	 * @param string|int|float|null ...$args Values.
	 * @return list<array<string, string|null>> Values are strings on both engines.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function rows( string $sql, string|int|float|null ...$args ): array {
		$this->run( $sql, array_values( $args ) );
		$rows = array();
		foreach ( $this->wpdb()->last_result ?? array() as $row ) {
			$rows[] = array_map( static fn( mixed $value ): ?string => null === $value ? null : (string) $value, get_object_vars( $row ) );
		}
		return $rows;
	}

	/**
	 * Returns the first row of a query, or null.
	 *
	 * @param string                $sql     Statement with placeholders.
	 * @param string|int|float|null ...$args Values.
	 * @return array<string, string|null>|null
	 * @throws QueryFailed When the engine refuses.
	 */
	public function row( string $sql, string|int|float|null ...$args ): ?array {
		return $this->rows( $sql, ...$args )[0] ?? null;
	}

	/**
	 * Returns the first column of a query.
	 *
	 * @param string                $sql     Statement with placeholders.
	 * @param string|int|float|null ...$args Values.
	 * @return list<string|null>
	 * @throws QueryFailed When the engine refuses.
	 */
	public function column( string $sql, string|int|float|null ...$args ): array {
		return array_map( static fn( array $row ): ?string => array_values( $row )[0], $this->rows( $sql, ...$args ) );
	}

	/**
	 * Runs a statement that changes something.
	 *
	 * @param string                $sql     Statement with placeholders.
	 * @param string|int|float|null ...$args Values.
	 * @return int Affected rows: trust it only where the row must change.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function write( string $sql, string|int|float|null ...$args ): int {
		return $this->run( $sql, array_values( $args ) );
	}

	/**
	 * Inserts rows, or replaces the named columns of those whose key exists.
	 *
	 * @param string                                     $table   Name without prefix.
	 * @param array<string, string>                      $columns Column => placeholder (%d, %f, %s or %b).
	 * @param list<list<string|int|float|null>>          $rows    Values in the order of the columns; at most a hundred.
	 * @param list<string>                               $replace Columns to overwrite; none: an existing row stays as it is.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function upsert( string $table, array $columns, array $rows, array $replace ): void {
		if ( ! $rows ) {
			return;
		}
		$values = implode( ', ', array_fill( 0, count( $rows ), '(' . implode( ', ', $columns ) . ')' ) );
		$names  = implode( ', ', array_keys( $columns ) );
		$verb   = $replace ? 'INSERT' : 'INSERT IGNORE';
		$update = $replace
			? ' ON DUPLICATE KEY UPDATE ' . implode( ', ', array_map( static fn( string $column ): string => "{$column} = VALUES({$column})", $replace ) )
			: '';
		$this->run( "{$verb} INTO {$this->table( $table )} ({$names}) VALUES {$values}{$update}", array_merge( ...$rows ) );
	}

	/**
	 * Inserts rows whose keys must be new.
	 *
	 * @param string                            $table   Name without prefix.
	 * @param array<string, string>             $columns Column => placeholder (%d, %f, %s or %b).
	 * @param list<list<string|int|float|null>> $rows    Values in the order of the columns; at most a hundred.
	 * @throws QueryFailed When a key exists (see QueryFailed::is_duplicate()) or the engine refuses otherwise.
	 */
	public function insert( string $table, array $columns, array $rows ): void {
		if ( $rows ) {
			$values = implode( ', ', array_fill( 0, count( $rows ), '(' . implode( ', ', $columns ) . ')' ) );
			$names  = implode( ', ', array_keys( $columns ) );
			$this->run( "INSERT INTO {$this->table( $table )} ({$names}) VALUES {$values}", array_merge( ...$rows ) );
		}
	}

	/**
	 * Runs work in one transaction and repeats it when another transaction was in the way. Work must be short, change at
	 * most a hundred rows, and do nothing that cannot be repeated (no mail, no request). Its first statement should be a
	 * write: a transaction that begins by reading cannot always become a writing one on SQLite.
	 *
	 * @template T
	 * @param callable(): T $work What to do; within another transaction it becomes part of it.
	 * @return T
	 * @throws QueryFailed When it fails for another reason, or too often; what the work throws comes through.
	 * @phpstan-throws \Throwable
	 */
	public function transaction( callable $work ): mixed {
		if ( $this->in_transaction ) {
			return $work();
		}
		for ( $attempt = 1; ; $attempt++ ) {
			try {
				return $this->attempt( $work );
			} catch ( QueryFailed $problem ) {
				if ( $attempt >= self::ATTEMPTS || ! ( $problem->may_be_repeated() || ( ! $problem->is_duplicate() && 1 === $attempt && $this->install() ) ) ) {
					throw $problem;
				}
				usleep( random_int( 1000, 5000 ) * 2 ** $attempt );
			}
		}
	}

	/**
	 * Runs work between START TRANSACTION and COMMIT.
	 *
	 * @template T
	 * @param callable(): T $work What to do.
	 * @return T
	 * @throws QueryFailed When the engine refuses or the connection was lost on the way.
	 * @throws \Throwable  What the work throws.
	 */
	private function attempt( callable $work ): mixed {
		$this->run( 'START TRANSACTION', array() );
		$this->in_transaction = true;
		$connection           = $this->connection();
		try {
			$result = $work();
			if ( $connection !== $this->connection() ) {
				throw new QueryFailed( 'The connection was lost within a transaction.', QueryFailed::CONNECTION_LOST );
			}
			$this->run( 'COMMIT', array() );
			return $result;
		} catch ( \Throwable $problem ) {
			$this->in_transaction = false;
			$this->run( 'ROLLBACK', array() );
			throw $problem;
		} finally {
			$this->in_transaction = false;
		}
	}

	/**
	 * Returns the number of the connection: wpdb connects again by itself, which would end a transaction unnoticed.
	 */
	private function connection(): int {
		$handle = $this->wpdb()->dbh;
		return $handle instanceof \mysqli ? (int) $handle->thread_id : 0;
	}

	/**
	 * Runs one statement.
	 *
	 * @param string                      $sql  Statement with placeholders.
	 * @param list<string|int|float|null> $args Values.
	 * @return int Affected or found rows.
	 * @throws QueryFailed When the engine refuses.
	 */
	private function run( string $sql, array $args ): int {
		$wpdb       = $this->wpdb();
		$statement  = $args ? $this->bind( $sql, $args ) : $sql;
		$suppressed = $wpdb->suppress_errors( true );
		$result     = $wpdb->query( $statement ); // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- Bound just above.
		$wpdb->suppress_errors( $suppressed );
		if ( false !== $result ) {
			return (int) $result;
		}
		$problem = new QueryFailed( $wpdb->last_error . ' in: ' . mb_strimwidth( $sql, 0, 300, '…' ), $wpdb->dbh instanceof \mysqli ? $wpdb->dbh->errno : 0 );
		// Not only “no such table”: for text beyond ASCII wpdb asks the table first and then speaks of invalid data.
		if ( ! $this->in_transaction && ! $problem->may_be_repeated() && ! $problem->is_duplicate() && $this->install() ) {
			return $this->run( $sql, $args );
		}
		throw $problem;
	}

	/**
	 * Puts values into a statement.
	 *
	 * @param string                      $sql  Statement with placeholders.
	 * @param list<string|int|float|null> $args Values.
	 */
	private function bind( string $sql, array $args ): string {
		$literals = array();
		$args     = str_contains( $sql, '%b' ) ? self::without_mark( $sql, $args ) : $args;
		$position = 0;
		$sql      = (string) preg_replace_callback(
			'/%[dfsb]/',
			static function ( array $placeholder ) use ( &$args, &$literals, &$position ): string {
				$value = $args[ $position ];
				if ( null !== $value && in_array( $placeholder[0], array( '%d', '%s' ), true ) ) {
					++$position;
					return $placeholder[0];
				}
				array_splice( $args, $position, 1 );
				if ( null === $value ) {
					return 'NULL';
				}
				if ( '%f' === $placeholder[0] ) {
					return (string) wp_json_encode( (float) $value ); // Every digit; wpdb keeps six.
				}
				$literals[] = '' === $value ? "''" : '0x' . bin2hex( (string) $value );
				return self::BYTES;
			},
			$sql
		);
		$sql      = $args ? (string) $this->wpdb()->prepare( $sql, $args ) : $sql; // phpcs:ignore WordPress.DB.PreparedSQL.NotPrepared -- This is the preparing.
		return $literals ? $this->put_bytes( $sql, $literals ) : $sql;
	}

	/**
	 * Takes the mark out of text values.
	 *
	 * @param string                      $sql  Statement with placeholders.
	 * @param list<string|int|float|null> $args Values.
	 * @return list<string|int|float|null>
	 */
	private static function without_mark( string $sql, array $args ): array {
		preg_match_all( '/%[dfsb]/', $sql, $placeholders );
		foreach ( $placeholders[0] as $index => $placeholder ) {
			if ( '%s' === $placeholder && is_string( $args[ $index ] ) ) {
				$args[ $index ] = str_replace( self::BYTES, '', $args[ $index ] );
			}
		}
		return $args;
	}

	/**
	 * Puts bytes into a prepared statement.
	 *
	 * @param string       $sql      Statement with a mark in place of each.
	 * @param list<string> $literals SQL literals in order.
	 */
	private function put_bytes( string $sql, array $literals ): string {
		$parts = explode( self::BYTES, $sql );
		$bound = $parts[0];
		foreach ( $literals as $index => $literal ) {
			$bound .= $literal . $parts[ $index + 1 ];
		}
		return $bound;
	}

	/**
	 * Returns WordPress's connection.
	 */
	private function wpdb(): \wpdb {
		global $wpdb;
		return $wpdb;
	}
}
