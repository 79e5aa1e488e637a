<?php
/**
 * What somebody may hear of.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Notifications;

/**
 * One kind of notification: a line of the section "Notifications" of the account.
 */
final class Kind {

	/**
	 * Keeps the kind.
	 *
	 * @param string        $slug     Letters, digits and `_`, at most 30.
	 * @param string        $label    What it is about, such as "Sign-ins on a new device".
	 * @param string        $hint     A sentence about it.
	 * @param Frequency     $default  What holds until the person chooses.
	 * @param \Closure|null $concerns Whom it concerns; everybody by default.
	 * @param Parts|null    $parts    What it consists of, when a mail about a part of it may be stopped alone.
	 * @phpstan-param (\Closure(\WP_User): bool)|null $concerns
	 */
	public function __construct(
		public readonly string $slug,
		public readonly string $label,
		public readonly string $hint,
		public readonly Frequency $default = Frequency::Now,
		private readonly ?\Closure $concerns = null,
		public readonly ?Parts $parts = null,
	) {}

	/**
	 * Tells whether somebody may get such notifications.
	 *
	 * @param \WP_User $user Account.
	 */
	public function concerns( \WP_User $user ): bool {
		return null === $this->concerns || ( $this->concerns )( $user );
	}
}
