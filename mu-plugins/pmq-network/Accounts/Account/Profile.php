<?php
/**
 * Name and address.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Account;

use PaysMidiQuercy\Accounts\AccountMail;
use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\Sessions;
use PaysMidiQuercy\Accounts\Store\Tokens;
use PaysMidiQuercy\Mail\Address;

/**
 * Section "profile". A new address counts once a link sent there has been followed; the old one is told.
 */
final class Profile {

	public const SAVE    = 'profile';
	public const CONFIRM = 'email_confirm';

	/**
	 * Step of the page on which a new address is confirmed.
	 */
	public const STEP = 'adresse';

	/**
	 * Keeps what it works with.
	 *
	 * @param Tokens $tokens Secrets.
	 * @param Limits $limits Rate limits.
	 */
	public function __construct( private readonly Tokens $tokens, private readonly Limits $limits ) {}

	/**
	 * Hooks section and forms.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::SAVE, Forms::ACCOUNT, $this->save( ... ) );
		$forms->add( self::CONFIRM, Forms::ACCOUNT, $this->confirm( ... ) );
		add_filter(
			'pmq_account_sections',
			fn ( array $sections ): array => $sections + array(
				'profile' => array(
					'title' => __( 'Profile', 'pmq' ),
					'order' => 10,
					'html'  => $this->html( ... ),
				),
			)
		);
	}

	/**
	 * Keeps name and texts; begins the change of the address.
	 *
	 * @param Input $input Fields: full_name, about, email.
	 */
	public function save( Input $input ): Answer {
		$user  = wp_get_current_user();
		$name  = $input->text( 'full_name' );
		$email = strtolower( $input->text( 'email' ) );
		if ( mb_strlen( $name ) < 2 || mb_strlen( $name ) > 60 || 1 === preg_match( '#https?:|www\.|[<>{}]#i', $name ) ) {
			return Answer::errors( array( 'full_name' => __( 'Write your name, as it will stand under what you write.', 'pmq' ) ) );
		}
		if ( ! Address::is_deliverable( $email ) || strlen( $email ) > 100 ) {
			return Answer::errors( array( 'email' => __( 'Write a complete address, such as prenom.nom@exemple.fr.', 'pmq' ) ) );
		}
		$changed = strtolower( $user->user_email ) !== $email;
		if ( $changed && ! Sessions::is_recent() ) {
			return Answer::errors( array( 'email' => Sudo::sentence() ) );
		}
		wp_update_user(
			array(
				'ID'           => $user->ID,
				'display_name' => $name,
				'nickname'     => $name,
				'description'  => mb_substr( $input->lines( 'about' ), 0, 500 ),
			)
		);
		if ( $changed ) {
			$this->mail( $user, $email );
		}
		return Answer::to( Pages::done_url( $changed ? 'adresse' : 'garde', 'profile' ) );
	}

	/**
	 * Changes the address.
	 *
	 * @param Input $input Field: token.
	 */
	public function confirm( Input $input ): Answer {
		$user  = wp_get_current_user();
		$known = $this->tokens->peek( Tokens::EMAIL, $input->raw( 'token' ) );
		$wrong = __( 'This link is not valid any more: it has been used, is older than a day, or belongs to another account.', 'pmq' );
		if ( null === $known || $known->user !== $user->ID || null === $this->tokens->consume( Tokens::EMAIL, $input->raw( 'token' ) ) || get_user_by( 'email', $known->text( 'email' ) ) instanceof \WP_User ) {
			return Answer::error( $wrong );
		}
		// Core tells the old address.
		wp_update_user(
			array(
				'ID'         => $user->ID,
				'user_email' => $known->text( 'email' ),
			)
		);
		return Answer::to( Pages::done_url( 'adresse-gardee', 'profile' ) );
	}

	/**
	 * Prints the section.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	public function html( Forms $forms, \WP_User $user ): string {
		if ( self::STEP === Pages::step() ) {
			$confirm = new Html( $forms, self::CONFIRM );
			return $confirm->open( Pages::step_url( Pages::ACCOUNT, self::STEP, array( 'jeton' => Pages::argument( 'jeton' ) ) ), array( 'token' => Pages::argument( 'jeton' ) ) )
				. '<p>' . esc_html__( 'You asked for another e-mail address.', 'pmq' ) . '</p>' . $confirm->close( __( 'Confirm my new address', 'pmq' ) );
		}
		$form = new Html( $forms, self::SAVE );
		return $form->open( Pages::url( Pages::ACCOUNT ) )
			. $form->field(
				'full_name',
				__( 'Your name', 'pmq' ),
				array(
					'value'        => $user->display_name,
					'autocomplete' => 'name',
					'maxlength'    => '60',
					'hint'         => __( 'It stands under what you write.', 'pmq' ),
				)
			)
			. $form->field(
				'email',
				__( 'Your e-mail address', 'pmq' ),
				array(
					'type'         => 'email',
					'value'        => $user->user_email,
					'autocomplete' => 'email',
					'maxlength'    => '100',
					'hint'         => __( 'Nobody else sees it. Another one counts once you have followed the link that we send there.', 'pmq' ),
				)
			)
			. $form->lines( 'about', __( 'About you', 'pmq' ), __( 'Two or three sentences, shown beside your contributions.', 'pmq' ), $user->description )
			. $form->close( __( 'Keep my profile', 'pmq' ) );
	}

	/**
	 * Sends the link to the new address; to one that has an account already, a mail that says so.
	 *
	 * @param \WP_User $user  Account.
	 * @param string   $email New address.
	 */
	private function mail( \WP_User $user, string $email ): void {
		if ( ! $this->limits->allow( 'email ' . $user->ID, 5, DAY_IN_SECONDS ) ) {
			return;
		}
		if ( get_user_by( 'email', $email ) instanceof \WP_User ) {
			AccountMail::send( 'account_exists', $email, __( 'This address has an account already', 'pmq' ), array( __( 'Hello,', 'pmq' ), __( 'somebody wanted to use this address for another account. An address belongs to one account: nothing has changed.', 'pmq' ) ) );
			return;
		}
		$this->tokens->withdraw( $user->ID, Tokens::EMAIL );
		$secret = $this->tokens->issue( Tokens::EMAIL, $user->ID, DAY_IN_SECONDS, array( 'email' => $email ) );
		AccountMail::send(
			'account_email',
			$email,
			__( 'Confirm your new address', 'pmq' ),
			/* translators: %s: name */
			array( sprintf( __( 'Hello %s,', 'pmq' ), $user->display_name ), __( 'you have asked to use this address for your account. Confirm it while you are signed in.', 'pmq' ) ),
			array(
				'label' => __( 'Confirm my new address', 'pmq' ),
				'url'   => Pages::step_url( Pages::ACCOUNT, self::STEP, array( 'jeton' => $secret ) ),
			),
			array( __( 'The link works once, for a day.', 'pmq' ) ),
			$user->ID
		);
	}
}
