<?php
/**
 * Tests of the search page's answer.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\HeritageView;

use PaysMidiQuercy\Heritage\View\RecordText;
use PaysMidiQuercy\Heritage\View\SearchPage;
use PaysMidiQuercy\Heritage\View\SearchRequest;
use PaysMidiQuercy\Heritage\View\SearchResults;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

use function PaysMidiQuercy\Heritage\heritage;
use function PaysMidiQuercy\network;

#[CoversClass( SearchPage::class )]
#[CoversClass( SearchResults::class )]
final class SearchPageTest extends TestCase {

	private const BASE = 'https://example.test/chercher/';

	/**
	 * Makes some records of one word that occurs nowhere else.
	 *
	 * @param int    $number Number of records.
	 * @param string $period Slug of their period.
	 */
	private function make_records( int $number, string $period = 'moyen-age' ): void {
		for ( $i = 1; $i <= $number; $i++ ) {
			$post = $this->make_post(
				array(
					'post_type'    => 'pmq_record',
					'post_title'   => "Xylotruc {$i} : la tour",
					'post_content' => 'Une <em>tour</em> & ses murs.',
				)
			);
			wp_set_object_terms( $post->ID, $period, 'pmq_period' );
			wp_set_object_terms( $post->ID, 'patrimoine-civil', 'pmq_theme' );
		}
		network()->search->flush();
	}

	/**
	 * Asks the search.
	 *
	 * @param SearchRequest $request  Request.
	 * @param int           $per_page Records a page.
	 */
	private function ask( SearchRequest $request, int $per_page = 5 ): SearchPage {
		return SearchPage::ask( heritage()->search(), $request, self::BASE, $per_page );
	}

	public function test_a_page_beyond_the_last_is_the_last(): void {
		$this->make_records( 7 );
		$page = $this->ask( new SearchRequest( 'xylotruc', page: 99 ) );
		self::assertSame( 7, $page->results->total );
		self::assertSame( 2, $page->request->page );
		self::assertCount( 2, $page->results->records );
	}

	public function test_chips_show_what_is_chosen_first_and_propose_what_narrows(): void {
		$this->make_records( 2 );
		$this->make_records( 1, 'periode-moderne' );
		$page  = $this->ask( new SearchRequest( 'xylotruc', array( 'theme' => array( 'patrimoine-civil' ) ) ) );
		$chips = $page->chips();
		self::assertSame( 'Patrimoine civil', $chips[0]['label'] );
		self::assertTrue( $chips[0]['active'] );
		self::assertSame( self::BASE . '?q=xylotruc', $chips[0]['url'] );
		$labels = array_column( array_slice( $chips, 1 ), 'count', 'label' );
		self::assertSame( 2, $labels['Moyen Âge'] ?? null );
		self::assertSame( 1, $labels['Période moderne'] ?? null );
		self::assertArrayNotHasKey( 'Contribution', $labels, 'A value that every result has narrows nothing.' );
	}

	public function test_an_empty_answer_names_its_filters_and_offers_ways_out(): void {
		$this->make_records( 3 );
		$page = $this->ask( new SearchRequest( 'xylotruc', array( 'period' => array( 'moyen-age' ), 'epci' => array( '200066884' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
		self::assertSame( 0, $page->results->total );
		self::assertSame( 'Moyen Âge', $page->active_chips()[0]['label'] );
		self::assertStringContainsString( 'Quercy Vert', $page->active_chips()[1]['label'] );
		$ways = array_column( $page->ways_out(), 'count', 'url' );
		self::assertSame( 3, $ways[ self::BASE . '?q=xylotruc&periode=moyen-age' ] ?? null );
		self::assertSame( 3, $ways[ self::BASE . '?q=xylotruc' ] ?? null );
		self::assertNotContains( 0, $ways );
	}

	public function test_several_words_without_result_are_offered_one_by_one(): void {
		$this->make_records( 2 );
		$ways = array_column( $this->ask( new SearchRequest( 'xylotruc zzzzqqqq' ) )->ways_out(), 'count', 'url' );
		self::assertSame( array( self::BASE . '?q=xylotruc' => 2 ), $ways );
	}

	public function test_results_are_escaped_marked_and_spaced(): void {
		$this->make_records( 1 );
		ob_start();
		( new SearchResults( $this->ask( new SearchRequest( 'xylotruc' ) ), 'form' ) )->print();
		$html = (string) ob_get_clean();
		self::assertStringContainsString( "<mark>Xylotruc</mark> 1\u{202F}: la tour</a>", $html );
		self::assertStringContainsString( 'Une tour &amp; ses murs.', $html );
		self::assertStringContainsString( '<strong>1 fiche</strong>', $html );
	}

	/**
	 * Gives pages and the numbers shown.
	 *
	 * @return array<string, array{int, int, list<?int>}>
	 */
	public static function pages(): array {
		return array(
			'few'        => array( 1, 3, array( 1, 2, 3 ) ),
			'first'      => array( 1, 20, array( 1, 2, null, 20 ) ),
			'middle'     => array( 10, 20, array( 1, null, 9, 10, 11, null, 20 ) ),
			'no gap of 1' => array( 4, 6, array( 1, 2, 3, 4, 5, 6 ) ),
			'last'       => array( 20, 20, array( 1, null, 19, 20 ) ),
		);
	}

	/**
	 * Shows first, last and neighbours.
	 *
	 * @param int        $here    Page.
	 * @param int        $last    Last page.
	 * @param list<?int> $numbers Expected.
	 */
	#[DataProvider( 'pages' )]
	public function test_numbers_of_pages( int $here, int $last, array $numbers ): void {
		self::assertSame( $numbers, SearchResults::numbers( $here, $last ) );
	}

	public function test_a_record_is_worded(): void {
		$post = $this->make_post(
			array(
				'post_type'  => 'pmq_record',
				'post_title' => 'Dolmen',
			)
		);
		wp_set_object_terms( $post->ID, array( 'prehistoire', 'neolithique-chalcolithique' ), 'pmq_period' );
		update_post_meta( $post->ID, 'pmq_year', -4500 );
		update_post_meta( $post->ID, 'pmq_lat', 44.15772 );
		update_post_meta( $post->ID, 'pmq_lng', 1.63264 );
		$record = heritage()->records()->find( $post->ID );
		self::assertNotNull( $record );
		$text = new RecordText( $record );
		self::assertSame( "4\u{202F}500\u{00A0}av. J.-C.", $text->year() );
		self::assertSame( '44,1577 N – 1,6326 E', $text->coordinates() );
		self::assertSame( array( 'Néolithique-Chalcolithique' ), array_column( $text->periods(), 'name' ) );
	}
}
