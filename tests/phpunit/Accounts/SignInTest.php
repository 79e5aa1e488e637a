<?php
/**
 * The ways in.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Access\DeletedUsers;
use PaysMidiQuercy\Accounts\Guard\BruteForce;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\MagicLink;
use PaysMidiQuercy\Accounts\PasswordReset;
use PaysMidiQuercy\Accounts\SignIn;
use PHPUnit\Framework\Attributes\Group;

/**
 * Password, link and code by mail, new password.
 */
#[Group( 'site-portail' )]
final class SignInTest extends AccountsTestCase {

	private const PASSWORD = 'chaudron girouette 42 lavoir';

	/**
	 * Tries a password.
	 *
	 * @param \WP_User $user     Account.
	 * @param string   $password Password.
	 * @param string   $target   Page asked for.
	 */
	private function attempt( \WP_User $user, string $password, string $target = '' ): \PaysMidiQuercy\Accounts\Form\Answer {
		return $this->send(
			SignIn::ACTION,
			array(
				'log'         => $user->user_email,
				'pwd'         => $password,
				'redirect_to' => $target,
			)
		);
	}

	/**
	 * The same sentence whatever was wrong, on our form and on core's.
	 */
	public function test_wrong_credentials_say_the_same(): void {
		$user    = $this->make_user( 'subscriber', null, array( 'user_pass' => self::PASSWORD ) );
		$wrong   = $this->attempt( $user, 'faux' );
		$unknown = $this->send(
			SignIn::ACTION,
			array(
				'log' => 'personne@example.org',
				'pwd' => 'faux',
			)
		);
		self::assertEquals( $wrong, $unknown );
		foreach ( array( array( $user->user_login, 'faux' ), array( 'personne', 'faux' ), array( DeletedUsers::LOGIN, 'faux' ) ) as list( $login, $password ) ) {
			$answer = wp_authenticate( $login, $password );
			self::assertInstanceOf( \WP_Error::class, $answer );
			self::assertSame( 'pmq_wrong_credentials', $answer->get_error_code() );
		}
		self::assertSame( self::sessions( $user->ID ), 0 );
		self::assertStringEndsWith( '/compte/', $this->attempt( $user, self::PASSWORD )->redirect );
		self::assertSame( 1, self::sessions( $user->ID ) );
	}

	/**
	 * Guessing stops by account; the owner's own device goes on, and so does the link by mail.
	 */
	public function test_guessing_is_slowed_without_locking_out_the_owner(): void {
		$user = $this->make_user( 'subscriber', null, array( 'user_pass' => self::PASSWORD ) );
		$this->attempt( $user, self::PASSWORD );
		$device = Visitor::cookie( Visitor::DEVICE );
		self::assertNotSame( '', $device );
		$this->browse( 'thief' );
		for ( $index = 0; $index < BruteForce::PER_ACCOUNT; $index++ ) {
			// Another network each time: it is the account that is counted.
			$_SERVER['REMOTE_ADDR'] = "10.0.{$index}.1";
			$this->attempt( $user, 'essai ' . $index );
		}
		$late = $this->attempt( $user, self::PASSWORD );
		self::assertStringContainsString( 'Trop de tentatives', $late->errors[''] );
		self::assertSame( 0, get_current_user_id(), 'Even the right password is too late.' );
		$this->browse( 'first' );
		$_COOKIE[ Visitor::DEVICE ] = $device;
		self::assertSame( array(), $this->attempt( $user, self::PASSWORD )->errors, 'The owner’s device.' );
		$this->browse( 'first' );
		self::assertSame( array(), $this->send( MagicLink::ASK, array( 'email' => $user->user_email ) )->errors );
	}

	/**
	 * A device of one account is no device of another, and cannot be made up.
	 */
	public function test_device_is_signed(): void {
		$user = $this->make_user( 'subscriber' );
		Visitor::remember_device( $user->ID );
		self::assertNotSame( '', Visitor::device_of( $user->ID ) );
		self::assertSame( '', Visitor::device_of( $user->ID + 1 ) );
		$_COOKIE[ Visitor::DEVICE ] = $user->ID . '.abc.' . str_repeat( '0', 64 );
		self::assertSame( '', Visitor::device_of( $user->ID ) );
	}

	/**
	 * Guessing stops by network over many accounts.
	 */
	public function test_network_is_slowed(): void {
		for ( $index = 0; $index < BruteForce::PER_NETWORK; $index++ ) {
			wp_authenticate( "personne{$index}", 'faux' );
		}
		$user   = $this->make_user( 'subscriber', null, array( 'user_pass' => self::PASSWORD ) );
		$answer = wp_authenticate( $user->user_login, self::PASSWORD );
		self::assertInstanceOf( \WP_Error::class, $answer );
		self::assertSame( 'pmq_too_many_attempts', $answer->get_error_code() );
		$_SERVER['REMOTE_ADDR'] = '192.0.2.7';
		self::assertInstanceOf( \WP_User::class, wp_authenticate( $user->user_login, self::PASSWORD ) );
	}

