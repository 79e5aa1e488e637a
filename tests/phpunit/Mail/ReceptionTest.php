<?php
/**
 * What follows from delivery reports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Database\QueryFailed;
use PaysMidiQuercy\Mail\Bounces\Maildir;
use PaysMidiQuercy\Mail\Bounces\ReportClass;
use PaysMidiQuercy\Mail\LogQuery;
use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\Suppressions;
use PaysMidiQuercy\Mail\Transport\Problem;
use PaysMidiQuercy\Mail\Transport\SmtpTransport;
use PaysMidiQuercy\Mail\Worker\Workers;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\Attributes\TestWith;

use function PaysMidiQuercy\network;

/**
 * Reports are noted on their mails; addresses are held back for those that prove to know one.
 */
#[TestDox( 'What follows from delivery reports' )]
final class ReceptionTest extends MailTestCase {

	public function test_a_hard_bounce_holds_the_address_back_once(): void {
		$id      = $this->enqueue( 'partie@example.org' );
		$raw     = $this->report( $id, 'partie@example.org', '5.1.1', '550 5.1.1 User unknown' );
		$receipt = $this->mail->reception->receive( $raw );
		self::assertSame( array( $id, true, Suppressions::BOUNCE ), array( $receipt->mail_id, $receipt->is_new, $receipt->suppressed ) );
		self::assertSame( Suppressions::BOUNCE, $this->mail->suppressions->reason( 'partie@example.org', Priority::Transactional ) );
		$this->mail->suppressions->remove( 'partie@example.org' );
		self::assertFalse( $this->mail->reception->receive( $raw )->is_new );
		self::assertNull( $this->mail->suppressions->reason( 'partie@example.org', Priority::Bulk ), 'The same report again does not undo what a person decided.' );
		$entry = $this->mail->log->find( $id );
		self::assertSame( 'hard', $entry?->to_array()['report'] );
		self::assertCount( 1, $entry->reports() );
		self::assertSame( 1, $this->mail->log->count( new LogQuery( reports: array( 'hard' ) ) ) );
		self::assertSame( 0, $this->mail->log->count( new LogQuery( reports: array( 'complaint' ) ) ) );
	}

	public function test_a_hard_bounce_is_not_lost_when_the_database_goes_away_half_way(): void {
		$id    = $this->enqueue( 'partie@example.org' );
		$raw   = $this->report( $id, 'partie@example.org', '5.1.1', '550 5.1.1 User unknown' );
		$break = static fn( string $sql ): string => str_contains( $sql, 'INTO ' . network()->database->table( 'mail_suppression' ) ) ? 'SELECT no_such_column FROM ' . network()->database->table( 'mail' ) : $sql;
		add_filter( 'query', $break );
		try {
			$this->mail->reception->receive( $raw );
			self::fail( 'The database is away.' );
		} catch ( QueryFailed ) {
			self::assertSame( array(), $this->mail->log->find( $id )?->reports() );
		} finally {
			remove_filter( 'query', $break );
		}
		self::assertSame( Suppressions::BOUNCE, $this->mail->reception->receive( $raw )->suppressed, 'The mail server tries again.' );
	}

	public function test_a_forged_report_holds_nobody_back(): void {
		$id  = $this->enqueue( 'nina@example.org' );
		$raw = str_replace( trim( (string) $this->column( $id, 'message_id' ), '<>' ), 'invented@example.org', $this->report( $id, 'nina@example.org', '5.1.1', '550 5.1.1 User unknown' ) );
		$raw = str_replace( 'To: retour@example.org', "To: retour+{$id}.0123456789@example.org", $raw );
		self::assertSame( 0, $this->mail->reception->receive( $raw )->mail_id );
		self::assertNull( $this->mail->suppressions->reason( 'nina@example.org', Priority::Bulk ) );
	}

	public function test_the_return_path_names_the_mail_when_nothing_is_returned(): void {
		$this->mail->settings->save( array( 'verp_domain' => 'retours.example.org' ) );
		$this->after_test( fn() => $this->mail->settings->save( array( 'verp_domain' => '' ) ) );
		$id      = $this->enqueue( 'vieux@example.org' );
		$raw     = "Return-Path: <>\nFrom: MAILER-DAEMON@ancien.test\nSubject: failure notice\n\n<autre@ailleurs.test>:\nSorry, no mailbox here by that name. (#5.1.1)\n";
		$receipt = $this->mail->reception->receive( $raw, $this->mail->verp()->return_path( $id ) );
		self::assertSame( $id, $receipt->mail_id );
		self::assertSame( 'vieux@example.org', $receipt->address, 'Handed on to an address that does not exist: ours is the one that leads there.' );
		self::assertSame( Suppressions::BOUNCE, $receipt->suppressed );
	}

