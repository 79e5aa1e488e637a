<?php
/**
 * The search of records without WordPress.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Data\RecordQuery;
use PaysMidiQuercy\Heritage\REST\ShortRecords;
use PaysMidiQuercy\REST\ShortAnswer;
use PaysMidiQuercy\REST\ShortBoot;
use function PaysMidiQuercy\network;

/**
 * The short answer says exactly what the route says, or nothing; and nothing that everybody may no longer see.
 */
final class ShortRecordsTest extends HeritageTestCase {

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
	 * Writes records of many kinds.
	 */
	protected function setUp(): void {
		parent::setUp();
		wp_set_current_user( 0 );
		$this->word = 'zebulon' . bin2hex( random_bytes( 3 ) );
		$rows       = array(
			'eglise'   => array( 'name' => "Église « $this->word » & l’été", 'year' => 1150, 'description' => "A <b>b</b> / \"c\"\n\nd" ),
			'halle'    => array( 'name' => "Halle $this->word", 'commune' => '82037', 'holder' => 'Mairie', 'lat' => 44.1616, 'lng' => 1.5363, 'periods' => array( 'Période moderne' ) ),
			'fresque'  => array( 'name' => "Fresque $this->word", 'types' => array( 'Objets et collections' ), 'themes' => array( 'Peinture' ), 'media' => array( array( 'type' => 'photo', 'url' => 'https://example.org/f.jpg', 'credit' => 'X' ) ) ),
			'outil'    => array( 'name' => "Outil $this->word", 'source' => 'spreadsheet', 'types' => array( 'Objet' ), 'periods' => array( 'Paléolithique' ), 'lat' => null, 'lng' => null, 'keywords' => array( array( 'kind' => 'object', 'name' => "Biface & pierre $this->word" ), array( 'kind' => 'place', 'name' => "Grotte $this->word" ) ) ),
			'ailleurs' => array( 'name' => "Pont $this->word", 'commune' => '46042', 'commune_name' => 'Cahors', 'lat' => 44.4447, 'lng' => 1.4321 ),
		);
		foreach ( $rows as $id => $fields ) {
			$this->ids[ $id ] = $this->record( $this->row( $id, $fields ) )->id;
		}
		network()->search->flush();
		network()->search->items->drop_catalogue( get_current_blog_id(), 'records' );
	}

	/**
	 * Gives requests.
	 *
	 * @return array<string, array{string, ?string}>
	 */
	private static function requests(): array {
		$requests = array();
		foreach ( array(
			'',
			'facets=1',
			'facets=true&per_page=3&page=2',
			'sort=name&per_page=2',
			'sort=date&per_page=2&page=2',
			'type=objet,objets-et-collections&facets=1',
			'type[]=objet&type[]=none&facets=1',
			'theme=arts&facets=1',
			'period=none',
			'period=non-renseigne&facets=1',
			'commune=46042,82037&facets=1',
			'source=spreadsheet&facets=0',
			'holder=known&facets=1',
			'author=none&dated=known',
			'photo=1&facets=1',
			'photo=false',
			'year_from=1100&year_to=1160&facets=1',
			'bbox=1.5,44.15,1.6,44.2&facets=1',
			'near=44.44,1.43&radius=100&sort=distance&facets=1',
			'near=44.16,1.53&radius=1.5',
			'area=1.5,44.1;1.6,44.1;1.6,44.2;1.5,44.2&facets=1',
			'where=' . rawurlencode( '[{"match":"any","rules":[{"field":"commune","values":["82037"]},{"field":"photo","values":["1"]}]}]' ) . '&facets=1',
			'page=9',
		) as $address ) {
			foreach ( array( 'WORD', 'halle WORD', 'WORT', null ) as $search ) {
				$requests[ $address . ' ' . $search ] = array( $address, $search );
			}
		}
		return $requests;
	}

