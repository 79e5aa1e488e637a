<?php
/**
 * Who edits which record, and what may be written.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Admin\FixedRecordScreen;
use PaysMidiQuercy\Tests\WordPressDied;
use PHPUnit\Framework\Attributes\DataProvider;
use function PaysMidiQuercy\network;

/**
 * Edits through REST as the editor does.
 */
final class RecordEditingTest extends HeritageTestCase {

	/**
	 * Gives fixed and editable sources.
	 *
	 * @return array<string, array{string, bool}>
	 */
	public static function sources(): array {
		return array(
			'Mérimée'      => array( 'merimee', false ),
			'Palissy'      => array( 'palissy', false ),
			'inventory'    => array( 'inventaire', false ),
			'Joconde'      => array( 'joconde', false ),
			'Muséofile'    => array( 'museofile', false ),
			'DATAtourisme' => array( 'datatourisme', false ),
			'spreadsheet'  => array( 'spreadsheet', true ),
			'contribution' => array( 'contribution', true ),
		);
	}

	/**
	 * A record of a fixed source is edited by nobody, the network administrator included; others by committee and administrators.
	 *
	 * @param string $source   Source.
	 * @param bool   $editable Whether it is edited here.
	 */
	#[DataProvider( 'sources' )]
	public function test_fixed_sources_are_edited_by_nobody( string $source, bool $editable ): void {
		$id = $this->record( $this->row( 'a', array( 'source' => $source ) ) )->id;
		foreach ( array( 'pmq_committee', 'administrator', 'network_administrator' ) as $role ) {
			$response = $this->rest_as( $role, 'POST', "/wp/v2/records/$id", array( 'title' => "Titre de $role" ) );
			self::assertSame( $editable ? 200 : 403, $response->get_status(), $role );
			$this->act_as( $role );
			self::assertSame( $editable, current_user_can( 'edit_post', $id ), $role );
			self::assertSame( $editable, current_user_can( 'edit_post_meta', $id, 'pmq_author' ), $role );
		}
		self::assertSame( $editable ? 'Titre de network_administrator' : 'Église d’essai a', get_post( $id )->post_title ?? '' );
		foreach ( array( null, 'subscriber', 'pmq_contributor', 'pmq_officer', 'pmq_animator' ) as $role ) {
			self::assertSame( null === $role ? 401 : 403, $this->rest_as( $role, 'POST', "/wp/v2/records/$id", array( 'title' => 'x' ) )->get_status(), (string) $role );
		}
	}

	/**
	 * Whoever opens the editor of a record that its source keeps reads why it is not edited, and where it is kept.
	 */
	public function test_the_editor_of_a_fixed_record_says_why(): void {
		$fixed = $this->record( $this->row( 'a', array( 'source_url' => 'https://pop.culture.gouv.fr/notice/merimee/a' ) ) )->id;
		$own   = $this->record( $this->row( 'b', array( 'source' => 'contribution' ) ) )->id;
		$this->act_as( 'administrator' );
		self::assertSame( '', FixedRecordScreen::note( $own ) );
		self::assertStringContainsString( 'href="https://pop.culture.gouv.fr/notice/merimee/a"', FixedRecordScreen::note( $fixed ) );
		$_GET = array(
			'post'   => (string) $own,
			'action' => 'edit',
		);
		( new FixedRecordScreen() )->answer();
		$_GET['post'] = (string) $fixed;
		$this->expectException( WordPressDied::class );
		$this->expectExceptionMessage( 'Fiche tenue par la source' );
		try {
			( new FixedRecordScreen() )->answer();
		} finally {
			$_GET = array();
		}
	}

