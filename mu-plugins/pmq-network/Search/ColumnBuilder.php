<?php
/**
 * Builds or patches the columns of one segment.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Collects documents and gives the packs of their segment.
 */
final class ColumnBuilder {

	/**
	 * Documents by number within the segment.
	 *
	 * @var array<int, StoredDocument>
	 */
	private array $documents = array();

	/**
	 * Keeps what is to be patched.
	 *
	 * @param int                   $count  Documents of the segment.
	 * @param array<string, string> $former Name => pack as it was; none to build anew.
	 */
	public function __construct( private readonly int $count, private readonly array $former ) {}

	/**
	 * Takes a document.
	 *
	 * @param int            $ordinal  Number within the segment.
	 * @param StoredDocument $document Document; a removed one is cleared everywhere.
	 */
	public function add( int $ordinal, StoredDocument $document ): void {
		$this->documents[ $ordinal ] = $document;
	}

	/**
	 * Returns the packs.
	 *
	 * @return array<string, string> Name => bytes.
	 */
	public function packs(): array {
		$live   = Mask::fit( $this->former[ PackName::LIVE ] ?? '', $this->count );
		$posts  = str_pad( $this->former[ PackName::POSTS ] ?? '', 8 * $this->count, "\0" );
		$exact  = str_pad( $this->former[ PackName::EXACT_PLACES ] ?? '', 16 * $this->count, "\0" );
		$codes  = array();
		$facets = array();
		foreach ( array_keys( $this->former ) as $name ) {
			if ( str_starts_with( $name, 'facet:' ) ) {
				$facets[ substr( $name, 6 ) ] = array();
			}
		}
		foreach ( $this->documents as $ordinal => $document ) {
			$live[ $ordinal ] = $document->is_live() ? Mask::IN : Mask::OUT;
			$posts            = substr_replace( $posts, pack( 'P', $document->id ), 8 * $ordinal, 8 );
			$exact            = substr_replace( $exact, pack( 'e2', $document->lat ?? 0.0, $document->lng ?? 0.0 ), 16 * $ordinal, 16 );
			foreach ( $document->facets as $facet => $values ) {
				$facets[ $facet ][ $ordinal ] = $values;
			}
			$codes['from'][ $ordinal ] = $document->years ? RangeColumn::year( $document->years[0] ) : null;
			$codes['to'][ $ordinal ]   = $document->years ? RangeColumn::year( $document->years[1] ) : null;
			$codes['lat'][ $ordinal ]  = null === $document->lat ? null : RangeColumn::degrees( $document->lat );
			$codes['lng'][ $ordinal ]  = null === $document->lng ? null : RangeColumn::degrees( $document->lng );
		}
		$packs = array(
			PackName::LIVE         => $live,
			PackName::POSTS        => $posts,
			PackName::EXACT_PLACES => $exact,
			PackName::YEARS        => $this->two( PackName::YEARS, $codes['from'] ?? array(), $codes['to'] ?? array() ),
			PackName::PLACES       => $this->two( PackName::PLACES, $codes['lat'] ?? array(), $codes['lng'] ?? array() ),
		);
		foreach ( $facets as $facet => $values ) {
			$packs[ PackName::facet( (string) $facet ) ] = $this->facet( (string) $facet, $values );
		}
		return $packs;
	}

	/**
	 * Returns the pack of a facet.
	 *
	 * @param string                   $facet  Facet.
	 * @param array<int, list<string>> $values Values of the collected documents that have any.
	 */
	private function facet( string $facet, array $values ): string {
		$former = $this->former[ PackName::facet( $facet ) ] ?? null;
		if ( null === $former ) {
			return FacetColumn::build( $this->count, $values )->encode();
		}
		$cleared = array_fill_keys( array_keys( $this->documents ), array() );
		return FacetColumn::decode( $former )->patch( $this->count, array_replace( $cleared, $values ) )->encode();
	}

	/**
	 * Returns a pack of two columns of numbers.
	 *
	 * @param string               $name   Name of the pack.
	 * @param array<int, int|null> $first  Document => number of the first column.
	 * @param array<int, int|null> $second Document => number of the second column.
	 */
	private function two( string $name, array $first, array $second ): string {
		$former = isset( $this->former[ $name ] ) ? RangeColumn::split( $this->former[ $name ] ) : array( RangeColumn::build( 0, array() ), RangeColumn::build( 0, array() ) );
		return RangeColumn::join( $former[0]->patch( $this->count, $first ), $former[1]->patch( $this->count, $second ) );
	}
}
