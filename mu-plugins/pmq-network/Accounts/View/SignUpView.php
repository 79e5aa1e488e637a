<?php
/**
 * The sign-up page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\View;

use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\Password\PasswordRules;
use PaysMidiQuercy\Accounts\SignUp;
use PaysMidiQuercy\Accounts\SignUpLink;
use PaysMidiQuercy\Accounts\Store\Tokens;
use PaysMidiQuercy\Accounts\Terms;

/**
 * Prints the step that is asked for.
 */
final class SignUpView {

	/**
	 * Keeps what it works with.
	 *
	 * @param Forms  $forms  Forms of accounts.
	 * @param Tokens $tokens Secrets.
	 */
	public function __construct( private readonly Forms $forms, private readonly Tokens $tokens ) {}

	/**
	 * Prints the page's part.
	 */
	public function html(): string {
		$link = SignUp::STEP_CONFIRM === Pages::step() ? SignUpLink::of( $this->tokens, Pages::argument( 'jeton' ) ) : SignUpLink::Void;
		if ( is_user_logged_in() && SignUpLink::Open !== $link ) {
			return Html::notice( __( 'You have an account already, and are signed in.', 'pmq' ) ) . Links::button( Pages::url( Pages::ACCOUNT ), __( 'My account', 'pmq' ) );
		}
		return match ( Pages::step() ) {
			SignUp::STEP_SENT    => $this->sent(),
			SignUp::STEP_CONFIRM => SignUpLink::Open === $link ? $this->confirm() : $this->refused( $link ),
			default              => $this->form(),
		};
	}

	/**
	 * Prints the form.
	 */
	private function form(): string {
		$form = new Html( $this->forms, SignUp::ACTION );
		return '<p>' . esc_html__( 'One account for the four sites: write about your heritage, choose what you hear of.', 'pmq' ) . ' ' . Links::link( Pages::url( Pages::SIGN_IN ), __( 'You have one? Sign in.', 'pmq' ) ) . '</p>'
			. $form->open( Pages::url( Pages::SIGN_UP ) )
			. $form->field(
				'full_name',
				__( 'Your name', 'pmq' ),
				array(
					'autocomplete' => 'name',
					'required'     => 'required',
					'maxlength'    => '60',
					'hint'         => __( 'It stands under what you write.', 'pmq' ),
				)
			)
			. $form->field(
				'email',
				__( 'Your e-mail address', 'pmq' ),
				array(
					'type'         => 'email',
					'autocomplete' => 'email',
					'required'     => 'required',
					'maxlength'    => '100',
					'hint'         => __( 'We send a link there to confirm it. Nobody else sees it.', 'pmq' ),
				)
			)
			. self::password( $form, __( 'Password (you can do without)', 'pmq' ), __( 'Leave it empty to sign in by links sent by mail, or with a passkey.', 'pmq' ) )
			/* translators: %s: address of the conditions of use */
			. $form->box( 'terms', sprintf( wp_kses( __( 'I accept the <a href="%s" target="_blank">conditions of use</a>', 'pmq' ), array( 'a' => array( 'href' => true, 'target' => true ) ) ), esc_url( Terms::url() ) ) )
			. $form->close( __( 'Create my account', 'pmq' ) );
	}

	/**
	 * Prints the field of a new password with the measure of its strength.
	 *
	 * @param Html   $form  Form.
	 * @param string $label Label.
	 * @param string $hint  Hint.
	 */
	public static function password( Html $form, string $label, string $hint ): string {
		$context = array(
			'library' => includes_url( 'js/zxcvbn.min.js' ),
			'least'   => PasswordRules::SHORTEST,
			'score'   => PasswordRules::SCORE,
			'level'   => 0,
			'words'   => '',
			'shown'   => false,
			'labels'  => array( __( 'Guessed at once', 'pmq' ), __( 'Very weak', 'pmq' ), __( 'Weak', 'pmq' ), __( 'Good', 'pmq' ), __( 'Very good', 'pmq' ) ),
			/* translators: %d: number of characters */
			'short'   => sprintf( __( 'At least %d characters', 'pmq' ), PasswordRules::SHORTEST ),
		);
		wp_interactivity_state( 'pmq/accounts', array( 'passwordType' => 'password' ) );
		return '<div class="pmq-password" data-wp-interactive="pmq/accounts" ' . wp_interactivity_data_wp_context( $context ) . '>'
			. $form->field(
				'password',
				$label,
				array(
					'type'                        => 'password',
					'autocomplete'                => 'new-password',
					'hint'                        => $hint,
					'data-wp-on--input'           => 'actions.measure',
					'data-wp-on--focus'           => 'actions.load',
					'data-wp-bind--type'          => 'state.passwordType',
				)
			)
			. '<p class="pmq-password__tools needs-script"><button type="button" class="wp-element-button is-text is-small" data-wp-on--click="actions.toggle" data-wp-bind--aria-pressed="context.shown" aria-pressed="false">' . esc_html__( 'Show the password', 'pmq' ) . '</button>'
			. '<meter min="0" max="5" low="3" high="4" optimum="5" value="0" data-wp-bind--value="context.level" aria-hidden="true"></meter> <span role="status" data-wp-text="context.words"></span></p></div>';
	}

	/**
	 * Prints what to do now.
	 */
	private function sent(): string {
		return Html::notice( __( 'A mail is on its way to you.', 'pmq' ) )
			. '<p>' . esc_html__( 'Open it and follow its link: your account is made then. The link works once, for a day.', 'pmq' ) . '</p><p>' . esc_html__( 'Nothing after some minutes? Look among the unwanted mail, check the address, and begin again.', 'pmq' ) . '</p>'
			. Links::paragraph( Pages::url( Pages::SIGN_UP ), __( 'Begin again', 'pmq' ) );
	}

	/**
	 * Prints the button that confirms: mail scanners follow links, but press no buttons.
	 */
	private function confirm(): string {
		$form = new Html( $this->forms, SignUp::CONFIRM );
		return '<p>' . esc_html__( 'One more step, and your account is made.', 'pmq' ) . '</p>'
			. $form->open( Pages::step_url( Pages::SIGN_UP, SignUp::STEP_CONFIRM, array( 'jeton' => Pages::argument( 'jeton' ) ) ), array( 'token' => Pages::argument( 'jeton' ) ) )
			. $form->close( __( 'Confirm my address', 'pmq' ) )
			. Links::paragraph( Pages::url( Pages::SIGN_UP ), __( 'Begin again', 'pmq' ) );
	}

	/**
	 * Says that the link makes no account, and what to do instead.
	 *
	 * @param SignUpLink $link Link.
	 */
	private function refused( SignUpLink $link ): string {
		// Of what was just sent, the answer says more than the state of its link.
		$sentence = $this->forms->errors( SignUp::CONFIRM )[''] ?? $link->refusal();
		return Html::notice( $sentence, 'warning' ) . ( SignUpLink::Done === $link
			? Links::button( Pages::url( Pages::SIGN_IN ), __( 'Sign in', 'pmq' ) )
			: Links::button( Pages::url( Pages::SIGN_UP ), __( 'Begin again', 'pmq' ) ) );
	}
}
