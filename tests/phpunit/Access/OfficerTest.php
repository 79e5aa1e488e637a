<?php
/**
 * Officers and their sections.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Access;

use PaysMidiQuercy\Access\OfficerSections;
use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\Group;

/**
 * An officer publishes in the own sections only, whichever door is taken.
 */
#[Group( 'site-portail' )]
final class OfficerTest extends TestCase {

	/**
	 * Section of the officer.
	 */
	private int $own;

	/**
	 * Section below the own one.
	 */
	private int $below;

	/**
	 * Somebody else's section.
	 */
	private int $foreign;

	/**
	 * The officer.
	 */
	private \WP_User $officer;

	/**
	 * Makes three sections and an officer who has the first.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->own     = $this->category( 'Rénover (essai)' );
		$this->below   = $this->category( 'Isolation (essai)', $this->own );
		$this->foreign = $this->category( 'Manger (essai)' );
		$this->officer = $this->make_user( Roles::OFFICER );
		OfficerSections::give( $this->officer->ID, array( $this->own ) );
	}

	/**
	 * Publishes at once in the own section and below it.
	 */
	public function test_publishes_in_own_section_and_below(): void {
		foreach ( array( $this->own, $this->below ) as $section ) {
			$answer = $this->create( array( 'categories' => array( $section ) ) );
			self::assertSame( 201, $answer->get_status() );
			self::assertSame( array( $section ), $answer->get_data()['categories'] );
			self::assertSame( 'publish', $answer->get_data()['status'] );
		}
	}

	/**
	 * A foreign section is refused with a sentence that names it and the own ones; nothing is stored.
	 */
	public function test_foreign_section_is_refused_in_rest(): void {
		$before = (int) wp_count_posts()->publish;
		$answer = $this->create( array( 'categories' => array( $this->own, $this->foreign ) ) );
		self::assertSame( 403, $answer->get_status() );
		self::assertSame( 'pmq_section_forbidden', $answer->get_data()['code'] );
		self::assertStringContainsString( 'Manger (essai)', $answer->get_data()['message'] );
		self::assertStringContainsString( 'Rénover (essai)', $answer->get_data()['message'] );
		self::assertSame( $before, (int) wp_count_posts()->publish );
	}

	/**
	 * Without a section named, the own first one is assigned.
	 */
	public function test_missing_section_becomes_the_own_one(): void {
		self::assertSame( array( $this->own ), $this->create( array() )->get_data()['categories'] );
		self::assertSame( array( $this->own ), $this->create( array( 'categories' => array() ) )->get_data()['categories'] );
	}

	/**
	 * Who has no section writes nothing.
	 */
	public function test_without_section_nothing_is_written(): void {
		OfficerSections::give( $this->officer->ID, array() );
		$answer = $this->create( array() );
		self::assertSame( 403, $answer->get_status() );
		self::assertSame( 'pmq_section_missing', $answer->get_data()['code'] );
		$own = $this->make_post(
			array(
				'post_author' => $this->officer->ID,
				'post_status' => 'draft',
			)
		);
		wp_set_object_terms( $own->ID, array(), 'category' );
		self::assertFalse( user_can( $this->officer, 'edit_post', $own->ID ) );
	}

	/**
	 * Edits and deletes what others wrote in the own section, nothing elsewhere, not even the own article once it is filed elsewhere.
	 */
	public function test_rights_follow_the_section(): void {
		$colleague = $this->article( array( $this->own ) );
		$elsewhere = $this->article( array( $this->foreign ) );
		$both      = $this->article( array( $this->own, $this->foreign ) );
		$moved     = $this->article( array( $this->foreign ), $this->officer->ID );
		foreach ( array( 'edit_post', 'delete_post' ) as $capability ) {
			self::assertSame( 'edit_post' === $capability, user_can( $this->officer, $capability, $colleague->ID ), $capability );
			self::assertFalse( user_can( $this->officer, $capability, $elsewhere->ID ) );
			self::assertFalse( user_can( $this->officer, $capability, $both->ID ) );
			self::assertFalse( user_can( $this->officer, $capability, $moved->ID ) );
		}
		self::assertTrue( user_can( $this->officer, 'delete_post', $this->article( array( $this->own ), $this->officer->ID )->ID ) );
		self::assertSame( 403, $this->rest_as( $this->officer, 'POST', '/wp/v2/posts/' . $elsewhere->ID, array( 'title' => 'x' ) )->get_status() );
		self::assertSame( 403, $this->rest_as( $this->officer, 'DELETE', '/wp/v2/posts/' . $moved->ID )->get_status() );
	}

