<?php
/**
 * Pictures, recordings and documents of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Media\Zoom;

/**
 * Sorts the media of a record by how they are shown: images that open large, sounds and films of our own, films elsewhere that
 * play after a click, files.
 *
 * @phpstan-import-type Medium from Record
 */
final class RecordMedia {

	/**
	 * Keeps the record.
	 *
	 * @param Record $record Record.
	 */
	public function __construct( private readonly Record $record ) {}

	/**
	 * Gives the photos but the first, which heads the page.
	 *
	 * @return list<Medium>
	 */
	public function photos(): array {
		return array_slice( $this->of( array( 'photo' ), true ), 1 );
	}

	/**
	 * Gives maps and plans that are images.
	 *
	 * @return list<Medium>
	 */
	public function plans(): array {
		return $this->of( array( 'map' ), true );
	}

	/**
	 * Gives the sounds that are files.
	 *
	 * @return list<Medium>
	 */
	public function sounds(): array {
		return $this->of( array( 'audio' ) );
	}

	/**
	 * Gives the films.
	 *
	 * @return list<Medium>
	 */
	public function films(): array {
		return $this->of( array( 'video' ) );
	}

	/**
	 * Gives what is to be opened: documents, and maps that are no image.
	 *
	 * @return list<Medium>
	 */
	public function files(): array {
		return array_values( array_filter( $this->of( array( 'pdf', 'map' ) ), static fn( array $medium ): bool => 'pdf' === $medium['type'] || ! self::is_image( $medium ) ) );
	}

	/**
	 * Tells whether there is anything to show below the head of the page.
	 */
	public function is_empty(): bool {
		return array() === array( ...$this->photos(), ...$this->plans(), ...$this->sounds(), ...$this->films(), ...$this->files() );
	}

	/**
	 * Words every medium on a line: kind, caption, whose it is.
	 *
	 * @return list<string> Plain text.
	 */
	public function lines(): array {
		$lines = array();
		foreach ( $this->record->media as $medium ) {
			if ( '' !== self::url( $medium ) ) {
				/* translators: 1: kind of medium, 2: caption. */
				$words   = '' === $medium['caption'] ? self::kind( $medium['type'] ) : sprintf( __( '%1$s: %2$s', 'pmq' ), self::kind( $medium['type'] ), rtrim( $medium['caption'], '.' ) );
				$lines[] = implode( ' – ', array_filter( array( $words, self::credit( $medium ) ) ) );
			}
		}
		return $lines;
	}

	/**
	 * Gives an image that opens large.
	 *
	 * @param array $medium Photo or plan.
	 *
	 * @phpstan-param Medium $medium
	 */
	public static function image( array $medium ): string {
		$alt   = '' === $medium['caption'] ? self::kind( $medium['type'] ) : $medium['caption'];
		$image = 0 < $medium['id']
			? wp_get_attachment_image( $medium['id'], 'medium_large', false, array( 'alt' => (string) get_post_meta( $medium['id'], '_wp_attachment_image_alt', true ) ?: $alt, 'sizes' => '(min-width: 800px) 18rem, 46vw' ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two items.
			: sprintf( '<img src="%s" alt="%s" loading="lazy" decoding="async" referrerpolicy="no-referrer">', esc_url( $medium['url'] ), esc_attr( $alt ) );
		return self::zoom( $medium, $image );
	}

	/**
	 * Has an image open large, with caption, credit and licence.
	 *
	 * @param array  $medium Photo or plan.
	 * @param string $image  Trusted markup of the image.
	 *
	 * @phpstan-param Medium $medium
	 */
	public static function zoom( array $medium, string $image ): string {
		$large = 0 < $medium['id'] ? ( wp_get_attachment_image_src( $medium['id'], '2048x2048' )[0] ?? '' ) : $medium['url'];
		return '' === $large ? $image : Zoom::link( $image, $large, $medium['caption'], self::credit( $medium ) );
	}

	/**
	 * Words whose a medium is: credit, licence.
	 *
	 * @param array $medium Medium.
	 *
	 * @phpstan-param Medium $medium
	 */
	public static function credit( array $medium ): string {
		return implode( ', ', array_filter( array( $medium['credit'], $medium['licence'] ) ) );
	}

	/**
	 * Gives the address of a medium.
	 *
	 * @param array $medium Medium.
	 * @return string Empty when its file is gone.
	 *
	 * @phpstan-param Medium $medium
	 */
	public static function url( array $medium ): string {
		return 0 < $medium['id'] ? (string) wp_get_attachment_url( $medium['id'] ) : $medium['url'];
	}

	/**
	 * Words name, kind and size of a file: "releve.pdf, PDF, 24 Ko".
	 *
	 * @param array $medium Medium.
	 *
	 * @phpstan-param Medium $medium
	 */
	public static function file( array $medium ): string {
		$name = basename( (string) wp_parse_url( self::url( $medium ), PHP_URL_PATH ) );
		$path = 0 < $medium['id'] ? get_attached_file( $medium['id'] ) : false;
		/* translators: %s: size of a file in kilobytes. */
		$size = is_string( $path ) && is_readable( $path ) ? sprintf( __( '%s KB', 'pmq' ), number_format_i18n( ceil( (int) filesize( $path ) / 1024 ) ) ) : '';
		return implode( ', ', array_filter( array( rawurldecode( $name ), strtoupper( pathinfo( $name, PATHINFO_EXTENSION ) ), $size ) ) );
	}

	/**
	 * Names a kind of medium.
	 *
	 * @param string $type Type of medium.
	 */
	public static function kind( string $type ): string {
		return match ( $type ) {
			'photo' => __( 'Photograph', 'pmq' ),
			'audio' => __( 'Sound recording', 'pmq' ),
			'video' => __( 'Video', 'pmq' ),
			'map'   => __( 'Map or plan', 'pmq' ),
			default => __( 'Document (PDF)', 'pmq' ),
		};
	}

	/**
	 * Gives the media of some types that can be shown.
	 *
	 * @param list<string> $types  Types.
	 * @param bool         $images Whether only images count.
	 * @return list<Medium>
	 */
	private function of( array $types, bool $images = false ): array {
		$media = array();
		foreach ( $this->record->media as $medium ) {
			if ( in_array( $medium['type'], $types, true ) && '' !== self::url( $medium ) && ( ! $images || self::is_image( $medium ) ) ) {
				$media[] = $medium;
			}
		}
		return $media;
	}

	/**
	 * Tells whether a medium is an image that a browser shows.
	 *
	 * @param array $medium Medium.
	 *
	 * @phpstan-param Medium $medium
	 */
	private static function is_image( array $medium ): bool {
		if ( 0 < $medium['id'] ) {
			return wp_attachment_is_image( $medium['id'] );
		}
		return 'photo' === $medium['type'] || 1 === preg_match( '/\.(avif|gif|jpe?g|png|webp)$/i', (string) wp_parse_url( $medium['url'], PHP_URL_PATH ) );
	}
}
