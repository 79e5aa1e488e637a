<?php
/**
 * What happens to a request.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Requests;

use PaysMidiQuercy\Accounts\AccountMail;
use PaysMidiQuercy\Accounts\Notifications\Kind;
use PaysMidiQuercy\Accounts\Notifications\Notice;
use PaysMidiQuercy\Accounts\Notifications\Notifier;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Values;

/**
 * Tells staff of a request, and the person of the decision; gives the role. Each of it is all done or not at all.
 */
final class RequestDesk {

	/**
	 * Kind of the notification to staff.
	 */
	public const KIND = 'role_requests';

	/**
	 * Keeps what it works with.
	 *
	 * @param Database $database SQL.
	 * @param Requests $requests Requests.
	 * @param Notifier $notifier Notifier.
	 */
	public function __construct( private readonly Database $database, public readonly Requests $requests, private readonly Notifier $notifier ) {}

	/**
	 * Hooks the kind of notification.
	 */
	public function register(): void {
		add_filter(
			'pmq_notification_kinds',
			static fn ( array $kinds ): array => array( ...$kinds, new Kind( self::KIND, __( 'Requests for a role', 'pmq' ), __( 'Somebody asks to become a contributor or a member of the committee.', 'pmq' ), concerns: static fn ( \WP_User $user ): bool => OtherSites::on( RequestedRole::DESK, static fn (): bool => user_can( $user->ID, RequestedRole::CAPABILITY ), false ) ) )
		);
	}

	/**
	 * Takes a request and tells staff.
	 *
	 * @param \WP_User      $user   Account.
	 * @param RequestedRole $role   Role.
	 * @param string        $reason Why.
	 * @return bool False when the person has asked already and nobody has decided.
	 */
	public function open( \WP_User $user, RequestedRole $role, string $reason ): bool {
		return $this->database->transaction(
			function () use ( $user, $role, $reason ): bool {
				$request = $this->requests->open( $user->ID, $role, $reason );
				if ( null === $request ) {
					return false;
				}
				/* translators: 1: name, 2: role */
				$title  = sprintf( __( '%1$s asks to become %2$s', 'pmq' ), $user->display_name, $role->label() );
				$notice = new Notice( $title, self::screen_url(), __( 'Answer the request', 'pmq' ), array( __( 'The reason given:', 'pmq' ) ), $reason );
				foreach ( self::staff() as $person ) {
					if ( $person !== $user->ID ) {
						$this->notifier->notify( $person, self::KIND, $notice, 'role request ' . $request->id );
					}
				}
				return true;
			}
		);
	}

	/**
	 * Decides, gives the role and tells the person.
	 *
	 * @param RoleRequest $request  Request.
	 * @param bool        $approved Whether the person gets the role.
	 * @param string      $answer   Words to the person.
	 * @param int         $by       Account of who decides.
	 * @return bool False when somebody has decided before.
	 */
	public function decide( RoleRequest $request, bool $approved, string $answer, int $by ): bool {
		return $this->database->transaction(
			function () use ( $request, $approved, $answer, $by ): bool {
				if ( ! $this->requests->decide( $request->id, $approved ? RequestState::Approved : RequestState::Refused, $answer, $by ) ) {
					return false;
				}
				$person = get_userdata( $request->user );
				if ( $person instanceof \WP_User ) {
					if ( $approved ) {
						$request->role->give( $person->ID );
					}
					self::mail( $person, $request->role, $approved, $answer );
				}
				return true;
			}
		);
	}

	/**
	 * Returns the address of the screen on which staff answer.
	 */
	public static function screen_url(): string {
		return OtherSites::on( RequestedRole::DESK, static fn (): string => admin_url( 'users.php?page=' . RequestScreen::SLUG ), '' );
	}

	/**
	 * Queues the mail that tells the decision.
	 *
	 * @param \WP_User      $person   Account.
	 * @param RequestedRole $role     Role.
	 * @param bool          $approved Decision.
	 * @param string        $answer   Words of who decided.
	 */
	private static function mail( \WP_User $person, RequestedRole $role, bool $approved, string $answer ): void {
		/* translators: %s: name */
		$hello = sprintf( __( 'Hello %s,', 'pmq' ), $person->display_name );
		$words = '' === $answer ? array() : array( __( 'The team writes to you:', 'pmq' ), $answer );
		if ( $approved ) {
			AccountMail::send(
				'account_role',
				$person->user_email,
				__( 'Your request is accepted', 'pmq' ),
				/* translators: %s: role */
				array( $hello, sprintf( __( 'you are now %s of the Patrimoines site. Welcome!', 'pmq' ), $role->label() ), ...$words ),
				array(
					'label' => __( 'Begin', 'pmq' ),
					'url'   => $role->start_url(),
				)
			);
			return;
		}
		AccountMail::send(
			'account_role',
			$person->user_email,
			__( 'An answer to your request', 'pmq' ),
			/* translators: %s: role */
			array( $hello, sprintf( __( 'your request to become %s could not be accepted.', 'pmq' ), $role->label() ), ...$words ),
			array(
				'label' => __( 'My account', 'pmq' ),
				'url'   => Pages::url( Pages::ACCOUNT ) . '#pmq-roles',
			),
			array( __( 'You may ask again when something has changed.', 'pmq' ) )
		);
	}

	/**
	 * Returns who decides: administrators of the site, else those of the network.
	 *
	 * @return list<int> Accounts.
	 */
	private static function staff(): array {
		$staff = OtherSites::on(
			RequestedRole::DESK,
			static fn (): array => Values::ints(
				get_users(
					array(
						'capability' => RequestedRole::CAPABILITY,
						'fields'     => 'ID',
					)
				)
			),
			array()
		);
		if ( array() !== $staff ) {
			return $staff;
		}
		return array_values( array_filter( array_map( static fn ( string $login ): int => get_user_by( 'login', $login )->ID ?? 0, get_super_admins() ) ) );
	}
}
