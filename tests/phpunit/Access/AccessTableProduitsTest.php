<?php
/**
 * The doors of the site produits.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Access;

use PHPUnit\Framework\Attributes\Group;

/**
 * See {@see AccessTableCase}.
 */
#[Group( 'site-produits' )]
final class AccessTableProduitsTest extends AccessTableCase {

	/**
	 * Slug of the booted site.
	 */
	protected static function site(): string {
		return 'produits';
	}
}
