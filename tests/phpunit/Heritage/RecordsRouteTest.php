<?php
/**
 * The public routes of records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Data\Record;
use PHPUnit\Framework\Attributes\DataProvider;
use function PaysMidiQuercy\network;

/**
 * Searches as a visitor does. Each test looks for a word that only its own records hold.
 */
final class RecordsRouteTest extends HeritageTestCase {

	/**
	 * A word that only this test's records hold.
	 */
	private string $word = '';

	/**
	 * Ids by short name.
	 *
	 * @var array<string, int>
	 */
	private array $ids = array();

	/**
	 * Writes five records.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->word = 'zorglub' . bin2hex( random_bytes( 3 ) );
		$rows       = array(
			'eglise'  => array( 'name' => "Église $this->word", 'year' => 1150 ),
			'halle'   => array( 'name' => "Halle $this->word", 'commune' => '82037', 'holder' => 'Mairie', 'lat' => 44.1616, 'lng' => 1.5363, 'themes' => array( 'Patrimoine civil' ), 'periods' => array( 'Période moderne' ) ),
			'fresque' => array( 'name' => "Fresque $this->word", 'types' => array( 'Objets et collections' ), 'themes' => array( 'Peinture' ), 'media' => array( array( 'type' => 'photo', 'url' => 'https://example.org/f.jpg', 'credit' => 'X' ) ) ),
			'outil'   => array( 'name' => "Outil $this->word", 'source' => 'spreadsheet', 'types' => array( 'Objet' ), 'periods' => array( 'Paléolithique' ), 'lat' => null, 'lng' => null, 'keywords' => array( array( 'kind' => 'object', 'name' => "Biface $this->word" ) ) ),
			'ailleurs' => array( 'name' => "Pont $this->word", 'commune' => '46042', 'commune_name' => 'Cahors', 'lat' => 44.4447, 'lng' => 1.4321 ),
		);
		foreach ( $rows as $id => $fields ) {
			$this->ids[ $id ] = $this->record( $this->row( $id, $fields ) )->id;
		}
		network()->search->flush();
	}

	/**
	 * Gives filters and what they find.
	 *
	 * @return array<string, array{array<string, mixed>, list<string>}>
	 */
	public static function filters(): array {
		return array(
			'all'              => array( array(), array( 'eglise', 'halle', 'fresque', 'outil', 'ailleurs' ) ),
			'parent type'      => array( array( 'type' => array( 'inventaire-general-du-patrimoine' ) ), array( 'eglise', 'halle', 'fresque', 'ailleurs' ) ),
			'two types'        => array( array( 'type' => array( 'objets-et-collections', 'objet' ) ), array( 'fresque', 'outil' ) ),
			'types with comma' => array( array( 'type' => 'objets-et-collections,objet' ), array( 'fresque', 'outil' ) ),
			'parent theme'     => array( array( 'theme' => array( 'arts' ) ), array( 'fresque' ) ),
			'parent period'    => array( array( 'period' => array( 'prehistoire' ) ), array( 'outil' ) ),
			'commune'          => array( array( 'commune' => array( '82037' ) ), array( 'halle' ) ),
			'outside commune'  => array( array( 'commune' => array( '46042' ) ), array( 'ailleurs' ) ),
			'EPCI'             => array( array( 'epci' => array( 'EPCI_OF_CAUSSADE' ) ), array( 'halle' ) ),
			'source'           => array( array( 'source' => array( 'spreadsheet' ) ), array( 'outil' ) ),
			'photo'            => array( array( 'photo' => '1' ), array( 'fresque' ) ),
			'no photo asked'   => array( array( 'photo' => '0' ), array( 'eglise', 'halle', 'fresque', 'outil', 'ailleurs' ) ),
			'box'              => array( array( 'bbox' => '1.5,44.15,1.6,44.2' ), array( 'halle' ) ),
			'years'            => array( array( 'year_from' => 1100, 'year_to' => 1160 ), array( 'eglise', 'fresque', 'ailleurs' ) ),
			'deep past'        => array( array( 'year_to' => -10000 ), array( 'outil' ) ),
			'type and theme'   => array( array( 'type' => array( 'patrimoine-bati-et-monuments' ), 'theme' => array( 'patrimoine-civil' ) ), array( 'halle' ) ),
			'around'           => array( array( 'near' => '44.1616,1.5363', 'radius' => 2 ), array( 'halle' ) ),
			'around, by distance' => array( array( 'near' => '44.44,1.43', 'radius' => 100, 'sort' => 'distance' ), array( 'ailleurs', 'halle', 'eglise', 'fresque', 'outil' ) ),
			'outline'          => array( array( 'area' => '1.5,44.1;1.6,44.1;1.6,44.2;1.5,44.2' ), array( 'halle' ) ),
			'no period'        => array( array( 'period' => array( 'none' ) ), array() ),
			'no year'          => array( array( 'dated' => array( 'none' ) ), array() ),
			'holder unknown'   => array( array( 'holder' => array( 'none' ) ), array( 'eglise', 'fresque', 'outil', 'ailleurs' ) ),
			'holder known'     => array( array( 'holder' => array( 'known' ) ), array( 'halle' ) ),
			'keyword or none'  => array( array( 'keyword' => 'none' ), array( 'eglise', 'halle', 'fresque', 'ailleurs' ) ),
			'any of a group'   => array( array( 'where' => '[{"match":"any","rules":[{"field":"commune","values":["82037"]},{"field":"photo","values":["1"]}]}]' ), array( 'halle', 'fresque' ) ),
			'turned round'     => array( array( 'where' => '[{"match":"all","rules":[{"field":"search","is":false,"values":["halle","pont"]},{"field":"source","is":false,"values":["spreadsheet"]}]}]' ), array( 'eglise', 'fresque' ) ),
			'two groups'       => array( array( 'where' => '[{"match":"any","rules":[{"field":"theme","values":["arts"]},{"field":"commune","values":["46042"]}]},{"match":"all","rules":[{"field":"photo","is":false,"values":["1"]},{"field":"years","values":["1000","1400"]}]}]' ), array( 'ailleurs' ) ),
			'nothing'          => array( array( 'type' => array( 'portraits' ) ), array() ),
		);
	}

