<?php
/**
 * Parts of a kind of notification.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Notifications;

/**
 * What a kind consists of for one person, such as each search that was kept: its mails can be stopped one by one.
 */
interface Parts {

	/**
	 * Names a part.
	 *
	 * @param int $user Account.
	 * @param int $part Number of the part.
	 * @return string|null Null when the person has no such part.
	 */
	public function name( int $user, int $part ): ?string;

	/**
	 * Sends no more mails about a part. One that is gone sends none either.
	 *
	 * @param int $user Account.
	 * @param int $part Number of the part.
	 */
	public function stop( int $user, int $part ): void;
}
