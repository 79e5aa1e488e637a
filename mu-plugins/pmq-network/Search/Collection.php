<?php
/**
 * A kind of things that can be searched.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * One collection of a site: which posts belong to it and how each is described.
 */
final class Collection {

	/**
	 * Stands for the site of a collection that the sites share; no site has this number.
	 */
	public const NETWORK = 0;

	/**
	 * Bits of a key that hold the post.
	 */
	private const POST_BITS = 40;

	/**
	 * Describes the collection.
	 *
	 * @param string                   $name       Such as `records`; at most 40 letters.
	 * @param list<string>             $post_types Post types whose posts belong to it.
	 * @param list<string>             $facets     Names of the facets, at most 40 letters each.
	 * @param \Closure(int): ?Document $document   Describes a post; null when it is not to be found (draft, private, gone).
	 * @param array<string, int>       $similarity Facet => points that a shared value gives to a similar document; 2 by default, 0 for none.
	 * @param bool                     $network    Whether the sites share it: each site that registers it adds its posts, a search finds those of all.
	 *                                             Its documents carry key() as their number.
	 * @throws \InvalidArgumentException When there is no post type or a name cannot be used.
	 */
	public function __construct(
		public readonly string $name,
		public readonly array $post_types,
		public readonly array $facets,
		public readonly \Closure $document,
		public readonly array $similarity = array(),
		public readonly bool $network = false,
	) {
		if ( ! $post_types ) {
			throw new \InvalidArgumentException( 'A collection needs a post type.' );
		}
		foreach ( array( $name, ...$facets ) as $word ) {
			if ( ! preg_match( '/^[a-z][a-z0-9_-]{0,39}$/', $word ) ) {
				throw new \InvalidArgumentException( esc_html( "“{$word}” cannot name a collection or facet." ) );
			}
		}
	}

	/**
	 * Returns the site under which the documents are kept.
	 */
	public function site(): int {
		return $this->network ? self::NETWORK : get_current_blog_id();
	}

	/**
	 * Returns the number of the document that a post of the current site has: the post, in a shared collection the site above it.
	 *
	 * @param int $post Post.
	 */
	public function key( int $post ): int {
		return $this->offset() + $post;
	}

	/**
	 * Returns what the keys of the current site's posts have above the post.
	 */
	public function offset(): int {
		return $this->network ? self::first_key( get_current_blog_id() ) : 0;
	}

	/**
	 * Returns the key below those of a site in a shared collection.
	 *
	 * @param int $site Site.
	 */
	public static function first_key( int $site ): int {
		return $site << self::POST_BITS;
	}

	/**
	 * Reads a key of a shared collection.
	 *
	 * @param int $key Key.
	 * @return array{site: int, post: int}
	 */
	public static function place( int $key ): array {
		return array(
			'site' => $key >> self::POST_BITS,
			'post' => $key & ( 1 << self::POST_BITS ) - 1,
		);
	}

	/**
	 * Describes a post; facets that the collection does not name are left out.
	 *
	 * @param int $post_id Post of the current site.
	 */
	public function document( int $post_id ): ?Document {
		return ( $this->document )( $post_id );
	}
}
