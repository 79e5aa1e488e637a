<?php
/**
 * Where a mail stands.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * The states of a mail, in the order of its life.
 *
 * `sending` is written before a mail is given to the relay and `sent` after the relay took it: what is still `sending` when its worker
 * is gone may or may not have been taken, and becomes `doubtful`. Only a person sends a doubtful mail again.
 */
enum State: string {
	case Queued     = 'queued';
	case Claimed    = 'claimed';
	case Sending    = 'sending';
	case Sent       = 'sent';
	case Failed     = 'failed';
	case Dead       = 'dead';
	case Doubtful   = 'doubtful';
	case Suppressed = 'suppressed';
	case Cancelled  = 'cancelled';

	/**
	 * Says whether a person may send it again as it is: it has not reached anybody for certain.
	 */
	public function may_be_queued_again(): bool {
		return in_array( $this, array( self::Failed, self::Dead, self::Doubtful, self::Suppressed, self::Cancelled ), true );
	}
}
