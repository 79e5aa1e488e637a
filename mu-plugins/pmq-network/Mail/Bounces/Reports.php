<?php
/**
 * The table of reports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;
use PaysMidiQuercy\Mail\Address;
use PaysMidiQuercy\Mail\Tables;

/**
 * Keeps what came back: one row a report, not its text.
 */
final class Reports {

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Notes a report.
	 *
	 * @param string  $digest  SHA-1 of the raw report.
	 * @param int     $mail_id Mail that it is about, 0 for none.
	 * @param string  $address Address that it is about, may be empty.
	 * @param Finding $finding What it says.
	 * @return bool False when the same report was noted before.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function add( string $digest, int $mail_id, string $address, Finding $finding ): bool {
		$columns = array(
			'digest'      => '%s',
			'mail_id'     => '%d',
			'address'     => '%s',
			'class'       => '%s',
			'status'      => '%s',
			'detail'      => '%s',
			'received_at' => '%s',
		);
		try {
			$this->database->insert( Tables::REPORT, $columns, array( array( $digest, $mail_id, substr( Address::fold( $address ), 0, 190 ), $finding->class->value, substr( $finding->status, 0, 12 ), $finding->detail, gmdate( 'Y-m-d H:i:s' ) ) ) );
			return true;
		} catch ( QueryFailed $problem ) {
			if ( $problem->is_duplicate() ) {
				return false;
			}
			throw $problem;
		}
	}

	/**
	 * Counts mails to an address that did not arrive for reasons that may pass, and the days on which that was reported.
	 *
	 * @param string $address Address.
	 * @param int    $days    How many days back.
	 * @return array{mails: int, days: int}
	 */
	public function failures( string $address, int $days ): array {
		$classes = array_column( array_filter( ReportClass::cases(), static fn( ReportClass $class ): bool => $class->adds_up() ), 'value' );
		$list    = implode( ', ', array_fill( 0, count( $classes ), '%s' ) );
		$rows    = $this->database->rows( "SELECT DISTINCT mail_id, SUBSTR(received_at, 1, 10) AS day FROM {$this->table()} WHERE address = %s AND mail_id > 0 AND received_at > %s AND class IN ({$list}) LIMIT 100", Address::fold( $address ), gmdate( 'Y-m-d H:i:s', time() - $days * DAY_IN_SECONDS ), ...$classes );
		return array(
			'mails' => count( array_unique( array_column( $rows, 'mail_id' ) ) ),
			'days'  => count( array_unique( array_column( $rows, 'day' ) ) ),
		);
	}

	/**
	 * Lists the reports about some mails, the oldest first.
	 *
	 * @param list<int> $mail_ids Numbers of mails, at most a hundred.
	 * @return array<int, list<array{class: string, status: string, detail: string, received_at: string}>> By mail.
	 */
	public function about( array $mail_ids ): array {
		if ( array() === $mail_ids ) {
			return array();
		}
		$list  = implode( ', ', array_fill( 0, count( $mail_ids ), '%d' ) );
		$found = array();
		foreach ( $this->database->rows( "SELECT mail_id, class, status, detail, received_at FROM {$this->table()} WHERE mail_id IN ({$list}) ORDER BY id", ...$mail_ids ) as $row ) {
			$found[ (int) $row['mail_id'] ][] = array(
				'class'       => (string) $row['class'],
				'status'      => (string) $row['status'],
				'detail'      => (string) $row['detail'],
				'received_at' => str_replace( ' ', 'T', (string) $row['received_at'] ) . 'Z',
			);
		}
		return $found;
	}

	/**
	 * Names the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::REPORT );
	}
}
