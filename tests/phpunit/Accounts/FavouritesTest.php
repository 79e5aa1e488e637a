<?php
/**
 * Favourites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\Favourites\Favourites;
use PaysMidiQuercy\Accounts\Favourites\FavouriteSection;
use PaysMidiQuercy\Accounts\Favourites\FormerFavourites;

use function PaysMidiQuercy\network;

/**
 * What somebody keeps, by REST and on the account page; the site booted is patrimoine.
 */
final class FavouritesTest extends AccountsTestCase {

	/**
	 * Added, listed the newest first, known once, removed; another account sees nothing of it.
	 */
	public function test_favourites_by_rest(): void {
		$lavoir = $this->make_post(
			array(
				'post_type'  => 'pmq_record',
				'post_title' => 'Lavoir de Puylaroque',
			)
		);
		$draft  = $this->make_post(
			array(
				'post_type'   => 'pmq_record',
				'post_status' => 'draft',
			)
		);
		$this->switch_to_site( 'portail' );
		$article = $this->make_post( array( 'post_title' => 'Rénover' ) );
		restore_current_blog();
		$user  = $this->act_as( Roles::ACCOUNT );
		$items = array(
			array(
				'site' => 'patrimoine',
				'post' => $lavoir->ID,
			),
			array(
				'site' => 'patrimoine',
				'post' => $draft->ID,
			),
			array(
				'site' => 'patrimoine',
				'post' => 999_999,
			),
			array(
				'site' => 'portail',
				'post' => $article->ID,
			),
			array(
				'site' => 'patrimoine',
				'post' => $lavoir->ID,
			),
		);
		self::assertSame( 204, $this->rest( 'POST', '/pmq/v1/favourites', array( 'items' => $items ) )->get_status() );
		$list = (array) $this->rest( 'GET', '/pmq/v1/favourites' )->get_data();
		self::assertSame( array( 'Rénover', 'Lavoir de Puylaroque' ), array_column( $list, 'title' ) );
		self::assertStringContainsString( '/fiche/', $list[1]['url'] );
		self::assertSame( array(), $this->rest_as( Roles::ACCOUNT, 'GET', '/pmq/v1/favourites' )->get_data() );
		$this->act_as( $user );
		self::assertSame( 204, $this->rest( 'DELETE', '/pmq/v1/favourites', $items[0] )->get_status() );
		self::assertFalse( Favourites::has( (int) $user?->ID, 'patrimoine', $lavoir->ID ) );
		self::assertTrue( Favourites::has( (int) $user?->ID, 'portail', $article->ID ) );
		wp_trash_post( $lavoir->ID );
		foreach ( array( array( 'items' => array( array( 'site' => 'ailleurs', 'post' => 1 ) ) ), array( 'items' => array( array( 'site' => 'portail', 'post' => 0 ) ) ), array() ) as $bad ) {
			self::assertSame( 400, $this->rest( 'POST', '/pmq/v1/favourites', $bad )->get_status() );
		}
		self::assertSame( 401, $this->rest_as( null, 'GET', '/pmq/v1/favourites' )->get_status() );
	}

	/**
	 * The section lists them with a way to let go; one that is no longer published is not shown and comes back with its page.
	 */
	public function test_section(): void {
		$lavoir = $this->make_post(
			array(
				'post_type'  => 'pmq_record',
				'post_title' => 'Lavoir <b>de</b> Puylaroque',
			)
		);
		$user   = $this->make_user( Roles::ACCOUNT );
		$this->hold_session( $user );
		Favourites::add(
			$user->ID,
			array(
				array(
					'site' => 'patrimoine',
					'post' => $lavoir->ID,
				),
			)
		);
		$html = fn (): string => ( new FavouriteSection() )->html( \PaysMidiQuercy\network()->accounts->forms, $user );
		self::assertStringContainsString( 'Lavoir de Puylaroque</a>', $html() );
		wp_update_post(
			array(
				'ID'          => $lavoir->ID,
				'post_status' => 'private',
			)
		);
		self::assertStringNotContainsString( 'Lavoir', $html() );
		wp_update_post(
			array(
				'ID'          => $lavoir->ID,
				'post_status' => 'publish',
			)
		);
		self::assertStringContainsString( 'Lavoir', $html() );
		$this->send(
			FavouriteSection::REMOVE,
			array(
				'place'  => 'patrimoine',
				'number' => (string) $lavoir->ID,
			)
		);
		self::assertStringContainsString( 'Rien pour l’instant', $html() );
	}

	/**
	 * Titles of what has no page of its own, such as patterns of the editor, are nobody's.
	 */
	public function test_only_pages_are_kept(): void {
		$pattern = $this->make_post( array( 'post_type' => 'wp_block', 'post_title' => 'Motif interne' ) );
		$user    = $this->make_user( Roles::ACCOUNT );
		$item    = array(
			'site' => 'patrimoine',
			'post' => $pattern->ID,
		);
		Favourites::add( $user->ID, array( $item ) );
		self::assertSame( array(), Favourites::of( $user->ID ) );
		$this->put( $user->ID, array( $item ) );
		self::assertSame( array(), Favourites::entries( $user->ID ) );
	}

