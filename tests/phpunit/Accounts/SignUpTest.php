<?php
/**
 * Sign-up.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\SignIn;
use PaysMidiQuercy\Accounts\SignUp;
use PaysMidiQuercy\Accounts\Terms;
use PaysMidiQuercy\Accounts\View\SignUpView;
use PHPUnit\Framework\Attributes\Group;

use function PaysMidiQuercy\network;

/**
 * From the form to the account.
 */
#[Group( 'site-portail' )]
final class SignUpTest extends AccountsTestCase {

	private const PASSWORD = 'chaudron girouette 42 lavoir';

	/**
	 * Good fields.
	 *
	 * @param array<string, string> $other Fields to change.
	 * @return array<string, string>
	 */
	private static function fields( array $other = array() ): array {
		return $other + array(
			'full_name' => 'Odette Lafage',
			'email'    => 'odette.lafage@example.org',
			'password' => self::PASSWORD,
			'terms'    => '1',
		);
	}

	/**
	 * A confirmed address has an account: member of every site, with the password, the conditions' version and time.
	 */
	public function test_confirmed_address_has_an_account(): void {
		$answer = $this->send( SignUp::ACTION, self::fields() );
		self::assertStringContainsString( 'etape=envoye', $answer->redirect );
		self::assertFalse( get_user_by( 'email', 'odette.lafage@example.org' ), 'Nothing is in WordPress before the address is confirmed.' );
		$answer = $this->send( SignUp::CONFIRM, array( 'token' => $this->secret_mailed_to( 'odette.lafage@example.org' ) ) );
		self::assertStringContainsString( 'fait=bienvenue', $answer->redirect );
		$user = get_user_by( 'email', 'odette.lafage@example.org' );
		self::assertInstanceOf( \WP_User::class, $user );
		self::assertSame( 'Odette Lafage', $user->display_name );
		self::assertTrue( wp_check_password( self::PASSWORD, $user->user_pass, $user->ID ) );
		self::assertSame( $user->ID, get_current_user_id(), 'Signed in, in the browser that asked.' );
		self::assertSame( 1, self::sessions( $user->ID ) );
		foreach ( array_keys( PMQ_SITES ) as $site ) {
			self::assertTrue( is_user_member_of_blog( $user->ID, $this->site_id( $site ) ), $site );
		}
		$accepted = Terms::accepted( $user->ID );
		self::assertSame( Terms::version(), $accepted[0]['version'] );
		self::assertEqualsWithDelta( time(), strtotime( $accepted[0]['at'] . ' UTC' ), 60 );
	}

	/**
	 * Quotes and backslashes work: core's forms hash passwords with slashes.
	 */
	public function test_password_with_quotes_signs_in(): void {
		$password = 'l\'oie "grise" \\ du moulin';
		$this->send( SignUp::ACTION, self::fields( array( 'password' => $password ) ) );
		$this->send( SignUp::CONFIRM, array( 'token' => $this->secret_mailed_to( 'odette.lafage@example.org' ) ) );
		$this->browse( 'second' );
		$this->send(
			SignIn::ACTION,
			array(
				'log' => 'odette.lafage@example.org',
				'pwd' => $password,
			)
		);
		self::assertNotSame( 0, get_current_user_id() );
		self::assertInstanceOf( \WP_User::class, wp_signon( array( 'user_login' => 'odette.lafage@example.org', 'user_password' => wp_slash( $password ) ) ) );
	}

	/**
	 * A link works once, for a day, and signs nobody in elsewhere.
	 */
	public function test_link_is_single_use_and_expires(): void {
		$this->send( SignUp::ACTION, self::fields() );
		$secret = $this->secret_mailed_to( 'odette.lafage@example.org' );
		$this->let_pass( DAY_IN_SECONDS + 1 );
		self::assertNotSame( array(), $this->send( SignUp::CONFIRM, array( 'token' => $secret ) )->errors, 'Expired.' );
		$this->let_pass( -DAY_IN_SECONDS );
		$this->browse( 'thief' );
		$answer = $this->send( SignUp::CONFIRM, array( 'token' => $secret ) );
		self::assertStringContainsString( 'fait=compte', $answer->redirect );
		self::assertSame( 0, get_current_user_id(), 'Another browser is not signed in.' );
		self::assertNotSame( array(), $this->send( SignUp::CONFIRM, array( 'token' => $secret ) )->errors, 'Used.' );
		self::assertNotSame( array(), $this->send( SignUp::CONFIRM, array( 'token' => 'made-up' ) )->errors, 'Made up.' );
	}

	/**
	 * Prints the page to which a link leads.
	 *
	 * @param string $secret Secret.
	 */
	private function page_of( string $secret ): string {
		$before = $_GET; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Put back below.
		$_GET   = array(
			'etape' => SignUp::STEP_CONFIRM,
			'jeton' => $secret,
		);
		try {
			return ( new SignUpView( network()->accounts->forms, network()->accounts->tokens ) )->html();
		} finally {
			$_GET = $before;
		}
	}

