<?php
/**
 * Brings documents up to date.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Database\Database;

/**
 * Reads posts through their collections and writes what changed: one transaction for a few dozen documents.
 */
final class Writer {

	/**
	 * Documents in a transaction: with their marks it stays below a hundred rows.
	 */
	public const BATCH = 40;

	/**
	 * Keeps the stores.
	 *
	 * @param Database   $database  SQL helper.
	 * @param Documents  $documents Table of documents.
	 * @param Cards      $cards     What lists show.
	 * @param DirtyMarks $marks     Marks.
	 * @param Items      $items     Ready-made texts.
	 */
	public function __construct( private readonly Database $database, private readonly Documents $documents, private readonly Cards $cards, private readonly DirtyMarks $marks, private readonly Items $items ) {}

	/**
	 * Indexes posts of the current site.
	 *
	 * @param list<Collection> $collections Collections of the site.
	 * @param list<int>        $posts       Posts; those that are gone are taken out of the index.
	 * @return array<int, string> Posts that could not be described, with the reason; they stay marked.
	 */
	public function index( array $collections, array $posts ): array {
		$failed = array();
		foreach ( array_chunk( array_values( array_unique( $posts ) ), self::BATCH ) as $batch ) {
			$failed += $this->index_batch( $collections, $batch );
		}
		return $failed;
	}

	/**
	 * Indexes a few posts.
	 *
	 * @param list<Collection> $collections Collections of the site.
	 * @param list<int>        $posts       At most self::BATCH posts.
	 * @return array<int, string> Failures.
	 */
	private function index_batch( array $collections, array $posts ): array {
		$site   = get_current_blog_id();
		$token  = $this->marks->mark( $site, $posts );
		$failed = array();
		$found  = array();
		foreach ( $posts as $post ) {
			try {
				foreach ( $collections as $collection ) {
					$found[ $collection->name ][ $collection->key( $post ) ] = in_array( get_post_type( $post ), $collection->post_types, true ) ? $collection->document( $post ) : null;
				}
			} catch ( \InvalidArgumentException | \LengthException $problem ) {
				$failed[ $post ] = $problem->getMessage();
			}
		}
		$posts = array_values( array_diff( $posts, array_keys( $failed ) ) );
		foreach ( $failed ? $collections : array() as $collection ) {
			$found[ $collection->name ] = array_diff_key( $found[ $collection->name ] ?? array(), array_flip( array_map( $collection->key( ... ), array_keys( $failed ) ) ) );
		}
		$changed = array_values( array_filter( $collections, fn( Collection $collection ): bool => $this->differs( $collection, $found[ $collection->name ] ?? array() ) ) );
		if ( $posts && ! $this->store( $site, $changed, $posts, $found, $token ) && count( $posts ) > 1 ) {
			foreach ( $posts as $post ) {
				$failed += $this->index_batch( $collections, array( $post ) );
			}
		}
		return $failed;
	}

	/**
	 * Says whether a collection holds something else than what was found. When the answer is no, nothing need be written: had
	 * someone changed the index since, the marks would be overtaken.
	 *
	 * @param Collection                $collection Collection.
	 * @param array<int, Document|null> $found      Key => description.
	 */
	private function differs( Collection $collection, array $found ): bool {
		$site    = $collection->site();
		$before  = $this->documents->of_posts( $site, $collection->name, array_keys( $found ) );
		$state   = $before ? $this->documents->state( $site, $collection->name ) : null;
		$weights = $state->weights ?? array();
		$cards   = $before && $collection->network ? $this->cards->of( $site, $collection->name, array_keys( $before ) ) : array();
		foreach ( $found as $post => $document ) {
			$old = $before[ $post ] ?? null;
			$now = $document ? StoredDocument::from_document( $document, $collection->facets, $weights ) : null;
			if ( ! ( $now && $old ? $now->equals( $old ) && ( $cards[ $post ] ?? '' ) === $document->card : ! $now && ! $old ) ) {
				return true;
			}
		}
		return $this->items->differ( $site, $collection->name, $found );
	}

