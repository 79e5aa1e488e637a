<?php
/**
 * The queue as a person sees it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Mail\Bounces\Reports;

/**
 * Lists mails, and does what only a person may decide: send again, cancel.
 */
final class Log {

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 * @param Reports  $reports  What came back.
	 */
	public function __construct( private readonly Database $database, private readonly Reports $reports ) {}

	/**
	 * Lists mails.
	 *
	 * @param LogQuery $query What to look for.
	 * @return list<LogEntry>
	 */
	public function list( LogQuery $query ): array {
		$where     = $this->conditions( $query );
		$values    = self::values( $query );
		$order     = in_array( $query->order_by, LogQuery::ORDERS, true ) ? $query->order_by : 'created_at';
		$direction = $query->newest ? 'DESC' : 'ASC';
		$rows      = $this->database->rows( 'SELECT ' . LogEntry::COLUMNS . " FROM {$this->table()} WHERE {$where} ORDER BY {$order} {$direction}, id {$direction} LIMIT %d OFFSET %d", ...array( ...$values, $query->per_page, ( $query->page - 1 ) * $query->per_page ) );
		return $this->entries( $rows );
	}

	/**
	 * Counts mails.
	 *
	 * @param LogQuery $query What to look for.
	 */
	public function count( LogQuery $query ): int {
		$where = $this->conditions( $query );
		return (int) ( $this->database->column( "SELECT COUNT(*) FROM {$this->table()} WHERE {$where}", ...self::values( $query ) )[0] ?? 0 );
	}

	/**
	 * Counts mails by state.
	 *
	 * @return array<string, int>
	 */
	public function counts(): array {
		$rows   = $this->database->rows( "SELECT state, COUNT(*) AS number FROM {$this->table()} GROUP BY state" );
		$counts = array_fill_keys( array_column( State::cases(), 'value' ), 0 );
		foreach ( $rows as $row ) {
			$counts[ (string) $row['state'] ] = (int) $row['number'];
		}
		return $counts;
	}

	/**
	 * Lists the kinds that occur.
	 *
	 * @return list<string>
	 */
	public function kinds(): array {
		return array_map( 'strval', $this->database->column( "SELECT DISTINCT kind FROM {$this->table()} ORDER BY kind" ) );
	}

	/**
	 * Finds a mail.
	 *
	 * @param int $id Number.
	 */
	public function find( int $id ): ?LogEntry {
		$row = $this->database->row( 'SELECT ' . LogEntry::COLUMNS . " FROM {$this->table()} WHERE id = %d", $id );
		return null === $row ? null : $this->entries( array( $row ) )[0];
	}

	/**
	 * Finds a mail as a worker sees it.
	 *
	 * @param int $id Number.
	 */
	public function queued( int $id ): ?QueuedMail {
		$row = $this->database->row( 'SELECT ' . QueuedMail::COLUMNS . " FROM {$this->table()} WHERE id = %d", $id );
		return null === $row ? null : QueuedMail::from_row( $row );
	}

	/**
	 * Finds the numbers of mails.
	 *
	 * @param list<string> $message_ids Message-IDs with their brackets, at most a hundred.
	 * @return list<int>
	 */
	public function numbers( array $message_ids ): array {
		$list = implode( ', ', array_fill( 0, count( $message_ids ), '%s' ) );
		return array() === $message_ids ? array() : array_map( 'intval', $this->database->column( "SELECT id FROM {$this->table()} WHERE message_id IN ({$list}) ORDER BY id", ...$message_ids ) );
	}