	/**
	 * The page of a link promises an account only while the link makes one; then it leads to the sign-in.
	 */
	public function test_page_of_a_link_knows_whether_it_has_been_used(): void {
		$this->send( SignUp::ACTION, self::fields() );
		$this->send( SignUp::ACTION, self::fields() );
		$older = $this->secret_mailed_to( 'odette.lafage@example.org', 1 );
		$last  = $this->secret_mailed_to( 'odette.lafage@example.org' );
		self::assertNotSame( $older, $last );
		self::assertStringContainsString( 'Confirmer mon adresse', $this->page_of( $last ) );
		self::assertStringContainsString( 'Confirmer mon adresse', $this->page_of( $last ), 'Looking uses nothing.' );
		$page = $this->page_of( 'made-up' );
		self::assertStringNotContainsString( '<form', $page );
		self::assertStringContainsString( 'Recommencer', $page );
		self::assertStringNotContainsString( 'Connectez-vous', $page );
		$this->browse( 'second' );
		self::assertSame( array(), $this->send( SignUp::CONFIRM, array( 'token' => $last ) )->errors );
		foreach ( array( $last, $older ) as $secret ) {
			$page = $this->page_of( $secret );
			self::assertStringNotContainsString( '<form', $page );
			self::assertStringContainsString( 'Connectez-vous', $page );
			self::assertStringContainsString( '/connexion/', $page );
			self::assertStringNotContainsString( 'Recommencer', $page );
			self::assertStringContainsString( 'Connectez-vous', $this->send( SignUp::CONFIRM, array( 'token' => $secret ) )->errors[''] );
		}
		wp_set_current_user( (int) get_user_by( 'email', 'odette.lafage@example.org' )?->ID );
		self::assertStringContainsString( '/compte/', $this->page_of( $last ) );
	}

	/**
	 * The table holds neither the secret nor the password.
	 */
	public function test_secrets_are_not_stored(): void {
		$this->send( SignUp::ACTION, self::fields() );
		$secret = $this->secret_mailed_to( 'odette.lafage@example.org' );
		$rows   = wp_json_encode( \PaysMidiQuercy\network()->database->rows( 'SELECT * FROM ' . \PaysMidiQuercy\network()->database->table( 'account_tokens' ) ) );
		self::assertStringNotContainsString( $secret, (string) $rows );
		self::assertStringNotContainsString( self::PASSWORD, (string) $rows );
	}

	/**
	 * Whether an address has an account is told to its owner only.
	 */
	public function test_answer_does_not_tell_whether_an_address_exists(): void {
		$known = $this->make_user( 'subscriber' );
		$new   = $this->send( SignUp::ACTION, self::fields() );
		$old   = $this->send( SignUp::ACTION, self::fields( array( 'email' => $known->user_email ) ) );
		self::assertEquals( $new, $old );
		self::assertCount( 2, $this->mailed() );
		self::assertSame( 'Vous avez déjà un compte', $this->mailed( $known->user_email )[0]['subject'] );
		self::assertStringNotContainsString( 'jeton=', $this->mailed( $known->user_email )[0]['text'] );
	}

	/**
	 * Each field says what is wrong with it.
	 */
	public function test_errors_stand_beside_their_fields(): void {
		$answer = $this->send(
			SignUp::ACTION,
			array(
				'full_name' => 'x',
				'email'    => 'odette',
				'password' => 'soleil1234',
			)
		);
		self::assertSame( array( 'full_name', 'email', 'password', 'terms' ), array_keys( $answer->errors ) );
		self::assertSame( array(), $this->mailed() );
	}

	/**
	 * Who is quick – a robot, or a browser that fills in – learns first what is missing; nothing is sent before the time.
	 */
	public function test_errors_of_fields_come_before_haste(): void {
		self::assertArrayHasKey( 'terms', $this->send( SignUp::ACTION, array( 'terms' => '' ) + self::fields(), 0 )->errors );
		self::assertSame( array( '' ), array_keys( $this->send( SignUp::ACTION, self::fields(), 1 )->errors ) );
		self::assertSame( array(), $this->mailed() );
		self::assertSame( array(), $this->send( SignUp::ACTION, self::fields(), 2 )->errors );
	}

	/**
	 * Robots fill in everything at once; seals of other forms, browsers and days are refused.
	 */
	public function test_robots_and_forged_seals_are_refused(): void {
		self::assertNotSame( array(), $this->send( SignUp::ACTION, self::fields(), 0 )->errors, 'Too quick.' );
		self::assertNotSame( array(), $this->send( SignUp::ACTION, array( Forms::TRAP => 'https://spam.example' ) + self::fields() )->errors, 'In the trap.' );
		self::assertNotSame( array(), $this->send( SignUp::ACTION, self::fields(), DAY_IN_SECONDS )->errors, 'Too old.' );
		$seal = \PaysMidiQuercy\Accounts\Form\FormSeal::make( SignUp::ACTION, time() - 20 );
		$this->browse( 'other' );
		self::assertNotSame( array(), $this->send( SignUp::ACTION, array( 'pmq_seal' => $seal ) + self::fields() )->errors, 'Another browser’s.' );
		self::assertSame( array(), $this->mailed() );
	}

	/**
	 * A network asks for ten accounts an hour, an address for three mails; another network goes on.
	 */
	public function test_limits_by_network_and_address(): void {
		for ( $index = 0; $index < 10; $index++ ) {
			self::assertSame( array(), $this->send( SignUp::ACTION, self::fields() )->errors );
		}
		self::assertCount( 3, $this->mailed() );
		self::assertNotSame( array(), $this->send( SignUp::ACTION, self::fields( array( 'email' => 'autre@example.org' ) ) )->errors );
		$_SERVER['REMOTE_ADDR'] = '127.0.1.1';
		self::assertSame( array(), $this->send( SignUp::ACTION, self::fields( array( 'email' => 'autre@example.org' ) ) )->errors );
	}
}
