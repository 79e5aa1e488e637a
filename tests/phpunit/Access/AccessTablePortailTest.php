<?php
/**
 * The doors of the site portail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Access;

use PHPUnit\Framework\Attributes\Group;

/**
 * See {@see AccessTableCase}.
 */
#[Group( 'site-portail' )]
final class AccessTablePortailTest extends AccessTableCase {

	/**
	 * Slug of the booted site.
	 */
	protected static function site(): string {
		return 'portail';
	}
}
