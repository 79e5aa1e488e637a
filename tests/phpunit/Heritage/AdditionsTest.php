<?php
/**
 * What the Pays adds to records that nobody edits here.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Additions\Additions;
use PaysMidiQuercy\Heritage\Additions\AdditionsScreen;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Adds through REST, imports again, and reads the page.
 */
final class AdditionsTest extends HeritageTestCase {

	/**
	 * A photo, a link and a comment stand beside the facts, marked, and stay when the source is imported again.
	 */
	public function test_additions_stand_beside_the_facts_and_survive_an_import(): void {
		$row   = $this->row( 'a', array( 'links' => array( array( 'label' => 'Dossier', 'url' => 'https://example.org/dossier' ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		$id    = $this->record( $row )->id;
		$route = "/pmq/v1/records/$id/additions";
		$image = $this->image();
		self::assertSame( 201, $this->rest_as( 'pmq_committee', 'POST', $route, array( 'kind' => 'photo', 'media' => $image, 'text' => 'La nef', 'credit' => 'B. Martin', 'rights' => 'own' ) )->get_status() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( 201, $this->rest_as( 'administrator', 'POST', $route, array( 'kind' => 'link', 'text' => 'Film de 1970', 'url' => 'https://example.org/film' ) )->get_status() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( 201, $this->rest_as( 'administrator', 'POST', $route, array( 'kind' => 'comment', 'text' => "Visite <b>en été</b>.\n\nClé à la mairie." ) )->get_status() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.

		self::assertSame( 'changed', $this->upsert( array( 'name' => 'Autre nom' ) + $row )->status->value );
		self::assertSame( 'unchanged', $this->upsert( array( 'name' => 'Autre nom' ) + $row )->status->value );

		$record = $this->heritage()->records()->find( $id );
		self::assertNotNull( $record );
		self::assertSame( array( $image, 'La nef', 'B. Martin – ajouté par le Pays Midi-Quercy', 'Licence Ouverte 2.0' ), array( $record->media[0]['id'], $record->media[0]['caption'], $record->media[0]['credit'], $record->media[0]['licence'] ) );
		self::assertSame( array( 'Dossier', 'Film de 1970 (ajouté par le Pays Midi-Quercy)' ), array_column( $record->links, 'label' ) );
		$this->act_as( null );
		$list = $this->rest( 'GET', $route )->get_data();
		self::assertSame( array( 'photo', 'link', 'comment' ), array_column( $list, 'kind' ) );
		self::assertSame( "Visite en été.\n\nClé à la mairie.", $list[2]['text'] );
		self::assertArrayNotHasKey( 'user', $list[0] );
		self::assertSame( array(), get_post_meta( $id, 'pmq_media', true ) ?: array() );
	}

	/**
	 * Two persons who add at once both keep what they added; lists of before are read, and their entries can be taken away.
	 */
	public function test_additions_do_not_overwrite_each_other(): void {
		$id = $this->record( $this->row( 'a' ) )->id;
		$this->act_as( 'administrator' );
		$old = static fn( string $key ): array => array( 'key' => $key, 'kind' => 'comment', 'text' => "Vieux $key « l’\"un\" »", 'time' => '2026-01-01 10:00:00' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		add_post_meta( $id, Additions::META, wp_slash( array( $old( 'un' ), $old( 'deux' ) ) ) );
		Additions::of( $id );
		// Another process writes after this one has read: its cache knows nothing of it.
		$GLOBALS['wpdb']->insert( $GLOBALS['wpdb']->postmeta, array( 'post_id' => $id, 'meta_key' => Additions::META, 'meta_value' => maybe_serialize( $old( 'trois' ) ) ) ); // phpcs:ignore WordPress.DB, WordPress.Arrays.ArrayDeclarationSpacing -- Stands for another process.
		$mine = Additions::add( $id, array( 'kind' => 'comment', 'text' => 'C’est à moi.' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertInstanceOf( \PaysMidiQuercy\Heritage\Additions\Addition::class, $mine );
		self::assertSame( array( 'un', 'deux', 'trois', $mine->key ), array_column( Additions::of( $id ), 'key' ) );
		self::assertTrue( Additions::remove( $id, 'un' ) );
		self::assertFalse( Additions::remove( $id, 'un' ) );
		self::assertTrue( Additions::remove( $id, $mine->key ) );
		self::assertSame( array( 'deux', 'trois' ), array_column( Additions::of( $id ), 'key' ) );
	}

	/**
	 * What stands behind a password is neither in the route nor on the page.
	 */
	public function test_a_password_hides_the_additions(): void {
		$id = $this->record( $this->row( 'a' ) )->id;
		$this->act_as( 'administrator' );
		Additions::add( $id, array( 'kind' => 'comment', 'text' => 'Clé sous le pot.' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		wp_update_post( array( 'ID' => $id, 'post_password' => 'secret' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( 200, $this->rest( 'GET', "/pmq/v1/records/$id/additions" )->get_status() );
		$this->act_as( null );
		self::assertSame( 404, $this->rest( 'GET', "/pmq/v1/records/$id/additions" )->get_status() );
		self::assertSame( 404, $this->rest_as( 'subscriber', 'GET', "/pmq/v1/records/$id/additions" )->get_status() );
		$this->act_as( null );
		query_posts( array( 'p' => $id, 'post_type' => 'pmq_record' ) ); // phpcs:ignore WordPress.WP.DiscouragedFunctions, WordPress.Arrays.ArrayDeclarationSpacing -- The main query is what is tested.
		the_post();
		$html = apply_filters( 'the_content', get_the_content() ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's hook.
		wp_reset_query(); // phpcs:ignore WordPress.WP.DiscouragedFunctions -- Ends the above.
		self::assertStringNotContainsString( 'Clé sous le pot', $html );
	}

	/**
	 * The page of the record shows the comment, escaped and marked.
	 */
	public function test_the_page_shows_the_comment(): void {
		$id = $this->record( $this->row( 'a' ) )->id;
		$this->act_as( 'administrator' );
		self::assertInstanceOf( \PaysMidiQuercy\Heritage\Additions\Addition::class, Additions::add( $id, array( 'kind' => 'comment', 'text' => 'Clé à la mairie & chez le curé.' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		query_posts( array( 'p' => $id, 'post_type' => 'pmq_record' ) ); // phpcs:ignore WordPress.WP.DiscouragedFunctions, WordPress.Arrays.ArrayDeclarationSpacing -- The main query is what is tested.
		the_post();
		$html = apply_filters( 'the_content', get_the_content() ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's hook.
		wp_reset_query(); // phpcs:ignore WordPress.WP.DiscouragedFunctions -- Ends the above.
		self::assertStringContainsString( 'Clé à la mairie &amp; chez le curé.', $html );
		self::assertStringContainsString( 'Ajouté par le Pays Midi-Quercy', $html );
	}

	/**
	 * Gives what is refused, and the field that is told.
	 *
	 * @return array<string, array{array<string, mixed>, string}>
	 */
	public static function faults(): array {
		return array(
			'a photo that is none'   => array( array( 'kind' => 'photo', 'media' => 999999, 'credit' => 'x', 'rights' => 'own' ), 'media' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
			'a link to nowhere'      => array( array( 'kind' => 'link', 'text' => 'x', 'url' => 'javascript:alert(1)' ), 'url' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
			'a link without words'   => array( array( 'kind' => 'link', 'url' => 'https://example.org/' ), 'text' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
			'an empty comment'       => array( array( 'kind' => 'comment', 'text' => '  ' ), 'text' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
			'a comment like a novel' => array( array( 'kind' => 'comment', 'text' => str_repeat( 'a', 5001 ) ), 'text' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		);
	}

	/**
	 * What is refused says which field.
	 *
	 * @param array<string, mixed> $fields Fields.
	 * @param string               $field  Faulty field.
	 */
	#[DataProvider( 'faults' )]
	public function test_faults_are_told( array $fields, string $field ): void {
		$id     = $this->record( $this->row( 'a' ) )->id;
		$answer = $this->rest_as( 'administrator', 'POST', "/pmq/v1/records/$id/additions", $fields );
		self::assertSame( array( 400, $field ), array( $answer->get_status(), $answer->get_data()['data']['field'] ) );
		self::assertSame( array(), Additions::of( $id ) );
	}

	/**
	 * A photo needs credit and right.
	 */
	public function test_a_photo_needs_credit_and_right(): void {
		$id    = $this->record( $this->row( 'a' ) )->id;
		$image = $this->image();
		foreach ( array( 'credit' => array( 'rights' => 'own' ), 'rights' => array( 'credit' => 'B. Martin' ) ) as $field => $given ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
			$answer = $this->rest_as( 'administrator', 'POST', "/pmq/v1/records/$id/additions", array( 'kind' => 'photo', 'media' => $image ) + $given ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
			self::assertSame( $field, $answer->get_data()['data']['field'] );
		}
	}

	/**
	 * Others add nothing, and records that are edited here take nothing.
	 */
	public function test_who_and_what(): void {
		$fixed = $this->record( $this->row( 'a' ) )->id;
		$own   = $this->record( $this->row( 'b', array( 'source' => 'contribution' ) ) )->id;
		$note  = array( 'kind' => 'comment', 'text' => 'Bonjour' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		foreach ( array( null, 'subscriber', 'pmq_contributor', 'pmq_officer', 'pmq_animator' ) as $role ) {
			self::assertSame( null === $role ? 401 : 403, $this->rest_as( $role, 'POST', "/pmq/v1/records/$fixed/additions", $note )->get_status(), (string) $role );
		}
		self::assertSame( 400, $this->rest_as( 'administrator', 'POST', "/pmq/v1/records/$own/additions", $note )->get_status() );
		$added = $this->rest_as( 'administrator', 'POST', "/pmq/v1/records/$fixed/additions", $note )->get_data();
		self::assertSame( 403, $this->rest_as( 'pmq_contributor', 'DELETE', "/pmq/v1/records/$fixed/additions/{$added['key']}" )->get_status() );
		self::assertSame( 204, $this->rest_as( 'pmq_committee', 'DELETE', "/pmq/v1/records/$fixed/additions/{$added['key']}" )->get_status() );
		self::assertSame( 404, $this->rest_as( 'pmq_committee', 'DELETE', "/pmq/v1/records/$fixed/additions/{$added['key']}" )->get_status() );
	}

	/**
	 * The screen lists what was added and has a form for each kind, every field with its label.
	 */
	public function test_the_screen_has_its_forms(): void {
		$id = $this->record( $this->row( 'a' ) )->id;
		$this->act_as( 'administrator' );
		Additions::add( $id, array( 'kind' => 'link', 'text' => 'Un film', 'url' => 'https://example.org/' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		$_GET = array( 'record' => (string) $id );
		ob_start();
		( new AdditionsScreen() )->render();
		$html = (string) ob_get_clean();
		$_GET = array();
		self::assertSame( 4, substr_count( $html, '<form' ) );
		self::assertStringContainsString( 'Un film', $html );
		preg_match_all( '/<label for="([^"]+)"/', $html, $labels );
		foreach ( $labels[1] as $label ) {
			self::assertStringContainsString( 'id="' . $label . '"', $html );
		}
	}

	/**
	 * Coordinates far from the commune that the row names put the record at its centre.
	 */
	public function test_a_place_outside_the_commune_becomes_its_centre(): void {
		$result = $this->upsert( $this->row( 'far', array( 'lat' => 43.6, 'lng' => 1.44 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( 'lat', $result->notices[0]['field'] ?? '' );
		$record = $this->heritage()->records()->find( (int) $result->post_id );
		self::assertTrue( $record->location['approximate'] ?? false );
		self::assertEqualsWithDelta( 44.05, $record->location['lat'] ?? 0, 0.1 );
		self::assertSame( 'unchanged', $this->upsert( $this->row( 'far', array( 'lat' => 43.6, 'lng' => 1.44 ) ) )->status->value ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( array(), $this->upsert( $this->row( 'near' ) )->notices );
	}

	/**
	 * Makes a picture of the media library.
	 */
	private function image(): int {
		$file = wp_upload_bits( 'essai-' . wp_generate_password( 6, false ) . '.png', null, (string) base64_decode( 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', true ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- A picture of one point.
		$id   = wp_insert_attachment( array( 'post_title' => 'Essai', 'post_mime_type' => 'image/png' ), $file['file'] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		$this->after_test( static fn() => wp_delete_attachment( $id, true ) );
		return $id;
	}
}
