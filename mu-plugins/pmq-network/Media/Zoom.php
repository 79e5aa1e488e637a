<?php
/**
 * Images that open large.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Media;

/**
 * Shows the credit under the images of texts and links them to their large file, which the lightbox opens in the page.
 *
 * An image that links elsewhere keeps its link; one that is not in the media library, such as an engraving of the theme, is left alone.
 */
final class Zoom {

	/**
	 * The frame, printed once where there is an image to open.
	 */
	private static string $frame = '';

	/**
	 * Hooks images and the end of the page.
	 */
	public function register(): void {
		add_filter( 'render_block_core/image', array( $this, 'image' ), 20, 2 );
		add_filter( 'render_block_core/post-featured-image', array( $this, 'featured' ), 20, 3 );
		add_action( 'wp_footer', array( $this, 'print_frame' ), 5 );
	}

	/**
	 * Prepares an image of a text.
	 *
	 * @param string                              $html  The image block.
	 * @param array{attrs?: array<string, mixed>} $block Parsed block.
	 */
	public function image( string $html, array $block ): string {
		$id = (int) ( $block['attrs']['id'] ?? 0 );
		return 0 < $id && ! is_admin() && ! is_feed() ? $this->prepare( $html, $id, '' ) : $html;
	}

	/**
	 * Prepares the large image of an article: also its caption, which core leaves out.
	 *
	 * @param string                              $html     The block.
	 * @param array{attrs?: array<string, mixed>} $block    Parsed block.
	 * @param \WP_Block                           $instance The block with its context.
	 */
	public function featured( string $html, array $block, \WP_Block $instance ): string {
		$wanted = str_contains( (string) ( $block['attrs']['className'] ?? '' ), 'pmq-lead-image' );
		$id     = (int) get_post_thumbnail_id( (int) ( $instance->context['postId'] ?? 0 ) );
		return $wanted && 0 < $id && '' !== $html ? $this->prepare( $html, $id, (string) wp_get_attachment_caption( $id ) ) : $html;
	}

	/**
	 * Prints the frame.
	 */
	public function print_frame(): void {
		echo self::$frame; // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by the block.
	}

	/**
	 * Makes an image a link to its large file, which opens in the page; without a script the link leads to the file.
	 *
	 * @param string $image   Trusted markup of the image.
	 * @param string $large   Address of the large file.
	 * @param string $caption Caption, plain text.
	 * @param string $credit  Credit, plain text.
	 */
	public static function link( string $image, string $large, string $caption, string $credit ): string {
		if ( '' === self::$frame ) {
			self::$frame = do_blocks( '<!-- wp:pmq/lightbox /-->' );
		}
		return sprintf(
			'<a class="pmq-zoom" href="%s" data-caption="%s" data-credit="%s" data-wp-interactive="pmq/lightbox" data-wp-on--click="actions.open"%s>%s</a>',
			esc_url( $large ),
			esc_attr( $caption ),
			esc_attr( $credit ),
			preg_match( '/\balt="[^"]/', $image ) ? '' : ' aria-label="' . esc_attr__( 'See the image large', 'pmq' ) . '"',
			$image
		);
	}

	/**
	 * Links an image to its large file and writes its credit.
	 *
	 * @param string $html    A figure with one image.
	 * @param int    $id      Attachment.
	 * @param string $caption Caption to write, where the figure has none.
	 */
	private function prepare( string $html, int $id, string $caption ): string {
		$credit = Credit::of( $id );
		$large  = wp_get_attachment_image_src( $id, '2048x2048' );
		$words  = preg_match( '#<figcaption[^>]*>(.*?)</figcaption>#s', $html, $match ) ? wp_strip_all_tags( $match[1] ) : $caption;
		$html   = $this->with_credit( $html, isset( $match[1] ) ? '' : $caption, $credit );
		if ( false === $large || str_contains( $html, '<a ' ) || ! preg_match( '#<img\b[^>]*>#', $html, $image ) ) {
			return $html;
		}
		return str_replace( $image[0], self::link( $image[0], $large[0], html_entity_decode( $words, ENT_QUOTES ), $credit ), $html );
	}

	/**
	 * Writes caption and credit into a figure.
	 *
	 * @param string $html    Figure.
	 * @param string $caption Caption to add, empty for none.
	 * @param string $credit  Credit, empty for none.
	 */
	private function with_credit( string $html, string $caption, string $credit ): string {
		$credit = '' === $credit ? '' : '<span class="pmq-credit">' . esc_html( $credit ) . '</span>';
		$words  = trim( wp_kses_post( $caption ) . ' ' . $credit );
		if ( '' === $words ) {
			return $html;
		}
		return str_contains( $html, '</figcaption>' )
			? str_replace( '</figcaption>', ' ' . $words . '</figcaption>', $html )
			: str_replace( '</figure>', '<figcaption class="wp-element-caption">' . $words . '</figcaption></figure>', $html );
	}
}