	/**
	 * Each filter finds its records and says how many.
	 *
	 * @param array<string, mixed> $params   Parameters.
	 * @param list<string>         $expected Short names.
	 */
	#[DataProvider( 'filters' )]
	public function test_a_filter_finds_its_records( array $params, array $expected ): void {
		if ( isset( $params['epci'] ) ) {
			$params['epci'] = array( (string) network()->territory->epci_of( '82037' )?->siren );
		}
		$response = $this->rest( 'GET', '/pmq/v1/records', $params + array( 'search' => $this->word ) );
		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		self::assertEqualsCanonicalizing( $this->ids( $expected ), array_column( $response->get_data(), 'id' ) );
		self::assertSame( (string) count( $expected ), $response->get_headers()['X-WP-Total'] );
		$points = $this->rest( 'GET', '/pmq/v1/records/points', $params + array( 'search' => $this->word ) )->get_data();
		self::assertEqualsCanonicalizing( $this->ids( $expected ), array_column( $points, 0 ) );
	}

	/**
	 * Counts of a facet apply every filter but its own, carry labels and parents.
	 */
	public function test_facets_are_counted_and_labelled(): void {
		$facets = (array) $this->rest( 'GET', '/pmq/v1/records', array( 'search' => $this->word, 'facets' => 1, 'type' => array( 'objet' ) ) )->get_data()['facets'];
		self::assertSame(
			array( array( 'archives', 'Archives', 1, null ), array( 'objet', 'Objet', 1, 'archives' ), array( 'inventaire-general-du-patrimoine', 'Inventaire général du patrimoine', 4, null ), array( 'patrimoine-bati-et-monuments', 'Patrimoine bâti et monuments', 3, 'inventaire-general-du-patrimoine' ), array( 'objets-et-collections', 'Objets et collections', 1, 'inventaire-general-du-patrimoine' ) ),
			array_map( 'array_values', $facets['type'] )
		);
		self::assertSame( array( array( 'value' => '82026', 'label' => 'Bruniquel', 'count' => 1, 'parent' => null ) ), $facets['commune'] );
		self::assertSame( array( 'spreadsheet' ), array_column( $facets['source'], 'value' ) );
		self::assertSame( array( "Biface $this->word" ), array_column( $facets['keyword'], 'label' ) );
		self::assertSame( array(), $facets['photo'] );
		$all = (array) $this->rest( 'GET', '/pmq/v1/records', array( 'search' => $this->word, 'facets' => 1 ) )->get_data()['facets'];
		self::assertSame( array( 'Bruniquel' => 3, 'Cahors' => 1, 'Caussade' => 1 ), array_column( $all['commune'], 'count', 'label' ) );
		self::assertSame( 1, $all['photo'][0]['count'] );
	}

