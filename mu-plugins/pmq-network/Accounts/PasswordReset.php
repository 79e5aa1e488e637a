<?php
/**
 * A new password.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Password\PasswordRules;
use PaysMidiQuercy\Accounts\Store\Tokens;
use PaysMidiQuercy\Mail\Address;

/**
 * Sends the link and sets the password. Setting it ends every session of the account and tells the owner.
 */
final class PasswordReset {

	public const ASK = 'reset_ask';
	public const SET = 'reset_set';

	/**
	 * Steps of the page.
	 */
	public const STEP_ASK  = 'mot-de-passe';
	public const STEP_SENT = 'mot-de-passe-envoye';
	public const STEP_SET  = 'nouveau-mot-de-passe';

	/**
	 * Keeps what it works with.
	 *
	 * @param Tokens $tokens Secrets.
	 * @param Limits $limits Rate limits.
	 */
	public function __construct( private readonly Tokens $tokens, private readonly Limits $limits ) {}

	/**
	 * Makes the forms known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::ASK, Forms::EVERYONE, $this->ask( ... ) );
		$forms->add( self::SET, Forms::EVERYONE, $this->set( ... ) );
	}

	/**
	 * Sends the link, if the address has an account.
	 *
	 * @param Input $input Field: email.
	 */
	public function ask( Input $input ): Answer {
		$email = strtolower( $input->text( 'email' ) );
		if ( ! Address::is_deliverable( $email ) ) {
			return Answer::errors( array( 'email' => __( 'Write a complete address, such as prenom.nom@exemple.fr.', 'pmq' ) ) );
		}
		if ( ! $this->limits->allow( 'reset network ' . Visitor::network(), 30, MagicLink::LIFE ) ) {
			return Answer::error( __( 'Many links have been asked for from your network. Try again in a quarter of an hour.', 'pmq' ) );
		}
		$user = get_user_by( 'email', $email );
		if ( $this->limits->allow( 'reset address ' . $email, 3, HOUR_IN_SECONDS ) && $user instanceof \WP_User ) {
			$this->tokens->withdraw( $user->ID, Tokens::RESET );
			$secret = $this->tokens->issue( Tokens::RESET, $user->ID, HOUR_IN_SECONDS );
			AccountMail::send(
				'account_reset',
				$user->user_email,
				__( 'Choose a new password', 'pmq' ),
				/* translators: %s: name */
				array( sprintf( __( 'Hello %s,', 'pmq' ), $user->display_name ), __( 'somebody has asked for a new password of your account. If it was you, choose it here.', 'pmq' ) ),
				array(
					'label' => __( 'Choose a password', 'pmq' ),
					'url'   => Pages::step_url( Pages::SIGN_IN, self::STEP_SET, array( 'jeton' => $secret ) ),
				),
				array( __( 'The link works once, for an hour. If it was not you, do nothing: your password stays as it is.', 'pmq' ) )
			);
		}
		return Answer::to( Pages::step_url( Pages::SIGN_IN, self::STEP_SENT ) );
	}

	/**
	 * Sets the password.
	 *
	 * @param Input $input Fields: token, password.
	 */
	public function set( Input $input ): Answer {
		$secret = $input->raw( 'token' );
		$token  = $this->tokens->peek( Tokens::RESET, $secret );
		$user   = null === $token ? false : get_userdata( $token->user );
		$wrong  = __( 'This link is not valid any more: it has been used, or is older than an hour. Ask for another one.', 'pmq' );
		if ( ! $user instanceof \WP_User ) {
			return Answer::error( $wrong );
		}
		$problem = PasswordRules::problem( $input->raw( 'password' ), array( $user->display_name, $user->user_email, $user->user_login ) );
		if ( '' !== $problem ) {
			return Answer::errors( array( 'password' => $problem ) );
		}
		if ( null === $this->tokens->consume( Tokens::RESET, $secret ) ) {
			return Answer::error( $wrong );
		}
		self::change( $user, $input->password( 'password' ) );
		return Answer::to( Pages::url( Pages::SIGN_IN, array( 'fait' => 'mot-de-passe' ) ) );
	}

	/**
	 * Changes a password, ends every session, tells the owner.
	 *
	 * @param \WP_User $user     Account.
	 * @param string   $password New password, as Input::password() gives it.
	 */
	public static function change( \WP_User $user, string $password ): void {
		wp_set_password( $password, $user->ID );
		delete_user_meta( $user->ID, SignIn::NO_PASSWORD );
		Sessions::end_all( $user->ID );
		AccountMail::send(
			'account_password_changed',
			$user->user_email,
			__( 'Your password has changed', 'pmq' ),
			/* translators: %s: name */
			array( sprintf( __( 'Hello %s,', 'pmq' ), $user->display_name ), __( 'the password of your account has just been changed, and you have been signed out on all devices. If it was not you, choose another one at once.', 'pmq' ) ),
			array(
				'label' => __( 'Choose a password', 'pmq' ),
				'url'   => Pages::step_url( Pages::SIGN_IN, self::STEP_ASK ),
			)
		);
	}
}
