<?php
/**
 * Loads records and actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision\Seed;

use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Values;

/**
 * Gives the records (or actors) of the demo content to whichever plugin keeps them, as rows.
 */
final class RowSeeder {

	/**
	 * Takes what it works with.
	 *
	 * @param Memory               $memory   What was seeded before.
	 * @param Ledger               $ledger   Counts what changes.
	 * @param string               $kind     `record` or `actor`: the plugin answers the filter `pmq_seed_records` or `pmq_seed_actors`.
	 * @param array<string, mixed> $fixed    Fields that every row gets.
	 * @param PictureSeeder|null   $pictures Gives the pictures that rows name; null leaves them out.
	 * @param FileSeeder|null      $files    Gives their recordings and documents; null leaves them out.
	 */
	public function __construct(
		private readonly Memory $memory,
		private readonly Ledger $ledger,
		private readonly string $kind,
		private readonly array $fixed = array(),
		private readonly ?PictureSeeder $pictures = null,
		private readonly ?FileSeeder $files = null,
	) {}

	/**
	 * Loads the rows that are new or whose file has changed.
	 *
	 * @param string $folder Absolute path of a folder of JSON files.
	 * @throws \RuntimeException When rows are refused, with the reasons; the others are loaded.
	 */
	public function seed( string $folder ): void {
		$rows    = $this->wanted( $folder );
		$refused = array();
		foreach ( array_chunk( $rows, 50, true ) as $chunk ) {
			/**
			 * Filters the answer of the plugin that keeps records or actors.
			 *
			 * @param list<array{source_id: string, status: string, post_id?: int, errors?: list<array{field: string, message: string}>}>|null $results Null while nobody answers.
			 * @param list<array<string, mixed>> $rows Rows.
			 */
			$results = apply_filters( "pmq_seed_{$this->kind}s", null, array_values( $chunk ) );
			if ( ! is_array( $results ) ) {
				return;
			}
			foreach ( $results as $result ) {
				$refused[] = $this->keep( Values::map( $result ), $chunk );
			}
		}
		$refused = array_filter( $refused );
		if ( array() !== $refused ) {
			throw new \RuntimeException( implode( "\n", $refused ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
	}

	/**
	 * Returns the rows to load, by source identifier.
	 *
	 * @param string $folder Folder of JSON files.
	 * @return array<string, array<string, mixed>>
	 * @throws \RuntimeException When a file is not JSON.
	 */
	private function wanted( string $folder ): array {
		$rows  = array();
		$files = glob( $folder . '/*.json' );
		foreach ( false === $files ? array() : $files as $file ) {
			$row = Values::map( json_decode( (string) file_get_contents( $file ), true ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of ours.
			if ( ! isset( $row['source_id'], $row['name'] ) ) {
				throw new \RuntimeException( $file . ': not a ' . $this->kind . '.' ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
			}
			$row                = array_merge( $row, $this->fixed );
			$row['description'] = implode( "\n\n", Values::texts( $row['description'] ?? array() ) );
			if ( isset( $row['media'] ) ) {
				$row['media'] = $this->media( Values::map( $row['media'] ) );
			}
			if ( $this->is_wanted( $row ) ) {
				$rows[ Values::text( $row['source_id'] ) ] = $row;
			}
		}
		return $rows;
	}

	/**
	 * Puts attachments in the place of names: `picture` names an engraving of the catalogue, `file` a file of the content.
	 *
	 * @param array<array-key, mixed> $media Media of a file of ours.
	 * @return list<array<string, mixed>>
	 */
	private function media( array $media ): array {
		$found = array();
		foreach ( $media as $medium ) {
			$medium  = Values::map( $medium );
			$picture = Values::text( $medium['picture'] ?? '' );
			$file    = Values::text( $medium['file'] ?? '' );
			$id      = 0;
			if ( '' !== $picture ) {
				$id = $this->pictures?->id( $picture ) ?? 0;
			} elseif ( '' !== $file ) {
				$id = $this->files?->id( $file, Values::text( $medium['caption'] ?? $file ) ) ?? 0;
			}
			unset( $medium['picture'], $medium['file'] );
			if ( 0 < $id || isset( $medium['url'] ) ) {
				$found[] = $medium + array( 'id' => $id );
			}
		}
		return $found;
	}

	/**
	 * Tells whether a row must be written: never seeded, or its file has changed and nobody has touched the post.
	 *
	 * @param array<string, mixed> $row Row.
	 */
	private function is_wanted( array $row ): bool {
		$key  = $this->kind . ':' . Values::text( $row['source_id'] );
		$post = $this->memory->post( $key, 'pmq_' . $this->kind );
		if ( null === $post ) {
			return ! $this->memory->was_seeded( $key );
		}
		return ! $this->memory->is_current( $post, self::hash( $row ) ) && ! $this->memory->is_touched( $post );
	}

	/**
	 * Remembers a post, or says why it was refused.
	 *
	 * @param array<string, mixed>                $result Answer for one row.
	 * @param array<string, array<string, mixed>> $rows   Rows by source identifier.
	 * @return string|null Why it was refused.
	 */
	private function keep( array $result, array $rows ): ?string {
		$id     = Values::text( $result['source_id'] ?? '' );
		$status = Values::text( $result['status'] ?? '' );
		if ( 'error' === $status || ! isset( $result['post_id'] ) ) {
			return $this->kind . ' ' . $id . ': ' . wp_json_encode( $result['errors'] ?? array(), JSON_UNESCAPED_UNICODE );
		}
		$this->memory->remember( Values::int( $result['post_id'] ), $this->kind . ':' . $id, self::hash( $rows[ $id ] ) );
		if ( 'unchanged' !== $status ) {
			$this->ledger->note( $status . ' ' . $this->kind . ':' . $id );
		}
		return null;
	}

	/**
	 * Tells what a row says in one short text.
	 *
	 * @param array<string, mixed> $row Row.
	 */
	private static function hash( array $row ): string {
		return md5( (string) wp_json_encode( $row ) );
	}
}
