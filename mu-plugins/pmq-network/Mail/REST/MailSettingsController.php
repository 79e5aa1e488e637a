<?php
/**
 * The routes of the settings of mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\REST;

use PaysMidiQuercy\Mail\Mail;
use PaysMidiQuercy\Mail\Mime\Dkim;
use PaysMidiQuercy\Mail\Settings\Probe;
use PaysMidiQuercy\Mail\Settings\Settings;
use PaysMidiQuercy\Provision\MailSender;
use PaysMidiQuercy\Values;

/**
 * Reads and changes the settings. Secrets go in and never come out.
 *
 * GET  pmq/v1/mail-settings      – network administrator – settings; of secrets only whether they are set.
 * POST pmq/v1/mail-settings      – network administrator – changes the settings that are named.
 * POST pmq/v1/mail-settings/test – network administrator – sends a test mail at once.
 */
final class MailSettingsController {

	/**
	 * Takes the service.
	 *
	 * @param Mail $mail Service.
	 */
	public function __construct( private readonly Mail $mail ) {}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$schema  = static fn(): array => array(
			'title'      => 'pmq_mail_settings',
			'type'       => 'object',
			'properties' => self::arguments(),
		);
		Routes::add(
			'/mail-settings',
			$schema,
			array(
				'GET'  => array( $this->get_item( ... ), array() ),
				'POST' => array( $this->update_item( ... ), self::arguments() ),
			)
		);
		$address = array(
			'address' => array(
				'type'     => 'string',
				'format'   => 'email',
				'required' => true,
			),
		);
		Routes::add( '/mail-settings/test', static fn(): array => array( 'type' => 'object' ), array( 'POST' => array( $this->test( ... ), $address ) ) );
	}

	/**
	 * Shows the settings.
	 */
	public function get_item(): \WP_REST_Response {
		$settings = $this->mail->settings;
		$shown    = array(
			'from'  => Values::text( get_site_option( MailSender::OPTION, '' ) ),
			'fixed' => array_values( array_filter( array_keys( Settings::CONSTANTS ), $settings->is_fixed( ... ) ) ),
			'set'   => array_values( array_filter( Settings::SECRETS, static fn( string $name ): bool => '' !== $settings->get( $name ) ) ),
		);
		foreach ( array_diff( array_keys( Settings::CONSTANTS ), Settings::SECRETS ) as $name ) {
			$shown[ $name ] = $settings->get( $name );
		}
		return new \WP_REST_Response( $shown );
	}

	/**
	 * Changes settings.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function update_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$key = Values::text( $request['dkim_key'] );
		if ( '' !== $key && '' !== Dkim::problem( $key ) ) {
			return new \WP_Error( 'pmq_mail_settings_key', Dkim::problem( $key ), array( 'status' => 400, 'param' => 'dkim_key' ) );
		}
		$values = array();
		foreach ( array_keys( Settings::CONSTANTS ) as $name ) {
			$value = $request[ $name ];
			if ( null !== $value && ! $this->mail->settings->is_fixed( $name ) ) {
				$values[ $name ] = trim( Values::text( $value ) );
			}
		}
		$this->mail->settings->save( $values );
		if ( null !== $request['from'] ) {
			update_site_option( MailSender::OPTION, Values::text( $request['from'] ) );
		}
		return $this->get_item();
	}

	/**
	 * Sends a test mail.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function test( \WP_REST_Request $request ): \WP_REST_Response {
		return new \WP_REST_Response( ( new Probe( $this->mail ) )->send( (string) $request['address'] ) );
	}

	/**
	 * Gives the arguments of a change.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function arguments(): array {
		$text    = static fn( string $pattern, int $length = 190 ): array => array(
			'type'      => 'string',
			'pattern'   => $pattern,
			'maxLength' => $length,
		);
		$pace    = array(
			'type'    => 'integer',
			'minimum' => 0,
			'maximum' => 100_000,
		);
		$host    = $text( '^$|^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$' );
		$address = $text( '^$|^[^\s@<>]+@[^\s@<>]+$' );
		return array(
			'host'          => $host,
			'port'          => array(
				'type'    => 'integer',
				'minimum' => 1,
				'maximum' => 65535,
			),
			'encryption'    => array(
				'type' => 'string',
				'enum' => array( 'starttls', 'tls', 'none' ),
			),
			'user'          => $text( '^[^\r\n]*$' ),
			'password'      => $text( '^[^\r\n]*$', 500 ),
			'from'          => $address,
			'bounce'        => $address,
			'verp_domain'   => $host,
			'dkim_domain'   => $host,
			'dkim_selector' => $host,
			'dkim_key'      => array(
				'type'      => 'string',
				'maxLength' => 8000,
			),
			'relay_log'     => $text( '^$|^/[^\r\n\0]+$' ),
			'per_minute'        => $pace,
			'per_domain_minute' => $pace,
		);
	}
}
