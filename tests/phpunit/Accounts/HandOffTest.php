<?php
/**
 * One sign-in for all host names.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\HandOff;
use PaysMidiQuercy\Accounts\Sessions;
use PaysMidiQuercy\Addresses;
use PHPUnit\Framework\Attributes\Group;

use function PaysMidiQuercy\network;

/**
 * The code that carries a session to another host: what is wrong, expired, used, of another host or another browser opens nothing.
 */
#[Group( 'site-portail' )]
final class HandOffTest extends AccountsTestCase {

	private const THERE = 'http://patrimoine.localhost:8080/';

	/**
	 * Cookie of the browser on the site.
	 */
	private string $state = '';

	/**
	 * Gives each site its own host name.
	 */
	protected function setUp(): void {
		parent::setUp();
		$current = new \ReflectionProperty( Addresses::class, 'current' );
		$before  = $current->getValue();
		$current->setValue( null, new Addresses( PMQ_SITES, 'localhost:8080', true, array() ) );
		$this->after_test( static fn () => $current->setValue( null, $before ) );
	}

	/**
	 * Goes from the site to the portal and returns what the address says.
	 *
	 * @param string $wanted Page to go to.
	 * @return array<string, string>
	 */
	private function begin( string $wanted = self::THERE . 'chercher/' ): array {
		$this->browse( 'site' );
		$url         = network()->accounts->hand_off->begin( 'patrimoine', 'ask', $wanted );
		$this->state = (string) ( $_COOKIE[ HandOff::COOKIE ] ?? '' ); // phpcs:ignore WordPress.Security -- Set just before.
		self::assertStringStartsWith( 'http://localhost:8080/', $url );
		return self::query( $url );
	}

	/**
	 * Signs in on the portal and returns the code.
	 *
	 * @param \WP_User $user Account.
	 */
	private function code( \WP_User $user ): string {
		$asked = $this->begin();
		$this->browse( 'portal' );
		$this->hold_session( $user );
		$url = network()->accounts->hand_off->hand_over( $asked[ HandOff::FOR ], $asked[ HandOff::STATE ], $asked['redirect_to'], $asked[ HandOff::MODE ] );
		self::assertStringStartsWith( self::THERE . '?', $url );
		return self::query( $url )[ HandOff::CODE ];
	}

	/**
	 * Arrives on a site with a code and returns who is signed in then.
	 *
	 * @param string $code  Code.
	 * @param string $state Cookie of the browser.
	 * @param string $site  Site.
	 */
	private function arrive( string $code, string $state, string $site = 'patrimoine' ): int {
		$this->browse( 'site' );
		$_COOKIE[ HandOff::COOKIE ] = $state;
		network()->accounts->hand_off->arrive( $site, $code, '' );
		return get_current_user_id();
	}

	/**
	 * Reads the query of an address.
	 *
	 * @param string $url Address.
	 * @return array<string, string>
	 */
	private static function query( string $url ): array {
		parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $query );
		return array_map( 'strval', array_filter( $query, 'is_string' ) );
	}

	/**
	 * The code brings the very session of the portal, once.
	 */
	public function test_code_carries_the_session_once(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		$code = $this->code( $user );
		self::assertSame( $user->ID, $this->arrive( $code, $this->state ) );
		self::assertSame( 1, self::sessions( $user->ID ), 'No second session: ending it ends both.' );
		self::assertSame( 0, $this->arrive( $code, $this->state ), 'Replayed.' );
	}

	/**
	 * Wrong, expired, of another host, of another browser: nothing happens, and the owner can still use it.
	 */
	public function test_what_is_refused(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		$code = $this->code( $user );
		self::assertSame( 0, $this->arrive( 'x' . $code, $this->state ), 'Wrong.' );
		self::assertSame( 0, $this->arrive( $code, $this->state, 'energies' ), 'Another host.' );
		self::assertSame( 0, $this->arrive( $code, bin2hex( random_bytes( 16 ) ) ), 'Another browser.' );
		self::assertSame( 0, $this->arrive( $code, '' ), 'A browser without a mark.' );
		$this->let_pass( HandOff::LIFE + 1 );
		self::assertSame( 0, $this->arrive( $code, $this->state ), 'Expired.' );
		$this->let_pass( -HandOff::LIFE - 1 );
		self::assertSame( $user->ID, $this->arrive( $code, $this->state ), 'The thieves have not used it up.' );
		$code = $this->code( $user );
		Sessions::end_all( $user->ID );
		self::assertSame( 0, $this->arrive( $code, $this->state ), 'Signed out meanwhile.' );
	}

	/**
	 * No step leads outside the site that asks.
	 */
	public function test_no_open_redirect(): void {
		$user     = $this->make_user( Roles::ACCOUNT );
		$hand_off = network()->accounts->hand_off;
		$state    = str_repeat( 'a', 64 );
		foreach ( array( 'https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)', 'http://patrimoine.localhost:8080@evil.example/', 'http://patrimoine.localhost:8080.evil.example/', 'http://patrimoine.localhost/', 'https://patrimoine.localhost:8080/', 'http://energies.localhost:8080/' ) as $evil ) {
			self::assertSame( self::THERE, $this->begin( $evil )['redirect_to'], "begin: {$evil}" );
			$this->browse( 'portal' );
			self::assertSame( self::THERE, $hand_off->hand_over( 'patrimoine', $state, $evil, 'quiet' ), "not signed in: {$evil}" );
			$this->hold_session( $user );
			self::assertSame( self::THERE, self::query( $hand_off->hand_over( 'patrimoine', $state, $evil, 'ask' ) )['redirect_to'], "hand over: {$evil}" );
			self::assertSame( self::THERE, $hand_off->arrive( 'patrimoine', 'x', $evil ), "arrive: {$evil}" );
		}
		foreach ( array( array( 'ailleurs', $state ), array( 'portail', $state ), array( 'patrimoine', 'court' ) ) as list( $site, $given ) ) {
			self::assertSame( 'http://localhost:8080/connexion/', $hand_off->hand_over( $site, $given, '', 'ask' ) );
		}
	}

	/**
	 * Who is not signed in is asked, or comes back as they went.
	 */
	public function test_who_is_not_signed_in(): void {
		$asked = $this->begin();
		$this->browse( 'portal' );
		$hand_off = network()->accounts->hand_off;
		self::assertSame( '', $hand_off->hand_over( 'patrimoine', $asked[ HandOff::STATE ], $asked['redirect_to'], 'ask' ), 'The form.' );
		self::assertSame( self::THERE . 'chercher/', $hand_off->hand_over( 'patrimoine', $asked[ HandOff::STATE ], $asked['redirect_to'], 'quiet' ) );
	}
}
