<?php
/**
 * Rate limits.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Guard;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;

/**
 * Counts attempts. A count is raised before it is compared, so that many at the same moment cannot all pass; what is counted
 * is known by a keyed hash only, so that no address of a person is kept.
 */
final class Limits {

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Counts one attempt and says whether it is within the limit.
	 *
	 * @param string $what    What is counted, such as `sign-in account 12`.
	 * @param int    $limit   Attempts allowed in a span.
	 * @param int    $seconds Length of a span.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function allow( string $what, int $limit, int $seconds ): bool {
		$slot   = intdiv( time(), $seconds );
		$bucket = self::bucket( $what, $seconds );
		$this->database->write(
			"INSERT INTO {$this->table()} (bucket, slot, hits, ends) VALUES (%s, %d, 1, %d) ON DUPLICATE KEY UPDATE hits = hits + 1",
			$bucket,
			$slot,
			( $slot + 1 ) * $seconds
		);
		$row = $this->database->row( "SELECT hits FROM {$this->table()} WHERE bucket = %s AND slot = %d", $bucket, $slot );
		return (int) ( $row['hits'] ?? 0 ) <= $limit;
	}

	/**
	 * Takes one attempt back: it was no fault.
	 *
	 * @param string $what    What is counted.
	 * @param int    $seconds Length of a span.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function forgive( string $what, int $seconds ): void {
		$this->database->write( "UPDATE {$this->table()} SET hits = hits - 1 WHERE bucket = %s AND slot = %d AND hits > 0", self::bucket( $what, $seconds ), intdiv( time(), $seconds ) );
	}

	/**
	 * Removes spans that are over.
	 *
	 * @throws QueryFailed When the engine refuses.
	 */
	public function purge(): void {
		$this->database->write( "DELETE FROM {$this->table()} WHERE ends < %d", time() );
	}

	/**
	 * Returns the key of what is counted.
	 *
	 * @param string $what    What is counted.
	 * @param int    $seconds Length of a span.
	 */
	private static function bucket( string $what, int $seconds ): string {
		return hash_hmac( 'sha256', $seconds . '|' . $what, wp_salt( 'nonce' ) );
	}

	/**
	 * Returns the table's name.
	 */
	private function table(): string {
		return $this->database->table( 'account_limits' );
	}
}
