<?php
/**
 * Mail over SMTP.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Transport;

use PaysMidiQuercy\Mail\Settings\Settings;
use Symfony\Component\Mailer\Exception\ExceptionInterface;
use Symfony\Component\Mailer\Exception\UnexpectedResponseException;
use Symfony\Component\Mailer\Transport\Smtp\Stream\SocketStream;

/**
 * Sends over one connection of Symfony's mailer that stays open from message to message.
 */
final class SmtpTransport implements Transport {

	/** Messages a connection: relays end those that never end. */
	private const MESSAGES = 500;

	/** Seconds that the relay may take for one answer. */
	private const PATIENCE = 20;

	/**
	 * The open connection.
	 */
	private ?SmtpConnection $connection = null;

	/**
	 * Messages sent over it.
	 */
	private int $messages = 0;

	/**
	 * Takes the settings.
	 *
	 * @param Settings $settings Settings.
	 */
	public function __construct( private readonly Settings $settings ) {}

	/**
	 * Sends one message. A connection that the relay has closed since the last one is opened again.
	 *
	 * @param string $return_path Address for delivery reports.
	 * @param string $recipient   Address.
	 * @param string $message     Headers and body.
	 * @throws Problem When it was not taken, or nobody knows.
	 */
	public function send( string $return_path, string $recipient, string $message ): string {
		if ( $this->messages >= self::MESSAGES ) {
			$this->close();
		}
		$fresh = 0 === $this->messages;
		try {
			return $this->deliver( $return_path, $recipient, $message );
		} catch ( Problem $problem ) {
			if ( ! $fresh && Problem::UNAVAILABLE === $problem->kind ) {
				return $this->deliver( $return_path, $recipient, $message );
			}
			throw $problem;
		}
	}

	/**
	 * Says goodbye to the relay.
	 */
	public function close(): void {
		$this->connection?->stop();
		$this->connection = null;
		$this->messages   = 0;
	}

	/**
	 * Sends one message over the connection and says what a failure means.
	 *
	 * @param string $return_path Address for delivery reports.
	 * @param string $recipient   Address.
	 * @param string $message     Headers and body.
	 * @throws Problem When it was not taken, or nobody knows.
	 */
	private function deliver( string $return_path, string $recipient, string $message ): string {
		try {
			$this->connection ??= $this->connect();
			$answer             = $this->connection->deliver( $return_path, $recipient, $message );
			++$this->messages;
			return 1 === preg_match( '/queued as ([A-Za-z0-9._-]+)|\bid=([A-Za-z0-9._-]+)/i', $answer, $found ) ? (string) end( $found ) : mb_strimwidth( trim( $answer ), 0, 90 );
		} catch ( ExceptionInterface $failure ) {
			$kind      = $this->kind( $failure );
			$recipient = $this->connection->recipient_refused ?? false;
			if ( Problem::REFUSED !== $kind && Problem::LATER !== $kind ) {
				$this->drop();
			}
			throw new Problem( $kind, $failure->getMessage(), $failure, $recipient );
		}
	}

	/**
	 * Says what a failure means: an answer about this message, or none about any.
	 *
	 * @param ExceptionInterface $failure Failure.
	 */
	private function kind( ExceptionInterface $failure ): int {
		$stage = $this->connection->stage ?? SmtpConnection::OPENING;
		$code  = $failure instanceof UnexpectedResponseException ? $failure->getCode() : 0;
		return match ( true ) {
			SmtpConnection::OPENING === $stage => Problem::UNAVAILABLE,
			0 === $code                        => SmtpConnection::GIVEN === $stage ? Problem::UNKNOWN : Problem::UNAVAILABLE,
			// Closing, or not letting us in: that is about us, not about the message.
			in_array( $code, array( 421, 454, 530, 535, 538 ), true ) => Problem::UNAVAILABLE,
			$code >= 500                       => Problem::REFUSED,
			default                            => Problem::LATER,
		};
	}

	/**
	 * Lets go of a connection whose other end is in an unknown state.
	 */
	private function drop(): void {
		$this->connection?->abandon();
		$this->connection = null;
		$this->messages   = 0;
	}

	/**
	 * Prepares a connection.
	 */
	private function connect(): SmtpConnection {
		$encryption = $this->settings->get( 'encryption' );
		$connection = new SmtpConnection( $this->settings->get( 'host' ), (int) $this->settings->get( 'port' ), 'tls' === $encryption );
		$connection->setAutoTls( 'none' !== $encryption );
		$connection->setRequireTls( 'none' !== $encryption );
		$connection->setUsername( $this->settings->get( 'user' ) );
		$connection->setPassword( $this->settings->get( 'password' ) );
		$connection->setLocalDomain( (string) wp_parse_url( network_home_url(), PHP_URL_HOST ) );
		$stream = $connection->getStream();
		if ( $stream instanceof SocketStream ) {
			// Without this the system holds the last part of a message back for 40 ms, waiting for an acknowledgement.
			$options = array( 'socket' => array( 'tcp_nodelay' => true ) );
			if ( defined( 'PMQ_SMTP_CA_FILE' ) ) {
				$options['ssl'] = array( 'cafile' => constant( 'PMQ_SMTP_CA_FILE' ) );
			}
			$stream->setStreamOptions( $options );
			$stream->setTimeout( self::PATIENCE );
		}
		return $connection;
	}
}
