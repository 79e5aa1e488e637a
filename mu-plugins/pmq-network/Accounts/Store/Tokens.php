<?php
/**
 * Single-use secrets.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Store;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;
use PaysMidiQuercy\Values;

/**
 * Issues secrets for links and codes and accepts each once. Only a keyed hash is stored: who reads the database opens nothing.
 */
final class Tokens {

	public const CONFIRM  = 'confirm';
	public const LINK     = 'link';
	public const CODE     = 'code';
	public const RESET    = 'reset';
	public const EMAIL    = 'email';
	public const SECOND   = 'second';
	public const HAND_OFF = 'hand_off';

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Issues a secret.
	 *
	 * @param string               $kind   One of the constants.
	 * @param int                  $user   Account, 0 where there is none yet.
	 * @param int                  $life   Seconds that it is valid.
	 * @param array<string, mixed> $data   What it stands for.
	 * @param string|null          $secret A secret of the caller's own making (short codes); a long random one by default.
	 * @return string The secret, to be sent and never stored.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function issue( string $kind, int $user, int $life, array $data = array(), ?string $secret = null ): string {
		$secret ??= rtrim( strtr( base64_encode( random_bytes( 32 ) ), '+/', '-_' ), '=' ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- A secret that fits an address.
		$this->database->upsert(
			'account_tokens',
			array(
				'hash'    => '%s',
				'kind'    => '%s',
				'user'    => '%d',
				'data'    => '%s',
				'expires' => '%d',
				'used'    => '%d',
			),
			array( array( self::hash( $kind, $secret ), $kind, $user, (string) wp_json_encode( $data ), time() + $life, 0 ) ),
			array( 'user', 'data', 'expires', 'used' )
		);
		return $secret;
	}

	/**
	 * Looks at a secret without using it.
	 *
	 * @param string $kind   Kind.
	 * @param string $secret Secret.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function peek( string $kind, string $secret ): ?Token {
		$row = $this->database->row( "SELECT user, data FROM {$this->table()} WHERE hash = %s AND used = 0 AND expires > %d", self::hash( $kind, $secret ), time() );
		return null === $row ? null : new Token( (int) $row['user'], Values::map( json_decode( (string) $row['data'], true ) ) );
	}

	/**
	 * Looks at a secret that has been used, as long as it is remembered.
	 *
	 * @param string $kind   Kind.
	 * @param string $secret Secret.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function used( string $kind, string $secret ): ?Token {
		$row = $this->database->row( "SELECT user, data FROM {$this->table()} WHERE hash = %s AND used > 0", self::hash( $kind, $secret ) );
		return null === $row ? null : new Token( (int) $row['user'], Values::map( json_decode( (string) $row['data'], true ) ) );
	}

	/**
	 * Uses a secret: of several who try at the same moment, one succeeds.
	 *
	 * @param string $kind   Kind.
	 * @param string $secret Secret.
	 * @return Token|null Null when it is unknown, expired or used.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function consume( string $kind, string $secret ): ?Token {
		$token = $this->peek( $kind, $secret );
		if ( null === $token ) {
			return null;
		}
		$won = $this->database->write( "UPDATE {$this->table()} SET used = %d WHERE hash = %s AND used = 0 AND expires > %d", time(), self::hash( $kind, $secret ), time() );
		return 1 === $won ? $token : null;
	}

	/**
	 * Marks something as used that was never issued (a signed challenge, a time step): true the first time only.
	 *
	 * @param string $kind   Kind.
	 * @param string $secret What must not come twice.
	 * @param int    $life   Seconds for which it is remembered.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function first_use( string $kind, string $secret, int $life ): bool {
		$columns = array(
			'hash'    => '%s',
			'kind'    => '%s',
			'user'    => '%d',
			'data'    => '%s',
			'expires' => '%d',
			'used'    => '%d',
		);
		try {
			$this->database->insert( 'account_tokens', $columns, array( array( self::hash( $kind, $secret ), $kind, 0, '{}', time() + $life, time() ) ) );
		} catch ( QueryFailed $problem ) {
			if ( $problem->is_duplicate() ) {
				return false;
			}
			throw $problem;
		}
		return true;
	}

	/**
	 * Withdraws what an account has not used yet.
	 *
	 * @param int    $user Account.
	 * @param string ...$kinds Kinds.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function withdraw( int $user, string ...$kinds ): void {
		foreach ( $kinds as $kind ) {
			$this->database->write( "DELETE FROM {$this->table()} WHERE user = %d AND kind = %s", $user, $kind );
		}
	}

	/**
	 * Removes what has expired.
	 *
	 * @throws QueryFailed When the engine refuses.
	 */
	public function purge(): void {
		$this->database->write( "DELETE FROM {$this->table()} WHERE expires < %d", time() - HOUR_IN_SECONDS );
	}

	/**
	 * Returns what is stored for a secret.
	 *
	 * @param string $kind   Kind.
	 * @param string $secret Secret.
	 */
	private static function hash( string $kind, string $secret ): string {
		return hash_hmac( 'sha256', $kind . '|' . $secret, wp_salt( 'secure_auth' ) );
	}

	/**
	 * Returns the table's name.
	 */
	private function table(): string {
		return $this->database->table( 'account_tokens' );
	}
}
