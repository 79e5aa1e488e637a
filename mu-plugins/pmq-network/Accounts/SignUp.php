<?php
/**
 * How one gets an account.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Password\PasswordRules;
use PaysMidiQuercy\Accounts\Store\Token;
use PaysMidiQuercy\Accounts\Store\Tokens;
use PaysMidiQuercy\Mail\Address;

/**
 * Takes the form, sends the link that confirms the address, and makes the account when the link is followed: until then
 * nothing is in WordPress. Whoever asks with an address that has an account reads the same answer; its owner gets a mail.
 */
final class SignUp {

	public const ACTION  = 'sign_up';
	public const CONFIRM = 'confirm';

	/**
	 * Steps of the page.
	 */
	public const STEP_SENT    = 'envoye';
	public const STEP_CONFIRM = 'confirmer';

	/**
	 * Keeps what it works with.
	 *
	 * @param Tokens $tokens Secrets.
	 * @param Limits $limits Rate limits.
	 * @param SignIn $sign_in Way in.
	 */
	public function __construct( private readonly Tokens $tokens, private readonly Limits $limits, private readonly SignIn $sign_in ) {}

	/**
	 * Makes the forms known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::ACTION, Forms::VISITOR, $this->submit( ... ), 2, self::errors( ... ) );
		$forms->add( self::CONFIRM, Forms::EVERYONE, $this->confirm( ... ) );
	}

	/**
	 * Takes the form once its fields are right.
	 *
	 * @param Input $input Fields: full_name, email, password, terms.
	 */
	public function submit( Input $input ): Answer {
		if ( ! $this->limits->allow( 'sign-up network ' . Visitor::network(), 10, HOUR_IN_SECONDS ) ) {
			return Answer::error( __( 'Many accounts have been asked for from your network. Try again in an hour.', 'pmq' ) );
		}
		$email = strtolower( $input->text( 'email' ) );
		// Hashed in any case: the time of an answer must not tell whether the address has an account.
		$password = $input->password( 'password' );
		$hash     = '' === $password ? '' : wp_hash_password( $password );
		if ( $this->limits->allow( 'sign-up address ' . $email, 3, HOUR_IN_SECONDS ) ) {
			if ( get_user_by( 'email', $email ) instanceof \WP_User ) {
				self::mail_owner( $email );
			} else {
				$this->mail_link( $email, $input->text( 'full_name' ), $hash );
			}
		}
		return Answer::to( Pages::step_url( Pages::SIGN_UP, self::STEP_SENT ) );
	}

	/**
	 * Makes the account that a link stands for.
	 *
	 * @param Input $input Field: token.
	 */
	public function confirm( Input $input ): Answer {
		$secret = $input->raw( 'token' );
		$token  = SignUpLink::Open === SignUpLink::of( $this->tokens, $secret ) ? $this->tokens->consume( Tokens::CONFIRM, $secret ) : null;
		if ( null === $token ) {
			return Answer::error( SignUpLink::of( $this->tokens, $secret )->refusal() );
		}
		$user = self::make( $token );
		if ( null === $user ) {
			return Answer::error( __( 'The account could not be made. Begin again; if that does not help, write to us.', 'pmq' ) );
		}
		$same = '' !== Visitor::browser_hash() && hash_equals( Visitor::browser_hash(), $token->text( 'browser' ) );
		if ( ! $same ) {
			return Answer::to( Pages::url( Pages::SIGN_IN, array( 'fait' => 'compte' ) ) );
		}
		return $this->sign_in->complete( $user, 'link', false, Pages::url( Pages::ACCOUNT, array( 'fait' => 'bienvenue' ) ) );
	}

