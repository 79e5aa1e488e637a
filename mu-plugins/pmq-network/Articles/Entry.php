<?php
/**
 * One article in a list that spans the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Articles;

use PaysMidiQuercy\Chrome\Illustration;

/**
 * What a list says of an article or page, wherever it lives.
 */
final class Entry {

	/**
	 * Keeps the words.
	 *
	 * @param string $site    Slug of its site.
	 * @param int    $id      Post on that site.
	 * @param string $title   Title, as text.
	 * @param string $link    Address.
	 * @param string $date    Date as it is read, empty for a page.
	 * @param string $excerpt Written excerpt, as text; empty when there is none.
	 * @param string $image   Image element, escaped; empty when neither photograph nor engraving fits.
	 */
	public function __construct(
		public readonly string $site,
		public readonly int $id,
		public readonly string $title,
		public readonly string $link,
		public readonly string $date,
		public readonly string $excerpt,
		public readonly string $image,
	) {}

	/**
	 * Describes a post of the current site.
	 *
	 * @param string   $site Slug of the current site.
	 * @param \WP_Post $post Post.
	 */
	public static function of( string $site, \WP_Post $post ): self {
		return new self(
			$site,
			$post->ID,
			html_entity_decode( get_the_title( $post ), ENT_QUOTES ),
			(string) get_permalink( $post ),
			'post' === $post->post_type ? (string) get_the_date( '', $post ) : '',
			wp_strip_all_tags( $post->post_excerpt ),
			self::image( $post )
		);
	}

	/**
	 * Returns the picture of a post, else the engraving that its words call for.
	 *
	 * @param \WP_Post $post Post.
	 */
	private static function image( \WP_Post $post ): string {
		$photo = get_the_post_thumbnail( $post, 'medium_large', array( 'alt' => '', 'loading' => 'lazy' ) );
		if ( '' !== $photo ) {
			return $photo;
		}
		$categories = get_the_category( $post->ID );
		$url        = Illustration::for_record( array_column( $categories, 'slug' ), $post->post_title, $post->ID );
		return '' === $url ? '' : sprintf( '<img src="%s" alt="" width="600" height="600" loading="lazy" decoding="async">', esc_url( $url ) );
	}
}
