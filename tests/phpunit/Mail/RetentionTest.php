<?php
/**
 * How long mails are kept.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Mail\Bounces\Finding;
use PaysMidiQuercy\Mail\Bounces\ReportClass;
use PaysMidiQuercy\Mail\Bounces\Reports;
use PaysMidiQuercy\Mail\Retention;
use PaysMidiQuercy\Mail\Worker\Pace;
use PaysMidiQuercy\Mail\Worker\Workers;
use PHPUnit\Framework\Attributes\TestDox;

use function PaysMidiQuercy\network;

/**
 * Texts go after a month, the log and the reports after a year; what still waits keeps its text.
 */
#[TestDox( 'Retention of mail' )]
final class RetentionTest extends MailTestCase {

	public function test_texts_go_first_then_the_log(): void {
		$sent = $this->enqueue( 'nina@example.org', array( 'variables' => array( 'prenom' => 'Nina' ) ) );
		$this->worker( new RememberingTransport() )->drain( Workers::CRON, 5 );
		$waiting = $this->enqueue( 'jo@example.org', array( 'not_before' => new \DateTimeImmutable( '+2 years' ), 'text' => 'Plus tard' ) );
		( new Reports( network()->database ) )->add( str_repeat( 'a', 40 ), $sent, 'nina@example.org', new Finding( ReportClass::Auto ) );
		( new Pace( network()->database, $this->mail->queue ) )->take( 'example.org', 10, 1 );
		$retention = new Retention( network()->database );

		$retention->clean( time() + 29 * DAY_IN_SECONDS );
		self::assertNotSame( '0', $this->column( $sent, 'content_id' ) );
		self::assertSame( 0, $this->rows( 'mail_rate' ), 'A pace of a month ago says nothing.' );

		$retention->clean( time() + 31 * DAY_IN_SECONDS );
		self::assertSame( '0', $this->column( $sent, 'content_id' ) );
		self::assertNull( $this->column( $sent, 'variables' ) );
		self::assertNotSame( '0', $this->column( $waiting, 'content_id' ), 'It is still to be sent.' );
		self::assertSame( array( 1, 2, 1 ), array( $this->rows( 'mail_content' ), $this->rows( 'mail' ), $this->rows( 'mail_report' ) ) );

		$retention->clean( time() + 366 * DAY_IN_SECONDS );
		self::assertSame( 0, $this->rows( 'mail_report' ) );
		self::assertNull( $this->column( $sent, 'state' ) );
		self::assertSame( 'queued', $this->column( $waiting, 'state' ), 'Nothing that waits is forgotten.' );
	}

	/**
	 * Counts the rows of a table.
	 *
	 * @param string $table Table.
	 */
	private function rows( string $table ): int {
		return (int) network()->database->column( 'SELECT COUNT(*) FROM ' . network()->database->table( $table ) )[0];
	}
}
