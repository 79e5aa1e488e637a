<?php
/**
 * The derived tables, read.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Database\Database;

/**
 * Reads packs, postings and spellings. Packs are kept in the object cache when the network has a persistent one.
 *
 * A pack may be read newer than the state that was read before it: documents that changed in between are newer than that state too,
 * and every search leaves those aside and looks at them one by one. A name is always read with all its segments in one statement.
 */
final class Packs {

	/**
	 * Group in the object cache.
	 */
	public const CACHE = 'pmq_search';

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Returns packs.
	 *
	 * @param State        $state Collection.
	 * @param list<string> $names Names.
	 * @return array<string, array<int, string>> Name => segment => bytes; every name is there.
	 */
	public function load( State $state, array $names ): array {
		$keys  = array();
		$packs = array();
		if ( wp_using_ext_object_cache() ) {
			foreach ( $names as $name ) {
				$keys[ $name ] = "{$state->site}:{$state->collection}:{$state->packed}:{$name}";
			}
			$cached = wp_cache_get_multiple( array_values( $keys ), self::CACHE );
			foreach ( $keys as $name => $key ) {
				if ( is_array( $cached[ $key ] ?? null ) ) {
					$packs[ $name ] = $cached[ $key ];
				}
			}
		}
		$missing = array_values( array_diff( $names, array_keys( $packs ) ) );
		if ( $missing ) {
			$read   = $this->read( $state, $missing );
			$packs += $read;
			foreach ( $keys ? $read : array() as $name => $segments ) {
				wp_cache_set( $keys[ $name ], $segments, self::CACHE, DAY_IN_SECONDS );
			}
		}
		return $packs;
	}

	/**
	 * Reads packs from the table, in one statement.
	 *
	 * @param State        $state Collection.
	 * @param list<string> $names Names.
	 * @return array<string, array<int, string>>
	 */
	public function read( State $state, array $names ): array {
		$packs = array_fill_keys( $names, array() );
		$marks = implode( ', ', array_fill( 0, count( $names ), '%s' ) );
		$rows  = $this->database->rows(
			"SELECT name, segment, data FROM {$this->database->table( 'search_pack' )} WHERE site = %d AND collection = %s AND name IN ({$marks})",
			$state->site,
			$state->collection,
			...$names
		);
		foreach ( $rows as $row ) {
			$packs[ (string) $row['name'] ][ (int) $row['segment'] ] = (string) $row['data'];
		}
		return $packs;
	}

	/**
	 * Returns one segment of a pack.
	 *
	 * @param State  $state   Collection.
	 * @param string $name    Name.
	 * @param int    $segment Segment.
	 * @return string|null Null when there is no such segment.
	 */
	public function segment( State $state, string $name, int $segment ): ?string {
		$row = $this->database->row(
			"SELECT data FROM {$this->database->table( 'search_pack' )} WHERE site = %d AND collection = %s AND name = %s AND segment = %d",
			$state->site,
			$state->collection,
			$name,
			$segment
		);
		return $row ? (string) $row['data'] : null;
	}

	/**
	 * Returns post, place and what orders go by of some documents, without reading packs.
	 *
	 * @param State     $state    Collection.
	 * @param list<int> $ordinals Ordinals.
	 * @return array<int, array{post: int, lat: float, lng: float, key: string, date: string}> Keyed by ordinal; documents that changed after the state are left out.
	 */
	public function few( State $state, array $ordinals ): array {
		$found = array();
		foreach ( array_chunk( $ordinals, 100 ) as $chunk ) {
			$marks = implode( ', ', array_fill( 0, count( $chunk ), '%d' ) );
			$rows  = $this->database->rows(
				"SELECT ordinal, post, lat, lng, sort_title, sort_date FROM {$this->database->table( 'search_doc' )} WHERE site = %d AND collection = %s AND ordinal IN ({$marks}) AND revision <= %d",
				$state->site,
				$state->collection,
				...array( ...$chunk, $state->revision )
			);
			foreach ( $rows as $row ) {
				$found[ (int) $row['ordinal'] ] = array(
					'post' => (int) $row['post'],
					'lat'  => (float) $row['lat'],
					'lng'  => (float) $row['lng'],
					'key'  => (string) $row['sort_title'],
					'date' => (string) $row['sort_date'],
				);
			}
		}
		return $found;
	}

