<?php
/**
 * An answer made without WordPress.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\REST;

/**
 * Body and headers, to be the same as WordPress's own.
 */
final class ShortAnswer {

	/**
	 * Keeps the answer.
	 *
	 * @param string                $body    JSON.
	 * @param array<string, string> $headers Headers beside those of every answer.
	 */
	public function __construct( public readonly string $body, public readonly array $headers ) {}
}
