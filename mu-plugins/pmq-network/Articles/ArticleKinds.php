<?php
/**
 * Articles and pages in the search of the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Articles;

use PaysMidiQuercy\Search\Everything\Item;
use PaysMidiQuercy\Search\Everything\Kind;

/**
 * Describes articles and pages to the index of all sites, from what their own collection knows.
 */
final class ArticleKinds {

	/**
	 * Keeps the description.
	 *
	 * @param ArticleDocument $document Describes articles.
	 */
	public function __construct( private readonly ArticleDocument $document ) {}

	/**
	 * Returns the kinds.
	 *
	 * @return list<Kind>
	 */
	public function all(): array {
		return array(
			new Kind( 'article', array( 'post' ), fn ( \WP_Post $post ): ?Item => $this->describe( $post ) ),
			new Kind( 'page', array( 'page' ), fn ( \WP_Post $post ): ?Item => $this->describe( $post ) ),
		);
	}

	/**
	 * Describes an article or page.
	 *
	 * @param \WP_Post $post Post.
	 */
	private function describe( \WP_Post $post ): ?Item {
		$document = $this->document->document( $post->ID );
		if ( null === $document ) {
			return null;
		}
		$texts = $document->texts;
		$text  = trim( (string) preg_replace( '/\s+/u', ' ', html_entity_decode( implode( ' ', array_filter( array( $texts[ ArticleDocument::LEAD ] ?? '', $texts[ ArticleDocument::TEXT ] ?? '' ) ) ), ENT_QUOTES ) ) );
		return new Item(
			post: $post,
			title: $document->title,
			texts: array(
				Item::TITLE    => $texts[ ArticleDocument::TITLE ] ?? '',
				Item::SUBJECTS => $texts[ ArticleDocument::TAGS ] ?? '',
				Item::LEAD     => $texts[ ArticleDocument::LEAD ] ?? '',
				Item::TEXT     => $texts[ ArticleDocument::TEXT ] ?? '',
			),
			path: Item::path_of( $post ),
			excerpt: $text,
			themes: $document->facets['category'] ?? array(),
			tags: $document->facets['tag'] ?? array(),
			communes: $document->facets['commune'] ?? array(),
			image: (int) get_post_thumbnail_id( $post ),
			pictured: $document->facets['category'] ?? array(),
			dated: 'post' === $post->post_type,
		);
	}
}
