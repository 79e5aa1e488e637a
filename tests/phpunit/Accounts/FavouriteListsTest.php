<?php
/**
 * Lists of favourites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\Favourites\FavouriteLists;
use PaysMidiQuercy\Accounts\Favourites\FavouritePages;
use PaysMidiQuercy\Accounts\Favourites\ListForms;
use PaysMidiQuercy\Accounts\Privacy\AccountData;
use PaysMidiQuercy\Heritage\Lists\SharedList;
use PaysMidiQuercy\Heritage\View\FavouritesView;
use PaysMidiQuercy\Tests\HeritageView\PdfText;

use function PaysMidiQuercy\network;

/**
 * Made, filled, ordered, noted, shared, printed, deleted and brought back: by REST and by the forms of the page.
 */
final class FavouriteListsTest extends AccountsTestCase {

	/**
	 * Names of the records, by number.
	 *
	 * @var array<int, string>
	 */
	private array $records = array();

	/**
	 * Makes three records and signs somebody in.
	 */
	protected function setUp(): void {
		parent::setUp();
		foreach ( array( 'Lavoir', 'Four à pain', 'Croix' ) as $name ) {
			$this->records[ $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => $name ) )->ID ] = $name;
		}
		$this->hold_session( $this->make_user( Roles::ACCOUNT ) );
	}

	/**
	 * By REST, as a person would: each answer is the list as it is then.
	 */
	public function test_by_rest(): void {
		$made = $this->rest( 'POST', '/pmq/v1/favourite-lists', array( 'name' => '  Sortie   de juin ' ) );
		self::assertSame( 201, $made->get_status() );
		self::assertSame( 'Sortie de juin', ( (array) $made->get_data() )['name'] );
		$base                          = '/pmq/v1/favourite-lists/' . ( (array) $made->get_data() )['id'];
		list( $lavoir, $four, $croix ) = array_keys( $this->records );
		$names                         = static fn ( \WP_REST_Response $answer ): array => array_column( ( (array) $answer->get_data() )['entries'], 'title' );
		self::assertSame( array( 'Lavoir', 'Four à pain', 'Croix' ), $names( $this->rest( 'POST', "$base/entries", array( 'items' => $this->items() ) ) ) );
		self::assertSame( array( 'Lavoir', 'Four à pain', 'Croix' ), $names( $this->rest( 'POST', "$base/entries", array( 'items' => $this->items() ) ) ) );
		self::assertSame( array( 'Croix', 'Lavoir', 'Four à pain' ), $names( $this->rest( 'POST', "$base/entries/patrimoine/$croix", array( 'by' => -5 ) ) ) );
		self::assertSame( array( 'Lavoir', 'Croix', 'Four à pain' ), $names( $this->rest( 'POST', "$base/entries/patrimoine/$croix", array( 'by' => 1 ) ) ) );
		$noted = (array) $this->rest( 'POST', "$base/entries/patrimoine/$four", array( 'note' => "Fermé le lundi\n<b>!" ) )->get_data();
		self::assertSame( "Fermé le lundi\n!", array_column( $noted['entries'], 'note', 'post' )[ $four ] );
		self::assertSame( array( 'Croix', 'Four à pain' ), $names( $this->rest( 'DELETE', "$base/entries/patrimoine/$lavoir" ) ) );
		self::assertSame( array( 'Croix', 'Four à pain', 'Lavoir' ), $names( $this->rest( 'POST', "$base/entries", array( 'items' => $this->items() ) ) ) );
		$hearts = ( (array) $this->rest( 'GET', '/pmq/v1/favourite-lists' )->get_data() )[0];
		self::assertTrue( $hearts['is_default'] );
		self::assertSame( array( 'Croix', 'Lavoir' ), $names( $this->rest( 'POST', "$base/entries/patrimoine/$four", array( 'target' => $hearts['id'] ) ) ) );
		self::assertSame( array( 'Four à pain' ), $names( $this->rest( 'GET', '/pmq/v1/favourite-lists/' . $hearts['id'] ) ) );
		self::assertSame( 'Sortie de mai', ( (array) $this->rest( 'POST', $base, array( 'name' => 'Sortie de mai' ) )->get_data() )['name'] );
		self::assertSame( 204, $this->rest( 'DELETE', $base )->get_status() );
		self::assertSame( 404, $this->rest( 'GET', $base )->get_status() );
	}

	/**
	 * What will not do is refused with a sentence; another's list is none.
	 */
	public function test_refusals(): void {
		$list = $this->rest( 'POST', '/pmq/v1/favourite-lists', array( 'name' => 'Moulins' ) )->get_data();
		foreach ( array( '' => 400, ' ' => 400, str_repeat( 'é', 81 ) => 400, 'MOULINS' => 409, 'Mes favoris' => 409 ) as $name => $status ) {
			self::assertSame( $status, $this->rest( 'POST', '/pmq/v1/favourite-lists', array( 'name' => $name ) )->get_status(), (string) $name );
		}
		$hearts = network()->accounts->lists->hearts( get_current_user_id() );
		self::assertSame( 409, $this->rest( 'DELETE', '/pmq/v1/favourite-lists/' . $hearts->id )->get_status() );
		self::assertSame( 409, $this->rest( 'POST', '/pmq/v1/favourite-lists/' . $hearts->id, array( 'name' => 'Autre' ) )->get_status() );
		$other = $this->make_user( Roles::ACCOUNT );
		$this->hold_session( $other );
		$base = '/pmq/v1/favourite-lists/' . ( (array) $list )['id'];
		foreach ( array( array( 'GET', $base, array() ), array( 'POST', $base, array( 'name' => 'À moi' ) ), array( 'DELETE', $base, array() ), array( 'POST', "$base/entries", array( 'items' => $this->items() ) ), array( 'POST', "$base/share", array() ), array( 'DELETE', "$base/entries/patrimoine/1", array() ) ) as list( $method, $route, $params ) ) {
			self::assertSame( 404, $this->rest( $method, $route, $params )->get_status(), "$method $route" );
		}
	}

	/**
	 * There is an end to lists and to what they hold; what is too much changes nothing.
	 */
	public function test_limits(): void {
		$lists = network()->accounts->lists;
		$user  = get_current_user_id();
		for ( $count = 0; $count < FavouriteLists::MOST_LISTS; $count++ ) {
			$lists->create( $user, "Liste $count" );
		}
		self::assertSame( 409, $this->rest( 'POST', '/pmq/v1/favourite-lists', array( 'name' => 'Une de trop' ) )->get_status() );
		$full    = $lists->all( $user )[1];
		$columns = array( 'list' => '%d', 'site' => '%s', 'post' => '%d', 'note' => '%s', 'position' => '%d', 'added' => '%d', 'removed' => '%d' );
		foreach ( array_chunk( range( 900_001, 900_000 + FavouriteLists::MOST_ENTRIES ), 100 ) as $chunk ) {
			network()->database->insert( 'favourites', $columns, array_map( static fn ( int $post ): array => array( $full->id, 'portail', $post, '', $post, 0, 0 ), $chunk ) );
		}
		self::assertSame( 409, $this->rest( 'POST', "/pmq/v1/favourite-lists/{$full->id}/entries", array( 'items' => $this->items() ) )->get_status() );
		self::assertSame( FavouriteLists::MOST_ENTRIES, $lists->get( $user, $full->id )->count );
	}

	/**
	 * The forms of the page: three favourites into a new list, ordered, noted, removed and back; a mistake is said at its field.
	 */
	public function test_by_forms(): void {
		$user   = get_current_user_id();
		$lists  = network()->accounts->lists;
		$hearts = $lists->hearts( $user );
		network()->accounts->entries( $hearts )->add( $this->items() );
		$keys   = array_map( ListForms::key( ... ), $this->items() );
		$fields = array( 'number' => (string) $hearts->id, 'target' => ListForms::NEW_LIST, 'choice' => 'copy' );
		self::assertArrayHasKey( 'picked', $this->send( ListForms::ENTRIES, $fields + array( 'title' => 'École' ) )->errors );
		self::assertArrayHasKey( 'title', $this->send( ListForms::ENTRIES, $fields + array( 'picked' => $keys, 'title' => '' ) )->errors );
		$answer = $this->send( ListForms::ENTRIES, $fields + array( 'picked' => $keys, 'title' => 'École', 'notes' => array( $keys[0] => "Deux\r\nlignes" ) ) );
		self::assertStringContainsString( 'fait=range', $answer->redirect );
		$school = $lists->all( $user )[1];
		self::assertSame( array( 'École', 3 ), array( $school->name, $school->count ) );
		self::assertSame( 3, $lists->hearts( $user )->count );
		self::assertSame( "Deux\nlignes", network()->accounts->entries( $school )->kept()[0]['note'] );
		$number = array( 'number' => (string) $school->id );
		self::assertStringEndsWith( '#favori-' . $keys[2], $this->send( ListForms::ENTRIES, $number + array( 'choice' => 'up:' . $keys[2] ) )->redirect );
		self::assertSame( array( 0, 2, 1 ), $this->order( $school->id ) );
		$gone = $this->send( ListForms::ENTRIES, $number + array( 'choice' => 'remove', 'picked' => array( $keys[0] ) ) );
		self::assertSame( array( 2, 1 ), $this->order( $school->id ) );
		$_GET = array( 'fait' => 'retire', 'retirer' => $keys[0], 'liste' => (string) $school->id );
		self::assertStringContainsString( 'retirer=' . $keys[0], $gone->redirect );
		self::assertStringContainsString( 'Annuler', ( new FavouritesView( network()->accounts->forms, $user ) )->html() );
		$this->send( ListForms::ENTRIES, $number + array( 'choice' => 'back', 'picked' => array( $keys[0] ) ) );
		self::assertSame( array( 0, 2, 1 ), $this->order( $school->id ) );
		self::assertSame( "Deux\nlignes", network()->accounts->entries( $school )->kept()[0]['note'] );
		$this->send( ListForms::DELETE, $number );
		self::assertCount( 1, $lists->all( $user ) );
		$this->send( ListForms::RESTORE, $number );
		self::assertSame( 3, $lists->all( $user )[1]->count );
		$this->send( ListForms::DELETE, $number );
		$lists->purge( time() + 2 * DAY_IN_SECONDS );
		self::assertNotSame( array(), $this->send( ListForms::RESTORE, $number )->errors );
		self::assertSame( 3, $lists->hearts( $user )->count );
	}

	/**
	 * A shared address shows what is published to whoever has it, as a page and as PDF, and nothing once it is withdrawn.
	 */
	public function test_a_shared_list(): void {
		$user = get_current_user_id();
		$list = network()->accounts->lists->create( $user, 'Sortie du 4 & 5 juin' );
		network()->accounts->entries( $list )->add( $this->items(), 'Prévoir des bottes' );
		$this->send( ListForms::SHARE, array( 'number' => (string) $list->id, 'choice' => 'share' ) );
		$token = network()->accounts->lists->get( $user, $list->id )->token;
		self::assertSame( 22, strlen( $token ) );
		self::assertSame( $token, network()->accounts->lists->share( $list ) );
		$this->browse( 'second' );
		$draft = array_key_last( $this->records );
		wp_update_post( array( 'ID' => $draft, 'post_status' => 'draft' ) );
		$content = SharedList::find( $token, '' );
		self::assertSame( array( 'Lavoir', 'Four à pain' ), array_column( $content->lines ?? array(), 'title' ) );
		self::assertNotNull( $content );
		$pdf = SharedList::document( $content );
		self::assertSame( 'sortie-du-4-5-juin.pdf', $pdf->name );
		self::assertStringStartsWith( '%PDF-', $pdf->body );
		$text = PdfText::of( $pdf->body );
		foreach ( array( 'Sortie du 4 & 5 juin', 'Lavoir', 'Four à pain', 'Prévoir des bottes' ) as $words ) {
			self::assertStringContainsString( PdfText::squeezed( $words ), $text );
		}
		self::assertStringNotContainsString( 'Croix', $text );
		foreach ( array( '', 'x', str_repeat( 'A', 22 ), $token . 'A' ) as $wrong ) {
			self::assertNull( SharedList::find( $wrong, '' ), $wrong );
		}
		network()->accounts->lists->withdraw( $list );
		self::assertNull( SharedList::find( $token, '' ) );
	}

	/**
	 * A list that is kept in its address holds published records only, once each, and nothing that is no number.
	 */
	public function test_a_list_in_its_address(): void {
		$ids = array_keys( $this->records );
		self::assertSame( array_reverse( $ids ), array_column( SharedList::find( '', implode( ',', array_reverse( $ids ) ) )->lines ?? array(), 'post' ) );
		self::assertCount( 1, SharedList::find( '', "$ids[0],$ids[0],999999999" )->lines ?? array() );
		$page = $this->make_post( array( 'post_type' => 'page' ) )->ID;
		foreach ( array( '', '0', '-1', '1 OR 1', "$ids[0],", 'abc', '999999999', (string) $page ) as $wrong ) {
			self::assertNull( SharedList::find( '', $wrong ), $wrong );
		}
		self::assertStringEndsWith( '/liste/?fiches=' . implode( ',', $ids ), FavouritePages::records_url( $ids ) );
	}

	/**
	 * Lists are in the copy of one's data, and go with the account.
	 */
	public function test_privacy(): void {
		$user = wp_get_current_user();
		$list = network()->accounts->lists->create( $user->ID, 'Moulins' );
		network()->accounts->entries( $list )->add( $this->items(), 'À revoir' );
		$data = new AccountData( network()->accounts );
		$copy = (string) wp_json_encode( $data->export( $user->user_email ), JSON_UNESCAPED_UNICODE );
		foreach ( array( 'Moulins', 'Lavoir', 'À revoir' ) as $words ) {
			self::assertStringContainsString( $words, $copy );
		}
		$data->erase( $user->user_email );
		self::assertCount( 1, network()->accounts->lists->all( $user->ID ) );
		self::assertNull( network()->database->row( 'SELECT id FROM ' . network()->database->table( 'favourites' ) ) );
	}

	/**
	 * Names the three records.
	 *
	 * @return list<array{site: string, post: int}>
	 */
	private function items(): array {
		return array_map( static fn ( int $post ): array => array( 'site' => 'patrimoine', 'post' => $post ), array_keys( $this->records ) );
	}

	/**
	 * Tells in which order the records stand.
	 *
	 * @param int $list List.
	 * @return list<int>
	 */
	private function order( int $list ): array {
		$kept = network()->accounts->entries( network()->accounts->lists->get( get_current_user_id(), $list ) )->kept();
		return array_map( fn ( array $entry ): int => (int) array_search( $entry['post'], array_keys( $this->records ), true ), $kept );
	}
}
