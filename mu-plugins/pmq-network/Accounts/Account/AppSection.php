<?php
/**
 * The second factor of an account.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Account;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\SecondFactor\Keeper;
use PaysMidiQuercy\Accounts\SecondFactor\Requirement;
use PaysMidiQuercy\Accounts\SecondFactor\Totp;
use PaysMidiQuercy\Accounts\Sessions;

/**
 * Section "second factor": an app with codes, and recovery codes for the day on which the phone is lost.
 */
final class AppSection {

	public const CONFIRM = 'app_confirm';
	public const REMOVE  = 'app_remove';
	public const CODES   = 'app_codes';

	/**
	 * Recovery codes just made: shown by this request only.
	 *
	 * @var list<string>
	 */
	private array $codes = array();

	/**
	 * Form that made them.
	 */
	private string $made_by = '';

	/**
	 * Keeps what it works with.
	 *
	 * @param Keeper $keeper Secrets.
	 * @param Limits $limits Rate limits.
	 */
	public function __construct( private readonly Keeper $keeper, private readonly Limits $limits ) {}

	/**
	 * Hooks section and forms.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::CONFIRM, Forms::ACCOUNT, $this->confirm( ... ) );
		$forms->add( self::REMOVE, Forms::ACCOUNT, $this->remove( ... ) );
		$forms->add( self::CODES, Forms::ACCOUNT, $this->codes( ... ) );
		add_filter(
			'pmq_account_sections',
			fn ( array $sections ): array => $sections + array(
				'second' => array(
					'title' => __( 'Second factor', 'pmq' ),
					'order' => Requirement::is_confined() ? 1 : 50,
					'html'  => $this->html( ... ),
				),
			)
		);
	}

	/**
	 * Puts the app into force.
	 *
	 * @param Input $input Field: code.
	 */
	public function confirm( Input $input ): Answer {
		$user = get_current_user_id();
		if ( ! Sessions::is_recent() ) {
			return Answer::error( Sudo::sentence() );
		}
		if ( $this->keeper->has_app( $user ) || ! $this->limits->allow( 'app ' . $user, 10, 15 * MINUTE_IN_SECONDS ) ) {
			return Answer::error( __( 'Too many attempts. Wait a quarter of an hour.', 'pmq' ) );
		}
		$codes = $this->keeper->confirm( $user, $input->text( 'code' ) );
		if ( null === $codes ) {
			return Answer::errors( array( 'code' => __( 'This code is wrong or has been used. Take the next one that the app shows.', 'pmq' ) ) );
		}
		$this->codes   = $codes;
		$this->made_by = self::CONFIRM;
		Requirement::satisfy();
		return Answer::stay();
	}

	/**
	 * Takes the app off.
	 *
	 * @param Input $input Field: code.
	 */
	public function remove( Input $input ): Answer {
		$user = get_current_user_id();
		if ( Requirement::is_confined() || ! $this->limits->allow( 'app ' . $user, 10, 15 * MINUTE_IN_SECONDS ) || ! $this->keeper->accept( $user, $input->text( 'code' ) ) ) {
			return Answer::errors( array( 'code' => __( 'This code is wrong or has been used. Take the next one that the app shows.', 'pmq' ) ) );
		}
		$this->keeper->forget( $user );
		return Answer::to( Pages::done_url( 'sans-app', 'second' ) );
	}

	/**
	 * Makes new recovery codes.
	 *
	 * @param Input $input No field.
	 */
	public function codes( Input $input ): Answer {
		unset( $input );
		$user = get_current_user_id();
		if ( ! Sessions::is_recent() || Requirement::is_confined() || ! $this->keeper->has_app( $user ) ) {
			return Answer::error( Sudo::sentence() );
		}
		$this->codes   = $this->keeper->new_codes( $user );
		$this->made_by = self::CODES;
		return Answer::stay();
	}

