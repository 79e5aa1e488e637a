<?php
/**
 * Putting mails into the queue.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Mail\Settings\Sender as SenderAddress;

/**
 * Writes messages into the table. Within a transaction of the caller they become part of it: no mail about what did not happen.
 */
final class Enqueuer {

	/** Rows a statement. */
	private const BATCH = 100;

	/** Columns of a new row. */
	private const COLUMNS = array(
		'site_id'        => '%d',
		'kind'           => '%s',
		'priority'       => '%d',
		'state'          => '%s',
		'unique_key'     => '%s',
		'message_id'     => '%s',
		'content_id'     => '%d',
		'recipient'      => '%s',
		'recipient_name' => '%s',
		'user_id'        => '%d',
		'subject'        => '%s',
		'variables'      => '%s',
		'due_at'         => '%s',
		'last_error'     => '%s',
		'created_at'     => '%s',
	);

	/**
	 * Takes what it writes with.
	 *
	 * @param Database      $database     SQL helper.
	 * @param Contents      $contents     Texts.
	 * @param Suppressions  $suppressions Addresses that get no mail.
	 * @param SenderAddress $sender       Names the domain of Message-IDs.
	 */
	public function __construct(
		private readonly Database $database,
		private readonly Contents $contents,
		private readonly Suppressions $suppressions,
		private readonly SenderAddress $sender,
	) {}

	/**
	 * Queues one message.
	 *
	 * @param Message      $message Message.
	 * @param Content|null $content Its text, when it is not the message's own.
	 * @return int Number of the mail; of the first one when the key is known.
	 */
	public function add( Message $message, ?Content $content = null ): int {
		$reason = $this->suppressions->reason( $message->to, $message->priority );
		$row    = $this->row( $message, $this->contents->store( $content ?? Content::of( $message ) ), $reason );
		$this->database->upsert( Tables::MAIL, self::COLUMNS, array( array_values( $row ) ), array() );
		$table = $this->database->table( Tables::MAIL );
		$id    = $this->database->column( "SELECT id FROM {$table} WHERE message_id = %s", $row['message_id'] )[0] ?? null;
		if ( null !== $id ) {
			do_action( 'pmq_mail_enqueued', array( (string) $row['message_id'] ), $message->priority );
			return (int) $id;
		}
		return (int) ( $this->database->column( "SELECT id FROM {$table} WHERE unique_key = %s", $message->key )[0] ?? 0 );
	}

	/**
	 * Queues messages.
	 *
	 * @param iterable<Message> $messages Messages; a generator need not hold them all.
	 * @return int How many were given; a known key adds no row.
	 */
	public function add_many( iterable $messages ): int {
		$count = 0;
		$batch = array();
		foreach ( $messages as $message ) {
			$batch[] = $message;
			if ( self::BATCH === count( $batch ) ) {
				$count += $this->write( $batch );
				$batch  = array();
			}
		}
		return $count + $this->write( $batch );
	}

	/**
	 * Writes at most a hundred messages.
	 *
	 * @param list<Message> $messages Messages.
	 */
	private function write( array $messages ): int {
		if ( array() === $messages ) {
			return 0;
		}
		$reasons = $this->suppressions->reasons( array_map( static fn( Message $message ): string => $message->to, $messages ), Priority::Transactional )
			+ $this->suppressions->reasons( array_map( static fn( Message $message ): string => Priority::Bulk === $message->priority ? $message->to : '', $messages ), Priority::Bulk );
		$stored  = array();
		$rows    = array();
		foreach ( $messages as $message ) {
			$content           = Content::of( $message );
			$hash              = $content->hash();
			$stored[ $hash ] ??= $this->contents->store( $content );
			$rows[]            = $this->row( $message, $stored[ $hash ], $reasons[ Address::fold( $message->to ) ] ?? null );
		}
		$this->database->upsert( Tables::MAIL, self::COLUMNS, array_map( array_values( ... ), $rows ), array() );
		do_action( 'pmq_mail_enqueued', array_column( $rows, 'message_id' ), $messages[0]->priority );
		return count( $messages );
	}

	/**
	 * Gives the row of a message.
	 *
	 * @param Message     $message Message.
	 * @param int         $content Number of its text.
	 * @param string|null $reason  Why the address gets no such mail.
	 * @return array<key-of<self::COLUMNS>, string|int|null>
	 */
	private function row( Message $message, int $content, ?string $reason ): array {
		$variables = $message->variables;
		if ( null !== $message->list_unsubscribe ) {
			$variables[ Message::UNSUBSCRIBE ] = $message->list_unsubscribe;
		}
		$now = time();
		return array(
			'site_id'        => get_current_blog_id(),
			'kind'           => $message->kind,
			'priority'       => $message->priority->value,
			'state'          => ( null === $reason ? State::Queued : State::Suppressed )->value,
			'unique_key'     => $message->key,
			'message_id'     => sprintf( '<%s@%s>', bin2hex( random_bytes( 16 ) ), $this->sender->domain() ),
			'content_id'     => $content,
			'recipient'      => $message->to,
			'recipient_name' => mb_substr( (string) preg_replace( '/[\r\n\0]+/', ' ', $message->to_name ?? '' ), 0, 190 ),
			'user_id'        => $message->user_id ?? 0,
			'subject'        => mb_substr( Placeholders::fill( $message->subject, $variables ), 0, 250 ),
			'variables'      => array() === $variables ? null : (string) wp_json_encode( $variables, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ),
			'due_at'         => gmdate( 'Y-m-d H:i:s', null === $message->not_before ? $now : $message->not_before->getTimestamp() ),
			'last_error'     => $reason,
			'created_at'     => gmdate( 'Y-m-d H:i:s', $now ),
		);
	}
}
