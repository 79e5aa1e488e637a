<?php
/**
 * A record that WordPress did not take.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * Carries WordPress's reason, written for the person who imports. Every other exception speaks to developers.
 */
final class RecordNotWritten extends \RuntimeException {}
