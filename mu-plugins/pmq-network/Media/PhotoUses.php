<?php
/**
 * Where images are used.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Media;

use PaysMidiQuercy\Provision\Ledger;

/**
 * Keeps for each image the published articles that show it, and their themes, so that the gallery of photographs is one query: the
 * meta `pmq_shown_in` (ID of an article, once for each) and the taxonomy `pmq_photo_theme`, whose terms carry slug and name of the categories.
 */
final class PhotoUses {

	public const META     = 'pmq_shown_in';
	public const TAXONOMY = 'pmq_photo_theme';

	/** Option: whether the articles that were there before have been read. */
	private const READ = 'pmq_photo_uses_read';

	/**
	 * Hooks taxonomy and articles.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_taxonomy' ) );
		add_action( 'wp_after_insert_post', array( $this, 'read' ), 10, 2 );
		add_action( 'set_object_terms', array( $this, 'read_sorted' ), 10, 4 );
		foreach ( array( 'added_post_meta', 'updated_post_meta', 'deleted_post_meta' ) as $event ) {
			add_action( $event, array( $this, 'read_pictured' ), 10, 3 );
		}
		add_action( 'before_delete_post', array( $this, 'forget' ) );
		add_action( 'edited_category', array( $this, 'rename' ) );
		add_action( 'pmq_provision_site', array( $this, 'read_all' ), 20, 2 );
	}

	/**
	 * Registers the themes of images: kept by this class alone, so without screens.
	 */
	public function register_taxonomy(): void {
		register_taxonomy(
			self::TAXONOMY,
			'attachment',
			array(
				'public'                => false,
				'show_in_rest'          => false,
				'rewrite'               => false,
				'update_count_callback' => '_update_generic_term_count',
			)
		);
		register_post_meta(
			'attachment',
			self::META,
			array(
				'type'          => 'integer',
				'description'   => 'Article that shows the image.',
				'auth_callback' => '__return_false',
				'show_in_rest'  => false,
			)
		);
	}

	/**
	 * Reads an article again after it was saved.
	 *
	 * @param int      $article Article.
	 * @param \WP_Post $post    The same.
	 */
	public function read( int $article, \WP_Post $post ): void {
		if ( 'post' === $post->post_type ) {
			$this->note( $article, 'publish' === $post->post_status ? self::images( $post ) : array() );
		}
	}

	/**
	 * Reads an article again when its categories change.
	 *
	 * @param int               $article  Article.
	 * @param array<int|string> $terms    Terms given.
	 * @param list<int>         $ids      Their term taxonomy IDs.
	 * @param string            $taxonomy Taxonomy.
	 */
	public function read_sorted( int $article, array $terms, array $ids, string $taxonomy ): void {
		$post = 'category' === $taxonomy ? get_post( $article ) : null;
		if ( $post instanceof \WP_Post ) {
			$this->read( $article, $post );
		}
	}

	/**
	 * Reads an article again when its large image changes.
	 *
	 * @param int|list<int> $meta    Meta, one or several.
	 * @param int           $article Article.
	 * @param string        $key     Key of the meta.
	 */
	public function read_pictured( int|array $meta, int $article, string $key ): void {
		$post = '_thumbnail_id' === $key ? get_post( $article ) : null;
		if ( $post instanceof \WP_Post ) {
			$this->read( $article, $post );
		}
	}

	/**
	 * Forgets an article that is deleted.
	 *
	 * @param int $article Article.
	 */
	public function forget( int $article ): void {
		if ( 'post' === get_post_type( $article ) ) {
			$this->note( $article, array() );
		}
	}

	/**
	 * Follows the name of a category.
	 *
	 * @param int $category Category.
	 */
	public function rename( int $category ): void {
		$term  = get_term( $category, 'category' );
		$theme = $term instanceof \WP_Term ? get_term_by( 'slug', $term->slug, self::TAXONOMY ) : false;
		if ( $theme instanceof \WP_Term && $term instanceof \WP_Term ) {
			wp_update_term( $theme->term_id, self::TAXONOMY, array( 'name' => wp_slash( $term->name ) ) );
		}
	}

	/**
	 * Reads once the articles that were there before.
	 *
	 * @param string $site   Slug of the site.
	 * @param Ledger $ledger Takes what changed.
	 */
	public function read_all( string $site, Ledger $ledger ): void {
		if ( get_option( self::READ ) ) {
			return;
		}
		$articles = get_posts(
			array(
				'post_type'   => 'post',
				'numberposts' => -1,
			)
		);
		foreach ( $articles as $article ) {
			$this->read( $article->ID, $article );
		}
		update_option( self::READ, 1, false );
		/* translators: %d: number of articles. */
		$ledger->note( sprintf( 'photos: %d articles', count( $articles ) ) );
	}

	/**
	 * Returns the images that an article shows.
	 *
	 * @param \WP_Post $post Article.
	 * @return list<int>
	 */
	private static function images( \WP_Post $post ): array {
		preg_match_all( '/<!-- wp:(?:image|media-text|cover) \{[^>]*?"(?:id|mediaId)":(\d+)/', $post->post_content, $match );
		$images = array_map( 'intval', array( get_post_thumbnail_id( $post ), ...$match[1] ) );
		return array_values( array_unique( array_filter( $images, static fn ( int $id ): bool => 0 < $id && wp_attachment_is_image( $id ) ) ) );
	}

	/**
	 * Writes which images an article shows.
	 *
	 * @param int       $article Article.
	 * @param list<int> $images  Images that it shows now.
	 */
	private function note( int $article, array $images ): void {
		$before = get_posts(
			array(
				'post_type'   => 'attachment',
				'post_status' => 'any',
				'numberposts' => -1,
				'fields'      => 'ids',
				'meta_key'    => self::META, // phpcs:ignore WordPress.DB.SlowDBQuery -- The few rows of one article, when it is saved.
				'meta_value'  => (string) $article, // phpcs:ignore WordPress.DB.SlowDBQuery -- As above.
			)
		);
		$before = array_map( 'intval', $before );
		foreach ( array_diff( $before, $images ) as $image ) {
			delete_post_meta( $image, self::META, $article );
		}
		foreach ( array_diff( $images, $before ) as $image ) {
			add_post_meta( $image, self::META, $article );
		}
		foreach ( array_unique( array( ...$before, ...$images ) ) as $image ) {
			$this->sort( $image );
		}
	}

	/**
	 * Gives an image the themes of the articles that show it.
	 *
	 * @param int $image Image.
	 */
	private function sort( int $image ): void {
		$themes = array();
		foreach ( array_map( 'intval', (array) get_post_meta( $image, self::META ) ) as $article ) {
			foreach ( get_the_category( $article ) as $category ) {
				$term = term_exists( $category->slug, self::TAXONOMY );
				$term = is_array( $term ) ? $term : wp_insert_term( $category->name, self::TAXONOMY, array( 'slug' => $category->slug ) );
				if ( is_array( $term ) ) {
					$themes[] = (int) $term['term_id'];
				}
			}
		}
		wp_set_object_terms( $image, $themes, self::TAXONOMY );
	}
}
