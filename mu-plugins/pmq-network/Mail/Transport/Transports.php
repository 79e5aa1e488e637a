<?php
/**
 * Which way mails leave.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Transport;

use PaysMidiQuercy\Mail\Settings\Settings;

/**
 * Chooses the transport: the relay of the settings; without one, on a developer's machine, a mailbox; else none, and mails wait.
 */
final class Transports {

	/**
	 * Takes the settings.
	 *
	 * @param Settings $settings Settings.
	 */
	public function __construct( private readonly Settings $settings ) {}

	/**
	 * Gives a transport, or null when mails have to wait for a relay to be set.
	 */
	public function create(): ?Transport {
		if ( $this->settings->has_relay() ) {
			return new SmtpTransport( $this->settings );
		}
		return $this->keeps_mail() ? new Mailbox() : null;
	}

	/**
	 * Says whether mails stay here.
	 */
	public function keeps_mail(): bool {
		return ! $this->settings->has_relay() && in_array( wp_get_environment_type(), array( 'local', 'development' ), true );
	}
}
