<?php
/**
 * The packed part of one collection.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Gives sets of packed documents, over all segments: a set has one byte for each ordinal of the collection.
 */
final class Snapshot {

	/**
	 * Documents of a large collection that are looked up one by one instead of reading packs.
	 */
	private const FEW = 200;

	/**
	 * Packs as read.
	 *
	 * @var array<string, array<int, string>>
	 */
	private array $packs = array();

	/**
	 * Facet columns that were decoded.
	 *
	 * @var array<string, array<int, FacetColumn>>
	 */
	private array $columns = array();

	/**
	 * Keeps the sources.
	 *
	 * @param Packs $reader Reads packs.
	 * @param State $state  Collection.
	 */
	public function __construct( private readonly Packs $reader, public readonly State $state ) {}

	/**
	 * Reads packs in one query, those that are here already left out.
	 *
	 * @param list<string> $names Names.
	 */
	public function load( array $names ): void {
		$names = array_values( array_diff( $names, array_keys( $this->packs ) ) );
		if ( $names ) {
			$this->packs += $this->state->packed ? $this->reader->load( $this->state, $names ) : array_fill_keys( $names, array() );
		}
	}

	/**
	 * Returns the set of all packed documents.
	 */
	public function live(): string {
		return $this->join( $this->pack( PackName::LIVE ) );
	}

	/**
	 * Returns the documents with one of some values.
	 *
	 * @param string       $facet  Facet.
	 * @param list<string> $values Values.
	 */
	public function with_values( string $facet, array $values ): string {
		return $this->join( array_map( static fn( FacetColumn $column ): string => $column->mask( $values ), $this->columns( $facet ) ) );
	}

	/**
	 * Counts the values of a facet.
	 *
	 * @param string $facet Facet.
	 * @param string $mask  Documents to count.
	 * @return array<array-key, int> Value => number.
	 */
	public function counts( string $facet, string $mask ): array {
		$counts = array();
		foreach ( $this->columns( $facet ) as $segment => $column ) {
			foreach ( $column->counts( substr( $mask, $segment * $this->state->segment, $this->state->segment ) ) as $value => $number ) {
				$counts[ $value ] = ( $counts[ $value ] ?? 0 ) + $number;
			}
		}
		return $counts;
	}

	/**
	 * Returns the documents whose interval of years touches another.
	 *
	 * @param int|null $from First year; null for open.
	 * @param int|null $to   Last year; null for open.
	 */
	public function in_years( ?int $from, ?int $to ): string {
		$masks = array();
		foreach ( $this->pack( PackName::YEARS ) as $segment => $bytes ) {
			list( $first, $last ) = RangeColumn::split( $bytes );
			list( $less, $upto )  = $first->compare( RangeColumn::year( $to ?? PHP_INT_MAX ), true );
			list( $more, $since ) = $last->compare( RangeColumn::year( $from ?? PHP_INT_MIN ), false );
			$masks[ $segment ]    = ( $less | $upto ) & ( $more | $since );
		}
		return $this->join( $masks );
	}

	/**
	 * Returns the documents in a box. Documents within a centimetre of an edge are looked at with all their digits.
	 *
	 * @param BoundingBox $box Box.
	 */
	public function in_box( BoundingBox $box ): string {
		$masks = array();
		foreach ( $this->pack( PackName::PLACES ) as $segment => $bytes ) {
			list( $lat, $lng )      = RangeColumn::split( $bytes );
			list( $north, $edge_n ) = $lat->compare( RangeColumn::degrees( $box->north ), true );
			list( $south, $edge_s ) = $lat->compare( RangeColumn::degrees( $box->south ), false );
			list( $west, $edge_w )  = $lng->compare( RangeColumn::degrees( $box->west ), false );
			list( $east, $edge_e )  = $lng->compare( RangeColumn::degrees( $box->east ), true );
			$across                 = $box->west > $box->east;
			$inner                  = $north & $south & ( $across ? $west | $east : $west & $east );
			$west                  |= $edge_w;
			$east                  |= $edge_e;
			$outer                  = ( $north | $edge_n ) & ( $south | $edge_s ) & ( $across ? $west | $east : $west & $east );
			$masks[ $segment ]      = $this->settle_edges( $box, $segment, $inner, $outer );
		}
		return $this->join( $masks );
	}