	/**
	 * What a record does not say is a value of its own, found and counted like the others; the period "not stated" says the same.
	 */
	public function test_the_unknown_is_a_value(): void {
		$id = $this->record( $this->row( 'inconnu', array( 'name' => "Inconnu $this->word", 'themes' => array(), 'periods' => array( 'Non renseigné' ) ) ) )->id;
		wp_set_object_terms( $id, array(), 'pmq_type' );
		$asked = array( array( 'period' => 'none' ), array( 'period' => 'non-renseigne' ), array( 'type' => 'none' ), array( 'dated' => 'none' ), array( 'where' => '[{"rules":[{"field":"period","values":["non-renseigne"]},{"field":"theme","values":["none"]}]}]' ) );
		foreach ( $asked as $params ) {
			self::assertSame( array( $id ), array_column( $this->rest( 'GET', '/pmq/v1/records', $params + array( 'search' => $this->word ) )->get_data(), 'id' ), (string) wp_json_encode( $params ) );
		}
		$facets = (array) $this->rest( 'GET', '/pmq/v1/records', array( 'search' => $this->word, 'facets' => 1 ) )->get_data()['facets'];
		$none   = array( 'value' => 'none', 'label' => 'Non renseigné', 'count' => 1, 'parent' => null );
		self::assertSame( array( $none, $none ), array( end( $facets['type'] ), end( $facets['period'] ) ) );
		self::assertNotContains( 'non-renseigne', array_column( $facets['period'], 'value' ) );
		self::assertSame( array( array( 'known', 'Connu', 1 ), array( 'none', 'Inconnu', 5 ) ), array_map( static fn( array $value ): array => array_slice( array_values( $value ), 0, 3 ), $facets['holder'] ) );
		self::assertSame( array( 'Daté', 'Non daté' ), array_column( $facets['dated'], 'label' ) );
	}

	/**
	 * By distance, the nearest first.
	 */
	public function test_by_distance(): void {
		$found = $this->rest( 'GET', '/pmq/v1/records', array( 'search' => $this->word, 'near' => '44.44,1.43', 'radius' => 100, 'sort' => 'distance' ) )->get_data();
		self::assertSame( $this->ids( array( 'ailleurs', 'halle' ) ), array_slice( array_column( $found, 'id' ), 0, 2 ) );
	}

	/**
	 * Pages, their headers and the orders.
	 */
	public function test_pages_and_orders(): void {
		$page = $this->rest( 'GET', '/pmq/v1/records', array( 'search' => $this->word, 'sort' => 'name', 'per_page' => 2, 'page' => 2 ) );
		self::assertSame( array( "Halle $this->word", "Outil $this->word" ), array_column( $page->get_data(), 'name' ) );
		self::assertSame( array( '5', '3' ), array( $page->get_headers()['X-WP-Total'], $page->get_headers()['X-WP-TotalPages'] ) );
		self::assertStringContainsString( 'rel="prev"', $page->get_headers()['Link'] );
		self::assertStringContainsString( 'rel="next"', $page->get_headers()['Link'] );
		self::assertSame( array(), $this->rest( 'GET', '/pmq/v1/records', array( 'search' => $this->word, 'page' => 9 ) )->get_data() );
	}

	/**
	 * An item says what its schema promises, for every property of the contract.
	 */
	public function test_an_item_follows_its_schema(): void {
		foreach ( $this->ids as $id ) {
			$item = $this->rest( 'GET', "/pmq/v1/records/$id" )->get_data();
			self::assertTrue( rest_validate_value_from_schema( $item, Record::json_schema(), 'record' ) );
			self::assertSame( array_keys( Record::json_schema()['properties'] ), array_keys( $item ) );
		}
		$options = rest_get_server()->get_data_for_route( '/pmq/v1/records', rest_get_server()->get_routes( 'pmq/v1' )['/pmq/v1/records'], 'help' );
		self::assertSame( 'pmq_record', $options['schema']['title'] ?? '' );
	}

	/**
	 * Similar records are records, and not the record itself.
	 */
	public function test_similar_records_share_something(): void {
		$similar = array_column( $this->rest( 'GET', "/pmq/v1/records/{$this->ids['eglise']}/similar", array( 'limit' => 20 ) )->get_data(), 'id' );
		self::assertNotContains( $this->ids['eglise'], $similar );
		self::assertContains( $this->ids['fresque'], $similar );
	}

