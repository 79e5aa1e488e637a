<?php
/**
 * The table of workers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Worker;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Mail\Queue;
use PaysMidiQuercy\Mail\Tables;

/**
 * Knows who sends and when each was last seen.
 */
final class Workers {

	/** The command that runs for ever. */
	public const WORKER = 'worker';

	/** WP-Cron. */
	public const CRON = 'cron';

	/** The end of a request. */
	public const REQUEST = 'request';

	/** Seconds without a sign after which a worker counts as gone; longer than one mail can take. */
	public const SILENCE = 120;

	/** Seconds after which a worker that runs for ever is missed by others: they send in its place. */
	public const MISSED = 60;

	/**
	 * Takes SQL helper and queue.
	 *
	 * @param Database $database SQL helper.
	 * @param Queue    $queue    Queue.
	 */
	public function __construct( private readonly Database $database, private readonly Queue $queue ) {}

	/**
	 * Writes a worker down.
	 *
	 * @param string $lease Its name.
	 * @param string $kind  WORKER, CRON or REQUEST.
	 */
	public function start( string $lease, string $kind ): void {
		$now     = gmdate( 'Y-m-d H:i:s' );
		$columns = array_fill_keys( array( 'lease', 'kind', 'started_at', 'seen_at' ), '%s' );
		$this->queue->persist(
			function () use ( $columns, $lease, $kind, $now ): bool {
				$this->database->upsert( Tables::WORKER, $columns, array( array( $lease, $kind, $now, $now ) ), array( 'seen_at' ) );
				return true;
			}
		);
	}

	/**
	 * Notes that a worker lives.
	 *
	 * @param string $lease Its name.
	 * @param int    $sent  Mails sent so far.
	 */
	public function seen( string $lease, int $sent ): void {
		$this->queue->persist( fn(): int => $this->database->write( "UPDATE {$this->table()} SET seen_at = %s, sent = %d WHERE lease = %s", gmdate( 'Y-m-d H:i:s' ), $sent, $lease ) );
	}

	/**
	 * Notes that a worker ended by itself.
	 *
	 * @param string $lease Its name.
	 * @param int    $sent  Mails that it sent.
	 */
	public function stop( string $lease, int $sent ): void {
		$this->queue->persist( fn(): int => $this->database->write( "UPDATE {$this->table()} SET seen_at = %s, sent = %d, stopped = 1 WHERE lease = %s", gmdate( 'Y-m-d H:i:s' ), $sent, $lease ) );
	}

	/**
	 * Says whether a worker may still be at work.
	 *
	 * @param string $lease Its name.
	 */
	public function is_alive( string $lease ): bool {
		if ( WorkerIdentity::is_gone( $lease ) ) {
			return false;
		}
		return array() !== $this->queue->persist( fn(): array => $this->database->column( "SELECT lease FROM {$this->table()} WHERE lease = %s AND stopped = 0 AND seen_at > %s", $lease, gmdate( 'Y-m-d H:i:s', time() - self::SILENCE ) ) );
	}

	/**
	 * Says whether a worker that runs for ever was seen lately.
	 */
	public function is_any_at_work(): bool {
		foreach ( $this->database->column( "SELECT lease FROM {$this->table()} WHERE kind = %s AND stopped = 0 AND seen_at > %s", self::WORKER, gmdate( 'Y-m-d H:i:s', time() - self::MISSED ) ) as $lease ) {
			if ( ! WorkerIdentity::is_gone( (string) $lease ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Tells when a worker that runs for ever was last seen, or null.
	 */
	public function last_seen(): ?string {
		return $this->database->column( "SELECT MAX(seen_at) FROM {$this->table()} WHERE kind = %s", self::WORKER )[0] ?? null;
	}

	/**
	 * Counts the workers that run for ever and live.
	 */
	public function count(): int {
		$leases = $this->database->column( "SELECT lease FROM {$this->table()} WHERE kind = %s AND stopped = 0 AND seen_at > %s", self::WORKER, gmdate( 'Y-m-d H:i:s', time() - self::MISSED ) );
		return count( array_filter( $leases, static fn( ?string $lease ): bool => ! WorkerIdentity::is_gone( (string) $lease ) ) );
	}

	/**
	 * Forgets workers not seen for a week; that which was seen last stays.
	 */
	public function forget_old(): void {
		$this->database->write( "DELETE FROM {$this->table()} WHERE seen_at < %s AND kind <> %s", gmdate( 'Y-m-d H:i:s', time() - WEEK_IN_SECONDS ), self::WORKER );
		$this->database->write( "DELETE FROM {$this->table()} WHERE seen_at < %s AND kind = %s", gmdate( 'Y-m-d H:i:s', time() - 10 * WEEK_IN_SECONDS ), self::WORKER );
	}

	/**
	 * Names the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::WORKER );
	}
}
