<?php
/**
 * A message that cannot be sent.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * The caller's mistake, told at once: nothing was queued.
 */
final class InvalidMessage extends \InvalidArgumentException {}