	/**
	 * A point tells number, place, name and address.
	 */
	public function test_a_point_tells_place_and_name(): void {
		$points = array_column( $this->rest( 'GET', '/pmq/v1/records/points', array( 'search' => $this->word ) )->get_data(), null, 0 );
		self::assertSame( array( $this->ids['halle'], 44.1616, 1.5363, false, "Halle $this->word", get_permalink( $this->ids['halle'] ) ), $points[ $this->ids['halle'] ] );
		self::assertTrue( $points[ $this->ids['outil'] ][3] );
	}

	/**
	 * Cells count what a search finds in the box.
	 */
	public function test_cells_count_what_is_found(): void {
		$cells = $this->rest( 'GET', '/pmq/v1/records/cells', array( 'search' => $this->word, 'bbox' => '1,44,2,45', 'zoom' => 8 ) )->get_data();
		self::assertSame( 5, array_sum( array_column( $cells, 2 ) ) );
		$close = $this->rest( 'GET', '/pmq/v1/records/cells', array( 'search' => $this->word, 'bbox' => '1.53,44.16,1.54,44.17', 'zoom' => 18 ) )->get_data();
		self::assertSame( array( 1 ), array_column( $close, 2 ) );
		self::assertEqualsWithDelta( array( 44.1616, 1.5363 ), array_slice( $close[0], 0, 2 ), 0.0005 );
	}

	/**
	 * Gives bad parameters.
	 *
	 * @return array<string, array{string, array<string, mixed>, string}>
	 */
	public static function bad_parameters(): array {
		return array(
			'short box'       => array( 'records', array( 'bbox' => '1,2,3' ), 'Le rectangle' ),
			'box of words'    => array( 'records', array( 'bbox' => 'a,b,c,d' ), 'Le rectangle' ),
			'box off Earth'   => array( 'records/points', array( 'bbox' => '1,95,2,96' ), 'Le rectangle' ),
			'box upside down' => array( 'records', array( 'bbox' => '1,45,2,44' ), 'Le rectangle' ),
			'commune'         => array( 'records', array( 'commune' => array( '99999' ) ), 'Commune inconnue' ),
			'commune of map'  => array( 'records/points', array( 'commune' => 'Bruniquel' ), 'Commune inconnue' ),
			'EPCI'            => array( 'records', array( 'epci' => '1' ), 'EPCI inconnu' ),
			'type'            => array( 'records', array( 'type' => array( 'tous' ) ), 'Type inconnu' ),
			'theme'           => array( 'records', array( 'theme' => 'x' ), 'Thème inconnu' ),
			'period'          => array( 'records', array( 'period' => 'x' ), 'Période inconnue' ),
			'source'          => array( 'records', array( 'source' => 'x' ), 'Source inconnue' ),
			'years'           => array( 'records', array( 'year_from' => 1900, 'year_to' => 1800 ), 'La première année' ),
			'year'            => array( 'records', array( 'year_from' => 'hier' ), 'Le paramètre' ),
			'page 0'          => array( 'records', array( 'page' => 0 ), 'Le paramètre' ),
			'101 a page'      => array( 'records', array( 'per_page' => 101 ), 'Le paramètre' ),
			'order'           => array( 'records', array( 'sort' => 'hasard' ), 'Le paramètre' ),
			'cells of nothing' => array( 'records/cells', array( 'zoom' => 8 ), 'Le paramètre' ),
			'cells, no zoom'  => array( 'records/cells', array( 'bbox' => '1,44,2,45' ), 'Le paramètre' ),
			'cells, empty box' => array( 'records/cells', array( 'bbox' => '', 'zoom' => 8 ), 'Le rectangle' ),
			'cells, deep'     => array( 'records/cells', array( 'bbox' => '1,44,2,45', 'zoom' => 30 ), 'Le paramètre' ),
			'near nowhere'    => array( 'records', array( 'near' => '95,1' ), 'Le lieu' ),
			'near of words'   => array( 'records/points', array( 'near' => 'Caussade' ), 'Le lieu' ),
			'radius'          => array( 'records', array( 'near' => '44,1', 'radius' => 500 ), 'Le paramètre' ),
			'two corners'     => array( 'records', array( 'area' => '1,44;2,44' ), 'Le contour' ),
			'corners of words' => array( 'records/points', array( 'area' => 'a,b;c,d;e,f' ), 'Le contour' ),
			'from nowhere'    => array( 'records', array( 'sort' => 'distance' ), 'Pour trier' ),
			'holder'          => array( 'records', array( 'holder' => 'moi' ), 'Valeur inconnue' ),
			'no JSON'         => array( 'records', array( 'where' => '[{' ), 'Les conditions' ),
			'no list'         => array( 'records/points', array( 'where' => '{"match":"any"}' ), 'Les conditions' ),
			'no rules'        => array( 'records', array( 'where' => '[{"match":"any","rules":[]}]' ), 'Un groupe de conditions' ),
			'six groups'      => array( 'records', array( 'where' => '[' . implode( ',', array_fill( 0, 6, '{"rules":[{"field":"photo"}]}' ) ) . ']' ), 'On peut' ),
			'nine rules'      => array( 'records', array( 'where' => '[{"rules":[' . implode( ',', array_fill( 0, 9, '{"field":"photo"}' ) ) . ']}]' ), 'Un groupe peut' ),
			'field'           => array( 'records', array( 'where' => '[{"rules":[{"field":"nom","values":["x"]}]}]' ), 'Champ' ),
			'no value'        => array( 'records', array( 'where' => '[{"rules":[{"field":"type","values":[]}]}]' ), 'Une condition demande' ),
			'is'              => array( 'records', array( 'where' => '[{"rules":[{"field":"type","is":"no","values":["none"]}]}]' ), 'Une condition demande' ),
			'empty value'     => array( 'records', array( 'where' => '[{"rules":[{"field":"search","values":[" "]}]}]' ), 'Une condition a' ),
			'value of rule'   => array( 'records', array( 'where' => '[{"rules":[{"field":"theme","values":["x"]}]}]' ), 'Thème inconnu' ),
			'years of rule'   => array( 'records', array( 'where' => '[{"rules":[{"field":"years","values":["1900","1800"]}]}]' ), 'Une condition sur' ),
			'year of rule'    => array( 'records', array( 'where' => '[{"rules":[{"field":"years","values":["hier",""]}]}]' ), 'Une condition sur' ),
			'long search'     => array( 'records', array( 'search' => str_repeat( 'x', 201 ) ), 'Le paramètre' ),
		);
	}

