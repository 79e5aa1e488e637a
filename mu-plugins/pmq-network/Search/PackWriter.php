<?php
/**
 * The derived tables, written.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Database\Database;

/**
 * Writes packs, postings and grams under a lease: every transaction begins by proving on the collection's state row that the lease is
 * still held, so that a process which was thought dead cannot write over its successor.
 */
final class PackWriter {

	/**
	 * Seconds after which a process that gave no sign is thought dead.
	 */
	private const LEASE = 60;

	/**
	 * Rows in a transaction.
	 */
	private const BATCH = 90;

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Takes the lease of a collection.
	 *
	 * @param int    $site       Site.
	 * @param string $collection Name.
	 * @return string|null Token; null when another process holds it or there is no such collection.
	 */
	public function take_lease( int $site, string $collection ): ?string {
		$token = bin2hex( random_bytes( 12 ) );
		$taken = $this->database->write(
			"UPDATE {$this->database->table( 'search_state' )} SET lease_token = %s, lease_until = %d WHERE site = %d AND collection = %s AND lease_until < %d",
			$token,
			time() + self::LEASE,
			$site,
			$collection,
			time()
		);
		return 1 === $taken ? $token : null;
	}

	/**
	 * Gives the lease back.
	 *
	 * @param int    $site       Site.
	 * @param string $collection Name.
	 * @param string $token      Token.
	 */
	public function give_back( int $site, string $collection, string $token ): void {
		$this->database->write(
			"UPDATE {$this->database->table( 'search_state' )} SET lease_token = '', lease_until = 0 WHERE site = %d AND collection = %s AND lease_token = %s",
			$site,
			$collection,
			$token
		);
	}

	/**
	 * Counts the documents that changed since the packs.
	 *
	 * @param State $state Collection.
	 */
	public function count_changed( State $state ): int {
		return (int) $this->database->column(
			"SELECT COUNT(*) FROM {$this->database->table( 'search_doc' )} WHERE site = %d AND collection = %s AND revision > %d AND revision <= %d",
			$state->site,
			$state->collection,
			$state->packed,
			$state->revision
		)[0];
	}

	/**
	 * Returns the packs of a segment, orders left out.
	 *
	 * @param State $state   Collection.
	 * @param int   $segment Segment.
	 * @return array<string, string> Name => bytes.
	 */
	public function read_segment( State $state, int $segment ): array {
		$packs = array();
		$rows  = $this->database->rows(
			"SELECT name, data FROM {$this->database->table( 'search_pack' )} WHERE site = %d AND collection = %s AND segment = %d",
			$state->site,
			$state->collection,
			$segment
		);
		foreach ( $rows as $row ) {
			if ( ! str_starts_with( (string) $row['name'], 'by-' ) ) {
				$packs[ (string) $row['name'] ] = (string) $row['data'];
			}
		}
		return $packs;
	}

	/**
	 * Writes packs of one segment.
	 *
	 * @param State                 $state   Collection.
	 * @param string                $lease   Token of the lease.
	 * @param int                   $segment Segment.
	 * @param array<string, string> $packs   Name => bytes.
	 */
	public function write_packs( State $state, string $lease, int $segment, array $packs ): void {
		foreach ( $packs as $name => $bytes ) {
			$this->guarded( $state, $lease, fn() => $this->write_pack( $state, $name, $segment, $bytes ) );
		}
	}

	/**
	 * Writes all segments of some packs in one transaction.
	 *
	 * @param State                       $state Collection.
	 * @param string                      $lease Token of the lease.
	 * @param array<string, list<string>> $packs Name => bytes of each segment.
	 */
	public function write_together( State $state, string $lease, array $packs ): void {
		$this->guarded(
			$state,
			$lease,
			function () use ( $state, $packs ): void {
				foreach ( $packs as $name => $segments ) {
					foreach ( $segments as $segment => $bytes ) {
						$this->write_pack( $state, $name, $segment, $bytes );
					}
					$this->database->write(
						"DELETE FROM {$this->database->table( 'search_pack' )} WHERE site = %d AND collection = %s AND name = %s AND segment >= %d",
						$state->site,
						$state->collection,
						$name,
						count( $segments )
					);
				}
			}
		);
	}

	/**
	 * Writes postings of one segment.
	 *
	 * @param State                $state   Collection.
	 * @param string               $lease   Token of the lease.
	 * @param int                  $segment Segment.
	 * @param array<array-key, string> $terms   Term => postings.
	 */
	public function write_terms( State $state, string $lease, int $segment, array $terms ): void {
		$columns = array_combine( array( 'site', 'collection', 'term', 'segment', 'stem', 'revision', 'data' ), array( '%d', '%s', '%s', '%d', '%s', '%d', '%b' ) );
		foreach ( array_chunk( $terms, self::BATCH, true ) as $chunk ) {
			$rows = array();
			foreach ( $chunk as $term => $bytes ) {
				$term   = (string) $term;
				$rows[] = array( $state->site, $state->collection, $term, $segment, '^' === $term[0] ? $term : Stem::of( $term ), $state->revision, $bytes );
			}
			$this->guarded( $state, $lease, fn() => $this->database->upsert( 'search_term', $columns, $rows, array( 'stem', 'revision', 'data' ) ) );
		}
	}

