<?php
/**
 * Which sections an officer publishes in.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Access;

use PaysMidiQuercy\Values;

/**
 * Knows the sections (categories) that an officer (chargé de mission) has been given on a site.
 *
 * Kept as a user option, that is, one list a site, because category numbers belong to a site.
 */
final class OfficerSections {

	/**
	 * Name of the user option: a list of category numbers.
	 */
	public const OPTION = 'pmq_sections';

	/**
	 * Roles that lift the binding when somebody holds them beside the officer's.
	 */
	private const UNBOUND = array( Roles::ADMINISTRATOR, Roles::ANIMATOR, Roles::COMMITTEE );

	/**
	 * Tells whether a user may write in given sections only, on the current site.
	 *
	 * @param int $user_id User.
	 */
	public static function binds( int $user_id ): bool {
		$user = get_userdata( $user_id );
		return $user instanceof \WP_User
			&& in_array( Roles::OFFICER, $user->roles, true )
			&& array() === array_intersect( self::UNBOUND, $user->roles )
			&& ! is_super_admin( $user_id );
	}

	/**
	 * Returns the sections of a user on the current site as the administrator chose them.
	 *
	 * @param int $user_id User.
	 * @return list<int> Category numbers.
	 */
	public static function given( int $user_id ): array {
		$stored = get_user_option( self::OPTION, $user_id );
		return Values::ints( $stored );
	}

	/**
	 * Returns the sections of a user and everything below them.
	 *
	 * @param int $user_id User.
	 * @return list<int> Category numbers; the first one is the user's first section.
	 */
	public static function of( int $user_id ): array {
		$own = array();
		foreach ( self::given( $user_id ) as $section ) {
			$below = get_term_children( $section, 'category' );
			$own[] = array( $section, ...( is_array( $below ) ? array_map( 'intval', $below ) : array() ) );
		}
		return array_values( array_unique( array_merge( ...$own ) ) );
	}

	/**
	 * Keeps the sections of a user on the current site.
	 *
	 * @param int       $user_id  User.
	 * @param list<int> $sections Category numbers; what is not a category is left out.
	 */
	public static function give( int $user_id, array $sections ): void {
		$known = array_values( array_filter( $sections, static fn ( int $id ): bool => get_term( $id, 'category' ) instanceof \WP_Term ) );
		update_user_option( $user_id, self::OPTION, $known );
	}

	/**
	 * Tells whether a user may touch an article: every category of it must be one of the user's sections.
	 *
	 * An article without a category – a new draft – is its author's. Who has no section touches none.
	 *
	 * @param int      $user_id User.
	 * @param \WP_Post $post    Article.
	 */
	public static function allow( int $user_id, \WP_Post $post ): bool {
		$own = self::of( $user_id );
		if ( array() === $own ) {
			return false;
		}
		$terms = wp_get_object_terms( $post->ID, 'category', array( 'fields' => 'ids' ) );
		$terms = is_array( $terms ) ? array_map( 'intval', $terms ) : array();
		if ( array() === $terms ) {
			return (int) $post->post_author === $user_id;
		}
		return array() === array_diff( $terms, $own );
	}
}
