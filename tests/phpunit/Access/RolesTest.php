<?php
/**
 * Roles and capabilities.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Access;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Tests\TestCase;

/**
 * Least capability by role.
 */
final class RolesTest extends TestCase {

	/**
	 * Stored roles are those of the table; core's unused ones are gone.
	 */
	public function test_stored_roles_are_the_table(): void {
		foreach ( Roles::TABLE as $role => $line ) {
			$stored = get_role( $role );
			self::assertInstanceOf( \WP_Role::class, $stored, $role );
			$has = array_keys( array_filter( $stored->capabilities ) );
			if ( Roles::ADMINISTRATOR === $role ) {
				self::assertSame( array(), array_diff( $line['capabilities'], $has ) );
			} else {
				self::assertEqualsCanonicalizing( $line['capabilities'], $has, $role );
			}
		}
		self::assertEqualsCanonicalizing( array_keys( Roles::TABLE ), array_keys( wp_roles()->roles ) );
		self::assertSame( array(), Roles::sync(), 'A second time changes nothing.' );
	}

	/**
	 * Who may do what on this site.
	 *
	 * @return array<string, array{string, list<string>}>
	 */
	private static function rights(): array {
		$staff = array( Roles::ADMINISTRATOR, 'network_administrator' );
		return array(
			'write a record'                    => array( 'edit_pmq_records', array( Roles::CONTRIBUTOR, Roles::COMMITTEE, ...$staff ) ),
			'publish the own record at once'    => array( 'publish_pmq_records', array( Roles::CONTRIBUTOR, Roles::COMMITTEE, ...$staff ) ),
			'edit another’s record'             => array( 'edit_others_pmq_records', array( Roles::COMMITTEE, ...$staff ) ),
			'delete a record'                   => array( 'delete_pmq_records', $staff ),
			'delete another’s published record' => array( 'delete_published_pmq_records', $staff ),
			'import'                            => array( 'import_pmq_records', $staff ),
			'change the vocabularies'           => array( 'manage_pmq_terms', $staff ),
			'choose officers’ sections'         => array( 'pmq_assign_sections', $staff ),
			'moderate'                          => array( 'moderate_comments', array( Roles::COMMITTEE, Roles::ANIMATOR, ...$staff ) ),
			'edit a page'                       => array( 'edit_others_pages', array( Roles::ANIMATOR, ...$staff ) ),
			'publish an article'                => array( 'publish_posts', array( Roles::COMMITTEE, Roles::OFFICER, Roles::ANIMATOR, ...$staff ) ),
			'read the contacts'                 => array( 'pmq_read_contacts', array( Roles::ANIMATOR, ...$staff ) ),
			'upload'                            => array( 'upload_files', array( Roles::CONTRIBUTOR, Roles::COMMITTEE, Roles::OFFICER, Roles::ANIMATOR, ...$staff ) ),
			'export personal data'              => array( 'export_others_personal_data', $staff ),
			'erase personal data'               => array( 'erase_others_personal_data', $staff ),
			'choose the privacy page'           => array( 'manage_privacy_options', $staff ),
			'write raw HTML'                    => array( 'unfiltered_html', array( 'network_administrator' ) ),
			'install plugins'                   => array( 'install_plugins', array( 'network_administrator' ) ),
			'manage the network'                => array( 'manage_network', array( 'network_administrator' ) ),
			'edit code'                         => array( 'edit_plugins', array() ),
		);
	}

	/**
	 * Exactly the named roles have each right.
	 */
	public function test_rights(): void {
		$people = array();
		foreach ( array( ...array_keys( Roles::TABLE ), 'network_administrator' ) as $role ) {
			$people[ $role ] = $this->make_user( $role );
		}
		foreach ( self::rights() as $what => list( $capability, $allowed ) ) {
			$has = array_keys( array_filter( $people, static fn ( \WP_User $user ): bool => user_can( $user, $capability ) ) );
			self::assertEqualsCanonicalizing( $allowed, $has, $what );
		}
	}

	/**
	 * A role on one site gives nothing on another.
	 */
	public function test_role_ends_at_the_site(): void {
		$user = $this->make_user( Roles::ADMINISTRATOR, 'energies' );
		remove_user_from_blog( $user->ID, get_current_blog_id() );
		self::assertFalse( user_can( $user->ID, 'read' ) );
		self::assertFalse( user_can( $user->ID, 'export_others_personal_data' ) );
	}

	/**
	 * Role names are shown in French.
	 */
	public function test_names_are_french(): void {
		self::assertSame( 'Comité de rédaction', translate_user_role( 'Editorial committee' ) );
		self::assertSame( 'Chargé de mission', translate_user_role( 'Project officer' ) );
	}

	/**
	 * A site without a privacy policy leads to that of the portal; one with its own to its own.
	 */
	public function test_one_privacy_policy_for_the_network(): void {
		$own       = $this->make_post(
			array(
				'post_type'  => 'page',
				'post_title' => 'Notre vie privée',
			)
		)->ID;
		$on_portal = OtherSites::on( 'portail', get_privacy_policy_url( ... ), '' );
		self::assertSame( $on_portal, get_privacy_policy_url() );
		update_option( 'wp_page_for_privacy_policy', $own );
		$this->after_test( static fn () => update_option( 'wp_page_for_privacy_policy', 0 ) );
		self::assertSame( get_permalink( $own ), get_privacy_policy_url() );
	}
}
