<?php
/**
 * Sign-ins on devices that an account has not used before.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Notifications;

use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Pages;

/**
 * Tells the owner when somebody signs in with a browser that carries no sign of an earlier sign-in: who finds it strange ends
 * the session at once. The very first sign-in is no news.
 */
final class NewDevice {

	public const KIND = 'new_device';

	/**
	 * User meta: set once somebody has signed in.
	 */
	public const META = 'pmq_has_signed_in';

	/**
	 * Keeps the notifier.
	 *
	 * @param Notifier $notifier Notifier.
	 */
	public function __construct( private readonly Notifier $notifier ) {}

	/**
	 * Hooks the kind and the sign-in, before the device is remembered.
	 */
	public function register(): void {
		add_filter(
			'pmq_notification_kinds',
			static fn ( array $kinds ): array => array( ...$kinds, new Kind( self::KIND, __( 'Sign-ins on a new device', 'pmq' ), __( 'Somebody opens your account with a browser that you have not used yet.', 'pmq' ) ) )
		);
		add_action( 'wp_login', $this->tell( ... ), 5, 2 );
	}

	/**
	 * Tells the owner.
	 *
	 * @param string   $login Login.
	 * @param \WP_User $user  Account.
	 */
	public function tell( string $login, \WP_User $user ): void {
		unset( $login );
		if ( '' !== Visitor::device_of( $user->ID ) ) {
			return;
		}
		// Accounts that are older than the mark may still be signed in elsewhere; this sign-in has its session already.
		$is_first = '' === get_user_meta( $user->ID, self::META, true ) && count( \WP_Session_Tokens::get_instance( $user->ID )->get_all() ) < 2;
		update_user_meta( $user->ID, self::META, '1' );
		if ( $is_first ) {
			return;
		}
		$this->notifier->notify(
			$user->ID,
			self::KIND,
			new Notice(
				__( 'A sign-in on a new device', 'pmq' ),
				Pages::url( Pages::ACCOUNT ) . '#pmq-sessions',
				__( 'See where I am signed in', 'pmq' ),
				array(
					sprintf(
						/* translators: 1: date and time, 2: network address */
						__( 'On %1$s somebody signed in to your account from %2$s, with a browser that was not known to us.', 'pmq' ),
						(string) wp_date( 'j F Y, H:i' ),
						Visitor::address()
					),
					__( 'If it was you, there is nothing to do. If not, end the session and change your password.', 'pmq' ),
				)
			)
		);
	}
}