	/**
	 * Only an administrator deletes.
	 */
	public function test_only_an_administrator_deletes(): void {
		$id = $this->record( $this->row( 'a', array( 'source' => 'contribution' ) ) )->id;
		foreach ( array( null, 'pmq_contributor', 'pmq_committee', 'pmq_officer', 'pmq_animator' ) as $role ) {
			self::assertSame( null === $role ? 401 : 403, $this->rest_as( $role, 'DELETE', "/wp/v2/records/$id", array( 'force' => true ) )->get_status(), (string) $role );
		}
		$fixed = $this->record( $this->row( 'b' ) )->id;
		self::assertSame( 200, $this->rest_as( 'administrator', 'DELETE', "/wp/v2/records/$fixed", array( 'force' => true ) )->get_status() );
	}

	/**
	 * A contributor publishes a record; it is a contribution, and lies at the centre of its commune.
	 */
	public function test_a_contributor_publishes_a_record(): void {
		$this->act_as( 'pmq_contributor' );
		$response = $this->create( array( 'pmq_commune' => '82026', 'pmq_year' => -50, 'pmq_holder' => 'Une <b>famille</b>' ) );
		self::assertSame( 201, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		$record    = $this->heritage()->records()->find( $response->get_data()['id'] );
		$bruniquel = network()->territory->commune( '82026' );
		self::assertSame( array( 'contribution', -50, 'Une famille' ), array( $record->source->value ?? '', $record->year ?? 0, $record->holder ?? '' ) );
		self::assertSame( array( 'lat' => $bruniquel->lat ?? 0.0, 'lng' => $bruniquel->lng ?? 0.0, 'approximate' => true ), $record->location ?? null );
	}

	/**
	 * A pin stays; without it the record follows its commune.
	 */
	public function test_a_pin_stays_where_it_was_set(): void {
		$this->act_as( 'pmq_contributor' );
		$id = $this->create( array( 'pmq_commune' => '82026', 'pmq_lat' => 44.05, 'pmq_lng' => 1.66 ) )->get_data()['id'];
		$this->rest( 'POST', "/wp/v2/records/$id", array( 'meta' => array( 'pmq_commune' => '82037' ) ) );
		self::assertSame( array( 'lat' => 44.05, 'lng' => 1.66, 'approximate' => false ), $this->heritage()->records()->find( $id )->location ?? null );
		$this->rest( 'POST', "/wp/v2/records/$id", array( 'meta' => array( 'pmq_lat' => null, 'pmq_lng' => null ) ) );
		self::assertSame( network()->territory->commune( '82037' )->lat ?? 0.0, $this->heritage()->records()->find( $id )->location['lat'] ?? null );
	}

	/**
	 * Empty numbers are null to the editor, not 0.
	 */
	public function test_empty_numbers_are_null(): void {
		$this->act_as( 'pmq_contributor' );
		$meta = $this->create( array() )->get_data()['meta'];
		self::assertSame( array( null, null, null, false ), array( $meta['pmq_year'], $meta['pmq_lat'], $meta['pmq_lng'], $meta['pmq_location_approximate'] ) );
	}

	/**
	 * Gives meta that cannot be written.
	 *
	 * @return array<string, array{array<string, mixed>, int}>
	 */
	public static function bad_meta(): array {
		return array(
			'latitude'         => array( array( 'pmq_lat' => 91, 'pmq_lng' => 1 ), 400 ),
			'longitude'        => array( array( 'pmq_lat' => 44, 'pmq_lng' => -181 ), 400 ),
			'half a place'     => array( array( 'pmq_lat' => 44, 'pmq_lng' => null ), 400 ),
			'year 0'           => array( array( 'pmq_year' => 0 ), 400 ),
			'far year'         => array( array( 'pmq_year' => 30000 ), 400 ),
			'INSEE code'       => array( array( 'pmq_commune' => 'Bruniquel' ), 400 ),
			'unknown commune'  => array( array( 'pmq_commune' => '82999' ), 400 ),
			'kind of medium'   => array( array( 'pmq_media' => array( array( 'type' => 'film', 'url' => 'https://example.org/' ) ) ), 400 ),
			'unknown property' => array( array( 'pmq_links' => array( array( 'url' => 'https://example.org/', 'onclick' => 'x' ) ) ), 400 ),
			'source'           => array( array( 'pmq_source' => 'merimee' ), 403 ),
			'identifier'       => array( array( 'pmq_source_id' => 'PA1' ), 403 ),
			'gone'             => array( array( 'pmq_gone_since' => '2026-01-01' ), 403 ),
		);
	}

	/**
	 * What cannot be is refused, and nothing of it is kept.
	 *
	 * @param array<string, mixed> $meta   Meta.
	 * @param int                  $status Status.
	 */
	#[DataProvider( 'bad_meta' )]
	public function test_bad_meta_are_refused( array $meta, int $status ): void {
		$this->act_as( 'administrator' );
		$id       = $this->create( array( 'pmq_commune' => '82026' ) )->get_data()['id'];
		$before   = get_post_meta( $id );
		$response = $this->rest( 'POST', "/wp/v2/records/$id", array( 'meta' => $meta ) );
		self::assertSame( $status, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		self::assertSame( $before, get_post_meta( $id ) );
	}

	/**
	 * A script in an address is no address.
	 */
	public function test_addresses_are_of_the_web(): void {
		$this->act_as( 'administrator' );
		$id = $this->create( array( 'pmq_links' => array( array( 'label' => 'x', 'url' => 'javascript:alert(1)' ) ) ) )->get_data()['id'] ?? 0;
		self::assertStringNotContainsString( 'javascript', (string) wp_json_encode( get_post_meta( $id ) ) );
	}

	/**
	 * Outside the territory the name is enough.
	 */
	public function test_a_commune_outside_the_territory_has_a_name(): void {
		$this->act_as( 'administrator' );
		$id = $this->create( array( 'pmq_commune' => '46042', 'pmq_commune_name' => 'Cahors' ) )->get_data()['id'];
		self::assertSame( array( 'insee' => '46042', 'name' => 'Cahors', 'postal_code' => '' ), $this->heritage()->records()->find( $id )->commune ?? null );
	}

	/**
	 * The lists of annex 4 belong to administrators; keywords are made by all who write, renamed by administrators.
	 */
	public function test_who_keeps_the_vocabularies(): void {
		foreach ( array( 'pmq_contributor' => 403, 'pmq_committee' => 403, 'administrator' => 201 ) as $role => $status ) {
			self::assertSame( $status, $this->rest_as( $role, 'POST', '/wp/v2/pmq-themes', array( 'name' => "Thème de $role" ) )->get_status(), $role );
		}
		$keyword = $this->rest_as( 'pmq_contributor', 'POST', '/wp/v2/pmq-keywords', array( 'name' => 'Pigeonnier d’essai', 'meta' => array( 'pmq_kind' => 'place' ) ) );
		$data    = (array) $keyword->get_data();
		self::assertSame( 201, $keyword->get_status(), (string) wp_json_encode( $data ) );
		self::assertSame( array( 'pmq_kind' => 'place' ), $data['meta'] );
		foreach ( array( 'pmq_contributor' => 403, 'pmq_committee' => 403, 'administrator' => 200 ) as $role => $status ) {
			self::assertSame( $status, $this->rest_as( $role, 'POST', '/wp/v2/pmq-keywords/' . (int) $data['id'], array( 'name' => "Nom de $role" ) )->get_status(), $role );
			self::assertSame( $status, $this->rest_as( $role, 'POST', '/wp/v2/pmq-keywords/' . (int) $data['id'], array( 'meta' => array( 'pmq_kind' => 'object' ) ) )->get_status(), $role );
		}
	}

	/**
	 * Creates a contribution through REST.
	 *
	 * @param array<string, mixed> $meta Meta.
	 */
	private function create( array $meta ): \WP_REST_Response {
		return $this->rest( 'POST', '/wp/v2/records', array( 'title' => 'Pigeonnier', 'content' => 'Un pigeonnier.', 'status' => 'publish', 'meta' => (object) $meta ) );
	}
}
