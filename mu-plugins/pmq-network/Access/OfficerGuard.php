<?php
/**
 * Binds officers to their sections.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Access;

use PaysMidiQuercy\Values;

/**
 * Refuses an officer everything outside the own sections, whichever door is taken: screen, REST, quick edit, XML-RPC.
 *
 * Three lines of defence: capabilities (edit, delete, publish), a readable answer in REST, and at last the terms
 * themselves, because WordPress assigns terms after the permission check and checks them on no other door.
 */
final class OfficerGuard {

	/**
	 * Set while the guard itself assigns terms.
	 */
	private bool $correcting = false;

	/**
	 * Hooks the three lines.
	 */
	public function register(): void {
		add_filter( 'map_meta_cap', array( $this, 'map' ), 20, 4 );
		add_filter( 'rest_pre_insert_post', array( $this, 'check_request' ), 10, 2 );
		add_action( 'set_object_terms', array( $this, 'correct_terms' ), 10, 6 );
	}

	/**
	 * Denies what touches an article outside the user's sections, and what others made that has none.
	 *
	 * @param list<string>     $caps    Primitive capabilities asked so far.
	 * @param string           $cap     Meta capability.
	 * @param int              $user_id User.
	 * @param array<int,mixed> $args    First: the post.
	 * @return list<string>
	 */
	public function map( array $caps, string $cap, int $user_id, array $args ): array {
		if ( ! in_array( $cap, array( 'edit_post', 'delete_post', 'publish_post', 'edit_post_meta', 'add_post_meta', 'delete_post_meta' ), true ) || ! isset( $args[0] ) ) {
			return $caps;
		}
		$post = get_post( $args[0] instanceof \WP_Post ? $args[0] : Values::int( $args[0] ) );
		$post = $post instanceof \WP_Post && 'revision' === $post->post_type ? get_post( $post->post_parent ) : $post;
		if ( ! $post instanceof \WP_Post || ! OfficerSections::binds( $user_id ) ) {
			return $caps;
		}
		if ( 'post' !== $post->post_type ) {
			// Media, synced patterns and whatever else core guards by the capabilities of articles: what others made has no section.
			return (int) $post->post_author === $user_id ? $caps : array( 'do_not_allow' );
		}
		return OfficerSections::allow( $user_id, $post ) ? $caps : array( 'do_not_allow' );
	}

	/**
	 * Answers 403 to an article sent with a foreign category; gives the first own section to one sent with none.
	 *
	 * @param \stdClass|\WP_Error $prepared Post about to be stored.
	 * @param \WP_REST_Request    $request  Request.
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function check_request( \stdClass|\WP_Error $prepared, \WP_REST_Request $request ): \stdClass|\WP_Error {
		$user_id = get_current_user_id();
		if ( is_wp_error( $prepared ) || ! OfficerSections::binds( $user_id ) ) {
			return $prepared;
		}
		$own = OfficerSections::of( $user_id );
		if ( array() === $own ) {
			return new \WP_Error( 'pmq_section_missing', __( 'You have no section yet: ask an administrator to give you one.', 'pmq' ), array( 'status' => 403 ) );
		}
		$wanted = $request['categories'];
		if ( null === $wanted && isset( $prepared->ID ) ) {
			return $prepared;
		}
		if ( ! is_array( $wanted ) || array() === $wanted ) {
			$request->set_param( 'categories', array( $own[0] ) );
			return $prepared;
		}
		$foreign = array_diff( Values::ints( $wanted ), $own );
		if ( array() === $foreign ) {
			return $prepared;
		}
		return new \WP_Error(
			'pmq_section_forbidden',
			sprintf(
				/* translators: 1: names of categories, 2: names of the user's own sections. */
				__( 'You do not publish in “%1$s”. Your sections: %2$s.', 'pmq' ),
				self::names( $foreign ),
				self::names( $own )
			),
			array( 'status' => 403 )
		);
	}

	/**
	 * Takes foreign categories off again, whoever assigned them on the officer's behalf.
	 *
	 * @param int          $object_id Post.
	 * @param mixed        $terms     Terms as given.
	 * @param list<int>    $tt_ids    Term taxonomy numbers assigned.
	 * @param string       $taxonomy  Taxonomy.
	 * @param bool         $append    Whether they were added to the old ones.
	 * @param list<int>    $old       Term taxonomy numbers before.
	 */
	public function correct_terms( int $object_id, mixed $terms, array $tt_ids, string $taxonomy, bool $append, array $old ): void {
		$user_id = get_current_user_id();
		if ( $this->correcting || 'category' !== $taxonomy || 'post' !== get_post_type( $object_id ) || ! OfficerSections::binds( $user_id ) ) {
			return;
		}
		$now     = wp_get_object_terms( $object_id, 'category', array( 'fields' => 'ids' ) );
		$now     = is_array( $now ) ? array_map( 'intval', $now ) : array();
		$own     = OfficerSections::of( $user_id );
		$allowed = array_values( array_intersect( $now, $own ) );
		if ( array() === $allowed && array() !== $own ) {
			$allowed = array( $own[0] );
		}
		if ( array() !== array_diff( $now, $allowed ) || array() !== array_diff( $allowed, $now ) ) {
			$this->correcting = true;
			wp_set_object_terms( $object_id, $allowed, 'category' );
			$this->correcting = false;
		}
	}

	/**
	 * Lists categories by name.
	 *
	 * @param array<int, int> $ids Category numbers.
	 */
	private static function names( array $ids ): string {
		$names = array();
		foreach ( $ids as $id ) {
			$term    = get_term( $id, 'category' );
			$names[] = $term instanceof \WP_Term ? $term->name : (string) $id;
		}
		return implode( ', ', $names );
	}
}
