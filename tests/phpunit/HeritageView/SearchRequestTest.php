<?php
/**
 * Tests of the search page's address.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\HeritageView;

use PaysMidiQuercy\Heritage\View\Contour;
use PaysMidiQuercy\Heritage\View\ExpertRules;
use PaysMidiQuercy\Heritage\View\SearchRequest;
use PaysMidiQuercy\Heritage\View\Surroundings;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass( SearchRequest::class )]
final class SearchRequestTest extends TestCase {

	private const BASE = 'https://example.test/chercher/';

	public function test_an_address_is_read_and_written_again(): void {
		$address = 'q=pierre%20s%C3%A8che&type=archives&periode=moyen-age,antiquite&commune=82155&photo=1&de=-500&a=1500&zone=1.3,44,1.9,44.2&tri=nom&pg=3';
		parse_str( $address, $query );
		$request = SearchRequest::from_query( $query );
		self::assertSame( self::BASE . '?' . $address, $request->url( self::BASE ) );
		self::assertSame( 7, $request->count_filters() );
		self::assertSame(
			array(
				'type'      => array( 'archives' ),
				'period'    => array( 'moyen-age', 'antiquite' ),
				'commune'   => array( '82155' ),
				'search'    => 'pierre sèche',
				'photo'     => true,
				'bbox'      => '1.3,44,1.9,44.2',
				'year_from' => -500,
				'year_to'   => 1500,
				'page'      => 3,
				'per_page'  => 20,
				'sort'      => 'name',
				'facets'    => true,
			),
			$request->to_search( 20 )
		);
	}

	public function test_a_form_says_the_same_as_a_link(): void {
		$form = SearchRequest::from_query( array( 'periode' => array( 'moyen-age', 'antiquite', 'moyen-age' ) ) );
		self::assertSame( self::BASE . '?periode=moyen-age,antiquite', $form->url( self::BASE ) );
	}

	public function test_the_words_of_core_are_taken_too(): void {
		self::assertSame( 'halle', SearchRequest::from_query( array( 's' => 'halle' ) )->text );
	}

	/**
	 * Gives queries that make no sense.
	 *
	 * @return array<string, array{array<array-key, mixed>}>
	 */
	public static function nonsense(): array {
		return array(
			'nothing'             => array( array() ),
			'arrays for texts'    => array( array( 'q' => array( 'x' ), 'photo' => array( '1' ), 'tri' => array(), 'pg' => array( 2 ), 'zone' => array( 1 ), 'de' => array( 1 ) ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
			'markup for values'   => array( array( 'type' => '<script>', 'commune' => "82155'--", 'theme' => array( array( 'x' ) ) ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
			'half a box'          => array( array( 'zone' => '1,2,3' ) ),
			'a box inside out'    => array( array( 'zone' => '2,44,1,45' ) ),
			'a box off the earth' => array( array( 'zone' => '-200,0,10,10' ) ),
			'words for years'     => array( array( 'de' => 'hier', 'a' => '1e9' ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
			'page zero'           => array( array( 'pg' => '-3' ) ),
			'bad characters'      => array( array( 'q' => "\xC3\x28" ) ),
		);
	}

	/**
	 * Leaves nonsense out.
	 *
	 * @param array<array-key, mixed> $query Query.
	 */
	#[DataProvider( 'nonsense' )]
	public function test_nonsense_is_left_out( array $query ): void {
		$request = SearchRequest::from_query( $query );
		self::assertSame( self::BASE, $request->url( self::BASE ) );
		self::assertFalse( $request->is_filtered() );
	}

	public function test_a_change_begins_at_the_first_page(): void {
		$request = new SearchRequest( 'pierre', array( 'period' => array( 'moyen-age' ) ), page: 4 );
		self::assertSame( self::BASE . '?q=pierre', $request->toggled( 'period', 'moyen-age' )->url( self::BASE ) );
		self::assertSame( self::BASE . '?q=pierre&periode=moyen-age,antiquite', $request->toggled( 'period', 'antiquite' )->url( self::BASE ) );
		self::assertSame( self::BASE . '?q=pierre&periode=moyen-age&photo=1', $request->toggled( 'photo', '1' )->url( self::BASE ) );
		self::assertSame( self::BASE . '?q=pierre', $request->cleared()->url( self::BASE ) );
		self::assertSame( self::BASE . '?q=pierre&periode=moyen-age&pg=4', $request->url( self::BASE ) );
	}

	public function test_a_base_with_a_query_keeps_it(): void {
		self::assertSame( 'https://example.test/?page_id=7&q=halle', ( new SearchRequest( 'halle' ) )->url( 'https://example.test/?page_id=7' ) );
	}

	public function test_no_name_is_a_public_query_variable_of_wordpress(): void {
		global $wp;
		$names = array_keys( ( new SearchRequest( 'x', array_fill_keys( SearchRequest::FACETS, array( 'v' ) ), true, array( 1.0, 2.0, 3.0, 4.0 ), 1, 2, 'name', 2, new Surroundings( 'x', radius: 3.0 ), Contour::read( '1,44;2,44;2,45' ), ExpertRules::from_query( array( 'g1' => 'un', 'g1r1' => 'mots', 'g1r1v' => 'x', 'g1r1n' => '1' ) ), 'liste' ) )->to_query() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
		self::assertCount( 25, $names );
		self::assertSame( array(), array_values( array_intersect( $names, $wp->public_query_vars ) ) );
	}
}
