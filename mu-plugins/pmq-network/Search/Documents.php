<?php
/**
 * The table of documents and the state of each collection.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Database\Database;

/**
 * Reads and writes what the index holds to be true. Every change raises the revision of its collection first, which makes
 * changes of one collection wait for each other: revisions become visible in order, so “newer than r” misses nothing.
 */
final class Documents {

	/**
	 * Columns that StoredDocument::columns() fills.
	 */
	public const COLUMNS = array(
		'post'       => '%d',
		'title'      => '%s',
		'sort_title' => '%s',
		'sort_date'  => '%s',
		'lat'        => '%s',
		'lng'        => '%s',
		'year_from'  => '%d',
		'year_to'    => '%d',
		'facets'     => '%s',
		'words'      => '%s',
	);

	private const READ = 'ordinal, post, title, sort_title, sort_date, lat, lng, year_from, year_to, facets, words';

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL helper.
	 * @param int      $segment  Documents in a segment, for collections that are begun now.
	 */
	public function __construct( private readonly Database $database, private readonly int $segment ) {}

	/**
	 * Returns the state of a collection, or null when nothing was ever indexed.
	 *
	 * @param int    $site       Site.
	 * @param string $collection Name.
	 */
	public function state( int $site, string $collection ): ?State {
		$row = $this->database->row( "SELECT * FROM {$this->database->table( 'search_state' )} WHERE site = %d AND collection = %s", $site, $collection );
		return $row ? State::from_row( $row ) : null;
	}

	/**
	 * Raises the revision within a transaction and returns the state; creates it for a new collection.
	 *
	 * @param int    $site       Site.
	 * @param string $collection Name.
	 * @throws \LogicException When the row vanishes within the transaction.
	 */
	public function raise( int $site, string $collection ): State {
		$table = $this->database->table( 'search_state' );
		if ( 1 !== $this->database->write( "UPDATE {$table} SET revision = revision + 1 WHERE site = %d AND collection = %s", $site, $collection ) ) {
			$this->database->upsert(
				'search_state',
				array_combine( array( 'site', 'collection', 'revision', 'packed', 'ordinals', 'segment', 'weights', 'rebuild_cursor', 'lease_token', 'lease_until', 'lease_beat' ), array( '%d', '%s', '%d', '%d', '%d', '%d', '%s', '%d', '%s', '%d', '%d' ) ),
				array( array( $site, $collection, 0, 0, 0, $this->segment, '', 0, '', 0, 0 ) ),
				array()
			);
			$this->database->write( "UPDATE {$table} SET revision = revision + 1 WHERE site = %d AND collection = %s", $site, $collection );
		}
		return $this->state( $site, $collection ) ?? throw new \LogicException( 'The state of the collection vanished.' );
	}

	/**
	 * Stores counters of the state, within the transaction that raised it.
	 *
	 * @param State     $state   As raised.
	 * @param int       $count   Ordinals given out.
	 * @param list<int> $weights Weight of each bit.
	 */
	public function store_counters( State $state, int $count, array $weights ): void {
		if ( $count !== $state->count || $weights !== $state->weights ) {
			$this->database->write(
				"UPDATE {$this->database->table( 'search_state' )} SET ordinals = %d, weights = %s WHERE site = %d AND collection = %s",
				$count,
				implode( ',', $weights ),
				$state->site,
				$state->collection
			);
		}
	}

	/**
	 * Remembers how far a rebuild has read.
	 *
	 * @param State $state  Collection.
	 * @param int   $cursor Last post read; 0 when done.
	 */
	public function store_cursor( State $state, int $cursor ): void {
		$this->database->write(
			"UPDATE {$this->database->table( 'search_state' )} SET rebuild_cursor = %d WHERE site = %d AND collection = %s",
			$cursor,
			$state->site,
			$state->collection
		);
	}

	/**
	 * Returns the document of a post.
	 *
	 * @param int    $site       Site.
	 * @param string $collection Name.
	 * @param int    $post       Post.
	 */
	public function of_post( int $site, string $collection, int $post ): ?StoredDocument {
		return $this->of_posts( $site, $collection, array( $post ) )[ $post ] ?? null;
	}

	/**
	 * Returns the documents of at most a hundred posts.
	 *
	 * @param int       $site       Site.
	 * @param string    $collection Name.
	 * @param list<int> $posts      Posts.
	 * @return array<int, StoredDocument> Keyed by post.
	 */
	public function of_posts( int $site, string $collection, array $posts ): array {
		$documents = array();
		$marks     = implode( ', ', array_fill( 0, count( $posts ), '%d' ) );
		foreach ( $posts ? $this->read( "site = %d AND collection = %s AND post IN ({$marks})", $site, $collection, ...$posts ) : array() as $document ) {
			$documents[ $document->id ] = $document;
		}
		return $documents;
	}

	/**
	 * Returns the documents, removed ones included, that changed after one revision and up to another.
	 *
	 * @param State    $state Collection.
	 * @param int      $after Revision.
	 * @param int|null $upto  Revision; null for all.
	 * @return list<StoredDocument>
	 */
	public function changed( State $state, int $after, ?int $upto = null ): array {
		return $this->read( 'site = %d AND collection = %s AND revision > %d AND revision <= %d', $state->site, $state->collection, $after, $upto ?? PHP_INT_MAX );
	}

	/**
	 * Returns documents by ordinal, removed ones included.
	 *
	 * @param State $state Collection.
	 * @param int   $from  First ordinal.
	 * @param int   $below Ordinal after the last.
	 * @return list<StoredDocument>
	 */
	public function range( State $state, int $from, int $below ): array {
		return $this->read( 'site = %d AND collection = %s AND ordinal >= %d AND ordinal < %d', $state->site, $state->collection, $from, $below );
	}

