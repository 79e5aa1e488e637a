<?php
/**
 * Puts the index in order.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Database\Database;

/**
 * Finds what no request finished: marks of dead processes, published posts that were never marked, documents whose post is gone.
 */
final class Reconciler {

	/**
	 * Seconds after which the request that set a mark is thought dead.
	 */
	public const MARK_AGE = 120;

	/**
	 * Posts that are looked for at once.
	 */
	private const BATCH = 200;

	/**
	 * Keeps the parts.
	 *
	 * @param Database   $database  SQL helper.
	 * @param Documents  $documents Table of documents.
	 * @param DirtyMarks $marks     Marks.
	 * @param Writer     $writer    Indexes posts.
	 * @param Packer     $packer    Packs.
	 */
	public function __construct(
		private readonly Database $database,
		private readonly Documents $documents,
		private readonly DirtyMarks $marks,
		private readonly Writer $writer,
		private readonly Packer $packer,
	) {}

	/**
	 * Brings the collections of the current site up to date.
	 *
	 * @param list<Collection> $collections Collections.
	 * @param int              $age         Seconds that a mark must be old.
	 */
	public function reconcile( array $collections, int $age ): Report {
		if ( ! $collections ) {
			return new Report( 0, array(), true );
		}
		$site   = get_current_blog_id();
		$posts  = 0;
		$failed = array();
		do {
			$waiting = $this->marks->waiting( $site, time() - $age + 1, self::BATCH + count( $failed ) );
			$batch   = array_values( array_diff( $waiting, array_keys( $failed ) ) );
			$failed += $this->writer->index( $collections, $batch );
			$posts  += count( $batch );
		} while ( $batch );
		$packed = true;
		foreach ( $collections as $collection ) {
			$strays  = array_diff( array_merge( $this->missing( $collection ), $this->orphans( $collection ) ), array_keys( $failed ) );
			$failed += $this->writer->index( $collections, array_values( $strays ) );
			$posts  += count( $strays );
			$packed  = $this->packer->pack( $collection->site(), $collection->name ) && $packed;
		}
		return new Report( $posts, $failed, $packed );
	}

	/**
	 * Describes every post of a collection anew, then builds its packs.
	 *
	 * @param Collection                   $collection Collection.
	 * @param int                          $batch      Posts that are read at once.
	 * @param callable( string ): void|null $progress   Told what is done.
	 */
	public function rebuild( Collection $collection, int $batch, ?callable $progress ): Report {
		$site   = $collection->site();
		$offset = $collection->offset();
		$state  = $this->documents->state( $site, $collection->name ) ?? $this->database->transaction( fn(): State => $this->documents->raise( $site, $collection->name ) );
		// In a shared collection the cursor may be another site's: then this one begins.
		$cursor = $state->cursor > $offset && $state->cursor < $offset + Collection::first_key( 1 ) ? $state->cursor - $offset : 0;
		$posts  = 0;
		$failed = array();
		for ( $ids = $this->posts_after( $collection, $cursor, $batch ); $ids; $ids = $this->posts_after( $collection, $cursor, $batch ) ) {
			_prime_post_caches( $ids );
			$failed += $this->writer->index( array( $collection ), $ids );
			$posts  += count( $ids );
			$cursor  = end( $ids );
			$this->documents->store_cursor( $state, $offset + $cursor );
			if ( $progress ) {
				$progress( sprintf( 'Described %d posts.', $posts ) );
			}
			wp_cache_flush_runtime();
		}
		for ( $gone = $this->orphans( $collection ); $gone; $gone = array_diff( $this->orphans( $collection ), $gone ) ) {
			$this->writer->index( array( $collection ), array_values( $gone ) );
		}
		$this->documents->store_cursor( $state, 0 );
		// The packs of a shared collection are built by the main site and patched by the others, or they would be built once a site.
		return new Report( $posts, $failed, $this->packer->pack( $site, $collection->name, ! $collection->network || is_main_site(), $progress ) );
	}

	/**
	 * Returns posts that a collection may hold.
	 *
	 * @param Collection $collection Collection.
	 * @param int        $after      Post after which to begin.
	 * @param int        $limit      Most posts.
	 * @return list<int>
	 */
	private function posts_after( Collection $collection, int $after, int $limit ): array {
		global $wpdb;
		return $this->ids(
			"SELECT ID FROM {$wpdb->posts} WHERE ID > %d AND post_type IN ({$this->marks_for( $collection )}) AND post_status NOT IN ('auto-draft', 'inherit', 'trash') ORDER BY ID LIMIT %d",
			$after,
			...array( ...$collection->post_types, $limit )
		);
	}

	/**
	 * Returns published posts that have no document.
	 *
	 * @param Collection $collection Collection.
	 * @return list<int>
	 */
	private function missing( Collection $collection ): array {
		global $wpdb;
		return $this->ids(
			"SELECT p.ID FROM {$wpdb->posts} p LEFT JOIN {$this->database->table( 'search_doc' )} d ON d.site = %d AND d.collection = %s AND d.post = p.ID + %d
			WHERE p.post_type IN ({$this->marks_for( $collection )}) AND p.post_status = 'publish' AND d.ordinal IS NULL ORDER BY p.ID",
			$collection->site(),
			$collection->name,
			$collection->offset(),
			...$collection->post_types
		);
	}

	/**
	 * Returns posts that have a document and are not published.
	 *
	 * @param Collection $collection Collection.
	 * @return list<int>
	 */
	private function orphans( Collection $collection ): array {
		global $wpdb;
		return $this->ids(
			"SELECT d.post - %d FROM {$this->database->table( 'search_doc' )} d LEFT JOIN {$wpdb->posts} p ON p.ID = d.post - %d
			WHERE d.site = %d AND d.collection = %s AND d.post > %d AND d.post < %d AND d.live = 1 AND ( p.ID IS NULL OR p.post_status <> 'publish' OR p.post_type NOT IN ({$this->marks_for( $collection )}) ) ORDER BY d.post",
			$collection->offset(),
			$collection->offset(),
			$collection->site(),
			$collection->name,
			$collection->offset(),
			$collection->offset() + Collection::first_key( 1 ),
			...$collection->post_types
		);
	}

	/**
	 * Returns placeholders for the post types of a collection.
	 *
	 * @param Collection $collection Collection.
	 */
	private function marks_for( Collection $collection ): string {
		return implode( ', ', array_fill( 0, count( $collection->post_types ), '%s' ) );
	}

	/**
	 * Returns the numbers that a query gives.
	 *
	 * @param string                $sql     Statement.
	 * @param string|int|float|null ...$args Values.
	 * @return list<int>
	 */
	private function ids( string $sql, string|int|float|null ...$args ): array {
		return array_map( 'intval', $this->database->column( $sql, ...$args ) );
	}
}
