<?php
/**
 * Takes one page out of ranked documents.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Walks an order and picks the found documents of a page, merging those that changed since the packs were made.
 */
final class Pager {

	/**
	 * Ordinals that are unpacked at once.
	 */
	private const CHUNK = 1024;

	/**
	 * Keeps the order.
	 *
	 * @param Snapshot $snapshot Packs.
	 * @param string   $order    PackName::BY_NAME or BY_DATE.
	 */
	public function __construct( private readonly Snapshot $snapshot, private readonly string $order ) {}

	/**
	 * Returns the posts of a page.
	 *
	 * @param list<Rank> $ranks Best first.
	 * @param int        $skip  Documents before the page.
	 * @param int        $take  Documents of the page.
	 * @return list<int>
	 */
	public function page( array $ranks, int $skip, int $take ): array {
		$posts = array();
		foreach ( $ranks as $rank ) {
			$count = $rank->count();
			if ( $skip >= $count ) {
				$skip -= $count;
				continue;
			}
			$wanted = min( $take - count( $posts ), $count - $skip );
			if ( $wanted <= 0 ) {
				break;
			}
			$posts = array_merge(
				$posts,
				match ( true ) {
					(bool) $rank->ordered => array_slice( $rank->ordered, $skip, $wanted ),
					(bool) $rank->recent  => $this->merge( $rank, $skip, $wanted ),
					default               => $this->snapshot->posts( $this->walk( $rank->mask, $skip, $wanted ) ),
				}
			);
			$skip = 0;
		}
		return $posts;
	}

	/**
	 * Returns ordinals of a set, in order.
	 *
	 * @param string $mask Set.
	 * @param int    $skip Members to pass over.
	 * @param int    $take Members to return.
	 * @return list<int>
	 */
	private function walk( string $mask, int $skip, int $take ): array {
		try {
			return $this->walk_pieces( $mask, $skip, $take );
		} catch ( Overtaken ) {
			$this->snapshot->load_order( $this->order );
			return $this->walk_pieces( $mask, $skip, $take );
		}
	}

	/**
	 * Returns ordinals of a set, in order.
	 *
	 * @param string $mask Set.
	 * @param int    $skip Members to pass over.
	 * @param int    $take Members to return.
	 * @return list<int>
	 */
	private function walk_pieces( string $mask, int $skip, int $take ): array {
		$size     = strlen( $mask );
		$ordinals = array();
		foreach ( $this->snapshot->order( $this->order ) as $order ) {
			$total = intdiv( strlen( $order ), 4 );
			for ( $from = 0; $from < $total; $from += self::CHUNK ) {
				foreach ( Bytes::numbers( 'V' . min( self::CHUNK, $total - $from ), $order, 4 * $from ) as $ordinal ) {
					if ( $ordinal < $size && Mask::IN === $mask[ $ordinal ] && --$skip < 0 ) {
						$ordinals[] = $ordinal;
						if ( 0 === --$take ) {
							return $ordinals;
						}
					}
				}
			}
		}
		return $ordinals;
	}

	/**
	 * Returns posts of a rank, packed and recent ones merged.
	 *
	 * @param Rank $rank Documents.
	 * @param int  $skip Documents to pass over.
	 * @param int  $take Documents to return.
	 * @return list<int>
	 */
	private function merge( Rank $rank, int $skip, int $take ): array {
		$recent = array_map( fn( StoredDocument $document ): array => array( $document->id, SortOrder::key( $this->order, $document ) ), $rank->recent );
		usort( $recent, $this->compare( ... ) );
		// So many packed documents before the page suffice: as many recent ones may come before them.
		$first  = max( 0, $skip - count( $recent ) );
		$packed = Mask::any( $rank->mask ) ? $this->snapshot->keys( $this->order, $this->walk( $rank->mask, $first, $skip + $take - $first ) ) : array();
		$merged = array();
		$before = 0;
		foreach ( $packed as $index => $entry ) {
			while ( $recent && $this->compare( $recent[0], $entry ) < 0 ) {
				$earlier = array_shift( $recent );
				if ( 0 === $index && $first > 0 ) {
					++$before;
				} else {
					$merged[] = $earlier;
				}
			}
			$merged[] = $entry;
		}
		return array_column( array_slice( array_merge( $merged, $recent ), $skip - $first - $before, $take ), 0 );
	}

	/**
	 * Compares two documents.
	 *
	 * @param array{int, string} $a Post and key of one.
	 * @param array{int, string} $b Post and key of another.
	 */
	private function compare( array $a, array $b ): int {
		return SortOrder::compare( $this->order, $a[1], $a[0], $b[1], $b[0] );
	}
}
