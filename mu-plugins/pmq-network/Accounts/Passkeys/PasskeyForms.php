<?php
/**
 * Signing in by passkey.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Passkeys;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\SignIn;

/**
 * Takes what the browser answered when somebody chose to sign in by passkey.
 */
final class PasskeyForms {

	public const ENTER = 'passkey_enter';

	/**
	 * Keeps what it works with.
	 *
	 * @param Passkeys $passkeys Passkeys.
	 * @param Limits   $limits   Rate limits.
	 * @param SignIn   $sign_in  Way in.
	 */
	public function __construct( private readonly Passkeys $passkeys, private readonly Limits $limits, private readonly SignIn $sign_in ) {}

	/**
	 * Makes the form known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::ENTER, Forms::EVERYONE, $this->enter( ... ) );
	}

	/**
	 * Signs in.
	 *
	 * @param Input $input Fields: passkey, redirect_to.
	 */
	public function enter( Input $input ): Answer {
		if ( ! $this->limits->allow( 'passkey network ' . Visitor::network(), 60, 15 * MINUTE_IN_SECONDS ) ) {
			return Answer::error( __( 'Too many attempts. Wait a quarter of an hour.', 'pmq' ) );
		}
		$user = get_userdata( $this->passkeys->owner( $input->raw( 'passkey' ) ) );
		if ( ! $user instanceof \WP_User ) {
			return Answer::error( __( 'This passkey was not accepted. It may have been removed from your account; sign in another way.', 'pmq' ) );
		}
		return $this->sign_in->complete( $user, 'passkey', false, $input->raw( SignIn::TARGET ) );
	}
}
