<?php
/**
 * Command `wp pmq account`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use WP_CLI;

/**
 * Helps people who cannot help themselves.
 */
final class AccountCommand {

	/**
	 * Takes the service.
	 *
	 * @param Accounts $accounts Service.
	 */
	public function __construct( private readonly Accounts $accounts ) {}

	/**
	 * Takes the second factor off an account whose owner has lost the phone and the recovery codes.
	 *
	 * Check who asks before, by telephone or in person: whoever holds the password and the mails gets in afterwards. App,
	 * recovery codes and passkeys go, every session ends, the owner is told by mail, and the server's log notes it. An
	 * administrator has to set up a new one at the next sign-in.
	 *
	 * ## OPTIONS
	 *
	 * <user>
	 * : Login, address or number of the account.
	 *
	 * [--yes]
	 * : Do not ask.
	 *
	 * @subcommand remove-second-factor
	 *
	 * @param list<string>               $args    Account.
	 * @param array<string, string|bool> $options See above.
	 */
	public function remove_second_factor( array $args, array $options ): void {
		$asked = $args[0] ?? '';
		$user  = get_user_by( 'login', $asked ) ?: get_user_by( 'email', $asked ) ?: ( ctype_digit( $asked ) ? get_user_by( 'id', (int) $asked ) : false );
		if ( ! $user instanceof \WP_User ) {
			WP_CLI::error( "There is no account “{$asked}”." );
			return;
		}
		$keeper = $this->accounts->second->keeper;
		if ( ! $keeper->has_app( $user->ID ) && ! $this->accounts->passkeys->has( $user->ID ) ) {
			WP_CLI::error( "{$user->user_login} has neither an app nor a passkey." );
			return;
		}
		WP_CLI::confirm( "Take app, recovery codes and passkeys off {$user->user_login} ({$user->user_email})?", $options );
		$keeper->forget( $user->ID );
		$this->accounts->passkeys->remove( $user->ID );
		Sessions::end_all( $user->ID );
		AccountMail::send(
			'account_second_removed',
			$user->user_email,
			__( 'Your second factor was taken off', 'pmq' ),
			array(
				/* translators: %s: name */
				sprintf( __( 'Hello %s,', 'pmq' ), $user->display_name ),
				__( 'the team has taken your second factor off, because you had lost it. You are signed out everywhere.', 'pmq' ),
				__( 'If you have not asked for that, write to us at once and change your password.', 'pmq' ),
			),
			array(
				'label' => __( 'Sign in', 'pmq' ),
				'url'   => Pages::url( Pages::SIGN_IN ),
			)
		);
		$who = get_current_user();
		error_log( "Pays Midi-Quercy: second factor of account {$user->ID} ({$user->user_login}) removed on the command line as {$who}." ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- The record of who was let in.
		WP_CLI::success( "The second factor of {$user->user_login} is off; the owner is told by mail." );
	}
}