	/**
	 * Returns the documents in an area: those in its box, sorted by the rectangles of a grid; what lies in a rectangle that the
	 * area cuts is looked at with all digits.
	 *
	 * @param Area $area Area.
	 */
	public function in_area( Area $area ): string {
		$box   = $area->box();
		$mask  = $this->in_box( $box );
		$grid  = $box->west <= $box->east ? Grid::over( $box, Grid::SIDE ) : null;
		$whole = array();
		$cut   = array();
		foreach ( $grid?->cells() ?? array() as $code => $cell ) {
			$covered = $area->covers( $cell );
			if ( null === $covered ) {
				$cut[ $code ] = Mask::IN;
			} elseif ( $covered ) {
				$whole[ $code ] = Mask::IN;
			}
		}
		$masks = array();
		foreach ( $this->pack( PackName::PLACES ) as $segment => $bytes ) {
			$candidates = substr( $mask, $segment * $this->state->segment, $this->state->segment );
			$inner      = Mask::none( strlen( $candidates ) );
			$outer      = $candidates;
			if ( $grid && Mask::any( $candidates ) ) {
				list( $lat, $lng ) = RangeColumn::split( $bytes );

				$codes = $grid->codes( $lat, $lng );
				$inner = $candidates & Mask::translate( $codes, $whole );
				$outer = $candidates & Mask::translate( $codes, $cut );
				if ( Mask::any( $outer ) && null !== $grid->finer() ) {
					list( $inner, $outer ) = $this->sort_finer( $area, $grid, $codes, $grid->finer()->codes( $lat, $lng ), $inner, $outer );
				}
			}
			$masks[ $segment ] = $this->settle_edges( $area, $segment, $inner, $inner | $outer );
		}
		return $this->join( $masks );
	}

	/**
	 * Sorts documents in rectangles that an area cuts by the 256 parts of each.
	 *
	 * @param Area   $area  Area.
	 * @param Grid   $grid  Grid.
	 * @param string $codes Rectangle of each document.
	 * @param string $parts Part of each document.
	 * @param string $inner Documents that lie within.
	 * @param string $outer Documents to sort.
	 * @return array{string, string} Documents that lie within, and those in parts that are cut too.
	 */
	private function sort_finer( Area $area, Grid $grid, string $codes, string $parts, string $inner, string $outer ): array {
		$covered = array();
		foreach ( Mask::ordinals( $outer ) as $ordinal ) {
			$code = ord( $codes[ $ordinal ] );
			$part = ord( $parts[ $ordinal ] );
			if ( ! array_key_exists( $code << 8 | $part, $covered ) ) {
				$covered[ $code << 8 | $part ] = $area->covers( $grid->part( $code, $part ) );
			}
			if ( null !== $covered[ $code << 8 | $part ] ) {
				$outer[ $ordinal ] = Mask::OUT;
				$inner[ $ordinal ] = $covered[ $code << 8 | $part ] ? Mask::IN : Mask::OUT;
			}
		}
		return array( $inner, $outer );
	}

	/**
	 * Counts documents by the rectangles of a grid.
	 *
	 * @param Grid   $grid Grid.
	 * @param string $mask Documents that lie in it.
	 * @return array<int, int> Code => number, where there is any.
	 */
	public function histogram( Grid $grid, string $mask ): array {
		$counts = array();
		foreach ( $this->pack( PackName::PLACES ) as $segment => $bytes ) {
			$own = substr( $mask, $segment * $this->state->segment, $this->state->segment );
			foreach ( Mask::any( $own ) ? Mask::histogram( $grid->codes( ...RangeColumn::split( $bytes ) ), $own ) : array() as $code => $number ) {
				$counts[ $code ] = ( $counts[ $code ] ?? 0 ) + $number;
			}
		}
		return $counts;
	}

	/**
	 * Returns the documents in some rectangles of a grid.
	 *
	 * @param Grid      $grid  Grid.
	 * @param string    $mask  Documents that lie in the grid.
	 * @param list<int> $codes Codes of rectangles.
	 */
	public function in_cells( Grid $grid, string $mask, array $codes ): string {
		$masks = array();
		foreach ( $this->pack( PackName::PLACES ) as $segment => $bytes ) {
			$masks[ $segment ] = substr( $mask, $segment * $this->state->segment, $this->state->segment ) & Mask::translate( $grid->codes( ...RangeColumn::split( $bytes ) ), array_fill_keys( $codes, Mask::IN ) );
		}
		return $this->join( $masks );
	}

