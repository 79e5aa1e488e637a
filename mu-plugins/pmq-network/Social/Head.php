<?php
/**
 * What machines read of a page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Social;

use PaysMidiQuercy\Chrome\SiteLinks;

/**
 * Prints description, Open Graph and linked data in the head of every page that may be shared. Core prints the canonical address of
 * single pages; the front page and lists get theirs here.
 */
final class Head {

	/** Longest description, in characters. */
	private const LONGEST = 160;

	/**
	 * Hooks the head.
	 */
	public function register(): void {
		add_action( 'wp_head', array( $this, 'print' ), 4 );
	}

	/**
	 * Prints everything for the page at hand.
	 */
	public function print(): void {
		if ( is_404() || is_search() || ( is_singular() && post_password_required() ) ) {
			return;
		}
		$post        = is_singular() ? get_queried_object_id() : 0;
		$description = $this->description( $post );
		$record      = is_singular( 'pmq_record' );
		if ( '' !== $description && ! $record ) {
			printf( '<meta name="description" content="%s">' . "\n", esc_attr( $description ) );
		}
		if ( ! is_singular() ) {
			printf( '<link rel="canonical" href="%s">' . "\n", esc_url( self::address( 0 ) ) );
		}
		$this->print_graph( $post, $description );
		$data = $record ? array() : $this->linked_data( $post, $description );
		if ( array() !== $data ) {
			wp_print_inline_script_tag( (string) wp_json_encode( $data, JSON_HEX_TAG | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ), array( 'type' => 'application/ld+json' ) );
		}
	}

	/**
	 * Prints the card that networks show.
	 *
	 * @param int    $post        Post, 0 for a list.
	 * @param string $description Description.
	 */
	private function print_graph( int $post, string $description ): void {
		$card  = ( new Card() )->of( $post );
		$title = 0 < $post && ! is_front_page() ? get_the_title( $post ) : wp_get_document_title();
		$graph = array(
			'og:type'        => is_singular( 'post' ) ? 'article' : 'website',
			'og:locale'      => get_locale(),
			'og:site_name'   => get_bloginfo( 'name' ),
			'og:title'       => html_entity_decode( wp_strip_all_tags( $title ), ENT_QUOTES ),
			'og:description' => $description,
			'og:url'         => self::address( $post ),
			'og:image'       => $card,
			'og:image:type'  => '' === $card ? '' : 'image/png',
			'og:image:width' => '' === $card ? '' : (string) Card::WIDTH,
			'og:image:height' => '' === $card ? '' : (string) Card::HEIGHT,
			'article:published_time' => is_singular( 'post' ) ? (string) get_the_date( 'c', $post ) : '',
			'article:modified_time'  => is_singular( 'post' ) ? (string) get_the_modified_date( 'c', $post ) : '',
		);
		foreach ( array_filter( $graph ) as $property => $content ) {
			printf( '<meta property="%s" content="%s">' . "\n", esc_attr( $property ), esc_attr( $content ) );
		}
		echo '<meta name="twitter:card" content="summary_large_image">' . "\n";
	}

	/**
	 * Words the description: what another rule says, the written excerpt, else the first words.
	 *
	 * @param int $post Post, 0 for a list.
	 */
	private function description( int $post ): string {
		$given = apply_filters( 'pmq_meta_description', '', $post );
		if ( is_string( $given ) && '' !== $given ) {
			return $given;
		}
		if ( 0 === $post ) {
			$term = get_queried_object();
			$text = $term instanceof \WP_Term ? $term->description : '';
		} else {
			$text = (string) get_post_field( 'post_excerpt', $post );
			$text = '' === $text ? excerpt_remove_blocks( (string) get_post_field( 'post_content', $post ) ) : $text;
		}
		$text = trim( (string) preg_replace( '/\s+/u', ' ', html_entity_decode( wp_strip_all_tags( $text ), ENT_QUOTES ) ) );
		$text = '' === $text ? get_bloginfo( 'description', 'display' ) : $text;
		return mb_strlen( $text ) <= self::LONGEST ? $text : (string) preg_replace( '/\s+\S*$/u', '', mb_substr( $text, 0, self::LONGEST - 1 ) ) . '…';
	}

	/**
	 * Describes the page with the vocabulary of schema.org.
	 *
	 * @param int    $post        Post, 0 for a list.
	 * @param string $description Description.
	 * @return array<string, mixed>
	 */
	private function linked_data( int $post, string $description ): array {
		$publisher = array(
			'@type' => 'Organization',
			'@id'   => SiteLinks::url( 'portail' ) . '#petr',
			'name'  => 'PETR du Pays Midi-Quercy',
			'url'   => SiteLinks::url( 'portail' ),
		);
		if ( is_front_page() ) {
			return array(
				'@context'    => 'https://schema.org',
				'@type'       => 'WebSite',
				'@id'         => home_url( '/' ) . '#website',
				'name'        => get_bloginfo( 'name' ),
				'description' => $description,
				'url'         => home_url( '/' ),
				'inLanguage'  => 'fr-FR',
				'publisher'   => $publisher,
			);
		}
		$data = is_singular( 'post' ) ? $this->article( $post, $description, $publisher ) : array();
		return (array) apply_filters( 'pmq_linked_data', $data, $post );
	}

	/**
	 * Describes an article.
	 *
	 * @param int                  $post        Article.
	 * @param string               $description Description.
	 * @param array<string, mixed> $publisher   Publisher.
	 * @return array<string, mixed>
	 */
	private function article( int $post, string $description, array $publisher ): array {
		$author = get_userdata( (int) get_post_field( 'post_author', $post ) );
		$image  = get_the_post_thumbnail_url( $post, '1536x1536' );
		$tags   = get_the_tags( $post );
		return array_filter(
			array(
				'@context'         => 'https://schema.org',
				'@type'            => 'NewsArticle',
				'@id'              => get_permalink( $post ) . '#article',
				'mainEntityOfPage' => get_permalink( $post ),
				'headline'         => html_entity_decode( get_the_title( $post ), ENT_QUOTES ),
				'description'      => $description,
				'datePublished'    => get_the_date( 'c', $post ),
				'dateModified'     => get_the_modified_date( 'c', $post ),
				'inLanguage'       => 'fr-FR',
				'image'            => false === $image ? ( new Card() )->of( $post ) : $image,
				'author'           => $author instanceof \WP_User ? array(
					'@type' => 'Person',
					'name'  => $author->display_name,
				) : $publisher,
				'publisher'        => $publisher,
				'keywords'         => is_array( $tags ) ? implode( ', ', array_column( $tags, 'name' ) ) : '',
			)
		);
	}

	/**
	 * Returns the address of the page at hand.
	 *
	 * @param int $post Post, 0 for a list.
	 */
	private static function address( int $post ): string {
		if ( 0 < $post ) {
			return (string) wp_get_canonical_url( $post );
		}
		$paged = max( 1, (int) get_query_var( 'paged' ) );
		return 1 === $paged ? home_url( (string) preg_replace( '#^' . preg_quote( (string) wp_parse_url( home_url(), PHP_URL_PATH ), '#' ) . '#', '', (string) wp_parse_url( add_query_arg( array() ), PHP_URL_PATH ) ) ) : get_pagenum_link( $paged, false );
	}
}
