<?php
/**
 * Trying the way out.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Settings;

use PaysMidiQuercy\Mail\Mail;
use PaysMidiQuercy\Mail\Message;
use PaysMidiQuercy\Mail\State;
use PaysMidiQuercy\Mail\Templates\Templates;

/**
 * Sends a test mail at once and tells what the relay said.
 */
final class Probe {

	/**
	 * Takes the service.
	 *
	 * @param Mail $mail Service.
	 */
	public function __construct( private readonly Mail $mail ) {}

	/**
	 * Sends a test mail.
	 *
	 * @param string $address Address.
	 * @return array{sent: bool, message: string}
	 */
	public function send( string $address ): array {
		$letter = $this->mail->templates()->render(
			Templates::NOTICE,
			array(
				'subject'    => __( 'Test of the network’s mail', 'pmq' ),
				'heading'    => __( 'The mail works', 'pmq' ),
				'paragraphs' => array( __( 'This mail was sent from the mail screen of the network administration. If you can read it, the relay takes our mails.', 'pmq' ) ),
				'facts'      => array( __( 'Sent through', 'pmq' ) => $this->mail->settings->has_relay() ? $this->mail->settings->get( 'host' ) : __( 'no relay: mails stay here', 'pmq' ) ),
				'reason'     => __( 'You get this mail because an administrator of the network asked for a test.', 'pmq' ),
			)
		);
		$id     = $this->mail->enqueue( new Message( $address, $letter->subject, $letter->html, $letter->text, 'test' ) );
		$worker = $this->mail->worker();
		if ( null === $worker ) {
			return self::result( false, __( 'No relay is set: the test waits in the queue.', 'pmq' ) );
		}
		$worker->send( array( $id ), 30 );
		$entry = $this->mail->log->find( $id );
		if ( null === $entry || State::Sent !== $entry->state() ) {
			/* translators: %s: what the relay said. */
			return self::result( false, sprintf( __( 'The mail was not sent. The relay said: %s', 'pmq' ), (string) ( $entry?->to_array()['error'] ?? '' ) ) );
		}
		return self::result( true, $this->mail->settings->has_relay() ? __( 'The relay took the test mail.', 'pmq' ) : __( 'No relay is set: the test mail stays here, in the log.', 'pmq' ) );
	}

	/**
	 * Puts the answer together.
	 *
	 * @param bool   $sent    Whether it was taken.
	 * @param string $message What to tell.
	 * @return array{sent: bool, message: string}
	 */
	private static function result( bool $sent, string $message ): array {
		return array(
			'sent'    => $sent,
			'message' => $message,
		);
	}
}
