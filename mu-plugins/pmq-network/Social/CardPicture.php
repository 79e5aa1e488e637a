<?php
/**
 * The picture on a card.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Social;

use PaysMidiQuercy\Chrome\Illustration;

/**
 * Chooses the file that a card shows: the post's photograph, else the engraving that its words call for, as the theme rasterised it.
 */
final class CardPicture {

	/** Engraving of a site whose page calls for none. */
	private const OF_SITE = array(
		'portail'    => 'gorges',
		'patrimoine' => 'village',
		'energies'   => 'toit-solaire',
		'produits'   => 'marche',
	);

	/**
	 * Returns the path of a picture, empty when there is none.
	 *
	 * @param int    $post Post, 0 for the site itself.
	 * @param string $site Slug of the site.
	 */
	public static function of( int $post, string $site ): string {
		$photo = 0 < $post ? self::photo( (int) get_post_thumbnail_id( $post ) ) : '';
		if ( '' !== $photo ) {
			return $photo;
		}
		$slugs = array();
		foreach ( 0 < $post ? get_object_taxonomies( (string) get_post_type( $post ) ) : array() as $taxonomy ) {
			$terms = get_the_terms( $post, $taxonomy );
			$slugs = array( ...$slugs, ...( is_array( $terms ) ? array_column( $terms, 'slug' ) : array() ) );
		}
		$plain = 0 === $post || 'page' === get_post_type( $post );
		$url   = $plain && ! preg_match( '/\p{L}/u', implode( $slugs ) ) ? Illustration::url( self::OF_SITE[ $site ] ?? 'gorges' ) : Illustration::for_record( $slugs, get_the_title( $post ), $post );
		$path  = get_theme_file_path( 'assets/cards/' . basename( $url, '.svg' ) . '.webp' );
		return '' !== $url && is_readable( $path ) ? $path : '';
	}

	/**
	 * Returns the file of a photograph that PHP can read.
	 *
	 * @param int $image Attachment.
	 */
	private static function photo( int $image ): string {
		$file = 0 < $image ? get_attached_file( $image ) : false;
		$size = 0 < $image ? image_get_intermediate_size( $image, 'large' ) : false;
		if ( is_string( $file ) && is_array( $size ) && isset( $size['file'] ) ) {
			$file = dirname( $file ) . '/' . $size['file'];
		}
		return is_string( $file ) && preg_match( '/\.(jpe?g|png|webp|avif)$/i', $file ) && is_readable( $file ) ? $file : '';
	}
}
