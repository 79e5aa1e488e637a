<?php
/**
 * What people want to hear of.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Notifications;

use PaysMidiQuercy\Values;

/**
 * Keeps each person's choice by kind. Only what differs from the default is kept: a default that changes reaches those who
 * never chose.
 */
final class Preferences {

	/**
	 * User meta: value of Frequency by slug of the kind.
	 */
	public const META = 'pmq_notifications';

	/**
	 * Returns what holds for an account.
	 *
	 * @param int  $user Account.
	 * @param Kind $kind Kind.
	 */
	public static function of( int $user, Kind $kind ): Frequency {
		return Frequency::tryFrom( Values::text( self::chosen( $user )[ $kind->slug ] ?? '' ) ) ?? $kind->default;
	}

	/**
	 * Keeps choices; what is not named stays as it is.
	 *
	 * @param int                      $user    Account.
	 * @param array<string, Frequency> $choices By slug.
	 */
	public static function keep( int $user, array $choices ): void {
		update_user_meta( $user, self::META, array_map( static fn ( Frequency $choice ): string => $choice->value, $choices ) + self::chosen( $user ) );
	}

	/**
	 * Returns what an account has chosen.
	 *
	 * @param int $user Account.
	 * @return array<string, mixed>
	 */
	private static function chosen( int $user ): array {
		return Values::map( get_user_meta( $user, self::META, true ) );
	}
}
