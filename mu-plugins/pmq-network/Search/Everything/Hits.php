<?php
/**
 * Describes what was found.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

use PaysMidiQuercy\Chrome\Illustration;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Highlighter;
use PaysMidiQuercy\Search\Index;

/**
 * Makes hits of keys: one query for what they show, one a site for what may still be read, one a site for pictures.
 */
final class Hits {

	/** Words of an excerpt. */
	private const WORDS = 34;

	/**
	 * Takes what it reads with.
	 *
	 * @param Index $index Search index.
	 * @param Sites $sites Sites.
	 */
	public function __construct( private readonly Index $index, private readonly Sites $sites ) {}

	/**
	 * Describes what was found; what is no longer public is left out, even if the index does not know it yet.
	 *
	 * @param list<int>   $keys     Keys of documents.
	 * @param Highlighter $marker   Cuts excerpts around the words found.
	 * @param bool        $pictured Whether pictures and excerpts are wanted.
	 * @return list<Hit> In the order of the keys.
	 */
	public function of( array $keys, Highlighter $marker, bool $pictured ): array {
		$cards = array_map( static fn ( string $card ): array => (array) json_decode( $card, true ), $this->index->cards( Everything::COLLECTION, $keys ) );
		$slugs = $this->sites->all();
		$posts = array();
		foreach ( array_keys( $cards ) as $key ) {
			$place                           = Collection::place( $key );
			$posts[ $place['site'] ][ $key ] = $place['post'];
		}
		$hits = array_fill_keys( $keys, null );
		foreach ( array_intersect_key( $posts, $slugs ) as $site => $of_site ) {
			$public = self::public_posts( $site, $of_site );
			$images = $pictured ? self::images( $site, array_intersect_key( $cards, $public ) ) : array();
			foreach ( $public as $key => $post ) {
				$hits[ $key ] = self::hit( $slugs[ $site ], $post, $cards[ $key ], $pictured ? $marker : null, $images[ $key ] ?? '' );
			}
		}
		return array_values( array_filter( $hits ) );
	}

	/**
	 * Builds a hit.
	 *
	 * @param string                 $slug   Slug of its site.
	 * @param int                    $post   Post.
	 * @param array<array-key, mixed> $card   What the index keeps.
	 * @param ?Highlighter           $marker Cuts the excerpt; null for none.
	 * @param string                 $image  Image element.
	 */
	private static function hit( string $slug, int $post, array $card, ?Highlighter $marker, string $image ): Hit {
		$text = self::text( $card, 'text' );
		return new Hit(
			$post,
			$slug,
			self::text( $card, 'kind' ),
			self::text( $card, 'title' ),
			SiteLinks::url( $slug ) . self::text( $card, 'path' ),
			null === $marker || '' === $text ? '' : $marker->cut( $text, self::WORDS ),
			self::text( $card, 'note' ),
			substr( self::text( $card, 'date' ), 0, 10 ),
			$image
		);
	}

	/**
	 * Returns those posts of a site that everybody may read now.
	 *
	 * @param int             $site  Site.
	 * @param array<int, int> $posts Posts by key.
	 * @return array<int, int>
	 */
	private static function public_posts( int $site, array $posts ): array {
		global $wpdb;
		$table = $wpdb->get_blog_prefix( $site ) . 'posts';
		$marks = implode( ', ', array_fill( 0, count( $posts ), '%d' ) );
		// phpcs:ignore WordPress.DB -- The name of the table and the marks are ours.
		$found = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$table} WHERE ID IN ({$marks}) AND post_status = 'publish' AND post_password = ''", ...array_values( $posts ) ) );
		return array_intersect( $posts, array_map( 'intval', $found ) );
	}

	/**
	 * Returns image elements: the photograph, else an engraving.
	 *
	 * @param int                                 $site  Site.
	 * @param array<int, array<array-key, mixed>> $cards Cards by key.
	 * @return array<int, string> Escaped HTML by key.
	 */
	private static function images( int $site, array $cards ): array {
		$attachments = array_filter( array_map( static fn ( array $card ): int => is_int( $card['image'] ?? null ) ? $card['image'] : 0, $cards ) );
		$images      = array();
		if ( array() !== $attachments ) {
			switch_to_blog( $site );
			try {
				_prime_post_caches( array_values( array_unique( $attachments ) ), false );
				foreach ( $attachments as $key => $attachment ) {
					$images[ $key ] = wp_get_attachment_image( $attachment, 'medium', false, array( 'alt' => '', 'loading' => 'lazy', 'class' => 'pmq-picture' ) );
				}
			} finally {
				restore_current_blog();
			}
		}
		foreach ( array_diff_key( $cards, array_filter( $images ) ) as $key => $card ) {
			$images[ $key ] = self::drawn( $card, Collection::place( $key )['post'] );
		}
		return $images;
	}

	/**
	 * Returns the picture of a thing that has no photograph of ours.
	 *
	 * @param array<array-key, mixed> $card Card.
	 * @param int                     $post Post.
	 */
	private static function drawn( array $card, int $post ): string {
		$pictured = array_map( 'strval', array_values( array_filter( (array) ( $card['pictured'] ?? array() ), 'is_scalar' ) ) );
		$url      = self::text( $card, 'image' );
		$url      = '' === $url ? Illustration::for_card( $pictured, self::text( $card, 'title' ), $post ) : $url;
		return '' === $url ? '' : sprintf( '<img class="pmq-picture" src="%s" alt="" width="600" height="600" loading="lazy" decoding="async" referrerpolicy="no-referrer">', esc_url( $url ) );
	}

	/**
	 * Reads a text of a card.
	 *
	 * @param array<array-key, mixed> $card Card.
	 * @param string                  $name Name.
	 */
	private static function text( array $card, string $name ): string {
		return is_string( $card[ $name ] ?? null ) ? $card[ $name ] : '';
	}
}
