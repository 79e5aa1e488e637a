<?php
/**
 * The doors of the site energies.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Access;

use PHPUnit\Framework\Attributes\Group;

/**
 * See {@see AccessTableCase}.
 */
#[Group( 'site-energies' )]
final class AccessTableEnergiesTest extends AccessTableCase {

	/**
	 * Slug of the booted site.
	 */
	protected static function site(): string {
		return 'energies';
	}
}
