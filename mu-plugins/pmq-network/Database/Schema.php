<?php
/**
 * The tables of one area and their versions.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Database;

/**
 * Creates and changes the tables of one area. Each version is a list of statements; a network runs those that it lacks, in
 * order, and remembers the last. In a statement `{name}` stands for the prefixed table `name`, `{collate}` for the character
 * set of the network.
 */
final class Schema {

	/**
	 * Network option: area => installed version.
	 */
	public const OPTION = 'pmq_schema_versions';

	/**
	 * Keeps the versions.
	 *
	 * @param string                   $area     Such as `search`.
	 * @param array<int, list<string>> $versions Version number => statements, ascending; statements can be run twice without harm
	 *                                           (CREATE TABLE IF NOT EXISTS), because an interruption repeats a version.
	 */
	public function __construct( public readonly string $area, private readonly array $versions ) {}

	/**
	 * Brings the tables to the newest version; creates them again when they are gone.
	 *
	 * @param Database $database The helper that runs the statements.
	 * @return bool Whether anything was to do.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function install( Database $database ): bool {
		$installed = get_network_option( null, self::OPTION, array() );
		$installed = is_array( $installed ) ? $installed : array();
		$from      = (int) ( $installed[ $this->area ] ?? 0 );
		$from      = $this->is_there( $database, $from ) ? $from : 0;
		$missing   = array_filter( $this->versions, static fn( int $version ): bool => $version > $from, ARRAY_FILTER_USE_KEY );
		foreach ( $missing as $version => $statements ) {
			foreach ( $statements as $statement ) {
				$database->write( $this->expand( $database, $statement ) );
			}
			$installed[ $this->area ] = $version;
		}
		if ( $missing ) {
			update_network_option( null, self::OPTION, $installed );
		}
		return (bool) $missing;
	}

	/**
	 * Removes the tables of this area: for tests and for leaving.
	 *
	 * @param Database $database The helper that runs the statements.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function drop( Database $database ): void {
		foreach ( $this->tables( PHP_INT_MAX ) as $table ) {
			$database->write( 'DROP TABLE IF EXISTS ' . $database->table( $table ) );
		}
		$installed = get_network_option( null, self::OPTION, array() );
		if ( is_array( $installed ) ) {
			unset( $installed[ $this->area ] );
			update_network_option( null, self::OPTION, $installed );
		}
	}

	/**
	 * Returns the tables that the statements create.
	 *
	 * @param int $upto Last version that counts.
	 * @return list<string> Names without prefix.
	 */
	private function tables( int $upto ): array {
		$versions = array_filter( $this->versions, static fn( int $version ): bool => $version <= $upto, ARRAY_FILTER_USE_KEY );
		preg_match_all( '/CREATE TABLE (?:IF NOT EXISTS )?\{(\w+)\}/', implode( "\n", array_merge( array(), ...array_values( $versions ) ) ), $found );
		return array_values( array_unique( $found[1] ) );
	}

	/**
	 * Says whether all tables of the versions that were installed exist.
	 *
	 * @param Database $database  The helper that runs the statements.
	 * @param int      $installed Last version that was installed.
	 */
	private function is_there( Database $database, int $installed ): bool {
		foreach ( $this->tables( $installed ) as $table ) {
			if ( ! $database->column( 'SHOW TABLES LIKE %s', $GLOBALS['wpdb']->esc_like( $database->table( $table ) ) ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Replaces the names in a statement.
	 *
	 * @param Database $database  Knows the prefix.
	 * @param string   $statement SQL.
	 */
	private function expand( Database $database, string $statement ): string {
		global $wpdb;
		$statement = str_replace( '{collate}', $wpdb->get_charset_collate(), $statement );
		return (string) preg_replace_callback( '/\{(\w+)\}/', static fn( array $name ): string => $database->table( $name[1] ), $statement );
	}
}
