<?php
/**
 * The queue of mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Mail\InvalidMessage;
use PaysMidiQuercy\Mail\Outcome;
use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\Suppressions;
use PaysMidiQuercy\Mail\Transport\Problem;
use PaysMidiQuercy\Mail\Worker\WorkerIdentity;
use PaysMidiQuercy\Mail\Worker\Workers;
use PHPUnit\Framework\Attributes\TestDox;

use function PaysMidiQuercy\network;

/**
 * What is queued is sent once; what nobody knows is told.
 */
#[TestDox( 'The queue of mail' )]
final class QueueTest extends MailTestCase {

	public function test_a_mail_is_sent_once(): void {
		$id        = $this->enqueue( 'nina@example.org', array( 'variables' => array( 'prenom' => 'Éloïse <3' ) ) );
		$transport = new RememberingTransport();
		self::assertSame( 1, $this->worker( $transport )->drain( Workers::CRON, 5 ) );
		self::assertSame( 0, $this->worker( $transport )->drain( Workers::CRON, 5 ) );
		self::assertCount( 1, $transport->given );
		self::assertSame( 'sent', $this->column( $id, 'state' ) );
		self::assertSame( 'R1', $this->column( $id, 'relay_id' ) );
		self::assertSame( '1', $this->column( $id, 'attempts' ) );
		self::assertStringContainsString( 'Éloïse &lt;3', quoted_printable_decode( $transport->given[0]['message'] ) );
		self::assertStringContainsString( (string) $this->column( $id, 'message_id' ), $transport->given[0]['message'] );
	}

	public function test_the_same_key_is_one_mail(): void {
		$first = $this->enqueue( 'nina@example.org', array( 'key' => 'lettre:7:nina' ) );
		self::assertSame( $first, $this->enqueue( 'nina@example.org', array( 'key' => 'lettre:7:nina' ) ) );
		$this->mail->enqueue_many( array( self::message( 'nina@example.org', array( 'key' => 'lettre:7:nina' ) ), self::message( 'jo@example.org', array( 'key' => 'lettre:7:jo' ) ) ) );
		self::assertSame( 2, $this->mail->log->counts()['queued'] );
	}

	public function test_a_mailing_shares_one_text(): void {
		$this->mail->enqueue_many( self::mailing( 250 ) );
		self::assertSame( 250, $this->mail->log->counts()['queued'] );
		self::assertSame( '1', network()->database->column( 'SELECT COUNT(*) FROM ' . network()->database->table( 'mail_content' ) )[0] );
		$transport = new RememberingTransport();
		self::assertSame( 250, $this->worker( $transport )->drain( Workers::CRON, 60 ) );
		self::assertCount( 250, array_unique( array_column( $transport->given, 'recipient' ) ) );
	}

	public function test_what_is_rolled_back_is_not_queued(): void {
		try {
			network()->database->transaction(
				function (): void {
					$this->enqueue();
					throw new \DomainException( 'The change did not happen.' );
				}
			);
			self::fail( 'The exception comes through.' );
		} catch ( \DomainException ) {
			self::assertSame( 0, $this->mail->log->counts()['queued'] );
		}
		$this->enqueue();
		$transport = new RememberingTransport();
		self::assertSame( 1, $this->worker( $transport )->drain( Workers::CRON, 5 ), 'The text of the first attempt went with it.' );
	}

	public function test_urgent_mail_goes_first(): void {
		$this->mail->enqueue_many( self::mailing( 60 ) );
		$this->enqueue( 'urgent@example.org' );
		$transport = new RememberingTransport();
		$this->worker( $transport )->drain( Workers::CRON, 30 );
		self::assertSame( 'urgent@example.org', $transport->given[0]['recipient'] );
		self::assertCount( 61, $transport->given );
	}

	public function test_two_workers_never_hold_the_same_mail(): void {
		$this->mail->enqueue_many( self::mailing( 120 ) );
		$held = array();
		while ( true ) {
			$one = $this->mail->queue->claim( 'one', 20 );
			$two = $this->mail->queue->claim( 'two', 20 );
			if ( ! $one && ! $two ) {
				break;
			}
			foreach ( array( ...$one, ...$two ) as $mail ) {
				self::assertArrayNotHasKey( $mail->id, $held );
				$held[ $mail->id ] = true;
			}
		}
		self::assertCount( 120, $held );
	}