	/**
	 * A bad parameter is answered with 400 and a French sentence.
	 *
	 * @param string               $route  Route.
	 * @param array<string, mixed> $params Parameters.
	 * @param string               $begins Beginning of the sentence.
	 */
	#[DataProvider( 'bad_parameters' )]
	public function test_a_bad_parameter_is_explained( string $route, array $params, string $begins ): void {
		$response = $this->rest( 'GET', "/pmq/v1/$route", $params );
		self::assertSame( 400, $response->get_status() );
		self::assertStringStartsWith( $begins, $response->get_data()['message'] );
	}

	/**
	 * Drafts, private and deleted records are nobody's business, whoever asks.
	 */
	public function test_only_published_records_are_told(): void {
		$id = $this->ids['eglise'];
		wp_update_post( array( 'ID' => $id, 'post_status' => 'draft' ) );
		network()->search->flush();
		foreach ( array( null, 'pmq_contributor', 'pmq_committee', 'administrator' ) as $role ) {
			self::assertSame( 404, $this->rest_as( $role, 'GET', "/pmq/v1/records/$id" )->get_status() );
			self::assertSame( 404, $this->rest_as( $role, 'GET', "/pmq/v1/records/$id/similar" )->get_status() );
			self::assertNotContains( $id, array_column( $this->rest_as( $role, 'GET', '/pmq/v1/records', array( 'search' => $this->word ) )->get_data(), 'id' ) );
		}
		self::assertSame( 404, $this->rest( 'GET', '/pmq/v1/records/' . $this->make_post()->ID )->get_status() );
	}

	/**
	 * A visitor's browser may keep the answer a minute and then asks by its tag.
	 */
	public function test_an_answer_has_a_tag(): void {
		$first = $this->rest( 'GET', "/pmq/v1/records/{$this->ids['halle']}" );
		self::assertStringContainsString( 'public', $first->get_headers()['Cache-Control'] );
		$request = new \WP_REST_Request( 'GET', "/pmq/v1/records/{$this->ids['halle']}" );
		$request->set_header( 'If-None-Match', $first->get_headers()['ETag'] );
		self::assertSame( 304, rest_get_server()->dispatch( $request )->get_status() );
		wp_update_post( array( 'ID' => $this->ids['halle'], 'post_title' => 'Autre' ) );
		self::assertSame( 200, rest_get_server()->dispatch( $request )->get_status() );
		self::assertArrayNotHasKey( 'Cache-Control', $this->rest_as( 'pmq_contributor', 'GET', "/pmq/v1/records/{$this->ids['halle']}" )->get_headers() );
	}

