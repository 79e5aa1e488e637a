<?php
/**
 * The open data.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\OpenData;

use PaysMidiQuercy\Heritage\Data\Source;
use PaysMidiQuercy\Heritage\Export\Format;
use PaysMidiQuercy\Heritage\Export\RecordStream;
use PaysMidiQuercy\Heritage\Services;

/**
 * Writes all published records that stand under a licence into files of the site's uploads, once a day: contributions alone, and those of
 * every source. Each file is written beside its place and moved there when it is whole; the list of files comes last.
 *
 * @phpstan-type File array{name: string, set: string, format: string, records: int, bytes: int, sha256: string}
 * @phpstan-type Manifest array{date: string, licences: array<string, int>, files: list<File>}
 */
final class Dumps {

	/** Data sets: those of contributors, those of every source. */
	public const CONTRIBUTIONS = 'contributions';
	public const ALL           = 'toutes-sources';

	public const CRON = 'pmq_open_data';

	private const FOLDER   = 'pmq/donnees-ouvertes';
	private const MANIFEST = 'index.json';
	private const MOST     = 1_000_000;

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Hooks the daily event.
	 */
	public function register(): void {
		add_action( self::CRON, fn () => $this->write() );
		add_action(
			'wp_loaded',
			static function (): void {
				if ( ! wp_next_scheduled( self::CRON ) ) {
					wp_schedule_event( time() + 10 * MINUTE_IN_SECONDS, 'daily', self::CRON );
				}
			}
		);
	}

	/**
	 * Writes every file anew.
	 *
	 * @return array<string, mixed> The list of files.
	 * @throws \RuntimeException When a file cannot be written; those that were there stay.
	 *
	 * @phpstan-return Manifest
	 */
	public function write(): array {
		if ( ! wp_mkdir_p( self::folder() ) ) {
			throw new \RuntimeException( 'The folder of the open data cannot be made.' );
		}
		$this->sweep();
		$files    = array();
		$licences = array();
		foreach ( array( self::CONTRIBUTIONS, self::ALL ) as $set ) {
			foreach ( array( Format::Csv, Format::GeoJson, Format::JsonLd ) as $format ) {
				$counted  = array();
				$files[]  = $this->write_file( $set, $format, $counted );
				$licences = self::ALL === $set ? $counted : $licences;
			}
		}
		arsort( $licences );
		$manifest = array(
			'date'     => gmdate( 'c' ),
			'licences' => $licences,
			'files'    => $files,
		);
		$this->replace( self::MANIFEST, static fn ( $to ): int => (int) fwrite( $to, (string) wp_json_encode( $manifest, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A stream.
		return $manifest;
	}

	/**
	 * Gives the list of files as last written; null before the first time.
	 *
	 * @return ?array<string, mixed>
	 *
	 * @phpstan-return ?Manifest
	 */
	public static function manifest(): ?array {
		$file = self::folder() . '/' . self::MANIFEST;
		$json = is_readable( $file ) ? json_decode( (string) file_get_contents( $file ), true ) : null; // phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of ours.
		return is_array( $json ) && isset( $json['date'], $json['licences'], $json['files'] ) ? $json : null;
	}

	/**
	 * Gives the address of a file.
	 *
	 * @param string $name Its name.
	 */
	public static function url( string $name ): string {
		return set_url_scheme( wp_upload_dir( null, false )['baseurl'] . '/' . self::FOLDER . '/' . rawurlencode( $name ) );
	}

	/**
	 * Gives the name of a file.
	 *
	 * @param string $set    Data set.
	 * @param Format $format Form.
	 */
	public static function name( string $set, Format $format ): string {
		return "patrimoine-{$set}.{$format->value}";
	}

	/**
	 * Writes a file.
	 *
	 * @param string             $set     Data set.
	 * @param Format             $format  Form.
	 * @param array<string, int> $counted Records by licence, filled here.
	 * @return array<string, mixed>
	 *
	 * @phpstan-return File
	 */
	private function write_file( string $set, Format $format, array &$counted ): array {
		$params  = self::CONTRIBUTIONS === $set ? array( 'source' => array( Source::Contribution->value ) ) : array();
		$ids     = $this->services->search()->ids( $params, self::MOST )[0];
		$stream  = function () use ( $ids, &$counted ): \Generator {
			foreach ( ( new RecordStream( $this->services->records() ) )->of( $ids, true ) as $record ) {
				$counted[ $record->licence ] = ( $counted[ $record->licence ] ?? 0 ) + 1;
				yield $record;
			}
		};
		$name    = self::name( $set, $format );
		$records = 0;
		$path    = $this->replace(
			$name,
			static function ( $to ) use ( $format, $stream, &$records ): int {
				$records = $format->writer()->write( $stream(), $to );
				return 1;
			}
		);
		return array(
			'name'    => $name,
			'set'     => $set,
			'format'  => $format->value,
			'records' => $records,
			'bytes'   => (int) filesize( $path ),
			'sha256'  => (string) hash_file( 'sha256', $path ),
		);
	}

	/**
	 * Writes a file beside its place and moves it there when it is whole.
	 *
	 * @param string   $name  Name.
	 * @param \Closure $write Writes to a stream; 0 when it could not.
	 * @return string Path.
	 * @throws \RuntimeException When it cannot be written.
	 *
	 * @phpstan-param \Closure( resource ): int $write
	 */
	private function replace( string $name, \Closure $write ): string {
		$path = self::folder() . '/' . $name;
		$part = $path . '.' . bin2hex( random_bytes( 6 ) ) . '.part';
		// phpcs:disable WordPress.WP.AlternativeFunctions -- A stream, and a move that is whole or not at all.
		$to = fopen( $part, 'wb' );
		if ( false === $to || 0 === $write( $to ) || ! fflush( $to ) || ! fclose( $to ) || ! rename( $part, $path ) ) {
			wp_delete_file( $part );
			throw new \RuntimeException( esc_html( "{$name} cannot be written." ) );
		}
		// phpcs:enable
		return $path;
	}

	/**
	 * Removes what a killed process left an hour ago.
	 */
	private function sweep(): void {
		$left = glob( self::folder() . '/*.part' );
		foreach ( false === $left ? array() : $left as $part ) {
			if ( (int) filemtime( $part ) < time() - HOUR_IN_SECONDS ) {
				wp_delete_file( $part );
			}
		}
	}

	/**
	 * Gives the folder.
	 */
	private static function folder(): string {
		return wp_upload_dir( null, false )['basedir'] . '/' . self::FOLDER;
	}
}
