<?php
/**
 * The settings of mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Settings;

use PaysMidiQuercy\Values;

/**
 * One network option; a constant of wp-config.php wins over it. Passwords and keys are sealed where they are stored and never leave
 * the server again.
 */
final class Settings {

	/** Network option. */
	public const OPTION = 'pmq_mail_settings';

	/** Setting => constant of wp-config.php that wins over it. */
	public const CONSTANTS = array(
		'host'          => 'PMQ_SMTP_HOST',
		'port'          => 'PMQ_SMTP_PORT',
		'encryption'    => 'PMQ_SMTP_ENCRYPTION',
		'user'          => 'PMQ_SMTP_USER',
		'password'      => 'PMQ_SMTP_PASSWORD',
		'bounce'        => 'PMQ_MAIL_BOUNCE',
		'verp_domain'   => 'PMQ_VERP_DOMAIN',
		'dkim_domain'   => 'PMQ_DKIM_DOMAIN',
		'dkim_selector' => 'PMQ_DKIM_SELECTOR',
		'dkim_key'      => 'PMQ_DKIM_KEY',
		'relay_log'     => 'PMQ_RELAY_LOG',
		'per_minute'        => 'PMQ_MAIL_PER_MINUTE',
		'per_domain_minute' => 'PMQ_MAIL_PER_DOMAIN_MINUTE',
	);

	/** Settings that are never shown. */
	public const SECRETS = array( 'password', 'dkim_key' );

	/** What is not set. */
	private const DEFAULTS = array(
		'port'       => '587',
		'encryption' => 'starttls',
	);

	/**
	 * Gives one setting, empty when it is not set.
	 *
	 * @param string $name One of CONSTANTS.
	 */
	public function get( string $name ): string {
		if ( $this->is_fixed( $name ) ) {
			return Values::text( constant( self::CONSTANTS[ $name ] ) );
		}
		$stored = Values::text( Values::map( get_site_option( self::OPTION, array() ) )[ $name ] ?? '' );
		if ( '' === $stored ) {
			return self::DEFAULTS[ $name ] ?? '';
		}
		return in_array( $name, self::SECRETS, true ) ? Secret::open( $stored ) : $stored;
	}

	/**
	 * Says whether a constant decides a setting.
	 *
	 * @param string $name One of CONSTANTS.
	 */
	public function is_fixed( string $name ): bool {
		return defined( self::CONSTANTS[ $name ] );
	}

	/**
	 * Says whether there is a relay to send through.
	 */
	public function has_relay(): bool {
		return '' !== $this->get( 'host' );
	}

	/**
	 * Stores settings; those not named, and secrets given as null, stay as they are.
	 *
	 * @param array<string, string|null> $values Setting => value; '' removes one.
	 */
	public function save( array $values ): void {
		$stored = Values::map( get_site_option( self::OPTION, array() ) );
		foreach ( array_intersect_key( $values, self::CONSTANTS ) as $name => $value ) {
			if ( null !== $value ) {
				$stored[ $name ] = '' !== $value && in_array( $name, self::SECRETS, true ) ? Secret::seal( $value ) : $value;
			}
		}
		update_site_option( self::OPTION, array_filter( $stored, static fn( mixed $value ): bool => '' !== $value ) );
	}
}
