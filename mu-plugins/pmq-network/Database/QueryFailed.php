<?php
/**
 * An SQL statement that the engine refused.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Database;

/**
 * Tells what the engine said; its code is MariaDB's error number, 0 on SQLite.
 */
final class QueryFailed extends \RuntimeException {

	/**
	 * The connection broke on the way (MariaDB's "server has gone away").
	 */
	public const CONNECTION_LOST = 2006;

	/**
	 * Says whether the same transaction may succeed when it is begun again: deadlock, lock wait, certification failure of
	 * Galera, server going down, lost connection, or a busy SQLite file.
	 */
	public function may_be_repeated(): bool {
		return in_array( $this->getCode(), array( 1053, 1205, 1213, 1927, self::CONNECTION_LOST, 2013 ), true )
			|| ( 0 === $this->getCode() && str_contains( $this->getMessage(), 'database is locked' ) );
	}

	/**
	 * Says whether a table was missing.
	 */
	public function table_is_missing(): bool {
		return 1146 === $this->getCode()
			|| ( 0 === $this->getCode() && (bool) preg_match( '/no such table|doesn.t exist/i', $this->getMessage() ) );
	}

	/**
	 * Says whether a unique key refused the row.
	 */
	public function is_duplicate(): bool {
		return 1062 === $this->getCode()
			|| ( 0 === $this->getCode() && (bool) preg_match( '/UNIQUE constraint|Duplicate entry/i', $this->getMessage() ) );
	}
}
