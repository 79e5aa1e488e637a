<?php
/**
 * Tests of what one may keep of a search, and of what staff is told of its order.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\HeritageView;

use PaysMidiQuercy\Accounts\SavedSearches\Rhythm;
use PaysMidiQuercy\Accounts\SavedSearches\SavedSearch;
use PaysMidiQuercy\Heritage\Export\Format;
use PaysMidiQuercy\Heritage\SavedSearches\Alerts;
use PaysMidiQuercy\Heritage\View\KeepResults;
use PaysMidiQuercy\Heritage\View\RankReasons;
use PaysMidiQuercy\Heritage\View\SearchPage;
use PaysMidiQuercy\Heritage\View\SearchRequest;
use PaysMidiQuercy\Heritage\View\SearchResults;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

use function PaysMidiQuercy\Heritage\heritage;
use function PaysMidiQuercy\network;

#[CoversClass( KeepResults::class )]
#[CoversClass( RankReasons::class )]
final class KeepResultsTest extends TestCase {

	/** A word that occurs nowhere else. */
	private const WORD = 'zzbrandevin';

	/** Around Caylus; the other one lies in Monclar-de-Quercy. */
	private const NEAR = array( 44.2356, 1.7711 );
	private const FAR  = array( 43.968, 1.586 );

	/**
	 * Gives addresses of searches that find one of the two records.
	 *
	 * @return array<string, array{string}>
	 */
	public static function searches(): array {
		return array(
			'a typed place'     => array( 'lieu=Caylus&rayon=10' ),
			'a position'        => array( 'autour=44.2356,1.7711&rayon=10' ),
			'a drawn area'      => array( 'contour=1.7,44.2;1.85,44.2;1.85,44.3;1.7,44.3' ),
			'a zone of the map' => array( 'zone=1.7,44.2,1.85,44.3' ),
			'a missing value'   => array( 'periode=aucun' ),
			'two values'        => array( 'type=aucun,archives&periode=aucun' ),
			'rules'             => array( 'g1r1=mots&g1r1n=1&g1r1v=lointaine' ),
		);
	}

	/**
	 * The file and the saved search ask what the page asks.
	 *
	 * @param string $query Query of the address.
	 */
	#[DataProvider( 'searches' )]
	public function test_file_and_saved_search_ask_what_the_page_asks( string $query ): void {
		$near = $this->record( 'proche', self::NEAR );
		$far  = $this->record( 'lointaine', self::FAR );
		wp_set_object_terms( $far, 'moyen-age', 'pmq_period' );
		network()->search->flush();
		$page = $this->ask( 'q=' . self::WORD . '&' . $query );
		self::assertSame( array( $near ), array_column( $page->results->records, 'id' ), 'The page finds one of the two.' );

		$keep = new KeepResults( $page );
		parse_str( (string) wp_parse_url( $keep->file_url( Format::Csv ), PHP_URL_QUERY ), $params );
		self::assertNull( heritage()->search()->fault( $params ) );
		self::assertSame( array( array( $near ), 1 ), heritage()->search()->ids( $params, 10 ) );
		$answer = $this->rest( 'GET', '/pmq/v1/records/export', $params );
		self::assertSame( array( 200, '1' ), array( $answer->get_status(), (string) $answer->get_headers()['X-WP-Total'] ) );

		parse_str( (string) wp_parse_url( $keep->search_url(), PHP_URL_QUERY ), $account );
		parse_str( SavedSearch::clean( $account['recherche'] ), $kept );
		self::assertEquals( $page->request, SearchRequest::from_query( $kept )->located( heritage()->places() ) );
	}

	/**
	 * Rules that cannot be read are left out of the page and of the file.
	 */
	public function test_unreadable_rules_do_not_break_the_file(): void {
		$this->record( 'proche', self::NEAR );
		network()->search->flush();
		$page = $this->ask( 'q=' . self::WORD . '&g1r1=annees&g1r1de=1500&g1r1a=1400' );
		self::assertNotSame( '', $page->expert_fault() );
		self::assertSame( 1, $page->results->total );
		parse_str( (string) wp_parse_url( ( new KeepResults( $page ) )->file_url( Format::Csv ), PHP_URL_QUERY ), $params );
		self::assertSame( 200, $this->rest( 'GET', '/pmq/v1/records/export', $params )->get_status() );
	}

	/**
	 * The plain list is no search to keep; the way it looks belongs to none.
	 */
	public function test_only_searches_are_kept(): void {
		self::assertSame( '', ( new KeepResults( $this->ask( 'vue=cartes&pg=2' ) ) )->search_url() );
		self::assertStringNotContainsString( 'vue', ( new KeepResults( $this->ask( 'q=halle&vue=cartes' ) ) )->search_url() );
	}

	/**
	 * An area of a hundred corners can be kept.
	 */
	public function test_a_long_search_is_kept(): void {
		$corners = array();
		for ( $i = 0; $i < 100; $i++ ) {
			$corners[] = round( 1.7 + 0.2 * cos( $i * M_PI / 50 ), 5 ) . ',' . round( 44.1 + 0.1 * sin( $i * M_PI / 50 ), 5 );
		}
		$query = http_build_query( SearchRequest::from_query( array( 'contour' => implode( ';', $corners ) ) )->to_query(), '', '&', PHP_QUERY_RFC3986 );
		self::assertSame( $query, SavedSearch::clean( $query ) );
		self::assertGreaterThan( 2000, strlen( $query ) );
		self::assertSame( '', SavedSearch::clean( 'q=' . str_repeat( 'a', 6000 ) ) );
	}

	/**
	 * A search around a typed place tells of what lies there only.
	 */
	public function test_a_saved_search_around_a_place_tells_of_that_place(): void {
		$user     = $this->make_user( 'subscriber' );
		$searches = network()->accounts->searches;
		$this->after_test( static fn () => $searches->forget( $user->ID ) );
		$searches->add( $user->ID, 'Caylus', 'q=' . self::WORD . '&lieu=Caylus&rayon=10', Rhythm::Now );
		$alerts = new Alerts( heritage(), network()->accounts, $searches, network()->database );
		$this->record( 'lointaine', self::FAR );
		network()->search->flush();
		self::assertSame( 0, $alerts->run( time() + DAY_IN_SECONDS ) );
		$this->record( 'proche', self::NEAR );
		network()->search->flush();
		self::assertSame( 1, $alerts->run( time() + 2 * DAY_IN_SECONDS ) );
	}

	/**
	 * Staff sees why a record stands where it stands; nobody else does.
	 */
	public function test_staff_is_told_the_reasons(): void {
		$id = $this->record( 'moulins', self::NEAR );
		network()->search->flush();
		self::assertStringNotContainsString( 'Pourquoi ce rang', $this->html( 'q=' . self::WORD . '+moulin' ) );
		wp_set_current_user( $this->make_user( 'pmq_committee' )->ID );
		$html = $this->html( 'q=' . self::WORD . '+moulin' );
		self::assertStringContainsString( 'Pourquoi ce rang', $html );
		$lines = ( new RankReasons( $this->ask( 'q=' . self::WORD . '+moulin' )->results->reasons[ $id ] ) )->lines();
		self::assertStringContainsString( 'trouvé tel quel', $lines[1] );
		self::assertStringContainsString( 'autre forme, moulins', $lines[2] );
		self::assertStringNotContainsString( 'Pourquoi ce rang', $this->html( '' ), 'Without words there is no rank to explain.' );
	}

	/**
	 * Asks the search page.
	 *
	 * @param string $query Query of its address.
	 */
	private function ask( string $query ): SearchPage {
		parse_str( $query, $given );
		return SearchPage::ask( heritage()->search(), SearchRequest::from_query( $given )->located( heritage()->places() ), 'https://example.test/chercher/', 5 );
	}

	/**
	 * Prints the results of a search.
	 *
	 * @param string $query Query of its address.
	 */
	private function html( string $query ): string {
		ob_start();
		( new SearchResults( $this->ask( $query ), 'form' ) )->print();
		return (string) ob_get_clean();
	}

	/**
	 * Publishes a record.
	 *
	 * @param string                $name  What follows the word in its name.
	 * @param array{float, float} $where Latitude, longitude.
	 */
	private function record( string $name, array $where ): int {
		$post = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => self::WORD . ' ' . $name, 'post_content' => '' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		update_post_meta( $post->ID, 'pmq_lat', $where[0] );
		update_post_meta( $post->ID, 'pmq_lng', $where[1] );
		return $post->ID;
	}
}
