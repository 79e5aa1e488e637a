<?php
/**
 * One connection to a relay.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Transport;

use Symfony\Component\Mailer\Exception\TransportException;
use Symfony\Component\Mailer\Exception\UnexpectedResponseException;
use Symfony\Component\Mailer\Transport\Smtp\EsmtpTransport;

/**
 * Symfony's connection (greeting, TLS, sign-in) with a transaction of few writes: the envelope in one where the relay takes
 * pipelining (RFC 2920), the message with its final dot in one. It knows how far a message came, which decides what a lost answer
 * means.
 */
final class SmtpConnection extends EsmtpTransport {

	/** Greeting, TLS, sign-in. */
	public const OPENING = 0;

	/** The envelope is being told. */
	public const ENVELOPE = 1;

	/** The message and its final dot were given. */
	public const GIVEN = 2;

	/**
	 * How far the connection or its last message came.
	 */
	public int $stage = self::OPENING;

	/**
	 * Whether the last message was refused when its recipient was told, and not for its sender or its text.
	 */
	public bool $recipient_refused = false;

	/**
	 * Whether the relay takes several commands at once; null before it was asked.
	 */
	private ?bool $pipelining = null;

	/**
	 * Whether the connection was given up.
	 */
	private bool $abandoned = false;

	/**
	 * Gives one message to the relay.
	 *
	 * @param string $return_path Address for delivery reports.
	 * @param string $recipient   Address.
	 * @param string $message     Headers and body, lines ended by CRLF.
	 * @return string The relay's answer.
	 * @throws UnexpectedResponseException When the relay refuses; another of Symfony's exceptions when it does not answer.
	 */
	public function deliver( string $return_path, string $recipient, string $message ): string {
		if ( 1 === preg_match( '/[\s<>\x00-\x1f]/', $return_path . $recipient ) ) {
			throw new UnexpectedResponseException( 'The address cannot stand in an envelope.', 553 );
		}
		if ( null === $this->pipelining ) {
			$this->start();
			$this->pipelining = array_key_exists( 'PIPELINING', $this->getCapabilities() );
		}
		$this->stage             = self::ENVELOPE;
		$this->recipient_refused = false;
		$this->tell_envelope( $return_path, $recipient );
		$ended       = str_ends_with( $message, "\r\n" ) ? $message : $message . "\r\n";
		$stuffed     = str_replace( "\r\n.", "\r\n..", $ended );
		$this->stage = self::GIVEN;
		$answer      = $this->exchange( $stuffed . ".\r\n", 250 );
		// Symfony keeps what was said for its exceptions; over thousands of messages that would fill the memory.
		$this->getStream()->getDebug();
		return $answer;
	}

	/**
	 * Closes the connection without a word: the other end may not answer any more.
	 */
	public function abandon(): void {
		$this->abandoned = true;
		$this->stop();
	}

	/**
	 * Runs a command of Symfony's own, unless the connection was given up.
	 *
	 * @param string    $command Command.
	 * @param list<int> $codes   Codes of good answers.
	 * @throws TransportException When the relay refuses or does not answer.
	 */
	public function executeCommand( string $command, array $codes ): string { // phpcs:ignore WordPress.NamingConventions.ValidFunctionName.MethodNameInvalid -- Symfony's name.
		if ( $this->abandoned ) {
			throw new TransportException( 'The connection was given up.' );
		}
		return parent::executeCommand( $command, $codes );
	}

	/**
	 * Tells sender and recipient and asks for the message.
	 *
	 * @param string $return_path Address for delivery reports.
	 * @param string $recipient   Address.
	 * @throws TransportException When the relay refuses or does not answer.
	 */
	private function tell_envelope( string $return_path, string $recipient ): void {
		$commands = array( "MAIL FROM:<{$return_path}>\r\n", "RCPT TO:<{$recipient}>\r\n", "DATA\r\n" );
		$failure  = null;
		if ( $this->pipelining ) {
			$this->getStream()->write( implode( '', $commands ), false );
		}
		foreach ( $commands as $index => $command ) {
			try {
				$expected = 2 === $index ? 354 : 250;
				$this->exchange( $this->pipelining ? '' : $command, $expected );
				if ( null !== $failure && 354 === $expected ) {
					$this->exchange( ".\r\n", 250 ); // The relay waits for a message all the same: an empty one ends it, nobody gets it.
				}
			} catch ( UnexpectedResponseException $problem ) {
				$this->recipient_refused = $this->recipient_refused || ( null === $failure && 1 === $index );
				$failure               ??= $problem;
				if ( ! $this->pipelining || in_array( $problem->getCode(), array( 0, 421 ), true ) ) {
					break;
				}
			}
		}
		if ( null !== $failure ) {
			$this->reset( $failure );
			throw $failure;
		}
	}

	/**
	 * Ends a refused transaction, so that the next message finds the relay ready.
	 *
	 * @param UnexpectedResponseException $failure Refusal.
	 * @throws TransportException When the relay is gone.
	 */
	private function reset( UnexpectedResponseException $failure ): void {
		if ( ! in_array( $failure->getCode(), array( 0, 421 ), true ) ) {
			$this->exchange( "RSET\r\n", 250 );
		}
	}

	/**
	 * Writes, and reads one answer.
	 *
	 * @param string $bytes    What to write; nothing to read the answer to what was written before.
	 * @param int    $expected Code of a good answer.
	 * @throws UnexpectedResponseException When the answer is another one; another of Symfony's exceptions when it does not come.
	 */
	private function exchange( string $bytes, int $expected ): string {
		$stream = $this->getStream();
		if ( '' !== $bytes ) {
			$stream->write( $bytes, false );
		}
		$answer = '';
		do {
			$line    = $stream->readLine();
			$answer .= $line;
		} while ( isset( $line[3] ) && '-' === $line[3] );
		$code = (int) substr( $answer, 0, 3 );
		if ( $code !== $expected && ! ( 250 === $expected && in_array( $code, array( 251, 252 ), true ) ) ) {
			throw new UnexpectedResponseException( '' === $answer ? 'The relay closed the connection.' : trim( $answer ), $code );
		}
		return $answer;
	}
}
