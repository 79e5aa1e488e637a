<?php
/**
 * Writing of import rows.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Data\Identity;
use PaysMidiQuercy\Heritage\Data\Tables;
use PaysMidiQuercy\Heritage\Data\UpsertStatus;
use function PaysMidiQuercy\network;

/**
 * Says what becomes of rows: new, changed field by field, unchanged.
 */
final class UpsertTest extends HeritageTestCase {

	/**
	 * Every field of a row arrives.
	 */
	public function test_a_row_becomes_a_record(): void {
		$row    = $this->row(
			'complete',
			array(
				'year'          => 1144,
				'holder'        => 'Archives départementales',
				'author'        => 'Inconnu',
				'medium_author' => 'A. Photographe',
				'keywords'      => array(
					array(
						'kind' => 'place',
						'name' => 'Bruniquel',
					),
					array(
						'kind' => 'toponym',
						'name' => 'Bruniquel',
					),
				),
				'media'         => array(
					array(
						'type'    => 'photo',
						'url'     => 'https://example.org/a%20b.jpg',
						'caption' => 'Le clocher',
						'credit'  => 'A. Photographe',
						'licence' => 'CC BY 4.0',
					),
				),
				'links'         => array(
					array(
						'label' => '',
						'url'   => 'https://gallica.bnf.fr/x',
					),
				),
				'access'        => 'Sur rendez-vous',
				'protection'    => 'classé MH',
			)
		);
		$record = $this->record( $row );
		self::assertSame( 'Église d’essai complete', $record->name );
		self::assertSame( array( 'patrimoine-bati-et-monuments' ), array_column( $record->types, 'slug' ) );
		self::assertSame( array( 'patrimoine-religieux' ), array_column( $record->themes, 'slug' ) );
		self::assertSame( array( 'moyen-age' ), array_column( $record->periods, 'slug' ) );
		self::assertEqualsCanonicalizing( array( 'place', 'toponym' ), array_column( $record->keywords, 'kind' ) );
		self::assertSame( array( 'insee' => '82026', 'name' => 'Bruniquel', 'postal_code' => '82800' ), $record->commune );
		self::assertSame( array( 'lat' => 44.0515, 'lng' => 1.6364, 'approximate' => false ), $record->location );
		self::assertSame( network()->territory->epci_of( '82026' )?->siren, $record->epci['siren'] ?? null );
		self::assertSame( 1144, $record->year );
		self::assertSame( 'https://example.org/a%20b.jpg', $record->image()['url'] ?? '' );
		self::assertSame( array( array( 'label' => 'gallica.bnf.fr', 'url' => 'https://gallica.bnf.fr/x' ) ), $record->links );
		self::assertSame( array( 'Archives départementales', 'Inconnu', 'A. Photographe', 'Sur rendez-vous', 'classé MH' ), array( $record->holder, $record->author, $record->medium_author, $record->access, $record->protection ) );
		self::assertSame( array( 'Une église.', 'Elle est ancienne.' ), preg_match_all( '#<p[^>]*>(.*?)</p>#', $record->content_html(), $match ) ? $match[1] : array() );
		self::assertStringContainsString( '/fiche/eglise-dessai-complete-bruniquel/', $record->link );
	}

	/**
	 * The same row again changes nothing, not even the date of change.
	 */
	public function test_the_same_row_again_changes_nothing(): void {
		$first  = $this->upsert( $this->row( 'a' ) );
		$before = get_post( (int) $first->post_id );
		$second = $this->upsert( $this->row( 'a' ) );
		self::assertSame( UpsertStatus::New_, $first->status );
		self::assertSame( UpsertStatus::Unchanged, $second->status );
		self::assertSame( $first->post_id, $second->post_id );
		self::assertSame( 1, $this->count_records() );
		self::assertEquals( $before, get_post( (int) $first->post_id ) );
	}

	/**
	 * A change is named and only its field is written.
	 */
	public function test_a_changed_field_is_named_and_written(): void {
		$first  = $this->upsert( $this->row( 'a' ) );
		$result = $this->upsert( $this->row( 'a', array( 'name' => 'Église rebâtie', 'themes' => array( 'Bastides' ) ) ) );
		self::assertSame( UpsertStatus::Changed, $result->status );
		self::assertEqualsCanonicalizing( array( 'name', 'themes' ), $result->changes );
		$record = $this->heritage()->records()->find( (int) $first->post_id );
		self::assertSame( array( 'Église rebâtie', 'bastides' ), array( $record->name ?? '', $record->themes[0]->slug ?? '' ) );
	}

