<?php
/**
 * Addresses of the sites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Network;

use PaysMidiQuercy\Addresses;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * The same data answers on any port, on one host name or on several.
 */
final class AddressesTest extends TestCase {

	/**
	 * The request's own host, put back after each test.
	 *
	 * @var string
	 */
	private string $host;

	/**
	 * Remembers the request's host.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->host = (string) $_SERVER['HTTP_HOST'];
	}

	/**
	 * Puts the request's host back.
	 */
	protected function tearDown(): void {
		$_SERVER['HTTP_HOST']   = $this->host;
		$_SERVER['REQUEST_URI'] = '/patrimoine/';
		parent::tearDown();
	}

	/**
	 * Requests and the sites that they reach.
	 *
	 * @return array<string, array{bool, string, string, string|null}> Own host names, host, path, slug.
	 */
	public static function requests(): array {
		return array(
			'portal in folders'               => array( false, 'localhost:8080', '/', 'portail' ),
			'a page of the portal'            => array( false, 'localhost:8080', '/patrimoines-du-pays/', 'portail' ),
			'satellite in a folder'           => array( false, 'localhost:8080', '/patrimoine/fiche/dolmen/', 'patrimoine' ),
			'satellite without trailing slash' => array( false, 'localhost:8080', '/patrimoine', 'patrimoine' ),
			'administration of a satellite'   => array( false, 'localhost:8080', '/energies/wp-admin/index.php', 'energies' ),
			'another port'                    => array( false, 'localhost:9999', '/produits/', 'produits' ),
			'the address of this machine'     => array( false, '127.0.0.1:8080', '/produits/', 'produits' ),
			'own host name'                   => array( true, 'patrimoine.localhost:8080', '/', 'patrimoine' ),
			'own host name on another port'   => array( true, 'energies.localhost:81', '/a-propos/', 'energies' ),
			'a folder where hosts are used'   => array( true, 'localhost:8080', '/patrimoine/', 'portail' ),
			'unknown host name'               => array( true, 'inconnu.localhost:8080', '/', null ),
			'foreign host name'               => array( false, 'evil.example', '/', null ),
		);
	}

	/**
	 * Finds the site of a request.
	 *
	 * @param bool        $domains  Whether each site has its own host name.
	 * @param string      $host     Host of the request.
	 * @param string      $path     Path of the request.
	 * @param string|null $expected Slug, null for none.
	 */
	#[DataProvider( 'requests' )]
	public function test_finds_the_site_of_a_request( bool $domains, string $host, string $path, ?string $expected ): void {
		$_SERVER['HTTP_HOST'] = $host;
		$addresses            = new Addresses( PMQ_SITES, 'localhost:8080', $domains, array() );
		$site                 = $addresses->site_of_request( null, $host, $path );
		$this->assertSame( $expected, $site instanceof \WP_Site ? $addresses->slug_of_path( $site->path ) : null );
	}

	/**
	 * Production host names win over computed ones, and the request's own host is not trusted.
	 */
	public function test_uses_production_host_names(): void {
		$_SERVER['HTTP_HOST'] = 'localhost:8080';
		$addresses            = new Addresses( PMQ_SITES, 'midi-quercy.example', false, array( 'patrimoine' => 'patrimoines.example' ) );
		$this->assertSame(
			array(
				'host' => 'patrimoines.example',
				'path' => '/',
			),
			$addresses->address( 'patrimoine' )
		);
		$this->assertSame( 'midi-quercy.example', $addresses->address( 'energies' )['host'] );
		$this->assertNull( $addresses->site_of_request( null, 'localhost:8080', '/' ) );
	}

	/**
	 * The command line has no request that tells the scheme.
	 */
	public function test_the_scheme_can_be_said(): void {
		$mine = new Addresses( PMQ_SITES, 'midi-quercy.example', true, array(), 'https' );
		$this->assertSame( 'https://patrimoine.midi-quercy.example', $mine->address_option( 'http://localhost/patrimoine' ) );
	}

	/**
	 * A site that a network administrator added beside the table answers under its path, and keeps the address it was given.
	 */
	public function test_finds_a_site_outside_the_table(): void {
		// A new site makes WordPress forget the rules of this one.
		$rewrite = clone $GLOBALS['wp_rewrite'];
		$this->after_test(
			static function () use ( $rewrite ): void {
				$GLOBALS['wp_rewrite'] = $rewrite;
			}
		);
		$id = wp_insert_site(
			array(
				'domain'  => get_network()->domain,
				'path'    => '/agenda-essai/',
				'title'   => 'Agenda',
				'user_id' => $this->make_user( 'network_administrator' )->ID,
			)
		);
		self::assertIsInt( $id );
		$this->after_test( static fn () => wp_delete_site( $id ) );
		$_SERVER['HTTP_HOST'] = 'localhost:8080';
		foreach ( array( false, true ) as $domains ) {
			$addresses = new Addresses( PMQ_SITES, 'localhost:8080', $domains, array() );
			$this->assertSame( $id, (int) ( $addresses->site_of_request( null, 'localhost:8080', '/agenda-essai/page/' )->blog_id ?? 0 ) );
			$this->assertSame( '/', $addresses->site_of_request( null, 'localhost:8080', '/agenda/' )->path ?? '' );
		}
	}

	/**
	 * WordPress writes a site back whole when it notes a change: its identity must survive that.
	 */
	public function test_a_site_keeps_its_identity_when_it_is_written_back(): void {
		$_SERVER['HTTP_HOST']   = 'patrimoine.localhost:8080';
		$addresses              = new Addresses( PMQ_SITES, 'localhost:8080', true, array() );
		$_SERVER['REQUEST_URI'] = '/';
		$site                   = $addresses->requested_site();
		$this->assertSame( 'patrimoine.localhost:8080', $site->domain ?? '' );
		wpmu_update_blogs_date();
		refresh_blog_details( (int) $site->blog_id );
		update_blog_details( (int) $site->blog_id, array( 'last_updated' => current_time( 'mysql', true ) ) );
		$this->assertSame( '/patrimoine/', get_site( (int) $site->blog_id )->path );
	}

	/**
	 * Every address that WordPress prints follows the request.
	 */
	public function test_every_site_prints_the_address_that_answers(): void {
		$current = Addresses::current();
		$this->assertNotNull( $current );
		foreach ( get_sites() as $site ) {
			$slug = $current->slug_of_path( $site->path );
			$this->assertNotNull( $slug );
			$address = $current->address( $slug );
			$this->assertSame( 'http://' . $address['host'] . $address['path'], get_home_url( (int) $site->blog_id, '/' ) );
		}
	}
}