	/**
	 * Prints the section.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	public function html( Forms $forms, \WP_User $user ): string {
		if ( array() !== $this->codes ) {
			return $this->new_codes();
		}
		return $this->keeper->has_app( $user->ID ) ? $this->in_force( $forms, $user ) : $this->set_up( $forms, $user );
	}

	/**
	 * Prints recovery codes, once.
	 */
	private function new_codes(): string {
		$list = implode( '', array_map( static fn ( string $code ): string => '<li><code>' . esc_html( $code ) . '</code></li>', $this->codes ) );
		return '<div id="' . esc_attr( Html::answer_id( $this->made_by ) ) . '" tabindex="-1">' . Html::notice( __( 'Your second factor is set up.', 'pmq' ) ) . '</div><p>' . esc_html__( 'Keep these recovery codes on paper: each opens your account once when your phone is not there. They are not shown again.', 'pmq' ) . '</p><ul class="pmq-account__codes">' . $list . '</ul>';
	}

	/**
	 * Prints what is in force.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	private function in_force( Forms $forms, \WP_User $user ): string {
		$left   = $this->keeper->codes_left( $user->ID );
		$codes  = new Html( $forms, self::CODES );
		$remove = new Html( $forms, self::REMOVE );
		/* translators: %d: number of codes */
		return '<p>' . esc_html( sprintf( _n( 'An app gives you a code at each sign-in. %d recovery code is left.', 'An app gives you a code at each sign-in. %d recovery codes are left.', $left, 'pmq' ), $left ) ) . '</p>'
			. Sudo::gate( 'second' )
			. ( Sessions::is_recent() ? $codes->open( Pages::url( Pages::ACCOUNT ) ) . $codes->close( __( 'Make new recovery codes', 'pmq' ), '', 'is-outline' ) : '' )
			. '<details' . ( array() === $forms->errors( self::REMOVE ) ? '' : ' open' ) . '><summary>' . esc_html__( 'Take the app off', 'pmq' ) . '</summary>'
			. $remove->open( Pages::url( Pages::ACCOUNT ) ) . self::code( $remove ) . $remove->close( __( 'Take the app off', 'pmq' ), '', 'is-outline' ) . '</details>';
	}

	/**
	 * Prints how to set the app up.
	 *
	 * @param Forms    $forms Forms.
	 * @param \WP_User $user  Account.
	 */
	private function set_up( Forms $forms, \WP_User $user ): string {
		$gate = Sudo::gate( 'second' );
		if ( '' !== $gate ) {
			return $gate;
		}
		$secret = $this->keeper->waiting( $user->ID );
		$form   = new Html( $forms, self::CONFIRM );
		return '<p>' . esc_html__( 'After password or link, an app on your phone (FreeOTP, Aegis, Google Authenticator …) gives a code of six figures. A passkey does the same.', 'pmq' ) . '</p><ol class="pmq-account__steps"><li><p>'
			. esc_html__( 'In the app, add an account: scan this picture, or type the key.', 'pmq' ) . '</p>'
			. '<div class="pmq-account__qr" data-wp-interactive="pmq/accounts" data-wp-init="callbacks.drawCode" data-address="' . esc_attr( Totp::uri( $secret, $user->user_email ) ) . '" data-label="' . esc_attr__( 'Picture for the app; the key below says the same', 'pmq' ) . '"></div><p><code>' . esc_html( trim( chunk_split( $secret, 4, ' ' ) ) ) . '</code></p></li><li>'
			. $form->open( Pages::url( Pages::ACCOUNT ) ) . self::code( $form ) . $form->close( __( 'Switch the second factor on', 'pmq' ) ) . '</li></ol>';
	}

	/**
	 * Prints the field of the code.
	 *
	 * @param Html $form Form.
	 */
	private static function code( Html $form ): string {
		return $form->field(
			'code',
			__( 'Code that the app shows', 'pmq' ),
			array(
				'inputmode'    => 'numeric',
				'autocomplete' => 'one-time-code',
				'maxlength'    => '11',
				'class'        => 'pmq-form__code',
			)
		);
	}
}
