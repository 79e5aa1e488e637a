<?php
/**
 * The search of the whole network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Articles\TagPage;
use PaysMidiQuercy\Articles\Thesaurus;
use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Everything\Ask;
use PaysMidiQuercy\Search\Everything\Everything;
use PaysMidiQuercy\Search\Everything\Hit;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\CoversNothing;

use function PaysMidiQuercy\network;

/**
 * One index over the sites: what everybody may read is found from everywhere, the rest by nobody.
 */
#[CoversNothing]
final class EverythingTest extends TestCase {

	private const WORD = 'zzorglub';

	/**
	 * Articles, pages and records of several sites are found together, with sites and kinds counted, each facet not narrowed by itself.
	 */
	public function test_finds_every_kind_on_every_site(): void {
		$record = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => self::WORD . ' du moulin' ) );
		$page   = $this->make_post( array( 'post_type' => 'page', 'post_title' => self::WORD . ' en page' ) );
		$this->on( 'energies', 'post', self::WORD . ' solaire' );

		$answer = network()->everything->search( Ask::from_params( array( 'search' => self::WORD, 'facets' => true ) ) );
		self::assertSame( 3, $answer->total );
		self::assertEqualsCanonicalizing( array( 'record', 'page', 'article' ), array_column( $answer->hits, 'kind' ) );
		self::assertSame( array( 'energies' => 1, 'patrimoine' => 2 ), self::sorted( $answer->facets['site'] ) );
		self::assertSame( array( 'article' => 1, 'page' => 1, 'record' => 1 ), self::sorted( $answer->facets['kind'] ) );

		$there = network()->everything->search( Ask::from_params( array( 'search' => self::WORD, 'site' => array( 'energies' ), 'facets' => true ) ) );
		self::assertSame( array( self::WORD . ' solaire' ), array_column( $there->hits, 'title' ) );
		self::assertStringContainsString( '/energies/', $there->hits[0]->link );
		self::assertSame( array( 'energies' => 1, 'patrimoine' => 2 ), self::sorted( $there->facets['site'] ), 'A facet does not narrow itself.' );
		self::assertSame( array( 'article' => 1 ), $there->facets['kind'] );

		$this->switch_to_site( 'portail' );
		self::assertSame( 3, network()->everything->search( new Ask( self::WORD ) )->total, 'From a site without the plugin too.' );
		$titles = array_column( network()->everything->suggest( 'zzorgl', 8 ), 'title' );
		restore_current_blog();
		self::assertEqualsCanonicalizing( array( $record->post_title, $page->post_title, self::WORD . ' solaire' ), $titles );
		self::assertSame( array(), network()->search->verify( Everything::COLLECTION, 1000 ) );
	}

	/**
	 * Gives what not everybody may read.
	 *
	 * @return array<string, array{array<string, mixed>}>
	 */
	public static function hidden(): array {
		return array(
			'draft'     => array( array( 'post_status' => 'draft' ) ),
			'pending'   => array( array( 'post_status' => 'pending' ) ),
			'private'   => array( array( 'post_status' => 'private' ) ),
			'password'  => array( array( 'post_password' => 'secret' ) ),
			'scheduled' => array( array( 'post_status' => 'future', 'post_date' => '2099-01-01 10:00:00', 'post_date_gmt' => '2099-01-01 09:00:00', 'edit_date' => true ) ),
			'trash'     => array( array( 'post_status' => 'trash' ) ),
		);
	}

	/**
	 * What not everybody may read is found by nobody, not by its title, not by an administrator, not as a suggestion – and again when it is public again.
	 *
	 * @param array<string, mixed> $how How it is hidden.
	 */
	#[\PHPUnit\Framework\Attributes\DataProvider( 'hidden' )]
	public function test_what_is_not_public_is_found_by_nobody( array $how ): void {
		foreach ( array( 'post', 'page', 'pmq_record', 'pmq_actor' ) as $type ) {
			$post = $this->make_post( array( 'post_type' => $type, 'post_title' => self::WORD . ' caché' ) );
			self::assertCount( 1, $this->found(), $type );
			wp_update_post( array( 'ID' => $post->ID ) + $how );
			foreach ( array( null, 'administrator', 'network_administrator' ) as $who ) {
				$this->act_as( $who );
				self::assertSame( array(), $this->found(), $type );
				self::assertSame( array(), network()->everything->suggest( self::WORD, 8 ) );
				self::assertSame( array(), $this->rest( 'GET', '/pmq/v1/search', array( 'search' => self::WORD ) )->get_data() );
			}
			wp_delete_post( $post->ID, true );
		}
	}

	/**
	 * A post that was hidden behind the index's back is not shown, and leaves the index when it is reconciled.
	 */
	public function test_what_was_hidden_behind_the_index_is_not_shown(): void {
		global $wpdb;
		$post = $this->make_post( array( 'post_type' => 'post', 'post_title' => self::WORD ) );
		self::assertCount( 1, $this->found() );
		$wpdb->update( $wpdb->posts, array( 'post_status' => 'private' ), array( 'ID' => $post->ID ) );
		clean_post_cache( $post->ID );
		self::assertSame( array(), $this->found() );
		network()->search->reconcile( 0 );
		self::assertSame( 0, network()->everything->search( new Ask( self::WORD ) )->total );
	}

	/**
	 * A site that is archived or hidden from search engines is not searched.
	 */
	public function test_closed_sites_are_not_searched(): void {
		$this->on( 'energies', 'post', self::WORD );
		$site = $this->site_id( 'energies' );
		self::assertCount( 1, $this->found() );
		foreach ( array( array( 'archived', '1', '0' ), array( 'public', '0', '1' ), array( 'deleted', '1', '0' ), array( 'spam', '1', '0' ) ) as list( $flag, $closed, $open ) ) {
			$this->after_test( static fn () => update_blog_status( $site, $flag, $open ) );
			update_blog_status( $site, $flag, $closed );
			self::assertSame( array(), $this->found(), $flag );
			$answer = network()->everything->search( Ask::from_params( array( 'search' => self::WORD, 'site' => array( 'energies' ), 'facets' => true ) ) );
			self::assertSame( 0, $answer->total );
			self::assertSame( array(), $answer->facets['site'] ?? array() );
			self::assertSame( array(), network()->everything->suggest( self::WORD, 8 ) );
			update_blog_status( $site, $flag, $open );
			self::assertCount( 1, $this->found() );
		}
	}

	/**
	 * A post that a killed process saved, and one whose card alone changed, are right after reconciling.
	 */
	public function test_reconciling_finds_what_was_never_indexed(): void {
		global $wpdb;
		$post = $this->make_post( array( 'post_type' => 'post', 'post_title' => 'Autre chose' ) );
		network()->search->flush();
		$wpdb->update( $wpdb->posts, array( 'post_title' => self::WORD ), array( 'ID' => $post->ID ) );
		clean_post_cache( $post->ID );
		network()->search->mark( $post->ID );
		self::assertCount( 1, $this->found() );

		$wpdb->update( $wpdb->posts, array( 'post_name' => 'autre-adresse' ), array( 'ID' => $post->ID ) );
		clean_post_cache( $post->ID );
		network()->search->reindex( array( $post->ID ) );
		self::assertStringEndsWith( 'autre-adresse/', $this->found()[0]->link );

		wp_delete_post( $post->ID, true );
		self::assertSame( array(), $this->found() );
	}

	/**
	 * Tags that mean the same find the same, whatever the site.
	 */
	public function test_tags_count_their_synonyms(): void {
		$this->on( 'energies', 'post', self::WORD, array( 'zz autopartage' ) );
		$record = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => self::WORD . ' partagé' ) );
		$made   = wp_insert_term( 'zz covoiturage', 'pmq_keyword' );
		$this->after_test( static fn () => wp_delete_term( (int) $made['term_id'], 'pmq_keyword' ) );
		wp_set_object_terms( $record->ID, array( (int) $made['term_id'] ), 'pmq_keyword' );
		self::assertSame( array( $record->ID ), array_column( network()->everything->tagged( array( 'zz-covoiturage' ), 'record', 5 )->hits, 'id' ) );
		self::assertSame( array(), network()->everything->tagged( array( 'zz-covoiturage' ), 'article', 5 )->hits );

		$this->switch_to_site( 'energies' );
		$tag = get_term_by( 'name', 'zz autopartage', 'post_tag' );
		self::assertInstanceOf( \WP_Term::class, $tag );
		update_term_meta( $tag->term_id, Thesaurus::META, array( 'zz covoiturage' ) );
		restore_current_blog();
		$found = network()->everything->tagged( array( 'zz-covoiturage' ), 'article', 5 )->hits;
		self::assertSame( array( self::WORD ), array_column( $found, 'title' ) );
		$sections = ( new TagPage( network()->everything ) )->sections( 'zz-covoiturage' );
		self::assertSame( array( 'article', 'record' ), array_column( $sections, 'kind' ) );
		self::assertSame( 'energies', $sections[0]['entries'][0]->site );
		self::assertSame( array( '', '' ), array_column( $sections, 'all' ), 'They are all there.' );
		$this->switch_to_site( 'energies' );
		wp_delete_term( $tag->term_id, 'post_tag' );
		restore_current_blog();
	}

	/**
	 * Keys tell sites apart; a site that goes takes its documents along.
	 */
	public function test_a_site_that_goes_takes_its_documents_along(): void {
		self::assertSame( array( 'site' => 4, 'post' => 123_456 ), Collection::place( Collection::first_key( 4 ) + 123_456 ) );
		$this->on( 'produits', 'post', self::WORD );
		$this->make_post( array( 'post_type' => 'post', 'post_title' => self::WORD . ' reste' ) );
		$site = $this->site_id( 'produits' );
		$this->after_test(
			function (): void {
				$this->switch_to_site( 'produits' );
				foreach ( network()->search->collections() as $collection ) {
					network()->search->rebuild( $collection->name );
				}
				restore_current_blog();
			}
		);
		self::assertCount( 2, $this->found() );
		network()->search->remove_site( $site );
		self::assertSame( array( self::WORD . ' reste' ), array_column( $this->found(), 'title' ) );
	}

	/**
	 * The route answers with counts, refuses what makes no sense, and tells pages.
	 */
	public function test_the_route(): void {
		$this->make_post( array( 'post_type' => 'post', 'post_title' => self::WORD . ' un', 'post_content' => 'Bla bla. ' . str_repeat( 'mot ', 60 ) . 'Le mot kzaprix est loin.' ) );
		$this->make_post( array( 'post_type' => 'post', 'post_title' => self::WORD . ' deux' ) );
		$answer = $this->rest( 'GET', '/pmq/v1/search', array( 'search' => self::WORD, 'per_page' => 1, 'facets' => true ) );
		self::assertSame( 200, $answer->get_status() );
		self::assertSame( array( '2', '2' ), array( $answer->get_headers()['X-WP-Total'], $answer->get_headers()['X-WP-TotalPages'] ) );
		$body = (array) $answer->get_data();
		self::assertCount( 1, $body['results'] );
		self::assertSame( array( 'value' => 'article', 'label' => 'Articles', 'count' => 2 ), $body['facets']['kind'][0] );
		$result = rest_validate_value_from_schema( $body['results'][0], Hit::json_schema(), 'result' );
		self::assertTrue( $result );
		self::assertStringContainsString( 'kzaprix', $this->rest( 'GET', '/pmq/v1/search', array( 'search' => 'kzaprix' ) )->get_data()[0]['excerpt'] );
		foreach ( array( array( 'sort' => 'x' ), array( 'per_page' => 101 ), array( 'year_from' => 2020, 'year_to' => 2010 ), array( 'search' => str_repeat( 'a', 201 ) ) ) as $bad ) {
			self::assertSame( 400, $this->rest( 'GET', '/pmq/v1/search', $bad )->get_status() );
		}
		self::assertSame( 400, $this->rest( 'GET', '/pmq/v1/search/suggestions' )->get_status() );
		self::assertCount( 2, (array) $this->rest( 'GET', '/pmq/v1/search/suggestions', array( 'search' => 'zzorg' ) )->get_data() );
		self::assertSame( array(), $this->rest( 'GET', '/pmq/v1/search/suggestions', array( 'search' => '  ' ) )->get_data() );
	}

	/**
	 * The address of the page of results is read and written alike; what makes no sense is left out.
	 */
	public function test_the_address_of_a_search(): void {
		$ask = Ask::from_query( array( 's' => '  moulin   à eau ', 'sur' => array( 'portail', '<b>' ), 'genre' => 'record,page', 'de' => '2020', 'a' => 'x', 'tri' => 'nom', 'pg' => '3' ) );
		self::assertSame( 'moulin à eau', $ask->search );
		self::assertSame( array( 'site' => array( 'portail' ), 'kind' => array( 'record', 'page' ) ), $ask->facets );
		self::assertSame( 'https://x.fr/?s=moulin%20%C3%A0%20eau&sur=portail&genre=record,page&de=2020&tri=nom&pg=3', $ask->url( 'https://x.fr/' ) );
		self::assertSame( 'https://x.fr/?s=', ( new Ask() )->url( 'https://x.fr/' ) );
	}

	/**
	 * Searches for the word of the tests.
	 *
	 * @return list<Hit>
	 */
	private function found(): array {
		return network()->everything->search( new Ask( self::WORD ) )->hits;
	}

	/**
	 * Makes a post on another site.
	 *
	 * @param string       $site  Slug.
	 * @param string       $type  Post type.
	 * @param string       $title Title.
	 * @param list<string> $tags  Tags.
	 */
	private function on( string $site, string $type, string $title, array $tags = array() ): void {
		$this->switch_to_site( $site );
		$this->make_post( array( 'post_type' => $type, 'post_title' => $title, 'tags_input' => $tags ) );
		restore_current_blog();
	}

	/**
	 * Sorts counts by value.
	 *
	 * @param array<array-key, int> $counts Counts.
	 * @return array<array-key, int>
	 */
	private static function sorted( array $counts ): array {
		ksort( $counts );
		return $counts;
	}
}
