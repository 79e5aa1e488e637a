<?php
/**
 * The gallery of photographs.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Media;

/**
 * Lists the images that published articles show, newest first, by theme and page; one without caption or credit is left out.
 */
final class PhotoGallery {

	/** Parameters of the address. */
	public const THEME = 'rubrique';
	public const PAGE  = 'pg';

	/**
	 * Slug of the theme chosen, empty for all.
	 */
	public readonly string $theme;

	/**
	 * Page shown, from 1.
	 */
	public readonly int $page;

	/**
	 * Images of the page, number of all.
	 */
	private readonly \WP_Query $query;

	/**
	 * Reads the address and asks for the images.
	 *
	 * @param array<string, mixed> $asked Parameters of the address, unslashed.
	 */
	public function __construct( array $asked ) {
		$theme       = is_string( $asked[ self::THEME ] ?? null ) ? sanitize_title( $asked[ self::THEME ] ) : '';
		$this->theme = '' !== $theme && get_term_by( 'slug', $theme, PhotoUses::TAXONOMY ) ? $theme : '';
		$page        = $asked[ self::PAGE ] ?? '1';
		$this->page  = is_string( $page ) && ctype_digit( $page ) ? max( 1, min( 10_000, (int) $page ) ) : 1;
		$this->query = new \WP_Query(
			array(
				'post_type'      => 'attachment',
				'post_status'    => 'inherit',
				'post_mime_type' => 'image',
				'posts_per_page' => 24,
				'paged'          => $this->page,
				'orderby'        => array(
					'date' => 'DESC',
					'ID'   => 'DESC',
				),
				'pmq_captioned'  => true,
				// phpcs:ignore WordPress.DB.SlowDBQuery -- Credit and use of an image are what the page is about; 24 of them.
				'meta_query'     => array(
					array(
						'key'     => Credit::META,
						'value'   => '',
						'compare' => '!=',
					),
				),
				// phpcs:ignore WordPress.DB.SlowDBQuery -- As above.
				'tax_query'      => array(
					'' === $this->theme
						? array(
							'taxonomy' => PhotoUses::TAXONOMY,
							'operator' => 'EXISTS',
						)
						: array(
							'taxonomy' => PhotoUses::TAXONOMY,
							'field'    => 'slug',
							'terms'    => $this->theme,
						),
				),
			)
		);
	}

	/**
	 * Hooks the condition that an image has a caption: WordPress keeps it as the excerpt, for which a query has no parameter.
	 */
	public static function register(): void {
		add_filter(
			'posts_where',
			static function ( string $where, \WP_Query $query ): string {
				global $wpdb;
				return $query->get( 'pmq_captioned' ) ? $where . " AND {$wpdb->posts}.post_excerpt <> ''" : $where;
			},
			10,
			2
		);
	}

	/**
	 * Returns the images of the page.
	 *
	 * @return list<\WP_Post>
	 */
	public function images(): array {
		return array_values( array_filter( (array) $this->query->posts, static fn ( mixed $post ): bool => $post instanceof \WP_Post ) );
	}

	/**
	 * Returns how many images there are.
	 */
	public function total(): int {
		return $this->query->found_posts;
	}

	/**
	 * Returns how many pages there are.
	 */
	public function pages(): int {
		return max( 1, $this->query->max_num_pages );
	}

	/**
	 * Returns the themes that have images, by name.
	 *
	 * @return list<\WP_Term>
	 */
	public static function themes(): array {
		$terms = get_terms( array( 'taxonomy' => PhotoUses::TAXONOMY ) );
		return is_array( $terms ) ? array_values( array_filter( $terms, static fn ( mixed $term ): bool => $term instanceof \WP_Term ) ) : array();
	}

	/**
	 * Returns the published article that shows an image, the newest.
	 *
	 * @param int $image Image.
	 */
	public static function article( int $image ): ?\WP_Post {
		$newest = null;
		foreach ( array_map( 'intval', (array) get_post_meta( $image, PhotoUses::META ) ) as $id ) {
			$article = get_post( $id );
			if ( $article instanceof \WP_Post && 'publish' === $article->post_status && ( null === $newest || $newest->post_date < $article->post_date ) ) {
				$newest = $article;
			}
		}
		return $newest;
	}
}
