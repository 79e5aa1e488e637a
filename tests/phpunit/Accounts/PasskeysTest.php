<?php
/**
 * Passkeys.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\Passkeys\Challenge;
use PHPUnit\Framework\Attributes\Group;

use function PaysMidiQuercy\network;

/**
 * What a browser answers is taken only if everything in it is right (W3C Web Authentication, sections 7.1 and 7.2).
 */
#[Group( 'site-portail' )]
final class PasskeysTest extends AccountsTestCase {

	private const CREDENTIAL = 'credential of the telephone';

	/**
	 * Private key of the device.
	 */
	private \OpenSSLAsymmetricKey $key;

	/**
	 * Makes a device.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->key = self::new_key( 'prime256v1' );
	}

	/**
	 * Makes a key on an elliptic curve.
	 *
	 * @param string $curve Curve.
	 */
	private static function new_key( string $curve ): \OpenSSLAsymmetricKey {
		$key = openssl_pkey_new(
			array(
				'private_key_type' => OPENSSL_KEYTYPE_EC,
				'curve_name'       => $curve,
			)
		);
		self::assertInstanceOf( \OpenSSLAsymmetricKey::class, $key );
		return $key;
	}

	/**
	 * Writes bytes as the page's script does.
	 *
	 * @param string $bytes Bytes.
	 */
	private static function text( string $bytes ): string {
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- The format of the standard.
	}

	/**
	 * Answers as a browser does.
	 *
	 * @param string               $type      `webauthn.create` or `webauthn.get`.
	 * @param string               $challenge Challenge.
	 * @param array<string, mixed> $other     What is not as it should be: `origin`, `place`, `flags`, `counter`, `type`, `crossOrigin`, `key`, `credential`.
	 */
	private function answer( string $type, string $challenge, array $other = array() ): string {
		$key        = $other['key'] ?? $this->key;
		$credential = $other['credential'] ?? self::CREDENTIAL;
		$client     = (string) wp_json_encode(
			array(
				'type'        => $other['type'] ?? $type,
				'challenge'   => self::text( $challenge ),
				'origin'      => $other['origin'] ?? 'http://localhost:8080',
				'crossOrigin' => $other['crossOrigin'] ?? false,
			)
		);
		$data       = hash( 'sha256', $other['place'] ?? 'localhost', true ) . chr( $other['flags'] ?? 0x45 ) . pack( 'N', $other['counter'] ?? 0 );
		if ( 'webauthn.create' === $type ) {
			$data .= str_repeat( "\0", 16 ) . pack( 'n', strlen( $credential ) ) . $credential . 'key in another format';
		}
		$details = openssl_pkey_get_details( $key );
		$pem     = (string) preg_replace( '/-----[^-]+-----|\s/', '', (string) ( $details['key'] ?? '' ) );
		openssl_sign( $data . hash( 'sha256', $client, true ), $signature, $key, OPENSSL_ALGO_SHA256 );
		return (string) wp_json_encode(
			array(
				'id'            => self::text( $credential ),
				'clientData'    => self::text( $client ),
				'authenticator' => self::text( $data ),
				'publicKey'     => strtr( $pem, '+/', '-_' ),
				'signature'     => self::text( $signature ),
			)
		);
	}

	/**
	 * Keeps a passkey of somebody.
	 *
	 * @param \WP_User             $user  Account.
	 * @param array<string, mixed> $other What is not as it should be.
	 */
	private function add( \WP_User $user, array $other = array() ): bool {
		return network()->accounts->passkeys->add( $user->ID, $this->answer( 'webauthn.create', Challenge::make( 'add ' . $user->ID ), $other ), 'Téléphone' );
	}

	/**
	 * Says whose passkey answers.
	 *
	 * @param array<string, mixed> $other     What is not as it should be.
	 * @param string|null          $challenge Challenge, a new one by default.
	 */
	private function owner( array $other = array(), ?string $challenge = null ): int {
		return network()->accounts->passkeys->owner( $this->answer( 'webauthn.get', $challenge ?? Challenge::make( 'enter' ), $other ) );
	}

