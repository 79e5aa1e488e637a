<?php
/**
 * The actor that a block shows.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Data\Actor;

use function PaysMidiQuercy\Actors\actors;

/**
 * Finds the actor of a block's context.
 */
final class CurrentActor {

	/**
	 * Finds the actor. In the editor of a template, where there is none, the newest one stands for it.
	 *
	 * @param \WP_Block $block Block with its context.
	 * @return ?Actor Null when there is none or the visitor may not read it.
	 */
	public static function of( \WP_Block $block ): ?Actor {
		$id = (int) ( $block->context['postId'] ?? get_the_ID() );
		if ( ActorPostType::NAME !== get_post_type( $id ) ) {
			$id = wp_is_serving_rest_request() && current_user_can( 'edit_posts' ) ? self::newest() : 0;
		}
		$readable = 0 < $id && ( is_post_publicly_viewable( $id ) || current_user_can( 'read_post', $id ) ) && ! post_password_required( $id );
		return $readable ? actors()->actors()->find( $id ) : null;
	}

	/**
	 * Finds the newest published actor.
	 */
	private static function newest(): int {
		$ids = get_posts(
			array(
				'post_type'   => ActorPostType::NAME,
				'numberposts' => 1,
				'fields'      => 'ids',
			)
		);
		return (int) ( $ids[0] ?? 0 );
	}
}
