<?php
/**
 * What staff hear of the directory of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Records;

use PaysMidiQuercy\Accounts\Notifications\Frequency;
use PaysMidiQuercy\Accounts\Notifications\Kind;
use PaysMidiQuercy\Accounts\Notifications\Notice;
use PaysMidiQuercy\Accounts\Notifications\Notifier;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Values;

/**
 * Makes the kind of notification known on every site: people choose on the portal what they hear of, and the directory's plugin is
 * not there.
 */
final class ActorNotices {

	public const KIND = 'actor_entry';

	private const SITE       = 'patrimoine';
	private const CAPABILITY = 'edit_others_pmq_actors';

	/**
	 * Takes the notifier.
	 *
	 * @param Notifier $notifier Notifier.
	 */
	public function __construct( private readonly Notifier $notifier ) {}

	/**
	 * Hooks the kind.
	 */
	public function register(): void {
		add_filter(
			'pmq_notification_kinds',
			static fn ( array $kinds ): array => array(
				...$kinds,
				new Kind(
					self::KIND,
					__( 'Entries of actors', 'pmq' ),
					__( 'An actor has changed its entry, or somebody proposes one.', 'pmq' ),
					Frequency::Daily,
					static fn ( \WP_User $user ): bool => OtherSites::on( self::SITE, static fn (): bool => user_can( $user->ID, self::CAPABILITY ), false )
				),
			)
		);
	}

	/**
	 * Tells everybody who edits the directory; nobody is told of an own act.
	 *
	 * @param Notice $notice What to say.
	 * @param string $key    The same key twice sends one mail at once.
	 * @param int    $except Account that did it.
	 */
	public function tell( Notice $notice, string $key, int $except ): void {
		$staff = OtherSites::on(
			self::SITE,
			static fn (): array => Values::ints(
				get_users(
					array(
						'capability' => self::CAPABILITY,
						'fields'     => 'ID',
					)
				)
			),
			array()
		);
		foreach ( array_diff( $staff, array( $except ) ) as $user ) {
			$this->notifier->notify( $user, self::KIND, $notice, $key . '-' . $user );
		}
	}
}