	/**
	 * Writes lists of terms by gram.
	 *
	 * @param State                          $state Collection.
	 * @param string                         $lease Token of the lease.
	 * @param array<array-key, list<string>> $grams Gram => terms.
	 */
	public function write_grams( State $state, string $lease, array $grams ): void {
		$columns = array_combine( array( 'site', 'collection', 'gram', 'revision', 'terms' ), array( '%d', '%s', '%s', '%d', '%s' ) );
		foreach ( array_chunk( $grams, self::BATCH, true ) as $chunk ) {
			$rows = array();
			foreach ( $chunk as $gram => $terms ) {
				$rows[] = array( $state->site, $state->collection, (string) $gram, $state->revision, implode( ' ', $terms ) );
			}
			$this->guarded( $state, $lease, fn() => $this->database->upsert( 'search_gram', $columns, $rows, array( 'revision', 'terms' ) ) );
		}
	}

	/**
	 * Returns the terms of some grams.
	 *
	 * @param State        $state Collection.
	 * @param list<string> $grams At most a hundred grams.
	 * @return array<array-key, list<string>> Gram => terms.
	 */
	public function read_grams( State $state, array $grams ): array {
		$marks = implode( ', ', array_fill( 0, count( $grams ), '%s' ) );
		$rows  = $this->database->rows(
			"SELECT gram, terms FROM {$this->database->table( 'search_gram' )} WHERE site = %d AND collection = %s AND gram IN ({$marks})",
			$state->site,
			$state->collection,
			...$grams
		);
		return array_map( static fn( ?string $terms ): array => explode( ' ', (string) $terms ), array_column( $rows, 'terms', 'gram' ) );
	}

	/**
	 * Removes what building anew did not write.
	 *
	 * @param State  $state Collection.
	 * @param string $lease Token of the lease.
	 */
	public function remove_older( State $state, string $lease ): void {
		foreach ( array( 'search_pack', 'search_term', 'search_gram' ) as $table ) {
			$this->guarded(
				$state,
				$lease,
				fn() => $this->database->write( "DELETE FROM {$this->database->table( $table )} WHERE site = %d AND collection = %s AND revision < %d", $state->site, $state->collection, $state->revision )
			);
		}
	}

	/**
	 * Declares the packs complete up to the revision that packing began with.
	 *
	 * @param State  $state Collection as packing began.
	 * @param string $lease Token of the lease.
	 */
	public function finish( State $state, string $lease ): void {
		$this->guarded(
			$state,
			$lease,
			function () use ( $state ): void {
				$this->database->write(
					"UPDATE {$this->database->table( 'search_state' )} SET packed = %d WHERE site = %d AND collection = %s",
					$state->revision,
					$state->site,
					$state->collection
				);
				$this->database->write(
					"UPDATE {$this->database->table( 'search_doc' )} SET stale = '' WHERE site = %d AND collection = %s AND revision > %d AND revision <= %d AND stale <> ''",
					$state->site,
					$state->collection,
					$state->packed,
					$state->revision
				);
			}
		);
	}

	/**
	 * Writes one pack.
	 *
	 * @param State  $state   Collection.
	 * @param string $name    Name.
	 * @param int    $segment Segment.
	 * @param string $bytes   Bytes, not empty.
	 */
	private function write_pack( State $state, string $name, int $segment, string $bytes ): void {
		$columns = array_combine( array( 'site', 'collection', 'name', 'segment', 'revision', 'data' ), array( '%d', '%s', '%s', '%d', '%d', '%b' ) );
		$this->database->upsert( 'search_pack', $columns, array( array( $state->site, $state->collection, $name, $segment, $state->revision, $bytes ) ), array( 'revision', 'data' ) );
	}

	/**
	 * Runs a transaction under the lease and prolongs it.
	 *
	 * @param State             $state Collection.
	 * @param string            $lease Token of the lease.
	 * @param callable(): mixed $work  What to write.
	 * @throws Overtaken|\Throwable When another process holds the lease by now.
	 */
	private function guarded( State $state, string $lease, callable $work ): void {
		$this->database->transaction(
			function () use ( $state, $lease, $work ): void {
				$held = $this->database->write(
					"UPDATE {$this->database->table( 'search_state' )} SET lease_beat = lease_beat + 1, lease_until = %d WHERE site = %d AND collection = %s AND lease_token = %s",
					time() + self::LEASE,
					$state->site,
					$state->collection,
					$lease
				);
				if ( 1 !== $held ) {
					throw new Overtaken( 'Another process packs the collection.' );
				}
				$work();
			}
		);
	}
}
