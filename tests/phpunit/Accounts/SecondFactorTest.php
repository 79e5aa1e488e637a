<?php
/**
 * The second factor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\Account\AppSection;
use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\SecondFactor\Keeper;
use PaysMidiQuercy\Accounts\SecondFactor\Requirement;
use PaysMidiQuercy\Accounts\SecondFactor\SecondFactor;
use PaysMidiQuercy\Accounts\SecondFactor\Totp;
use PaysMidiQuercy\Accounts\SignIn;
use PaysMidiQuercy\Accounts\View\AccountView;

use function PaysMidiQuercy\network;

/**
 * App, recovery codes, and administrators who have neither; the site booted is patrimoine.
 */
final class SecondFactorTest extends AccountsTestCase {

	private const PASSWORD = 'chaudron girouette 42 lavoir';

	/**
	 * Secret of the app.
	 */
	private string $secret = '';

	/**
	 * Recovery codes.
	 *
	 * @var list<string>
	 */
	private array $codes = array();

	/**
	 * Makes somebody with an app, and takes another browser.
	 */
	private function make_owner(): \WP_User {
		$user         = $this->make_user( Roles::ACCOUNT, null, array( 'user_pass' => self::PASSWORD ) );
		$keeper       = network()->accounts->second->keeper;
		$this->secret = $keeper->waiting( $user->ID );
		$this->codes  = $keeper->confirm( $user->ID, $this->code( -1 ) ) ?? array();
		self::assertCount( Keeper::CODES_COUNT, array_unique( $this->codes ) );
		return $user;
	}

	/**
	 * Returns the code of the app.
	 *
	 * @param int $later Steps of half a minute from now.
	 */
	private function code( int $later = 0 ): string {
		return Totp::code( $this->secret, intdiv( time(), 30 ) + $later );
	}

	/**
	 * Gives the password.
	 *
	 * @param \WP_User $user Account.
	 */
	private function give_password( \WP_User $user ): Answer {
		return $this->send(
			SignIn::ACTION,
			array(
				'log' => $user->user_email,
				'pwd' => self::PASSWORD,
			)
		);
	}

	/**
	 * Gives the second proof.
	 *
	 * @param string $code Code.
	 */
	private function give_code( string $code ): Answer {
		return $this->send( SecondFactor::VERIFY, array( 'code' => $code ) );
	}

	/**
	 * The test vectors of RFC 6238, appendix B, for SHA-1 (their last six figures).
	 */
	public function test_codes_are_those_of_the_standard(): void {
		$secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
		foreach ( array(
			59            => '287082',
			1_111_111_109 => '081804',
			1_234_567_890 => '005924',
			2_000_000_000 => '279037',
		) as $time => $code ) {
			self::assertSame( $code, Totp::code( $secret, intdiv( $time, 30 ) ) );
		}
	}

	/**
	 * After the password the code is asked for; wrong and used ones open nothing.
	 */
	public function test_app(): void {
		$user = $this->make_owner();
		self::assertStringContainsString( 'etape=verification', $this->give_password( $user )->redirect );
		self::assertSame( 0, get_current_user_id() );
		self::assertSame( 0, self::sessions( $user->ID ) );
		self::assertArrayHasKey( 'code', $this->give_code( '000000' === $this->code() ? '111111' : '000000' )->errors );
		self::assertArrayHasKey( 'code', $this->give_code( $this->code( -1 ) )->errors, 'It was used to set the app up.' );
		self::assertArrayHasKey( 'code', $this->give_code( $this->code( 20 ) )->errors, 'Of ten minutes later.' );
		$code = $this->code( 1 );
		self::assertSame( array(), $this->give_code( $code )->errors );
		self::assertSame( $user->ID, get_current_user_id() );
		$this->browse( 'second' );
		$this->give_password( $user );
		self::assertArrayHasKey( 'code', $this->give_code( $code )->errors, 'Replayed.' );
		self::assertSame( 0, get_current_user_id() );
	}

