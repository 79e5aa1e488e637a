<?php
/**
 * Tests that ask for another site get it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Architecture;

use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\Attributes\TestDox;

/**
 * The booted site is the one of the group, in French.
 */
#[Group( 'site-portail' )]
#[TestDox( 'The site that a test boots as' )]
final class SitesTest extends TestCase {

	/**
	 * The portal is booted, with its plugins and without those of another site.
	 */
	public function test_boots_as_the_portal(): void {
		self::assertSame( $this->site_id( 'portail' ), get_current_blog_id() );
		self::assertSame( 'fr_FR', get_locale() );
		self::assertTrue( class_exists( \PaysMidiQuercy\Portal\Plugin::class ) );
		self::assertContains( 'pmq-portal/pmq-portal.php', (array) get_option( 'active_plugins' ) );
		self::assertFalse( post_type_exists( 'pmq_record' ) );
	}
}
