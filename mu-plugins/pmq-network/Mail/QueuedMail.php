<?php
/**
 * A mail of the queue.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Values;

/**
 * What a worker needs to know of a mail, but its text.
 */
final class QueuedMail {

	/** Columns that from_row() reads. */
	public const COLUMNS = 'id, site_id, kind, priority, message_id, content_id, recipient, recipient_name, variables, attempts, created_at, due_at';

	/**
	 * Keeps the mail.
	 *
	 * @param int                   $id             Number.
	 * @param int                   $site_id        Site that it comes from.
	 * @param string                $kind           What it is about.
	 * @param Priority              $priority       Priority.
	 * @param string                $message_id     Message-ID with its brackets, fixed when it was queued.
	 * @param int                   $content_id     Number of its content.
	 * @param string                $recipient      Address.
	 * @param string                $recipient_name Name, may be empty.
	 * @param array<string, string> $variables      Values of placeholders.
	 * @param int                   $attempts       How often it was begun before.
	 * @param int                   $created        Unix time.
	 * @param int                   $due            Unix time before which it is not sent.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $site_id,
		public readonly string $kind,
		public readonly Priority $priority,
		public readonly string $message_id,
		public readonly int $content_id,
		public readonly string $recipient,
		public readonly string $recipient_name,
		public readonly array $variables,
		public readonly int $attempts,
		public readonly int $created,
		public readonly int $due = 0,
	) {}

	/**
	 * Reads a row.
	 *
	 * @param array<string, string|null> $row Row with COLUMNS.
	 */
	public static function from_row( array $row ): self {
		return new self(
			(int) $row['id'],
			(int) $row['site_id'],
			(string) $row['kind'],
			Priority::from( (int) $row['priority'] ),
			(string) $row['message_id'],
			(int) $row['content_id'],
			(string) $row['recipient'],
			(string) $row['recipient_name'],
			null === $row['variables'] ? array() : array_map( Values::text( ... ), Values::map( json_decode( $row['variables'], true ) ) ),
			(int) $row['attempts'],
			(int) strtotime( $row['created_at'] . ' UTC' ),
			(int) strtotime( $row['due_at'] . ' UTC' ),
		);
	}
}
