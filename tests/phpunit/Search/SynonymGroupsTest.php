<?php
/**
 * Words that mean the same, as staff writes them.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Articles\Thesaurus;
use PaysMidiQuercy\Heritage\Admin\SynonymScreen;
use PaysMidiQuercy\Search\StoredSynonyms;
use PaysMidiQuercy\Search\SynonymGroups;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\CoversNothing;
use function PaysMidiQuercy\network;

/**
 * Groups are checked, stored with their former versions, and used with the tags that mean the same.
 */
#[CoversNothing]
final class SynonymGroupsTest extends TestCase {

	/**
	 * Keeps the network's own groups.
	 */
	protected function setUp(): void {
		parent::setUp();
		foreach ( array( 'pmq_synonyms', StoredSynonyms::OPTION ) as $option ) {
			$before = get_network_option( null, $option, false );
			$this->after_test( static fn() => false === $before ? delete_network_option( null, $option ) : update_network_option( null, $option, $before ) );
			delete_network_option( null, $option );
		}
	}

	/**
	 * What a network begins with has no fault.
	 */
	public function test_what_a_network_begins_with_has_no_fault(): void {
		$groups = network()->synonyms->all();
		self::assertGreaterThan( 50, count( $groups ) );
		self::assertSame( array( $groups, array() ), SynonymGroups::parse( implode( "\n", array_map( static fn( array $group ): string => implode( ', ', $group ), $groups ) ) ) );
	}

	/**
	 * Every fault is told with its line.
	 */
	public function test_every_fault_is_told_with_its_line(): void {
		list( $groups, $faults ) = SynonymGroups::parse( "pigeonnier, colombier\n\nmoulin\nColombiers, fuie\nde la, pont" );
		self::assertCount( 4, $groups );
		self::assertCount( 3, $faults );
		self::assertStringContainsString( '3', $faults[0] );
		self::assertStringContainsString( 'Colombiers', $faults[1] );
		self::assertStringContainsString( '4', $faults[1] );
		self::assertStringContainsString( '5', $faults[2] );
	}

	/**
	 * A change keeps the former version and is used at once.
	 */
	public function test_a_change_keeps_the_former_version_and_is_used_at_once(): void {
		$synonyms = network()->synonyms;
		$first    = $synonyms->all();
		$synonyms->save( array( array( 'lavoir', 'battoir à linge' ) ), 0 );
		self::assertSame( $first, $synonyms->versions()[0]['groups'] );
		self::assertSame( array( 'battoir linge' ), array_column( StoredSynonyms::read()->of( array( 'lavoirs' ) )[0], 'text' ) );
		self::assertSame( array( 'lavoir' ), array_column( StoredSynonyms::read()->of( array( 'battoir', 'linge' ) )[1], 'text' ) );
		$synonyms->save( $synonyms->all(), 0 );
		self::assertCount( 1, $synonyms->versions(), 'No change, no version.' );
		for ( $round = 0; $round < 25; $round++ ) {
			$synonyms->save( array( array( 'a' . $round, 'lavoir' ) ), 0 );
		}
		self::assertCount( 20, $synonyms->versions() );
	}

	/**
	 * Who saves what another has changed meanwhile is told, and nothing of either is lost.
	 */
	public function test_a_change_meanwhile_is_not_overwritten(): void {
		$synonyms = network()->synonyms;
		$read     = $synonyms->state();
		self::assertTrue( $synonyms->save( array( array( 'lavoir', 'battoir' ) ), 0, $read ) );
		self::assertFalse( $synonyms->save( array( array( 'moulin', 'minoterie' ) ), 0, $read ) );
		self::assertSame( array( array( 'lavoir', 'battoir' ) ), $synonyms->all() );
		self::assertTrue( $synonyms->save( array( array( 'moulin', 'minoterie' ) ), 0, $synonyms->state() ) );
		self::assertSame( array( array( 'lavoir', 'battoir' ) ), $synonyms->versions()[0]['groups'] );
	}

	/**
	 * Tags that mean the same count too.
	 */
	public function test_tags_that_mean_the_same_count_too(): void {
		$this->set_option( Thesaurus::OPTION, array( 'circuits-courts' => array( 'vente-directe' ) ) );
		network()->synonyms->write();
		self::assertSame( array( 'vente directe' ), array_column( StoredSynonyms::read()->of( array( 'circuit', 'court' ) )[0], 'text' ) );
	}

	/**
	 * The screen is for staff.
	 */
	public function test_the_screen_is_for_staff(): void {
		foreach ( array( 'pmq_contributor' => false, 'pmq_committee' => true, 'administrator' => true ) as $role => $may ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Three roles.
			$this->act_as( $role );
			self::assertSame( $may, current_user_can( SynonymScreen::CAPABILITY ), $role );
		}
	}

	/**
	 * The screen keeps what was typed beside the faults, and saves what is right.
	 *
	 * @throws \RuntimeException Instead of the redirect.
	 */
	public function test_the_screen_keeps_what_was_typed(): void {
		$this->act_as( 'pmq_committee' );
		$screen   = new SynonymScreen( network()->synonyms );
		$nonce    = wp_create_nonce( 'pmq_save_synonym_groups' );
		$before   = network()->synonyms->all();
		$_POST    = array(
			'_wpnonce'           => $nonce,
			'pmq_synonym_groups' => 'moulin tout seul',
		);
		$_REQUEST = $_POST; // phpcs:ignore WordPress.Security.NonceVerification.Missing -- Sends one.
		$screen->receive();
		self::assertSame( $before, network()->synonyms->all() );
		require_once ABSPATH . 'wp-admin/includes/template.php';
		ob_start();
		$screen->render();
		$html = (string) ob_get_clean();
		self::assertStringContainsString( 'moulin tout seul', $html );
		self::assertStringContainsString( 'role="alert"', $html );
		self::assertStringContainsString( 'aria-invalid="true"', $html );
		add_filter( 'wp_redirect', static fn( string $to ) => throw new \RuntimeException( esc_url_raw( $to ) ), 1 );
		$_POST['pmq_synonym_groups'] = "moulin, minoterie\n";
		try {
			$screen->receive();
			self::fail( 'It goes back to the screen.' );
		} catch ( \RuntimeException $redirect ) {
			self::assertStringContainsString( 'pmq_done=saved', $redirect->getMessage() );
		}
		self::assertSame( array( array( 'moulin', 'minoterie' ) ), network()->synonyms->all() );
	}
}
