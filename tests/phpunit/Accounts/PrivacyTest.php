<?php
/**
 * One's data: a copy, and the end of the account.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Access\DeletedUsers;
use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\Favourites\Favourites;
use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Privacy\AccountData;
use PaysMidiQuercy\Accounts\Privacy\DataRequests;
use PaysMidiQuercy\Accounts\Privacy\DataSection;
use PaysMidiQuercy\Accounts\Privacy\OtherSitesComments;
use PaysMidiQuercy\Accounts\Requests\RequestedRole;
use PaysMidiQuercy\Accounts\Requests\RequestState;
use PaysMidiQuercy\Accounts\Terms;
use PaysMidiQuercy\Mail\Message;
use PHPUnit\Framework\Attributes\Group;

use function PaysMidiQuercy\network;

/**
 * WordPress's privacy requests, asked for and confirmed on our pages.
 */
#[Group( 'site-portail' )]
final class PrivacyTest extends AccountsTestCase {

	/**
	 * Forgets requests and export files.
	 */
	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/privacy-tools.php';
		$this->after_test(
			static function (): void {
				foreach ( get_posts(
					array(
						'post_type'   => 'user_request',
						'post_status' => 'any',
						'numberposts' => -1,
					)
				) as $request ) {
					wp_delete_post( $request->ID, true );
				}
				array_map( 'wp_delete_file', glob( wp_privacy_exports_dir() . 'wp-personal-data-file-*' ) ?: array() );
			}
		);
	}

	/**
	 * Makes somebody who has left traces everywhere.
	 */
	private function make_person(): \WP_User {
		$user = $this->make_user( Roles::ACCOUNT, null, array( 'display_name' => 'Odette Lafage' ) );
		Terms::record( $user->ID, '12@2026-01-01 00:00:00', '2026-02-03 04:05:06' );
		network()->accounts->desk->open( $user, RequestedRole::Contributor, 'Je connais tous les lavoirs de Puylaroque.' );
		network()->database->insert(
			'account_passkeys',
			array(
				'hash'       => '%s',
				'user'       => '%d',
				'credential' => '%s',
				'public_key' => '%s',
				'counter'    => '%d',
				'name'       => '%s',
				'created'    => '%d',
				'last_used'  => '%d',
			),
			array( array( str_repeat( 'a', 64 ), $user->ID, 'x', 'x', 0, 'Téléphone d’Odette', time(), 0 ) )
		);
		return $user;
	}

	/**
	 * Follows the link of the last mail to an address.
	 *
	 * @param string $email Address.
	 */
	private function follow( string $email ): Answer {
		$texts = array( ...array_column( $this->mailed( $email ), 'text' ), ...array_map( 'strval', array_column( $this->mails, 'message' ) ) );
		self::assertSame( 1, preg_match( '#https?://\S+etape=mes-donnees\S*#', (string) end( $texts ), $link ) );
		parse_str( (string) wp_parse_url( $link[0], PHP_URL_QUERY ), $fields );
		return $this->send( DataSection::CONFIRM, $fields );
	}

	/**
	 * A copy is asked for, confirmed from the mail without signing in, and its file holds what every part knows.
	 */
	public function test_copy(): void {
		$user = $this->make_person();
		$this->hold_session( $user );
		$this->switch_to_site( 'energies' );
		$comment = (int) wp_insert_comment(
			array(
				'comment_author_email' => $user->user_email,
				'comment_author'       => 'Odette',
				'comment_content'      => 'Bravo pour les toits !',
				'user_id'              => $user->ID,
			)
		);
		restore_current_blog();
		$this->after_test(
			function () use ( $comment ): void {
				$this->switch_to_site( 'energies' );
				wp_delete_comment( $comment, true );
				restore_current_blog();
			}
		);
		$page = $this->make_post( array( 'post_title' => 'Un article gardé' ) );
		Favourites::add(
			$user->ID,
			array(
				array(
					'site' => 'portail',
					'post' => $page->ID,
				),
			)
		);
		self::assertSame( array(), $this->send( DataSection::EXPORT )->errors );
		self::assertSame( array(), $this->send( DataSection::EXPORT )->errors, 'The first mail was lost: another link.' );
		$this->browse( 'other' );
		self::assertStringEndsWith( 'fait=envoye', $this->follow( $user->user_email )->redirect );
		self::assertNotSame( array(), $this->follow_again( $user->user_email )->errors, 'Once.' );
		// Core's own mail.
		self::assertSame( array( 'Vos données' ), array_column( $this->mails, 'subject' ) );
		self::assertSame( 1, preg_match( '#wp-personal-data-exports/(wp-personal-data-file-\w+\.zip)#', (string) wp_json_encode( $this->mails, JSON_UNESCAPED_SLASHES ), $file ) );
		$zip = new \ZipArchive();
		self::assertTrue( $zip->open( wp_privacy_exports_dir() . $file[1] ) );
		$html = (string) $zip->getFromName( 'index.html' );
		foreach ( array( 'Odette Lafage', '12@2026-01-01 00:00:00', 'lavoirs de Puylaroque', 'Téléphone d’Odette', 'Bravo pour les toits', 'Un article gardé', 'confirmez votre demande', 'Connexions depuis un nouvel appareil' ) as $part ) {
			self::assertStringContainsString( $part, html_entity_decode( $html, ENT_QUOTES ), $part );
		}
		$requests = get_posts(
			array(
				'post_type'   => 'user_request',
				'post_status' => 'any',
			)
		);
		self::assertSame( array( 'request-completed' ), array_column( $requests, 'post_status' ) );
	}

	/**
	 * Follows the first link that was mailed to an address.
	 *
	 * @param string $email Address.
	 */
	private function follow_again( string $email ): Answer {
		foreach ( $this->mailed( $email ) as $mail ) {
			if ( 1 === preg_match( '#https?://\S+etape=mes-donnees\S*#', $mail['text'], $link ) ) {
				parse_str( (string) wp_parse_url( $link[0], PHP_URL_QUERY ), $fields );
			}
		}
		return $this->send( DataSection::CONFIRM, $fields ?? array() );
	}

	/**
	 * The account ends after the mail: traces go, writings stay under the common name on every site, comments lose the name.
	 */
	public function test_deletion(): void {
		$user = $this->make_person();
		$this->switch_to_site( 'patrimoine' );
		$record  = $this->make_post( array( 'post_author' => $user->ID ) );
		$comment = (int) wp_insert_comment(
			array(
				'comment_post_ID'      => $record->ID,
				'comment_author_email' => $user->user_email,
				'comment_author'       => 'Odette',
				'comment_content'      => 'Belle fiche',
				'user_id'              => $user->ID,
			)
		);
		restore_current_blog();
		$this->hold_session( $user );
		self::assertArrayHasKey( 'sure', $this->send( DataSection::ERASE )->errors );
		self::assertSame( array(), $this->send( DataSection::ERASE, array( 'sure' => '1' ) )->errors );
		self::assertInstanceOf( \WP_User::class, get_userdata( $user->ID ), 'Not before the mail.' );
		network()->mail->enqueue( new Message( $user->user_email, 'Bonjour Odette', '', 'Bonjour Odette', 'essai' ) );
		$this->browse( 'other' );
		$mails = $this->mailed( $user->user_email );
		self::assertSame( 1, preg_match( '#https?://\S+etape=mes-donnees\S*#', $mails[0]['text'], $link ) );
		parse_str( (string) wp_parse_url( $link[0], PHP_URL_QUERY ), $fields );
		self::assertNotSame( array(), $this->send( DataSection::CONFIRM, array( 'jeton' => 'faux' ) + $fields )->errors );
		self::assertNotSame( array(), $this->send( DataSection::CONFIRM, array( 'lieu' => 'patrimoine' ) + $fields )->errors, 'Another site.' );
		self::assertStringEndsWith( 'fait=efface', $this->send( DataSection::CONFIRM, $fields )->redirect );

		self::assertFalse( get_userdata( $user->ID ) );
		foreach ( array( 'account_role_requests', 'account_passkeys', 'account_notices' ) as $table ) {
			self::assertSame( array(), network()->database->rows( 'SELECT user FROM ' . network()->database->table( $table ) . ' WHERE user = %d', $user->ID ), $table );
		}
		self::assertSame( array(), $this->mailed( $user->user_email ), 'The log has forgotten the address.' );
		self::assertSame( '0', network()->database->row( 'SELECT COUNT(*) AS total FROM ' . network()->database->table( 'mail_content' ) . " WHERE body LIKE 'Bonjour Odette%'" )['total'] ?? '' );
		self::assertSame( '1', network()->database->row( 'SELECT COUNT(*) AS total FROM ' . network()->database->table( 'mail' ) . " WHERE kind = 'essai' AND state = 'cancelled' AND recipient = ''" )['total'] ?? '' );
		self::assertStringContainsString( $user->user_email, (string) wp_json_encode( $this->mails ), 'Core’s mail that confirms it.' );
		self::assertSame( array( 'Vos données sont effacées' ), array_column( $this->mails, 'subject' ) );
		$this->switch_to_site( 'patrimoine' );
		self::assertSame( (string) DeletedUsers::heir(), (string) get_post( $record->ID )?->post_author );
		$left = get_comment( $comment );
		wp_delete_comment( $comment, true );
		restore_current_blog();
		self::assertInstanceOf( \WP_Comment::class, $left );
		self::assertSame( '', $left->comment_author_email );
		self::assertSame( '0', (string) $left->user_id );
	}

	/**
	 * After a year nothing is left of what is done; what is open or younger stays.
	 */
	public function test_retention(): void {
		global $wpdb;
		$user     = $this->make_person();
		$requests = network()->accounts->desk->requests;
		$requests->purge( time() + 2 * YEAR_IN_SECONDS );
		self::assertCount( 1, $requests->of( $user->ID ), 'It is open.' );
		$requests->decide( $requests->of( $user->ID )[0]->id, RequestState::Refused, '', 1 );
		$requests->purge( time() + YEAR_IN_SECONDS - HOUR_IN_SECONDS );
		self::assertCount( 1, $requests->of( $user->ID ) );
		$requests->purge( time() + YEAR_IN_SECONDS + HOUR_IN_SECONDS );
		self::assertCount( 0, $requests->of( $user->ID ) );
		$done = wp_create_user_request( $user->user_email, DataRequests::EXPORT );
		self::assertIsInt( $done );
		_wp_privacy_completed_request( $done );
		DataRequests::purge();
		self::assertInstanceOf( \WP_Post::class, get_post( $done ) );
		$wpdb->update( $wpdb->posts, array( 'post_modified_gmt' => gmdate( 'Y-m-d H:i:s', time() - YEAR_IN_SECONDS - DAY_IN_SECONDS ) ), array( 'ID' => $done ) );
		clean_post_cache( $done );
		DataRequests::purge();
		self::assertNull( get_post( $done ) );
	}

	/**
	 * Who leaves one site keeps the account with everything in it.
	 */
	public function test_leaving_a_site_deletes_nothing(): void {
		require_once ABSPATH . 'wp-admin/includes/user.php';
		$user = $this->make_person();
		wp_delete_user( $user->ID );
		self::assertInstanceOf( \WP_User::class, get_userdata( $user->ID ) );
		self::assertTrue( network()->accounts->passkeys->has( $user->ID ) );
		self::assertCount( 1, network()->accounts->desk->requests->of( $user->ID ) );
	}

	/**
	 * Somebody's session on a desk deletes nothing, and administrators cannot delete themselves.
	 */
	public function test_who_may_not_delete(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		$this->hold_session( $user, array( 'login' => time() - HOUR_IN_SECONDS ) );
		self::assertNotSame( array(), $this->send( DataSection::ERASE, array( 'sure' => '1' ) )->errors );
		foreach ( array( Roles::ADMINISTRATOR, 'network_administrator' ) as $role ) {
			$staff = $this->make_user( $role );
			$this->browse( $role );
			$this->hold_session( $staff, array( 'pmq_second' => true ) );
			self::assertNotSame( array(), $this->send( DataSection::ERASE, array( 'sure' => '1' ) )->errors, $role );
		}
		self::assertSame( array(), $this->mailed() );
	}

	/**
	 * A request that staff have begun is confirmed on our page and stays theirs: nothing is deleted by it.
	 */
	public function test_requests_of_staff_stay_with_staff(): void {
		$user    = $this->make_user( Roles::ACCOUNT );
		$request = wp_create_user_request( $user->user_email, DataRequests::ERASE );
		self::assertIsInt( $request );
		wp_send_user_request( $request );
		self::assertStringEndsWith( 'fait=transmis', $this->follow( $user->user_email )->redirect );
		self::assertInstanceOf( \WP_User::class, get_userdata( $user->ID ) );
		self::assertSame( 'request-confirmed', get_post_status( $request ) );
	}

	/**
	 * Returns the secrets of the first link mailed to an address.
	 *
	 * @param string $email Address.
	 * @return array<array-key, mixed>
	 */
	private function link_to( string $email ): array {
		self::assertSame( 1, preg_match( '#https?://\S+etape=mes-donnees\S*#', $this->mailed( $email )[0]['text'], $link ) );
		parse_str( (string) wp_parse_url( $link[0], PHP_URL_QUERY ), $fields );
		return $fields;
	}

	/**
	 * Returns the states of all requests.
	 *
	 * @return list<string>
	 */
	private static function states(): array {
		return array_column(
			get_posts(
				array(
					'post_type'   => 'user_request',
					'post_status' => 'any',
				)
			),
			'post_status'
		);
	}

	/**
	 * A copy that cannot be made is staff's: the person reads a sentence, never core's JSON, and staff get core's mail.
	 */
	public function test_a_copy_that_fails_is_left_to_staff(): void {
		$user = $this->make_person();
		$this->hold_session( $user );
		$this->send( DataSection::EXPORT );
		$fields = $this->link_to( $user->user_email );
		$this->browse( 'other' );
		add_filter( 'wp_privacy_exports_dir', static fn (): string => __FILE__ . '/impossible/' );
		$log = (string) ini_set( 'error_log', '/dev/null' );
		ob_start();
		$answer = $this->send( DataSection::CONFIRM, $fields );
		$said   = ob_get_clean();
		ini_set( 'error_log', $log );
		self::assertSame( '', $said );
		self::assertStringEndsWith( 'fait=transmis', $answer->redirect );
		self::assertSame( array( 'request-confirmed' ), self::states() );
		self::assertStringContainsString( 'export-personal-data.php', (string) wp_json_encode( $this->mails, JSON_UNESCAPED_SLASHES ), 'Staff know.' );
		self::assertNotFalse( has_action( 'user_request_action_confirmed', '_wp_privacy_send_request_confirmation_notification' ) );
		self::assertFalse( wp_doing_ajax() );
	}

	/**
	 * An account that cannot be deleted loses nothing, nobody is told that it is gone, and staff know.
	 *
	 * @throws \RuntimeException Caught by what is tested.
	 */
	public function test_a_deletion_that_fails_is_left_to_staff(): void {
		$user = $this->make_person();
		$this->hold_session( $user );
		$this->send( DataSection::ERASE, array( 'sure' => '1' ) );
		$fields = $this->link_to( $user->user_email );
		$fail   = static fn (): never => throw new \RuntimeException( 'No database.' );
		add_action( 'wpmu_delete_user', $fail, 0 );
		$log    = (string) ini_set( 'error_log', '/dev/null' );
		$answer = $this->send( DataSection::CONFIRM, $fields );
		ini_set( 'error_log', $log );
		remove_action( 'wpmu_delete_user', $fail, 0 );
		self::assertStringEndsWith( 'fait=transmis', $answer->redirect );
		self::assertInstanceOf( \WP_User::class, get_userdata( $user->ID ) );
		self::assertCount( 1, network()->accounts->desk->requests->of( $user->ID ), 'Nothing is erased before.' );
		self::assertSame( array( 'request-confirmed' ), self::states() );
		self::assertCount( 1, $this->mails, 'Staff alone.' );
		self::assertSame( 'Une demande sur des données vous attend', $this->mails[0]['subject'] );
		self::assertStringContainsString( $user->user_email . ' a confirmé', (string) wp_json_encode( $this->mails[0], JSON_UNESCAPED_UNICODE ) );
		self::assertStringContainsString( 'erase-personal-data.php', (string) wp_json_encode( $this->mails, JSON_UNESCAPED_SLASHES ) );
	}

	/**
	 * Staff's "erase personal data" takes traces, not the ways in: the account would be open by its password alone.
	 */
	public function test_erasing_leaves_the_ways_in(): void {
		$user = $this->make_person();
		( new AccountData( network()->accounts ) )->erase( $user->user_email );
		self::assertTrue( network()->accounts->passkeys->has( $user->ID ) );
		self::assertSame( array(), network()->accounts->desk->requests->of( $user->ID ) );
	}

	/**
	 * A site's administrator reads and erases nothing of the other sites, and learns of no account that is not a member.
	 */
	public function test_reach_of_a_sites_administrator(): void {
		$user   = $this->make_user( Roles::ACCOUNT, 'energies' );
		$member = $this->make_user( Roles::ACCOUNT, 'portail' );
		remove_user_from_blog( $user->ID, $this->site_id( 'portail' ) );
		$tools = static fn ( string $kind ): array => array_keys( (array) apply_filters( "wp_privacy_personal_data_{$kind}", array() ) ); // phpcs:ignore WordPress.NamingConventions -- Core's own hooks.
		foreach ( array( 'network_administrator' => 3, Roles::ADMINISTRATOR => 0 ) as $role => $ours ) {
			$this->act_as( $role );
			foreach ( array( 'exporters', 'erasers' ) as $kind ) {
				self::assertCount( $ours, array_intersect( array( 'pmq-accounts', 'pmq-comments', 'pmq-mail' ), $tools( $kind ) ), "{$role} {$kind}" );
			}
			$profile = apply_filters( 'wp_privacy_personal_data_exporters', array() )['wordpress-user']['callback']; // phpcs:ignore WordPress.NamingConventions -- Core's own hook.
			self::assertSame( $ours > 0, array() !== $profile( $user->user_email )['data'], $role );
			self::assertNotSame( array(), $profile( $member->user_email )['data'], $role );
		}
	}

	/**
	 * Comments written under an earlier address are in the copy, once each, and lose the name with the account.
	 */
	public function test_comments_under_an_earlier_address(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		$made = array();
		foreach ( array( 'portail', 'energies' ) as $site ) {
			$this->switch_to_site( $site );
			foreach ( array( 'ancienne@example.org', $user->user_email ) as $address ) {
				$made[ $site ][] = (int) wp_insert_comment(
					array(
						'comment_author_email' => $address,
						'comment_author'       => 'Odette',
						'comment_content'      => "Sur {$site} par {$address}",
						'user_id'              => $user->ID,
					)
				);
			}
			restore_current_blog();
		}
		$json = (string) wp_json_encode( OtherSitesComments::export( $user->user_email )['data'] );
		foreach ( array( "Sur portail par {$user->user_email}" => 0, 'Sur portail par ancienne' => 1, "Sur energies par {$user->user_email}" => 1, 'Sur energies par ancienne' => 1 ) as $words => $times ) {
			self::assertSame( $times, substr_count( $json, $words ), $words );
		}
		require_once ABSPATH . 'wp-admin/includes/ms.php';
		require_once ABSPATH . 'wp-admin/includes/user.php';
		wpmu_delete_user( $user->ID );
		foreach ( $made as $site => $comments ) {
			$this->switch_to_site( $site );
			foreach ( $comments as $comment ) {
				self::assertSame( '', get_comment( $comment )?->comment_author_email );
				self::assertNotSame( 'Odette', get_comment( $comment )?->comment_author );
				wp_delete_comment( $comment, true );
			}
			restore_current_blog();
		}
	}
}
