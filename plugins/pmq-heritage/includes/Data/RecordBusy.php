<?php
/**
 * A record that another import is writing.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * Says that a row has to wait for another import for too long. Whatever that one has done or will do stands.
 */
final class RecordBusy extends \RuntimeException {}
