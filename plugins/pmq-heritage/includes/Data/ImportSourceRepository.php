<?php
/**
 * The table of sources that are imported by themselves.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Database\Database;

/**
 * Keeps the sources of the current site.
 *
 * @phpstan-import-type SourceState from ImportSource
 */
final class ImportSourceRepository {

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Lists the sources, those that are due first.
	 *
	 * @param bool $due Only those that are due now.
	 * @return list<ImportSource>
	 */
	public function list( bool $due = false ): array {
		$until = $due ? gmdate( 'Y-m-d H:i:s' ) : '9999-12-31 00:00:00';
		$rows  = $this->database->rows( "SELECT id, settings, state, due_at FROM {$this->table()} WHERE site_id = %d AND due_at <= %s ORDER BY due_at, id LIMIT 200", get_current_blog_id(), $until );
		return array_map( array( ImportSource::class, 'from_row' ), $rows );
	}

	/**
	 * Finds a source.
	 *
	 * @param int $id Number.
	 */
	public function find( int $id ): ?ImportSource {
		$row = $this->database->row( "SELECT id, settings, state, due_at FROM {$this->table()} WHERE site_id = %d AND id = %d", get_current_blog_id(), $id );
		return null === $row ? null : ImportSource::from_row( $row );
	}

	/**
	 * Stores a source.
	 *
	 * @param ImportSource $source Source; its number is 0 when it is new.
	 * @return int Number.
	 */
	public function save( ImportSource $source ): int {
		global $wpdb;
		$settings = (string) wp_json_encode( $source->settings() );
		$state    = (string) wp_json_encode( $source->state );
		if ( 0 === $source->id ) {
			$this->database->write( "INSERT INTO {$this->table()} (site_id, settings, state, due_at) VALUES (%d, %s, %s, %s)", get_current_blog_id(), $settings, $state, $source->due_at );
			return (int) $wpdb->insert_id;
		}
		$this->database->write( "UPDATE {$this->table()} SET settings = %s, state = %s, due_at = %s WHERE site_id = %d AND id = %d", $settings, $state, $source->due_at, get_current_blog_id(), $source->id );
		return $source->id;
	}

	/**
	 * Notes what happened, and when the source is due again; its settings may be edited meanwhile.
	 *
	 * @param int                  $id     Number.
	 * @param array<string, mixed> $state  State.
	 * @param string               $due_at Time, UTC, Y-m-d H:i:s.
	 *
	 * @phpstan-param SourceState $state
	 */
	public function note( int $id, array $state, string $due_at ): void {
		$this->database->write( "UPDATE {$this->table()} SET state = %s, due_at = %s WHERE site_id = %d AND id = %d", (string) wp_json_encode( $state ), $due_at, get_current_blog_id(), $id );
	}

	/**
	 * Forgets a source. Its records stay.
	 *
	 * @param int $id Number.
	 */
	public function delete( int $id ): void {
		$this->database->write( "DELETE FROM {$this->table()} WHERE site_id = %d AND id = %d", get_current_blog_id(), $id );
	}

	/**
	 * Names the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::IMPORT_SOURCE );
	}
}