	/**
	 * A half-finished sign-in belongs to its browser and waits ten minutes.
	 */
	public function test_half_finished_sign_in(): void {
		$user = $this->make_owner();
		$this->give_password( $user );
		$secret = (string) ( $_COOKIE[ SecondFactor::COOKIE ] ?? '' ); // phpcs:ignore WordPress.Security -- Set just before.
		self::assertNotSame( '', $secret );
		$this->browse( 'thief' );
		self::assertStringContainsString( 'trop-tard', $this->give_code( $this->code( 1 ) )->redirect, 'Without the cookie.' );
		$_COOKIE[ SecondFactor::COOKIE ] = $secret;
		self::assertStringContainsString( 'trop-tard', $this->give_code( $this->code( 1 ) )->redirect, 'With a stolen one.' );
		$this->browse( 'first' );
		$_COOKIE[ SecondFactor::COOKIE ] = $secret;
		$this->let_pass( 601 );
		self::assertStringContainsString( 'trop-tard', $this->give_code( $this->code( 1 ) )->redirect, 'Too late.' );
		$this->let_pass( -601 );
		self::assertSame( array(), $this->give_code( $this->code( 1 ) )->errors );
		self::assertSame( $user->ID, get_current_user_id() );
	}

	/**
	 * Guessing ends soon, for the right code as well.
	 */
	public function test_guessing(): void {
		$user = $this->make_owner();
		$this->give_password( $user );
		for ( $index = 0; $index < 6; $index++ ) {
			$this->give_code( 'abcde-fghi' . $index );
		}
		self::assertStringContainsString( 'Trop de tentatives', $this->give_code( $this->code( 1 ) )->errors[''] );
	}

	/**
	 * Each recovery code works once; new ones end the old ones.
	 */
	public function test_recovery_codes(): void {
		$user   = $this->make_owner();
		$keeper = network()->accounts->second->keeper;
		$this->give_password( $user );
		self::assertSame( array(), $this->give_code( ' ' . strtoupper( $this->codes[0] ) . ' ' )->errors );
		self::assertSame( $user->ID, get_current_user_id() );
		self::assertSame( Keeper::CODES_COUNT - 1, $keeper->codes_left( $user->ID ) );
		self::assertFalse( $keeper->accept( $user->ID, $this->codes[0] ), 'Used.' );
		$new = $keeper->new_codes( $user->ID );
		self::assertFalse( $keeper->accept( $user->ID, $this->codes[1] ), 'Replaced.' );
		self::assertFalse( $keeper->accept( $this->make_user( Roles::ACCOUNT )->ID, $new[0] ), 'Somebody else’s.' );
		self::assertTrue( $keeper->accept( $user->ID, $new[0] ) );
		self::assertStringNotContainsString( $new[1], (string) wp_json_encode( get_user_meta( $user->ID ) ), 'Hashes only.' );
		self::assertStringNotContainsString( $this->secret, (string) wp_json_encode( get_user_meta( $user->ID ) ), 'Encrypted.' );
	}

	/**
	 * Core's own doors take no password alone from such an account.
	 */
	public function test_core_doors_are_closed(): void {
		$user   = $this->make_owner();
		$answer = wp_authenticate( $user->user_login, self::PASSWORD );
		self::assertInstanceOf( \WP_Error::class, $answer );
		self::assertSame( 'pmq_second_factor', $answer->get_error_code() );
	}

	/**
	 * Taking the app off needs a code; setting it up needs a recent sign-in.
	 */
	public function test_changing_it(): void {
		$user = $this->make_owner();
		$this->hold_session( $user );
		self::assertArrayHasKey( 'code', $this->send( AppSection::REMOVE, array( 'code' => '12' ) )->errors );
		self::assertTrue( network()->accounts->second->keeper->has_app( $user->ID ) );
		self::assertSame( array(), $this->send( AppSection::REMOVE, array( 'code' => $this->code( 1 ) ) )->errors );
		self::assertFalse( network()->accounts->second->keeper->has_app( $user->ID ) );
		$this->browse( 'old' );
		$this->hold_session( $user, array( 'login' => time() - HOUR_IN_SECONDS ) );
		$this->secret = network()->accounts->second->keeper->waiting( $user->ID );
		self::assertNotSame( array(), $this->send( AppSection::CONFIRM, array( 'code' => $this->code() ) )->errors );
		self::assertFalse( network()->accounts->second->keeper->has_app( $user->ID ) );
	}

