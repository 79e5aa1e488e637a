<?php
/**
 * Signing in by mail.
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
use PaysMidiQuercy\Accounts\Store\Token;
use PaysMidiQuercy\Accounts\Store\Tokens;
use PaysMidiQuercy\Mail\Address;

/**
 * Sends a link and a short code. Both open only the browser in which they were asked for: a stolen mail opens nothing, and
 * who reads mail on another device types the code. The link shows a button first, because mail scanners follow links.
 */
final class MagicLink {

	public const ASK   = 'link_ask';
	public const ENTER = 'link_enter';
	public const CODE  = 'link_code';

	/**
	 * Steps of the page.
	 */
	public const STEP_ASK   = 'lien';
	public const STEP_SENT  = 'lien-envoye';
	public const STEP_ENTER = 'entrer';

	/**
	 * Seconds for which link and code are valid.
	 */
	public const LIFE = 15 * MINUTE_IN_SECONDS;

	/**
	 * Keeps what it works with.
	 *
	 * @param Tokens $tokens  Secrets.
	 * @param Limits $limits  Rate limits.
	 * @param SignIn $sign_in Way in.
	 */
	public function __construct( private readonly Tokens $tokens, private readonly Limits $limits, private readonly SignIn $sign_in ) {}

	/**
	 * Makes the forms known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::ASK, Forms::EVERYONE, $this->ask( ... ) );
		$forms->add( self::ENTER, Forms::EVERYONE, $this->enter( ... ) );
		$forms->add( self::CODE, Forms::EVERYONE, $this->code( ... ) );
	}

	/**
	 * Sends link and code, if the address has an account.
	 *
	 * @param Input $input Fields: email, redirect_to.
	 */
	public function ask( Input $input ): Answer {
		$email = strtolower( $input->text( 'email' ) );
		if ( ! Address::is_deliverable( $email ) ) {
			return Answer::errors( array( 'email' => __( 'Write a complete address, such as prenom.nom@exemple.fr.', 'pmq' ) ) );
		}
		if ( ! $this->limits->allow( 'link network ' . Visitor::network(), 30, self::LIFE ) ) {
			return Answer::error( __( 'Many links have been asked for from your network. Try again in a quarter of an hour.', 'pmq' ) );
		}
		$user = get_user_by( 'email', $email );
		if ( $this->limits->allow( 'link address ' . $email, 4, self::LIFE ) && $user instanceof \WP_User ) {
			$this->send( $user, SignIn::target( $input->raw( SignIn::TARGET ) ) );
		}
		return Answer::to( Pages::step_url( Pages::SIGN_IN, self::STEP_SENT ) );
	}

	/**
	 * Signs in by the link.
	 *
	 * @param Input $input Field: token.
	 */
	public function enter( Input $input ): Answer {
		$known = $this->tokens->peek( Tokens::LINK, $input->raw( 'token' ) );
		if ( null !== $known && ! self::is_same_browser( $known ) ) {
			return Answer::error( __( 'This link opens only in the browser in which you asked for it. There, the code of the mail works as well.', 'pmq' ) );
		}
		return $this->finish( $this->tokens->consume( Tokens::LINK, $input->raw( 'token' ) ), __( 'This link is not valid any more: it has been used, or is older than a quarter of an hour. Ask for another one.', 'pmq' ) );
	}

	/**
	 * Signs in by the code.
	 *
	 * @param Input $input Field: code.
	 */
	public function code( Input $input ): Answer {
		$code = (string) preg_replace( '/\D/', '', $input->text( 'code' ) );
		if ( 8 !== strlen( $code ) ) {
			return Answer::errors( array( 'code' => __( 'Write the eight figures of the mail.', 'pmq' ) ) );
		}
		if ( ! $this->limits->allow( 'link code ' . Visitor::browser_hash(), 5, self::LIFE ) || ! $this->limits->allow( 'link code network ' . Visitor::network(), 30, self::LIFE ) ) {
			return Answer::error( __( 'Too many attempts. Wait a quarter of an hour, then ask for another mail.', 'pmq' ) );
		}
		return $this->finish( $this->tokens->consume( Tokens::CODE, Visitor::browser() . $code ), __( 'This code is wrong, has been used, or is older than a quarter of an hour.', 'pmq' ) );
	}

	/**
	 * Lets in, or says why not.
	 *
	 * @param Token|null $token What was accepted.
	 * @param string     $wrong Sentence otherwise.
	 */
	private function finish( ?Token $token, string $wrong ): Answer {
		$user = null === $token ? false : get_userdata( $token->user );
		if ( null === $token || ! $user instanceof \WP_User || ! self::is_same_browser( $token ) ) {
			return Answer::error( $wrong );
		}
		$this->tokens->withdraw( $user->ID, Tokens::LINK, Tokens::CODE );
		return $this->sign_in->complete( $user, 'link', false, $token->text( 'target' ) );
	}

	/**
	 * Sends a mail.
	 *
	 * @param \WP_User $user   Account.
	 * @param string   $target Page asked for.
	 */
	private function send( \WP_User $user, string $target ): void {
		$this->tokens->withdraw( $user->ID, Tokens::LINK, Tokens::CODE );
		$data = array(
			'browser' => Visitor::browser_hash(),
			'target'  => $target,
		);
		$link = $this->tokens->issue( Tokens::LINK, $user->ID, self::LIFE, $data );
		$code = str_pad( (string) random_int( 0, 99_999_999 ), 8, '0', STR_PAD_LEFT );
		$this->tokens->issue( Tokens::CODE, $user->ID, self::LIFE, $data, Visitor::browser() . $code );
		AccountMail::send(
			'account_magic_link',
			$user->user_email,
			__( 'Your link to sign in', 'pmq' ),
			/* translators: %s: name */
			array( sprintf( __( 'Hello %s,', 'pmq' ), $user->display_name ), __( 'here is the link that you asked for. Open it in the same browser.', 'pmq' ) ),
			array(
				'label' => __( 'Sign in', 'pmq' ),
				'url'   => Pages::step_url( Pages::SIGN_IN, self::STEP_ENTER, array( 'jeton' => $link ) ),
			),
			array(
				/* translators: %s: code of eight figures */
				sprintf( __( 'You read your mail on another device? Type this code where you asked for the link: %s', 'pmq' ), substr( $code, 0, 4 ) . ' ' . substr( $code, 4 ) ),
				__( 'Link and code work once, for a quarter of an hour. If you asked for nothing, do nothing.', 'pmq' ),
			)
		);
	}

	/**
	 * Tells whether a secret belongs to this browser.
	 *
	 * @param Token $token What is known of it.
	 */
	private static function is_same_browser( Token $token ): bool {
		return '' !== Visitor::browser_hash() && hash_equals( Visitor::browser_hash(), $token->text( 'browser' ) );
	}
}