	/**
	 * Returns the words that a pack may still hold for documents that changed.
	 *
	 * @param State $state Collection.
	 * @param int   $after Revision.
	 * @param int   $upto  Revision.
	 * @return array<int, string> Ordinal => words as stored.
	 */
	public function stale( State $state, int $after, int $upto ): array {
		$rows  = $this->database->rows(
			"SELECT ordinal, stale FROM {$this->database->table( 'search_doc' )} WHERE site = %d AND collection = %s AND revision > %d AND revision <= %d",
			$state->site,
			$state->collection,
			$after,
			$upto
		);
		$stale = array();
		foreach ( $rows as $row ) {
			$stale[ (int) $row['ordinal'] ] = (string) $row['stale'];
		}
		return $stale;
	}

	/**
	 * Returns what some documents are ordered by.
	 *
	 * @param State     $state    Collection.
	 * @param list<int> $ordinals Ordinals of live documents.
	 * @return array<int, array{string, int}> Ordinal => folded title and post.
	 */
	public function titles( State $state, array $ordinals ): array {
		$titles = array();
		foreach ( array_chunk( $ordinals, 500 ) as $chunk ) {
			$marks = implode( ', ', array_fill( 0, count( $chunk ), '%d' ) );
			$rows  = $this->database->rows( "SELECT ordinal, sort_title, post FROM {$this->database->table( 'search_doc' )} WHERE site = %d AND collection = %s AND ordinal IN ({$marks})", $state->site, $state->collection, ...$chunk );
			foreach ( $rows as $row ) {
				$titles[ (int) $row['ordinal'] ] = array( (string) $row['sort_title'], (int) $row['post'] );
			}
		}
		return $titles;
	}

	/**
	 * Writes a changed document, within the transaction that raised the revision. What the packs may hold of its former words is remembered.
	 *
	 * @param State          $state    As raised.
	 * @param StoredDocument $document What is true now; its ordinal exists.
	 * @param string         $former   Its words until now.
	 */
	public function update( State $state, StoredDocument $document, string $former ): void {
		$sets = implode( ', ', array_map( static fn( string $column, string $mark ): string => "{$column} = {$mark}", array_keys( self::COLUMNS ), self::COLUMNS ) );
		$row  = $this->database->row( "SELECT stale FROM {$this->database->table( 'search_doc' )} WHERE site = %d AND collection = %s AND ordinal = %d", $state->site, $state->collection, $document->ordinal );
		$this->database->write(
			"UPDATE {$this->database->table( 'search_doc' )} SET {$sets}, revision = %d, live = %d, stale = %s WHERE site = %d AND collection = %s AND ordinal = %d",
			...array_merge( $document->columns(), array( $state->revision, (int) $document->is_live(), trim( ( $row['stale'] ?? '' ) . ' ' . $former ), $state->site, $state->collection, $document->ordinal ) )
		);
	}

	/**
	 * Inserts documents under new ordinals, within the transaction that raised the revision.
	 *
	 * @param State                $state     As raised.
	 * @param list<StoredDocument> $documents New documents.
	 */
	public function insert( State $state, array $documents ): void {
		$columns = array( 'site' => '%d', 'collection' => '%s', 'ordinal' => '%d' ) + self::COLUMNS + array( 'revision' => '%d', 'live' => '%d', 'stale' => '%s' );
		$rows    = array_map( static fn( StoredDocument $document ): array => array( $state->site, $state->collection, $document->ordinal, ...$document->columns(), $state->revision, 1, '' ), $documents );
		$this->database->insert( 'search_doc', $columns, $rows );
	}

	/**
	 * Returns ordinals of removed documents.
	 *
	 * @param State $state Collection.
	 * @param int   $limit Most ordinals.
	 * @return list<int>
	 */
	public function free_ordinals( State $state, int $limit ): array {
		return array_map(
			'intval',
			$this->database->column( "SELECT ordinal FROM {$this->database->table( 'search_doc' )} WHERE site = %d AND collection = %s AND live = 0 ORDER BY ordinal LIMIT %d", $state->site, $state->collection, $limit )
		);
	}

	/**
	 * Returns keys of a site's documents in a shared collection.
	 *
	 * @param string $collection Name.
	 * @param int    $site       Site.
	 * @param int    $limit      Most keys.
	 * @return list<int>
	 */
	public function keys_of_site( string $collection, int $site, int $limit ): array {
		return array_map(
			'intval',
			$this->database->column(
				"SELECT post FROM {$this->database->table( 'search_doc' )} WHERE site = %d AND collection = %s AND post > %d AND post < %d ORDER BY post LIMIT %d",
				Collection::NETWORK,
				$collection,
				Collection::first_key( $site ),
				Collection::first_key( $site + 1 ),
				$limit
			)
		);
	}

	/**
	 * Removes everything of a site; what it has in shared collections the writer takes out.
	 *
	 * @param int $site Site.
	 */
	public function remove_site( int $site ): void {
		foreach ( array( 'search_dirty', 'search_gram', 'search_term', 'search_pack', 'search_doc', 'search_state' ) as $table ) {
			$this->database->write( "DELETE FROM {$this->database->table( $table )} WHERE site = %d", $site );
		}
	}

	/**
	 * Reads documents.
	 *
	 * @param string                $where   Condition.
	 * @param string|int|float|null ...$args Its values.
	 * @return list<StoredDocument>
	 */
	private function read( string $where, string|int|float|null ...$args ): array {
		$columns = self::READ;
		return array_map( StoredDocument::from_row( ... ), $this->database->rows( "SELECT {$columns} FROM {$this->database->table( 'search_doc' )} WHERE {$where}", ...$args ) );
	}
}
