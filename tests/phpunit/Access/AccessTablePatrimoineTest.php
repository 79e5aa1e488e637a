<?php
/**
 * The doors of the site patrimoine.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Access;

use PHPUnit\Framework\Attributes\Group;

/**
 * See {@see AccessTableCase}.
 */
#[Group( 'site-patrimoine' )]
final class AccessTablePatrimoineTest extends AccessTableCase {

	/**
	 * Slug of the booted site.
	 */
	protected static function site(): string {
		return 'patrimoine';
	}
}