	/**
	 * Status, body and headers are those of the route.
	 */
	public function test_the_short_answer_is_that_of_the_route(): void {
		network()->search->rebuild( 'records' );
		foreach ( self::requests() as $label => list( $address, $search ) ) {
			parse_str( $address, $query );
			if ( null !== $search ) {
				$query['search'] = strtr( $search, array( 'WORD' => $this->word, 'WORT' => substr( $this->word, 0, 3 ) . 'x' . substr( $this->word, 3 ) ) );
			}
			$long  = $this->rest( 'GET', '/pmq/v1/records', $query );
			$short = $this->short( $query );
			self::assertSame( 200, $long->get_status(), $label );
			self::assertInstanceOf( ShortAnswer::class, $short, "{$label}: the short way answers." );
			self::assertSame( wp_json_encode( $long->get_data() ), $short->body, $label );
			self::assertEquals( $long->get_headers(), $short->headers, $label );
		}
	}

	/**
	 * Gives what only the whole WordPress answers.
	 *
	 * @return array<string, array{array<string, mixed>}>
	 */
	private static function others(): array {
		return array(
			'unknown parameter' => array( array( 'foo' => '1' ) ),
			'fields'            => array( array( '_fields' => 'id' ) ),
			'embedded'          => array( array( '_embed' => '1' ) ),
			'unknown type'      => array( array( 'type' => 'tous' ) ),
			'type with a space' => array( array( 'type' => 'objet archives' ) ),
			'nested'            => array( array( 'type' => array( 'a' => 'objet' ) ) ),
			'page 0'            => array( array( 'page' => '0' ) ),
			'page 1.0'          => array( array( 'page' => '1.0' ) ),
			'101 a page'        => array( array( 'per_page' => '101' ) ),
			'order'             => array( array( 'sort' => 'hasard' ) ),
			'bad box'           => array( array( 'bbox' => '1,2,3' ) ),
			'bad place'         => array( array( 'near' => 'ici' ) ),
			'bad JSON'          => array( array( 'where' => '[{' ) ),
			'list as search'    => array( array( 'search' => array( 'a' ) ) ),
			'long search'       => array( array( 'search' => str_repeat( 'x', 201 ) ) ),
			'bad UTF-8'         => array( array( 'search' => "\xff" ) ),
			'flag'              => array( array( 'photo' => 'oui' ) ),
			'radius'            => array( array( 'near' => '44,1', 'radius' => '500' ) ),
			'years'             => array( array( 'year_from' => '1900', 'year_to' => '1800' ) ),
		);
	}

	/**
	 * What is not plain is left to WordPress.
	 */
	public function test_what_is_not_plain_is_left_to_wordpress(): void {
		network()->search->rebuild( 'records' );
		$this->rest( 'GET', '/pmq/v1/records', array() );
		self::assertNotNull( $this->short( array() ) );
		foreach ( self::others() as $label => list( $query ) ) {
			self::assertNull( $this->short( $query ), $label );
		}
	}

	/**
	 * Every parameter of the route is known to the short way.
	 */
	public function test_every_parameter_is_known(): void {
		self::assertEqualsCanonicalizing( array_keys( RecordQuery::filters() + RecordQuery::paging() ), array_merge( ...array_values( ShortRecords::PARAMETERS ) ) );
	}