	/**
	 * An administrator without second factor may set it up and nothing else, on whatever door; with it everything is open.
	 */
	public function test_administrators_are_confined(): void {
		foreach ( array( Roles::ADMINISTRATOR, 'network_administrator' ) as $role ) {
			$staff = $this->make_user( $role );
			$this->browse( $role );
			$this->hold_session( $staff );
			self::assertTrue( Requirement::is_confined(), $role );
			foreach ( array( 'manage_options', 'edit_posts', 'delete_pmq_records', 'manage_network', 'upload_files' ) as $capability ) {
				self::assertFalse( current_user_can( $capability ), "{$role}: {$capability}" );
			}
			self::assertTrue( current_user_can( 'read' ) );
			self::assertSame( 403, $this->rest( 'GET', '/pmq/v1/role-requests' )->get_status() );
			self::assertSame( 403, $this->rest( 'POST', '/wp/v2/records', array( 'title' => 'Essai' ) )->get_status() );
			$page = ( new AccountView( network()->accounts->forms ) )->html();
			self::assertStringContainsString( 'id="pmq-second"', $page );
			self::assertStringNotContainsString( 'id="pmq-profile"', $page );
			$this->secret = network()->accounts->second->keeper->waiting( $staff->ID );
			self::assertSame( array(), $this->send( AppSection::CONFIRM, array( 'code' => $this->code() ) )->errors );
			self::assertFalse( Requirement::is_confined(), $role );
			self::assertTrue( current_user_can( 'manage_options' ), $role );
			self::assertSame( 200, $this->rest( 'GET', '/pmq/v1/role-requests' )->get_status() );
		}
		$member = $this->make_user( Roles::COMMITTEE );
		$this->browse( 'member' );
		$this->hold_session( $member );
		self::assertFalse( Requirement::is_confined() );
		$elsewhere = $this->make_user( Roles::ADMINISTRATOR, 'energies' );
		$this->browse( 'elsewhere' );
		$this->hold_session( $elsewhere );
		self::assertTrue( Requirement::is_confined(), 'On every site.' );
	}

	/**
	 * The command takes everything off, ends sessions, tells the owner; it asks first and refuses what makes no sense.
	 */
	public function test_command_that_removes_it(): void {
		$user = $this->make_owner();
		$this->hold_session( $user );
		$keeper = network()->accounts->second->keeper;
		self::assertSame( 1, $this->wp( 'pmq', 'account', 'remove-second-factor', 'personne' )[0] );
		$this->wp( 'pmq', 'account', 'remove-second-factor', $user->user_login );
		wp_cache_flush();
		self::assertTrue( $keeper->has_app( $user->ID ), 'Nobody said yes.' );
		list( $code, $output ) = $this->wp( 'pmq', 'account', 'remove-second-factor', $user->user_email, '--yes' );
		self::assertSame( 0, $code, $output );
		// A network with WP_DEBUG writes it into its own log, another one into that of PHP, which is the output here.
		$log = WP_DEBUG && is_string( WP_DEBUG_LOG ) && is_readable( WP_DEBUG_LOG ) ? (string) file_get_contents( WP_DEBUG_LOG ) : '';
		self::assertStringContainsString( "second factor of account {$user->ID} ({$user->user_login})", $output . $log, 'The log.' );
		wp_cache_flush();
		self::assertFalse( $keeper->has_app( $user->ID ) );
		self::assertSame( 0, $keeper->codes_left( $user->ID ) );
		self::assertSame( 0, self::sessions( $user->ID ) );
		self::assertStringContainsString( 'authentification', $this->mailed( $user->user_email )[0]['subject'] );
		self::assertSame( 1, $this->wp( 'pmq', 'account', 'remove-second-factor', $user->user_login, '--yes' )[0], 'Nothing is left.' );
	}
}
