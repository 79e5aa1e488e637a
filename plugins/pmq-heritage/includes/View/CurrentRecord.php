<?php
/**
 * The record that a block shows.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Data\Record;

use function PaysMidiQuercy\Heritage\heritage;

/**
 * Finds the record of a block's context, once for all blocks of the page.
 */
final class CurrentRecord {

	/**
	 * Records found so far, by site and id.
	 *
	 * @var array<string, ?Record>
	 */
	private static array $found = array();

	/**
	 * Finds the record. In the editor of a template, where there is none, the newest one stands for it.
	 *
	 * @param \WP_Block $block Block with its context.
	 * @return ?Record Null when there is none or the visitor may not read it.
	 */
	public static function of( \WP_Block $block ): ?Record {
		$id = (int) ( $block->context['postId'] ?? get_the_ID() );
		if ( RecordPostType::NAME !== get_post_type( $id ) ) {
			$id = wp_is_serving_rest_request() && current_user_can( 'edit_posts' ) ? self::newest() : 0;
		}
		if ( 0 === $id || ! ( is_post_publicly_viewable( $id ) || current_user_can( 'read_post', $id ) ) || post_password_required( $id ) ) {
			return null;
		}
		$key = get_current_blog_id() . ':' . $id;
		if ( ! array_key_exists( $key, self::$found ) ) {
			self::$found[ $key ] = heritage()->records()->find( $id );
		}
		return self::$found[ $key ];
	}

	/**
	 * Finds the newest published record.
	 */
	private static function newest(): int {
		$ids = get_posts(
			array(
				'post_type'   => RecordPostType::NAME,
				'numberposts' => 1,
				'fields'      => 'ids',
			)
		);
		return (int) ( $ids[0] ?? 0 );
	}
}
