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
		$list  = (array) $this->rest( 'POST', '/pmq/v1/favourites', array( 'items' => $items ) )->get_data();
		self::assertSame( array( 'Rénover', 'Lavoir de Puylaroque' ), array_column( $list, 'title' ) );
		self::assertStringContainsString( '/fiche/', $list[1]['url'] );
		self::assertSame( $list, $this->rest( 'GET', '/pmq/v1/favourites' )->get_data() );
		self::assertSame( array(), $this->rest_as( Roles::ACCOUNT, 'GET', '/pmq/v1/favourites' )->get_data() );
		$this->act_as( $user );
		self::assertCount( 1, (array) $this->rest( 'DELETE', '/pmq/v1/favourites', $items[0] )->get_data() );
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
}
