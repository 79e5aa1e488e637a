<?php
/**
 * How one signs in.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\SecondFactor\SecondFactor;
use PaysMidiQuercy\Values;

/**
 * Signs in by password, and finishes what every way in ends with: the second factor where there is one, the session, the
 * page that was asked for.
 */
final class SignIn {

	public const ACTION = 'sign_in';

	/**
	 * User meta: set while the account has no password that anybody knows.
	 */
	public const NO_PASSWORD = 'pmq_no_password';

	/**
	 * Field and query argument that hold the page to go to.
	 */
	public const TARGET = 'redirect_to';

	/**
	 * Keeps the second factor.
	 *
	 * @param SecondFactor $second Second factor.
	 */
	public function __construct( private readonly SecondFactor $second ) {}

	/**
	 * Makes the form known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::ACTION, Forms::EVERYONE, $this->submit( ... ) );
		add_action( 'template_redirect', array( $this, 'skip' ), 6 );
	}

	/**
	 * Leads on who is signed in already.
	 */
	public function skip(): void {
		if ( Pages::SIGN_IN === Pages::current() && is_user_logged_in() && '' === Pages::step() && '' === Pages::argument( 'reauth' ) && '' === Pages::argument( HandOff::FOR ) ) {
			// phpcs:ignore WordPress.Security -- Compared with the network's addresses.
			wp_safe_redirect( self::target( esc_url_raw( Values::text( wp_unslash( $_GET[ self::TARGET ] ?? '' ) ) ) ) );
			exit;
		}
	}

	/**
	 * Takes login and password.
	 *
	 * @param Input $input Fields: log, pwd, rememberme.
	 */
	public function submit( Input $input ): Answer {
		$login    = $input->text( 'log' );
		$password = $input->password( 'pwd' );
		$errors   = array_filter(
			array(
				'log' => '' === $login ? __( 'Write your address.', 'pmq' ) : '',
				'pwd' => '' === $password ? __( 'Write your password, or ask for a link by mail.', 'pmq' ) : '',
			)
		);
		if ( array() !== $errors ) {
			return Answer::errors( $errors );
		}
		$user = $this->second->during( static fn (): \WP_User|\WP_Error => wp_authenticate( $login, $password ) );
		if ( is_wp_error( $user ) ) {
			return Answer::error( $user->get_error_message() );
		}
		return $this->complete( $user, 'password', $input->ticked( 'rememberme' ), $input->raw( self::TARGET ) );
	}

	/**
	 * Finishes a sign-in after the first factor.
	 *
	 * @param \WP_User $user     Account.
	 * @param string   $how      `password`, `link` or `passkey`.
	 * @param bool     $remember Whether the session outlives the window.
	 * @param string   $target   Page asked for.
	 */
	public function complete( \WP_User $user, string $how, bool $remember, string $target ): Answer {
		/** This filter is documented in wp-includes/user.php */
		$allowed = 'password' === $how ? $user : apply_filters( 'wp_authenticate_user', $user, '' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's own hook.
		if ( ! $allowed instanceof \WP_User ) {
			return Answer::error( __( 'One cannot sign in with this account.', 'pmq' ) );
		}
		$target = self::target( $target );
		// A passkey that has checked finger, face or code is both: something one has and something one is or knows.
		if ( 'passkey' !== $how && $this->second->has( $user->ID ) ) {
			return $this->second->ask( $user, $how, $remember, $target );
		}
		Sessions::open( $user, $how, 'passkey' === $how, $remember );
		return Answer::to( $target );
	}

	/**
	 * Returns the page to go to.
	 *
	 * @param string $asked Page asked for.
	 */
	public static function target( string $asked ): string {
		return Targets::safe( $asked, Pages::url( Pages::ACCOUNT ) );
	}
}