	public function test_one_statement_settles_a_mail_and_begins_the_next(): void {
		$this->mail->enqueue_many( self::mailing( 2 ) );
		list( $one, $two ) = $this->mail->queue->claim( 'me', 10 );
		self::assertTrue( $this->mail->queue->begin( 'me', $one ) );
		self::assertSame( 'sending', $this->column( $one->id, 'state' ) );
		self::assertSame( 'claimed', $this->column( $two->id, 'state' ) );
		self::assertTrue( $this->mail->queue->settle( 'me', $one, Outcome::sent( 'A1' ), $two ) );
		self::assertTrue( $this->mail->queue->settle( 'me', $one, Outcome::sent( 'A1' ), $two ), 'The same statement again, because the answer got lost, changes nothing.' );
		self::assertSame( array( 'sent', 'sending' ), array( $this->column( $one->id, 'state' ), $this->column( $two->id, 'state' ) ) );
		self::assertSame( array( '1', '1' ), array( $this->column( $one->id, 'attempts' ), $this->column( $two->id, 'attempts' ) ) );
	}

	public function test_a_worker_that_is_gone_leaves_one_doubtful_mail(): void {
		$this->mail->enqueue_many( self::mailing( 3 ) );
		$gone  = str_replace( '/' . getmypid() . '/', '/4194304/', WorkerIdentity::create() );
		$mails = $this->mail->queue->claim( $gone, 10 );
		$this->mail->workers->start( $gone, Workers::WORKER );
		$this->mail->queue->begin( $gone, $mails[0] );
		$transport = new RememberingTransport();
		self::assertSame( 2, $this->worker( $transport )->drain( Workers::CRON, 5 ) );
		self::assertSame( 'doubtful', $this->column( $mails[0]->id, 'state' ) );
		self::assertNotContains( $mails[0]->recipient, array_column( $transport->given, 'recipient' ), 'Never silently.' );
		self::assertFalse( $this->mail->queue->settle( $gone, $mails[0], Outcome::sent( 'B' ), $mails[1] ), 'If it lives after all, it lets the others be.' );
		self::assertSame( 'sent', $this->column( $mails[0]->id, 'state' ), 'But what it knows of its own mail is written down.' );
	}

	public function test_a_worker_that_lives_keeps_its_mails(): void {
		$this->enqueue();
		$alive = WorkerIdentity::create();
		$this->mail->workers->start( $alive, Workers::WORKER );
		$this->mail->queue->claim( $alive, 10 );
		self::assertSame( 0, $this->worker( new RememberingTransport() )->drain( Workers::CRON, 5 ) );
		network()->database->write( 'UPDATE ' . network()->database->table( 'mail_worker' ) . " SET seen_at = '2020-01-01 00:00:00' WHERE lease = %s", $alive );
		self::assertSame( 1, $this->worker( new RememberingTransport() )->drain( Workers::CRON, 5 ), 'Silent for too long.' );
	}

	public function test_a_refusal_is_final_and_a_delay_is_not(): void {
		$refused = $this->enqueue( 'refused@example.org' );
		$later   = $this->enqueue( 'later@example.org' );
		$unknown = $this->enqueue( 'unknown@example.org' );
		$this->worker( new RememberingTransport( self::problems( ... ) ) )->drain( Workers::CRON, 5 );
		self::assertSame( array( 'failed', 'queued', 'doubtful' ), array( $this->column( $refused, 'state' ), $this->column( $later, 'state' ), $this->column( $unknown, 'state' ) ) );
		self::assertSame( '550 no such user', $this->column( $refused, 'last_error' ) );
		self::assertGreaterThan( gmdate( 'Y-m-d H:i:s', time() + 30 ), $this->column( $later, 'due_at' ) );
		for ( $attempt = 0; $attempt < 20; $attempt++ ) {
			$this->set_all( 'due_at', '2020-01-01 00:00:00' );
			$this->worker( new RememberingTransport( self::problems( ... ) ) )->drain( Workers::CRON, 5 );
		}
		self::assertSame( 'dead', $this->column( $later, 'state' ) );
		self::assertSame( '13', $this->column( $later, 'attempts' ) );
	}

	public function test_without_a_relay_no_mail_loses_an_attempt(): void {
		$this->mail->enqueue_many( self::mailing( 5 ) );
		$transport = new RememberingTransport( static fn() => throw new Problem( Problem::UNAVAILABLE, 'Connection refused' ) );
		$this->worker( $transport )->drain( Workers::CRON, 5 );
		self::assertCount( 1, $transport->given, 'One mail was enough to see it.' );
		self::assertSame( 5, $this->mail->log->counts()['queued'] );
		$this->set_all( 'due_at', '2020-01-01 00:00:00' );
		self::assertSame( 5, $this->worker( new RememberingTransport() )->drain( Workers::CRON, 5 ) );
	}

