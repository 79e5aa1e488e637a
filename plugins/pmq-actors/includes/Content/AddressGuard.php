<?php
/**
 * Keeps mail addresses out of what everybody reads.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Content;

use PaysMidiQuercy\Values;

/**
 * Finds mail addresses in texts of actors. The forms refuse them with a sentence; what came in another way (editor, import) is
 * left out where a page, a feed or REST prints it: harvesters read all three.
 */
final class AddressGuard {

	private const ADDRESS = '/(?:mailto:)?[\p{L}\p{N}._%+\-]+(?:@|&#0*64;|&#x0*40;|\s?(?:\(at\)|\[at\]|\(arobase\)|\[arobase\])\s?)[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+/iu';

	/**
	 * Hooks what WordPress prints of an actor.
	 */
	public function register(): void {
		foreach ( array( 'the_content', 'the_excerpt', 'get_the_excerpt', 'the_content_feed', 'the_excerpt_rss' ) as $hook ) {
			add_filter( $hook, array( $this, 'guard' ), 99 );
		}
		foreach ( array( 'the_title', 'single_post_title' ) as $hook ) {
			add_filter( $hook, array( $this, 'guard_title' ), 99, 2 );
		}
	}

	/**
	 * Leaves addresses out of the text of an actor.
	 *
	 * @param mixed $text Text of the current post.
	 */
	public function guard( mixed $text ): mixed {
		return is_string( $text ) && ActorPostType::NAME === get_post_type() ? self::hide( $text ) : $text;
	}

	/**
	 * Leaves addresses out of the name of an actor.
	 *
	 * @param mixed $title Title.
	 * @param mixed $post  Post, or its number.
	 */
	public function guard_title( mixed $title, mixed $post = 0 ): mixed {
		$post = $post instanceof \WP_Post || is_int( $post ) ? $post : Values::int( $post );
		return is_string( $title ) && 0 !== $post && ActorPostType::NAME === get_post_type( $post ) ? self::hide( $title ) : $title;
	}

	/**
	 * Tells whether a text holds a mail address.
	 *
	 * @param string $text Text.
	 */
	public static function holds_address( string $text ): bool {
		return 1 === preg_match( self::ADDRESS, $text );
	}

	/**
	 * Puts words in the place of each address.
	 *
	 * @param string $text Text or HTML.
	 */
	public static function hide( string $text ): string {
		$hidden = preg_replace( self::ADDRESS, __( '[use the contact form]', 'pmq' ), $text );
		return is_string( $hidden ) ? $hidden : '';
	}
}
