<?php
/**
 * A commune's time in an EPCI.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Says from when to when a commune belongs to an EPCI.
 */
final class Membership {

	/**
	 * Holds the dates, both included.
	 *
	 * @param string      $insee Commune.
	 * @param string|null $from  First day (Y-m-d), null when it has been so since before our list.
	 * @param string|null $to    Last day (Y-m-d), null while it lasts.
	 */
	public function __construct(
		public readonly string $insee,
		public readonly ?string $from,
		public readonly ?string $to,
	) {}

	/**
	 * Tells whether the commune is a member on a day.
	 *
	 * @param string $date Y-m-d.
	 */
	public function holds_on( string $date ): bool {
		return ( null === $this->from || $this->from <= $date ) && ( null === $this->to || $date <= $this->to );
	}
}
