<?php
/**
 * Deleted accounts.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Access;

use PaysMidiQuercy\Access\DeletedUsers;
use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Tests\TestCase;

/**
 * What somebody wrote outlives the account.
 */
final class DeletedUsersTest extends TestCase {

	/**
	 * Posts of every type, on every site, go to the common account instead of being destroyed.
	 */
	public function test_writings_are_kept_on_every_site(): void {
		require_once ABSPATH . 'wp-admin/includes/ms.php';
		require_once ABSPATH . 'wp-admin/includes/user.php';
		$user   = $this->make_user( Roles::CONTRIBUTOR );
		$record = $this->make_post(
			array(
				'post_type'   => 'pmq_record',
				'post_author' => $user->ID,
			)
		);
		$this->switch_to_site( 'energies' );
		$article = $this->make_post( array( 'post_author' => $user->ID ) );
		restore_current_blog();

		wpmu_delete_user( $user->ID );

		self::assertFalse( get_userdata( $user->ID ) );
		$heir = DeletedUsers::heir();
		self::assertSame( (string) $heir, (string) get_post( $record->ID )?->post_author );
		self::assertSame( 'publish', get_post_status( $record->ID ) );
		$this->switch_to_site( 'energies' );
		self::assertSame( (string) $heir, (string) get_post( $article->ID )?->post_author );
	}

	/**
	 * Nobody deletes, edits or uses the common account.
	 */
	public function test_common_account_is_out_of_reach(): void {
		$heir = get_userdata( DeletedUsers::heir() );
		self::assertInstanceOf( \WP_User::class, $heir );
		self::assertSame( array(), $heir->roles );
		foreach ( array( 'delete_user', 'edit_user', 'promote_user' ) as $capability ) {
			self::assertFalse( user_can( $this->make_user( 'network_administrator' ), $capability, $heir->ID ), $capability );
		}
		wp_set_password( 'Connu-de-tous-1', $heir->ID );
		$answer = wp_authenticate( DeletedUsers::LOGIN, 'Connu-de-tous-1' );
		self::assertInstanceOf( \WP_Error::class, $answer );
		self::assertSame( 'pmq_wrong_credentials', $answer->get_error_code() );
		wp_set_password( wp_generate_password( 40 ), $heir->ID );

		$this->expectException( \RuntimeException::class );
		( new DeletedUsers() )->save_writings( $heir->ID );
	}
}
