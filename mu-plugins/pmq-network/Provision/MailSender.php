<?php
/**
 * The address that the network's mail comes from.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision;

use PaysMidiQuercy\Values;

/**
 * Gives `wp_mail()` a valid sender: core's `wordpress@localhost` is refused by its own mailer.
 */
final class MailSender {

	/**
	 * Network option that names the sender; empty means the address built from the host name.
	 */
	public const OPTION = 'pmq_mail_from';

	/**
	 * Hooks the sender.
	 */
	public function register(): void {
		add_filter( 'wp_mail_from', array( $this, 'address' ) );
		add_filter( 'wp_mail_from_name', array( $this, 'name' ) );
	}

	/**
	 * Replaces core's default sender; a sender that a caller chose stays.
	 *
	 * @param string $address Address so far.
	 */
	public function address( string $address ): string {
		if ( ! str_starts_with( $address, 'wordpress@' ) && is_email( $address ) ) {
			return $address;
		}
		$setting = Values::text( get_site_option( self::OPTION, '' ) );
		if ( is_email( $setting ) ) {
			return $setting;
		}
		$host  = strtolower( (string) preg_replace( '/:\d+$/', '', get_network()->domain ?? '' ) );
		$built = 'ne-pas-repondre@' . preg_replace( '/^www\./', '', $host );
		// A machine's own name (localhost, an IP address, *.localhost) is not an address: example.org is reserved for this.
		$local = 1 === preg_match( '/(^|\.)(localhost|local|test|internal)$|^[\d.:\[\]]+$/', $host );
		return ! $local && is_email( $built ) ? $built : 'ne-pas-repondre@example.org';
	}

	/**
	 * Signs with the site's name instead of "WordPress".
	 *
	 * @param string $name Name so far.
	 */
	public function name( string $name ): string {
		return 'WordPress' === $name ? wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) : $name;
	}
}
