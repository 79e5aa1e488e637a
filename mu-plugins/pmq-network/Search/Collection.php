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
	 * Describes the collection.
	 *
	 * @param string                   $name       Such as `records`; at most 40 letters.
	 * @param list<string>             $post_types Post types whose posts belong to it.
	 * @param list<string>             $facets     Names of the facets, at most 40 letters each.
	 * @param \Closure(int): ?Document $document   Describes a post; null when it is not to be found (draft, private, gone).
	 * @param array<string, int>       $similarity Facet => points that a shared value gives to a similar document; 2 by default, 0 for none.
	 * @throws \InvalidArgumentException When there is no post type or a name cannot be used.
	 */
	public function __construct(
		public readonly string $name,
		public readonly array $post_types,
		public readonly array $facets,
		public readonly \Closure $document,
		public readonly array $similarity = array(),
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
	 * Describes a post; facets that the collection does not name are left out.
	 *
	 * @param int $post_id Post of the current site.
	 */
	public function document( int $post_id ): ?Document {
		return ( $this->document )( $post_id );
	}
}
