<?php
/**
 * The index against a naive search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PHPUnit\Framework\Attributes\CoversNothing;

/**
 * Asks 1,000 random queries of random documents that keep changing, and compares every answer – posts in their order, totals, every
 * count of every facet – with a search that looks at every document.
 */
#[CoversNothing]
final class RandomQueriesTest extends SearchTestCase {

	private const FIRST     = 900_000;
	private const DOCUMENTS = 220;
	private const QUERIES   = 1000;

	/**
	 * Answers equal the naive search.
	 */
	public function test_answers_equal_the_naive_search(): void {
		$seed   = (int) ( getenv( 'PMQ_TEST_SEED' ) ? getenv( 'PMQ_TEST_SEED' ) : 20261123 );
		$random = new RandomDocuments( $seed );
		$this->set_synonyms( RandomDocuments::SYNONYMS );
		$this->fill( $random );
		$naive = new NaiveSearch( $this->documents, RandomDocuments::SYNONYMS );
		$hits  = 0;
		for ( $number = 1; $number <= self::QUERIES; $number++ ) {
			if ( 0 === $number % 4 ) {
				$this->disturb( $random, $number );
				$naive = new NaiveSearch( $this->documents, RandomDocuments::SYNONYMS );
			}
			$query    = $random->query( $this->documents );
			$result   = $this->index->search( self::COLLECTION, $query );
			$expected = $naive->search( $query, $query->with_facets ? RandomDocuments::FACETS : array() );
			$label    = "seed {$seed}, query {$number}: " . wp_json_encode( $query, JSON_UNESCAPED_UNICODE );
			self::assertSame( $expected['total'], $result->total, $label );
			self::assertSame( $expected['ids'], $result->ids, $label );
			self::assertEquals( $expected['facets'], $result->facets, $label );
			self::assertEqualsWithDelta( $expected['cells'], $result->cells, 0.000011, $label );
			$hits += $result->total > 0 ? 1 : 0;
		}
		self::assertGreaterThan( self::QUERIES / 4, $hits, 'Most queries find something, so that the comparison means something.' );
		self::assertSame( array(), $this->index->verify( self::COLLECTION ) );
	}

	/**
	 * Indexes the first documents.
	 *
	 * @param RandomDocuments $random Source.
	 */
	private function fill( RandomDocuments $random ): void {
		$changes = array();
		for ( $id = self::FIRST; $id < self::FIRST + self::DOCUMENTS; $id++ ) {
			$changes[ $id ] = $random->document( $id );
		}
		$this->change( $changes );
		self::assertTrue( $this->index->pack( self::COLLECTION ) );
	}

	/**
	 * Changes, removes and adds documents; packs now and then.
	 *
	 * @param RandomDocuments $random Source.
	 * @param int             $number Number of the query.
	 */
	private function disturb( RandomDocuments $random, int $number ): void {
		$changes = array();
		for ( $times = mt_rand( 1, 3 ); $times > 0; $times-- ) {
			$ids = array_keys( $this->documents );
			$old = $ids[ mt_rand( 0, count( $ids ) - 1 ) ];
			$new = max( $ids ) + 1;
			if ( 0 === mt_rand( 0, 2 ) ) {
				$changes[ $old ] = null;
			} elseif ( mt_rand( 0, 1 ) ) {
				$changes[ $old ] = $random->document( $old );
			} else {
				$changes[ $new ] = $random->document( $new );
			}
		}
		$this->change( $changes );
		if ( 0 === $number % 52 ) {
			self::assertTrue( $this->index->pack( self::COLLECTION ) );
		}
		if ( 0 === $number % 20 ) {
			$this->index->forget();
		}
	}
}
