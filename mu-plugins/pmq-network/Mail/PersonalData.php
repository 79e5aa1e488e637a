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
 * Gives WordPress's privacy tools the mails to an address or an account and what came back, and takes the person out of them: the line of the log stays, so
 * that figures stay true, without recipient, subject and text.
 */
final class PersonalData {

	private const NAME = 'pmq-mail';

	/**
	 * Condition of a person's mails; values by whose().
	 */
	private const MAILS = '( recipient = %s OR ( %d > 0 AND user_id = %d ) )';

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
	 * Gives a page of mails and of what came back.
	 *
	 * @param string $address Address.
	 * @param int    $page    From 1.
	 * @return array{data: list<array<string, mixed>>, done: bool}
	 * @throws QueryFailed When the engine refuses.
	 */
	public function export( string $address, int $page = 1 ): array {
		$whose   = self::whose( $address );
		$from    = ( $page - 1 ) * self::STEP;
		$mails   = $this->database->rows( "SELECT id, recipient, subject, created_at, sent_at FROM {$this->table()} WHERE " . self::MAILS . ' ORDER BY id LIMIT %d OFFSET %d', ...array( ...$whose, self::STEP, $from ) );
		$reports = $this->database->rows( "SELECT id, address, class, status, detail, received_at FROM {$this->reports()} WHERE {$this->reports_of()} ORDER BY id LIMIT %d OFFSET %d", ...array( ...self::whose_reports( $whose ), self::STEP, $from ) );
		return array(
			'data' => array( ...array_map( self::mail_item( ... ), $mails ), ...array_map( self::report_item( ... ), $reports ) ),
			'done' => count( $mails ) < self::STEP && count( $reports ) < self::STEP,
		);
	}

	/**
	 * Takes the person out of mails and reports; what waits is not sent any more.
	 *
	 * @param string $address Address.
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 * @throws QueryFailed When the engine refuses.
	 */
	public function erase( string $address ): array {
		$whose = self::whose( $address );
		$this->database->write( "UPDATE {$this->table()} SET state = 'cancelled' WHERE " . self::MAILS . " AND state = 'queued'", ...$whose );
		$reports = $this->database->row( "SELECT id FROM {$this->reports()} WHERE {$this->reports_of()} AND ( address <> '' OR detail <> '' ) LIMIT 1", ...self::whose_reports( $whose ) );
		if ( null !== $reports ) {
			$this->database->write( "UPDATE {$this->reports()} SET address = '', detail = '' WHERE {$this->reports_of()}", ...self::whose_reports( $whose ) );
		}
		$rows = $this->database->rows( "SELECT id, content_id FROM {$this->table()} WHERE " . self::MAILS . " AND state NOT IN ('queued', 'claimed', 'sending') ORDER BY id LIMIT %d", ...array( ...$whose, self::STEP ) );
		if ( array() !== $rows ) {
			$ids = array_map( static fn ( array $row ): int => (int) $row['id'], $rows );
			$this->database->write( "UPDATE {$this->table()} SET recipient = '', recipient_name = '', user_id = 0, subject = '', variables = NULL, content_id = 0, last_error = NULL WHERE id IN (" . implode( ', ', array_fill( 0, count( $ids ), '%d' ) ) . ')', ...$ids );
			$this->remove_texts( array_map( static fn ( array $row ): int => (int) $row['content_id'], $rows ) );
		}
		$done     = count( $rows ) < self::STEP;
		$messages = $done ? $this->retained( $address, $whose ) : array();
		return array(
			'items_removed'  => array() !== $rows || null !== $reports,
			'items_retained' => array() !== $messages,
			'messages'       => $messages,
			'done'           => $done,
		);
	}

