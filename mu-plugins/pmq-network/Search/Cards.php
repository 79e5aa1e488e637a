<?php
/**
 * What lists show of documents.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Database\Database;

/**
 * Keeps for each document of a shared collection what a list shows of it, so that a site can list what only another site's plugin
 * understands. Apart from the documents, whose rows searches read by the hundred. Written in the transaction that writes the document.
 */
final class Cards {

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Returns the cards of at most a hundred documents.
	 *
	 * @param int       $site       Site of the collection.
	 * @param string    $collection Name.
	 * @param list<int> $keys       Keys of documents.
	 * @return array<int, string> Card by key.
	 */
	public function of( int $site, string $collection, array $keys ): array {
		$marks = implode( ', ', array_fill( 0, count( $keys ), '%d' ) );
		$rows  = $keys ? $this->database->rows( "SELECT post, card FROM {$this->database->table( 'search_card' )} WHERE site = %d AND collection = %s AND post IN ({$marks})", $site, $collection, ...$keys ) : array();
		$cards = array();
		foreach ( $rows as $row ) {
			$cards[ (int) $row['post'] ] = (string) $row['card'];
		}
		return $cards;
	}

	/**
	 * Writes or removes cards, within a transaction.
	 *
	 * @param int                       $site       Site of the collection.
	 * @param string                    $collection Name.
	 * @param array<int, Document|null> $found      Description by key; null for none.
	 */
	public function store( int $site, string $collection, array $found ): void {
		$rows = array();
		$gone = array();
		foreach ( $found as $key => $document ) {
			if ( $document ) {
				$rows[] = array( $site, $collection, $key, $document->card );
			} else {
				$gone[] = $key;
			}
		}
		if ( $rows ) {
			$this->database->upsert( 'search_card', array( 'site' => '%d', 'collection' => '%s', 'post' => '%d', 'card' => '%s' ), $rows, array( 'card' ) );
		}
		if ( $gone ) {
			$marks = implode( ', ', array_fill( 0, count( $gone ), '%d' ) );
			$this->database->write( "DELETE FROM {$this->database->table( 'search_card' )} WHERE site = %d AND collection = %s AND post IN ({$marks})", $site, $collection, ...$gone );
		}
	}
}
