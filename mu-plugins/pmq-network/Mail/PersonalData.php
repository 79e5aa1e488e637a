<?php
/**
 * What the queue of mail knows of a person.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;

/**
 * Gives WordPress's privacy tools the mails to an address, and takes the person out of them: the line of the log stays, so
 * that figures stay true, without recipient, subject and text.
 */
final class PersonalData {

	private const NAME = 'pmq-mail';

	/**
	 * Mails a step.
	 */
	private const STEP = 100;

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Hooks exporter and eraser.
	 */
	public function register(): void {
		add_filter(
			'wp_privacy_personal_data_exporters',
			fn ( array $exporters ): array => $exporters + array(
				self::NAME => array(
					'exporter_friendly_name' => __( 'Mails', 'pmq' ),
					'callback'               => $this->export( ... ),
				),
			)
		);
		add_filter(
			'wp_privacy_personal_data_erasers',
			fn ( array $erasers ): array => $erasers + array(
				self::NAME => array(
					'eraser_friendly_name' => __( 'Mails', 'pmq' ),
					'callback'             => $this->erase( ... ),
				),
			)
		);
	}

	/**
	 * Gives a page of mails.
	 *
	 * @param string $address Address.
	 * @param int    $page    From 1.
	 * @return array{data: list<array<string, mixed>>, done: bool}
	 * @throws QueryFailed When the engine refuses.
	 */
	public function export( string $address, int $page = 1 ): array {
		$rows = $this->database->rows( "SELECT id, subject, created_at, sent_at FROM {$this->table()} WHERE recipient = %s ORDER BY id LIMIT %d OFFSET %d", $address, self::STEP, ( $page - 1 ) * self::STEP );
		$data = array_map(
			static fn ( array $row ): array => array(
				'group_id'    => self::NAME,
				'group_label' => __( 'Mails sent to you', 'pmq' ),
				'item_id'     => 'mail-' . $row['id'],
				'data'        => array(
					array(
						'name'  => __( 'Subject', 'pmq' ),
						'value' => (string) $row['subject'],
					),
					array(
						'name'  => __( 'Queued on', 'pmq' ),
						'value' => $row['created_at'] . ' UTC',
					),
					array(
						'name'  => __( 'Sent on', 'pmq' ),
						'value' => null === $row['sent_at'] ? '' : $row['sent_at'] . ' UTC',
					),
				),
			),
			$rows
		);
		return array(
			'data' => $data,
			'done' => count( $rows ) < self::STEP,
		);
	}

	/**
	 * Takes the person out of mails; what waits is not sent any more.
	 *
	 * @param string $address Address.
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 * @throws QueryFailed When the engine refuses.
	 */
	public function erase( string $address ): array {
		$this->database->write( "UPDATE {$this->table()} SET state = 'cancelled' WHERE recipient = %s AND state = 'queued'", $address );
		$rows = $this->database->rows( "SELECT id, content_id FROM {$this->table()} WHERE recipient = %s AND state IN ('sent', 'failed', 'dead', 'suppressed', 'cancelled', 'doubtful') ORDER BY id LIMIT %d", $address, self::STEP );
		if ( array() !== $rows ) {
			$ids = array_map( static fn ( array $row ): int => (int) $row['id'], $rows );
			$this->database->write( "UPDATE {$this->table()} SET recipient = '', recipient_name = '', user_id = 0, subject = '', variables = NULL, content_id = 0, last_error = NULL WHERE id IN (" . implode( ', ', array_fill( 0, count( $ids ), '%d' ) ) . ')', ...$ids );
			$this->remove_texts( array_map( static fn ( array $row ): int => (int) $row['content_id'], $rows ) );
		}
		$held = null !== $this->database->row( 'SELECT address FROM ' . $this->database->table( Tables::SUPPRESSION ) . ' WHERE address = %s', Address::fold( $address ) );
		return array(
			'items_removed'  => array() !== $rows,
			'items_retained' => $held,
			'messages'       => $held ? array( __( 'The address stays on the list of those that get no mail: without it, they would get some again.', 'pmq' ) ) : array(),
			'done'           => count( $rows ) < self::STEP,
		);
	}

	/**
	 * Removes texts that no other mail has.
	 *
	 * @param list<int> $ids Texts.
	 * @throws QueryFailed When the engine refuses.
	 */
	private function remove_texts( array $ids ): void {
		foreach ( array_unique( array_filter( $ids ) ) as $id ) {
			if ( null === $this->database->row( "SELECT id FROM {$this->table()} WHERE content_id = %d LIMIT 1", $id ) ) {
				$this->database->write( 'DELETE FROM ' . $this->database->table( Tables::CONTENT ) . ' WHERE id = %d', $id );
			}
		}
	}

	/**
	 * Returns the table's name.
	 */
	private function table(): string {
		return $this->database->table( Tables::MAIL );
	}
}
