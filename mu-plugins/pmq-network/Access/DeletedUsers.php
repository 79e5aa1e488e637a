<?php
/**
 * What a deleted account leaves behind.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Access;

use PaysMidiQuercy\Values;

/**
 * Saves what somebody wrote when the account goes: `wpmu_delete_user()` destroys a user's posts of every type without
 * trash or capability check. They are given to a common account nobody can sign in with.
 */
final class DeletedUsers {

	/**
	 * Login of the account that inherits.
	 */
	public const LOGIN = 'ancien-contributeur';

	/**
	 * Hooks before core destroys.
	 */
	public function register(): void {
		add_action( 'wpmu_delete_user', array( $this, 'save_writings' ), 1 );
		add_filter( 'map_meta_cap', array( $this, 'map' ), 10, 4 );
		add_filter( 'wp_authenticate_user', array( $this, 'refuse_sign_in' ) );
	}

	/**
	 * Gives everything the account wrote, on every site, to the common account.
	 *
	 * @param int $user_id Account about to be deleted.
	 * @throws \RuntimeException When the common account cannot be made: then nothing is deleted.
	 */
	public function save_writings( int $user_id ): void {
		global $wpdb;
		$heir = self::heir();
		if ( $heir === $user_id ) {
			throw new \RuntimeException( 'The common account of former contributors is never deleted.' );
		}
		$sites = get_sites(
			array(
				'number' => 0,
				'fields' => 'ids',
			)
		);
		foreach ( $sites as $site ) {
			switch_to_blog( (int) $site );
			$posts = $wpdb->get_col( $wpdb->prepare( 'SELECT ID FROM %i WHERE post_author = %d', $wpdb->posts, $user_id ) ); // phpcs:ignore WordPress.DB -- Must see every row now; %i is of WordPress 6.2.
			$wpdb->update( $wpdb->posts, array( 'post_author' => $heir ), array( 'post_author' => $user_id ) );
			foreach ( $posts as $post ) {
				clean_post_cache( (int) $post );
			}
			restore_current_blog();
		}
	}

	/**
	 * Forbids deleting the common account, to network administrators as well.
	 *
	 * @param list<string>     $caps    Primitive capabilities asked so far.
	 * @param string           $cap     Capability.
	 * @param int              $user_id User asking.
	 * @param array<int,mixed> $args    First: the account.
	 * @return list<string>
	 */
	public function map( array $caps, string $cap, int $user_id, array $args ): array {
		if ( ! in_array( $cap, array( 'delete_user', 'remove_user', 'edit_user', 'promote_user' ), true ) || ! isset( $args[0] ) ) {
			return $caps;
		}
		$user = get_userdata( Values::int( $args[0] ) );
		return $user instanceof \WP_User && self::LOGIN === $user->user_login ? array( 'do_not_allow' ) : $caps;
	}

	/**
	 * Refuses a sign-in with the common account.
	 *
	 * @param \WP_User|\WP_Error $user Account found by core.
	 */
	public function refuse_sign_in( \WP_User|\WP_Error $user ): \WP_User|\WP_Error {
		if ( $user instanceof \WP_User && self::LOGIN === $user->user_login ) {
			return new \WP_Error( 'pmq_account_closed', __( 'Nobody signs in with this account.', 'pmq' ) );
		}
		return $user;
	}

	/**
	 * Returns the common account, made when it is missing.
	 *
	 * @throws \RuntimeException When it cannot be made.
	 */
	public static function heir(): int {
		$user = get_user_by( 'login', self::LOGIN );
		if ( $user instanceof \WP_User ) {
			return $user->ID;
		}
		$id = wp_insert_user(
			array(
				'user_login'   => self::LOGIN,
				'user_pass'    => wp_generate_password( 40, true, true ),
				'display_name' => __( 'Former contributor', 'pmq' ),
				'role'         => '',
			)
		);
		if ( is_wp_error( $id ) ) {
			throw new \RuntimeException( $id->get_error_message() ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Not printed.
		}
		return $id;
	}
}
