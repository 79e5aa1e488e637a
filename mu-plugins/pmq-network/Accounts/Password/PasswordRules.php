<?php
/**
 * What a password must be.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Password;

/**
 * Accepts a password by how hard it is to guess, not by its kinds of characters.
 */
final class PasswordRules {

	/**
	 * Fewest characters.
	 */
	public const SHORTEST = 10;

	/**
	 * Most characters: hashing costs.
	 */
	public const LONGEST = 200;

	/**
	 * Least score of zxcvbn.
	 */
	public const SCORE = 3;

	/**
	 * Returns what is wrong with a password, empty when it is good.
	 *
	 * @param string       $password Password.
	 * @param list<string> $own      What others know of the person.
	 */
	public static function problem( string $password, array $own = array() ): string {
		$length = mb_strlen( $password );
		if ( $length < self::SHORTEST ) {
			/* translators: %d: number of characters */
			return sprintf( __( 'This password is too short: at least %d characters.', 'pmq' ), self::SHORTEST );
		}
		if ( $length > self::LONGEST ) {
			/* translators: %d: number of characters */
			return sprintf( __( 'This password is too long: at most %d characters.', 'pmq' ), self::LONGEST );
		}
		if ( Strength::score( $password, $own ) < self::SCORE ) {
			return __( 'This password is easy to guess. Four words that have nothing to do with each other make a good one.', 'pmq' );
		}
		return '';
	}
}
