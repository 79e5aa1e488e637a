<?php
/**
 * How often one hears of a saved search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\SavedSearches;

/**
 * When a saved search is asked again.
 */
enum Rhythm: string {

	case Now    = 'now';
	case Daily  = 'daily';
	case Weekly = 'weekly';
	case None   = 'none';

	/**
	 * Gives the seconds between two mails at least; null when there are none.
	 */
	public function seconds(): ?int {
		return match ( $this ) {
			self::Now    => 0,
			self::Daily  => DAY_IN_SECONDS - HOUR_IN_SECONDS,
			self::Weekly => WEEK_IN_SECONDS - HOUR_IN_SECONDS,
			self::None   => null,
		};
	}

	/**
	 * Gives the words of each choice.
	 *
	 * @return array<string, string> By value.
	 */
	public static function labels(): array {
		return array(
			self::Now->value    => __( 'at once', 'pmq' ),
			self::Daily->value  => __( 'once a day', 'pmq' ),
			self::Weekly->value => __( 'once a week', 'pmq' ),
			self::None->value   => __( 'no mail', 'pmq' ),
		);
	}
}
