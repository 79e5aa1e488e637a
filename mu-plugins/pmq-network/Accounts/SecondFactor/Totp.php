<?php
/**
 * Codes of an authenticator app.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\SecondFactor;

/**
 * Time-based one-time passwords (RFC 6238) as every authenticator app makes them: SHA-1, six figures, thirty seconds.
 */
final class Totp {

	/**
	 * Length of a time step.
	 */
	public const STEP = 30;

	/**
	 * Alphabet of RFC 4648.
	 */
	private const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

	/**
	 * Makes a secret of 160 bits.
	 */
	public static function new_secret(): string {
		$bits = '';
		foreach ( str_split( random_bytes( 20 ) ) as $byte ) {
			$bits .= str_pad( decbin( ord( $byte ) ), 8, '0', STR_PAD_LEFT );
		}
		return implode( '', array_map( static fn ( string $five ): string => self::BASE32[ (int) bindec( $five ) ], str_split( $bits, 5 ) ) );
	}

	/**
	 * Returns the code of a time step.
	 *
	 * @param string $secret Secret in base 32.
	 * @param int    $step   Number of the step since 1970.
	 */
	public static function code( string $secret, int $step ): string {
		$hash   = hash_hmac( 'sha1', pack( 'J', $step ), self::decode( $secret ), true );
		$offset = ord( $hash[19] ) & 15;
		$number = ( (int) hexdec( bin2hex( substr( $hash, $offset, 4 ) ) ) & 0x7fffffff ) % 1_000_000;
		return str_pad( (string) $number, 6, '0', STR_PAD_LEFT );
	}

	/**
	 * Returns the time step whose code was given, null for a wrong one. A clock may be a step early or late.
	 *
	 * @param string   $secret Secret in base 32.
	 * @param string   $code   Six figures.
	 * @param int|null $time   Time, now by default.
	 */
	public static function step_of( string $secret, string $code, ?int $time = null ): ?int {
		$now   = intdiv( $time ?? time(), self::STEP );
		$found = null;
		foreach ( array( $now - 1, $now, $now + 1 ) as $step ) {
			if ( hash_equals( self::code( $secret, $step ), $code ) ) {
				$found = $step;
			}
		}
		return $found;
	}

	/**
	 * Returns the address that an app reads from the picture.
	 *
	 * @param string $secret Secret in base 32.
	 * @param string $email  Address of the account.
	 */
	public static function uri( string $secret, string $email ): string {
		return 'otpauth://totp/' . rawurlencode( 'Pays Midi-Quercy:' . $email ) . '?secret=' . $secret . '&issuer=' . rawurlencode( 'Pays Midi-Quercy' );
	}

	/**
	 * Decodes base 32.
	 *
	 * @param string $text Text.
	 */
	private static function decode( string $text ): string {
		$bits = '';
		foreach ( str_split( strtoupper( $text ) ) as $sign ) {
			$bits .= str_pad( decbin( (int) strpos( self::BASE32, $sign ) ), 5, '0', STR_PAD_LEFT );
		}
		return implode( '', array_map( static fn ( string $eight ): string => 8 === strlen( $eight ) ? chr( (int) bindec( $eight ) ) : '', str_split( $bits, 8 ) ) );
	}
}
