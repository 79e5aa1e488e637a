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
		$order    = $this->snapshot->order( $this->order );
		$total    = intdiv( strlen( $order ), 4 );
		$size     = strlen( $mask );
		$ordinals = array();
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
		$recent = array_map( fn( StoredDocument $document ): array => array( PackName::BY_NAME === $this->order ? $document->key : $document->date, $document->id ), $rank->recent );
		usort( $recent, fn( array $a, array $b ): int => SortOrder::compare( $this->order, $a[0], $a[1], $b[0], $b[1] ) );
		list( $order, $keys ) = $this->snapshot->order_with_keys( $this->order );
		$size                 = strlen( $rank->mask );
		$posts                = array();
		$limit                = $skip + $take;
		foreach ( '' === $order ? array() : array_values( Bytes::numbers( 'V*', $order ) ) as $index => $ordinal ) {
			if ( count( $posts ) >= $limit ) {
				break;
			}
			if ( $ordinal >= $size || Mask::IN !== $rank->mask[ $ordinal ] ) {
				continue;
			}
			$post = null;
			$own  = function () use ( &$post, $ordinal ): int {
				return $post ??= $this->snapshot->posts( array( $ordinal ) )[0];
			};
			while ( $recent && SortOrder::comes_before( $this->order, $recent[0][0], $recent[0][1], $keys[ $index ], $own ) ) {
				$posts[] = array_shift( $recent )[1];
			}
			$posts[] = $own();
		}
		return array_slice( array_merge( $posts, array_column( $recent, 1 ) ), $skip, $take );
	}
}
