<?php
/**
 * Who the network's mail comes from.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Settings;

use PaysMidiQuercy\Provision\MailSender;

/**
 * Names the sender of the mails and the domain of their identifiers.
 */
final class Sender {

	/**
	 * Gives the address of the sender.
	 */
	public function address(): string {
		// The filter is core's own: whoever changes the sender of wp_mail() changes it here too.
		$address = apply_filters( 'wp_mail_from', 'wordpress@localhost' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hook.
		return is_string( $address ) && is_email( $address ) ? $address : ( new MailSender() )->address( 'wordpress@localhost' );
	}

	/**
	 * Gives the name of the sender: that of a site.
	 *
	 * @param int $site_id Site; the current one by default.
	 */
	public function name( int $site_id = 0 ): string {
		return wp_specialchars_decode( (string) get_blog_option( $site_id > 0 ? $site_id : get_current_blog_id(), 'blogname', '' ), ENT_QUOTES );
	}

	/**
	 * Gives the domain of the sender.
	 */
	public function domain(): string {
		return substr( (string) strrchr( $this->address(), '@' ), 1 );
	}
}
