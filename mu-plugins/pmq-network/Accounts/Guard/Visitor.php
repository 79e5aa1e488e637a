<?php
/**
 * Whose browser this is.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Guard;

use PaysMidiQuercy\Values;

/**
 * Knows the browser by cookies of ours and the network by its address. The cookies are needed to sign in and carry nothing
 * about the person.
 */
final class Visitor {

	/**
	 * Binds forms, links and codes to the browser that asked for them; a day.
	 */
	public const BROWSER = 'pmq_browser';

	/**
	 * Remembers that somebody has signed in with this browser: their attempts have a budget of their own.
	 */
	public const DEVICE = 'pmq_device';

	/**
	 * Most accounts that a shared browser remembers, the latest first.
	 */
	private const ACCOUNTS = 5;

	/**
	 * Returns the browser's mark, empty when it has none.
	 */
	public static function browser(): string {
		$mark = self::cookie( self::BROWSER );
		return 1 === preg_match( '/^[0-9a-f]{32}$/', $mark ) ? $mark : '';
	}

	/**
	 * Gives the browser a mark if it has none.
	 */
	public static function mark_browser(): string {
		$mark = self::browser();
		if ( '' === $mark ) {
			$mark = bin2hex( random_bytes( 16 ) );
			self::set( self::BROWSER, $mark, time() + DAY_IN_SECONDS );
		}
		return $mark;
	}

	/**
	 * Returns the mark in a form that may be stored or shown.
	 */
	public static function browser_hash(): string {
		$mark = self::browser();
		return '' === $mark ? '' : hash( 'sha256', $mark );
	}

	/**
	 * Remembers that an account has signed in here, beside those that have before.
	 *
	 * @param int $user Account.
	 */
	public static function remember_device( int $user ): void {
		if ( '' === self::device_of( $user ) ) {
			$device = $user . '.' . bin2hex( random_bytes( 12 ) );
			$marks  = array( $device . '.' . self::sign( $device ), ...self::marks() );
			self::set( self::DEVICE, implode( '~', array_slice( $marks, 0, self::ACCOUNTS ) ), time() + YEAR_IN_SECONDS );
		}
	}

	/**
	 * Returns the device's number if an account has signed in here before, else an empty text.
	 *
	 * @param int $user Account.
	 */
	public static function device_of( int $user ): string {
		foreach ( self::marks() as $mark ) {
			list( $account, $number ) = explode( '.', $mark );
			if ( (string) $user === $account ) {
				return $number;
			}
		}
		return '';
	}

	/**
	 * Returns the marks of accounts, each of account, number and signature; false ones are left out.
	 *
	 * @return list<string>
	 */
	private static function marks(): array {
		$is_ours = static function ( string $mark ): bool {
			$parts = explode( '.', $mark );
			return 3 === count( $parts ) && hash_equals( self::sign( $parts[0] . '.' . $parts[1] ), $parts[2] );
		};
		return array_values( array_filter( array_slice( explode( '~', self::cookie( self::DEVICE ) ), 0, self::ACCOUNTS ), $is_ours ) );
	}

	/**
	 * Returns the network that asks: 24 bits of an IPv4 address, 48 of an IPv6 one, which one customer usually has.
	 */
	public static function network(): string {
		$packed = inet_pton( self::address() );
		if ( false === $packed ) {
			return 'unknown';
		}
		return bin2hex( substr( $packed, 0, 4 === strlen( $packed ) ? 3 : 6 ) );
	}

	/**
	 * Returns the address that asks; a proxy is configured in the server, never read from headers that anybody can send.
	 */
	public static function address(): string {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Parsed or escaped by those who use it.
		return Values::text( $_SERVER['REMOTE_ADDR'] ?? '' );
	}

	/**
	 * Sets a cookie that only the server reads.
	 *
	 * @param string $name    Name.
	 * @param string $value   Value; empty removes it.
	 * @param int    $expires Time of expiry.
	 */
	public static function set( string $name, string $value, int $expires ): void {
		$_COOKIE[ $name ] = $value;
		if ( headers_sent() ) {
			return;
		}
		setcookie(
			$name,
			$value,
			array(
				'expires'  => '' === $value ? 1 : $expires,
				'path'     => '/',
				'secure'   => is_ssl(),
				'httponly' => true,
				'samesite' => 'Lax',
			)
		);
	}

	/**
	 * Reads a cookie.
	 *
	 * @param string $name Name.
	 */
	public static function cookie( string $name ): string {
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- Compared with a pattern or a signature.
		return Values::text( $_COOKIE[ $name ] ?? '' );
	}

	/**
	 * Signs a device's number.
	 *
	 * @param string $device Account and number.
	 */
	private static function sign( string $device ): string {
		return hash_hmac( 'sha256', 'device|' . $device, wp_salt( 'auth' ) );
	}
}
