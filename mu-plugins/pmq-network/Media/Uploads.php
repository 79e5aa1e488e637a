<?php
/**
 * What may be uploaded.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Media;

use PaysMidiQuercy\Values;

/**
 * Lets SVG and GeoJSON files in, each read and checked by content first, through every door: form, REST, side-loading.
 * Other types are checked by core, which compares the extension with what the file really is.
 */
final class Uploads {

	/**
	 * Extensions that we check, with their type.
	 */
	private const TYPES = array(
		'svg'     => 'image/svg+xml',
		'geojson' => 'application/geo+json',
	);

	/**
	 * Hooks the checks.
	 */
	public function register(): void {
		add_filter( 'upload_mimes', array( $this, 'add_types' ) );
		add_filter( 'wp_check_filetype_and_ext', array( $this, 'recognise' ), 10, 3 );
		add_filter( 'wp_handle_upload_prefilter', array( $this, 'check' ) );
		add_filter( 'wp_handle_sideload_prefilter', array( $this, 'check' ) );
		add_filter( 'wp_upload_bits', array( $this, 'refuse_bits' ) );
	}

	/**
	 * Adds the two types to those that WordPress knows; which ones a site takes is a setting of the network.
	 *
	 * @param array<string, string> $types Types by extension.
	 * @return array<string, string>
	 */
	public function add_types( array $types ): array {
		return $types + self::TYPES;
	}

	/**
	 * Names the type of a file that core cannot tell from plain JSON or XML; its content is checked by {@see self::check()}.
	 *
	 * @param array{ext: string|false, type: string|false, proper_filename: string|false} $found    What core found.
	 * @param string                                                                     $path     File.
	 * @param string                                                                     $filename Name given.
	 * @return array{ext: string|false, type: string|false, proper_filename: string|false}
	 */
	public function recognise( array $found, string $path, string $filename ): array {
		$extension = self::extension( $filename );
		if ( null !== $extension && in_array( $extension, explode( ' ', Values::text( get_site_option( 'upload_filetypes', '' ) ) ), true ) ) {
			$found['ext']  = $extension;
			$found['type'] = self::TYPES[ $extension ];
		}
		return $found;
	}

	/**
	 * Reads an uploaded SVG or GeoJSON: writes the safe drawing in its place, or says why it is refused.
	 *
	 * @param array<string, mixed> $file Entry of $_FILES.
	 * @return array<string, mixed>
	 */
	public function check( array $file ): array {
		$extension = self::extension( Values::text( $file['name'] ?? '' ) );
		$path      = Values::text( $file['tmp_name'] ?? '' );
		if ( null === $extension || ! empty( $file['error'] ) || ! is_readable( $path ) ) {
			return $file;
		}
		try {
			$this->check_content( $extension, $path );
			$file['size'] = (int) filesize( $path );
			$file['type'] = self::TYPES[ $extension ];
		} catch ( UnsafeFile $refused ) {
			$file['error'] = $refused->getMessage();
		}
		return $file;
	}

	/**
	 * Refuses our two types where WordPress writes bytes without letting them be checked (XML-RPC).
	 *
	 * @param array<string, mixed>|string $upload File, or an error.
	 * @return array<string, mixed>|string
	 */
	public function refuse_bits( array|string $upload ): array|string {
		if ( is_array( $upload ) && null !== self::extension( Values::text( $upload['name'] ?? '' ) ) ) {
			return __( 'SVG and GeoJSON files are added through the media library.', 'pmq' );
		}
		return $upload;
	}

	/**
	 * Checks the content of a file and cleans it.
	 *
	 * @param string $extension `svg` or `geojson`.
	 * @param string $path      File.
	 * @throws UnsafeFile When it is refused.
	 */
	private function check_content( string $extension, string $path ): void {
		$limit = 'svg' === $extension ? SvgRules::MAX_BYTES : GeoJsonValidator::MAX_BYTES;
		$bytes = (string) file_get_contents( $path, false, null, 0, $limit + 1 ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- The uploaded file.
		if ( 'geojson' === $extension ) {
			( new GeoJsonValidator() )->validate( $bytes );
			return;
		}
		// phpcs:ignore WordPress.WP.AlternativeFunctions -- The uploaded file, before WordPress moves it.
		if ( false === file_put_contents( $path, ( new SvgSanitizer() )->sanitize( $bytes ) ) ) {
			throw new UnsafeFile( __( 'This drawing could not be cleaned: try again, and tell the administrator if it happens again.', 'pmq' ) );
		}
	}

	/**
	 * Returns the extension if it is one that we check.
	 *
	 * @param string $filename Name of a file.
	 */
	private static function extension( string $filename ): ?string {
		$extension = strtolower( pathinfo( $filename, PATHINFO_EXTENSION ) );
		return isset( self::TYPES[ $extension ] ) ? $extension : null;
	}
}
