<?php
/**
 * Return paths that name their mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Mail\Settings\Sender;
use PaysMidiQuercy\Mail\Settings\Settings;

/**
 * Gives each mail its own return path (VERP), so that a delivery report says which mail it is about whatever its text looks like. A
 * short signature keeps strangers from naming mails of ours.
 */
final class Verp {

	/**
	 * Takes the settings.
	 *
	 * @param Settings $settings Settings.
	 * @param Sender   $sender   Whose address is the return path where nothing is set.
	 */
	public function __construct( private readonly Settings $settings, private readonly Sender $sender ) {}

	/**
	 * Gives the return path of a mail.
	 *
	 * @param int $mail_id Number of the mail.
	 */
	public function return_path( int $mail_id ): string {
		$domain = $this->settings->get( 'verp_domain' );
		if ( '' !== $domain ) {
			return sprintf( 'retour+%d.%s@%s', $mail_id, self::signature( $mail_id ), $domain );
		}
		$bounce = $this->settings->get( 'bounce' );
		return '' !== $bounce ? $bounce : $this->sender->address();
	}

	/**
	 * Reads the number of a mail out of a return path, or null when it is none of ours.
	 *
	 * @param string $address Address that a report was sent to.
	 */
	public static function mail_id( string $address ): ?int {
		if ( 1 !== preg_match( '/^<?retour\+(\d{1,18})\.([0-9a-f]{10})@/i', trim( $address ), $parts ) ) {
			return null;
		}
		$mail_id = (int) $parts[1];
		return hash_equals( self::signature( $mail_id ), strtolower( $parts[2] ) ) ? $mail_id : null;
	}

	/**
	 * Signs the number of a mail.
	 *
	 * @param int $mail_id Number.
	 */
	private static function signature( int $mail_id ): string {
		return substr( hash_hmac( 'sha256', "retour{$mail_id}", wp_salt( 'nonce' ) ), 0, 10 );
	}
}