	public function test_failures_that_may_pass_count_when_they_repeat(): void {
		for ( $number = 1; $number <= 6; $number++ ) {
			self::assertNull( $this->mail->suppressions->reason( 'pleine@example.org', Priority::Bulk ), "Before report {$number}." );
			$id = $this->enqueue( 'pleine@example.org' );
			$this->mail->reception->receive( $this->report( $id, 'pleine@example.org', '5.2.2', '552 5.2.2 Mailbox full' ) );
			// Each of the first two on a day of its own, the others today.
			if ( $number <= 2 ) {
				network()->database->write( 'UPDATE ' . network()->database->table( 'mail_report' ) . ' SET received_at = %s WHERE mail_id = %d', gmdate( 'Y-m-d H:i:s', time() - $number * DAY_IN_SECONDS ), $id );
			}
			if ( 5 === $number ) {
				break;
			}
		}
		self::assertSame( Suppressions::BOUNCE, $this->mail->suppressions->reason( 'pleine@example.org', Priority::Transactional ) );
	}

	public function test_one_bad_day_of_a_server_holds_nobody_back(): void {
		for ( $number = 1; $number <= 8; $number++ ) {
			$id = $this->enqueue( 'panne@example.org' );
			$this->mail->reception->receive( $this->report( $id, 'panne@example.org', '4.4.1', 'connect: Connection timed out' ) );
		}
		self::assertNull( $this->mail->suppressions->reason( 'panne@example.org', Priority::Bulk ) );
	}

	public function test_a_complaint_stops_mailings_and_does_not_soften_what_is_stricter(): void {
		$id  = $this->enqueue( 'fache@example.org' );
		$raw = "From: fbl@fai.test\nSubject: complaint\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary=f\n\n--f\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n\n--f\nContent-Type: message/rfc822\n\nMessage-ID: {$this->column( $id, 'message_id' )}\nSubject: x\n\nx\n--f--\n";
		self::assertSame( Suppressions::COMPLAINT, $this->mail->reception->receive( $raw )->suppressed );
		self::assertNull( $this->mail->suppressions->reason( 'fache@example.org', Priority::Transactional ), 'A password that was asked for is sent.' );
		$this->mail->suppressions->add( 'fache@example.org', Suppressions::MANUAL );
		self::assertSame( '', $this->mail->reception->receive( "X-Seen: 2\n" . $raw )->suppressed );
		self::assertSame( Suppressions::MANUAL, $this->mail->suppressions->reason( 'fache@example.org', Priority::Bulk ) );
	}

	public function test_what_blocks_us_and_absences_are_noted_only(): void {
		$id = $this->enqueue( 'nina@example.org' );
		$this->mail->reception->receive( $this->report( $id, 'nina@example.org', '5.7.1', '550 5.7.1 blocked using zen.spamhaus.org' ) );
		$this->mail->reception->receive( "From: nina@example.org\nAuto-Submitted: auto-replied\nSubject: Absence\nIn-Reply-To: {$this->column( $id, 'message_id' )}\n\nCette adresse n'existe plus.\n" );
		self::assertNull( $this->mail->suppressions->reason( 'nina@example.org', Priority::Bulk ) );
		self::assertSame( array( 'blocked', 'auto' ), array_column( $this->mail->log->find( $id )?->reports() ?? array(), 'class' ) );
	}

	public function test_a_refusal_at_once_counts_like_a_report(): void {
		$id      = $this->enqueue( 'inconnu@example.org' );
		$blocked = $this->enqueue( 'bloque@example.org' );
		$this->worker( new RememberingTransport( static fn( string $to ) => throw new Problem( Problem::REFUSED, 'bloque@example.org' === $to ? '554 5.7.1 rejected as spam' : '550 5.1.1 User unknown', about_recipient: true ) ) )->drain( Workers::CRON, 5 );
		self::assertSame( array( 'failed', 'failed' ), array( $this->column( $id, 'state' ), $this->column( $blocked, 'state' ) ) );
		self::assertSame( Suppressions::BOUNCE, $this->mail->suppressions->reason( 'inconnu@example.org', Priority::Bulk ) );
		self::assertNull( $this->mail->suppressions->reason( 'bloque@example.org', Priority::Bulk ) );
	}

