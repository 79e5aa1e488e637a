<?php
/**
 * The sign-in page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\View;

use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\HandOff;
use PaysMidiQuercy\Accounts\MagicLink;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\Passkeys\PasskeyForms;
use PaysMidiQuercy\Accounts\Passkeys\Passkeys;
use PaysMidiQuercy\Accounts\PasswordReset;
use PaysMidiQuercy\Accounts\SecondFactor\SecondFactor;
use PaysMidiQuercy\Accounts\SignIn;
use PaysMidiQuercy\Values;

/**
 * Prints the step that is asked for.
 */
final class SignInView {

	/**
	 * Keeps the forms.
	 *
	 * @param Forms $forms Forms of accounts.
	 */
	public function __construct( private readonly Forms $forms ) {}

	/**
	 * Prints the page's part.
	 */
	public function html(): string {
		return match ( Pages::step() ) {
			MagicLink::STEP_ASK      => $this->ask_link(),
			MagicLink::STEP_SENT     => $this->link_sent(),
			MagicLink::STEP_ENTER    => $this->enter(),
			PasswordReset::STEP_ASK  => $this->ask_reset(),
			PasswordReset::STEP_SENT => Html::notice( __( 'If this address has an account, a mail is on its way to it.', 'pmq' ) ) . '<p>' . esc_html__( 'Its link works once, for an hour.', 'pmq' ) . '</p>',
			PasswordReset::STEP_SET  => $this->reset(),
			SecondFactor::STEP       => $this->second(),
			default                  => $this->form(),
		};
	}

	/**
	 * Prints the three ways in.
	 */
	private function form(): string {
		$form   = new Html( $this->forms, SignIn::ACTION );
		$target = self::target();
		return Html::done( $this->done() )
			. '<div class="pmq-ways"><div class="pmq-ways__main">'
			. $form->open( self::own_url(), array( SignIn::TARGET => $target ) )
			. $form->field(
				'log',
				__( 'Your e-mail address', 'pmq' ),
				array(
					'id'             => 'user_login',
					'autocomplete'   => 'username',
					'autocapitalize' => 'none',
					'required'       => 'required',
				)
			)
			. $form->field(
				'pwd',
				__( 'Your password', 'pmq' ),
				array(
					'id'           => 'user_pass',
					'type'         => 'password',
					'autocomplete' => 'current-password',
					'required'     => 'required',
				)
			)
			. $form->box( 'rememberme', esc_html__( 'Stay signed in for two weeks', 'pmq' ), false, 'rememberme' )
			. $form->close( __( 'Sign in', 'pmq' ), 'wp-submit' )
			. Links::paragraph( Pages::step_url( Pages::SIGN_IN, PasswordReset::STEP_ASK ), __( 'Forgotten password', 'pmq' ) )
			. '</div><div class="pmq-ways__other"><h2>' . esc_html__( 'Without a password', 'pmq' ) . '</h2>'
			. $this->passkey( PasskeyForms::ENTER, self::own_url(), __( 'Sign in with a passkey', 'pmq' ), array( SignIn::TARGET => $target ) )
			. Links::button( Pages::step_url( Pages::SIGN_IN, MagicLink::STEP_ASK, array( SignIn::TARGET => $target ) ), __( 'Get a link by mail', 'pmq' ), 'is-outline' )
			. '<p>' . esc_html__( 'No account yet?', 'pmq' ) . ' ' . Links::link( Pages::url( Pages::SIGN_UP ), __( 'Create one', 'pmq' ) ) . '</p></div></div>';
	}

