<?php
/**
 * Base of the tests that run on a real network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests;

/**
 * Each test begins as a visitor on the booted site and leaves nothing behind: posts, terms, comments and users that it
 * made are deleted, hooks are as before, the current user and site are reset, the REST server is forgotten. A call that
 * WordPress finds wrong or deprecated fails the test, a failing SQL statement too. No mail and no request leaves the machine.
 *
 * Tests boot as the site `patrimoine`; a class that needs another one carries `#[Group( 'site-portail' )]`
 * (or `site-energies`, `site-produits`): plugins are loaded for one site only, switching does not load those of another.
 */
abstract class TestCase extends \PHPUnit\Framework\TestCase {

	/**
	 * Messages that WordPress would send.
	 *
	 * @var list<array<string, mixed>>
	 */
	protected array $mails = array();

	/**
	 * What undoes this test.
	 */
	private Cleaner $cleaner;

	/**
	 * Hooks as they were before the test.
	 *
	 * @var array<string, \WP_Hook>
	 */
	private array $hooks = array();

	/**
	 * Wrong or deprecated uses reported by WordPress.
	 *
	 * @var list<string>
	 */
	private array $wrong = array();

	/**
	 * Names of functions whose wrong use the test expects.
	 *
	 * @var list<string>
	 */
	private array $wrong_expected = array();

	/**
	 * Prepares one test.
	 */
	protected function setUp(): void {
		parent::setUp();
		global $wp_filter, $wpdb;
		$this->hooks = array_map( static fn( \WP_Hook $hook ): \WP_Hook => clone $hook, $wp_filter );
		$wpdb->show_errors();
		wp_set_current_user( 0 );
		wp_cache_flush();
		$this->cleaner = new Cleaner();
		$this->cleaner->watch();
		$this->watch_misuse();
		$this->keep_inside();
	}

	/**
	 * Leaves the network as the test found it, then reports misuse.
	 */
	protected function tearDown(): void {
		global $wp_filter;
		while ( ms_is_switched() ) {
			restore_current_blog();
		}
		wp_set_current_user( 0 );
		$this->cleaner->clean();
		$wp_filter = $this->hooks; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- Undoes the test's hooks.
		// A server keeps the routes of the types that were registered when it was first asked, and its hooks have just gone.
		$GLOBALS['wp_rest_server'] = null;

		$_GET     = array();
		$_POST    = array();
		$_REQUEST = array();
		wp_cache_flush();
		$wrong          = $this->wrong;
		$wrong_expected = $this->wrong_expected;
		parent::tearDown();
		$unexpected = array_filter( $wrong, static fn( string $message ): bool => ! in_array( strtok( $message, ':' ), $wrong_expected, true ) );
		self::assertSame( array(), array_values( $unexpected ), 'WordPress reported a wrong or deprecated use.' );
	}

	/**
	 * Allows a wrong use of a function.
	 *
	 * @param string $function_name The function, as WordPress names it in its message.
	 */
	protected function expect_wrong_use_of( string $function_name ): void {
		$this->wrong_expected[] = $function_name;
	}

	/**
	 * Returns the number of a site of the table in 010-network.php.
	 *
	 * @param string $slug Such as `portail`.
	 */
	protected function site_id( string $slug ): int {
		$sites = get_sites(
			array(
				'path'   => PMQ_SITES[ $slug ]['path'],
				'fields' => 'ids',
			)
		);
		self::assertCount( 1, $sites, "The site {$slug} exists once." );
		return (int) $sites[0];
	}

	/**
	 * Goes to another site until the end of the test. Its plugins are not loaded by this.
	 *
	 * @param string $slug Such as `portail`.
	 */
	protected function switch_to_site( string $slug ): void {
		switch_to_blog( $this->site_id( $slug ) );
	}

	/**
	 * Creates a user with one role on one site.
	 *
	 * @param string               $role Role, `network_administrator` for a super administrator, or '' for an account without role.
	 * @param string|null          $site Slug of the site; the current one by default.
	 * @param array<string, mixed> $args More fields of wp_insert_user().
	 */
	protected function make_user( string $role, ?string $site = null, array $args = array() ): \WP_User {
		static $count = 0;
		$login        = 'test-' . ( '' === $role ? 'none' : str_replace( '_', '-', $role ) ) . '-' . ( ++$count ) . '-' . bin2hex( random_bytes( 3 ) );
		$super        = 'network_administrator' === $role;
		if ( null !== $site ) {
			switch_to_blog( $this->site_id( $site ) );
		}
		$id = wp_insert_user(
			$args + array(
				'user_login' => $login,
				'user_email' => $login . '@example.org',
				'user_pass'  => wp_generate_password( 20 ),
				'role'       => $super ? 'administrator' : $role,
			)
		);
		self::assertIsInt( $id );
		if ( null !== $site ) {
			restore_current_blog();
		}
		if ( $super ) {
			grant_super_admin( $id );
		}
		return new \WP_User( $id );
	}

	/**
	 * Becomes a user: a role of the current site, a user, or null for a visitor.
	 *
	 * @param string|\WP_User|null $who See above.
	 */
	protected function act_as( string|\WP_User|null $who ): ?\WP_User {
		$user = is_string( $who ) ? $this->make_user( $who ) : $who;
		wp_set_current_user( $user->ID ?? 0 );
		return $user;
	}