	/**
	 * Good sign-ins use nothing up.
	 */
	public function test_good_sign_ins_are_not_counted(): void {
		$user = $this->make_user( 'subscriber', null, array( 'user_pass' => self::PASSWORD ) );
		for ( $index = 0; $index < BruteForce::PER_ACCOUNT + 3; $index++ ) {
			self::assertInstanceOf( \WP_User::class, wp_authenticate( $user->user_login, self::PASSWORD ) );
		}
	}

	/**
	 * After signing in one goes to pages of the network only.
	 */
	public function test_no_open_redirect(): void {
		$user = $this->make_user( 'subscriber', null, array( 'user_pass' => self::PASSWORD ) );
		$home = home_url( '/compte/' );
		foreach ( array( 'https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', "/\tx", home_url() . '@evil.example/', 'http://evil.example#' . home_url(), home_url() . '.evil.example/' ) as $evil ) {
			self::assertSame( $home, $this->attempt( $user, self::PASSWORD, $evil )->redirect, $evil );
		}
		self::assertSame( home_url( '/patrimoine/wp-admin/' ), $this->attempt( $user, self::PASSWORD, home_url( '/patrimoine/wp-admin/' ) )->redirect );
	}

	/**
	 * Link and code open the browser that asked, once, for a quarter of an hour.
	 */
	public function test_link_by_mail(): void {
		$user = $this->make_user( 'subscriber' );
		$this->send( MagicLink::ASK, array( 'email' => $user->user_email ) );
		$secret = $this->secret_mailed_to( $user->user_email );
		$this->browse( 'thief' );
		self::assertNotSame( array(), $this->send( MagicLink::ENTER, array( 'token' => $secret ) )->errors, 'Stolen.' );
		self::assertSame( 0, get_current_user_id() );
		$this->browse( 'first' );
		$this->let_pass( MagicLink::LIFE + 1 );
		self::assertNotSame( array(), $this->send( MagicLink::ENTER, array( 'token' => $secret ) )->errors, 'Expired.' );
		$this->let_pass( -MagicLink::LIFE );
		self::assertSame( array(), $this->send( MagicLink::ENTER, array( 'token' => $secret ) )->errors );
		self::assertSame( $user->ID, get_current_user_id() );
		$this->browse( 'first' );
		self::assertNotSame( array(), $this->send( MagicLink::ENTER, array( 'token' => $secret ) )->errors, 'Replayed.' );
	}

	/**
	 * The code works where it was asked for, and cannot be guessed.
	 */
	public function test_code_by_mail(): void {
		$user = $this->make_user( 'subscriber' );
		$this->send( MagicLink::ASK, array( 'email' => $user->user_email ) );
		self::assertSame( 1, preg_match( '/\b(\d{4} \d{4})\b/', $this->mailed()[0]['text'], $match ) );
		$this->browse( 'thief' );
		self::assertNotSame( array(), $this->send( MagicLink::CODE, array( 'code' => $match[1] ) )->errors, 'Stolen.' );
		$this->browse( 'first' );
		self::assertSame( array(), $this->send( MagicLink::CODE, array( 'code' => $match[1] ) )->errors );
		self::assertSame( $user->ID, get_current_user_id() );
		$this->browse( 'guesser' );
		for ( $index = 0; $index < 5; $index++ ) {
			$this->send( MagicLink::CODE, array( 'code' => '0000000' . $index ) );
		}
		self::assertStringContainsString( 'Trop de tentatives', $this->send( MagicLink::CODE, array( 'code' => '00000009' ) )->errors[''] );
	}

	/**
	 * Asking tells nothing about the address.
	 */
	public function test_asking_for_links_tells_nothing(): void {
		$user = $this->make_user( 'subscriber' );
		foreach ( array( MagicLink::ASK, PasswordReset::ASK ) as $action ) {
			self::assertEquals( $this->send( $action, array( 'email' => $user->user_email ) ), $this->send( $action, array( 'email' => 'personne@example.org' ) ) );
		}
		self::assertCount( 2, $this->mailed() );
	}

	/**
	 * A new password needs its link, must be good, ends every session and is told.
	 */
	public function test_new_password(): void {
		$user = $this->make_user( 'subscriber' );
		$this->hold_session( $user );
		$this->browse( 'first' );
		$this->send( PasswordReset::ASK, array( 'email' => $user->user_email ) );
		$secret = $this->secret_mailed_to( $user->user_email );
		self::assertArrayHasKey( 'password', $this->send( PasswordReset::SET, array( 'token' => $secret, 'password' => 'azertyuiop123' ) )->errors );
		self::assertSame( array(), $this->send( PasswordReset::SET, array( 'token' => $secret, 'password' => self::PASSWORD ) )->errors, 'A weak one did not use the link up.' );
		self::assertSame( 0, self::sessions( $user->ID ) );
		self::assertSame( 'Votre mot de passe a changé', $this->mailed()[1]['subject'] );
		self::assertNotSame( array(), $this->send( PasswordReset::SET, array( 'token' => $secret, 'password' => self::PASSWORD . '!' ) )->errors, 'Replayed.' );
		self::assertInstanceOf( \WP_User::class, wp_authenticate( $user->user_login, self::PASSWORD ) );
	}
}