	/**
	 * An emptied field is emptied.
	 */
	public function test_an_emptied_field_is_emptied(): void {
		$first  = $this->upsert( $this->row( 'a' ) );
		$result = $this->upsert( $this->row( 'a', array( 'licence' => '', 'description' => '' ) ) );
		self::assertEqualsCanonicalizing( array( 'description', 'licence' ), $result->changes );
		$record = $this->heritage()->records()->find( (int) $first->post_id );
		self::assertSame( array( '', '' ), array( $record->licence ?? null, $record->content ?? null ) );
	}

	/**
	 * A column that the file has not says nothing.
	 */
	public function test_an_absent_column_leaves_its_field_alone(): void {
		$first = $this->upsert( $this->row( 'a', array( 'year' => 1300 ) ) );
		$short = $this->row( 'a', array( 'themes' => null, 'periods' => null, 'description' => null, 'lat' => null, 'lng' => null, 'year' => null ) );
		unset( $short['year'] );
		self::assertSame( UpsertStatus::Unchanged, $this->upsert( $short )->status );
		self::assertSame( array( 'name' ), $this->upsert( array( 'name' => 'Autre nom' ) + $short )->changes );
		self::assertSame( UpsertStatus::Changed, $this->upsert( $this->row( 'a', array( 'year' => 1300 ) ) )->status );
		$record = $this->heritage()->records()->find( (int) $first->post_id );
		self::assertSame( array( 1300, 'patrimoine-religieux', 44.0515 ), array( $record->year ?? null, $record->themes[0]->slug ?? '', $record->location['lat'] ?? null ) );
	}

	/**
	 * What was corrected here stays until the source changes that field.
	 */
	public function test_a_local_correction_of_a_spreadsheet_record_stays(): void {
		$row    = $this->row( 'a', array( 'source' => 'spreadsheet' ) );
		$result = $this->upsert( $row );
		wp_update_post( array( 'ID' => (int) $result->post_id, 'post_title' => 'Nom corrigé' ) );
		self::assertSame( UpsertStatus::Unchanged, $this->upsert( $row )->status );
		$this->upsert( array( 'licence' => 'CC BY 4.0' ) + $row );
		self::assertSame( 'Nom corrigé', get_post( (int) $result->post_id )->post_title ?? '' );
		$this->upsert( array( 'name' => 'Nom de la source' ) + $row );
		self::assertSame( 'Nom de la source', get_post( (int) $result->post_id )->post_title ?? '' );
	}

	/**
	 * A preview writes nothing.
	 */
	public function test_a_preview_writes_nothing(): void {
		$result = $this->upsert( $this->row( 'a' ), false );
		self::assertSame( UpsertStatus::New_, $result->status );
		self::assertNull( $result->post_id );
		self::assertSame( 0, $this->count_records() );
		self::assertSame( array(), $this->heritage()->identities()->find( array( Identity::key( 'merimee', $this->source_id( 'a' ) ) ) ) );
	}

	/**
	 * Where only the commune is known, the record lies at its centre.
	 */
	public function test_a_record_without_coordinates_lies_at_the_centre_of_its_commune(): void {
		$bruniquel = network()->territory->commune( '82026' );
		$row       = $this->row( 'a', array( 'lat' => null, 'lng' => null ) );
		$record    = $this->record( $row );
		self::assertSame( array( 'lat' => $bruniquel->lat ?? 0.0, 'lng' => $bruniquel->lng ?? 0.0, 'approximate' => true ), $record->location );
		$caussade = network()->territory->commune( '82037' );
		$record   = $this->record( array( 'commune' => '82037' ) + $row );
		self::assertSame( array( 'lat' => $caussade->lat ?? 0.0, 'lng' => $caussade->lng ?? 0.0, 'approximate' => true ), $record->location );
	}

	/**
	 * Without period the year gives one, and moves it; without year it is unknown.
	 */
	public function test_the_period_follows_the_year(): void {
		$row = $this->row( 'a', array( 'periods' => null ) );
		self::assertSame( 'non-renseigne', $this->record( $row )->periods[0]->slug );
		self::assertSame( 'moyen-age', $this->record( array( 'year' => 1200 ) + $row )->periods[0]->slug );
		$result = $this->upsert( array( 'year' => 1600 ) + $row );
		self::assertSame( array( 'year', 'periods' ), $result->changes );
		self::assertSame( 'periode-moderne', $this->record( array( 'year' => 1600 ) + $row )->periods[0]->slug );
	}

