<?php
/**
 * What the seeder remembers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision\Seed;

/**
 * Knows, for each piece of demo content, which post holds it, what its file said then, and whether a person has touched
 * it since: what a person edited or deleted is left alone for ever.
 */
final class Memory {

	private const KEY      = '_pmq_seed_key';
	private const HASH     = '_pmq_seed_hash';
	private const MODIFIED = '_pmq_seed_modified';

	/**
	 * Option that lists every key ever seeded on the site.
	 */
	private const OPTION = 'pmq_seeded';

	/**
	 * Finds the post of a key, whatever its status.
	 *
	 * @param string $key  Key.
	 * @param string $type Post type.
	 */
	public function post( string $key, string $type ): ?\WP_Post {
		$found = get_posts(
			array(
				'post_type'        => $type,
				'post_status'      => array( 'publish', 'draft', 'pending', 'future', 'private', 'inherit', 'trash' ),
				'numberposts'      => 1,
				'suppress_filters' => true,
				'meta_key'         => self::KEY, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- A few dozens, in a terminal.
				'meta_value'       => $key, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- The same.
			)
		);
		return $found[0] ?? null;
	}

	/**
	 * Tells whether the file says what it said when the post was last seeded.
	 *
	 * @param \WP_Post $post Post.
	 * @param string   $hash Hash of the file now.
	 */
	public function is_current( \WP_Post $post, string $hash ): bool {
		return get_post_meta( $post->ID, self::HASH, true ) === $hash;
	}

	/**
	 * Tells whether a person has edited or binned the post since it was seeded.
	 *
	 * @param \WP_Post $post Post.
	 */
	public function is_touched( \WP_Post $post ): bool {
		return 'trash' === $post->post_status || get_post_meta( $post->ID, self::MODIFIED, true ) !== $post->post_modified_gmt;
	}

	/**
	 * Tells whether a key was seeded once: if no post holds it any more, a person has deleted it.
	 *
	 * @param string $key Key.
	 */
	public function was_seeded( string $key ): bool {
		return in_array( $key, (array) get_option( self::OPTION, array() ), true );
	}

	/**
	 * Remembers that a post now holds a key.
	 *
	 * @param int    $post_id Post.
	 * @param string $key     Key.
	 * @param string $hash    Hash of the file.
	 */
	public function remember( int $post_id, string $key, string $hash ): void {
		update_post_meta( $post_id, self::KEY, $key );
		update_post_meta( $post_id, self::HASH, $hash );
		update_post_meta( $post_id, self::MODIFIED, get_post( $post_id )->post_modified_gmt ?? '' );
		if ( ! $this->was_seeded( $key ) ) {
			update_option( self::OPTION, array( ...(array) get_option( self::OPTION, array() ), $key ), false );
		}
	}
}
