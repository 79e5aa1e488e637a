<?php
/**
 * Where a request stands.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Requests;

/**
 * Open until somebody decides.
 */
enum RequestState: string {
	case Open     = 'open';
	case Approved = 'approved';
	case Refused  = 'refused';

	/**
	 * Returns it in words.
	 */
	public function label(): string {
		return match ( $this ) {
			self::Open     => __( 'waiting for an answer', 'pmq' ),
			self::Approved => __( 'accepted', 'pmq' ),
			self::Refused  => __( 'refused', 'pmq' ),
		};
	}
}
