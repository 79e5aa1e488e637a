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
					$entries[] = $document->without_content();
				}
			}
		}
		foreach ( array( PackName::BY_NAME, PackName::BY_DATE ) as $order ) {
			usort( $entries, static fn( StoredDocument $a, StoredDocument $b ): int => SortOrder::compare( $order, SortOrder::key( $order, $a ), $a->id, SortOrder::key( $order, $b ), $b->id ) );
			$this->write( $state, $lease, $order, array_column( $entries, 'ordinal' ), array_map( static fn( StoredDocument $document ): string => SortOrder::key( $order, $document ), $entries ) );
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
				$entries[] = $document;
			}
		}
		foreach ( array( PackName::BY_NAME, PackName::BY_DATE ) as $order ) {
			usort( $entries, static fn( StoredDocument $a, StoredDocument $b ): int => SortOrder::compare( $order, SortOrder::key( $order, $a ), $a->id, SortOrder::key( $order, $b ), $b->id ) );
			$snapshot                = new Snapshot( $this->packs, $state );
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
	 * @param list<StoredDocument> $entries Documents in order.
	 * @return array{list<int>, list<string>} Ordinals and keys.
	 */
	private static function merge( Snapshot $snapshot, string $order, array $gone, array $entries ): array {
		list( $packed, $packed_keys ) = $snapshot->order_with_keys( $order );
		$ordinals                     = array();
		$keys                         = array();
		$next                         = array_shift( $entries );
		foreach ( '' === $packed ? array() : array_values( Bytes::numbers( 'V*', $packed ) ) as $index => $ordinal ) {
			if ( isset( $gone[ $ordinal ] ) ) {
				continue;
			}
			$own = $packed_keys[ $index ];
			while ( $next && SortOrder::comes_before( $order, SortOrder::key( $order, $next ), $next->id, $own, static fn(): int => $snapshot->posts( array( $ordinal ) )[0] ) ) {
				$ordinals[] = $next->ordinal;
				$keys[]     = SortOrder::key( $order, $next );
				$next       = array_shift( $entries );
			}
			$ordinals[] = $ordinal;
			$keys[]     = $own;
		}
		for ( ; $next; $next = array_shift( $entries ) ) {
			$ordinals[] = $next->ordinal;
			$keys[]     = SortOrder::key( $order, $next );
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
				$order                   => array_map( static fn( array $chunk ): string => $revision . pack( 'V*', ...$chunk ), array_chunk( $ordinals, max( 1, $state->segment ) ) ),
				PackName::keys( $order ) => array_map( static fn( array $chunk ): string => $revision . implode( "\n", $chunk ), array_chunk( $keys, max( 1, $state->segment ) ) ),
			)
		);
	}
}
