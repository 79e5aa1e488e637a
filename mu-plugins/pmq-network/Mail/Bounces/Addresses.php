<?php
/**
 * Addresses in texts.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

use PaysMidiQuercy\Mail\Address;

/**
 * Finds addresses.
 */
final class Addresses {

	/** What an address looks like in a report. */
	public const PATTERN = '[A-Za-z0-9!#$%&\'*+\/=?^_`{|}~-][A-Za-z0-9!#$%&\'*+\/=?^_`{|}~.-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,120}[A-Za-z0-9])?';

	/**
	 * Lists the addresses of a text, folded, each once.
	 *
	 * @param string $text Text.
	 * @return list<string>
	 */
	public static function in( string $text ): array {
		preg_match_all( '/(?<![\w.+-])' . self::PATTERN . '/', $text, $found );
		return array_values( array_unique( array_map( static fn( string $address ): string => Address::fold( (string) preg_replace( '/^rfc822;/i', '', trim( $address, "'" ) ) ), $found[0] ) ) );
	}
}
