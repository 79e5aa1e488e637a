<?php
/**
 * Packs the orders of a collection.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Keeps the documents in alphabetical order and newest first, with what they are ordered by.
 */
final class OrderPacker {

	/**
	 * Keeps the stores.
	 *
	 * @param Documents  $documents Table of documents.
	 * @param Packs      $packs     Reads packs.
	 * @param PackWriter $writer    Writes packs.
	 */
	public function __construct( private readonly Documents $documents, private readonly Packs $packs, private readonly PackWriter $writer ) {}

	/**
	 * Builds both orders.
	 *
	 * @param State  $state Collection.
	 * @param string $lease Token of the lease.
	 */
	public function build( State $state, string $lease ): void {
		$entries = array();
		for ( $from = 0; $from < $state->count; $from += 2000 ) {
			foreach ( $this->documents->range( $state, $from, $from + 2000 ) as $document ) {
				if ( $document->is_live() ) {
					$entries[] = array( $document->ordinal, $document->id, $document->key, $document->date );
				}
			}
		}
		foreach ( array( PackName::BY_NAME, PackName::BY_DATE ) as $order ) {
			$key = self::key_of( $order );
			usort( $entries, static fn( array $a, array $b ): int => SortOrder::compare( $order, $a[ $key ], $a[1], $b[ $key ], $b[1] ) );
			$this->write( $state, $lease, $order, array_column( $entries, 0 ), array_column( $entries, $key ) );
		}
	}

	/**
	 * Moves documents that changed to their new places.
	 *
	 * @param State                $state   Collection.
	 * @param string               $lease   Token of the lease.
	 * @param list<StoredDocument> $changed Documents that changed, removed ones included.
	 */
	public function patch( State $state, string $lease, array $changed ): void {
		$gone    = array_fill_keys( array_map( static fn( StoredDocument $document ): int => $document->ordinal, $changed ), true );
		$entries = array();
		foreach ( $changed as $document ) {
			if ( $document->is_live() ) {
				$entries[] = array( $document->ordinal, $document->id, $document->key, $document->date );
			}
		}
		foreach ( array( PackName::BY_NAME, PackName::BY_DATE ) as $order ) {
			$key = self::key_of( $order );
			usort( $entries, static fn( array $a, array $b ): int => SortOrder::compare( $order, $a[ $key ], $a[1], $b[ $key ], $b[1] ) );
			$snapshot = new Snapshot( $this->packs, $state );
			list( $ordinals, $keys ) = self::merge( $snapshot, $order, $gone, $entries );
			$this->write( $state, $lease, $order, $ordinals, $keys );
		}
	}

	/**
	 * Merges changed documents into an order.
	 *
	 * @param Snapshot                               $snapshot Packs as they are.
	 * @param string                                 $order    Order.
	 * @param array<int, true>                       $gone     Ordinals to leave out.
	 * @param list<array{int, int, string, string}>  $entries  Ordinal, post, folded title and date, in order.
	 * @return array{list<int>, list<string>} Ordinals and keys.
	 */
	private static function merge( Snapshot $snapshot, string $order, array $gone, array $entries ): array {
		list( $packed, $packed_keys ) = $snapshot->order_with_keys( $order );
		$key                          = self::key_of( $order );
		$ordinals                     = array();
		$keys                         = array();
		$next                         = array_shift( $entries );
		foreach ( '' === $packed ? array() : array_values( unpack( 'V*', $packed ) ) as $index => $ordinal ) {
			if ( isset( $gone[ $ordinal ] ) ) {
				continue;
			}
			$own = $packed_keys[ $index ];
			while ( $next && SortOrder::comes_before( $order, $next[ $key ], $next[1], $own, static fn(): int => $snapshot->posts( array( $ordinal ) )[0] ) ) {
				$ordinals[] = $next[0];
				$keys[]     = $next[ $key ];
				$next       = array_shift( $entries );
			}
			$ordinals[] = $ordinal;
			$keys[]     = $own;
		}
		for ( ; $next; $next = array_shift( $entries ) ) {
			$ordinals[] = $next[0];
			$keys[]     = $next[ $key ];
		}
		return array( $ordinals, $keys );
	}

	/**
	 * Writes an order and its keys in one transaction: a search reads both in one statement.
	 *
	 * @param State        $state    Collection.
	 * @param string       $lease    Token of the lease.
	 * @param string       $order    Order.
	 * @param list<int>    $ordinals Ordinals.
	 * @param list<string> $keys     Their keys.
	 */
	private function write( State $state, string $lease, string $order, array $ordinals, array $keys ): void {
		$revision = pack( 'P', $state->revision );
		$this->writer->write_together(
			$state,
			$lease,
			array(
				$order                   => array_map( static fn( array $chunk ): string => $revision . pack( 'V*', ...$chunk ), array_chunk( $ordinals, $state->segment ) ),
				PackName::keys( $order ) => array_map( static fn( array $chunk ): string => $revision . implode( "\n", $chunk ), array_chunk( $keys, $state->segment ) ),
			)
		);
	}

	/**
	 * Returns where an entry holds its key.
	 *
	 * @param string $order Order.
	 */
	private static function key_of( string $order ): int {
		return PackName::BY_NAME === $order ? 2 : 3;
	}
}