	/**
	 * Checks the fields.
	 *
	 * @param Input $input Fields.
	 * @return array<string, string>
	 */
	private static function errors( Input $input ): array {
		$errors = array();
		$name   = $input->text( 'full_name' );
		if ( mb_strlen( $name ) < 2 || mb_strlen( $name ) > 60 || 1 === preg_match( '#https?:|www\.|[<>{}]#i', $name ) ) {
			$errors['full_name'] = __( 'Write your name, as it will stand under what you write.', 'pmq' );
		}
		if ( ! Address::is_deliverable( $input->text( 'email' ) ) || strlen( $input->text( 'email' ) ) > 100 ) {
			$errors['email'] = __( 'Write a complete address, such as prenom.nom@exemple.fr.', 'pmq' );
		}
		$password = $input->raw( 'password' );
		$problem  = '' === $password ? '' : PasswordRules::problem( $password, array( $name, $input->text( 'email' ) ) );
		if ( '' !== $problem ) {
			$errors['password'] = $problem;
		}
		if ( ! $input->ticked( 'terms' ) ) {
			$errors['terms'] = __( 'An account needs your agreement to the conditions of use.', 'pmq' );
		}
		return $errors;
	}

	/**
	 * Sends the link that confirms.
	 *
	 * @param string $email Address.
	 * @param string $name  Name.
	 * @param string $hash  Hash of the password, empty without one.
	 */
	private function mail_link( string $email, string $name, string $hash ): void {
		$secret = $this->tokens->issue(
			Tokens::CONFIRM,
			0,
			DAY_IN_SECONDS,
			array(
				'email'    => $email,
				'name'     => $name,
				'hash'     => $hash,
				'version'  => Terms::version(),
				'accepted' => gmdate( 'Y-m-d H:i:s' ),
				'browser'  => Visitor::browser_hash(),
			)
		);
		AccountMail::send(
			'account_confirm',
			$email,
			__( 'Confirm your address', 'pmq' ),
			/* translators: %s: name */
			array( sprintf( __( 'Hello %s,', 'pmq' ), $name ), __( 'somebody has asked for an account of the Pays Midi-Quercy with this address. If it was you, confirm it; the account is made then.', 'pmq' ) ),
			array(
				'label' => __( 'Confirm my address', 'pmq' ),
				'url'   => Pages::step_url( Pages::SIGN_UP, self::STEP_CONFIRM, array( 'jeton' => $secret ) ),
			),
			array( __( 'The link works once, for a day. If it was not you, do nothing: without confirmation nothing is kept.', 'pmq' ) )
		);
	}

	/**
	 * Tells the owner of an address that somebody has tried to make a second account with it.
	 *
	 * @param string $email Address.
	 */
	private static function mail_owner( string $email ): void {
		AccountMail::send(
			'account_exists',
			$email,
			__( 'You have an account already', 'pmq' ),
			array( __( 'Hello,', 'pmq' ), __( 'somebody has asked for an account of the Pays Midi-Quercy with this address, which has one already. If it was you, sign in; a link by mail does without a password.', 'pmq' ) ),
			array(
				'label' => __( 'Sign in', 'pmq' ),
				'url'   => Pages::url( Pages::SIGN_IN ),
			),
			array( __( 'If it was not you, there is nothing to do: nothing has changed.', 'pmq' ) )
		);
	}

	/**
	 * Makes the account: a member of every site.
	 *
	 * @param Token $token What was confirmed.
	 */
	private static function make( Token $token ): ?\WP_User {
		$hash = $token->text( 'hash' );
		$keep = static fn ( array $data ): array => '' === $hash ? $data : array( 'user_pass' => $hash ) + $data;
		add_filter( 'wp_pre_insert_user_data', $keep );
		$name = $token->text( 'name' );
		$id   = wp_insert_user(
			array(
				'user_login'   => substr( sanitize_title( $name ), 0, 40 ) . '-' . bin2hex( random_bytes( 3 ) ),
				'user_pass'    => wp_generate_password( 40, true, true ),
				'user_email'   => $token->text( 'email' ),
				'display_name' => $name,
				'nickname'     => $name,
				'role'         => '',
			)
		);
		remove_filter( 'wp_pre_insert_user_data', $keep );
		if ( is_wp_error( $id ) ) {
			return null;
		}
		foreach ( get_sites( array( 'fields' => 'ids' ) ) as $site ) {
			add_user_to_blog( (int) $site, $id, Roles::ACCOUNT );
		}
		if ( '' === $hash ) {
			update_user_meta( $id, SignIn::NO_PASSWORD, 1 );
		}
		Terms::record( $id, $token->text( 'version' ), $token->text( 'accepted' ) );
		return new \WP_User( $id );
	}
}