	/**
	 * Prints the button of passkeys; it shows itself only where the browser knows them.
	 *
	 * @param string                $action Action of the form.
	 * @param string                $url    Address it is sent to.
	 * @param string                $label  Words on the button.
	 * @param array<string, string> $hidden Hidden fields.
	 */
	private function passkey( string $action, string $url, string $label, array $hidden = array() ): string {
		$form    = new Html( $this->forms, $action );
		$context = array(
			'request' => Passkeys::request(),
			'able'    => false,
			'problem' => '',
			'failed'  => __( 'No passkey was chosen. Try again, or sign in another way.', 'pmq' ),
		);
		return '<div data-wp-interactive="pmq/accounts" ' . wp_interactivity_data_wp_context( $context ) . ' data-wp-init="callbacks.lookForPasskeys" data-wp-bind--hidden="!context.able" hidden>'
			. $form->open( $url, array( 'passkey' => '' ) + $hidden, 'data-wp-on--submit="actions.askPasskey"' )
			. '<p class="pmq-error" role="alert" data-wp-text="context.problem"></p>'
			. $form->close( $label, '', 'is-outline' ) . '</div>';
	}

	/**
	 * Prints the form that asks for a link.
	 */
	private function ask_link(): string {
		$form = new Html( $this->forms, MagicLink::ASK );
		return '<p>' . esc_html__( 'We send a mail with a link and a code. Open the link in this browser, or type the code here.', 'pmq' ) . '</p>'
			. $form->open( Pages::step_url( Pages::SIGN_IN, MagicLink::STEP_ASK ), array( SignIn::TARGET => self::target() ) )
			. self::email( $form )
			. $form->close( __( 'Send me the link', 'pmq' ) )
			. Links::paragraph( Pages::url( Pages::SIGN_IN ), __( 'Sign in another way', 'pmq' ) );
	}

	/**
	 * Prints what to do once the link is sent.
	 */
	private function link_sent(): string {
		$form = new Html( $this->forms, MagicLink::CODE );
		return Html::notice( __( 'If this address has an account, a mail is on its way to it.', 'pmq' ) )
			. '<p>' . esc_html__( 'Open its link in this browser, or type its code here. Both work for a quarter of an hour.', 'pmq' ) . '</p>'
			. $form->open( Pages::step_url( Pages::SIGN_IN, MagicLink::STEP_SENT ) )
			. $form->field(
				'code',
				__( 'Code of the mail', 'pmq' ),
				array(
					'inputmode'    => 'numeric',
					'autocomplete' => 'one-time-code',
					'maxlength'    => '12',
					'class'        => 'pmq-form__code',
				)
			)
			. $form->close( __( 'Sign in', 'pmq' ) )
			. Links::paragraph( Pages::step_url( Pages::SIGN_IN, MagicLink::STEP_ASK ), __( 'Ask for another mail', 'pmq' ) );
	}

	/**
	 * Prints the button behind the link.
	 */
	private function enter(): string {
		$form = new Html( $this->forms, MagicLink::ENTER );
		return $form->open( Pages::step_url( Pages::SIGN_IN, MagicLink::STEP_ENTER, array( 'jeton' => Pages::argument( 'jeton' ) ) ), array( 'token' => Pages::argument( 'jeton' ) ) )
			. '<p>' . esc_html__( 'You asked to sign in by mail.', 'pmq' ) . '</p>'
			. $form->close( __( 'Sign in', 'pmq' ) )
			. Links::paragraph( Pages::step_url( Pages::SIGN_IN, MagicLink::STEP_ASK ), __( 'Ask for another mail', 'pmq' ) );
	}

	/**
	 * Prints the form that asks for a new password.
	 */
	private function ask_reset(): string {
		$form = new Html( $this->forms, PasswordReset::ASK );
		return '<p>' . esc_html__( 'We send you a link with which you choose a new password.', 'pmq' ) . '</p>'
			. $form->open( Pages::step_url( Pages::SIGN_IN, PasswordReset::STEP_ASK ) )
			. self::email( $form )
			. $form->close( __( 'Send me the link', 'pmq' ) )
			. Links::paragraph( Pages::url( Pages::SIGN_IN ), __( 'Sign in another way', 'pmq' ) );
	}

