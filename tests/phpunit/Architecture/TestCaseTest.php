<?php
/**
 * The base class of the tests keeps its promises.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Architecture;

use PaysMidiQuercy\Tests\TestCase;
use PaysMidiQuercy\Tests\WordPressDied;
use PHPUnit\Framework\AssertionFailedError;
use PHPUnit\Framework\Attributes\TestDox;

/**
 * What a test makes is gone afterwards; what is wrong is noticed.
 */
#[TestDox( 'The base class of the tests' )]
final class TestCaseTest extends TestCase {

	/**
	 * Posts, terms, comments, users, options and hooks do not outlive their test, on another site neither.
	 */
	public function test_cleans_what_a_test_made(): void {
		$this->switch_to_site( 'portail' );
		$portal = get_current_blog_id();
		$user   = $this->make_user( 'administrator' );
		$this->act_as( $user );
		$post    = $this->make_post();
		$term    = wp_insert_term( 'Essai ' . wp_rand(), 'category' );
		$comment = wp_insert_comment( array( 'comment_post_ID' => $post->ID ) );
		$this->set_option( 'pmq_test_case', 'set' );
		add_filter( 'the_title', '__return_empty_string', 5 );
		self::assertIsArray( $term );
		self::assertTrue( current_user_can( 'manage_options' ) );

		$this->tearDown();

		self::assertSame( $this->site_id( 'patrimoine' ), get_current_blog_id() );
		switch_to_blog( $portal );
		self::assertNull( get_post( $post->ID ) );
		self::assertNull( get_term( $term['term_id'] ) );
		self::assertNull( get_comment( (int) $comment ) );
		self::assertFalse( get_option( 'pmq_test_case' ) );
		restore_current_blog();
		self::assertFalse( get_userdata( $user->ID ) );
		self::assertFalse( has_filter( 'the_title', '__return_empty_string' ) );
		self::assertSame( 0, get_current_user_id() );
		$this->setUp();
	}

	/**
	 * A super administrator can be made and goes away.
	 */
	public function test_makes_network_administrators(): void {
		$user = $this->make_user( 'network_administrator' );
		self::assertTrue( is_super_admin( $user->ID ) );

		$this->tearDown();

		self::assertNotContains( $user->user_login, get_super_admins() );
		$this->setUp();
	}

	/**
	 * A wrong use of WordPress fails the test that commits it.
	 */
	public function test_a_wrong_use_fails(): void {
		_doing_it_wrong( 'pmq_example', 'It is wrong.', '0.1.0' );
		try {
			$this->tearDown();
		} catch ( AssertionFailedError $failure ) {
			self::assertStringContainsString( 'wrong or deprecated', $failure->getMessage() );
			return;
		} finally {
			$this->setUp();
			$this->expect_wrong_use_of( 'pmq_example' );
		}
		self::fail( 'The wrong use went unnoticed.' );
	}

	/**
	 * A statement that the engine refuses fails the test.
	 */
	public function test_a_failing_statement_fails(): void {
		global $wpdb;
		ini_set( 'error_log', '/dev/null' ); // phpcs:ignore WordPress.PHP.IniSet.Risky -- wpdb reports to the log before it dies.
		$this->expectException( WordPressDied::class );
		try {
			$wpdb->query( 'SELECT nothing FROM nowhere' );
		} finally {
			ini_restore( 'error_log' );
		}
	}

	/**
	 * Mail is kept, requests are refused.
	 */
	public function test_nothing_leaves_the_machine(): void {
		self::assertTrue( wp_mail( 'someone@example.org', 'Sujet', 'Texte' ) );
		self::assertSame( 'someone@example.org', $this->mails[0]['to'] );
		self::assertInstanceOf( \WP_Error::class, wp_remote_get( 'https://example.org/' ) );
	}

	/**
	 * A REST server does not outlive its test: the next one knows the types of its own time and has its hooks.
	 */
	public function test_each_test_has_a_rest_server_of_its_own(): void {
		self::assertSame( 404, $this->rest( 'GET', '/wp/v2/pmq_test_case' )->get_status() );

		$this->tearDown();
		$this->setUp();

		register_post_type( 'pmq_test_case', array( 'public' => true, 'show_in_rest' => true ) );
		try {
			self::assertSame( 200, $this->rest( 'GET', '/wp/v2/pmq_test_case' )->get_status() );
			self::assertNotFalse( has_filter( 'rest_post_dispatch', 'rest_send_allow_header' ) );
		} finally {
			unregister_post_type( 'pmq_test_case' );
		}
	}

	/**
	 * REST is asked as a role, and the visitor comes back.
	 */
	public function test_asks_rest_as_a_role(): void {
		self::assertSame( 401, $this->rest_as( null, 'GET', '/wp/v2/users/me' )->get_status() );
		$answer = $this->rest_as( 'administrator', 'GET', '/wp/v2/users/me' );
		self::assertSame( 200, $answer->get_status() );
		self::assertStringStartsWith( 'test-administrator', $answer->get_data()['slug'] );
		self::assertSame( 0, get_current_user_id() );
	}
}