	/**
	 * A full account refuses and loses nothing; letting go makes room.
	 */
	public function test_a_full_account_refuses(): void {
		$lavoir = $this->make_post( array( 'post_type' => 'pmq_record' ) );
		$user   = $this->act_as( Roles::ACCOUNT );
		self::assertInstanceOf( \WP_User::class, $user );
		$others = array_map( static fn ( int $post ): array => array( 'site' => 'portail', 'post' => $post ), range( 900_001, 900_000 + Favourites::MOST ) );
		$this->put( $user->ID, $others );
		$items  = array( 'items' => array( array( 'site' => 'patrimoine', 'post' => $lavoir->ID ) ) );
		$answer = $this->rest( 'POST', '/pmq/v1/favourites', $items );
		self::assertSame( 409, $answer->get_status() );
		self::assertStringContainsString( 'plein', ( (array) $answer->get_data() )['message'] );
		self::assertSame( $others, Favourites::of( $user->ID ) );
		Favourites::remove( $user->ID, 'portail', 900_001 );
		self::assertSame( 204, $this->rest( 'POST', '/pmq/v1/favourites', $items )->get_status() );
		self::assertTrue( Favourites::has( $user->ID, 'patrimoine', $lavoir->ID ) );
	}

	/**
	 * Many favourites cost a list as many queries as few.
	 */
	public function test_queries_do_not_grow(): void {
		global $wpdb;
		$user = $this->make_user( Roles::ACCOUNT );
		$cost = function ( int $records ) use ( $user, $wpdb ): int {
			$items = array();
			for ( $count = 0; $count < $records; $count++ ) {
				$items[] = array(
					'site' => 'patrimoine',
					'post' => $this->make_post( array( 'post_type' => 'pmq_record' ) )->ID,
				);
			}
			$this->put( $user->ID, $items );
			wp_cache_flush();
			$before = $wpdb->num_queries;
			self::assertCount( $records, Favourites::entries( $user->ID ) );
			return $wpdb->num_queries - $before;
		};
		self::assertSame( $cost( 1 ), $cost( 12 ) );
	}

	/**
	 * Puts pages into the list of hearts, whatever they are.
	 *
	 * @param int                                  $user  Account.
	 * @param list<array{site: string, post: int}> $items Pages.
	 */
	private function put( int $user, array $items ): void {
		$list = \PaysMidiQuercy\network()->accounts->lists->hearts( $user )->id;
		\PaysMidiQuercy\network()->database->write( 'DELETE FROM ' . \PaysMidiQuercy\network()->database->table( 'favourites' ) . ' WHERE list = %d', $list );
		$columns = array( 'list' => '%d', 'site' => '%s', 'post' => '%d', 'note' => '%s', 'position' => '%d', 'added' => '%d', 'removed' => '%d' );
		foreach ( array_chunk( array_keys( $items ), 100 ) as $chunk ) {
			\PaysMidiQuercy\network()->database->upsert( 'favourites', $columns, array_map( static fn ( int $index ): array => array( $list, $items[ $index ]['site'], $items[ $index ]['post'], '', $index, time(), 0 ), $chunk ), array() );
		}
	}

	/**
	 * What user meta kept before there were lists is carried over once, behind what is there; what was taken out stays out, and
	 * what names no page is passed over.
	 */
	public function test_former_favourites(): void {
		$posts = array();
		foreach ( array( 'Lavoir', 'Four', 'Croix' ) as $title ) {
			$posts[] = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => $title ) )->ID;
		}
		$user = (int) $this->act_as( Roles::ACCOUNT )?->ID;
		$page = static fn( int $post ): array => array( 'site' => 'patrimoine', 'post' => $post );
		Favourites::add( $user, array( $page( $posts[0] ), $page( $posts[1] ) ) );
		Favourites::remove( $user, 'patrimoine', $posts[0] );
		$former = array( $page( $posts[2] ), $page( $posts[1] ), $page( $posts[0] ), $page( 999_999 ), array( 'site' => 'ailleurs', 'post' => 3 ), 'rien' );
		update_user_meta( $user, FormerFavourites::META, array_map( static fn( array|string $item ): array|string => is_array( $item ) ? $item + array( 'added' => 1_600_000_000 ) : $item, $former ) );
		self::assertSame( array( $posts[1], $posts[2], 999_999 ), array_column( Favourites::of( $user ), 'post' ) );
		self::assertFalse( metadata_exists( 'user', $user, FormerFavourites::META ) );
		Favourites::remove( $user, 'patrimoine', $posts[2] );
		self::assertSame( array( $posts[1], 999_999 ), array_column( Favourites::of( $user ), 'post' ) );

		update_user_meta( $user, FormerFavourites::META, array( $page( $posts[2] ) ) );
		network()->accounts->lists->forget( $user );
		self::assertSame( array(), Favourites::of( $user ), 'Who is forgotten is forgotten in the meta too.' );
		update_user_meta( $user, FormerFavourites::META, 'damaged' );
		self::assertSame( array(), Favourites::of( $user ) );
	}
}