	/**
	 * Says what stays, and why.
	 *
	 * @param string               $address Address.
	 * @param array{string, int, int} $whose   Values of MAILS.
	 * @return list<string>
	 * @throws QueryFailed When the engine refuses.
	 */
	private function retained( string $address, array $whose ): array {
		$messages = array();
		if ( null !== $this->database->row( 'SELECT address FROM ' . $this->database->table( Tables::SUPPRESSION ) . ' WHERE address = %s', Address::fold( $address ) ) ) {
			$messages[] = __( 'The address stays on the list of those that get no mail: without it, they would get some again.', 'pmq' );
		}
		if ( null !== $this->database->row( "SELECT id FROM {$this->table()} WHERE " . self::MAILS . ' LIMIT 1', ...$whose ) ) {
			$messages[] = __( 'A mail is being sent at this moment and keeps its address. Erase again in a few minutes.', 'pmq' );
		}
		return $messages;
	}

	/**
	 * Gives the values of MAILS. Addresses change: a mail to a former one is known by its account.
	 *
	 * @param string $address Address.
	 * @return array{string, int, int}
	 */
	private static function whose( string $address ): array {
		$user = get_user_by( 'email', $address );
		$id   = false === $user ? 0 : $user->ID;
		return array( $address, $id, $id );
	}

	/**
	 * Gives the values of reports_of().
	 *
	 * @param array{string, int, int} $whose Values of MAILS.
	 * @return array{string, string, int, int}
	 */
	private static function whose_reports( array $whose ): array {
		return array( Address::fold( $whose[0] ), ...$whose );
	}

	/**
	 * Says which reports are a person's: those about the address, and those about a mail.
	 */
	private function reports_of(): string {
		return "( address = %s OR mail_id IN ( SELECT id FROM {$this->table()} WHERE " . self::MAILS . ' ) )';
	}

	/**
	 * Makes the entry of a mail.
	 *
	 * @param array<string, string|null> $row Row of export().
	 * @return array<string, mixed>
	 */
	private static function mail_item( array $row ): array {
		return self::item(
			self::NAME,
			__( 'Mails sent to you', 'pmq' ),
			'mail-' . $row['id'],
			array(
				__( 'Address', 'pmq' )   => (string) $row['recipient'],
				__( 'Subject', 'pmq' )   => (string) $row['subject'],
				__( 'Queued on', 'pmq' ) => $row['created_at'] . ' UTC',
				__( 'Sent on', 'pmq' )   => null === $row['sent_at'] ? '' : $row['sent_at'] . ' UTC',
			)
		);
	}

	/**
	 * Makes the entry of a report.
	 *
	 * @param array<string, string|null> $row Row of export().
	 * @return array<string, mixed>
	 */
	private static function report_item( array $row ): array {
		return self::item(
			self::NAME . '-reports',
			__( 'Delivery reports about mails to you', 'pmq' ),
			'mail-report-' . $row['id'],
			array(
				__( 'Address', 'pmq' )     => (string) $row['address'],
				__( 'Result', 'pmq' )      => trim( "{$row['class']} {$row['status']}" ),
				__( 'Answer', 'pmq' )      => (string) $row['detail'],
				__( 'Received on', 'pmq' ) => $row['received_at'] . ' UTC',
			)
		);
	}

	/**
	 * Makes an entry of the copy.
	 *
	 * @param string                $group  Group.
	 * @param string                $label  Label of the group.
	 * @param string                $id     Number of the entry.
	 * @param array<string, string> $values By their labels.
	 * @return array<string, mixed>
	 */
	private static function item( string $group, string $label, string $id, array $values ): array {
		return array(
			'group_id'    => $group,
			'group_label' => $label,
			'item_id'     => $id,
			'data'        => array_map(
				static fn ( string $name, string $value ): array => array(
					'name'  => $name,
					'value' => $value,
				),
				array_keys( $values ),
				$values
			),
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
	 * Returns the name of the table of reports.
	 */
	private function reports(): string {
		return $this->database->table( Tables::REPORT );
	}

	/**
	 * Returns the table's name.
	 */
	private function table(): string {
		return $this->database->table( Tables::MAIL );
	}
}
