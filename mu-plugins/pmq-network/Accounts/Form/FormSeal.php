<?php
/**
 * The seal of a form.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Form;

use PaysMidiQuercy\Accounts\Guard\Visitor;

/**
 * A signed time bound to form, browser, account and session: proves that the form was shown here, to this browser, and how
 * long ago. WordPress's nonces are the same for all visitors who have not signed in and do not tell the time.
 */
final class FormSeal {

	public const FIELD = 'pmq_seal';

	/**
	 * Seconds for which a form may be left open.
	 */
	private const LIFE = 6 * HOUR_IN_SECONDS;

	/**
	 * Makes the seal of a form.
	 *
	 * @param string   $action Action.
	 * @param int|null $time   Time at which the form is shown, now by default.
	 */
	public static function make( string $action, ?int $time = null ): string {
		$time ??= time();
		return $time . '.' . self::sign( $action, $time );
	}

	/**
	 * Returns how many seconds ago the form was shown, null when the seal is false or too old.
	 *
	 * @param string $action Action.
	 * @param string $seal   What came back.
	 */
	public static function age( string $action, string $seal ): ?int {
		$parts = explode( '.', $seal );
		$time  = (int) $parts[0];
		$age   = time() - $time;
		if ( '' === Visitor::browser() || 2 !== count( $parts ) || $age < 0 || $age > self::LIFE || ! hash_equals( self::sign( $action, $time ), $parts[1] ) ) {
			return null;
		}
		return $age;
	}

	/**
	 * Signs.
	 *
	 * @param string $action Action.
	 * @param int    $time   Time.
	 */
	private static function sign( string $action, int $time ): string {
		return hash_hmac( 'sha256', implode( '|', array( $action, $time, Visitor::browser(), get_current_user_id(), wp_get_session_token() ) ), wp_salt( 'nonce' ) );
	}
}
