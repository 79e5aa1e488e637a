<?php
/**
 * What the search index knows of an article.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Articles;

use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Document;

/**
 * Describes published articles and pages to the index, on every site alike.
 */
final class ArticleDocument {

	public const COLLECTION = 'articles';

	/** Weights of the texts. */
	public const TITLE = 100;
	public const TAGS  = 30;
	public const LEAD  = 20;
	public const TEXT  = 5;

	/**
	 * Keeps the names.
	 *
	 * @param CommuneNames $names Communes that a text names.
	 */
	public function __construct( private readonly CommuneNames $names ) {}

	/**
	 * Returns the collection to register.
	 */
	public function collection(): Collection {
		return new Collection(
			name: self::COLLECTION,
			post_types: array( 'post', 'page' ),
			facets: array( 'kind', 'tag', 'category', 'commune' ),
			document: fn ( int $post_id ): ?Document => $this->document( $post_id ),
		);
	}

	/**
	 * Describes an article or page.
	 *
	 * @param int $post_id Post.
	 * @return ?Document Null unless everybody may read it.
	 */
	public function document( int $post_id ): ?Document {
		$post = get_post( $post_id );
		if ( ! $post instanceof \WP_Post || 'publish' !== $post->post_status || '' !== $post->post_password ) {
			return null;
		}
		$title = html_entity_decode( wp_strip_all_tags( $post->post_title ), ENT_QUOTES );
		$lead  = wp_strip_all_tags( $post->post_excerpt );
		$text  = wp_strip_all_tags( strip_shortcodes( excerpt_remove_blocks( $post->post_content ) ) );
		$tags  = self::terms( $post, 'post_tag' );
		return new Document(
			id: $post->ID,
			title: $title,
			texts: array_filter(
				array(
					self::TITLE => $title,
					self::TAGS  => implode( ' · ', array_column( $tags, 'name' ) ),
					self::LEAD  => $lead,
					self::TEXT  => $text,
				)
			),
			facets: array_filter(
				array(
					'kind'     => array( $post->post_type ),
					'tag'      => array_column( $tags, 'slug' ),
					'category' => array_column( self::terms( $post, 'category' ), 'slug' ),
					'commune'  => $this->names->in( "$title . $lead . $text" ),
				)
			),
			sort_date: $post->post_date_gmt,
		);
	}

	/**
	 * Returns the terms of a post.
	 *
	 * @param \WP_Post $post     Post.
	 * @param string   $taxonomy Taxonomy.
	 * @return list<\WP_Term>
	 */
	private static function terms( \WP_Post $post, string $taxonomy ): array {
		$terms = 'post' === $post->post_type ? get_the_terms( $post, $taxonomy ) : false;
		return is_array( $terms ) ? array_values( $terms ) : array();
	}
}
