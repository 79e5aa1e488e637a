<?php
/**
 * Limits of pace.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\Worker\Pace;
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
			$last = $pace->plan( "scope{$limit}", $limit, $limit );
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
