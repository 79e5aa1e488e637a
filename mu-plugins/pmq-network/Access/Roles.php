<?php
/**
 * The network's roles.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Access;

use PaysMidiQuercy\Values;

/**
 * Says who may do what, in one table, and keeps WordPress's roles equal to it.
 *
 * `docs/roles.md` says the same for people. Network administrators (super administrators) may everything that
 * `map_meta_cap` does not answer with `do_not_allow`.
 */
final class Roles {

	public const ACCOUNT       = 'subscriber';
	public const CONTRIBUTOR   = 'pmq_contributor';
	public const COMMITTEE     = 'pmq_committee';
	public const OFFICER       = 'pmq_officer';
	public const ANIMATOR      = 'pmq_animator';
	public const ADMINISTRATOR = 'administrator';

	/**
	 * Capabilities of each role. A role has what its line says, nothing else.
	 *
	 * Nobody but the administrator deletes a record; officers are further bound to their sections by {@see OfficerSections}.
	 */
	public const TABLE = array(
		self::ACCOUNT       => array(
			'name'         => 'Member',
			'capabilities' => array( 'read' ),
		),
		self::CONTRIBUTOR   => array(
			'name'         => 'Contributor (amateur writer)',
			'capabilities' => array(
				'read',
				'upload_files',
				'edit_posts',
				'edit_pmq_records',
				'edit_published_pmq_records',
				'publish_pmq_records',
				'assign_pmq_terms',
			),
		),
		self::COMMITTEE     => array(
			'name'         => 'Editorial committee',
			'capabilities' => array(
				'read',
				'upload_files',
				'edit_posts',
				'edit_others_posts',
				'edit_published_posts',
				'publish_posts',
				'moderate_comments',
				'edit_pmq_records',
				'edit_others_pmq_records',
				'edit_published_pmq_records',
				'edit_private_pmq_records',
				'read_private_pmq_records',
				'publish_pmq_records',
				'assign_pmq_terms',
				'edit_pmq_actors',
				'edit_others_pmq_actors',
				'edit_published_pmq_actors',
				'edit_private_pmq_actors',
				'read_private_pmq_actors',
				'publish_pmq_actors',
			),
		),
		self::OFFICER       => array(
			'name'         => 'Project officer',
			'capabilities' => array(
				'read',
				'upload_files',
				'edit_posts',
				'edit_others_posts',
				'edit_published_posts',
				'publish_posts',
				'delete_posts',
				'delete_published_posts',
			),
		),
		self::ANIMATOR      => array(
			'name'         => 'Digital animator',
			'capabilities' => array(
				'read',
				'upload_files',
				'moderate_comments',
				'edit_posts',
				'edit_others_posts',
				'edit_published_posts',
				'edit_private_posts',
				'read_private_posts',
				'publish_posts',
				'delete_posts',
				'delete_published_posts',
				'edit_pages',
				'edit_others_pages',
				'edit_published_pages',
				'publish_pages',
				'pmq_read_contacts',
				'edit_pmq_actors',
				'edit_others_pmq_actors',
				'edit_published_pmq_actors',
				'edit_private_pmq_actors',
				'read_private_pmq_actors',
				'publish_pmq_actors',
				'pmq_write_to_actors',
			),
		),
		self::ADMINISTRATOR => array(
			'name'         => 'Administrator',
			'capabilities' => array(
				'edit_pmq_records',
				'edit_others_pmq_records',
				'edit_published_pmq_records',
				'edit_private_pmq_records',
				'read_private_pmq_records',
				'publish_pmq_records',
				'delete_pmq_records',
				'delete_others_pmq_records',
				'delete_published_pmq_records',
				'delete_private_pmq_records',
				'import_pmq_records',
				'assign_pmq_terms',
				'manage_pmq_terms',
				'edit_pmq_actors',
				'edit_others_pmq_actors',
				'edit_published_pmq_actors',
				'edit_private_pmq_actors',
				'read_private_pmq_actors',
				'publish_pmq_actors',
				'delete_pmq_actors',
				'delete_others_pmq_actors',
				'delete_published_pmq_actors',
				'delete_private_pmq_actors',
				'pmq_write_to_actors',
				'manage_pmq_layers',
				'pmq_read_contacts',
				'pmq_assign_sections',
				'pmq_decide_role_requests',
			),
		),
	);

	/**
	 * Core roles that the network does not use.
	 */
	private const UNUSED = array( 'editor', 'author', 'contributor' );

	/**
	 * Hooks the French names.
	 */
	public function register(): void {
		add_filter( 'gettext_with_context_default', array( $this, 'role_name' ), 10, 3 );
	}

	/**
	 * Translates our roles' names, which core looks up in its own catalogue.
	 *
	 * @param string $translation What core found.
	 * @param string $text        Name as stored.
	 * @param string $context     Context of the string.
	 */
	public function role_name( string $translation, string $text, string $context ): string {
		if ( 'User role' !== $context ) {
			return $translation;
		}
		return match ( $text ) {
			'Member'                       => _x( 'Member', 'role', 'pmq' ),
			'Contributor (amateur writer)' => _x( 'Contributor (amateur writer)', 'role', 'pmq' ),
			'Editorial committee'          => _x( 'Editorial committee', 'role', 'pmq' ),
			'Project officer'              => _x( 'Project officer', 'role', 'pmq' ),
			'Digital animator'             => _x( 'Digital animator', 'role', 'pmq' ),
			default                        => $translation,
		};
	}

	/**
	 * Makes the current site's stored roles equal to the table.
	 *
	 * The administrator keeps core's capabilities beside ours; a core role that nobody uses goes.
	 *
	 * @return list<string> What changed, for a developer.
	 */
	public static function sync(): array {
		global $wpdb;
		$option = $wpdb->get_blog_prefix() . 'user_roles';
		$stored = (array) get_option( $option, array() );
		$wanted = $stored;
		foreach ( self::TABLE as $role => $line ) {
			$ours = array_fill_keys( $line['capabilities'], true );
			if ( self::ADMINISTRATOR === $role ) {
				$ours = array_merge( Values::map( Values::map( $stored[ $role ] ?? array() )['capabilities'] ?? array() ), $ours );
			}
			$wanted[ $role ] = array(
				'name'         => $line['name'],
				'capabilities' => $ours,
			);
		}
		foreach ( self::UNUSED as $role ) {
			if ( isset( $wanted[ $role ] ) && ! self::is_used( $role ) ) {
				unset( $wanted[ $role ] );
			}
		}
		if ( $stored === $wanted ) {
			return array();
		}
		update_option( $option, $wanted );
		wp_roles()->for_site( get_current_blog_id() );
		return array( 'roles' );
	}

	/**
	 * Tells whether somebody holds the role on the current site.
	 *
	 * @param string $role Role.
	 */
	private static function is_used( string $role ): bool {
		return array() !== get_users(
			array(
				'role'   => $role,
				'number' => 1,
				'fields' => 'ID',
			)
		);
	}
}
