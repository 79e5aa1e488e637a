<?php
/**
 * A file that is refused.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Media;

/**
 * Says to the person who uploads, in plain words, why a file is refused.
 */
final class UnsafeFile extends \RuntimeException {
}
