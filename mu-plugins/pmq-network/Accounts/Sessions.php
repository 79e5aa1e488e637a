<?php
/**
 * Sessions of an account.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Values;

/**
 * Opens, lists and ends WordPress's own sessions. One session serves all sites: where sites have own host names, the same one
 * is handed over, so that ending it ends it everywhere.
 */
final class Sessions {

	/**
	 * Session information: how the person has proved who they are, and whether a second factor was among it.
	 */
	public const HOW    = 'pmq_how';
	public const SECOND = 'pmq_second';
	private const LONG  = 'pmq_long';

	/**
	 * Seconds for which a sign-in counts as recent enough to change how one signs in.
	 */
	private const RECENT = 30 * MINUTE_IN_SECONDS;

	/**
	 * Opens a session in this browser.
	 *
	 * @param \WP_User $user     Account.
	 * @param string   $how      Such as `password`.
	 * @param bool     $second   Whether a second factor was given.
	 * @param bool     $remember Whether the session outlives the browser's window.
	 */
	public static function open( \WP_User $user, string $how, bool $second, bool $remember ): void {
		$life  = $remember ? 14 * DAY_IN_SECONDS : 2 * DAY_IN_SECONDS;
		$note  = static fn ( array $session ): array => array(
			self::HOW    => $how,
			self::SECOND => $second,
			self::LONG   => $remember,
		) + $session;
		add_filter( 'attach_session_information', $note );
		$token = \WP_Session_Tokens::get_instance( $user->ID )->create( time() + $life );
		remove_filter( 'attach_session_information', $note );
		self::enter( $user, $token, $remember );
		/** This action is documented in wp-includes/user.php */
		do_action( 'wp_login', $user->user_login, $user ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's own hook.
	}

	/**
	 * Puts a session into this browser's cookies.
	 *
	 * @param \WP_User $user     Account.
	 * @param string   $token    Token of the session.
	 * @param bool     $remember Whether the cookies outlive the browser's window.
	 */
	public static function enter( \WP_User $user, string $token, bool $remember ): void {
		if ( ! headers_sent() ) {
			wp_set_auth_cookie( $user->ID, $remember, is_ssl(), $token );
		}
		wp_set_current_user( $user->ID );
	}

	/**
	 * Returns what is known of the session of this request.
	 *
	 * @return array<string, mixed>
	 */
	public static function current(): array {
		$token = wp_get_session_token();
		return '' === $token ? array() : Values::map( \WP_Session_Tokens::get_instance( get_current_user_id() )->get( $token ) );
	}

	/**
	 * Tells whether the session of this request outlives the browser's window.
	 */
	public static function is_long(): bool {
		return ! empty( self::current()[ self::LONG ] );
	}

	/**
	 * Tells whether the person signed in a short while ago.
	 */
	public static function is_recent(): bool {
		return Values::int( self::current()['login'] ?? 0 ) > time() - self::RECENT;
	}

	/**
	 * Lists an account's sessions, the newest first.
	 *
	 * @param int $user Account.
	 * @return list<array{id: string, since: int, until: int, address: string, device: string, here: bool}>
	 */
	public static function all( int $user ): array {
		$here     = hash( 'sha256', wp_get_session_token() );
		$sessions = array();
		foreach ( Values::map( get_user_meta( $user, 'session_tokens', true ) ) as $verifier => $session ) {
			$session = Values::map( $session );
			if ( Values::int( $session['expiration'] ?? 0 ) < time() ) {
				continue;
			}
			$sessions[] = array(
				'id'      => substr( hash( 'sha256', $verifier ), 0, 20 ),
				'since'   => Values::int( $session['login'] ?? 0 ),
				'until'   => Values::int( $session['expiration'] ?? 0 ),
				'address' => Values::text( $session['ip'] ?? '' ),
				'device'  => self::device( Values::text( $session['ua'] ?? '' ) ),
				'here'    => $verifier === $here,
			);
		}
		usort( $sessions, static fn ( array $a, array $b ): int => $b['since'] <=> $a['since'] );
		return $sessions;
	}

	/**
	 * Ends one session of an account.
	 *
	 * @param int    $user Account.
	 * @param string $id   Number as listed.
	 * @return bool Whether there was one.
	 */
	public static function end( int $user, string $id ): bool {
		$all = Values::map( get_user_meta( $user, 'session_tokens', true ) );
		foreach ( array_keys( $all ) as $verifier ) {
			if ( hash_equals( substr( hash( 'sha256', $verifier ), 0, 20 ), $id ) ) {
				unset( $all[ $verifier ] );
				update_user_meta( $user, 'session_tokens', $all );
				return true;
			}
		}
		return false;
	}

	/**
	 * Ends every session of an account, on every site and device.
	 *
	 * @param int $user Account.
	 */
	public static function end_all( int $user ): void {
		\WP_Session_Tokens::get_instance( $user )->destroy_all();
	}

	/**
	 * Names a browser and its system in words.
	 *
	 * @param string $agent What the browser says of itself.
	 */
	private static function device( string $agent ): string {
		$first   = static function ( array $names ) use ( $agent ): string {
			foreach ( $names as $sign => $name ) {
				if ( str_contains( $agent, $sign ) ) {
					return $name;
				}
			}
			return '';
		};
		$browser = $first(
			array(
				'Edg'     => 'Edge',
				'OPR'     => 'Opera',
				'Firefox' => 'Firefox',
				'Chrome'  => 'Chrome',
				'Safari'  => 'Safari',
			)
		);
		$system  = $first(
			array(
				'iPhone'  => 'iPhone',
				'iPad'    => 'iPad',
				'Android' => 'Android',
				'Windows' => 'Windows',
				'Mac OS'  => 'macOS',
				'Linux'   => 'Linux',
			)
		);
		$words   = array_filter( array( $browser, $system ) );
		return array() === $words ? __( 'Unknown device', 'pmq' ) : implode( ', ', $words );
	}
}
