<?php
/**
 * The table of the rows of imports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Database\Database;

/**
 * Keeps what became of each row of an import, and which identifiers a scope holds.
 *
 * @phpstan-type StoredRow array{line: int, status: string, post_id: int, source_id: string, changes: list<string>, errors: list<array{field: string, message: string}>}
 */
final class ImportRowRepository {

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Finds rows of a pass.
	 *
	 * @param ImportRun    $run    Import.
	 * @param bool         $commit Pass.
	 * @param list<string> $keys   Row keys, at most a hundred.
	 * @return array<string, StoredRow> By key.
	 */
	public function find( ImportRun $run, bool $commit, array $keys ): array {
		if ( array() === $keys ) {
			return array();
		}
		$places = implode( ',', array_fill( 0, count( $keys ), '%s' ) );
		$rows   = $this->database->rows( "SELECT row_key, line, status, post_id, source_id, detail FROM {$this->table()} WHERE import_id = %d AND committed = %d AND row_key IN ($places)", $run->id, (int) $commit, ...$keys );
		return array_combine( array_map( static fn( array $row ): string => (string) $row['row_key'], $rows ), array_map( array( self::class, 'row' ), $rows ) );
	}

	/**
	 * Stores rows of a pass; a row sent again replaces itself.
	 *
	 * @param ImportRun                    $run     Import.
	 * @param bool                         $commit  Pass.
	 * @param array<string, UpsertResult>  $results Results by row key, at most a hundred.
	 */
	public function store( ImportRun $run, bool $commit, array $results ): void {
		$rows = array();
		foreach ( $results as $key => $result ) {
			$detail = (string) wp_json_encode( array_filter( array( $result->changes, $result->errors ) ) ? array( $result->changes, $result->errors ) : array() );
			$rows[] = array( $run->id, (int) $commit, $key, $result->line, $result->source, $result->source_id, $result->status->value, $result->post_id ?? 0, $detail );
		}
		$columns = array(
			'import_id' => '%d',
			'committed' => '%d',
			'row_key'   => '%s',
			'line'      => '%d',
			'source'    => '%s',
			'source_id' => '%s',
			'status'    => '%s',
			'post_id'   => '%d',
			'detail'    => '%s',
		);
		$this->database->upsert( Tables::IMPORT_ROW, $columns, $rows, array( 'line', 'status', 'post_id', 'detail' ) );
	}

	/**
	 * Remembers that a scope holds identifiers.
	 *
	 * @param string       $scope Scope.
	 * @param list<string> $keys  Keys of identities, at most a hundred.
	 */
	public function hold( string $scope, array $keys ): void {
		$columns = array(
			'site_id'  => '%d',
			'scope'    => '%s',
			'identity' => '%s',
		);
		$this->database->upsert( Tables::SCOPE, $columns, array_map( static fn( string $key ): array => array( get_current_blog_id(), sha1( $scope ), $key ), $keys ), array() );
	}

	/**
	 * Counts the records that imports of a scope have held until now.
	 *
	 * @param string $scope Data set.
	 */
	public function known( string $scope ): int {
		$table    = $this->database->table( Tables::SCOPE );
		$identity = $this->database->table( Tables::IDENTITY );
		return (int) ( $this->database->row( "SELECT COUNT(*) AS number FROM $table s INNER JOIN $identity i ON i.site_id = s.site_id AND i.identity = s.identity WHERE s.site_id = %d AND s.scope = %s AND i.post_id > 0", get_current_blog_id(), sha1( $scope ) )['number'] ?? 0 );
	}

	/**
	 * Counts the rows of a pass.
	 *
	 * @param ImportRun $run    Import.
	 * @param bool      $commit Pass.
	 * @return array{new: int, changed: int, unchanged: int, error: int}
	 */
	public function counts( ImportRun $run, bool $commit ): array {
		$counts = array_column( $this->database->rows( "SELECT status, COUNT(*) AS number FROM {$this->table()} WHERE import_id = %d AND committed = %d GROUP BY status", $run->id, (int) $commit ), 'number', 'status' );
		return array(
			'new'       => (int) ( $counts['new'] ?? 0 ),
			'changed'   => (int) ( $counts['changed'] ?? 0 ),
			'unchanged' => (int) ( $counts['unchanged'] ?? 0 ),
			'error'     => (int) ( $counts['error'] ?? 0 ),
		);
	}

	/**
	 * Lists rows of a pass by line.
	 *
	 * @param ImportRun $run      Import.
	 * @param bool      $commit   Pass.
	 * @param string    $status   Status.
	 * @param int       $page     Page, from 1.
	 * @param int       $per_page Rows a page.
	 * @return list<StoredRow>
	 */
	public function list( ImportRun $run, bool $commit, string $status, int $page, int $per_page ): array {
		return array_map(
			array( self::class, 'row' ),
			$this->database->rows( "SELECT line, status, post_id, source_id, detail FROM {$this->table()} WHERE import_id = %d AND committed = %d AND status = %s ORDER BY line, row_key LIMIT %d OFFSET %d", $run->id, (int) $commit, $status, $per_page, ( $page - 1 ) * $per_page )
		);
	}

	/**
	 * Finds the records of a scope, of the sources that this import holds, whose identifiers it does not hold.
	 *
	 * @param ImportRun $run    Import.
	 * @param bool      $commit Pass.
	 * @return list<array{post_id: int, source_id: string}>
	 */
	public function gone( ImportRun $run, bool $commit ): array {
		$identity = $this->database->table( Tables::IDENTITY );
		$scope    = $this->database->table( Tables::SCOPE );
		$rows     = $this->database->rows(
			"SELECT i.post_id, i.source_id FROM $scope s
			INNER JOIN $identity i ON i.site_id = s.site_id AND i.identity = s.identity
			LEFT JOIN {$this->table()} r ON r.import_id = %d AND r.committed = %d AND r.row_key = s.identity
			WHERE s.site_id = %d AND s.scope = %s AND r.row_key IS NULL AND i.post_id > 0
			AND i.source IN (SELECT DISTINCT source FROM {$this->table()} WHERE import_id = %d AND committed = %d)
			ORDER BY i.source_id",
			$run->id,
			(int) $commit,
			get_current_blog_id(),
			sha1( $run->scope ),
			$run->id,
			(int) $commit
		);
		return array_map(
			static fn( array $row ): array => array(
				'post_id'   => (int) $row['post_id'],
				'source_id' => (string) $row['source_id'],
			),
			$rows
		);
	}

	/**
	 * Forgets, at the end of an import, the rows that nobody will ask for: the preview and what stayed unchanged.
	 *
	 * @param ImportRun $run Import.
	 */
	public function tidy( ImportRun $run ): void {
		$this->database->write( "DELETE FROM {$this->table()} WHERE import_id = %d AND committed = 0", $run->id );
		$this->database->write( "DELETE FROM {$this->table()} WHERE import_id = %d AND committed = 1 AND status = %s", $run->id, UpsertStatus::Unchanged->value );
	}

	/**
	 * Reads a row.
	 *
	 * @param array<string, string|null> $row Row of the table.
	 * @return StoredRow
	 */
	private static function row( array $row ): array {
		$detail = json_decode( (string) $row['detail'], true );
		$detail = is_array( $detail ) ? $detail : array();
		return array(
			'source_id' => (string) $row['source_id'],
			'line'      => (int) $row['line'],
			'status'    => (string) $row['status'],
			'post_id'   => (int) $row['post_id'],
			'changes'   => $detail[0] ?? array(),
			'errors'    => $detail[1] ?? array(),
		);
	}

	/**
	 * Names the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::IMPORT_ROW );
	}
}