	/**
	 * A record that is no longer public is gone at once: while it is being changed WordPress answers, after that the index lacks it.
	 */
	public function test_what_is_unpublished_is_gone_at_once(): void {
		$query = array( 'search' => $this->word );
		$this->rest( 'GET', '/pmq/v1/records', $query );
		$ways = array(
			'eglise'   => fn( int $id ) => wp_update_post( array( 'ID' => $id, 'post_status' => 'draft' ) ),
			'halle'    => fn( int $id ) => wp_update_post( array( 'ID' => $id, 'post_status' => 'private' ) ),
			'fresque'  => fn( int $id ) => wp_update_post( array( 'ID' => $id, 'post_password' => 'x' ) ),
			'outil'    => fn( int $id ) => wp_trash_post( $id ),
			'ailleurs' => fn( int $id ) => wp_delete_post( $id, true ),
		);
		foreach ( $ways as $name => $unpublish ) {
			$id = $this->ids[ $name ];
			self::assertContains( $id, array_column( json_decode( (string) $this->short( $query )?->body, true ), 'id' ) );
			$unpublish( $id );
			self::assertNull( $this->short( $query ), "{$name}: not before the index knows." );
			network()->search->flush();
			$short = $this->short( $query );
			self::assertNotContains( $id, array_column( json_decode( (string) $short?->body, true ), 'id' ), $name );
			self::assertStringNotContainsString( '"id":' . $id . ',', (string) ( network()->database->row( 'SELECT data FROM ' . network()->database->table( 'search_item' ) . ' WHERE site = %d AND post = %d', get_current_blog_id(), $id )['data'] ?? '' ) );
		}
		self::assertSame( '[]', $this->short( $query )?->body );
	}

	/**
	 * Another label is told at once: the catalogue is dropped, the records of the term wait for the index.
	 */
	public function test_a_renamed_term_is_told_at_once(): void {
		$query = array( 'search' => $this->word, 'facets' => '1' );
		$this->rest( 'GET', '/pmq/v1/records', $query );
		$term = get_term_by( 'slug', 'peinture', 'pmq_theme' );
		$this->after_test( fn() => wp_update_term( $term->term_id, 'pmq_theme', array( 'name' => $term->name ) ) );
		self::assertStringNotContainsString( 'Peintures murales', (string) $this->short( $query )?->body );
		wp_update_term( $term->term_id, 'pmq_theme', array( 'name' => 'Peintures murales' ) );
		self::assertNull( $this->short( $query ) );
		network()->search->flush();
		$long = wp_json_encode( $this->rest( 'GET', '/pmq/v1/records', $query )->get_data() );
		self::assertSame( $long, $this->short( $query )?->body );
		self::assertStringContainsString( 'Peintures murales', (string) $long );
	}

	/**
	 * A picture that is deleted is told at once.
	 */
	public function test_a_deleted_picture_is_told_at_once(): void {
		$picture = self::factory_attachment();
		update_post_meta( $this->ids['halle'], 'pmq_media', array( array( 'type' => 'photo', 'id' => $picture, 'url' => '', 'caption' => '', 'credit' => 'X', 'licence' => '' ) ) );
		network()->search->flush();
		$query = array( 'search' => "halle $this->word" );
		$long  = wp_json_encode( $this->rest( 'GET', '/pmq/v1/records', $query )->get_data() );
		self::assertSame( $long, $this->short( $query )?->body );
		self::assertStringContainsString( 'essai.jpg', (string) $long );
		wp_delete_attachment( $picture, true );
		self::assertNull( $this->short( $query ) );
		network()->search->flush();
		self::assertStringNotContainsString( 'essai.jpg', (string) $this->short( $query )?->body );
	}

	/**
	 * Another address of the site, another version of the code and an old catalogue are left to WordPress.
	 */
	public function test_an_old_catalogue_is_left_to_wordpress(): void {
		network()->search->rebuild( 'records' );
		self::assertNull( $this->short( array() ), 'No catalogue.' );
		$this->rest( 'GET', '/pmq/v1/records', array() );
		self::assertNotNull( $this->short( array() ) );
		self::assertNull( ( new ShortRecords( get_current_blog_id(), 'http://elsewhere.example' ) )->answer( array() ) );
		$items = network()->search->items;
		foreach ( array( array( 'epoch' => 'other' ), array( 'made' => time() - 601 ) ) as $change ) {
			$kept = $items->catalogue( get_current_blog_id(), 'records' );
			$items->store_catalogue( get_current_blog_id(), 'records', $kept['token'], (string) wp_json_encode( $change + (array) json_decode( $kept['text'], true ) ) );
			self::assertNull( $this->short( array( 'search' => $this->word ) ) );
			$this->rest( 'GET', '/pmq/v1/records', array() );
			self::assertNotNull( $this->short( array( 'search' => $this->word ) ) );
		}
	}

