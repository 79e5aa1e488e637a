<?php
/**
 * What the second factor keeps.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\SecondFactor;

use PaysMidiQuercy\Accounts\Store\Tokens;
use PaysMidiQuercy\Values;

/**
 * Keeps an account's secret, encrypted with the network's own key, and the hashes of its recovery codes.
 */
final class Keeper {

	/**
	 * User meta: secret in force, secret that waits for its first code, hashes of the recovery codes.
	 */
	private const SECRET  = 'pmq_totp_secret';
	private const WAITING = 'pmq_totp_waiting';
	private const CODES   = 'pmq_recovery_codes';

	/**
	 * Number of recovery codes.
	 */
	public const CODES_COUNT = 10;

	/**
	 * Keeps the secrets' table.
	 *
	 * @param Tokens $tokens Single-use secrets.
	 */
	public function __construct( private readonly Tokens $tokens ) {}

	/**
	 * Tells whether an account uses an app.
	 *
	 * @param int $user Account.
	 */
	public function has_app( int $user ): bool {
		return '' !== self::read( $user, self::SECRET );
	}

	/**
	 * Returns the secret that waits for its first code, made when there is none.
	 *
	 * @param int $user Account.
	 */
	public function waiting( int $user ): string {
		$secret = self::read( $user, self::WAITING );
		if ( '' === $secret ) {
			$secret = Totp::new_secret();
			self::write( $user, self::WAITING, $secret );
		}
		return $secret;
	}

	/**
	 * Puts the waiting secret into force if its code is right.
	 *
	 * @param int    $user Account.
	 * @param string $code Six figures.
	 * @return list<string>|null Recovery codes, to be shown once; null when the code is wrong.
	 */
	public function confirm( int $user, string $code ): ?array {
		$secret = self::read( $user, self::WAITING );
		if ( '' === $secret || ! $this->is_fresh( $user, $secret, $code ) ) {
			return null;
		}
		self::write( $user, self::SECRET, $secret );
		delete_user_meta( $user, self::WAITING );
		return $this->new_codes( $user );
	}

	/**
	 * Makes new recovery codes; the old ones stop working.
	 *
	 * @param int $user Account.
	 * @return list<string> To be shown once.
	 */
	public function new_codes( int $user ): array {
		$codes = array();
		for ( $index = 0; $index < self::CODES_COUNT; $index++ ) {
			$codes[] = strtolower( substr( Totp::new_secret(), 0, 5 ) . '-' . substr( Totp::new_secret(), 0, 5 ) );
		}
		update_user_meta( $user, self::CODES, array_map( static fn ( string $code ): string => self::hash( $user, $code ), $codes ) );
		return $codes;
	}

	/**
	 * Returns how many recovery codes are left.
	 *
	 * @param int $user Account.
	 */
	public function codes_left( int $user ): int {
		return count( Values::texts( get_user_meta( $user, self::CODES, true ) ) );
	}

	/**
	 * Accepts a code of the app or a recovery code, each once.
	 *
	 * @param int    $user Account.
	 * @param string $code What was typed.
	 */
	public function accept( int $user, string $code ): bool {
		$figures = (string) preg_replace( '/\s/', '', $code );
		if ( 1 === preg_match( '/^\d{6}$/', $figures ) ) {
			$secret = self::read( $user, self::SECRET );
			return '' !== $secret && $this->is_fresh( $user, $secret, $figures );
		}
		$code = strtolower( trim( $code ) );
		$hash = self::hash( $user, $code );
		$left = Values::texts( get_user_meta( $user, self::CODES, true ) );
		// The table says who is first: a list in user meta cannot.
		if ( ! in_array( $hash, $left, true ) || ! $this->tokens->first_use( 'recovery', $user . '|' . $hash, 10 * YEAR_IN_SECONDS ) ) {
			return false;
		}
		update_user_meta( $user, self::CODES, array_values( array_diff( $left, array( $hash ) ) ) );
		return true;
	}

	/**
	 * Forgets everything.
	 *
	 * @param int $user Account.
	 */
	public function forget( int $user ): void {
		foreach ( array( self::SECRET, self::WAITING, self::CODES ) as $key ) {
			delete_user_meta( $user, $key );
		}
	}

	/**
	 * Tells whether a code is right and has not been used.
	 *
	 * @param int    $user   Account.
	 * @param string $secret Secret.
	 * @param string $code   Six figures.
	 */
	private function is_fresh( int $user, string $secret, string $code ): bool {
		$step = Totp::step_of( $secret, (string) preg_replace( '/\s/', '', $code ) );
		return null !== $step && $this->tokens->first_use( 'totp', "{$user}|{$secret}|{$step}", 5 * MINUTE_IN_SECONDS );
	}

	/**
	 * Hashes a recovery code.
	 *
	 * @param int    $user Account.
	 * @param string $code Code.
	 */
	private static function hash( int $user, string $code ): string {
		return hash_hmac( 'sha256', "recovery|{$user}|{$code}", wp_salt( 'secure_auth' ) );
	}

	/**
	 * Writes an encrypted secret.
	 *
	 * @param int    $user   Account.
	 * @param string $key    Meta key.
	 * @param string $secret Secret.
	 */
	private static function write( int $user, string $key, string $secret ): void {
		$nonce = random_bytes( SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		update_user_meta( $user, $key, bin2hex( $nonce . sodium_crypto_secretbox( $secret, $nonce, self::key() ) ) );
	}

	/**
	 * Reads an encrypted secret, empty when there is none or the network's key has changed.
	 *
	 * @param int    $user Account.
	 * @param string $key  Meta key.
	 */
	private static function read( int $user, string $key ): string {
		$kept = Values::text( get_user_meta( $user, $key, true ) );
		if ( ! ctype_xdigit( $kept ) || 0 !== strlen( $kept ) % 2 || strlen( $kept ) <= 2 * SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ) {
			return '';
		}
		$bytes  = (string) hex2bin( $kept );
		$secret = sodium_crypto_secretbox_open( substr( $bytes, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ), substr( $bytes, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ), self::key() );
		return false === $secret ? '' : $secret;
	}

	/**
	 * Returns the key, derived from the network's secrets in wp-config.php.
	 */
	private static function key(): string {
		return hash_hmac( 'sha256', 'second factor', wp_salt( 'secure_auth' ), true );
	}
}
