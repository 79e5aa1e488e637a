<?php
/**
 * How soon somebody hears of something.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Notifications;

/**
 * A mail at once, one mail a day for all of the day, or none.
 */
enum Frequency: string {
	case Now   = 'now';
	case Daily = 'daily';
	case None  = 'none';

	/**
	 * Returns the words of each choice.
	 *
	 * @return array<string, string> By value.
	 */
	public static function labels(): array {
		return array(
			self::Now->value   => __( 'at once', 'pmq' ),
			self::Daily->value => __( 'once a day', 'pmq' ),
			self::None->value  => __( 'no mail', 'pmq' ),
		);
	}
}