	/**
	 * What a relay says to every recipient because of us.
	 *
	 * @param string $words What it says.
	 * @throws Problem Caught by the worker.
	 */
	#[TestWith( array( '554 5.7.1 Your account has been suspended' ) )]
	#[TestWith( array( '550 5.7.1 Account disabled' ) )]
	#[TestWith( array( '550 Account suspended' ) )]
	#[TestWith( array( '550 Invalid domain in FROM address' ) )]
	#[TestWith( array( '553 5.5.4 Domain name not found in MAIL FROM' ) )]
	#[TestWith( array( '550 Domain midi-quercy.example not found, add it to your account first' ) )]
	#[TestWith( array( '550 5.1.8 Domain of sender address does not exist' ) )]
	#[TestWith( array( '550 5.1.7 Unknown user of sender address' ) )]
	#[TestWith( array( '554 5.0.0 Daily quota exceeded' ) )]
	#[TestWith( array( '554 Service stopped' ) )]
	public function test_a_refusal_about_us_holds_nobody_back( string $words ): void {
		$id = $this->enqueue( 'nina@example.org' );
		$this->worker( new RememberingTransport( static fn() => throw new Problem( Problem::REFUSED, $words, about_recipient: true ) ) )->drain( Workers::CRON, 5 );
		self::assertSame( array( 'blocked' ), array_column( $this->mail->log->find( $id )?->reports() ?? array(), 'class' ), 'It does not add up either.' );
		self::assertNull( $this->mail->suppressions->reason( 'nina@example.org', Priority::Bulk ) );
	}

	#[TestWith( array( '550 5.1.1 Account disabled' ) )]
	#[TestWith( array( '550 No such user' ) )]
	#[TestWith( array( '550 <partie@example.org>: account closed' ) )]
	#[TestWith( array( '550 5.4.1 Recipient address rejected: Access denied' ) )]
	public function test_a_refusal_that_names_the_recipient_holds_it_back( string $words ): void {
		$this->enqueue( 'partie@example.org' );
		$this->worker( new RememberingTransport( static fn() => throw new Problem( Problem::REFUSED, $words, about_recipient: true ) ) )->drain( Workers::CRON, 5 );
		self::assertSame( Suppressions::BOUNCE, $this->mail->suppressions->reason( 'partie@example.org', Priority::Transactional ) );
	}

	#[TestWith( array( 'MAIL', false ) )]
	#[TestWith( array( 'MAIL', true ) )]
	#[TestWith( array( 'RCPT', false ) )]
	#[TestWith( array( 'RCPT', true ) )]
	#[TestWith( array( 'DATA', false ) )]
	#[TestWith( array( 'DATA', true ) )]
	#[TestWith( array( 'DOT', true ) )]
	public function test_only_the_answer_to_the_recipient_is_about_it( string $command, bool $pipelining ): void {
		$relay = proc_open( array( PHP_BINARY, __DIR__ . '/refusing-relay.php', $command, '550 5.1.1 User unknown', ...( $pipelining ? array( 'pipelining' ) : array() ) ), array( 1 => array( 'pipe', 'w' ) ), $pipes );
		self::assertIsResource( $relay );
		$this->after_test( static fn() => proc_close( $relay ) );
		$this->mail->settings->save( array( 'host' => '127.0.0.1', 'port' => trim( (string) fgets( $pipes[1] ) ), 'encryption' => 'none' ) );
		$this->after_test( fn() => $this->mail->settings->save( array( 'host' => '', 'port' => '', 'encryption' => '' ) ) );
		$transport = new SmtpTransport( $this->mail->settings );
		try {
			$transport->send( 'retour@example.org', 'nina@example.org', "Subject: x\r\n\r\nx\r\n" );
			self::fail( 'It is refused.' );
		} catch ( Problem $problem ) {
			self::assertSame( array( Problem::REFUSED, 'RCPT' === $command ), array( $problem->kind, $problem->about_recipient ) );
		} finally {
			$transport->close();
		}
		$id = $this->enqueue( 'nina@example.org' );
		$this->worker( new RememberingTransport( static fn() => throw $problem ) )->drain( Workers::CRON, 5 );
		self::assertSame( 'failed', $this->column( $id, 'state' ) );
		self::assertSame( 'RCPT' === $command ? Suppressions::BOUNCE : null, $this->mail->suppressions->reason( 'nina@example.org', Priority::Bulk ) );
	}

