<?php
/**
 * Packed columns.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Search\FacetColumn;
use PaysMidiQuercy\Search\Mask;
use PaysMidiQuercy\Search\Postings;
use PaysMidiQuercy\Search\RangeColumn;
use PHPUnit\Framework\TestCase;

/**
 * Columns hold what was put into them, through encoding and patching, whatever form they choose inside.
 */
final class ColumnsTest extends TestCase {

	/**
	 * A facet column counts and selects like its documents.
	 */
	public function test_a_facet_column_counts_and_selects_like_its_documents(): void {
		mt_srand( 7 ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_seeding_mt_srand
		$count  = 3000;
		$values = array();
		for ( $ordinal = 0; $ordinal < $count; $ordinal++ ) {
			$values[ $ordinal ] = $this->values();
		}
		$column = FacetColumn::decode( FacetColumn::build( $count, $values )->encode() );
		$this->compare( $column, $values, $count );

		for ( $round = 0; $round < 5; $round++ ) {
			$changes = array();
			$count  += 50;
			for ( $change = 0; $change < 300; $change++ ) {
				$changes[ mt_rand( 0, $count - 1 ) ] = mt_rand( 0, 3 ) ? $this->values( $round ) : array();
			}
			$values = array_replace( $values, $changes );
			$column = FacetColumn::decode( $column->patch( $count, $changes )->encode() );
			$this->compare( $column, $values, $count );
		}
	}

	/**
	 * Makes values: a few common ones, hundreds of rarer ones, sometimes very many.
	 *
	 * @param int $round Brings values of its own.
	 * @return list<string>
	 */
	private function values( int $round = -1 ): array {
		$values = array( 'common' . mt_rand( 0, 2 ) );
		for ( $more = mt_rand( 0, 40 ) ? mt_rand( 0, 3 ) : 60; $more > 0; $more-- ) {
			$values[] = 'v' . mt_rand( 0, mt_rand( 1, 900 ) );
		}
		if ( $round >= 0 ) {
			$values[] = "round{$round}";
		}
		return array_values( array_unique( $values ) );
	}

	/**
	 * Compares a column with its documents.
	 *
	 * @param FacetColumn              $column Column.
	 * @param array<int, list<string>> $values Documents.
	 * @param int                      $count  Their number.
	 */
	private function compare( FacetColumn $column, array $values, int $count ): void {
		$mask   = Mask::of( $count, array_filter( range( 0, $count - 1 ), static fn( int $ordinal ): bool => $ordinal % 3 > 0 ) );
		$counts = array();
		$having = array();
		foreach ( $values as $ordinal => $own ) {
			foreach ( $own as $value ) {
				$counts[ $value ] = ( $counts[ $value ] ?? 0 ) + ( $ordinal % 3 > 0 ? 1 : 0 );
			}
			if ( array_intersect( array( 'v5', 'common1', 'missing' ), $own ) ) {
				$having[] = $ordinal;
			}
		}
		self::assertEquals( array_filter( $counts ), $column->counts( $mask ) );
		sort( $having );
		self::assertSame( $having, Mask::ordinals( $column->mask( array( 'v5', 'common1', 'missing' ) ) ) );
		$expected = $values[10] ?? array();
		$found    = $column->values_of( 10 );
		sort( $expected );
		sort( $found );
		self::assertSame( $expected, $found );
	}

	/**
	 * A range column compares like its numbers.
	 */
	public function test_a_range_column_compares_like_its_numbers(): void {
		$codes = array();
		foreach ( array( -1_000_000_000, -800_000, -52, -1, 0, 1, 255, 256, 1500, 1850, 1851, 65_535, 65_536 ) as $ordinal => $year ) {
			$codes[ 2 * $ordinal ] = RangeColumn::year( $year );
		}
		$this->compare_range( RangeColumn::decode( RangeColumn::build( 30, $codes )->encode() ), $codes );
		$few     = array( 3 => 5, 4 => 7 );
		$column  = RangeColumn::build( 10, $few );
		$patched = RangeColumn::decode( $column->patch( 12, array( 3 => null, 11 => 300 ) )->encode() );
		$this->compare_range( $patched, array( 4 => 7, 11 => 300 ) );
		$this->compare_range( $column->patch( 12, array( 4 => null, 3 => null ) ), array() );
	}

	/**
	 * Compares a column with its numbers at and around each.
	 *
	 * @param RangeColumn     $column Column.
	 * @param array<int, int> $codes  Document => number.
	 */
	private function compare_range( RangeColumn $column, array $codes ): void {
		foreach ( array( 0, 4_294_967_295, ...array_values( $codes ) ) as $code ) {
			foreach ( array( max( 0, $code - 1 ), $code, min( 4_294_967_295, $code + 1 ) ) as $bound ) {
				list( $more, $equal ) = $column->compare( $bound, false );
				self::assertSame( array_keys( array_filter( $codes, static fn( int $own ): bool => $own > $bound ) ), Mask::ordinals( $more ) );
				self::assertSame( array_keys( array_filter( $codes, static fn( int $own ): bool => $own === $bound ) ), Mask::ordinals( $equal ) );
				list( $less ) = $column->compare( $bound, true );
				self::assertSame( array_keys( array_filter( $codes, static fn( int $own ): bool => $own < $bound ) ), Mask::ordinals( $less ) );
			}
		}
	}

	/**
	 * Postings are the same listed and full.
	 */
	public function test_postings_are_the_same_listed_and_full(): void {
		foreach ( array( array( 5 => 1, 700 => 3 ), array_fill( 10, 500, 2 ), array() ) as $bits ) {
			$bytes = Postings::encode( $bits + array( 3 => 0 ), 1000 );
			self::assertSame( $bits, Postings::decode( $bytes ) );
			$column = Postings::unite( Mask::none( 2000 ), $bytes, 1000 );
			$column = Postings::unite( $column, Postings::encode( array( 5 => 4 ), 1000 ), 1000 );
			self::assertSame( ( $bits[5] ?? 0 ) | 4, ord( $column[1005] ) );
			self::assertSame( $bits[509] ?? 0, ord( $column[1509] ?? "\0" ) );
			self::assertSame( "\0", $column[5] );
		}
	}
}