	/**
	 * A record deleted for good is new again.
	 */
	public function test_a_deleted_record_is_new_again(): void {
		$first = $this->upsert( $this->row( 'a' ) );
		wp_delete_post( (int) $first->post_id, true );
		$again = $this->upsert( $this->row( 'a' ) );
		self::assertSame( UpsertStatus::New_, $again->status );
		self::assertNotSame( $first->post_id, $again->post_id );
	}

	/**
	 * A kill between post and identity leaves a half written post: the next import ends it and makes no second one.
	 */
	public function test_a_killed_creation_is_ended_by_the_next_import(): void {
		global $wpdb;
		$row = $this->row( 'killed' );
		$key = Identity::key( 'merimee', $this->source_id( 'killed' ) );
		$this->upsert( $row );
		$post = (int) $this->upsert( $row )->post_id;
		$wpdb->delete( $wpdb->postmeta, array( 'post_id' => $post ) );
		$wpdb->delete( $wpdb->term_relationships, array( 'object_id' => $post ) );
		$this->leave_claim( $key, 60000 );
		wp_cache_flush();
		$result = $this->upsert( $row );
		self::assertSame( array( UpsertStatus::New_, $post ), array( $result->status, $result->post_id ) );
		$record = $this->heritage()->records()->find( $post );
		self::assertSame( array( 'Bruniquel', 'moyen-age', 'merimee' ), array( $record->commune['name'] ?? '', $record->periods[0]->slug ?? '', $record->source->value ?? '' ) );
		self::assertSame( UpsertStatus::Unchanged, $this->upsert( $row )->status );
		self::assertSame( 1, $this->count_records() );
	}

	/**
	 * Two imports at once make one record: the one that lost its claim attaches its post when the other one is dead.
	 */
	public function test_a_claim_taken_over_leaves_one_record(): void {
		$row  = $this->row( 'raced' );
		$key  = Identity::key( 'merimee', $this->source_id( 'raced' ) );
		$lose = function ( int $post_id, \WP_Post $post ) use ( $key ): void {
			if ( 'pmq_record' === $post->post_type ) {
				$this->leave_claim( $key, 9700 );
			}
		};
		add_action( 'save_post', $lose, 10, 2 );
		$result = $this->upsert( $row );
		remove_action( 'save_post', $lose );
		self::assertSame( UpsertStatus::New_, $result->status );
		self::assertSame( 1, $this->count_records() );
		self::assertSame( array( UpsertStatus::Unchanged, $result->post_id ), array( $this->upsert( $row )->status, $this->upsert( $row )->post_id ) );
	}

	/**
	 * A row whose writing fails does not stop the others.
	 */
	public function test_a_failing_row_fails_alone(): void {
		add_filter( 'wp_insert_post_empty_content', static fn( bool $is_empty, array $post ): bool => $is_empty || str_contains( (string) $post['post_title'], 'mauvaise' ), 10, 2 );
		$results = $this->heritage()->records()->upsert_many( array( $this->row( 'a' ), $this->row( 'b', array( 'name' => 'La mauvaise' ) ), $this->row( 'c' ) ) );
		self::assertSame( array( 'new', 'error', 'new' ), array_map( static fn( $result ): string => $result->status->value, $results ) );
		self::assertNotSame( '', $results[1]->errors[0]['message'] );
	}

	/**
	 * The guid tells the source's identity and nothing of the site's address.
	 */
	public function test_the_guid_is_that_of_the_source(): void {
		$result = $this->upsert( $this->row( 'a' ) );
		self::assertSame( 'urn:pmq:' . Identity::key( 'merimee', $this->source_id( 'a' ) ), get_post( (int) $result->post_id )->guid ?? '' );
	}

	/**
	 * Sets an identity back to a claim without record.
	 *
	 * @param string $key Key.
	 * @param int    $age Age of the claim in milliseconds.
	 */
	private function leave_claim( string $key, int $age ): void {
		$database = $this->heritage()->database();
		$database->write( "UPDATE {$database->table( Tables::IDENTITY )} SET post_id = 0, fields = '', claimed_at = %d WHERE identity = %s", (int) floor( microtime( true ) * 1000 ) - $age, $key );
	}
}