	public function test_a_report_about_our_account_or_sender_holds_nobody_back(): void {
		foreach ( array( '5.7.1' => '550 5.7.1 Account disabled', '5.1.8' => '550 5.1.8 Domain of sender address does not exist', '5.5.4' => '553 5.5.4 Domain name not found in MAIL FROM' ) as $status => $words ) {
			$id = $this->enqueue( 'nina@example.org' );
			self::assertSame( ReportClass::Blocked, $this->mail->reception->receive( $this->report( $id, 'nina@example.org', $status, $words ) )->finding->class, $words );
		}
	}

	public function test_a_refusal_is_not_forgotten_because_the_database_was_away_for_a_moment(): void {
		$id    = $this->enqueue( 'partie@example.org' );
		$calls = 0;
		add_action(
			'pmq_mail_refused',
			static function () use ( &$calls ): void {
				if ( 1 === ++$calls ) {
					throw new QueryFailed( 'MySQL server has gone away', QueryFailed::CONNECTION_LOST );
				}
			},
			5
		);
		$this->worker( new RememberingTransport( static fn() => throw new Problem( Problem::REFUSED, '550 5.1.1 User unknown', about_recipient: true ) ) )->drain( Workers::CRON, 5 );
		self::assertSame( 2, $calls );
		self::assertSame( 'failed', $this->column( $id, 'state' ) );
		self::assertSame( Suppressions::BOUNCE, $this->mail->suppressions->reason( 'partie@example.org', Priority::Bulk ) );
	}

	public function test_a_maildir_keeps_what_was_not_understood_unread(): void {
		$folder = get_temp_dir() . 'pmq-maildir-' . wp_generate_password( 8, false );
		array_map( wp_mkdir_p( ... ), array( "{$folder}/new", "{$folder}/cur", "{$folder}/tmp" ) );
		$this->after_test(
			static function () use ( $folder ): void {
				array_map( unlink( ... ), array( ...(array) glob( "{$folder}/*/*" ) ) );
				array_map( rmdir( ... ), array( "{$folder}/new", "{$folder}/cur", "{$folder}/tmp", $folder ) );
			}
		);
		$id = $this->enqueue( 'partie@example.org' );
		file_put_contents( "{$folder}/new/1.a", $this->report( $id, 'partie@example.org', '5.1.1', '550 5.1.1 User unknown' ) );
		file_put_contents( "{$folder}/new/2.b", "From: yvette@example.org\nSubject: Bonjour\n\nUne question.\n" );
		$maildir = new Maildir( $folder, $this->mail->reception );
		self::assertTrue( $maildir->is_usable() );
		self::assertSame( array( ReportClass::Hard->value => 1, ReportClass::Unknown->value => 1 ), $maildir->read( false ) );
		self::assertFileExists( "{$folder}/cur/1.a:2,S" );
		self::assertFileExists( "{$folder}/cur/2.b:2," );
		self::assertSame( array(), $maildir->read( false ) );
		self::assertFalse( ( new Maildir( "{$folder}/nowhere", $this->mail->reception ) )->is_usable() );
	}

	/**
	 * Writes a report about a mail.
	 *
	 * @param int    $id        Mail.
	 * @param string $recipient Its recipient.
	 * @param string $status    Status.
	 * @param string $words     What the server said.
	 */
	private function report( int $id, string $recipient, string $status, string $words ): string {
		return "Return-Path: <>\nFrom: MAILER-DAEMON@relais.test\nTo: retour@example.org\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=r\n\n"
			. "--r\nContent-Type: text/plain\n\nsee below\n\n--r\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; relais.test\n\nFinal-Recipient: rfc822; {$recipient}\nAction: failed\nStatus: {$status}\nDiagnostic-Code: smtp; {$words}\n\n"
			. "--r\nContent-Type: text/rfc822-headers\n\nTo: {$recipient}\nMessage-ID: {$this->column( $id, 'message_id' )}\n\n--r--\n";
	}
}
