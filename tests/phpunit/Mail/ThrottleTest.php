<?php
/**
 * Limits of pace.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\QueuedMail;
use PaysMidiQuercy\Mail\Worker\Pace;
use PaysMidiQuercy\Mail\Worker\Throttle;
use PaysMidiQuercy\Mail\Worker\Workers;
use PHPUnit\Framework\Attributes\TestDox;

use function PaysMidiQuercy\network;

/**
 * No more mails leave than the limits allow, none is lost, urgent ones do not wait behind bulk.
 */
#[TestDox( 'Limits of pace' )]
final class ThrottleTest extends MailTestCase {

	public function test_without_limits_everything_leaves(): void {
		$this->enqueue_bulk( 30, 'example.org' );
		self::assertSame( 30, $this->worker( new RememberingTransport() )->drain( Workers::CRON, 10 ) );
	}

	public function test_the_limit_of_the_network_holds_for_all_workers_together(): void {
		$this->limit( array( 'per_minute' => '100' ) );
		$this->enqueue_bulk( 60, 'example.org' );
		$one = $this->worker( new RememberingTransport() )->drain( Workers::CRON, 1 );
		$two = $this->worker( new RememberingTransport() )->drain( Workers::CRON, 1 );
		self::assertGreaterThanOrEqual( 6, $one + $two );
		self::assertLessThanOrEqual( 5 + 2 * 3, $one + $two, 'A batch of five, then one each 0.6 seconds.' );
		self::assertSame( 60 - $one - $two, $this->mail->log->counts()['queued'], 'The others are where they were.' );
	}

	public function test_no_minute_holds_more_than_the_limit(): void {
		$pace = new Pace( network()->database, $this->mail->queue );
		foreach ( array( 1, 2, 3, 19, 20, 60, 999 ) as $limit ) {
			$burst = $pace->take( "scope{$limit}", $limit, 5000 );
			self::assertSame( Pace::burst( $limit ), $burst );
			self::assertSame( 0, $pace->take( "scope{$limit}", $limit, 1 ) );
			$last = $pace->plan( "scope{$limit}", $limit, $limit, false );
			self::assertGreaterThanOrEqual( 60, end( $last ) + 1 - time(), "With {$limit} a minute, as many again take more than a minute." );
			self::assertGreaterThan( 0.0, $pace->wait( "scope{$limit}", $limit ) );
		}
	}

	public function test_a_domain_does_not_hold_up_others(): void {
		$this->limit( array( 'per_domain_minute' => '20' ) );
		$this->enqueue_bulk( 40, 'grand.example' );
		$this->enqueue_bulk( 1, 'petit.example' );
		$transport = new RememberingTransport();
		$this->worker( $transport )->drain( Workers::CRON, 1 );
		$recipients = array_column( $transport->given, 'recipient' );
		self::assertContains( 'lecteur0@petit.example', $recipients );
		self::assertLessThanOrEqual( 2, count( $recipients ) - 1 );
		$due = array_map( 'strtotime', network()->database->column( 'SELECT due_at FROM ' . network()->database->table( 'mail' ) . " WHERE state = 'queued' ORDER BY due_at" ) );
		self::assertGreaterThanOrEqual( 38, count( $due ) );
		self::assertGreaterThan( 100, (int) end( $due ) - (int) $due[0], 'Each has a moment of its own, three seconds apart.' );
	}

	public function test_an_urgent_mail_does_not_wait_behind_planned_bulk_mail(): void {
		$this->limit( array( 'per_domain_minute' => '600' ) );
		$this->enqueue_bulk( 200, 'grand.example' );
		$this->worker( new RememberingTransport() )->drain( Workers::CRON, 1 );
		usleep( 150_000 );
		$urgent    = $this->enqueue( 'urgent@grand.example' );
		$bulk      = $this->enqueue( 'neuf@grand.example', array( 'priority' => Priority::Bulk ) );
		$transport = new RememberingTransport();
		$this->worker( $transport )->send( array( $urgent, $bulk ), 5 );
		self::assertSame( array( 'urgent@grand.example' ), array_column( $transport->given, 'recipient' ) );
		self::assertSame( 'queued', $this->column( $bulk, 'state' ) );
	}

