<?php
/**
 * Documents made before.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Pdf;

/**
 * Keeps documents in the uploads of the site, so that each is made once for what it says. Names hold a keyed hash: nobody guesses
 * the file of a page that has been withdrawn since, and it goes with the next tidying.
 */
final class Store {

	/** Seconds after which a document that nobody asked for again goes. */
	private const AGE = 30 * DAY_IN_SECONDS;

	/**
	 * Returns a document that is there.
	 *
	 * @param string $name    Name of the page it is of, such as `fiche-12`.
	 * @param string $content What it says, in short.
	 * @return string Bytes, empty when it has to be made.
	 */
	public static function read( string $name, string $content ): string {
		$file = self::file( $name, $content );
		return is_readable( $file ) ? (string) file_get_contents( $file ) : '';
	}

	/**
	 * Keeps a document in place of earlier ones of the same name; where the uploads cannot be written it is made again next time.
	 *
	 * @param string $name    Name of the page it is of.
	 * @param string $content What it says, in short.
	 * @param string $bytes   Document.
	 */
	public static function write( string $name, string $content, string $bytes ): void {
		$file = self::file( $name, $content );
		if ( ! wp_mkdir_p( dirname( $file ) ) || ! wp_is_writable( dirname( $file ) ) ) {
			return;
		}
		self::forget( $name );
		$temporary = dirname( $file ) . '/' . bin2hex( random_bytes( 6 ) ) . '.tmp';
		if ( false !== file_put_contents( $temporary, $bytes ) ) { // phpcs:ignore WordPress.WP.AlternativeFunctions -- Within the uploads, as media are.
			rename( $temporary, $file ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- WP_Filesystem has no atomic rename.
		}
	}

	/**
	 * Removes the documents of a page.
	 *
	 * @param string $name Name.
	 */
	public static function forget( string $name ): void {
		foreach ( (array) glob( self::folder() . '/' . $name . '-*.pdf' ) as $file ) {
			wp_delete_file( (string) $file );
		}
	}

	/**
	 * Removes what is old.
	 *
	 * @param int $now Unix time.
	 */
	public static function purge( int $now ): void {
		foreach ( (array) glob( self::folder() . '/*' ) as $file ) {
			if ( is_file( (string) $file ) && (int) filemtime( (string) $file ) < $now - self::AGE ) {
				wp_delete_file( (string) $file );
			}
		}
	}

	/**
	 * Returns where a document lies.
	 *
	 * @param string $name    Name.
	 * @param string $content What it says.
	 */
	private static function file( string $name, string $content ): string {
		return self::folder() . '/' . $name . '-' . substr( wp_hash( $name . '|' . $content ), 0, 24 ) . '.pdf';
	}

	/**
	 * Returns the folder.
	 */
	private static function folder(): string {
		return wp_upload_dir( null, false )['basedir'] . '/pmq/pdf';
	}
}
