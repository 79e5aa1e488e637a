<?php
/**
 * A secret that was accepted.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Store;

use PaysMidiQuercy\Values;

/**
 * What a single-use secret stood for.
 */
final class Token {

	/**
	 * Keeps what was stored with the secret.
	 *
	 * @param int                  $user Account, 0 where there is none yet.
	 * @param array<string, mixed> $data What its issuer put in.
	 */
	public function __construct( public readonly int $user, public readonly array $data ) {}

	/**
	 * Returns a text of the data, empty when there is none.
	 *
	 * @param string $name Name.
	 */
	public function text( string $name ): string {
		return Values::text( $this->data[ $name ] ?? '' );
	}
}
