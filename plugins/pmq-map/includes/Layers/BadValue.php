<?php
/**
 * A value that cannot be read.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

/**
 * What was given for a field is no value of it; the message says why, for people.
 */
final class BadValue extends \RuntimeException {}