	/**
	 * Sends a mail again. One that nobody has for certain keeps its Message-ID, so that a reader's program recognises it if it did
	 * arrive; one that was sent is copied.
	 *
	 * @param LogEntry $mail Mail.
	 * @return int|null Number of the mail that is queued now; null when it is on its way or was changed meanwhile.
	 */
	public function send_again( LogEntry $mail ): ?int {
		$now = gmdate( 'Y-m-d H:i:s' );
		if ( $mail->state()->may_be_queued_again() ) {
			$changed = $this->database->write( "UPDATE {$this->table()} SET state = 'queued', lease = '', attempts = 0, due_at = %s, last_error = NULL WHERE id = %d AND state = %s", $now, $mail->id(), $mail->state()->value );
			return $changed > 0 ? $mail->id() : null;
		}
		if ( State::Sent !== $mail->state() ) {
			return null;
		}
		$message_id = sprintf( '<%s%s', bin2hex( random_bytes( 16 ) ), strstr( $mail->message_id(), '@' ) );
		$this->database->write(
			"INSERT INTO {$this->table()} (site_id, kind, priority, state, message_id, content_id, recipient, recipient_name, user_id, subject, variables, due_at, created_at)
			SELECT site_id, kind, priority, 'queued', %s, content_id, recipient, recipient_name, user_id, subject, variables, %s, %s FROM {$this->table()} WHERE id = %d",
			$message_id,
			$now,
			$now,
			$mail->id()
		);
		do_action( 'pmq_mail_enqueued', array( $message_id ), Priority::Transactional );
		return $this->numbers( array( $message_id ) )[0] ?? null;
	}

	/**
	 * Keeps a mail from being sent.
	 *
	 * @param int $id Number.
	 * @return bool False when it was taken by a worker already, or is none of the queue.
	 */
	public function cancel( int $id ): bool {
		return $this->database->write( "UPDATE {$this->table()} SET state = 'cancelled' WHERE id = %d AND state = 'queued'", $id ) > 0;
	}

	/**
	 * Notes that a relay's log shows a doubtful mail as taken.
	 *
	 * @param int    $id       Number.
	 * @param string $relay_id What the relay calls it.
	 */
	public function confirm( int $id, string $relay_id ): bool {
		return $this->database->write( "UPDATE {$this->table()} SET state = 'sent', sent_at = COALESCE(sent_at, %s), relay_id = %s, last_error = NULL WHERE id = %d AND state = 'doubtful'", gmdate( 'Y-m-d H:i:s' ), $relay_id, $id ) > 0;
	}

	/**
	 * Makes entries of rows, with what came back.
	 *
	 * @param list<array<string, string|null>> $rows Rows.
	 * @return list<LogEntry>
	 */
	private function entries( array $rows ): array {
		$reports = array();
		foreach ( array_chunk( array_map( 'intval', array_column( $rows, 'id' ) ), 100 ) as $ids ) {
			$reports += $this->reports->about( $ids );
		}
		return array_map( static fn( array $row ): LogEntry => LogEntry::from_row( $row, $reports[ (int) $row['id'] ] ?? array() ), $rows );
	}

	/**
	 * Turns a query into conditions of SQL, which hold nothing of what was asked.
	 *
	 * @param LogQuery $query Query.
	 */
	private function conditions( LogQuery $query ): string {
		$where = array( '1 = 1' );
		foreach ( array( 'state' => count( $query->states ), 'kind' => count( $query->kinds ) ) as $column => $count ) {
			if ( $count > 0 ) {
				$where[] = "{$column} IN (" . implode( ', ', array_fill( 0, $count, '%s' ) ) . ')';
			}
		}
		if ( array() !== $query->reports ) {
			$where[] = "id IN (SELECT mail_id FROM {$this->database->table( Tables::REPORT )} WHERE class IN (" . implode( ', ', array_fill( 0, count( $query->reports ), '%s' ) ) . '))';
		}
		if ( null !== $query->site_id ) {
			$where[] = 'site_id = %d';
		}
		if ( null !== $query->priority ) {
			$where[] = 'priority = %d';
		}
		if ( '' !== $query->search ) {
			$where[] = '( recipient LIKE %s OR subject LIKE %s OR message_id LIKE %s )';
		}
		return implode( ' AND ', $where );
	}

	/**
	 * Gives the values of the conditions, in their order.
	 *
	 * @param LogQuery $query Query.
	 * @return list<string|int>
	 */
	private static function values( LogQuery $query ): array {
		global $wpdb;
		$numbers = array_values( array_filter( array( $query->site_id, $query->priority ), static fn ( ?int $number ): bool => null !== $number ) );
		$pattern = '%' . $wpdb->esc_like( $query->search ) . '%';
		return array( ...$query->states, ...$query->kinds, ...$query->reports, ...$numbers, ...( '' === $query->search ? array() : array( $pattern, $pattern, $pattern ) ) );
	}

	/**
	 * Names the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::MAIL );
	}
}
