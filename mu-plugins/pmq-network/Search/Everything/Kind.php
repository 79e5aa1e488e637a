<?php
/**
 * A kind of things that the search of the network finds.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

/**
 * One kind, such as articles or heritage records: its post types and how a post is described. The plugin that registers a post type
 * adds its kind with `network()->everything->add()`; other sites need not know it, because the index keeps what they show.
 */
final class Kind {

	/**
	 * Keeps the kind.
	 *
	 * @param string               $name       Value of the facet `kind`; {@see KindNames} names it.
	 * @param non-empty-list<string> $post_types Post types.
	 * @param \Closure(\WP_Post): ?Item $describe   Describes a post; null when not everybody may read it.
	 */
	public function __construct(
		public readonly string $name,
		public readonly array $post_types,
		private readonly \Closure $describe,
	) {}

	/**
	 * Describes a post of the current site.
	 *
	 * @param \WP_Post $post Post.
	 * @return ?Item Null unless everybody may read it, whatever the kind says.
	 */
	public function describe( \WP_Post $post ): ?Item {
		return 'publish' === $post->post_status && '' === $post->post_password ? ( $this->describe )( $post ) : null;
	}
}
