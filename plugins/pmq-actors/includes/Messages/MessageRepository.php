<?php
/**
 * What was written to selections of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Messages;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;

/**
 * Reads and writes the messages of the current site.
 */
final class MessageRepository {

	private const COLUMNS = 'm.id, m.uid, m.user_id, m.subject, m.body, m.created';

	/**
	 * Takes the helper.
	 *
	 * @param Database $database SQL.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Keeps a message; the same identifier again keeps what was there.
	 *
	 * @param string $uid     Identifier.
	 * @param int    $user    Who writes.
	 * @param string $subject Subject.
	 * @param string $text    Text.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function keep( string $uid, int $user, string $subject, string $text ): GroupMessage {
		$columns = array(
			'site_id' => '%d',
			'uid'     => '%s',
			'user_id' => '%d',
			'subject' => '%s',
			'body'    => '%s',
			'created' => '%d',
		);
		$this->database->upsert( Tables::MESSAGE, $columns, array( array( get_current_blog_id(), $uid, $user, $subject, $text, time() ) ), array() );
		$found = $this->first( 'm.uid = %s', $uid );
		assert( null !== $found );
		return $found;
	}

	/**
	 * Finds a message.
	 *
	 * @param int $id Number.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function find( int $id ): ?GroupMessage {
		return $this->first( 'm.id = %d', $id );
	}

	/**
	 * Lists messages, newest first.
	 *
	 * @param int $page     From 1.
	 * @param int $per_page Messages a page.
	 * @return list<GroupMessage>
	 * @throws QueryFailed When the engine refuses.
	 */
	public function list( int $page, int $per_page ): array {
		$rows = $this->database->rows(
			'SELECT ' . self::COLUMNS . ", COUNT(r.actor) AS recipients FROM {$this->messages()} m LEFT JOIN {$this->recipients()} r ON r.message = m.id
			WHERE m.site_id = %d GROUP BY " . self::COLUMNS . ' ORDER BY m.id DESC LIMIT %d OFFSET %d',
			get_current_blog_id(),
			$per_page,
			( $page - 1 ) * $per_page
		);
		return array_map( self::from_row( ... ), $rows );
	}

	/**
	 * Counts the messages.
	 *
	 * @throws QueryFailed When the engine refuses.
	 */
	public function count(): int {
		return (int) ( $this->database->column( "SELECT COUNT(*) FROM {$this->messages()} WHERE site_id = %d", get_current_blog_id() )[0] ?? 0 );
	}

	/**
	 * Notes whom a message goes to.
	 *
	 * @param int    $message Message.
	 * @param int    $actor   Actor.
	 * @param string $name    Its name now.
	 * @param int    $mail    Number of the mail in the queue.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function note( int $message, int $actor, string $name, int $mail ): void {
		$columns = array(
			'message' => '%d',
			'actor'   => '%d',
			'name'    => '%s',
			'mail'    => '%d',
		);
		$this->database->upsert( Tables::RECIPIENT, $columns, array( array( $message, $actor, mb_substr( $name, 0, 200 ), $mail ) ), array() );
	}

	/**
	 * Tells whom a message goes to, with the numbers of the mails.
	 *
	 * @param int $message Message.
	 * @return list<array{actor: int, name: string, mail: int}>
	 * @throws QueryFailed When the engine refuses.
	 */
	public function recipients_of( int $message ): array {
		return array_map(
			static fn( array $row ): array => array(
				'actor' => (int) $row['actor'],
				'name'  => (string) $row['name'],
				'mail'  => (int) $row['mail'],
			),
			$this->database->rows( "SELECT actor, name, mail FROM {$this->recipients()} WHERE message = %d ORDER BY name, actor", $message )
		);
	}

	/**
	 * Removes what was sent more than a year ago, with whom it went to.
	 *
	 * @param int $now Unix time.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function purge( int $now ): void {
		$old = array( get_current_blog_id(), $now - YEAR_IN_SECONDS );
		$this->database->write( "DELETE FROM {$this->recipients()} WHERE message IN (SELECT id FROM {$this->messages()} WHERE site_id = %d AND created < %d)", ...$old );
		$this->database->write( "DELETE FROM {$this->messages()} WHERE site_id = %d AND created < %d", ...$old );
	}

	/**
	 * Finds one message.
	 *
	 * @param string     $condition Condition of ours with one placeholder.
	 * @param string|int $value     Value.
	 * @throws QueryFailed When the engine refuses.
	 */
	private function first( string $condition, string|int $value ): ?GroupMessage {
		$row = $this->database->row(
			'SELECT ' . self::COLUMNS . ", (SELECT COUNT(*) FROM {$this->recipients()} r WHERE r.message = m.id) AS recipients FROM {$this->messages()} m WHERE m.site_id = %d AND {$condition}",
			get_current_blog_id(),
			$value
		);
		return null === $row ? null : self::from_row( $row );
	}

	/**
	 * Reads a row.
	 *
	 * @param array<string, string|null> $row Row.
	 */
	private static function from_row( array $row ): GroupMessage {
		return new GroupMessage( (int) $row['id'], (string) $row['uid'], (int) $row['user_id'], (string) $row['subject'], (string) $row['body'], (int) $row['created'], (int) $row['recipients'] );
	}

	/**
	 * Returns the table of messages.
	 */
	private function messages(): string {
		return $this->database->table( Tables::MESSAGE );
	}

	/**
	 * Returns the table of recipients.
	 */
	private function recipients(): string {
		return $this->database->table( Tables::RECIPIENT );
	}
}
