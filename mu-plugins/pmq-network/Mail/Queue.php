<?php
/**
 * The queue as a worker sees it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;

/**
 * Hands mails to workers and writes down what became of them.
 *
 * A worker takes mails by compare-and-set (`queued` becomes `claimed` with its lease), which is right on both engines without locks
 * held between statements. One statement a mail writes that the last one is sent and that the next one is being sent: one durable
 * commit a mail, and never more than one in flight. A worker that was thought dead finds its mails gone and lets them be.
 */
final class Queue {

	/** How long a worker waits for a database that is gone, in seconds. */
	private const PATIENCE = 600;

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Takes mails that are due, the urgent first; all of one priority.
	 *
	 * @param string $lease Worker.
	 * @param int    $limit Most mails, at most a hundred.
	 * @return list<QueuedMail>
	 */
	public function claim( string $lease, int $limit ): array {
		foreach ( Priority::cases() as $priority ) {
			// Another worker may take the same candidates at the same moment: look at more than are wanted, begin anywhere.
			for ( $attempt = 0; $attempt < 5; $attempt++ ) {
				$candidates = $this->candidates( $priority, 3 * $limit );
				if ( array() === $candidates ) {
					break;
				}
				$spare = max( 0, count( $candidates ) - $limit );
				$mails = $this->claim_these( $lease, array_slice( $candidates, random_int( 0, $spare ), $limit ) );
				if ( array() !== $mails ) {
					return $mails;
				}
			}
		}
		return array();
	}

	/**
	 * Takes certain mails.
	 *
	 * @param string    $lease Worker.
	 * @param list<int> $ids   Numbers, at most a hundred.
	 * @return list<QueuedMail>
	 */
	public function claim_these( string $lease, array $ids ): array {
		if ( array() === $ids ) {
			return array();
		}
		$list = implode( ', ', array_fill( 0, count( $ids ), '%d' ) );
		$this->persist( fn(): int => $this->database->write( "UPDATE {$this->table()} SET state = 'claimed', lease = %s WHERE id IN ({$list}) AND state = 'queued'", $lease, ...$ids ) );
		$rows = $this->persist( fn(): array => $this->database->rows( 'SELECT ' . QueuedMail::COLUMNS . " FROM {$this->table()} WHERE id IN ({$list}) AND state = 'claimed' AND lease = %s ORDER BY due_at, id", ...array( ...$ids, $lease ) ) );
		return array_map( QueuedMail::from_row( ... ), $rows );
	}

	/**
	 * Writes down that a mail is about to be given to the relay.
	 *
	 * @param string     $lease Worker.
	 * @param QueuedMail $mail  Mail.
	 * @return bool False when the mail is no longer the worker's.
	 */
	public function begin( string $lease, QueuedMail $mail ): bool {
		$this->persist( fn(): int => $this->database->write( "UPDATE {$this->table()} SET state = 'sending', attempts = attempts + 1 WHERE id = %d AND state = 'claimed' AND lease = %s", $mail->id, $lease ) );
		return $this->is_sending( $lease, $mail );
	}

	/**
	 * Writes down what became of a mail, and in the same statement that the next one is about to be given to the relay.
	 *
	 * @param string          $lease   Worker.
	 * @param QueuedMail      $mail    Mail.
	 * @param Outcome         $outcome What became of it.
	 * @param QueuedMail|null $next    Next mail, or none.
	 * @return bool Whether the next one may be sent now: false when there is none or it is no longer the worker's.
	 */
	public function settle( string $lease, QueuedMail $mail, Outcome $outcome, ?QueuedMail $next = null ): bool {
		$changed = $this->persist( fn(): int => $this->write_outcome( $lease, $mail, $outcome, $next->id ?? 0 ) );
		// A statement that was sent twice, because the answer to the first got lost, changes nothing the second time.
		return null !== $next && ( 2 === $changed || $this->is_sending( $lease, $next ) );
	}

	/**
	 * Gives up mails that were taken but not begun.
	 *
	 * @param string $lease Worker.
	 */
	public function release( string $lease ): void {
		$this->persist( fn(): int => $this->database->write( "UPDATE {$this->table()} SET state = 'queued', lease = '' WHERE state = 'claimed' AND lease = %s", $lease ) );
	}

	/**
	 * Gives certain mails back that were taken but not begun.
	 *
	 * @param string               $lease Worker.
	 * @param array<int, int|null> $due   Number of the mail => Unix time before which it is not sent; null leaves it as it is. At most a hundred.
	 */
	public function give_back( string $lease, array $due ): void {
		if ( array() === $due ) {
			return;
		}
		$list   = implode( ', ', array_fill( 0, count( $due ), '%d' ) );
		$moved  = array_filter( $due, is_int( ... ) );
		$cases  = str_repeat( 'WHEN id = %d THEN %s ', count( $moved ) );
		$values = array_merge( ...array_map( static fn( int $id, int $time ): array => array( $id, gmdate( 'Y-m-d H:i:s', $time ) ), array_keys( $moved ), $moved ) );
		$due_at = array() === $moved ? '' : ", due_at = CASE {$cases}ELSE due_at END";
		$this->persist( fn(): int => $this->database->write( "UPDATE {$this->table()} SET state = 'queued', lease = ''{$due_at} WHERE id IN ({$list}) AND state = 'claimed' AND lease = %s", ...array( ...$values, ...array_keys( $due ), $lease ) ) );
	}

