<?php
/**
 * How long mails are kept.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Mail\Worker\Fallback;

/**
 * Removes what need not be known any more: the text of a finished mail after a month (it may hold links that sign somebody in), the
 * line of the log, and the reports that came back, after a year. A hundred rows a time, once an hour, with the minute's event of WP-Cron.
 */
final class Retention {

	/** Days that texts are kept. */
	private const TEXT_DAYS = 30;

	/** Days that the log is kept. */
	private const LOG_DAYS = 365;

	/** States in which nothing more happens to a mail. */
	private const FINISHED = "'sent', 'failed', 'dead', 'suppressed', 'cancelled'";

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Hooks the cleaning.
	 */
	public function register(): void {
		add_action( Fallback::EVENT, array( $this, 'clean_hourly' ), 20 );
	}

	/**
	 * Cleans when the last time is an hour ago.
	 */
	public function clean_hourly(): void {
		if ( false === get_site_transient( 'pmq_mail_cleaned' ) ) {
			set_site_transient( 'pmq_mail_cleaned', 1, HOUR_IN_SECONDS );
			$this->clean( time() );
		}
	}

	/**
	 * Removes what is old enough.
	 *
	 * @param int $now Unix time.
	 */
	public function clean( int $now ): void {
		$mail    = $this->database->table( Tables::MAIL );
		$content = $this->database->table( Tables::CONTENT );
		$old     = gmdate( 'Y-m-d H:i:s', $now - self::TEXT_DAYS * DAY_IN_SECONDS );
		do {
			$ids = array_map( 'intval', $this->database->column( "SELECT id FROM {$mail} WHERE created_at < %s AND content_id > 0 AND state IN (" . self::FINISHED . ') ORDER BY id LIMIT 100', $old ) );
			if ( array() !== $ids ) {
				$this->database->write( "UPDATE {$mail} SET content_id = 0, variables = NULL WHERE id IN (" . implode( ', ', array_fill( 0, count( $ids ), '%d' ) ) . ')', ...$ids );
			}
		} while ( 100 === count( $ids ) );
		do {
			$ids = array_map( 'intval', $this->database->column( "SELECT c.id FROM {$content} c LEFT JOIN {$mail} m ON m.content_id = c.id WHERE c.created_at < %s AND m.id IS NULL LIMIT 100", $old ) );
			if ( array() !== $ids ) {
				$this->database->write( "DELETE FROM {$content} WHERE id IN (" . implode( ', ', array_fill( 0, count( $ids ), '%d' ) ) . ')', ...$ids );
			}
		} while ( 100 === count( $ids ) );
		do {
			$ids = array_map( 'intval', $this->database->column( "SELECT id FROM {$mail} WHERE created_at < %s AND state NOT IN ('queued', 'claimed', 'sending') ORDER BY id LIMIT 100", gmdate( 'Y-m-d H:i:s', $now - self::LOG_DAYS * DAY_IN_SECONDS ) ) );
			if ( array() !== $ids ) {
				$this->database->write( "DELETE FROM {$mail} WHERE id IN (" . implode( ', ', array_fill( 0, count( $ids ), '%d' ) ) . ')', ...$ids );
			}
		} while ( 100 === count( $ids ) );
		$this->database->write( "DELETE FROM {$this->database->table( Tables::REPORT )} WHERE received_at < %s", gmdate( 'Y-m-d H:i:s', $now - self::LOG_DAYS * DAY_IN_SECONDS ) );
		$this->database->write( "DELETE FROM {$this->database->table( Tables::RATE )} WHERE used_until < %d AND planned_until < %d", ( $now - DAY_IN_SECONDS ) * 1_000_000, ( $now - DAY_IN_SECONDS ) * 1_000_000 );
	}
}
