<?php
/**
 * A picture of a document.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Pdf;

use PaysMidiQuercy\Chrome\Illustration;

/**
 * A photograph of the media library, made small enough for paper, or an engraving of the theme, which stays a drawing. Pictures
 * elsewhere are never fetched.
 */
final class Picture {

	private const QUALITY = 78;

	/**
	 * Keeps the picture.
	 *
	 * @param string $data       Bytes of a JPEG file, or a drawing (SVG).
	 * @param float  $width      Width, in any unit.
	 * @param float  $height     Height, in the same unit.
	 * @param bool   $is_drawing Whether it is a drawing.
	 */
	private function __construct( public readonly string $data, public readonly float $width, public readonly float $height, public readonly bool $is_drawing ) {}

	/**
	 * Reads a photograph of the media library.
	 *
	 * @param int $attachment Attachment.
	 * @param int $most       Most pixels of its longer side.
	 * @return ?self Null when there is none that this server can read.
	 */
	public static function photo( int $attachment, int $most ): ?self {
		$file = self::file( $attachment, $most );
		if ( '' === $file || ! is_readable( $file ) || ! wp_attachment_is_image( $attachment ) ) {
			return null;
		}
		$editor = wp_get_image_editor( $file );
		if ( is_wp_error( $editor ) ) {
			return null;
		}
		$size = $editor->get_size();
		if ( max( $size['width'], $size['height'] ) > $most && is_wp_error( $editor->resize( $most, $most ) ) ) {
			return null;
		}
		$editor->set_quality( self::QUALITY );
		$saved = $editor->save( get_temp_dir() . 'pmq-pdf-' . bin2hex( random_bytes( 8 ) ) . '.jpg', 'image/jpeg' );
		if ( is_wp_error( $saved ) ) {
			return null;
		}
		$data = (string) file_get_contents( $saved['path'] );
		wp_delete_file( $saved['path'] );
		return '' === $data ? null : new self( $data, (float) $saved['width'], (float) $saved['height'], false );
	}

	/**
	 * Finds the smallest file of a photograph that is large enough and shows all of it: reading the original costs fifty times as much.
	 *
	 * @param int $attachment Attachment.
	 * @param int $most       Pixels of the longer side that are needed.
	 * @return string Path, empty without any.
	 */
	private static function file( int $attachment, int $most ): string {
		$original = (string) get_attached_file( $attachment );
		$meta     = wp_get_attachment_metadata( $attachment );
		$width    = (int) ( $meta['width'] ?? 0 );
		$height   = (int) ( $meta['height'] ?? 0 );
		$best     = $original;
		$least    = max( $width, $height );
		foreach ( $meta['sizes'] ?? array() as $size ) {
			$side = max( $size['width'], $size['height'] );
			// Cut pictures have other proportions; rounding changes them by a pixel at most.
			$is_whole = abs( $size['width'] * $height - $size['height'] * $width ) <= max( $width, $height );
			$file     = dirname( $original ) . '/' . $size['file'];
			if ( $is_whole && $side >= $most && $side < $least && is_readable( $file ) ) {
				$best  = $file;
				$least = $side;
			}
		}
		return $best;
	}

	/**
	 * Reads an engraving of the theme.
	 *
	 * @param string $url Its address, as Illustration gives it.
	 * @return ?self Null when it is none.
	 */
	public static function engraving( string $url ): ?self {
		$size = Illustration::size( $url );
		$file = null === $size ? '' : get_theme_file_path( 'assets/illustrations/' . basename( $url ) );
		if ( null === $size || ! is_readable( $file ) ) {
			return null;
		}
		return new self( self::with_colours( (string) file_get_contents( $file ) ), (float) $size[0], (float) $size[1], true );
	}

	/**
	 * Writes the colours of classes to where they are used: TCPDF reads no style sheet within a drawing.
	 *
	 * @param string $svg Drawing.
	 */
	private static function with_colours( string $svg ): string {
		preg_match_all( '/\.([a-z]+)\{fill:(#[0-9A-F]{6})\}/i', $svg, $found );
		$colours = array_combine( $found[1], $found[2] );
		return (string) preg_replace_callback(
			'/ class="([a-z]+)"/i',
			static fn ( array $match ): string => isset( $colours[ $match[1] ] ) ? ' fill="' . $colours[ $match[1] ] . '"' : $match[0],
			(string) preg_replace( '#<style>.*?</style>#s', '', $svg )
		);
	}
}