	/**
	 * Counts documents by rectangles of the map: first by squares of 16 by 16 rectangles, then within each square that is not empty.
	 *
	 * @param string $mask   Documents with a place.
	 * @param int    $height Height of a rectangle: so many bits of the packed latitude, at most 27.
	 * @param int    $width  Its width: so many bits of the packed longitude.
	 * @return array<int, array<int, int>> Row and column, counted from -180 degrees => number, where there is any.
	 */
	public function cells( string $mask, int $height, int $width ): array {
		$cells = array();
		foreach ( $this->pack( PackName::PLACES ) as $segment => $bytes ) {
			$own = substr( $mask, $segment * $this->state->segment, $this->state->segment );
			if ( ! Mask::any( $own ) ) {
				continue;
			}
			list( $lat, $lng ) = RangeColumn::split( $bytes );
			foreach ( $lat->parts( $own, $height + 4 ) as $row => $in_row ) {
				foreach ( $lng->parts( $in_row, $width + 4 ) as $col => $in_square ) {
					$codes ??= $lat->bits( $height, 4, 4 ) | $lng->bits( $width, 4 );
					foreach ( Mask::histogram( $codes, $in_square ) as $code => $number ) {
						$at = array( $row << 4 | $code >> 4, $col << 4 | ( $code & 15 ) );

						$cells[ $at[0] ][ $at[1] ] = ( $cells[ $at[0] ][ $at[1] ] ?? 0 ) + $number;
					}
				}
			}
			unset( $codes );
		}
		return $cells;
	}

	/**
	 * Returns the coordinates of packed documents.
	 *
	 * @param list<int> $ordinals Ordinals of documents with a place.
	 * @return list<array{float, float}> Latitude and longitude of each.
	 * @throws \UnexpectedValueException When there are too few bytes.
	 */
	public function places( array $ordinals ): array {
		$few    = $this->is_large() && ! isset( $this->packs[ PackName::EXACT_PLACES ] ) && count( $ordinals ) <= self::FEW ? $this->reader->few( $this->state, $ordinals ) : array();
		$packs  = count( $few ) === count( $ordinals ) ? array() : $this->pack( PackName::EXACT_PLACES );
		$places = array();
		foreach ( $ordinals as $ordinal ) {
			if ( isset( $few[ $ordinal ] ) ) {
				$places[] = array( $few[ $ordinal ]['lat'], $few[ $ordinal ]['lng'] );
				continue;
			}
			$place    = unpack( 'e2', $packs[ intdiv( $ordinal, $this->state->segment ) ], 16 * ( $ordinal % $this->state->segment ) );
			$places[] = $place ? array( $place[1], $place[2] ) : throw new \UnexpectedValueException( 'A pack of the search index is cut short.' );
		}
		return $places;
	}

	/**
	 * Returns the ordinals in an order, piece by piece: of a large collection a page rarely needs more than the first.
	 *
	 * @param string $order PackName::BY_NAME or BY_DATE.
	 * @return iterable<string> 32 bits each.
	 * @throws Overtaken When the order was packed anew between two pieces.
	 */
	public function order( string $order ): iterable {
		if ( ! $this->is_large() || isset( $this->packs[ $order ] ) ) {
			yield from array_map( static fn( string $bytes ): string => substr( $bytes, 8 ), $this->pack( $order ) );
			return;
		}
		$revision = null;
		for ( $segment = 0; ; $segment++ ) {
			$bytes = $this->reader->segment( $this->state, $order, $segment );
			if ( null !== $revision && null !== $bytes && substr( $bytes, 0, 8 ) !== $revision ) {
				throw new Overtaken( 'The order was packed anew between two pieces.' );
			}
			if ( null === $bytes ) {
				return;
			}
			$revision = substr( $bytes, 0, 8 );
			yield substr( $bytes, 8 );
		}
	}

	/**
	 * Reads all pieces of an order in one statement, after one that was overtaken.
	 *
	 * @param string $order PackName::BY_NAME or BY_DATE.
	 */
	public function load_order( string $order ): void {
		$this->load( array( $order ) );
	}

	/**
	 * Says whether the collection has several segments, so that packs of large numbers are read only when much of them is needed.
	 */
	public function is_large(): bool {
		return $this->state->count > $this->state->segment;
	}

