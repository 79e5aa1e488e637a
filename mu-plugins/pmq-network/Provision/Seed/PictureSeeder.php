<?php
/**
 * Loads pictures.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision\Seed;

use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Values;

/**
 * Puts the engravings that articles name into the media library, with text alternative, caption, credit and licence.
 *
 * The drawings are the theme's SVG files; `npm run pictures` makes of them the PNG files that this class reads. What goes
 * into the library is WebP where the server can write it: a third of the weight, and WordPress makes the smaller sizes.
 */
final class PictureSeeder {

	private const CREDIT  = 'Gravure : Pays Midi-Quercy';
	private const LICENCE = 'Licence Ouverte 2.0';
	private const QUALITY = 84;

	/**
	 * Takes what it works with.
	 *
	 * @param Memory $memory    What was seeded before.
	 * @param Ledger $ledger    Counts what changes.
	 * @param string $catalogue `pictures.json`: name => alt, caption.
	 * @param string $folder    Folder of `<name>.png`; empty or missing when nobody made them: then articles have no picture.
	 */
	public function __construct(
		private readonly Memory $memory,
		private readonly Ledger $ledger,
		private readonly string $catalogue,
		private readonly string $folder,
	) {}

	/**
	 * Returns the picture of a name, after having loaded it where it is new or has changed.
	 *
	 * @param string $name Name.
	 * @return int Attachment, 0 when there is none (no file, or a person has deleted it).
	 * @throws \RuntimeException When the catalogue does not know the name.
	 */
	public function id( string $name ): int {
		$entry = $this->entry( $name );
		$file  = $this->folder . '/' . $name . '.png';
		if ( '' === $this->folder || ! is_readable( $file ) ) {
			return 0;
		}
		$key  = 'picture:' . $name;
		$hash = md5( wp_json_encode( $entry ) . md5_file( $file ) );
		$post = $this->memory->post( $key, 'attachment' );
		if ( null === $post && $this->memory->was_seeded( $key ) ) {
			return 0;
		}
		if ( null !== $post && ( $this->memory->is_current( $post, $hash ) || $this->memory->is_touched( $post ) ) ) {
			return $post->ID;
		}
		$id = $this->store( $name, $file, $entry, $post->ID ?? 0 );
		$this->memory->remember( $id, $key, $hash );
		$this->ledger->note( ( null === $post ? 'new ' : 'updated ' ) . $key );
		return $id;
	}

	/**
	 * Reads what the catalogue says of a picture.
	 *
	 * @param string $name Name.
	 * @return array{alt: string, caption: string}
	 * @throws \RuntimeException When it says nothing.
	 */
	private function entry( string $name ): array {
		$all   = Values::map( json_decode( (string) file_get_contents( $this->catalogue ), true ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of ours.
		$entry = Values::map( $all[ $name ] ?? array() );
		$alt   = Values::text( $entry['alt'] ?? '' );
		$said  = Values::text( $entry['caption'] ?? '' );
		if ( '' === $alt || '' === $said ) {
			throw new \RuntimeException( sprintf( '%s: no picture "%s" with alt and caption.', $this->catalogue, $name ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
		return array(
			'alt'     => $alt,
			'caption' => $said,
		);
	}

	/**
	 * Stores file and texts, in place of what the attachment had.
	 *
	 * @param string                              $name  Name.
	 * @param string                              $file  PNG file.
	 * @param array{alt: string, caption: string} $entry Texts.
	 * @param int                                 $id    Attachment to renew, 0 for a new one.
	 * @throws \RuntimeException When WordPress refuses it.
	 */
	private function store( string $name, string $file, array $entry, int $id ): int {
		require_once ABSPATH . 'wp-admin/includes/image.php';
		if ( $id > 0 ) {
			$this->drop_files( $id );
		}
		$picture = self::convert( $name, $file );
		$result  = wp_insert_attachment(
			wp_slash(
				array(
					'ID'             => $id,
					'post_title'     => rtrim( $entry['caption'], '.' ),
					// A prefix keeps the short names free for pages.
					'post_name'      => 'gravure-' . $name,
					'post_excerpt'   => $entry['caption'],
					'post_mime_type' => (string) wp_check_filetype( $picture )['type'],
				)
			),
			$picture,
			0,
			true
		);
		if ( is_wp_error( $result ) ) {
			throw new \RuntimeException( $name . ': ' . $result->get_error_message() ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
		wp_update_attachment_metadata( $result, wp_generate_attachment_metadata( $result, $picture ) );
		update_post_meta( $result, '_wp_attachment_image_alt', wp_slash( $entry['alt'] ) );
		update_post_meta( $result, 'pmq_credit', wp_slash( self::CREDIT ) );
		update_post_meta( $result, 'pmq_licence', self::LICENCE );
		return $result;
	}

	/**
	 * Writes the picture into the folder of uploads, in the lightest kind that this server can write.
	 *
	 * @param string $name Name.
	 * @param string $file PNG file.
	 * @return string Absolute path.
	 * @throws \RuntimeException When it cannot be written.
	 */
	private static function convert( string $name, string $file ): string {
		$folder = wp_upload_dir();
		$target = static fn ( string $ending ): string => $folder['path'] . '/' . wp_unique_filename( $folder['path'], 'gravure-' . $name . $ending );
		$editor = wp_get_image_editor( $file );
		if ( ! is_wp_error( $editor ) && wp_image_editor_supports( array( 'mime_type' => 'image/webp' ) ) ) {
			$editor->set_quality( self::QUALITY );
			$saved = $editor->save( $target( '.webp' ), 'image/webp' );
			if ( ! is_wp_error( $saved ) ) {
				return $saved['path'];
			}
		}
		$copy = $target( '.png' );
		if ( ! copy( $file, $copy ) ) {
			throw new \RuntimeException( $copy . ' could not be written.' ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
		return $copy;
	}

	/**
	 * Deletes the files of an attachment that is about to get others.
	 *
	 * @param int $id Attachment.
	 */
	private function drop_files( int $id ): void {
		$meta = wp_get_attachment_metadata( $id );
		$file = get_attached_file( $id );
		if ( is_array( $meta ) && is_string( $file ) ) {
			wp_delete_attachment_files( $id, $meta, array(), $file );
		}
	}
}
