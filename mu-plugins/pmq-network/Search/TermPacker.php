<?php
/**
 * Packs the words of a collection.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Turns the words of documents round: where does a word occur? Beginnings of one and two letters are kept as terms of their
 * own (`^e`, `^eg`): too many words begin like that to be united while someone types. The term `^` holds no weights but the
 * number of words in each title.
 */
final class TermPacker {

	/**
	 * Term whose bytes are the numbers of words in the titles, 255 at most.
	 */
	public const TITLE_LENGTH = '^';

	/**
	 * Terms that are read, patched and written together.
	 */
	private const BATCH = 90;

	/**
	 * Postings of the segment being built: term => documents (16 bits each) and weights (8 bits each).
	 *
	 * @var array<array-key, array{string, string}>
	 */
	private array $postings = array();

	/**
	 * Documents of the segment being built.
	 */
	private int $count = 0;

	/**
	 * Terms of all segments built so far.
	 *
	 * @var array<array-key, true>
	 */
	private array $vocabulary = array();

	/**
	 * Keeps the stores.
	 *
	 * @param Packs      $packs  Reads postings.
	 * @param PackWriter $writer Writes postings.
	 */
	public function __construct( private readonly Packs $packs, private readonly PackWriter $writer ) {}

	/**
	 * Begins to build a collection.
	 */
	public function begin(): void {
		$this->vocabulary = array();
	}

	/**
	 * Begins to build a segment.
	 */
	public function begin_segment(): void {
		$this->postings = array();
		$this->count    = 0;
	}

	/**
	 * Takes a document.
	 *
	 * @param int            $ordinal  Number within the segment; ascending.
	 * @param StoredDocument $document Document.
	 */
	public function add( int $ordinal, StoredDocument $document ): void {
		$this->count = $ordinal + 1;
		$two         = pack( 'v', $ordinal );
		foreach ( self::terms( $document->words(), $document->title ) as $term => $bits ) {
			$this->postings[ $term ]   ??= array( '', '' );
			$this->postings[ $term ][0] .= $two;
			$this->postings[ $term ][1] .= chr( $bits );
		}
	}

	/**
	 * Writes the segment.
	 *
	 * @param State  $state   Collection.
	 * @param string $lease   Token of the lease.
	 * @param int    $segment Segment.
	 */
	public function write_segment( State $state, string $lease, int $segment ): void {
		ksort( $this->postings, SORT_STRING );
		foreach ( array_chunk( $this->postings, self::BATCH, true ) as $chunk ) {
			$terms = array();
			foreach ( $chunk as $term => list( $ordinals, $bits ) ) {
				$terms[ $term ] = Postings::encode( array_combine( Bytes::numbers( 'v*', $ordinals ), Bytes::numbers( 'C*', $bits ) ), $this->count );
			}
			$this->writer->write_terms( $state, $lease, $segment, $terms );
		}
		$this->vocabulary += array_fill_keys( array_keys( $this->postings ), true );
		$this->postings    = array();
	}

	/**
	 * Writes the spellings of everything that was built.
	 *
	 * @param State  $state Collection.
	 * @param string $lease Token of the lease.
	 */
	public function write_grams( State $state, string $lease ): void {
		$this->writer->write_grams( $state, $lease, self::by_bucket( array_keys( $this->vocabulary ) ) );
		$this->vocabulary = array();
	}

	/**
	 * Patches a segment with the documents that changed.
	 *
	 * @param State                $state     Collection.
	 * @param string               $lease     Token of the lease.
	 * @param int                  $segment   Segment.
	 * @param list<StoredDocument> $documents Documents of the segment.
	 * @param array<int, string>   $stale     Ordinal => words that the postings may still hold.
	 */
	public function patch( State $state, string $lease, int $segment, array $documents, array $stale ): void {
		$changes = array();
		foreach ( $documents as $document ) {
			$ordinal = $document->ordinal % $state->segment;
			$former  = array_fill_keys( array_keys( self::terms( StoredDocument::parse( trim( $stale[ $document->ordinal ] ?? '' ) ), '' ) ), 0 );
			foreach ( array_replace( $former, self::terms( $document->words(), $document->title ) ) as $term => $bits ) {
				$changes[ $term ][ $ordinal ] = $bits;
			}
		}
		ksort( $changes, SORT_STRING );
		$size = min( $state->segment, $state->count - $segment * $state->segment );
		$new  = array();
		foreach ( array_chunk( $changes, self::BATCH, true ) as $chunk ) {
			$new = array_merge( $new, $this->patch_terms( $state, $lease, $segment, $size, $chunk ) );
		}
		$this->add_grams( $state, $lease, $new );
	}