	/**
	 * What is wrong in an answer.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function faults(): array {
		return array(
			'another origin'      => array( 'origin' => 'https://evil.example' ),
			'another port'        => array( 'origin' => 'http://localhost:8081' ),
			'a site of ours'      => array( 'origin' => 'http://patrimoine.localhost:8080' ),
			'in a foreign frame'  => array( 'crossOrigin' => true ),
			'another place'       => array( 'place' => 'evil.example' ),
			'nobody was there'    => array( 'flags' => 0x44 ),
			'nobody was checked'  => array( 'flags' => 0x41 ),
			'the other ceremony'  => array( 'type' => 'webauthn.other' ),
			'no credential'       => array( 'credential' => '' ),
		);
	}

	/**
	 * A good answer is kept and opens its owner's account; the same answer does not come twice.
	 */
	public function test_good_passkey(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		self::assertSame( 0, $this->owner(), 'Unknown.' );
		self::assertTrue( $this->add( $user ) );
		self::assertFalse( $this->add( $this->make_user( Roles::ACCOUNT ) ), 'A credential has one owner.' );
		self::assertSame( $user->ID, $this->owner() );
		$challenge = Challenge::make( 'enter' );
		self::assertSame( $user->ID, $this->owner( array(), $challenge ) );
		self::assertSame( 0, $this->owner( array(), $challenge ), 'Replayed.' );
		network()->accounts->passkeys->remove( $user->ID );
		self::assertSame( 0, $this->owner(), 'Removed.' );
	}

	/**
	 * Each fault alone is enough to be refused, when a passkey is made and when it is used.
	 */
	public function test_faults_are_refused(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		foreach ( self::faults() as $name => $fault ) {
			self::assertFalse( $this->add( $user, $fault ), $name );
		}
		self::assertTrue( $this->add( $user ) );
		foreach ( self::faults() as $name => $fault ) {
			self::assertSame( 0, $this->owner( $fault ), $name );
		}
		self::assertSame( 0, $this->owner( array( 'key' => self::new_key( 'prime256v1' ) ) ), 'Signed by another key.' );
		self::assertSame( 0, network()->accounts->passkeys->owner( 'no JSON' ) );
		self::assertSame( $user->ID, $this->owner() );
	}

	/**
	 * The challenge is ours, fresh, of this browser, for this purpose and this account.
	 */
	public function test_challenges(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		$keep = fn ( string $challenge ): bool => network()->accounts->passkeys->add( $user->ID, $this->answer( 'webauthn.create', $challenge ), 'x' );
		self::assertFalse( $keep( Challenge::make( 'enter' ) ), 'Another purpose.' );
		self::assertFalse( $keep( Challenge::make( 'add ' . ( $user->ID + 1 ) ) ), 'Another account.' );
		self::assertTrue( $this->add( $user ) );
		self::assertSame( 0, $this->owner( array(), 'made up' ) );
		self::assertSame( 0, $this->owner( array(), time() . '.' . bin2hex( random_bytes( 16 ) ) . '.' . str_repeat( '0', 64 ) ) );
		self::assertSame( 0, $this->owner( array(), Challenge::make( 'enter', time() - 601 ) ), 'Too old.' );
		self::assertSame( 0, $this->owner( array(), Challenge::make( 'enter', time() + 60 ) ), 'Of tomorrow.' );
		$challenge = Challenge::make( 'enter' );
		$this->browse( 'thief' );
		self::assertSame( 0, $this->owner( array(), $challenge ), 'Another browser.' );
	}

	/**
	 * A counter that does not grow is the sign of a copied key.
	 */
	public function test_counter(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		self::assertTrue( $this->add( $user, array( 'counter' => 5 ) ) );
		self::assertSame( 0, $this->owner( array( 'counter' => 5 ) ) );
		self::assertSame( 0, $this->owner( array( 'counter' => 0 ) ) );
		self::assertSame( $user->ID, $this->owner( array( 'counter' => 6 ) ) );
		self::assertSame( 0, $this->owner( array( 'counter' => 6 ) ) );
		self::assertSame( $user->ID, $this->owner( array( 'counter' => 40 ) ) );
	}

	/**
	 * Weak and foreign kinds of keys are not kept.
	 */
	public function test_kinds_of_keys(): void {
		$user = $this->make_user( Roles::ACCOUNT );
		$weak = openssl_pkey_new( array( 'private_key_bits' => 1024 ) );
		$good = openssl_pkey_new( array( 'private_key_bits' => 2048 ) );
		self::assertFalse( $this->add( $user, array( 'key' => self::new_key( 'secp384r1' ) ) ) );
		self::assertFalse( $this->add( $user, array( 'key' => $weak ) ) );
		self::assertTrue( $this->add( $user, array( 'key' => $good ) ) );
		self::assertSame( $user->ID, $this->owner( array( 'key' => $good ) ) );
	}
}
