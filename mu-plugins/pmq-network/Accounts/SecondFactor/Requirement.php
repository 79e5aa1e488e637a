<?php
/**
 * Who must have a second factor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\SecondFactor;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\Sessions;
use PaysMidiQuercy\Provision\Seed\DemoAccounts;
use PaysMidiQuercy\Values;

/**
 * Administrators of a site and of the network work with a second factor only. Who has none yet signs in all the same, but may
 * do nothing except set it up. Programs with an application password, which such a session has made, are not concerned.
 */
final class Requirement {

	/**
	 * Capabilities that remain without the second factor.
	 */
	private const LEFT = array( 'read', 'exist' );

	/**
	 * Answer by account and session.
	 *
	 * @var array<string, bool>
	 */
	private static array $confined = array();

	/**
	 * Hooks the limits.
	 */
	public function register(): void {
		add_filter( 'map_meta_cap', array( $this, 'map' ), 1000, 3 );
		add_action( 'admin_init', array( $this, 'lead' ), 1 );
	}

	/**
	 * Tells whether an account must have a second factor.
	 *
	 * @param int $user Account.
	 */
	public static function concerns( int $user ): bool {
		return self::is_administrator( $user ) && ! self::is_exempt( $user );
	}

	/**
	 * Tells whether the current person must set up or give the second factor before anything else.
	 */
	public static function is_confined(): bool {
		$user  = get_current_user_id();
		$token = wp_get_session_token();
		// Without a session there is no browser: a command line, a program.
		if ( 0 === $user || '' === $token ) {
			return false;
		}
		return self::$confined[ $user . '|' . $token ] ??= self::concerns( $user ) && empty( Sessions::current()[ Sessions::SECOND ] );
	}

	/**
	 * Marks the session of this request as proved by a second factor.
	 */
	public static function satisfy(): void {
		$token   = wp_get_session_token();
		$manager = \WP_Session_Tokens::get_instance( get_current_user_id() );
		$session = $manager->get( $token );
		if ( is_array( $session ) ) {
			$manager->update( $token, array( Sessions::SECOND => true ) + $session );
		}
		self::$confined = array();
	}

	/**
	 * Takes away what needs the second factor.
	 *
	 * @param list<string> $caps Primitive capabilities asked so far.
	 * @param string       $cap  Capability.
	 * @param int          $user User.
	 * @return list<string>
	 */
	public function map( array $caps, string $cap, int $user ): array {
		if ( in_array( $cap, self::LEFT, true ) || get_current_user_id() !== $user || ! self::is_confined() ) {
			return $caps;
		}
		return array( 'do_not_allow' );
	}

	/**
	 * Leads from the administration to the page where the second factor is set up.
	 */
	public function lead(): void {
		if ( ! wp_doing_ajax() && self::is_confined() && Pages::exists( Pages::ACCOUNT ) ) {
			wp_safe_redirect( Pages::url( Pages::ACCOUNT, array( 'fait' => 'second-facteur' ) ) . '#pmq-second' );
			exit;
		}
	}

	/**
	 * Tells whether an account administers a site or the network.
	 *
	 * @param int $user Account.
	 */
	public static function is_administrator( int $user ): bool {
		if ( is_super_admin( $user ) ) {
			return true;
		}
		global $wpdb;
		$pattern = '/^' . preg_quote( $wpdb->base_prefix, '/' ) . '(\d+_)?capabilities$/';
		foreach ( Values::map( get_user_meta( $user ) ) as $key => $values ) {
			$roles = 1 === preg_match( $pattern, $key ) ? maybe_unserialize( Values::texts( $values )[0] ?? '' ) : array();
			if ( is_array( $roles ) && ! empty( $roles[ Roles::ADMINISTRATOR ] ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Tells whether an account is one of the demo's, on a machine where `npm start` says that they need none.
	 *
	 * @param int $user Account.
	 */
	private static function is_exempt( int $user ): bool {
		if ( ! defined( 'PMQ_DEMO_WITHOUT_SECOND_FACTOR' ) || ! PMQ_DEMO_WITHOUT_SECOND_FACTOR || 'local' !== wp_get_environment_type() ) {
			return false;
		}
		$login = get_userdata( $user )->user_login ?? '';
		return isset( DemoAccounts::ACCOUNTS[ $login ] ) || DemoAccounts::NETWORK_ADMINISTRATOR === $login;
	}
}
