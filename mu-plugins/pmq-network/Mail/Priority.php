<?php
/**
 * How urgent a mail is.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * Mails that somebody waits for go before those to many.
 */
enum Priority: int {
	case Transactional = 0;
	case Bulk          = 1;
}