	/**
	 * Takes the mails of workers that are gone: what they had not begun is queued again, what they were sending is doubtful.
	 *
	 * @param callable(string): bool $is_alive Says whether the worker of a lease lives.
	 * @return array{queued: int, doubtful: int}
	 */
	public function recover( callable $is_alive ): array {
		$found = array(
			'queued'   => 0,
			'doubtful' => 0,
		);
		foreach ( $this->persist( fn(): array => $this->database->column( "SELECT DISTINCT lease FROM {$this->table()} WHERE state IN ('claimed', 'sending')" ) ) as $lease ) {
			if ( ! $is_alive( (string) $lease ) ) {
				$found['doubtful'] += $this->persist( fn(): int => $this->database->write( "UPDATE {$this->table()} SET state = 'doubtful', last_error = %s WHERE state = 'sending' AND lease = %s", 'The worker ended while it was sending.', (string) $lease ) );
				$found['queued']   += $this->persist( fn(): int => $this->database->write( "UPDATE {$this->table()} SET state = 'queued', lease = '' WHERE state = 'claimed' AND lease = %s", (string) $lease ) );
			}
		}
		return $found;
	}

	/**
	 * Sets mails aside because their address gets none.
	 *
	 * @param string $lease  Worker.
	 * @param int    $id     Mail.
	 * @param string $reason Why.
	 */
	public function suppress( string $lease, int $id, string $reason ): void {
		$this->persist( fn(): int => $this->database->write( "UPDATE {$this->table()} SET state = 'suppressed', lease = '', last_error = %s WHERE id = %d AND state = 'claimed' AND lease = %s", $reason, $id, $lease ) );
	}

	/**
	 * Runs a statement until the database answers: what the relay said must not be forgotten because the database was restarted.
	 *
	 * @template T
	 * @param callable(): T $work A statement that may be run twice.
	 * @return T
	 * @throws QueryFailed When the engine refuses, or is gone for too long.
	 */
	public function persist( callable $work ): mixed {
		$until = time() + self::PATIENCE;
		for ( $wait = 2000; ; $wait = min( 200_000, 2 * $wait ) ) {
			try {
				return $work();
			} catch ( QueryFailed $problem ) {
				if ( ! $problem->may_be_repeated() || time() > $until ) {
					throw $problem;
				}
				usleep( random_int( $wait, 2 * $wait ) );
			}
		}
	}

	/**
	 * Finds mails that are due.
	 *
	 * @param Priority $priority Priority.
	 * @param int      $limit    Most.
	 * @return list<int>
	 */
	private function candidates( Priority $priority, int $limit ): array {
		$ids = $this->persist( fn(): array => $this->database->column( "SELECT id FROM {$this->table()} WHERE state = 'queued' AND priority = %d AND due_at <= %s ORDER BY due_at, id LIMIT %d", $priority->value, gmdate( 'Y-m-d H:i:s' ), $limit ) );
		return array_map( 'intval', $ids );
	}

	/**
	 * Says whether a mail is being sent by a worker.
	 *
	 * @param string     $lease Worker.
	 * @param QueuedMail $mail  Mail.
	 */
	private function is_sending( string $lease, QueuedMail $mail ): bool {
		return array() !== $this->persist( fn(): array => $this->database->column( "SELECT id FROM {$this->table()} WHERE id = %d AND state = 'sending' AND lease = %s", $mail->id, $lease ) );
	}

	/**
	 * Runs the statement of settle(). A mail that was called doubtful meanwhile is still this worker's: it knows the answer.
	 *
	 * @param string     $lease   Worker.
	 * @param QueuedMail $mail    Mail.
	 * @param Outcome    $outcome What became of it.
	 * @param int        $next    Next mail, 0 for none.
	 * @return int Changed rows.
	 */
	private function write_outcome( string $lease, QueuedMail $mail, Outcome $outcome, int $next ): int {
		$now = time();
		$one = $mail->id;
		return $this->database->write(
			"UPDATE {$this->table()} SET
				attempts = CASE WHEN id = %d THEN attempts - %d ELSE attempts + 1 END,
				due_at = CASE WHEN id = %d THEN %s ELSE due_at END,
				sent_at = CASE WHEN id = %d THEN %s ELSE sent_at END,
				relay_id = CASE WHEN id = %d THEN %s ELSE relay_id END,
				last_error = CASE WHEN id = %d THEN %s ELSE last_error END,
				state = CASE WHEN id = %d THEN %s ELSE 'sending' END
			WHERE id IN (%d, %d) AND lease = %s AND ( ( id = %d AND state IN ('sending', 'doubtful') ) OR ( id = %d AND state = 'claimed' ) )",
			$one,
			$outcome->counts ? 0 : 1,
			$one,
			gmdate( 'Y-m-d H:i:s', $now + $outcome->wait ),
			$one,
			State::Sent === $outcome->state ? gmdate( 'Y-m-d H:i:s', $now ) : null,
			$one,
			$outcome->relay_id,
			$one,
			'' === $outcome->error ? null : mb_substr( $outcome->error, 0, 2000 ),
			$one,
			$outcome->state->value,
			$one,
			$next,
			$lease,
			$one,
			$next
		);
	}

	/**
	 * Names the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::MAIL );
	}
}
