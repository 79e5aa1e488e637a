<?php
/**
 * All that somebody may hear of.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Notifications;

/**
 * The kinds of notifications, which each capability adds to by the filter `pmq_notification_kinds`.
 */
final class Kinds {

	/**
	 * Returns every kind by its slug, in the order in which they were added.
	 *
	 * @return array<string, Kind>
	 */
	public static function all(): array {
		/**
		 * Filters the kinds of notifications.
		 *
		 * @param list<Kind> $kinds Kinds.
		 */
		$kinds = (array) apply_filters( 'pmq_notification_kinds', array() );
		$known = array();
		foreach ( $kinds as $kind ) {
			if ( $kind instanceof Kind ) {
				$known[ $kind->slug ] = $kind;
			}
		}
		return $known;
	}

	/**
	 * Returns the kinds that concern somebody.
	 *
	 * @param \WP_User $user Account.
	 * @return array<string, Kind>
	 */
	public static function of( \WP_User $user ): array {
		return array_filter( self::all(), static fn ( Kind $kind ): bool => $kind->concerns( $user ) );
	}
}
