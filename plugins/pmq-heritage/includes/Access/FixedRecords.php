<?php
/**
 * Records that are never edited here.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Access;

use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Data\RecordFields;

/**
 * Denies everybody the editing of records whose source is kept elsewhere: their facts change through an import only.
 *
 * `do_not_allow` binds network administrators too. An administrator may still delete such a record.
 */
final class FixedRecords {

	private const EDITING = array( 'edit_post', 'edit_post_meta', 'add_post_meta', 'delete_post_meta', 'publish_post' );

	/**
	 * Hooks the denial.
	 */
	public function register(): void {
		add_filter( 'map_meta_cap', array( $this, 'deny' ), 10, 4 );
	}

	/**
	 * Denies editing.
	 *
	 * @param list<string>            $caps    Capabilities that core asks for.
	 * @param string                  $cap     Capability asked about.
	 * @param int                     $user_id User.
	 * @param array<array-key, mixed> $args    The post first.
	 * @return list<string>
	 */
	public function deny( array $caps, string $cap, int $user_id, array $args ): array {
		if ( ! in_array( $cap, self::EDITING, true ) || ! isset( $args[0] ) ) {
			return $caps;
		}
		$post = get_post( $args[0] );
		if ( ! $post instanceof \WP_Post ) {
			return $caps;
		}
		$post_id = 'revision' === $post->post_type ? $post->post_parent : $post->ID;
		if ( RecordPostType::NAME !== get_post_type( $post_id ) ) {
			return $caps;
		}
		return ( new RecordFields( $post_id ) )->source()->is_fixed() ? array( 'do_not_allow' ) : $caps;
	}
}
