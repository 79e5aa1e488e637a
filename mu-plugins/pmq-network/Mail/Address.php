<?php
/**
 * Mail addresses.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * Decides what may stand in an envelope.
 */
final class Address {

	/**
	 * Says whether an address can be given to a relay: one that WordPress takes, without anything that SMTP would read as a command.
	 *
	 * @param string $address Address.
	 */
	public static function is_deliverable( string $address ): bool {
		return strlen( $address ) <= 190 && 1 === preg_match( '/^[^\s<>()\[\],;:"\\\\\x00-\x20\x7f-\xff]+@[^\s@]+$/', $address ) && false !== is_email( $address );
	}

	/**
	 * Gives the form under which an address is compared.
	 *
	 * @param string $address Address.
	 *
	 * @psalm-taint-specialize
	 */
	public static function fold( string $address ): string {
		return strtolower( trim( $address ) );
	}
}