	/**
	 * Returns the ordinals in an order and what they were ordered by.
	 *
	 * @param string $order PackName::BY_NAME or BY_DATE.
	 * @return array{string, list<string>} Ordinals of 32 bits each, and their keys.
	 */
	public function order_with_keys( string $order ): array {
		$name = PackName::keys( $order );
		$this->load( array( $name ) );
		$revisions = static fn( array $rows ): array => array_values( array_map( static fn( string $bytes ): string => substr( $bytes, 0, 8 ), $rows ) );
		if ( $revisions( $this->pack( $order ) ) !== $revisions( $this->pack( $name ) ) ) {
			// Packed anew between two reads: one statement sees both as one transaction wrote them.
			$this->packs = $this->reader->read( $this->state, array( $order, $name ) ) + $this->packs;
		}
		$keys = array_map( static fn( string $bytes ): array => explode( "\n", substr( $bytes, 8 ) ), $this->pack( $name ) );
		return array( implode( '', array( ...$this->order( $order ) ) ), array_merge( ...array_values( $keys ) ) );
	}

	/**
	 * Returns posts of ordinals.
	 *
	 * @param list<int> $ordinals Ordinals of packed documents.
	 * @return list<int>
	 */
	public function posts( array $ordinals ): array {
		$few   = $this->is_large() && ! isset( $this->packs[ PackName::POSTS ] ) && count( $ordinals ) <= self::FEW ? $this->reader->few( $this->state, $ordinals ) : array();
		$packs = count( $few ) === count( $ordinals ) ? array() : $this->pack( PackName::POSTS );
		$posts = array();
		foreach ( $ordinals as $ordinal ) {
			$posts[] = $few[ $ordinal ]['post'] ?? Bytes::numbers( 'P', $packs[ intdiv( $ordinal, $this->state->segment ) ], 8 * ( $ordinal % $this->state->segment ) )[1];
		}
		return $posts;
	}

	/**
	 * Returns what some packed documents are ordered by.
	 *
	 * @param string    $order    PackName::BY_NAME or BY_DATE.
	 * @param list<int> $ordinals Ordinals.
	 * @return list<array{int, string}> Post and key of each; one that has changed meanwhile is left out.
	 */
	public function keys( string $order, array $ordinals ): array {
		$few  = $this->reader->few( $this->state, $ordinals );
		$keys = array();
		foreach ( $ordinals as $ordinal ) {
			if ( isset( $few[ $ordinal ] ) ) {
				$keys[] = array( $few[ $ordinal ]['post'], $few[ $ordinal ][ PackName::BY_NAME === $order ? 'key' : 'date' ] );
			}
		}
		return $keys;
	}

	/**
	 * Looks at documents on the edge of an area with all the digits of their coordinates.
	 *
	 * @param Area|BoundingBox $area    Area.
	 * @param int              $segment Segment.
	 * @param string           $inner   Surely within.
	 * @param string           $outer   Within or on the edge.
	 */
	private function settle_edges( Area|BoundingBox $area, int $segment, string $inner, string $outer ): string {
		$edge     = $outer & ~$inner;
		$first    = $segment * $this->state->segment;
		$ordinals = Mask::any( $edge ) ? Mask::ordinals( $edge ) : array();
		foreach ( $this->places( array_map( static fn( int $ordinal ): int => $first + $ordinal, $ordinals ) ) as $index => list( $lat, $lng ) ) {
			if ( $area->contains( $lat, $lng ) ) {
				$inner[ $ordinals[ $index ] ] = Mask::IN;
			}
		}
		return $inner;
	}

	/**
	 * Returns a pack.
	 *
	 * @param string $name Name.
	 * @return array<int, string> Segment => bytes, in the order of segments.
	 */
	private function pack( string $name ): array {
		$this->load( array( $name ) );
		ksort( $this->packs[ $name ] );
		return $this->packs[ $name ];
	}

	/**
	 * Returns the columns of a facet.
	 *
	 * @param string $facet Facet.
	 * @return array<int, FacetColumn>
	 */
	private function columns( string $facet ): array {
		return $this->columns[ $facet ] ??= array_map( FacetColumn::decode( ... ), $this->pack( PackName::facet( $facet ) ) );
	}

	/**
	 * Joins the sets of segments.
	 *
	 * @param array<int, string> $masks Segment => set, ascending.
	 */
	private function join( array $masks ): string {
		$joined = '';
		foreach ( $masks as $segment => $mask ) {
			$joined = ( $segment ? str_pad( $joined, $segment * $this->state->segment, Mask::OUT ) : '' ) . $mask;
		}
		return $joined;
	}
}
