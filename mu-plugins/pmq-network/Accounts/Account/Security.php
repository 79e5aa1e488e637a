<?php
/**
 * Ways in of an account.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Account;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\Passkeys\Passkeys;
use PaysMidiQuercy\Accounts\Password\PasswordRules;
use PaysMidiQuercy\Accounts\PasswordReset;
use PaysMidiQuercy\Accounts\SecondFactor\Requirement;
use PaysMidiQuercy\Accounts\Sessions;
use PaysMidiQuercy\Accounts\SignIn;
use PaysMidiQuercy\Accounts\View\SignUpView;
use PaysMidiQuercy\Values;

/**
 * Section "password and passkeys".
 */
final class Security {

	public const PASSWORD = 'password';
	public const ADD      = 'passkey_add';
	public const REMOVE   = 'passkey_remove';

	/**
	 * Keeps the passkeys.
	 *
	 * @param Passkeys $passkeys Passkeys.
	 */
	public function __construct( private readonly Passkeys $passkeys ) {}

	/**
	 * Hooks section and forms.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::PASSWORD, Forms::ACCOUNT, $this->password( ... ) );
		$forms->add( self::ADD, Forms::ACCOUNT, $this->add( ... ) );
		$forms->add( self::REMOVE, Forms::ACCOUNT, $this->remove( ... ) );
		add_filter(
			'pmq_account_sections',
			fn ( array $sections ): array => $sections + array(
				'security' => array(
					'title' => __( 'Password and passkeys', 'pmq' ),
					'order' => 40,
					'html'  => $this->html( ... ),
				),
			)
		);
	}

	/**
	 * Changes the password; this browser stays signed in.
	 *
	 * @param Input $input Field: password.
	 */
	public function password( Input $input ): Answer {
		if ( ! Sessions::is_recent() ) {
			return Answer::error( Sudo::sentence() );
		}
		$user    = wp_get_current_user();
		$problem = PasswordRules::problem( $input->raw( 'password' ), array( $user->display_name, $user->user_email, $user->user_login ) );
		if ( '' !== $problem ) {
			return Answer::errors( array( 'password' => $problem ) );
		}
		$session = Sessions::current();
		PasswordReset::change( $user, $input->password( 'password' ) );
		Sessions::open( new \WP_User( $user->ID ), Values::text( $session[ Sessions::HOW ] ?? 'password' ), ! empty( $session[ Sessions::SECOND ] ), false );
		return Answer::to( Pages::done_url( 'garde', 'security' ) );
	}

	/**
	 * Keeps a passkey.
	 *
	 * @param Input $input Fields: passkey, device.
	 */
	public function add( Input $input ): Answer {
		if ( ! Sessions::is_recent() ) {
			return Answer::error( Sudo::sentence() );
		}
		$user = get_current_user_id();
		$name = $input->text( 'device' );
		if ( ! $this->passkeys->add( $user, $input->raw( 'passkey' ), '' === $name ? __( 'My device', 'pmq' ) : $name ) ) {
			return Answer::error( __( 'This passkey could not be kept. Try again; your browser must be up to date.', 'pmq' ) );
		}
		if ( Requirement::concerns( $user ) && Requirement::is_confined() ) {
			Requirement::satisfy();
		}
		return Answer::to( Pages::done_url( 'cle', 'security' ) );
	}

	/**
	 * Removes a passkey.
	 *
	 * @param Input $input Field: key.
	 */
	public function remove( Input $input ): Answer {
		if ( ! Sessions::is_recent() || Requirement::is_confined() ) {
			return Answer::error( Sudo::sentence() );
		}
		$this->passkeys->remove( get_current_user_id(), $input->raw( 'key' ) );
		return Answer::to( Pages::done_url( 'cle-retiree', 'security' ) );
	}

	/**
	 * Prints the section.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	public function html( Forms $forms, \WP_User $user ): string {
		$gate = Sudo::gate( 'security' );
		$keys = $this->keys( $forms, $user, '' === $gate );
		if ( '' !== $gate ) {
			return $keys . $gate;
		}
		$form = new Html( $forms, self::PASSWORD );
		$none = (bool) get_user_meta( $user->ID, SignIn::NO_PASSWORD, true );
		return '<h3>' . esc_html__( 'Passkeys', 'pmq' ) . '</h3>' . $keys . $this->new_key( $forms, $user )
			. '<h3>' . esc_html__( 'Password', 'pmq' ) . '</h3>'
			. ( $none ? '<p>' . esc_html__( 'Your account has no password: you sign in by links sent by mail, or with a passkey.', 'pmq' ) . '</p>' : '' )
			. $form->open( Pages::url( Pages::ACCOUNT ) )
			. '<input type="hidden" name="email" autocomplete="username" value="' . esc_attr( $user->user_email ) . '">'
			. SignUpView::password( $form, __( 'New password', 'pmq' ), __( 'It ends your sessions on all other devices.', 'pmq' ) )
			. $form->close( __( 'Keep this password', 'pmq' ), '', 'is-outline' );
	}

	/**
	 * Prints the passkeys.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 * @param bool     $open  Whether they may be removed now.
	 */
	private function keys( Forms $forms, \WP_User $user, bool $open ): string {
		$html = '';
		foreach ( $this->passkeys->of( $user->ID ) as $key ) {
			$form = new Html( $forms, self::REMOVE );
			$used = 0 === $key['last_used']
				? __( 'not used yet', 'pmq' )
				/* translators: %s: date */
				: sprintf( __( 'used on %s', 'pmq' ), wp_date( 'j F Y', $key['last_used'] ) );
			$html .= '<li><span><strong>' . esc_html( $key['name'] ) . '</strong><br><span class="pmq-hint">' . esc_html( $used ) . '</span></span>'
				. ( $open ? $form->open( Pages::url( Pages::ACCOUNT ), array( 'key' => $key['hash'] ) ) . $form->close(
					/* translators: %s: name of the passkey */
					sprintf( __( 'Remove “%s”', 'pmq' ), $key['name'] ),
					'',
					'is-text is-small'
				) : '' ) . '</li>';
		}
		return '' === $html ? '<p>' . esc_html__( 'With a passkey you sign in by fingerprint, face or the code of your device: nothing to remember, nothing to steal.', 'pmq' ) . '</p>' : '<ul class="pmq-account__list">' . $html . '</ul>';
	}

	/**
	 * Prints the form of a new passkey; it shows itself only where the browser knows them.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	private function new_key( Forms $forms, \WP_User $user ): string {
		$form    = new Html( $forms, self::ADD );
		$context = array(
			'creation' => $this->passkeys->creation( $user ),
			'able'     => false,
			'problem'  => '',
			'failed'   => __( 'No passkey was made. Try again when you are ready.', 'pmq' ),
		);
		return '<div data-wp-interactive="pmq/accounts" ' . wp_interactivity_data_wp_context( $context ) . ' data-wp-init="callbacks.lookForPasskeys" data-wp-bind--hidden="!context.able" hidden>'
			. $form->open( Pages::url( Pages::ACCOUNT ), array( 'passkey' => '' ), 'data-wp-on--submit="actions.askPasskey"' )
			. $form->field( 'device', __( 'Name of this device', 'pmq' ), array( 'maxlength' => '60', 'hint' => __( 'For instance “My phone”.', 'pmq' ) ) )
			. '<p class="pmq-error" role="alert" data-wp-text="context.problem"></p>'
			. $form->close( __( 'Add a passkey', 'pmq' ), '', 'is-outline' ) . '</div>';
	}
}
