<?php
/**
 * Layers without code.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Map;

use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

/**
 * An administrator describes a layer, fills it by form and by file, and takes things back; maps of every site show it.
 */
#[Group( 'site-portail' )]
final class LayersTest extends TestCase {

	private const ROUTE = '/pmq/v1/map-layers';

	/**
	 * A layer with a field of most kinds.
	 *
	 * @param string $label Name.
	 * @return array<string, mixed> What the route answers.
	 */
	private function make_layer( string $label = 'Puits' ): array {
		$response = $this->rest_as(
			'administrator',
			'POST',
			self::ROUTE,
			array(
				'label'  => $label,
				'icon'   => 'water',
				'colour' => 'eau',
				'fields' => array(
					self::field( 'profondeur', 'Profondeur', 'number', array( 'unit' => 'm' ) ),
					self::field( 'creuse', 'Creusé en', 'date' ),
					self::field( 'potable', 'Potable', 'boolean' ),
					self::field( 'etat', 'État', 'choice', array( 'options' => array( 'Bon', 'À réparer' ), 'required' => true ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
					self::field( 'site', 'Site', 'link' ),
					self::field( 'courriel', 'Courriel', 'email', array( 'public' => true ) ),
				),
			)
		);
		self::assertSame( 201, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		$layer = $response->get_data();
		$this->after_test(
			function () use ( $layer ): void {
				wp_delete_post( $layer['id'], true );
				$this->forget();
			}
		);
		return $layer;
	}

	/**
	 * Describes a field.
	 *
	 * @param string               $key   Key.
	 * @param string               $label Name.
	 * @param string               $type  Kind.
	 * @param array<string, mixed> $more  More.
	 * @return array<string, mixed>
	 */
	private static function field( string $key, string $label, string $type, array $more = array() ): array {
		return array(
			'key'   => $key,
			'label' => $label,
			'type'  => $type,
		) + $more;
	}

	/**
	 * Makes the plugin read the layers again.
	 */
	private function forget(): void {
		foreach ( $GLOBALS['wp_filter']['pmq_map_layers']->callbacks ?? array() as $callbacks ) {
			foreach ( $callbacks as $callback ) {
				if ( is_array( $callback['function'] ) && $callback['function'][0] instanceof \PaysMidiQuercy\Map\Layers\LayerOffer ) {
					( fn() => $this->services->layers->forget() )->call( $callback['function'][0] );
				}
			}
		}
	}

	/**
	 * Sends as administrator.
	 *
	 * @param string               $method Method.
	 * @param string               $path   Below the route of layers.
	 * @param array<string, mixed> $params Parameters.
	 */
	private function send( string $method, string $path, array $params = array() ): \WP_REST_Response {
		return $this->rest_as( 'administrator', $method, self::ROUTE . $path, $params );
	}

	/**
	 * Imports rows and returns the results with the answer of the end.
	 *
	 * @param int                        $layer   Layer.
	 * @param list<array<string, mixed>> $rows    Rows.
	 * @param bool                       $replace Whether what the file lacks goes.
	 * @return array{list<array<string, mixed>>, array<string, mixed>}
	 */
	private function import( int $layer, array $rows, bool $replace = false ): array {
		$batch   = $this->send( 'POST', "/{$layer}/imports", array( 'filename' => 'puits.csv' ) )->get_data()['id'];
		$results = $this->send( 'POST', "/{$layer}/imports/{$batch}/rows", array( 'rows' => $rows ) )->get_data()['results'];
		$end     = $this->send( 'POST', "/{$layer}/imports/{$batch}/finish", array( 'replace' => $replace ) );
		self::assertSame( 200, $end->get_status() );
		return array( $results, $end->get_data() );
	}

	/**
	 * Values are read as people write them, and given back as people read them.
	 */
	public function test_values_are_read_as_people_write_them(): void {
		$layer = $this->make_layer();
		$place = $this->send(
			'POST',
			"/{$layer['id']}/points",
			array(
				'name'    => 'Puits du bourg',
				'commune' => 'caussade',
				'values'  => array(
					'profondeur' => '1 012,5 m',
					'creuse'     => '31/12/1898',
					'potable'    => 'Non',
					'etat'       => 'A REPARER',
					'site'       => 'www.exemple.fr',
					'courriel'   => 'puits@example.org',
				),
			)
		);
		self::assertSame( 201, $place->get_status(), (string) wp_json_encode( $place->get_data() ) );
		$saved = $place->get_data();
		self::assertEquals(
			array(
				'profondeur' => 1012.5,
				'creuse'     => '1898-12-31',
				'potable'    => false,
				'etat'       => 'À réparer',
				'site'       => 'https://www.exemple.fr',
				'courriel'   => 'puits@example.org',
			),
			(array) $saved['values']
		);
		self::assertSame( '82037', $saved['insee'] );
		self::assertTrue( $saved['approximate'], 'Only the commune is known.' );
		$detail = $this->rest( 'GET', "/pmq/v1/layers/{$layer['slug']}/points/{$saved['id']}" )->get_data();
		self::assertSame( array( "1\u{202f}012,5\u{a0}m", '31 décembre 1898', 'non', 'À réparer', 'exemple.fr' ), array_column( $detail['facts'], 'text' ) );
		self::assertStringNotContainsString( 'puits@example.org', (string) wp_json_encode( $detail ), 'An address for mail is never shown, whatever the field says.' );
	}

	/**
	 * What cannot be read is said beside its field, and nothing is written.
	 *
	 * @param array<string, mixed> $place Place.
	 * @param string               $field Field of the message.
	 * @param string               $words Part of the message.
	 */
	#[DataProvider( 'faults' )]
	public function test_faults_are_named( array $place, string $field, string $words ): void {
		$layer    = $this->make_layer();
		$good     = array(
			'name'    => 'Puits',
			'commune' => 'Caussade',
			'values'  => array( 'etat' => 'Bon' ),
		);
		$response = $this->send( 'POST', "/{$layer['id']}/points", array_replace_recursive( $good, $place ) );
		self::assertSame( 400, $response->get_status() );
		self::assertStringContainsString( $words, $response->get_data()['data']['params'][ $field ] ?? '' );
		self::assertSame( array(), $this->send( 'GET', "/{$layer['id']}/points" )->get_data() );
	}

	/**
	 * Returns faults.
	 *
	 * @return array<string, array{array<string, mixed>, string, string}>
	 */
	public static function faults(): array {
		return array(
			'no name'           => array( array( 'name' => ' ' ), 'name', 'nom' ),
			'no number'         => array( array( 'values' => array( 'profondeur' => 'douze' ) ), 'profondeur', "«\u{202f}douze\u{202f}»" ),
			'no date'           => array( array( 'values' => array( 'creuse' => '31/02/2020' ) ), 'creuse', '31/12/2026' ),
			'no choice'         => array( array( 'values' => array( 'etat' => 'Neuf' ) ), 'etat', 'Bon, À réparer' ),
			'a choice missing'  => array( array( 'values' => array( 'etat' => '' ) ), 'etat', 'État' ),
			'no link'           => array( array( 'values' => array( 'site' => 'javascript:alert(1)' ) ), 'site', 'https://' ),
			'no address'        => array( array( 'values' => array( 'courriel' => 'moi' ) ), 'courriel', 'adresse' ),
			'no commune'        => array( array( 'commune' => 'Causade' ), 'commune', 'Caussade' ),
			'several communes'  => array( array( 'commune' => '82240' ), 'commune', 'Septfonds' ),
			'half a coordinate' => array( array( 'lat' => '44.1' ), 'lng', 'longitude' ),
			'no coordinate'     => array( array( 'lat' => 'x', 'lng' => '1.5' ), 'lat', 'coordonnées' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
		);
	}

	/**
	 * A file: nothing is written by the preview; the same file again changes nothing; a key finds the place; all of it can be undone.
	 */
	public function test_import_preview_update_and_undo(): void {
		$layer   = $this->make_layer();
		$id      = $layer['id'];
		$rows    = array(
			array(
				'line'      => 2,
				'reference' => 'A1',
				'name'      => 'Puits du bourg',
				'lat'       => 44.1569,
				'lng'       => 1.5439,
				'values'    => array( 'etat' => 'Bon' ),
			),
			array(
				'line'      => 3,
				'reference' => 'A2',
				'name'      => 'Puits du haut',
				'commune'   => 'Septfonds',
				'values'    => array( 'etat' => 'cassé' ),
			),
			array(
				'line'      => 4,
				'reference' => 'A1',
				'name'      => 'Le même',
				'commune'   => 'Septfonds',
				'values'    => array( 'etat' => 'Bon' ),
			),
		);
		$preview = $this->send( 'POST', "/{$id}/rows", array( 'rows' => $rows ) )->get_data()['results'];
		self::assertSame( array( 'new', 'error', 'error' ), array_column( $preview, 'status' ) );
		self::assertSame( 'etat', $preview[1]['errors'][0]['field'] );
		self::assertSame( array(), $this->send( 'GET', "/{$id}/points" )->get_data(), 'A preview writes nothing.' );
		self::assertSame( array(), $this->send( 'GET', "/{$id}/history" )->get_data() );

		$rows[1]['values']['etat'] = 'À réparer';
		$rows                      = array_slice( $rows, 0, 2 );
		list( $results, $end )     = $this->import( $id, $rows );
		self::assertSame( array( 'new', 'new' ), array_column( $results, 'status' ) );
		self::assertSame( array( 2, 0 ), array( $end['added'], $end['changed'] ) );
		self::assertSame( array( 'unchanged', 'unchanged' ), array_column( $this->import( $id, $rows )[0], 'status' ) );

		$rows[0]['name']       = 'Puits de la place';
		list( $results, $end ) = $this->import( $id, array( $rows[0] ), true );
		self::assertSame( array( 'name' ), $results[0]['changes'] );
		self::assertSame( array( 0, 1, 1 ), array( $end['added'], $end['changed'], $end['removed'] ), 'What the file no longer has goes, because that was asked for.' );

		$history = $this->send( 'GET', "/{$id}/history" )->get_data();
		self::assertCount( 2, $history, 'An import that changed nothing is no line of the history.' );
		self::assertSame( array( 'undone' => 2, 'left' => 0 ), $this->send( 'POST', "/{$id}/history/{$history[0]['id']}/undo" )->get_data() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		self::assertSame( array( 'Puits du bourg', 'Puits du haut' ), array_column( $this->send( 'GET', "/{$id}/points" )->get_data(), 'name' ) );
		self::assertSame( 409, $this->send( 'POST', "/{$id}/history/{$history[0]['id']}/undo" )->get_status() );
		$this->send( 'POST', "/{$id}/history/{$history[1]['id']}/undo" );
		self::assertSame( array(), $this->send( 'GET', "/{$id}/points" )->get_data() );
	}

	/**
	 * Replacing spares the places whose rows are faulty: the file has them, and says so by reference or name.
	 */
	public function test_replacing_spares_places_of_refused_rows(): void {
		$layer = $this->make_layer();
		$id    = $layer['id'];
		$rows  = array_map( static fn( int $line ): array => array( 'line' => $line, 'reference' => $line < 4 ? "R{$line}" : '', 'name' => "Puits {$line}", 'commune' => 'Caylus', 'values' => array( 'etat' => 'Bon' ) ), range( 2, 5 ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		$this->import( $id, $rows );
		$batch = $this->send( 'POST', "/{$id}/imports", array( 'filename' => 'puits.csv' ) )->get_data()['id'];
		$this->send( 'POST', "/{$id}/imports/{$batch}/rows", array( 'rows' => array( $rows[0] ) ) );
		$end = $this->send( 'POST', "/{$id}/imports/{$batch}/finish", array( 'replace' => true, 'refused' => array( array( 'reference' => 'R3', 'name' => '' ), array( 'reference' => '', 'name' => 'PUITS 4' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		self::assertSame( 1, $end->get_data()['removed'] );
		self::assertSame( array( 'Puits 2', 'Puits 3', 'Puits 4' ), array_column( $this->send( 'GET', "/{$id}/points" )->get_data(), 'name' ) );
	}

	/**
	 * Undoing leaves alone what somebody changed since.
	 */
	public function test_undo_leaves_later_changes(): void {
		$layer = $this->make_layer();
		$id    = $layer['id'];
		$this->import( $id, array_map( static fn( int $line ): array => array( 'line' => $line, 'reference' => "R{$line}", 'name' => "Puits {$line}", 'commune' => 'Caylus', 'values' => array( 'etat' => 'Bon' ) ), range( 2, 4 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		$points = $this->send( 'GET', "/{$id}/points" )->get_data();
		$this->send( 'POST', "/{$id}/points/{$points[0]['id']}", array( 'values' => array( 'etat' => 'À réparer' ) ) );
		$history = $this->send( 'GET', "/{$id}/history" )->get_data();
		$answer  = $this->send( 'POST', "/{$id}/history/{$history[1]['id']}/undo" )->get_data();
		self::assertSame( array( 2, 1 ), array( $answer['undone'], $answer['left'] ) );
		self::assertSame( array( 'Puits 2' ), array_column( $this->send( 'GET', "/{$id}/points" )->get_data(), 'name' ) );
	}

	/**
	 * An import that began before a change and goes on after it is the later one.
	 */
	public function test_undo_leaves_what_an_older_import_changed_later(): void {
		$layer = $this->make_layer();
		$id    = $layer['id'];
		$row   = array( 'line' => 2, 'reference' => 'R2', 'name' => 'Puits', 'commune' => 'Caylus', 'values' => array( 'etat' => 'Bon' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		$this->import( $id, array( $row ) );
		$point  = $this->send( 'GET', "/{$id}/points" )->get_data()[0]['id'];
		$import = $this->send( 'POST', "/{$id}/imports", array( 'filename' => 'puits.csv' ) )->get_data()['id'];
		$this->send( 'POST', "/{$id}/points/{$point}", array( 'values' => array( 'etat' => 'À réparer' ) ) );
		$this->send( 'POST', "/{$id}/imports/{$import}/rows", array( 'rows' => array( array( 'name' => 'Puits du bourg' ) + $row ) ) );
		$edit = max( array_column( $this->send( 'GET', "/{$id}/history" )->get_data(), 'id' ) );
		self::assertGreaterThan( $import, $edit );
		self::assertSame( array( 'undone' => 0, 'left' => 1 ), $this->send( 'POST', "/{$id}/history/{$edit}/undo" )->get_data() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		self::assertSame( 'Puits du bourg', $this->send( 'GET', "/{$id}/points" )->get_data()[0]['name'] );
		self::assertSame( array( 'undone' => 1, 'left' => 0 ), $this->send( 'POST', "/{$id}/history/{$import}/undo" )->get_data() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		self::assertSame( array( 'Puits', 'À réparer' ), array( $this->send( 'GET', "/{$id}/points" )->get_data()[0]['name'], $this->send( 'GET', "/{$id}/points" )->get_data()[0]['texts']->etat ) );
	}

	/**
	 * Places without reference are found by name and commune; a reference that comes later is taken over.
	 */
	public function test_places_are_found_by_name_and_commune(): void {
		$layer = $this->make_layer();
		$row   = array(
			'line'    => 2,
			'name'    => 'Puits de l’Église',
			'commune' => '82037',
			'values'  => array( 'etat' => 'Bon' ),
		);
		$this->import( $layer['id'], array( $row ) );
		$again = array( 'name' => 'PUITS DE L’EGLISE' ) + $row;
		self::assertSame( array( 'name' ), $this->import( $layer['id'], array( $again ) )[0][0]['changes'] );
		self::assertSame( array( 'reference' ), $this->import( $layer['id'], array( array( 'reference' => 'E1' ) + $again ) )[0][0]['changes'] );
		self::assertCount( 1, $this->send( 'GET', "/{$layer['id']}/points" )->get_data() );
		$twice = $this->send( 'POST', "/{$layer['id']}/points", array_diff_key( array( 'reference' => 'E1' ) + $row, array( 'line' => 0 ) ) );
		self::assertSame( 400, $twice->get_status() );
		self::assertArrayHasKey( 'reference', $twice->get_data()['data']['params'] );
	}

	/**
	 * Maps of every site show the layer; a hidden one is shown by none.
	 */
	public function test_maps_show_it(): void {
		$layer = $this->make_layer();
		$this->import( $layer['id'], array( array( 'line' => 2, 'name' => 'Puits <b>gras</b>', 'lat' => 44.1569, 'lng' => 1.5439, 'values' => array( 'etat' => 'Bon', 'profondeur' => 7 ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		$block = '<!-- wp:pmq/map {"layers":["communes","' . $layer['slug'] . '"]} /-->';
		$this->switch_to_site( 'energies' );
		$page = do_blocks( $block );
		self::assertStringContainsString( 'Puits gras', $page, 'Tags are taken out of names.' );
		self::assertStringContainsString( "7\u{a0}m", $page );
		self::assertStringContainsString( 'data-layer="' . $layer['slug'] . '"', $page );
		restore_current_blog();
		$points = $this->rest( 'GET', "/pmq/v1/layers/{$layer['slug']}/points" );
		self::assertSame( array( 1, array( 4415690 ), array( 154390 ) ), array( $points->get_data()['count'], $points->get_data()['lats'], $points->get_data()['lngs'] ) );
		self::assertNotSame( '', $points->get_headers()['ETag'] );

		$this->send( 'POST', "/{$layer['id']}", array( 'shown' => false ) + $layer );
		self::assertStringNotContainsString( 'Puits gras', do_blocks( $block ) );
		self::assertSame( 404, $this->rest( 'GET', "/pmq/v1/layers/{$layer['slug']}/points" )->get_status() );
		self::assertNotContains( $layer['slug'], array_column( $this->rest( 'GET', '/pmq/v1/layers' )->get_data(), 'slug' ) );
	}

	/**
	 * A description is checked; its slug stays; the kind of a field stays while there are places.
	 */
	public function test_description_is_checked(): void {
		$layer = $this->make_layer();
		$twice = $this->send( 'POST', '', array_diff_key( $layer, array( 'id' => 0 ) ) );
		self::assertSame( 400, $twice->get_status() );
		self::assertArrayHasKey( 'label', $twice->get_data()['data']['params'] );
		self::assertSame( 400, $this->send( 'POST', '', array( 'label' => 'Autre', 'icon' => 'nothing', 'colour' => 'eau', 'fields' => array() ) )->get_status() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		$renamed = $this->send( 'POST', "/{$layer['id']}", array( 'label' => 'Puits et fontaines' ) + $layer )->get_data();
		self::assertSame( array( $layer['slug'], 'Puits et fontaines' ), array( $renamed['slug'], $renamed['label'] ) );
		$this->import( $layer['id'], array( array( 'line' => 2, 'name' => 'Puits', 'commune' => 'Caylus', 'values' => array( 'etat' => 'Bon' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		$layer['fields'][0]['type'] = 'text';
		$refused                    = $this->send( 'POST', "/{$layer['id']}", $layer );
		self::assertSame( 400, $refused->get_status() );
		self::assertArrayHasKey( 'profondeur', $refused->get_data()['data']['params'] );
	}

	/**
	 * A layer goes to the trash and comes back with its places and its slug; deleted for good, nothing of it is left.
	 */
	public function test_trash(): void {
		$layer = $this->make_layer();
		$id    = $layer['id'];
		$this->import( $id, array( array( 'line' => 2, 'name' => 'Puits', 'commune' => 'Caylus', 'values' => array( 'etat' => 'Bon' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		self::assertTrue( $this->send( 'DELETE', "/{$id}" )->get_data()['trashed'] );
		self::assertSame( 404, $this->send( 'GET', "/{$id}/points" )->get_status() );
		$back = $this->send( 'POST', "/{$id}/restore" )->get_data();
		self::assertSame( array( $layer['slug'], true ), array( $back['slug'], $back['shown'] ) );
		self::assertCount( 1, $this->send( 'GET', "/{$id}/points" )->get_data() );
		wp_delete_post( $id, true );
		$database = \PaysMidiQuercy\network()->database;
		self::assertSame( array( '0' ), $database->column( "SELECT COUNT(*) FROM {$database->table( 'layer_point' )} WHERE layer_id = %d", $id ) );
		self::assertSame( array( '0' ), $database->column( "SELECT COUNT(*) FROM {$database->table( 'layer_batch' )} WHERE layer_id = %d", $id ) );
	}

	/**
	 * Deleting places can be undone: they come back with their numbers.
	 */
	public function test_deleting_is_undone(): void {
		$layer = $this->make_layer();
		$id    = $layer['id'];
		$this->import( $id, array( array( 'line' => 2, 'name' => 'Puits', 'commune' => 'Caylus', 'values' => array( 'etat' => 'Bon' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		$point = $this->send( 'GET', "/{$id}/points" )->get_data()[0];
		$batch = $this->send( 'DELETE', "/{$id}/points", array( 'ids' => array( $point['id'] ) ) )->get_data()['batch'];
		self::assertSame( 0, $this->rest( 'GET', "/pmq/v1/layers/{$layer['slug']}/points" )->get_data()['count'] );
		$this->send( 'POST', "/{$id}/history/{$batch}/undo" );
		self::assertEquals( $point, $this->send( 'GET', "/{$id}/points" )->get_data()[0] );
		self::assertSame( 1, $this->rest( 'GET', "/pmq/v1/layers/{$layer['slug']}/points" )->get_data()['count'], 'The answer that was kept is made again.' );
	}

	/**
	 * The layers that come with the network are there, once.
	 */
	public function test_built_in_layers(): void {
		$slugs = array_column( $this->rest( 'GET', '/pmq/v1/layers' )->get_data(), 'slug' );
		foreach ( array( 'photovoltaique', 'projets-leader', 'artisans', 'producteurs', 'commerces-et-restaurants' ) as $slug ) {
			self::assertContains( $slug, $slugs );
		}
		$ledger = new \PaysMidiQuercy\Provision\Ledger( static function (): void {} );
		do_action( 'pmq_provision_site', 'portail', $ledger );
		self::assertSame( $slugs, array_column( $this->rest( 'GET', '/pmq/v1/layers' )->get_data(), 'slug' ) );
	}

	/**
	 * The heritage records are on the portal's maps too, published ones only, with links to their pages.
	 */
	public function test_records_on_another_site(): void {
		$name   = 'Lavoir ' . wp_generate_password( 8, false );
		$before = ( ( \PaysMidiQuercy\Territory\MapLayer::offered()['records'] ?? null )?->counts ?? static fn(): array => array() )()['82184'] ?? 0;
		$this->switch_to_site( 'patrimoine' );
		foreach ( array( 'publish', 'draft' ) as $status ) {
			$this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => "{$name} {$status}", 'post_status' => $status, 'meta_input' => array( 'pmq_lat' => 44.2, 'pmq_lng' => 1.6, 'pmq_commune' => '82184' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		}
		$this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => "{$name} nulle part", 'post_status' => 'publish', 'meta_input' => array( 'pmq_lat' => '', 'pmq_lng' => '', 'pmq_commune' => '' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		restore_current_blog();
		$points = array_filter( $this->rest( 'GET', '/pmq/v1/layers/records/points' )->get_data(), static fn( array $row ): bool => str_starts_with( $row[4], $name ) );
		self::assertSame( array( "{$name} publish" ), array_column( $points, 4 ) );
		self::assertStringContainsString( '/patrimoine/fiche/', array_values( $points )[0][5] );
		$layer = \PaysMidiQuercy\Territory\MapLayer::offered()['records'] ?? null;
		self::assertNotNull( $layer );
		self::assertStringContainsString( '/patrimoine/chercher/?commune[]=82037', ( $layer->commune_url ?? static fn(): string => '' )( '82037' ) );
		self::assertSame( $before + 1, ( $layer->counts )()['82184'] ?? 0, 'The published one alone is counted.' );

		$this->switch_to_site( 'patrimoine' );
		wp_update_post( array( 'ID' => array_values( $points )[0][0], 'post_status' => 'draft' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		restore_current_blog();
		self::assertNotContains( "{$name} publish", array_column( $this->rest( 'GET', '/pmq/v1/layers/records/points' )->get_data(), 4 ), 'What is kept does not outlive the publication.' );
	}
}