	/**
	 * A changed field is found at once, the old one no longer.
	 */
	public function test_a_changed_record_is_found_by_its_new_words(): void {
		$this->record( $this->row( 'eglise', array( 'name' => "Abbaye $this->word", 'commune' => '82037' ) ) );
		network()->search->flush();
		$found = $this->rest( 'GET', '/pmq/v1/records', array( 'search' => "abbaye $this->word", 'commune' => array( '82037' ) ) )->get_data();
		self::assertSame( array( $this->ids['eglise'] ), array_column( $found, 'id' ) );
	}

	/**
	 * The ability answers what REST answers, and refuses what it does not know.
	 */
	public function test_the_ability_answers_as_rest_does(): void {
		$ability = wp_get_ability( 'pmq/search-records' );
		self::assertNotNull( $ability );
		$answer = $ability->execute( array( 'search' => $this->word, 'sort' => 'name' ) );
		self::assertIsArray( $answer );
		self::assertSame( 5, $answer['total'] );
		self::assertEquals( $this->rest( 'GET', '/pmq/v1/records', array( 'search' => $this->word, 'sort' => 'name' ) )->get_data(), $answer['records'] );
		self::assertWPError( $ability->execute( array( 'commune' => array( '99999' ) ) ) );
	}

	/**
	 * Fails unless a value is an error of WordPress.
	 *
	 * @param mixed $value Value.
	 */
	private static function assertWPError( mixed $value ): void {
		self::assertInstanceOf( \WP_Error::class, $value );
	}

	/**
	 * Gives ids.
	 *
	 * @param list<string> $names Short names.
	 * @return list<int>
	 */
	private function ids( array $names ): array {
		return array_map( fn( string $name ): int => $this->ids[ $name ], $names );
	}

	/**
	 * A century finds the records of a part of it, and the answer says what was understood.
	 */
	public function test_a_century_finds_the_records_of_a_part_of_it(): void {
		$dated   = array(
			'keywords' => array(
				array(
					'kind' => 'century',
					'name' => '4e quart 15e siècle',
				),
			),
		);
		$quarter = $this->record( $this->row( 'quart', $dated + array( 'name' => "Tour $this->word" ) ) )->id;
		$named   = $this->record( $this->row( 'nom', array( 'name' => "Maison du 13e siècle $this->word" ) ) )->id;
		network()->search->flush();
		$ids  = fn( array $params ): array => array_column( $this->rest_as( 'visitor', 'GET', '/pmq/v1/records', $params )->get_data()['records'], 'id' );
		$find = fn( string $century ): array => $ids( array( 'search' => "$this->word $century", 'facets' => true ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two parameters.
		self::assertContains( $quarter, $find( 'XVe siècle' ) );
		self::assertContains( $quarter, $find( 'fin 15e' ) );
		self::assertNotContains( $quarter, $find( '1ère moitié 15e siècle' ) );
		self::assertContains( $named, $find( '13e siècle' ) );
		self::assertNotContains( $named, $find( '15e siècle' ) );
		self::assertContains( $quarter, $ids( array( 'search' => $this->word, 'year_from' => 1401, 'year_to' => 1500, 'facets' => true ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		$data = $this->rest_as( 'visitor', 'GET', '/pmq/v1/records', array( 'search' => "tour $this->word 15e siècle", 'facets' => true ) )->get_data(); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( array( array( 'text' => '15e siècle', 'kind' => 'years', 'from' => 1401, 'to' => 1500 ) ), $data['understood'] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
	}

	/**
	 * Staff learns why a record stands where it stands; nobody else does.
	 */
	public function test_staff_learns_why(): void {
		$params = array(
			'search'  => "eglise $this->word",
			'explain' => true,
		);
		$first  = $this->rest_as( 'pmq_committee', 'GET', '/pmq/v1/records', $params )->get_data()[0];
		self::assertSame( $this->ids['eglise'], $first['id'] );
		self::assertSame( array( 'eglise', $this->word ), array_column( $first['explain']['words'], 'word' ) );
		self::assertGreaterThan( 0, $first['explain']['score'] );
		foreach ( array( 'visitor', 'pmq_contributor' ) as $role ) {
			self::assertArrayNotHasKey( 'explain', $this->rest_as( $role, 'GET', '/pmq/v1/records', $params )->get_data()[0] );
		}
	}
}