	public function test_urgent_mail_to_a_domain_overtakes_a_mailing_to_it(): void {
		$this->limit( array( 'per_domain_minute' => '20' ) );
		$this->enqueue_bulk( 200, 'grand.example' );
		$start  = time();
		$now    = (float) $start;
		$clock  = static function () use ( &$now ): float {
			return $now;
		};
		$pace   = new Pace( network()->database, $this->mail->queue, $clock );
		$late   = array();
		$asked  = array();
		$leaves = array();
		while ( $now < $start + 180 ) {
			if ( $now >= $start + 60 && 0.0 === fmod( $now - $start, 30 ) ) {
				foreach ( range( 1, 3 ) as $number ) {
					$asked[ $this->enqueue( "urgent{$number}@grand.example" ) ] = $now;
				}
			}
			foreach ( $this->leave( $pace, (int) $now ) as $mail ) {
				$leaves[] = $now;
				if ( Priority::Transactional === $mail->priority ) {
					$late[] = $now - $asked[ $mail->id ];
				}
			}
			$now += 0.25;
		}
		self::assertCount( 12, $late, 'Each of them left.' );
		self::assertLessThanOrEqual( 15, max( $late ), 'Three at once, three seconds apart, and one bulk mail before them.' );
		foreach ( $leaves as $moment ) {
			self::assertLessThanOrEqual( 20, count( array_filter( $leaves, static fn( float $other ): bool => $other >= $moment && $other < $moment + 60 ) ), 'No minute holds more than the limit.' );
		}
		self::assertGreaterThan( 45, count( $leaves ), 'The mailing goes on.' );
	}

	public function test_mail_that_the_network_holds_up_uses_up_nothing_of_its_domain(): void {
		$this->limit( array( 'per_minute' => '20', 'per_domain_minute' => '60' ) );
		$this->enqueue_bulk( 3, 'grand.example' );
		$now  = time();
		$pace = new Pace( network()->database, $this->mail->queue, static fn(): float => (float) $now );
		self::assertCount( 1, $this->leave( $pace, $now, 1 ) );
		self::assertSame( 2, $pace->free( 'grand.example', 60 ), 'One of three left.' );
		self::assertSame( '2', network()->database->column( 'SELECT COUNT(*) FROM ' . network()->database->table( 'mail' ) . " WHERE state = 'queued' AND due_at <= created_at" )[0], 'The others are where they were.' );
	}

	/**
	 * Lets go what is due and may go at a moment, as workers do: the urgent first.
	 *
	 * @param Pace $pace   Pace.
	 * @param int  $now    Unix time.
	 * @param int  $rounds Times that a worker looks.
	 * @return list<QueuedMail>
	 */
	private function leave( Pace $pace, int $now, int $rounds = 20 ): array {
		$throttle = new Throttle( $this->mail->settings, $pace, $this->mail->queue );
		$database = network()->database;
		$left     = array();
		for ( $round = 0; $round < $rounds; $round++ ) {
			$ids = array();
			foreach ( Priority::cases() as $priority ) {
				$ids = array() === $ids ? array_map( 'intval', $database->column( "SELECT id FROM {$database->table( 'mail' )} WHERE state = 'queued' AND priority = %d AND due_at <= %s ORDER BY due_at, id LIMIT 50", $priority->value, gmdate( 'Y-m-d H:i:s', $now ) ) ) : $ids;
			}
			foreach ( $throttle->pick( 'me', $this->mail->queue->claim_these( 'me', $ids ) ) as $mail ) {
				$left[] = $mail;
				$database->write( "UPDATE {$database->table( 'mail' )} SET state = 'sent' WHERE id = %d", $mail->id );
			}
			if ( array() === $ids ) {
				break;
			}
		}
		return $left;
	}

	/**
	 * Sets limits for the test.
	 *
	 * @param array<string, string> $values Settings.
	 */
	private function limit( array $values ): void {
		$this->mail->settings->save( $values );
		$this->after_test( fn() => $this->mail->settings->save( array_fill_keys( array_keys( $values ), '' ) ) );
	}

	/**
	 * Queues bulk mail.
	 *
	 * @param int    $count  How many.
	 * @param string $domain Domain of the recipients.
	 */
	private function enqueue_bulk( int $count, string $domain ): void {
		for ( $number = 0; $number < $count; $number++ ) {
			$messages[] = self::message( "lecteur{$number}@{$domain}", array( 'priority' => Priority::Bulk ) );
		}
		$this->mail->enqueue_many( $messages ?? array() );
	}
}