	/**
	 * Media and synced patterns of others have no section: an officer uses them and leaves them as they are.
	 */
	public function test_what_others_made_outside_sections_stays(): void {
		foreach ( array( 'wp_block', 'attachment' ) as $type ) {
			$theirs = $this->make_post( array( 'post_type' => $type, 'post_author' => $this->make_user( Roles::ADMINISTRATOR )->ID ) );
			$own    = $this->make_post( array( 'post_type' => $type, 'post_author' => $this->officer->ID ) );
			foreach ( array( 'edit_post', 'delete_post' ) as $capability ) {
				self::assertFalse( user_can( $this->officer, $capability, $theirs->ID ), "$capability $type" );
				self::assertTrue( user_can( $this->officer, $capability, $own->ID ), "$capability $type" );
			}
			$route = 'wp_block' === $type ? '/wp/v2/blocks/' : '/wp/v2/media/';
			self::assertSame( 403, $this->rest_as( $this->officer, 'POST', $route . $theirs->ID, array( 'title' => 'x' ) )->get_status() );
		}
	}

	/**
	 * An own article cannot be moved out of the section through REST.
	 */
	public function test_cannot_move_an_article_out(): void {
		$article = $this->article( array( $this->own ), $this->officer->ID );
		$answer  = $this->rest_as( $this->officer, 'POST', '/wp/v2/posts/' . $article->ID, array( 'categories' => array( $this->foreign ) ) );
		self::assertSame( 403, $answer->get_status() );
		self::assertSame( array( $this->own ), wp_get_post_categories( $article->ID ) );
	}

	/**
	 * Doors that check no section (quick edit, bulk edit, XML-RPC) end in the same place: foreign terms come off again.
	 */
	public function test_other_doors_are_corrected(): void {
		$this->act_as( $this->officer );
		$article = $this->article( array( $this->own ), $this->officer->ID );
		wp_update_post(
			array(
				'ID'            => $article->ID,
				'post_category' => array( $this->foreign, $this->below ),
			)
		);
		self::assertSame( array( $this->below ), wp_get_post_categories( $article->ID ) );
		wp_set_post_categories( $article->ID, array( $this->foreign ) );
		self::assertSame( array( $this->own ), wp_get_post_categories( $article->ID ) );
		$fresh = wp_insert_post(
			array(
				'post_title'  => 'Sans rubrique',
				'post_status' => 'publish',
			)
		);
		self::assertSame( array( $this->own ), wp_get_post_categories( $fresh ) );
	}

	/**
	 * A person with a wider role beside is not bound, and others never are.
	 */
	public function test_wider_roles_are_not_bound(): void {
		$elsewhere = $this->article( array( $this->foreign ) );
		$this->officer->add_role( Roles::ANIMATOR );
		clean_user_cache( $this->officer->ID );
		self::assertTrue( user_can( $this->officer->ID, 'edit_post', $elsewhere->ID ) );
		self::assertSame( 201, $this->rest_as( Roles::ADMINISTRATOR, 'POST', '/wp/v2/posts', array( 'title' => 'x', 'categories' => array( $this->foreign ) ) )->get_status() );
	}

	/**
	 * Sections are kept by site: those of another site mean nothing here.
	 */
	public function test_sections_belong_to_a_site(): void {
		$this->switch_to_site( 'energies' );
		self::assertSame( array(), OfficerSections::given( $this->officer->ID ) );
		restore_current_blog();
		self::assertSame( array( $this->own ), OfficerSections::given( $this->officer->ID ) );
	}

	/**
	 * Creates an article as the officer.
	 *
	 * @param array<string, mixed> $fields More fields.
	 */
	private function create( array $fields ): \WP_REST_Response {
		return $this->rest_as( $this->officer, 'POST', '/wp/v2/posts', $fields + array( 'title' => 'Article', 'status' => 'publish' ) );
	}

	/**
	 * Makes an article in given sections.
	 *
	 * @param list<int> $sections Sections.
	 * @param int       $author   Author.
	 */
	private function article( array $sections, int $author = 0 ): \WP_Post {
		$author = 0 === $author ? $this->make_user( Roles::ADMINISTRATOR )->ID : $author;
		return $this->make_post(
			array(
				'post_category' => $sections,
				'post_author'   => $author,
			)
		);
	}

	/**
	 * Makes a section.
	 *
	 * @param string $name   Name.
	 * @param int    $above  Section above.
	 */
	private function category( string $name, int $above = 0 ): int {
		$term = wp_insert_term( $name, 'category', array( 'parent' => $above ) );
		self::assertIsArray( $term );
		return (int) $term['term_id'];
	}
}
