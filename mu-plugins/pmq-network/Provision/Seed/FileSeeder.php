<?php
/**
 * Loads files.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision\Seed;

use PaysMidiQuercy\Provision\Ledger;

/**
 * Puts the recordings, plans and documents that records name into the media library.
 */
final class FileSeeder {

	/**
	 * Takes what it works with.
	 *
	 * @param Memory $memory What was seeded before.
	 * @param Ledger $ledger Counts what changes.
	 * @param string $folder Folder of the files.
	 */
	public function __construct( private readonly Memory $memory, private readonly Ledger $ledger, private readonly string $folder ) {}

	/**
	 * Returns the file of a name, after having loaded it where it is new or has changed.
	 *
	 * @param string $name  Name of the file, with its ending.
	 * @param string $title Title in the media library.
	 * @return int Attachment, 0 when a person has deleted it.
	 * @throws \RuntimeException When there is no such file, or WordPress refuses it.
	 */
	public function id( string $name, string $title ): int {
		$file = $this->folder . '/' . basename( $name );
		$type = (string) wp_check_filetype( $file, wp_get_mime_types() )['type'];
		if ( ! is_readable( $file ) || '' === $type ) {
			throw new \RuntimeException( $file . ': no file of a known kind.' ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
		$key  = 'file:' . $name;
		$hash = md5( $title . md5_file( $file ) );
		$post = $this->memory->post( $key, 'attachment' );
		if ( null === $post && $this->memory->was_seeded( $key ) ) {
			return 0;
		}
		if ( null !== $post && ( $this->memory->is_current( $post, $hash ) || $this->memory->is_touched( $post ) ) ) {
			return $post->ID;
		}
		$id = $this->store( $file, $type, $title, $post->ID ?? 0 );
		$this->memory->remember( $id, $key, $hash );
		$this->ledger->note( ( null === $post ? 'new ' : 'updated ' ) . $key );
		return $id;
	}

	/**
	 * Stores a copy of the file.
	 *
	 * @param string $file  File.
	 * @param string $type  Media type.
	 * @param string $title Title.
	 * @param int    $id    Attachment to renew, 0 for a new one.
	 * @throws \RuntimeException When WordPress refuses it.
	 */
	private function store( string $file, string $type, string $title, int $id ): int {
		require_once ABSPATH . 'wp-admin/includes/image.php';
		$uploads = wp_upload_dir();
		$copy    = $uploads['path'] . '/' . wp_unique_filename( $uploads['path'], basename( $file ) );
		if ( ! copy( $file, $copy ) ) {
			throw new \RuntimeException( $copy . ' could not be written.' ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
		$result = wp_insert_attachment(
			wp_slash(
				array(
					'ID'             => $id,
					'post_title'     => $title,
					'post_name'      => 'fichier-' . pathinfo( $file, PATHINFO_FILENAME ),
					'post_mime_type' => $type,
				)
			),
			$copy,
			0,
			true
		);
		if ( is_wp_error( $result ) ) {
			throw new \RuntimeException( $file . ': ' . $result->get_error_message() ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
		// Core reads tags of sounds with functions of the administration, which need not be loaded here.
		if ( str_starts_with( $type, 'image/' ) ) {
			wp_update_attachment_metadata( $result, wp_generate_attachment_metadata( $result, $copy ) );
		}
		return $result;
	}
}