	/**
	 * Prints the form of the new password.
	 */
	private function reset(): string {
		$form = new Html( $this->forms, PasswordReset::SET );
		return $form->open( Pages::step_url( Pages::SIGN_IN, PasswordReset::STEP_SET, array( 'jeton' => Pages::argument( 'jeton' ) ) ), array( 'token' => Pages::argument( 'jeton' ) ) )
			. SignUpView::password( $form, __( 'New password', 'pmq' ), __( 'It ends your sessions on all devices.', 'pmq' ) )
			. $form->close( __( 'Keep this password', 'pmq' ) )
			. Links::paragraph( Pages::step_url( Pages::SIGN_IN, PasswordReset::STEP_ASK ), __( 'Ask for another link', 'pmq' ) );
	}

	/**
	 * Prints the second proof.
	 */
	private function second(): string {
		$form = new Html( $this->forms, SecondFactor::VERIFY );
		$url  = Pages::step_url( Pages::SIGN_IN, SecondFactor::STEP );
		return '<p>' . esc_html__( 'Your account is protected by a second factor.', 'pmq' ) . '</p>'
			. $form->open( $url )
			. $form->field(
				'code',
				__( 'Code of your app, or a recovery code', 'pmq' ),
				array(
					'autocomplete'   => 'one-time-code',
					'autocapitalize' => 'none',
					'maxlength'      => '12',
					'class'          => 'pmq-form__code',
				)
			)
			. $form->close( __( 'Continue', 'pmq' ) )
			. $this->passkey( SecondFactor::VERIFY, $url, __( 'Continue with a passkey', 'pmq' ) )
			. '<p class="pmq-hint">' . esc_html__( 'Neither app nor codes at hand? An administrator of the network can take the second factor off your account.', 'pmq' ) . '</p>';
	}

	/**
	 * Prints the field of the address.
	 *
	 * @param Html $form Form.
	 */
	private static function email( Html $form ): string {
		return $form->field(
			'email',
			__( 'Your e-mail address', 'pmq' ),
			array(
				'type'         => 'email',
				'autocomplete' => 'email',
				'required'     => 'required',
			)
		);
	}

	/**
	 * Says what has been done just before.
	 */
	private function done(): string {
		return match ( Pages::argument( 'fait' ) ) {
			'compte'       => Html::notice( __( 'Your account is made. Sign in.', 'pmq' ) ),
			'mot-de-passe' => Html::notice( __( 'Your password has changed. Sign in with it.', 'pmq' ) ),
			'partout'      => Html::notice( __( 'You are signed out on all sites and all devices.', 'pmq' ) ),
			'trop-tard'    => Html::notice( __( 'That took too long. Sign in again.', 'pmq' ), 'warning' ),
			'adresse'      => Html::notice( __( 'Your new address is confirmed.', 'pmq' ) ),
			default        => '' !== Pages::argument( 'reauth' ) && is_user_logged_in() ? Html::notice( __( 'Sign in once more: what you want to do needs it.', 'pmq' ), 'warning' ) : '',
		};
	}

	/**
	 * Returns the page to go to afterwards; for a site with its own host name, by way of the hand-over.
	 */
	private static function target(): string {
		if ( '' !== Pages::argument( HandOff::FOR ) ) {
			return self::own_url();
		}
		// phpcs:ignore WordPress.Security -- Compared with the network's addresses.
		$asked = esc_url_raw( Values::text( wp_unslash( $_REQUEST[ SignIn::TARGET ] ?? '' ) ) );
		return SignIn::target( $asked );
	}

	/**
	 * Returns the address of this page with what belongs to the hand-over.
	 */
	private static function own_url(): string {
		$args = array();
		foreach ( array( HandOff::FOR, HandOff::STATE, HandOff::MODE, SignIn::TARGET, 'reauth' ) as $name ) {
			// phpcs:ignore WordPress.Security -- Checked where it is used.
			$value = 'reauth' === $name ? '' : esc_url_raw( Values::text( wp_unslash( $_GET[ $name ] ?? '' ) ) );
			if ( SignIn::TARGET !== $name ) {
				$value = Pages::argument( $name );
			}
			if ( '' !== $value ) {
				$args[ $name ] = $value;
			}
		}
		return Pages::url( Pages::SIGN_IN, $args );
	}
}
