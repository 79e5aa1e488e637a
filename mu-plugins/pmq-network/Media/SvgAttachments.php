<?php
/**
 * SVG files in the media library.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Media;

/**
 * Tells WordPress a drawing's size, which core reads from pixels only, and that it needs no smaller copies.
 */
final class SvgAttachments {

	/**
	 * Size of a drawing that says none, in CSS pixels: a browser's own default.
	 */
	private const DEFAULT_SIZE = array( 300, 150 );

	/**
	 * Hooks both.
	 */
	public function register(): void {
		add_filter( 'wp_generate_attachment_metadata', array( $this, 'add_size' ), 10, 2 );
		add_filter( 'wp_get_missing_image_subsizes', array( $this, 'needs_no_copies' ), 10, 3 );
	}

	/**
	 * Adds width and height to the metadata of a new drawing.
	 *
	 * @param array<string, mixed> $metadata      Metadata so far.
	 * @param int                  $attachment_id Attachment.
	 * @return array<string, mixed>
	 */
	public function add_size( array $metadata, int $attachment_id ): array {
		$file = get_attached_file( $attachment_id );
		if ( 'image/svg+xml' !== get_post_mime_type( $attachment_id ) || ! is_string( $file ) || ! is_readable( $file ) ) {
			return $metadata;
		}
		list( $width, $height ) = self::size( (string) file_get_contents( $file ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file.
		return array(
			'width'  => $width,
			'height' => $height,
			'file'   => _wp_relative_upload_path( $file ),
			'sizes'  => array(),
		) + $metadata;
	}

	/**
	 * Says that a drawing lacks no size.
	 *
	 * @param array<string, mixed> $missing       Sizes that core misses.
	 * @param array<string, mixed> $metadata      Metadata.
	 * @param int                  $attachment_id Attachment.
	 * @return array<string, mixed>
	 */
	public function needs_no_copies( array $missing, array $metadata, int $attachment_id ): array {
		return 'image/svg+xml' === get_post_mime_type( $attachment_id ) ? array() : $missing;
	}

	/**
	 * Reads a drawing's size from its first element.
	 *
	 * @param string $svg Drawing, already cleaned.
	 * @return array{int, int} Width and height in CSS pixels.
	 */
	public static function size( string $svg ): array {
		$root = preg_match( '/<svg[^>]*>/', $svg, $found ) ? $found[0] : '';
		if ( preg_match( '/\swidth="([\d.]+)(?:px)?"/', $root, $width ) && preg_match( '/\sheight="([\d.]+)(?:px)?"/', $root, $height ) ) {
			return array( max( 1, (int) round( (float) $width[1] ) ), max( 1, (int) round( (float) $height[1] ) ) );
		}
		if ( preg_match( '/\sviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/', $root, $box ) ) {
			return array( max( 1, (int) round( (float) $box[1] ) ), max( 1, (int) round( (float) $box[2] ) ) );
		}
		return self::DEFAULT_SIZE;
	}
}