	public function test_suppressed_addresses_get_none(): void {
		$this->mail->suppressions->add( 'Dead@Example.org', Suppressions::BOUNCE, '5.1.1' );
		$this->mail->suppressions->add( 'angry@example.org', Suppressions::COMPLAINT );
		self::assertSame( 'suppressed', $this->column( $this->enqueue( 'dead@example.org' ), 'state' ) );
		self::assertSame( 'queued', $this->column( $this->enqueue( 'angry@example.org' ), 'state' ), 'A password that was asked for is sent.' );
		self::assertSame( 'suppressed', $this->column( $this->enqueue( 'angry@example.org', array( 'priority' => Priority::Bulk ) ), 'state' ) );
		$late = $this->enqueue( 'late@example.org' );
		$this->mail->suppressions->add( 'late@example.org', Suppressions::MANUAL );
		$this->worker( new RememberingTransport() )->drain( Workers::CRON, 5 );
		self::assertSame( 'suppressed', $this->column( $late, 'state' ), 'Suppressed after it was queued.' );
		self::assertTrue( $this->mail->suppressions->remove( 'DEAD@example.org' ) );
		self::assertNull( $this->mail->suppressions->reason( 'dead@example.org', Priority::Bulk ) );
	}

	public function test_a_mail_waits_for_its_moment(): void {
		$this->enqueue( 'nina@example.org', array( 'not_before' => new \DateTimeImmutable( '+1 hour' ) ) );
		self::assertSame( 0, $this->worker( new RememberingTransport() )->drain( Workers::CRON, 5 ) );
	}

	public function test_a_person_sends_again_or_cancels(): void {
		$id = $this->enqueue();
		self::assertTrue( $this->mail->log->cancel( $id ) );
		self::assertFalse( $this->mail->log->cancel( $id ) );
		$entry = $this->mail->log->find( $id );
		self::assertNotNull( $entry );
		self::assertSame( $id, $this->mail->log->send_again( $entry ) );
		self::assertNull( $this->mail->log->send_again( $entry ), 'It is queued already.' );
		$this->worker( new RememberingTransport() )->drain( Workers::CRON, 5 );
		$sent = $this->mail->log->find( $id );
		self::assertNotNull( $sent );
		$copy = $this->mail->log->send_again( $sent );
		self::assertNotNull( $copy );
		self::assertNotSame( $this->column( $id, 'message_id' ), $this->column( $copy, 'message_id' ) );
	}

	public function test_the_end_of_a_request_sends_urgent_mail_when_no_worker_was_seen(): void {
		remove_action( 'shutdown', 'wp_ob_end_flush_all', 1 );
		// What tests before this one have queued in the same process is forgotten: a request remembers fifty mails.
		do_action( 'shutdown' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hook.
		$id = $this->enqueue();
		do_action( 'shutdown' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hook.
		self::assertSame( 'sent', $this->column( $id, 'state' ) );
		self::assertSame( 'mailbox', $this->column( $id, 'relay_id' ) );
		$this->mail->workers->start( WorkerIdentity::create(), Workers::WORKER );
		$second = $this->enqueue();
		do_action( 'shutdown' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hook.
		self::assertSame( 'queued', $this->column( $second, 'state' ), 'The worker will.' );
	}

	public function test_what_could_not_be_sent_is_not_queued(): void {
		$refused = 0;
		foreach ( array( array( 'to' => "a@example.org\r\nRCPT TO:<b@example.org>" ), array( 'to' => 'nobody' ), array( 'kind' => 'Nicht so' ), array( 'headers' => array( 'X-A' => "1\r\nBcc: b@example.org" ) ), array( 'key' => '' ) ) as $fields ) {
			try {
				self::message( 'nina@example.org', $fields );
			} catch ( InvalidMessage ) {
				++$refused;
			}
		}
		self::assertSame( 5, $refused );
	}

	/**
	 * Makes messages of one mailing.
	 *
	 * @param int $count How many.
	 * @return \Generator<\PaysMidiQuercy\Mail\Message>
	 */
	private static function mailing( int $count ): \Generator {
		for ( $number = 0; $number < $count; $number++ ) {
			yield self::message( "lecteur{$number}@example.org", array( 'priority' => Priority::Bulk, 'key' => "mailing:{$number}", 'variables' => array( 'prenom' => "N° {$number}" ) ) );
		}
	}

	/**
	 * Answers as a relay would.
	 *
	 * @param string $recipient Address.
	 * @throws Problem For some.
	 */
	private static function problems( string $recipient ): void {
		match ( $recipient ) {
			'refused@example.org' => throw new Problem( Problem::REFUSED, '550 no such user' ),
			'later@example.org'   => throw new Problem( Problem::LATER, '450 greylisted' ),
			'unknown@example.org' => throw new Problem( Problem::UNKNOWN, 'no answer' ),
			default               => null,
		};
	}
}
