<?php
/**
 * Finds what is like something.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Gives every document points for what it shares with one: facet values, words of the title, nearness. Points are summed for all
 * documents at once, in binary: plane n of the sum is the set of documents whose sum has bit n.
 */
final class Similar {

	/**
	 * Points for a shared facet value and for a shared word of the title, before rarity is counted in.
	 */
	private const FACET = 2;
	private const WORD  = 3;

	/**
	 * Half the side of a square around the place, in kilometres => points for lying within.
	 */
	private const NEAR = array(
		1  => 4,
		5  => 3,
		20 => 2,
	);

	/**
	 * Kilometres of a degree of latitude.
	 */
	private const DEGREE = 111.32;

	/**
	 * Keeps the sources.
	 *
	 * @param Documents $documents Table of documents.
	 * @param Packs     $packs     Reads postings.
	 * @param Snapshot  $snapshot  Packs of the collection.
	 * @param State     $state     State as read just now.
	 */
	public function __construct( private readonly Documents $documents, private readonly Packs $packs, private readonly Snapshot $snapshot, private readonly State $state ) {}

	/**
	 * Returns the posts most like a document.
	 *
	 * @param StoredDocument     $document Document.
	 * @param array<string, int> $points   Facet => points of a shared value.
	 * @param int                $limit    Most posts.
	 * @return list<int> The most similar first, then in alphabetical order.
	 */
	public function find( StoredDocument $document, array $points, int $limit ): array {
		$names = array( PackName::LIVE, PackName::POSTS, PackName::BY_NAME, PackName::PLACES );
		foreach ( array_keys( $document->facets ) as $facet ) {
			$names[] = PackName::facet( $facet );
		}
		$this->snapshot->load( $names );
		$base   = $this->snapshot->live();
		$recent = array();
		foreach ( $this->state->revision > $this->state->packed ? $this->documents->changed( $this->state, $this->state->packed ) : array() as $changed ) {
			if ( $changed->ordinal < strlen( $base ) ) {
				$base[ $changed->ordinal ] = Mask::OUT;
			}
			if ( $changed->is_live() && $changed->id !== $document->id ) {
				$recent[] = $changed;
			}
		}
		if ( $document->ordinal < strlen( $base ) ) {
			$base[ $document->ordinal ] = Mask::OUT;
		}
		$planes = array();
		$scores = array_fill( 0, count( $recent ), 0 );
		foreach ( $this->features( $document, $points, $base ) as list( $mask, $shares, $worth ) ) {
			$mask   = Mask::fit( $mask, strlen( $base ) );
			$own    = array_map( $shares, $recent );
			$common = Mask::count( $mask ) + count( array_filter( $own ) );
			$worth  = $this->with_rarity( $worth, $common );
			$planes = self::add( $planes, $mask, $worth );
			foreach ( array_keys( array_filter( $own ) ) as $index ) {
				$scores[ $index ] += $worth;
			}
		}
		return ( new Pager( $this->snapshot, PackName::BY_NAME ) )->page( self::ranks( $base, $planes, $recent, array_values( $scores ), $limit ), 0, $limit );
	}

	/**
	 * Returns what can be shared with a document.
	 *
	 * @param StoredDocument     $document Document.
	 * @param array<string, int> $points   Facet => points of a shared value.
	 * @param string             $base     Set of the packed documents that count.
	 * @return iterable<array{string, callable( StoredDocument ): bool, int}> Packed documents that share it, whether another one does, points.
	 */
	private function features( StoredDocument $document, array $points, string $base ): iterable {
		foreach ( $document->facets as $facet => $values ) {
			foreach ( ( $points[ $facet ] ?? self::FACET ) > 0 ? array_diff( $values, array( Document::NONE ) ) : array() as $value ) {
				yield array(
					$base & $this->snapshot->with_values( $facet, array( $value ) ),
					static fn( StoredDocument $other ): bool => in_array( $value, $other->facets[ $facet ] ?? array(), true ),
					$points[ $facet ] ?? self::FACET,
				);
			}
		}
		yield from $this->title_words( $document, $base );
		if ( null === $document->lat || null === $document->lng ) {
			return;
		}
		foreach ( self::NEAR as $distance => $worth ) {
			$box = self::around( $document->lat, $document->lng, $distance );
			yield array( $base & $this->snapshot->in_box( $box ), static fn( StoredDocument $other ): bool => null !== $other->lat && null !== $other->lng && $box->contains( $other->lat, $other->lng ), $worth );
		}
	}

