<?php
/**
 * Records for machines.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\SEO\LinkedData;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Reads the linked data and the head of a record's page.
 */
final class LinkedDataTest extends HeritageTestCase {

	/**
	 * Gives records and their type of schema.org.
	 *
	 * @return array<string, array{array<string, mixed>, string}>
	 */
	public static function types(): array {
		return array(
			'monument'    => array( array(), 'LandmarksOrHistoricalBuildings' ),
			'museum'      => array( array( 'source' => 'museofile', 'types' => array( 'Bâti et site de visite' ) ), 'Museum' ),
			'visit'       => array( array( 'types' => array( 'Bâti et site de visite' ) ), 'TouristAttraction' ),
			'tree'        => array( array( 'types' => array( 'Inventaires naturalistes, arbres remarquables' ) ), 'Place' ),
			'postcard'    => array( array( 'types' => array( 'Photos et cartes postales' ) ), 'Photograph' ),
			'map'         => array( array( 'types' => array( 'Cartes et plans' ) ), 'Map' ),
			'study'       => array( array( 'types' => array( 'Universitaires' ) ), 'CreativeWork' ),
		);
	}

	/**
	 * A record is described as what it is.
	 *
	 * @param array<string, mixed> $fields Fields.
	 * @param string               $type   Type of schema.org.
	 */
	#[DataProvider( 'types' )]
	public function test_a_record_has_its_type( array $fields, string $type ): void {
		self::assertSame( $type, $this->thing( $fields )['@type'] );
	}

	/**
	 * A place has coordinates, address and source; its licence is that of the page.
	 */
	public function test_a_place_is_located_and_licensed(): void {
		$data  = LinkedData::of( $this->record( $this->row( 'a' ) ) );
		$thing = $data['@graph'][1];
		self::assertSame( array( '@type' => 'GeoCoordinates', 'latitude' => 44.0515, 'longitude' => 1.6364 ), $thing['geo'] );
		self::assertSame( array( 'Bruniquel', '82800' ), array( $thing['address']['addressLocality'], $thing['address']['postalCode'] ) );
		self::assertSame( array( 'https://www.pop.culture.gouv.fr/notice/merimee/PA00095715' ), $thing['sameAs'] );
		self::assertSame( 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/', $data['@graph'][0]['license'] );
		self::assertSame( $thing['@id'], $data['@graph'][0]['mainEntity']['@id'] );
	}

	/**
	 * The centre of a commune is not the place of the monument: only the address is told.
	 */
	public function test_an_approximate_place_is_not_told_as_exact(): void {
		$thing = $this->thing( array( 'lat' => null, 'lng' => null ) );
		self::assertArrayNotHasKey( 'geo', $thing );
		self::assertSame( 'Bruniquel', $thing['address']['addressLocality'] );
	}

	/**
	 * A work has author, holder, date, licence and the place that it shows.
	 */
	public function test_a_work_has_author_and_date(): void {
		$thing = $this->thing( array( 'types' => array( 'Photos et cartes postales' ), 'author' => 'A. Photographe', 'holder' => 'AD 82', 'year' => 1905, 'licence' => 'CC BY-NC-ND 4.0' ) );
		self::assertSame( array( 'A. Photographe', 'AD 82', '1905' ), array( $thing['author']['name'], $thing['maintainer']['name'], $thing['dateCreated'] ) );
		self::assertSame( 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.fr', $thing['license'] );
		self::assertSame( 'Place', $thing['contentLocation']['@type'] );
		self::assertArrayNotHasKey( 'dateCreated', $this->thing( array( 'types' => array( 'Objet' ), 'year' => -500 ) ) );
	}

	/**
	 * The page tells description and data, once, and no name can break out of the script.
	 */
	public function test_the_page_tells_description_and_data(): void {
		$record = $this->record( $this->row( 'a', array( 'name' => 'Église &lt;/script&gt;&lt;img&gt;', 'description' => "Une \"église\"\navec clocher." ) ) );
		$head   = $this->head( $record->link );
		self::assertSame( 1, substr_count( $head, '<meta name="description"' ) );
		self::assertSame( 1, preg_match( '#<meta name="description" content="([^"]*)"#', $head, $description ) );
		self::assertSame( 'Une &quot;église&quot; avec clocher.', $description[1] );
		self::assertSame( 1, preg_match_all( '#<script type="application/ld\+json">\s*(.*?)\s*</script>#s', $head, $match ) );
		$data = json_decode( $match[1][0], true, 32, JSON_THROW_ON_ERROR );
		self::assertSame( $record->name, $data['@graph'][1]['name'] );
		self::assertTrue( str_contains( $head, '<link rel="canonical" href="' . $record->link . '"' ) );
		self::assertFalse( str_contains( $head, 'noindex' ) );
		self::assertStringContainsString( ', Bruniquel', wp_get_document_title() );
	}

	/**
	 * Another page tells nothing of a record: what an article says of itself is one block without a graph.
	 */
	public function test_another_page_tells_nothing(): void {
		$head = $this->head( (string) get_permalink( $this->make_post() ) );
		self::assertSame( 1, substr_count( $head, 'application/ld+json' ) );
		self::assertFalse( str_contains( $head, '@graph' ) );
	}

	/**
	 * Describes the thing of a row.
	 *
	 * @param array<string, mixed> $fields Fields.
	 * @return array<string, mixed>
	 */
	private function thing( array $fields ): array {
		return LinkedData::of( $this->record( $this->row( 'thing' . wp_generate_password( 6, false ), $fields ) ) )['@graph'][1];
	}

	/**
	 * Prints the head of a page.
	 *
	 * @param string $url Address.
	 */
	private function head( string $url ): string {
		global $wp, $wp_query, $wp_the_query;
		$_SERVER['REQUEST_URI'] = (string) wp_parse_url( $url, PHP_URL_PATH );
		unset( $_SERVER['PATH_INFO'] );
		$wp_the_query = new \WP_Query(); // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- Becomes another request.
		$wp_query     = $wp_the_query; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- As above.
		$wp->parse_request();
		$wp->query_posts();
		$wp->register_globals();
		ob_start();
		wp_head();
		return (string) ob_get_clean();
	}
}
