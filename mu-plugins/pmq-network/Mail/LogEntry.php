<?php
/**
 * One mail of the log.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Mail\Bounces\ReportClass;

/**
 * What is told of a mail to those who may read the log.
 */
final class LogEntry {

	/** Columns that from_row() reads. */
	public const COLUMNS = 'id, site_id, kind, priority, state, message_id, content_id, recipient, recipient_name, user_id, subject, attempts, due_at, relay_id, last_error, created_at, sent_at';

	/**
	 * Keeps the row.
	 *
	 * @param array<string, string|null>                                                             $row     Row with COLUMNS.
	 * @param list<array{class: string, status: string, detail: string, received_at: string}> $reports What came back, the oldest first.
	 */
	private function __construct( private readonly array $row, private readonly array $reports ) {}

	/**
	 * Reads a row.
	 *
	 * @param array<string, string|null>                                                             $row     Row with COLUMNS.
	 * @param list<array{class: string, status: string, detail: string, received_at: string}> $reports What came back, the oldest first.
	 */
	public static function from_row( array $row, array $reports = array() ): self {
		return new self( $row, $reports );
	}

	/**
	 * Gives the number.
	 */
	public function id(): int {
		return (int) $this->row['id'];
	}

	/**
	 * Gives the state.
	 */
	public function state(): State {
		return State::from( (string) $this->row['state'] );
	}

	/**
	 * Gives the address.
	 */
	public function recipient(): string {
		return (string) $this->row['recipient'];
	}

	/**
	 * Lists the reports about it, the oldest first.
	 *
	 * @return list<array{class: string, status: string, detail: string, received_at: string}>
	 */
	public function reports(): array {
		return $this->reports;
	}

	/**
	 * Gives the Message-ID with its brackets.
	 */
	public function message_id(): string {
		return (string) $this->row['message_id'];
	}

	/**
	 * Gives the form of REST.
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		$row = $this->row;
		return array(
			'id'             => $this->id(),
			'site_id'        => (int) $row['site_id'],
			'kind'           => (string) $row['kind'],
			'priority'       => (int) $row['priority'],
			'state'          => (string) $row['state'],
			'message_id'     => $this->message_id(),
			'recipient'      => $this->recipient(),
			'recipient_name' => (string) $row['recipient_name'],
			'user_id'        => (int) $row['user_id'],
			'subject'        => (string) $row['subject'],
			'attempts'       => (int) $row['attempts'],
			'relay_id'       => (string) $row['relay_id'],
			'error'          => (string) $row['last_error'],
			'report'         => array() === $this->reports ? '' : ReportClass::gravest( array_map( static fn( array $report ): ReportClass => ReportClass::from( $report['class'] ), $this->reports ) )->value,
			'due_at'         => self::time( $row['due_at'] ),
			'created_at'     => self::time( $row['created_at'] ),
			'sent_at'        => self::time( $row['sent_at'] ),
		);
	}

	/**
	 * Gives the schema of to_array().
	 *
	 * @return array<string, mixed>
	 */
	public static function json_schema(): array {
		$text = array( 'type' => 'string' );
		$int  = array( 'type' => 'integer' );
		$time = array(
			'type'   => array( 'string', 'null' ),
			'format' => 'date-time',
		);
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq_mail',
			'type'       => 'object',
			'properties' => array(
				'id'             => $int,
				'site_id'        => $int,
				'kind'           => $text,
				'priority'       => array( 'enum' => array_column( Priority::cases(), 'value' ) ) + $int,
				'state'          => array( 'enum' => array_column( State::cases(), 'value' ) ) + $text,
				'message_id'     => $text,
				'recipient'      => $text,
				'recipient_name' => $text,
				'user_id'        => $int,
				'subject'        => $text,
				'attempts'       => $int,
				'relay_id'       => $text,
				'error'          => $text,
				'report'         => array( 'enum' => array( '', ...array_column( ReportClass::cases(), 'value' ) ) ) + $text,
				'due_at'         => $time,
				'created_at'     => $time,
				'sent_at'        => $time,
			),
		);
	}

	/**
	 * Writes a time of the table as ISO 8601.
	 *
	 * @param string|null $time Time in UTC.
	 */
	private static function time( ?string $time ): ?string {
		return null === $time ? null : str_replace( ' ', 'T', $time ) . 'Z';
	}
}
