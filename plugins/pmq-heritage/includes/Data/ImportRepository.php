<?php
/**
 * The table of imports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Database\Database;

/**
 * Keeps the imports of the current site.
 */
final class ImportRepository {

	private const COLUMNS = 'id, connector, filename, scope, status, created_by, created_at, finished_at, preview_offset, commit_offset, summary';

	/** Unfinished imports are kept for a week: who was interrupted on Friday goes on on Monday. */
	private const ABANDONED_AFTER = WEEK_IN_SECONDS;

	/** Most abandoned imports that are forgotten at once. */
	private const FORGOTTEN_AT_ONCE = 20;

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Begins an import, and forgets those that nobody has ended.
	 *
	 * @param string $connector Key of the connector.
	 * @param string $filename  File name.
	 * @param string $scope     Data set.
	 */
	public function create( string $connector, string $filename, string $scope ): ImportRun {
		global $wpdb;
		$this->forget_abandoned();
		$now = gmdate( 'Y-m-d H:i:s' );
		$this->database->write( "INSERT INTO {$this->table()} (site_id, connector, filename, scope, status, created_by, created_at, summary) VALUES (%d, %s, %s, %s, %s, %d, %s, '')", get_current_blog_id(), $connector, $filename, $scope, ImportRun::OPEN, get_current_user_id(), $now );
		return new ImportRun( (int) $wpdb->insert_id, $connector, $filename, $scope, ImportRun::OPEN, get_current_user_id(), $now, null, 0, 0, array() );
	}

	/**
	 * Finds an import.
	 *
	 * @param int $id Number.
	 */
	public function find( int $id ): ?ImportRun {
		$row = $this->database->row( 'SELECT ' . self::COLUMNS . " FROM {$this->table()} WHERE site_id = %d AND id = %d", get_current_blog_id(), $id );
		return null === $row ? null : ImportRun::from_row( $row );
	}

	/**
	 * Lists imports, newest first.
	 *
	 * @param int $page     Page, from 1.
	 * @param int $per_page Imports a page.
	 * @return list<ImportRun>
	 */
	public function list( int $page, int $per_page ): array {
		$rows = $this->database->rows( 'SELECT ' . self::COLUMNS . " FROM {$this->table()} WHERE site_id = %d ORDER BY id DESC LIMIT %d OFFSET %d", get_current_blog_id(), $per_page, ( $page - 1 ) * $per_page );
		return array_map( array( ImportRun::class, 'from_row' ), $rows );
	}

	/**
	 * Counts the imports.
	 */
	public function count(): int {
		return (int) ( $this->database->row( "SELECT COUNT(*) AS number FROM {$this->table()} WHERE site_id = %d", get_current_blog_id() )['number'] ?? 0 );
	}

	/**
	 * Notes how far a pass has come; an earlier batch sent again does not take it back.
	 *
	 * @param ImportRun $run    Import.
	 * @param bool      $commit Pass.
	 * @param int       $offset Rows received.
	 */
	public function advance( ImportRun $run, bool $commit, int $offset ): void {
		$column = $commit ? 'commit_offset' : 'preview_offset';
		$this->database->write( "UPDATE {$this->table()} SET $column = %d WHERE id = %d AND $column < %d", $offset, $run->id, $offset );
	}

	/**
	 * Notes the end of a pass.
	 *
	 * @param ImportRun            $run     Import.
	 * @param bool                 $commit  Pass.
	 * @param array<string, mixed> $summary Result; kept for the commit.
	 */
	public function finish( ImportRun $run, bool $commit, array $summary ): void {
		if ( $commit ) {
			$this->database->write( "UPDATE {$this->table()} SET status = %s, finished_at = %s, summary = %s WHERE id = %d", ImportRun::DONE, gmdate( 'Y-m-d H:i:s' ), (string) wp_json_encode( $summary ), $run->id );
		} else {
			$this->database->write( "UPDATE {$this->table()} SET status = %s WHERE id = %d AND status = %s", ImportRun::PREVIEWED, $run->id, ImportRun::OPEN );
		}
	}

	/**
	 * Runs work while no other request changes the import: a batch sent twice at once is stored by one after the other.
	 *
	 * @template T
	 * @param ImportRun     $run  Import.
	 * @param callable(): T $work What to do: at most a hundred rows, see Database::transaction().
	 * @return T
	 */
	public function alone( ImportRun $run, callable $work ): mixed {
		return $this->database->transaction(
			function () use ( $run, $work ): mixed {
				$this->database->write( "UPDATE {$this->table()} SET status = status WHERE id = %d", $run->id );
				return $work();
			}
		);
	}

	/**
	 * Deletes previews and unfinished imports that have grown old, and their rows. What they wrote stays.
	 */
	private function forget_abandoned(): void {
		$ids = $this->database->column( "SELECT id FROM {$this->table()} WHERE site_id = %d AND status <> %s AND created_at < %s ORDER BY id LIMIT %d", get_current_blog_id(), ImportRun::DONE, gmdate( 'Y-m-d H:i:s', time() - self::ABANDONED_AFTER ), self::FORGOTTEN_AT_ONCE );
		foreach ( $ids as $id ) {
			$this->database->write( "DELETE FROM {$this->database->table( Tables::IMPORT_ROW )} WHERE import_id = %d", (int) $id );
			$this->database->write( "DELETE FROM {$this->table()} WHERE id = %d", (int) $id );
		}
	}

	/**
	 * Names the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::IMPORT );
	}
}
