<?php
/**
 * Base of the tests of mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Mail\Mail;
use PaysMidiQuercy\Mail\Message;
use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\Worker\Dispatcher;
use PaysMidiQuercy\Mail\Worker\Worker;
use PaysMidiQuercy\Tests\TestCase;

use function PaysMidiQuercy\network;

/**
 * Begins with an empty queue, and gives workers a transport that remembers.
 */
abstract class MailTestCase extends TestCase {

	/**
	 * The service.
	 */
	protected Mail $mail;

	/**
	 * Empties the tables.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->mail = network()->mail;
		$this->empty_tables();
		$this->after_test( $this->empty_tables( ... ) );
	}

	/**
	 * Queues a message.
	 *
	 * @param string               $to     Address.
	 * @param array<string, mixed> $fields Other fields of Message.
	 */
	protected function enqueue( string $to = 'nina@example.org', array $fields = array() ): int {
		return $this->mail->enqueue( self::message( $to, $fields ) );
	}

	/**
	 * Makes a message.
	 *
	 * @param string               $to     Address.
	 * @param array<string, mixed> $fields Other fields of Message.
	 */
	protected static function message( string $to = 'nina@example.org', array $fields = array() ): Message {
		return new Message(
			...( $fields + array(
				'to'       => $to,
				'subject'  => 'Bonjour',
				'html'     => '<p>Bonjour {{prenom}}</p>',
				'text'     => 'Bonjour {{prenom}}',
				'kind'     => 'essai',
				'priority' => Priority::Transactional,
			) )
		);
	}

	/**
	 * Makes a worker with a transport of the test.
	 *
	 * @param RememberingTransport $transport Transport.
	 */
	protected function worker( RememberingTransport $transport ): Worker {
		$dispatcher = new Dispatcher( $this->mail->queue, $this->mail->contents, $this->mail->suppressions, $this->mail->composer(), $this->mail->verp(), $transport );
		return new Worker( $this->mail->queue, $this->mail->workers, $dispatcher, $transport, $this->mail->throttle() );
	}

	/**
	 * Reads one column of a mail.
	 *
	 * @param int    $id     Mail.
	 * @param string $column Column.
	 */
	protected function column( int $id, string $column ): ?string {
		$database = network()->database;
		return $database->row( "SELECT {$column} AS value FROM {$database->table( 'mail' )} WHERE id = %d", $id )['value'] ?? null;
	}

	/**
	 * Writes one column of every mail.
	 *
	 * @param string $column Column.
	 * @param string $value  Value.
	 */
	protected function set_all( string $column, string $value ): void {
		$database = network()->database;
		$database->write( "UPDATE {$database->table( 'mail' )} SET {$column} = %s", $value );
	}

	/**
	 * Empties the tables.
	 */
	private function empty_tables(): void {
		foreach ( array( 'mail', 'mail_content', 'mail_worker', 'mail_suppression', 'mail_report', 'mail_rate' ) as $table ) {
			network()->database->write( 'DELETE FROM ' . network()->database->table( $table ) );
		}
	}
}
