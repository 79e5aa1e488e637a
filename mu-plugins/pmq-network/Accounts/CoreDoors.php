<?php
/**
 * WordPress's own doors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Values;

/**
 * Leads from wp-login.php and wp-signup.php to our pages. What needs wp-login.php stays there: signing out, protected pages,
 * privacy requests, the window in the editor when a session has ended, links that an administrator sent, and recovery mode.
 * Where our page has been taken away, core's form answers: nobody is locked out.
 */
final class CoreDoors {

	/**
	 * Hooks the doors.
	 */
	public function register(): void {
		add_filter( 'login_url', array( $this, 'login_url' ), 10, 3 );
		add_filter( 'lostpassword_url', static fn ( string $url ): string => Pages::exists( Pages::SIGN_IN ) ? Pages::step_url( Pages::SIGN_IN, PasswordReset::STEP_ASK ) : $url );
		add_filter( 'register_url', static fn ( string $url ): string => Pages::exists( Pages::SIGN_UP ) ? Pages::url( Pages::SIGN_UP ) : $url );
		add_filter( 'wp_signup_location', static fn ( string $url ): string => Pages::exists( Pages::SIGN_UP ) ? Pages::url( Pages::SIGN_UP ) : $url );
		add_action( 'login_init', array( $this, 'lead' ) );
		add_action( 'before_signup_header', array( $this, 'lead_from_signup' ) );
		add_filter( 'show_admin_bar', static fn ( bool $show ): bool => $show && current_user_can( 'edit_posts' ) );
		add_action( 'admin_init', array( $this, 'lead_members' ) );
	}

	/**
	 * Returns the address at which one signs in.
	 *
	 * @param string $url      Core's address.
	 * @param string $redirect Page to go to afterwards.
	 * @param bool   $again    Whether to ask although somebody is signed in.
	 */
	public function login_url( string $url, string $redirect = '', bool $again = false ): string {
		if ( ! Pages::exists( Pages::SIGN_IN ) ) {
			return $url;
		}
		return HandOff::sign_in_url( $redirect, $again );
	}

	/**
	 * Leads from wp-login.php to our pages.
	 */
	public function lead(): void {
		$target = $this->leads_to(
			// phpcs:disable WordPress.Security -- Chooses a page, changes nothing.
			sanitize_key( Values::text( $_REQUEST['action'] ?? 'login' ) ),
			'POST' === ( $_SERVER['REQUEST_METHOD'] ?? '' ),
			isset( $_REQUEST['interim-login'] ) || isset( $_GET['key'] ),
			Values::text( wp_unslash( $_GET['redirect_to'] ?? '' ) )
			// phpcs:enable
		);
		if ( '' !== $target ) {
			wp_safe_redirect( $target );
			exit;
		}
	}

	/**
	 * Says where an action of wp-login.php leads, empty to stay.
	 *
	 * @param string $action   Action.
	 * @param bool   $posted   Whether a form was sent.
	 * @param bool   $needed   Whether core's own form is needed.
	 * @param string $redirect Page to go to afterwards.
	 */
	public function leads_to( string $action, bool $posted, bool $needed, string $redirect ): string {
		if ( $needed || wp_is_recovery_mode() || ! Pages::exists( Pages::SIGN_IN ) ) {
			return '';
		}
		return match ( true ) {
			'login' === $action && ! $posted => HandOff::sign_in_url( '' === $redirect ? admin_url() : $redirect, false ),
			'lostpassword' === $action, 'retrievepassword' === $action => Pages::step_url( Pages::SIGN_IN, PasswordReset::STEP_ASK ),
			'register' === $action && Pages::exists( Pages::SIGN_UP ) => Pages::url( Pages::SIGN_UP ),
			default => '',
		};
	}

	/**
	 * Leads from core's registration page to ours.
	 */
	public function lead_from_signup(): void {
		if ( Pages::exists( Pages::SIGN_UP ) ) {
			wp_safe_redirect( Pages::url( Pages::SIGN_UP ) );
			exit;
		}
	}

	/**
	 * Leads members, who have nothing to do in the administration, to their account.
	 */
	public function lead_members(): void {
		global $pagenow;
		if ( ! wp_doing_ajax() && 'admin-post.php' !== $pagenow && is_user_logged_in() && ! current_user_can( 'edit_posts' ) && ! is_super_admin() && Pages::exists( Pages::ACCOUNT ) ) {
			wp_safe_redirect( Pages::url( Pages::ACCOUNT ) );
			exit;
		}
	}
}
