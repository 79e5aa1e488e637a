<?php
/**
 * Passkeys.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Passkeys;

use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Store\Tokens;
use PaysMidiQuercy\Accounts\Targets;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;

/**
 * Keeps people's passkeys and says whose passkey has answered. They belong to the portal's host name, where one signs in for
 * all sites.
 */
final class Passkeys {

	/**
	 * Most passkeys of an account.
	 */
	private const MOST = 12;

	/**
	 * Keeps what it works with.
	 *
	 * @param Database $database SQL.
	 * @param Tokens   $tokens   Single-use secrets.
	 */
	public function __construct( private readonly Database $database, private readonly Tokens $tokens ) {}

	/**
	 * Returns what the browser needs to ask for a passkey.
	 *
	 * @return array<string, mixed>
	 */
	public static function request(): array {
		return array(
			'challenge' => Challenge::make( 'enter' ),
			'rpId'      => self::place(),
		);
	}

	/**
	 * Returns what the browser needs to make a passkey.
	 *
	 * @param \WP_User $user Account.
	 * @return array<string, mixed>
	 */
	public function creation( \WP_User $user ): array {
		return array(
			'challenge' => Challenge::make( 'add ' . $user->ID ),
			'rpId'      => self::place(),
			'rpName'    => 'Pays Midi-Quercy',
			// Not the number of the account: the standard wants nothing that says whose it is.
			'userId'    => hash_hmac( 'sha256', 'passkey ' . $user->ID, wp_salt( 'auth' ) ),
			'userName'  => $user->user_email,
			'userLabel' => $user->display_name,
			'exclude'   => array_column( $this->of( $user->ID ), 'credential' ),
		);
	}

	/**
	 * Keeps a new passkey of an account.
	 *
	 * @param int    $user Account.
	 * @param string $json Answer of the browser.
	 * @param string $name Name that its owner gives it.
	 * @return bool Whether it was accepted.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function add( int $user, string $json, string $name ): bool {
		$answer = new Ceremony( $json );
		$key    = $answer->is_for( 'webauthn.create', self::origin(), self::place() ) ? $answer->public_key() : '';
		if ( '' === $key || count( $this->of( $user ) ) >= self::MOST || ! Challenge::accept( 'add ' . $user, $answer->challenge, $this->tokens ) ) {
			return false;
		}
		$columns = array(
			'hash'       => '%s',
			'user'       => '%d',
			'credential' => '%s',
			'public_key' => '%s',
			'counter'    => '%d',
			'name'       => '%s',
			'created'    => '%d',
			'last_used'  => '%d',
		);
		try {
			$this->database->insert( 'account_passkeys', $columns, array( array( self::hash( $answer ), $user, rtrim( strtr( base64_encode( $answer->credential ), '+/', '-_' ), '=' ), $key, $answer->counter, mb_substr( $name, 0, 80 ), time(), 0 ) ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- The format of the standard.
		} catch ( QueryFailed $problem ) {
			if ( $problem->is_duplicate() ) {
				return false;
			}
			throw $problem;
		}
		return true;
	}

	/**
	 * Returns the account whose passkey has answered, 0 when the answer is not accepted.
	 *
	 * @param string $json Answer of the browser.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function owner( string $json ): int {
		$answer = new Ceremony( $json );
		if ( ! $answer->is_for( 'webauthn.get', self::origin(), self::place() ) || '' === Visitor::browser() ) {
			return 0;
		}
		$row = $this->database->row( "SELECT user, public_key, counter FROM {$this->table()} WHERE hash = %s", self::hash( $answer ) );
		if ( null === $row || ! $answer->is_signed_by( (string) $row['public_key'] ) || ! Challenge::accept( 'enter', $answer->challenge, $this->tokens ) ) {
			return 0;
		}
		return $this->count( $answer, (int) $row['counter'] ) ? (int) $row['user'] : 0;
	}

	/**
	 * Tells whether an account has a passkey.
	 *
	 * @param int $user Account.
	 */
	public function has( int $user ): bool {
		return array() !== $this->of( $user );
	}

	/**
	 * Lists an account's passkeys.
	 *
	 * @param int $user Account.
	 * @return list<array{hash: string, credential: string, name: string, created: int, last_used: int}>
	 */
	public function of( int $user ): array {
		return array_map(
			static fn ( array $row ): array => array(
				'hash'       => (string) $row['hash'],
				'credential' => (string) $row['credential'],
				'name'       => (string) $row['name'],
				'created'    => (int) $row['created'],
				'last_used'  => (int) $row['last_used'],
			),
			$this->database->rows( "SELECT hash, credential, name, created, last_used FROM {$this->table()} WHERE user = %d ORDER BY created", $user )
		);
	}

	/**
	 * Removes one passkey of an account, or all.
	 *
	 * @param int         $user Account.
	 * @param string|null $hash Which one; null: all.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function remove( int $user, ?string $hash = null ): void {
		if ( null === $hash ) {
			$this->database->write( "DELETE FROM {$this->table()} WHERE user = %d", $user );
			return;
		}
		$this->database->write( "DELETE FROM {$this->table()} WHERE user = %d AND hash = %s", $user, $hash );
	}

	/**
	 * Notes the use. A counter that does not grow is the sign of a copied key.
	 *
	 * @param Ceremony $answer Answer.
	 * @param int      $stored Counter as known.
	 */
	private function count( Ceremony $answer, int $stored ): bool {
		if ( 0 === $answer->counter && 0 === $stored ) {
			$this->database->write( "UPDATE {$this->table()} SET last_used = %d WHERE hash = %s", time(), self::hash( $answer ) );
			return true;
		}
		return 1 === $this->database->write( "UPDATE {$this->table()} SET last_used = %d, counter = %d WHERE hash = %s AND counter < %d", time(), $answer->counter, self::hash( $answer ), $answer->counter );
	}

	/**
	 * Returns the key of a credential in the table.
	 *
	 * @param Ceremony $answer Answer.
	 */
	private static function hash( Ceremony $answer ): string {
		return hash( 'sha256', $answer->credential );
	}

	/**
	 * Returns the portal's host name without port.
	 */
	private static function place(): string {
		return (string) wp_parse_url( SiteLinks::url( 'portail' ), PHP_URL_HOST );
	}

	/**
	 * Returns scheme, host and port of the portal.
	 */
	private static function origin(): string {
		return Targets::origin( SiteLinks::url( 'portail' ) );
	}

	/**
	 * Returns the table's name.
	 */
	private function table(): string {
		return $this->database->table( 'account_passkeys' );
	}
}