	/**
	 * Creates a published post; any field of wp_insert_post() can be given.
	 *
	 * @param array<string, mixed> $args Fields.
	 */
	protected function make_post( array $args = array() ): \WP_Post {
		$id = wp_insert_post(
			wp_slash(
				$args + array(
					'post_title'   => 'Article d’essai',
					'post_content' => 'Un texte.',
					'post_status'  => 'publish',
					'post_type'    => 'post',
				)
			),
			true
		);
		self::assertIsInt( $id, is_wp_error( $id ) ? $id->get_error_message() : '' );
		$post = get_post( $id );
		self::assertInstanceOf( \WP_Post::class, $post );
		return $post;
	}

	/**
	 * Sets an option until the end of the test.
	 *
	 * @param string $name  Option.
	 * @param mixed  $value Value.
	 */
	protected function set_option( string $name, mixed $value ): void {
		$missing = new \stdClass();
		$before  = get_option( $name, $missing );
		$this->cleaner->later( static fn() => $before === $missing ? delete_option( $name ) : update_option( $name, $before ) );
		update_option( $name, $value );
	}

	/**
	 * Runs something when the test is over, on the site that is current now.
	 *
	 * @param callable(): mixed $work What to do.
	 */
	protected function after_test( callable $work ): void {
		$this->cleaner->later( $work );
	}

	/**
	 * Asks a REST route as the current user.
	 *
	 * @param string               $method GET, POST, …
	 * @param string               $route  Such as `/pmq/v1/records`.
	 * @param array<string, mixed> $params Query of a GET or DELETE, JSON body of the others.
	 */
	protected function rest( string $method, string $route, array $params = array() ): \WP_REST_Response {
		$request = new \WP_REST_Request( $method, $route );
		if ( in_array( $method, array( 'GET', 'HEAD', 'DELETE', 'OPTIONS' ), true ) ) {
			$request->set_query_params( $params );
		} else {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( $params ) );
		}
		return rest_ensure_response( rest_get_server()->dispatch( $request ) );
	}

	/**
	 * Asks a REST route as someone, then is again who it was.
	 *
	 * @param string|\WP_User|null $who    Role on the current site, user, or null for a visitor.
	 * @param string               $method GET, POST, …
	 * @param string               $route  Such as `/pmq/v1/records`.
	 * @param array<string, mixed> $params Query of a GET or DELETE, JSON body of the others.
	 */
	protected function rest_as( string|\WP_User|null $who, string $method, string $route, array $params = array() ): \WP_REST_Response {
		$before = get_current_user_id();
		$this->act_as( $who );
		try {
			return $this->rest( $method, $route, $params );
		} finally {
			wp_set_current_user( $before );
		}
	}

	/**
	 * Runs WP-CLI on the test's network; nobody answers its questions.
	 *
	 * @param string ...$command Command and arguments.
	 * @return array{int, string} Exit code and everything written.
	 */
	protected function wp( string ...$command ): array {
		$line    = array( PHP_BINARY, '-d', 'memory_limit=512M', dirname( __DIR__, 2 ) . '/vendor/wp-cli/wp-cli/php/boot-fs.php', ...$command, '--path=' . untrailingslashit( ABSPATH ), '--url=' . network_home_url(), '--allow-root' );
		$process = proc_open(
			$line,
			array(
				0 => array( 'file', '/dev/null', 'r' ),
				1 => array( 'pipe', 'w' ),
				2 => array( 'redirect', 1 ),
			),
			$pipes
		);
		self::assertIsResource( $process );
		$output = (string) stream_get_contents( $pipes[1] );
		return array( proc_close( $process ), $output );
	}

	/**
	 * Collects what WordPress reports as wrong, and turns its end of the process into an exception.
	 */
	private function watch_misuse(): void {
		$note = function ( string $name, string $message = '' ): void {
			$this->wrong[] = $name . ': ' . wp_strip_all_tags( $message );
		};
		foreach ( array( 'doing_it_wrong', 'deprecated_function', 'deprecated_argument', 'deprecated_file', 'deprecated_hook', 'deprecated_class', 'deprecated_constructor' ) as $kind ) {
			add_action( "{$kind}_run", $note, 10, 2 );
			add_filter( "{$kind}_trigger_error", '__return_false' );
		}
		$die = static fn(): callable => static function ( string|\WP_Error $message, string|int $title = '', array|string|int $args = array() ): never {
			$status = is_array( $args ) ? (int) ( $args['response'] ?? 500 ) : (int) $args;
			throw new WordPressDied( is_string( $message ) ? wp_strip_all_tags( $message ) : $message->get_error_message(), $status );
		};
		foreach ( array( 'wp_die_handler', 'wp_die_ajax_handler', 'wp_die_json_handler', 'wp_die_jsonp_handler', 'wp_die_xml_handler', 'wp_die_xmlrpc_handler' ) as $filter ) {
			add_filter( $filter, $die, 99 );
		}
	}

	/**
	 * Keeps mail and requests on the machine, and does not spend a test's time on hashing passwords well.
	 */
	private function keep_inside(): void {
		add_filter( 'wp_hash_password_options', static fn(): array => array( 'cost' => 4 ) );
		add_filter(
			'pre_wp_mail',
			function ( ?bool $sent, array $mail ): bool {
				$this->mails[] = $mail;
				return $sent ?? true;
			},
			99,
			2
		);
		add_filter(
			'pre_http_request',
			static function ( mixed $answer, array $args, string $url ): mixed {
				$host = (string) wp_parse_url( $url, PHP_URL_HOST );
				return in_array( $host, array( '127.0.0.1', 'localhost' ), true ) || str_ends_with( $host, '.localhost' )
					? $answer
					: new \WP_Error( 'pmq_test_offline', "A test must not ask {$host}." );
			},
			99,
			3
		);
	}
}
