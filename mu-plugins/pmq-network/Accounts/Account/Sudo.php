<?php
/**
 * What needs a recent sign-in.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Account;

use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\Sessions;
use PaysMidiQuercy\Accounts\SignIn;
use PaysMidiQuercy\Accounts\View\Links;

/**
 * Whoever finds an open session on somebody's desk must not be able to take the account over: ways in are changed only
 * within half an hour of signing in.
 */
final class Sudo {

	/**
	 * Returns the sentence that says so.
	 */
	public static function sentence(): string {
		return __( 'You signed in a while ago. Sign in once more to change this.', 'pmq' );
	}

	/**
	 * Prints the way to sign in once more, empty while that is not needed.
	 *
	 * @param string $section Section to come back to.
	 */
	public static function gate( string $section ): string {
		if ( Sessions::is_recent() ) {
			return '';
		}
		$url = Pages::url(
			Pages::SIGN_IN,
			array(
				'reauth'       => '1',
				SignIn::TARGET => Pages::url( Pages::ACCOUNT ) . '#pmq-' . $section,
			)
		);
		return '<p>' . esc_html( self::sentence() ) . '</p>' . Links::button( $url, __( 'Sign in once more', 'pmq' ), 'is-outline is-small' );
	}
}
