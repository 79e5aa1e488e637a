<?php
/**
 * The screen of officers' sections.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Access;

use PaysMidiQuercy\Access\OfficerSections;
use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Access\SectionsScreen;
use PaysMidiQuercy\Tests\TestCase;
use PaysMidiQuercy\Tests\WordPressDied;

/**
 * An administrator of the site gives sections to its officers; who may call it is in the access table.
 */
final class SectionsScreenTest extends TestCase {

	/**
	 * Keeps what the form says, for officers only, and nothing that is no category.
	 *
	 * @throws WordPressDied Caught again below.
	 */
	public function test_saves_sections_of_officers_only(): void {
		$term = wp_insert_term( 'Rubrique d’essai', 'category' );
		self::assertIsArray( $term );
		$officer     = $this->make_user( Roles::OFFICER );
		$contributor = $this->make_user( Roles::CONTRIBUTOR );
		$this->act_as( Roles::ADMINISTRATOR );
		$_POST    = array(
			'sections' => array(
				$officer->ID     => array( (string) $term['term_id'], '999999', '<b>' ),
				$contributor->ID => array( (string) $term['term_id'] ),
			),
		);
		$_REQUEST = array( '_wpnonce' => wp_create_nonce( SectionsScreen::ACTION ) );
		add_filter( 'wp_redirect', static fn ( string $where ): never => throw new WordPressDied( $where, 302 ) );
		try {
			do_action( 'admin_post_' . SectionsScreen::ACTION ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- What core fires.
			self::fail( 'The form ends in a redirect.' );
		} catch ( WordPressDied $end ) {
			self::assertSame( 302, $end->getCode() );
			self::assertStringContainsString( 'users.php?page=pmq-sections', $end->getMessage() );
		}
		self::assertSame( array( (int) $term['term_id'] ), OfficerSections::given( $officer->ID ) );
		self::assertSame( array(), OfficerSections::given( $contributor->ID ) );
	}

	/**
	 * The screen shows names as text and ticks what is given.
	 */
	public function test_screen_escapes_and_ticks(): void {
		require_once ABSPATH . 'wp-admin/includes/template.php';
		$term    = wp_insert_term( 'Eau & rivières', 'category' );
		$officer = $this->make_user( Roles::OFFICER, null, array( 'display_name' => 'Ève <script>' ) );
		self::assertIsArray( $term );
		OfficerSections::give( $officer->ID, array( (int) $term['term_id'] ) );
		ob_start();
		( new SectionsScreen() )->render();
		$html = (string) ob_get_clean();
		self::assertStringNotContainsString( '<script>', $html );
		self::assertStringContainsString( 'Eau &amp; rivières', $html );
		self::assertMatchesRegularExpression( '/value="' . $term['term_id'] . '"\s+checked/', $html );
	}
}