	/**
	 * Returns the words of a title that others can share in their weightiest texts.
	 *
	 * @param StoredDocument $document Document.
	 * @param string         $base     Set of the packed documents that count.
	 * @return iterable<array{string, callable( StoredDocument ): bool, int}>
	 */
	private function title_words( StoredDocument $document, string $base ): iterable {
		$best  = $this->state->best_weights();
		$top   = array_keys( $best, $best ? max( $best ) : 0, true );
		$stems = array_slice( array_values( array_unique( array_map( Stem::of( ... ), Text::words( $document->title ) ), SORT_STRING ) ), 0, 20 );
		$masks = array_fill_keys( $stems, Mask::none( strlen( $base ) ) );
		foreach ( $this->state->packed ? $this->packs->terms_with_stems( $this->state, $stems ) : array() as $row ) {
			$masks[ $row['stem'] ] = Postings::unite( $masks[ $row['stem'] ], $row['data'], $row['segment'] * $this->state->segment );
		}
		foreach ( $masks as $stem => $column ) {
			$word = new WordMatch( (string) $stem );
			yield array( $base & Mask::translate( $column, array_fill_keys( $top, Mask::IN ) ), static fn( StoredDocument $other ): bool => in_array( $word->bits( $other ), $top, true ), self::WORD );
		}
	}

	/**
	 * Counts rarity in: what one in ten documents shares counts twice, what one in a hundred shares three times.
	 *
	 * @param int $worth  Points.
	 * @param int $common Documents that share it.
	 */
	private function with_rarity( int $worth, int $common ): int {
		$all = max( 1, $this->state->count );
		return $worth * ( 1 + ( $common * 10 <= $all ? 1 : 0 ) + ( $common * 100 <= $all ? 1 : 0 ) );
	}

	/**
	 * Adds points to the sums of some documents, bit by bit with carry.
	 *
	 * @param list<string> $planes Sums so far, the lowest bit first.
	 * @param string       $mask   Documents.
	 * @param int          $worth  Points.
	 * @return list<string>
	 */
	private static function add( array $planes, string $mask, int $worth ): array {
		for ( $bit = 0; $worth >> $bit; $bit++ ) {
			$carry = $worth >> $bit & 1 ? $mask : '';
			for ( $plane = $bit; '' !== trim( $carry, Mask::OUT ); $plane++ ) { // phpcs:ignore Generic.CodeAnalysis.ForLoopWithTestFunctionCall.NotAllowed -- The carry changes each time.
				$planes           = array_pad( $planes, $plane + 1, Mask::none( strlen( $mask ) ) );
				$both             = $planes[ $plane ] & $carry;
				$planes[ $plane ] = $planes[ $plane ] ^ $carry;
				$carry            = $both;
			}
		}
		return array_values( $planes );
	}

	/**
	 * Returns the documents with most points.
	 *
	 * @param string               $base   Packed documents that count.
	 * @param list<string>         $planes Their sums.
	 * @param list<StoredDocument> $recent Others.
	 * @param list<int>            $scores Their sums.
	 * @param int                  $limit  Most documents.
	 * @return list<Rank>
	 */
	private static function ranks( string $base, array $planes, array $recent, array $scores, int $limit ): array {
		$masks = array();
		$found = 0;
		$visit = static function ( string $mask, int $plane, int $score ) use ( &$visit, &$masks, &$found, $planes, $limit ): void {
			if ( $found >= $limit || ! Mask::any( $mask ) ) {
				return;
			}
			if ( $plane < 0 ) {
				$masks[ $score ] = $mask;
				$found          += Mask::count( $mask );
				return;
			}
			$visit( $mask & $planes[ $plane ], $plane - 1, $score | 1 << $plane );
			$visit( $mask & ~$planes[ $plane ], $plane - 1, $score );
		};
		$visit( $base, count( $planes ) - 1, 0 );
		$others = array();
		foreach ( $scores as $index => $score ) {
			$others[ $score ][] = $recent[ $index ];
		}
		$all = array_filter( array_unique( array_merge( array_keys( $masks ), array_keys( $others ) ) ) );
		rsort( $all );
		return array_map( static fn( int $score ): Rank => new Rank( $masks[ $score ] ?? '', $others[ $score ] ?? array() ), $all );
	}

	/**
	 * Returns a square around a place.
	 *
	 * @param float $lat      Latitude.
	 * @param float $lng      Longitude.
	 * @param int   $distance Half its side, in kilometres.
	 */
	private static function around( float $lat, float $lng, int $distance ): BoundingBox {
		$high = $distance / self::DEGREE;
		$wide = min( 179.0, $high / max( 0.01, cos( deg2rad( $lat ) ) ) );
		$west = $lng - $wide < -180 ? $lng - $wide + 360 : $lng - $wide;
		$east = $lng + $wide > 180 ? $lng + $wide - 360 : $lng + $wide;
		return new BoundingBox( $west, max( -90.0, $lat - $high ), $east, min( 90.0, $lat + $high ) );
	}
}
