<?php
/**
 * Challenges of passkeys.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Passkeys;

use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Store\Tokens;

/**
 * Makes challenges that need no storing until they are answered: random, signed, bound to browser and purpose, ten minutes
 * long; an answered one is noted, so that it cannot come twice.
 */
final class Challenge {

	/**
	 * Seconds.
	 */
	private const LIFE = 10 * MINUTE_IN_SECONDS;

	/**
	 * Makes a challenge.
	 *
	 * @param string   $purpose `enter`, or `add` with the account.
	 * @param int|null $time    Time, now by default.
	 */
	public static function make( string $purpose, ?int $time = null ): string {
		$body = ( $time ?? time() ) . '.' . bin2hex( random_bytes( 16 ) );
		return $body . '.' . self::sign( $purpose, $body );
	}

	/**
	 * Accepts an answered challenge once.
	 *
	 * @param string $purpose   Purpose.
	 * @param string $challenge Challenge.
	 * @param Tokens $tokens    Notes it.
	 */
	public static function accept( string $purpose, string $challenge, Tokens $tokens ): bool {
		$parts = explode( '.', $challenge );
		if ( 3 !== count( $parts ) || '' === Visitor::browser() || ! hash_equals( self::sign( $purpose, $parts[0] . '.' . $parts[1] ), $parts[2] ) ) {
			return false;
		}
		$age = time() - (int) $parts[0];
		return $age >= 0 && $age <= self::LIFE && $tokens->first_use( 'challenge', $challenge, self::LIFE );
	}

	/**
	 * Signs.
	 *
	 * @param string $purpose Purpose.
	 * @param string $body    Time and random part.
	 */
	private static function sign( string $purpose, string $body ): string {
		return hash_hmac( 'sha256', implode( '|', array( 'passkey', $purpose, $body, Visitor::browser() ) ), wp_salt( 'nonce' ) );
	}
}
