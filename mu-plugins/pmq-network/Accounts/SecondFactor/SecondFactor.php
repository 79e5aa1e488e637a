<?php
/**
 * The second factor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\SecondFactor;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\Passkeys\Passkeys;
use PaysMidiQuercy\Accounts\Sessions;
use PaysMidiQuercy\Accounts\Store\Token;
use PaysMidiQuercy\Accounts\Store\Tokens;

/**
 * Asks for a second proof after password or link: a code of an app, a recovery code, or a passkey.
 */
final class SecondFactor {

	public const VERIFY = 'second_verify';
	public const STEP   = 'verification';

	/**
	 * Cookie that holds the half-finished sign-in.
	 */
	public const COOKIE = 'pmq_second';

	/**
	 * Seconds for which a half-finished sign-in waits.
	 */
	private const LIFE = 10 * MINUTE_IN_SECONDS;

	/**
	 * Whether our own form is asking WordPress about a password.
	 */
	private bool $ours = false;

	/**
	 * Keeps what it works with.
	 *
	 * @param Keeper   $keeper   Secrets.
	 * @param Tokens   $tokens   Single-use secrets.
	 * @param Limits   $limits   Rate limits.
	 * @param Passkeys $passkeys Passkeys.
	 */
	public function __construct(
		public readonly Keeper $keeper,
		private readonly Tokens $tokens,
		private readonly Limits $limits,
		private readonly Passkeys $passkeys
	) {}

	/**
	 * Hooks core's doors and makes the form known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		add_filter( 'authenticate', array( $this, 'refuse_elsewhere' ), 100 );
		$forms->add( self::VERIFY, Forms::VISITOR, $this->verify( ... ) );
	}

	/**
	 * Tells whether an account is asked for a second proof. A member's passkey is another way in; of those who must have a
	 * second factor it is one.
	 *
	 * @param int $user Account.
	 */
	public function has( int $user ): bool {
		return $this->keeper->has_app( $user ) || ( Requirement::concerns( $user ) && $this->passkeys->has( $user ) );
	}

	/**
	 * Lets our own form ask WordPress about a password.
	 *
	 * @param callable $work What to do.
	 * @phpstan-param callable(): (\WP_User|\WP_Error) $work
	 */
	public function during( callable $work ): \WP_User|\WP_Error {
		$this->ours = true;
		try {
			return $work();
		} finally {
			$this->ours = false;
		}
	}

	/**
	 * Refuses a password alone on core's own doors (wp-login.php, XML-RPC), which cannot ask for more.
	 *
	 * @param \WP_User|\WP_Error|null $user What core found.
	 */
	public function refuse_elsewhere( \WP_User|\WP_Error|null $user ): \WP_User|\WP_Error|null {
		if ( $this->ours || ! $user instanceof \WP_User || ! $this->has( $user->ID ) ) {
			return $user;
		}
		return new \WP_Error( 'pmq_second_factor', sprintf( '<a href="%s">%s</a>', esc_url( Pages::url( Pages::SIGN_IN ) ), esc_html__( 'This account has a second factor: sign in on the page of the portal.', 'pmq' ) ) );
	}

	/**
	 * Keeps the half-finished sign-in and asks.
	 *
	 * @param \WP_User $user     Account.
	 * @param string   $how      First factor.
	 * @param bool     $remember Whether the session outlives the window.
	 * @param string   $target   Page to go to.
	 */
	public function ask( \WP_User $user, string $how, bool $remember, string $target ): Answer {
		$secret = $this->tokens->issue(
			Tokens::SECOND,
			$user->ID,
			self::LIFE,
			array(
				'how'      => $how,
				'remember' => $remember ? '1' : '',
				'target'   => $target,
				'browser'  => Visitor::browser_hash(),
			)
		);
		Visitor::set( self::COOKIE, $secret, time() + self::LIFE );
		return Answer::to( Pages::step_url( Pages::SIGN_IN, self::STEP ) );
	}

	/**
	 * Returns the half-finished sign-in of this browser.
	 */
	public function waiting(): ?Token {
		$secret = Visitor::cookie( self::COOKIE );
		$token  = '' === $secret ? null : $this->tokens->peek( Tokens::SECOND, $secret );
		return null !== $token && hash_equals( Visitor::browser_hash(), $token->text( 'browser' ) ) ? $token : null;
	}

	/**
	 * Takes the second proof.
	 *
	 * @param Input $input Fields: code, or passkey.
	 */
	public function verify( Input $input ): Answer {
		$token = $this->waiting();
		if ( null === $token ) {
			return Answer::to( Pages::url( Pages::SIGN_IN, array( 'fait' => 'trop-tard' ) ) );
		}
		if ( ! $this->limits->allow( 'second ' . $token->user, 6, 15 * MINUTE_IN_SECONDS ) ) {
			return Answer::error( __( 'Too many attempts. Wait a quarter of an hour.', 'pmq' ) );
		}
		$passkey = $input->raw( 'passkey' );
		$right   = '' === $passkey ? $this->keeper->accept( $token->user, $input->text( 'code' ) ) : $this->passkeys->owner( $passkey ) === $token->user;
		if ( ! $right ) {
			return '' === $passkey
				? Answer::errors( array( 'code' => __( 'This code is wrong or has been used. Take the next one that the app shows.', 'pmq' ) ) )
				: Answer::error( __( 'This passkey was not accepted.', 'pmq' ) );
		}
		$user = get_userdata( $token->user );
		if ( null === $this->tokens->consume( Tokens::SECOND, Visitor::cookie( self::COOKIE ) ) || ! $user instanceof \WP_User ) {
			return Answer::to( Pages::url( Pages::SIGN_IN, array( 'fait' => 'trop-tard' ) ) );
		}
		$this->limits->forgive( 'second ' . $token->user, 15 * MINUTE_IN_SECONDS );
		Visitor::set( self::COOKIE, '', 0 );
		Sessions::open( $user, $token->text( 'how' ), true, '' !== $token->text( 'remember' ) );
		return Answer::to( $token->text( 'target' ) );
	}
}