	/**
	 * Patches some terms.
	 *
	 * @param State                           $state   Collection.
	 * @param string                          $lease   Token of the lease.
	 * @param int                             $segment Segment.
	 * @param int                             $size    Documents of the segment.
	 * @param array<array-key, array<int, int>> $changes Term => document within the segment => weights.
	 * @return list<string> Terms that the segment did not have.
	 */
	private function patch_terms( State $state, string $lease, int $segment, int $size, array $changes ): array {
		$former = array();
		foreach ( $this->packs->terms_named( $state, array_map( 'strval', array_keys( $changes ) ) ) as $row ) {
			if ( $row['segment'] === $segment ) {
				$former[ $row['term'] ] = Postings::decode( $row['data'] );
			}
		}
		$terms = array();
		foreach ( $changes as $term => $bits ) {
			$terms[ $term ] = Postings::encode( array_replace( $former[ $term ] ?? array(), $bits ), $size );
		}
		$this->writer->write_terms( $state, $lease, $segment, $terms );
		return array_map( 'strval', array_keys( array_diff_key( $changes, $former ) ) );
	}

	/**
	 * Adds terms to the lists of their buckets.
	 *
	 * @param State        $state Collection.
	 * @param string       $lease Token of the lease.
	 * @param list<string> $terms Terms.
	 */
	private function add_grams( State $state, string $lease, array $terms ): void {
		foreach ( array_chunk( self::by_bucket( $terms ), self::BATCH, true ) as $chunk ) {
			$former = $this->writer->read_grams( $state, array_map( 'strval', array_keys( $chunk ) ) );
			foreach ( $chunk as $gram => $added ) {
				$chunk[ $gram ] = array_values( array_unique( array_merge( $former[ $gram ] ?? array(), $added ), SORT_STRING ) );
			}
			$this->writer->write_grams( $state, $lease, $chunk );
		}
	}

	/**
	 * Lists terms by the buckets of their keys (see Spelling).
	 *
	 * @param list<array-key> $terms Terms; beginnings are left out.
	 * @return array<array-key, list<string>>
	 */
	private static function by_bucket( array $terms ): array {
		$lists = array();
		foreach ( $terms as $term ) {
			$term = (string) $term;
			foreach ( '^' === $term[0] ? array() : Spelling::buckets( Spelling::keys( $term ) ) as $bucket ) {
				$lists[ $bucket ][] = $term;
			}
		}
		return $lists;
	}

	/**
	 * Returns the terms of a document: its words, their beginnings, the length of its title.
	 *
	 * @param array<array-key, int> $words Word => weights.
	 * @param string                $title Title.
	 * @return array<array-key, int>
	 */
	private static function terms( array $words, string $title ): array {
		$terms = $words;
		foreach ( $words as $word => $bits ) {
			$word = (string) $word;
			$one  = mb_substr( $word, 0, 1, 'UTF-8' );
			$two  = mb_substr( $word, 0, 2, 'UTF-8' );

			$terms[ '^' . $one ] = ( $terms[ '^' . $one ] ?? 0 ) | $bits;
			if ( $two !== $one ) {
				$terms[ '^' . $two ] = ( $terms[ '^' . $two ] ?? 0 ) | $bits;
			}
		}
		$terms[ self::TITLE_LENGTH ] = min( 255, Text::count( $title ) );
		return $terms;
	}
}
