<?php
/**
 * What a test sees when WordPress stops with wp_die().
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests;

/**
 * Thrown in place of the end of the process; the code is the HTTP status.
 */
final class WordPressDied extends \RuntimeException {}
