<?php
/**
 * A document that was read too early.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Someone else marked the same post later and reads it later: what was read here is not to be written.
 */
final class Overtaken extends \RuntimeException {}
