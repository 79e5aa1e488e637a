<?php
/**
 * A transport for tests.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Mail\Transport\Transport;

/**
 * Remembers what it was given; does something at each message.
 */
final class RememberingTransport implements Transport {

	/**
	 * What it was given.
	 *
	 * @var list<array{return_path: string, recipient: string, message: string}>
	 */
	public array $given = array();

	/**
	 * Takes what to do.
	 *
	 * @param \Closure|null $work Called with the recipient, may throw.
	 */
	public function __construct( private readonly ?\Closure $work = null ) {}

	public function send( string $return_path, string $recipient, string $message ): string {
		$this->given[] = compact( 'return_path', 'recipient', 'message' );
		if ( null !== $this->work ) {
			( $this->work )( $recipient );
		}
		return 'R' . count( $this->given );
	}

	public function close(): void {}
}
