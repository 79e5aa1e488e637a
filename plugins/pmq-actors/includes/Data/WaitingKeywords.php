<?php
/**
 * Keywords of entries that are not published.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Content\ActorTaxonomies;
use PaysMidiQuercy\Values;

/**
 * Keeps new keywords of an entry until it is published: terms are public, and anybody may propose an entry.
 */
final class WaitingKeywords {

	/** Meta: names of keywords that are no terms yet. */
	private const META = '_pmq_waiting_keywords';

	/**
	 * Hooks the end of the wait.
	 */
	public static function register(): void {
		add_action( 'transition_post_status', self::publish( ... ), 10, 3 );
	}

	/**
	 * Gives an entry its keywords: known ones at once, new ones when it is published.
	 *
	 * @param int          $id    Post.
	 * @param list<string> $names Names.
	 */
	public static function set( int $id, array $names ): void {
		$is_new  = static fn( string $name ): bool => null === term_exists( $name, ActorTaxonomies::KEYWORD );
		$waiting = 'publish' === get_post_status( $id ) ? array() : array_values( array_filter( $names, $is_new ) );
		wp_set_object_terms( $id, array_values( array_diff( $names, $waiting ) ), ActorTaxonomies::KEYWORD );
		if ( array() === $waiting ) {
			delete_post_meta( $id, self::META );
		} else {
			update_post_meta( $id, self::META, wp_slash( $waiting ) );
		}
	}

	/**
	 * Gives the keywords that wait.
	 *
	 * @param int $id Post.
	 * @return list<string>
	 */
	public static function of( int $id ): array {
		return Values::texts( get_post_meta( $id, self::META, true ) );
	}

	/**
	 * Makes terms of the keywords of an entry that is published; what staff have chosen in between stays.
	 *
	 * @param string   $now    Status now.
	 * @param string   $before Status before.
	 * @param \WP_Post $post   Post.
	 */
	private static function publish( string $now, string $before, \WP_Post $post ): void {
		if ( 'publish' !== $now || 'publish' === $before || ActorPostType::NAME !== $post->post_type ) {
			return;
		}
		$names = self::of( $post->ID );
		if ( array() !== $names ) {
			wp_set_object_terms( $post->ID, $names, ActorTaxonomies::KEYWORD, true );
			delete_post_meta( $post->ID, self::META );
		}
	}
}
