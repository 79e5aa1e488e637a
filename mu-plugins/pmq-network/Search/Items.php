<?php
/**
 * What collections say about their documents, ready-made.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Database\Database;

/**
 * Keeps one text a document for whoever answers without WordPress: written and removed in the transaction that writes the document, so that
 * it is as true as the index. Post 0 stands for the collection's catalogue, see catalogue().
 */
final class Items {

	/**
	 * Columns with their placeholders.
	 */
	private const COLUMNS = array(
		'site'       => '%d',
		'collection' => '%s',
		'post'       => '%d',
		'hash'       => '%s',
		'data'       => '%s',
	);

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Returns the statement that creates the table.
	 */
	public static function table(): string {
		return 'CREATE TABLE IF NOT EXISTS {search_item} (
			site bigint(20) unsigned NOT NULL,
			collection varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
			post bigint(20) unsigned NOT NULL,
			hash varchar(40) NOT NULL,
			data longtext NOT NULL,
			PRIMARY KEY  (site, collection, post)
		) {collate}';
	}

	/**
	 * Says whether documents come with other texts than those that are kept.
	 *
	 * @param int                       $site       Site.
	 * @param string                    $collection Collection.
	 * @param array<int, Document|null> $found      At most a hundred posts => description.
	 */
	public function differ( int $site, string $collection, array $found ): bool {
		$hashes = $this->hashes( $site, $collection, array_keys( $found ) );
		foreach ( $found as $post => $document ) {
			if ( ( null === $document?->item ? null : md5( $document->item ) ) !== ( $hashes[ $post ] ?? null ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Writes the texts of documents, within the transaction that writes these.
	 *
	 * @param int                       $site       Site.
	 * @param string                    $collection Collection.
	 * @param array<int, Document|null> $found      At most a hundred posts => description.
	 */
	public function store( int $site, string $collection, array $found ): void {
		$hashes = $this->hashes( $site, $collection, array_keys( $found ) );
		$rows   = array();
		$gone   = array();
		foreach ( $found as $post => $document ) {
			$hash = null === $document?->item ? null : md5( $document->item );
			if ( null === $hash && isset( $hashes[ $post ] ) ) {
				$gone[] = $post;
			} elseif ( null !== $hash && ( $hashes[ $post ] ?? '' ) !== $hash ) {
				$rows[] = array( $site, $collection, $post, $hash, (string) $document?->item );
			}
		}
		if ( $gone ) {
			$marks = implode( ', ', array_fill( 0, count( $gone ), '%d' ) );
			$this->database->write( "DELETE FROM {$this->database->table( 'search_item' )} WHERE site = %d AND collection = %s AND post IN ({$marks})", $site, $collection, ...$gone );
		}
		$this->database->upsert( 'search_item', self::COLUMNS, $rows, array( 'hash', 'data' ) );
	}

	/**
	 * Returns the texts of posts, if every one is there and none waits for the index.
	 *
	 * @param int       $site       Site.
	 * @param string    $collection Collection.
	 * @param list<int> $posts      At most a hundred posts.
	 * @return list<string>|null In the order of the posts.
	 */
	public function texts( int $site, string $collection, array $posts ): ?array {
		if ( ! $posts ) {
			return array();
		}
		$marks = implode( ', ', array_fill( 0, count( $posts ), '%d' ) );
		$rows  = $this->database->rows(
			"SELECT i.post, i.data, d.post AS waiting FROM {$this->database->table( 'search_item' )} i LEFT JOIN {$this->database->table( 'search_dirty' )} d ON d.site = i.site AND d.post = i.post
			WHERE i.site = %d AND i.collection = %s AND i.post IN ({$marks})",
			$site,
			$collection,
			...$posts
		);
		$texts = array();
		foreach ( $rows as $row ) {
			if ( null === $row['waiting'] ) {
				$texts[ (int) $row['post'] ] = (string) $row['data'];
			}
		}
		return count( $texts ) === count( $posts ) ? array_map( static fn( int $post ): string => $texts[ $post ], $posts ) : null;
	}

	/**
	 * Returns the catalogue: what else an answer needs, such as labels.
	 *
	 * @param int    $site       Site.
	 * @param string $collection Collection.
	 * @return array{token: string, text: string} Text '' when it must be made; the token belongs to store_catalogue().
	 */
	public function catalogue( int $site, string $collection ): array {
		$row = $this->database->row( "SELECT hash, data FROM {$this->database->table( 'search_item' )} WHERE site = %d AND collection = %s AND post = 0", $site, $collection );
		return array(
			'token' => (string) ( $row['hash'] ?? '' ),
			'text'  => (string) ( $row['data'] ?? '' ),
		);
	}

	/**
	 * Stores the catalogue, unless it was dropped after what it was made from was read.
	 *
	 * @param int    $site       Site.
	 * @param string $collection Collection.
	 * @param string $token      Token that catalogue() gave before.
	 * @param string $text       Catalogue.
	 */
	public function store_catalogue( int $site, string $collection, string $token, string $text ): void {
		if ( '' === $token ) {
			$token = bin2hex( random_bytes( 12 ) );
			$this->database->upsert( 'search_item', self::COLUMNS, array( array( $site, $collection, 0, $token, '' ) ), array() );
		}
		$this->database->write( "UPDATE {$this->database->table( 'search_item' )} SET data = %s WHERE site = %d AND collection = %s AND post = 0 AND hash = %s", $text, $site, $collection, $token );
	}

	/**
	 * Drops the catalogue, because something that it says has changed.
	 *
	 * @param int    $site       Site.
	 * @param string $collection Collection.
	 */
	public function drop_catalogue( int $site, string $collection ): void {
		$this->database->upsert( 'search_item', self::COLUMNS, array( array( $site, $collection, 0, bin2hex( random_bytes( 12 ) ), '' ) ), array( 'hash', 'data' ) );
	}

	/**
	 * Removes everything of a site.
	 *
	 * @param int $site Site.
	 */
	public function remove_site( int $site ): void {
		$this->database->write( "DELETE FROM {$this->database->table( 'search_item' )} WHERE site = %d", $site );
	}

	/**
	 * Returns the hashes of texts.
	 *
	 * @param int       $site       Site.
	 * @param string    $collection Collection.
	 * @param list<int> $posts      At most a hundred posts.
	 * @return array<int, string> Keyed by post.
	 */
	private function hashes( int $site, string $collection, array $posts ): array {
		$marks  = implode( ', ', array_fill( 0, count( $posts ), '%d' ) );
		$rows   = $posts ? $this->database->rows( "SELECT post, hash FROM {$this->database->table( 'search_item' )} WHERE site = %d AND collection = %s AND post IN ({$marks})", $site, $collection, ...$posts ) : array();
		$hashes = array();
		foreach ( $rows as $row ) {
			$hashes[ (int) $row['post'] ] = (string) $row['hash'];
		}
		return $hashes;
	}
}