	/**
	 * Returns the postings of every term with one of some stems.
	 *
	 * @param State        $state Collection.
	 * @param list<string> $stems At most a hundred stems; the stem of a beginning (`^eg`) is itself.
	 * @return list<array{term: string, stem: string, segment: int, data: string}>
	 */
	public function terms_with_stems( State $state, array $stems ): array {
		$marks = implode( ', ', array_fill( 0, count( $stems ), '%s' ) );
		return $stems ? $this->terms( $state, "stem IN ({$marks})", ...$stems ) : array();
	}

	/**
	 * Returns the postings of some terms.
	 *
	 * @param State        $state Collection.
	 * @param list<string> $terms At most a hundred terms.
	 * @return list<array{term: string, stem: string, segment: int, data: string}>
	 */
	public function terms_named( State $state, array $terms ): array {
		$marks = implode( ', ', array_fill( 0, count( $terms ), '%s' ) );
		return $terms ? $this->terms( $state, "term IN ({$marks})", ...$terms ) : array();
	}

	/**
	 * Returns the postings of every term that begins with some letters.
	 *
	 * @param State  $state  Collection.
	 * @param string $prefix Folded letters.
	 * @return list<array{term: string, stem: string, segment: int, data: string}>
	 */
	public function terms_beginning( State $state, string $prefix ): array {
		$last = mb_substr( $prefix, -1, null, 'UTF-8' );
		$next = mb_substr( $prefix, 0, -1, 'UTF-8' ) . mb_chr( (int) mb_ord( $last, 'UTF-8' ) + 1, 'UTF-8' );
		return $this->terms( $state, 'term >= %s AND term < %s', $prefix, $next );
	}

	/**
	 * Returns the terms in some buckets, dead ones among them.
	 *
	 * @param State        $state   Collection.
	 * @param list<string> $buckets Buckets, see Spelling.
	 * @return array<string, list<string>> Bucket => terms.
	 */
	public function terms_in_buckets( State $state, array $buckets ): array {
		$terms = array();
		foreach ( array_chunk( $buckets, 100 ) as $chunk ) {
			$marks = implode( ', ', array_fill( 0, count( $chunk ), '%s' ) );
			$rows  = $this->database->rows(
				"SELECT gram, terms FROM {$this->database->table( 'search_gram' )} WHERE site = %d AND collection = %s AND gram IN ({$marks})",
				$state->site,
				$state->collection,
				...$chunk
			);
			foreach ( $rows as $row ) {
				$terms[ (string) $row['gram'] ] = explode( ' ', (string) $row['terms'] );
			}
		}
		return $terms;
	}

	/**
	 * Reads postings.
	 *
	 * @param State  $state   Collection.
	 * @param string $where   Condition on the terms.
	 * @param string ...$args Its values.
	 * @return list<array{term: string, stem: string, segment: int, data: string}>
	 */
	private function terms( State $state, string $where, string ...$args ): array {
		$rows = $this->database->rows(
			"SELECT term, stem, segment, data FROM {$this->database->table( 'search_term' )} WHERE site = %d AND collection = %s AND {$where}",
			$state->site,
			$state->collection,
			...$args
		);
		return array_map(
			static fn( array $row ): array => array(
				'term'    => (string) $row['term'],
				'stem'    => (string) $row['stem'],
				'segment' => (int) $row['segment'],
				'data'    => (string) $row['data'],
			),
			$rows
		);
	}
}