	/**
	 * Only anonymous reading goes the short way.
	 */
	public function test_only_anonymous_reading_goes_the_short_way(): void {
		$plain = array( 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/patrimoine/wp-json/pmq/v1/records?search=x' );
		$route = static fn( array $server, array $cookies = array() ): ?string => ( new ShortBoot( $server, array(), $cookies ) )->route( '/patrimoine/' );
		self::assertSame( '/pmq/v1/records', $route( $plain ) );
		self::assertSame( '/pmq/v1/records', $route( $plain, array( 'theme' => 'dark' ) ) );
		self::assertNull( $route( array( 'REQUEST_METHOD' => 'POST' ) + $plain ) );
		self::assertNull( $route( array( 'REQUEST_METHOD' => 'HEAD' ) + $plain ) );
		self::assertNull( $route( $plain + array( 'HTTP_AUTHORIZATION' => 'Basic eA==' ) ) );
		self::assertNull( $route( $plain + array( 'HTTP_X_WP_NONCE' => 'x' ) ) );
		self::assertNull( $route( $plain + array( 'HTTP_ORIGIN' => 'https://example.org' ) ) );
		self::assertNull( $route( $plain, array( 'wordpress_logged_in_abc' => 'x' ) ) );
		self::assertNull( $route( $plain, array( 'wp-settings-1' => 'x' ) ) );
		self::assertNull( $route( array( 'REQUEST_URI' => '/wp-json/pmq/v1/records' ) + $plain ) );
		self::assertNull( ( new ShortBoot( $plain, array(), array() ) )->answer( '/pmq/v1/records', array( __DIR__ ), 1, '' ) );
	}

	/**
	 * A closed site has no short answers, and a plugin that was switched off none.
	 */
	public function test_closed_sites_and_inactive_plugins_have_no_short_answer(): void {
		$site = get_site();
		self::assertNotNull( $site );
		self::assertTrue( ShortBoot::is_open( $site ) );
		foreach ( array( 'archived', 'deleted', 'spam' ) as $flag ) {
			$closed          = clone $site;
			$closed->{$flag} = '1';
			self::assertFalse( ShortBoot::is_open( $closed ), $flag );
		}
		$plugins = array( 'pmq-heritage/pmq-heritage.php', 'pmq-map/pmq-map.php' );
		$before  = get_option( 'active_plugins' );
		$this->after_test( static fn() => update_option( 'active_plugins', $before ) );
		self::assertSame( $plugins, ShortBoot::active( $plugins, get_current_blog_id() ) );
		update_option( 'active_plugins', array( 'pmq-map/pmq-map.php' ) );
		self::assertSame( array( 'pmq-map/pmq-map.php' ), ShortBoot::active( $plugins, get_current_blog_id() ) );
	}

	/**
	 * Asks the short way.
	 *
	 * @param array<string, mixed> $query Parameters as an address has them.
	 */
	private function short( array $query ): ?ShortAnswer {
		return ( new ShortRecords( get_current_blog_id(), home_url(), network()->database ) )->answer( $query );
	}

	/**
	 * Makes a picture.
	 */
	private static function factory_attachment(): int {
		$id = wp_insert_attachment( array( 'post_title' => 'Essai', 'post_mime_type' => 'image/jpeg', 'guid' => home_url( '/essai.jpg' ) ), '2026/01/essai.jpg' );
		update_post_meta( $id, '_wp_attachment_metadata', array( 'width' => 800, 'height' => 600, 'file' => '2026/01/essai.jpg', 'sizes' => array() ) );
		return $id;
	}
}