	/**
	 * Writes documents and settles their marks; nothing of it when a mark has been overtaken.
	 *
	 * @param int                                      $site        Site.
	 * @param list<Collection>                         $collections Collections that change.
	 * @param list<int>                                $posts       Posts.
	 * @param array<string, array<int, Document|null>> $found       Collection => key => its description.
	 * @param string                                   $token       Token of the marks.
	 * @return bool Whether it was written.
	 */
	private function store( int $site, array $collections, array $posts, array $found, string $token ): bool {
		try {
			$this->database->transaction(
				function () use ( $site, $collections, $posts, $found, $token ): void {
					if ( ! $this->marks->settle( $site, $posts, $token ) ) {
						throw new Overtaken( 'A post was marked again.' );
					}
					foreach ( $collections as $collection ) {
						$this->store_collection( $collection, $found[ $collection->name ] );
					}
				}
			);
			return true;
		} catch ( Overtaken ) {
			return false;
		}
	}

	/**
	 * Writes the documents of one collection that changed, within a transaction.
	 *
	 * @param Collection                $collection Collection.
	 * @param array<int, Document|null> $found      Key => description.
	 */
	private function store_collection( Collection $collection, array $found ): void {
		$site    = $collection->site();
		$state   = $this->documents->raise( $site, $collection->name );
		$before  = $this->documents->of_posts( $site, $collection->name, array_keys( $found ) );
		$weights = $state->weights;
		$new     = array();
		foreach ( $found as $post => $document ) {
			$old = $before[ $post ] ?? null;
			if ( null === $document ) {
				if ( $old ) {
					$this->documents->update( $state, StoredDocument::removed( $old->ordinal ), $old->words );
				}
				continue;
			}
			$now = StoredDocument::from_document( $document, $collection->facets, $weights, $old->ordinal ?? 0 );
			if ( ! $old ) {
				$new[] = $document;
			} elseif ( ! $now->equals( $old ) ) {
				$this->documents->update( $state, $now, $old->words );
			}
		}
		$count = $this->store_new( $state, $collection, $new, $weights );
		$this->items->store( $site, $collection->name, $found );
		$this->documents->store_counters( $state, $count, $weights );
		if ( $collection->network ) {
			$this->cards->store( $site, $collection->name, $found );
		}
	}

	/**
	 * Takes everything of a site that is being deleted out of a shared collection.
	 *
	 * @param string $collection Name.
	 * @param int    $site       Site.
	 */
	public function remove_from_shared( string $collection, int $site ): void {
		for ( $keys = $this->documents->keys_of_site( $collection, $site, self::BATCH ); $keys; $keys = $this->documents->keys_of_site( $collection, $site, self::BATCH ) ) {
			$this->database->transaction(
				function () use ( $collection, $keys ): void {
					$state = $this->documents->raise( Collection::NETWORK, $collection );
					foreach ( $this->documents->of_posts( Collection::NETWORK, $collection, $keys ) as $old ) {
						$this->documents->update( $state, StoredDocument::removed( $old->ordinal ), $old->words );
					}
					$this->cards->store( Collection::NETWORK, $collection, array_fill_keys( $keys, null ) );
				}
			);
		}
	}

	/**
	 * Writes new documents, first under the ordinals of removed ones.
	 *
	 * @param State          $state      As raised.
	 * @param Collection     $collection Collection.
	 * @param list<Document> $documents  Descriptions.
	 * @param list<int>      $weights    Weight of each bit.
	 * @return int Ordinals given out by now.
	 */
	private function store_new( State $state, Collection $collection, array $documents, array &$weights ): int {
		$free  = $documents ? $this->documents->free_ordinals( $state, count( $documents ) ) : array();
		$count = $state->count;
		$rows  = array();
		foreach ( $documents as $document ) {
			$reused = array_shift( $free );
			$row    = StoredDocument::from_document( $document, $collection->facets, $weights, $reused ?? $count );
			if ( null !== $reused ) {
				$this->documents->update( $state, $row, '' );
			} else {
				$rows[] = $row;
				++$count;
			}
		}
		$this->documents->insert( $state, $rows );
		return $count;
	}
}
