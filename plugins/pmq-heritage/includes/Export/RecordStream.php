<?php
/**
 * Many records, read little by little.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Export;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\RecordRepository;

/**
 * Reads published records a hundred at a time and forgets them again.
 */
final class RecordStream {

	private const CHUNK = 100;

	/**
	 * Takes the repository.
	 *
	 * @param RecordRepository $records Records.
	 */
	public function __construct( private readonly RecordRepository $records ) {}

	/**
	 * Gives records in the order of their numbers; what is no longer public is left out.
	 *
	 * @param list<int> $ids       Posts.
	 * @param bool      $is_open Only records under a licence.
	 * @return \Generator<int, Record>
	 */
	public function of( array $ids, bool $is_open = false ): \Generator {
		foreach ( array_chunk( $ids, self::CHUNK ) as $chunk ) {
			foreach ( $this->records->find_many( $chunk ) as $record ) {
				$post = get_post( $record->id );
				if ( $post instanceof \WP_Post && 'publish' === $post->post_status && '' === $post->post_password && ( ! $is_open || '' !== $record->licence ) ) {
					yield $record;
				}
			}
			wp_cache_flush_runtime();
		}
	}
}
