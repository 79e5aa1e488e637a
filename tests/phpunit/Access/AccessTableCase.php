<?php
/**
 * Every door of ours against the declared table.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Access;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Tests\TestCase;
use PaysMidiQuercy\Tests\WordPressDied;

/**
 * Walks every REST route and every form action of ours that the booted site registers, as each role of this site, as the
 * same role of another site, with a right, a wrong and no nonce, and compares with `tests/fixtures/access-table.json`.
 * A door that the table does not name fails, and so does a line without a door. One class a site extends this.
 */
abstract class AccessTableCase extends TestCase {

	/**
	 * Slug of the booted site.
	 */
	abstract protected static function site(): string;

	/**
	 * The declared table.
	 *
	 * @var array{routes: array<string, array<string, mixed>>, actions: array<string, array<string, mixed>>, abilities: array<string, array<string, mixed>>, forms: array<string, string|array{sites: list<string>, who: string}>, action_files: list<string>}
	 */
	private array $table;

	/**
	 * Accounts by name: roles of this site, and `elsewhere:<role>`; null is the visitor.
	 *
	 * @var array<string, \WP_User|null>
	 */
	private array $people;

	/**
	 * Reads the table and makes a REST server that sends no header.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->table = json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/fixtures/access-table.json' ), true, 32, JSON_THROW_ON_ERROR );
		$silent      = new class() extends \WP_REST_Server {
			/**
			 * Sends nothing: PHPUnit has begun to write.
			 *
			 * @param string $key   Name.
			 * @param string $value Value.
			 */
			public function send_header( $key, $value ): void {}
		};
		add_filter( 'wp_rest_server_class', static fn (): string => $silent::class );
		$GLOBALS['wp_rest_server'] = null;
		// A write that is allowed has proved it when it gets here: it need not run.
		add_filter( 'rest_dispatch_request', static fn ( mixed $answer, \WP_REST_Request $request ): mixed => 'GET' === $request->get_method() ? $answer : new \WP_REST_Response( array( 'ran' => true ) ), 99, 2 );
	}

	/**
	 * Makes the accounts: each role here, and the same role on another site.
	 */
	private function make_people(): void {
		$elsewhere    = 'energies' === static::site() ? 'produits' : 'energies';
		$this->people = array( 'visitor' => null );
		foreach ( array( ...array_keys( Roles::TABLE ), 'network_administrator' ) as $role ) {
			$this->people[ $role ] = $this->make_user( $role );
			if ( 'network_administrator' !== $role ) {
				$person                               = $this->make_user( $role, $elsewhere );
				$this->people[ 'elsewhere:' . $role ] = $person;
				remove_user_from_blog( $person->ID, get_current_blog_id() );
			}
		}
	}

	/**
	 * Forgets the pretended cookie.
	 */
	protected function tearDown(): void {
		$GLOBALS['wp_rest_auth_cookie'] = null;
		unset( $_SERVER['HTTP_X_WP_NONCE'] );
		parent::tearDown();
	}

	/**
	 * The table names the routes of this site, and no others.
	 */
	public function test_every_route_is_in_the_table(): void {
		$routes = array();
		foreach ( rest_get_server()->get_routes() as $route => $handlers ) {
			if ( self::is_our_route( $route ) ) {
				foreach ( $handlers as $handler ) {
					foreach ( array_keys( array_filter( $handler['methods'] ) ) as $method ) {
						$routes[] = in_array( $method, array( 'PUT', 'PATCH' ), true ) ? null : $method . ' ' . $route;
					}
				}
			}
		}
		self::assertEqualsCanonicalizing( array_keys( $this->lines( 'routes' ) ), array_values( array_unique( array_filter( $routes ) ) ) );
	}

	/**
	 * Tells whether a route is ours: in our namespace, or core's for a post type or taxonomy of ours.
	 *
	 * @param string $route Route.
	 */
	private static function is_our_route( string $route ): bool {
		$bases = array();
		foreach ( array( ...get_post_types( array(), 'objects' ), ...get_taxonomies( array(), 'objects' ) ) as $object ) {
			if ( str_starts_with( $object->name, 'pmq_' ) && $object->show_in_rest ) {
				$bases[] = '/wp/v2/' . $object->rest_base;
			}
		}
		foreach ( $bases as $base ) {
			if ( $route === $base || str_starts_with( $route, $base . '/' ) ) {
				return true;
			}
		}
		return str_starts_with( $route, '/pmq/' );
	}

	/**
	 * Abilities of ours are in the table, and let in whom it says.
	 */
	public function test_every_ability_is_as_the_table_says(): void {
		$this->make_people();
		$ours = array_filter( array_keys( wp_get_abilities() ), static fn ( string $name ): bool => str_starts_with( $name, 'pmq/' ) );
		self::assertEqualsCanonicalizing( array_keys( $this->lines( 'abilities' ) ), array_values( $ours ) );
		foreach ( $this->lines( 'abilities' ) as $name => $line ) {
			foreach ( $this->people as $person => $user ) {
				wp_set_current_user( $user->ID ?? 0 );
				$allowed = 'everyone' === $line['who'] || in_array( $person, (array) $line['who'], true );
				self::assertSame( $allowed, true === wp_get_ability( $name )?->check_permissions( $line['input'] ?? null ), "$name as $person" );
			}
		}
	}

	/**
	 * Each route answers each person as the table says.
	 */
	public function test_every_route_answers_as_the_table_says(): void {
		$this->make_people();
		$wrong  = array();
		$record = post_type_exists( 'pmq_record' ) ? (string) $this->make_post( array( 'post_type' => 'pmq_record' ) )->ID : '0';
		$actor  = post_type_exists( 'pmq_actor' ) ? (string) $this->make_post( array( 'post_type' => 'pmq_actor' ) )->ID : '0';
		$terms  = array();
		foreach ( get_taxonomies() as $taxonomy ) {
			$made                           = str_starts_with( $taxonomy, 'pmq_' ) ? wp_insert_term( 'Essai ' . wp_generate_password( 8, false ), $taxonomy ) : array();
			$terms[ '{' . $taxonomy . '}' ] = is_array( $made ) ? (string) ( $made['term_id'] ?? 0 ) : '0';
		}
		foreach ( $this->lines( 'routes' ) as $name => $line ) {
			list( $method, $route ) = explode( ' ', $name, 2 );
			$path                   = strtr( (string) ( $line['path'] ?? $route ), array( '{record}' => $record, '{actor}' => $actor ) + $terms );
			foreach ( array_keys( $this->people ) as $person ) {
				foreach ( 'visitor' === $person ? array( 'none' ) : array( 'right', 'wrong', 'none' ) as $nonce ) {
					$expected = $this->expected( $line, $person, $nonce );
					$status   = $this->ask( $person, $nonce, $method, $path, (array) ( $line['params'] ?? array() ) );
					$as_said  = 'open' === $expected ? ! in_array( $status, array( 401, 403 ), true ) && $status < 500 : $expected === $status;
					if ( ! $as_said ) {
						$wrong[] = sprintf( '%s as %s with %s nonce: %d instead of %s', $name, $person, $nonce, $status, (string) $expected );
					}
				}
			}
		}
		self::assertSame( array(), $wrong );
	}

	/**
	 * The table names the form actions of this site, and the files that add some.
	 */
	public function test_every_action_is_in_the_table(): void {
		$actions = array();
		foreach ( $GLOBALS['wp_filter'] as $hook => $callbacks ) {
			if ( 1 === preg_match( '/^(admin_post_|wp_ajax_|admin_action_|network_admin_edit_)/', (string) $hook ) && self::is_ours( $callbacks ) ) {
				$actions[] = $hook;
			}
		}
		self::assertEqualsCanonicalizing( array_keys( $this->lines( 'actions' ) ), $actions );
		self::assertEqualsCanonicalizing( $this->table['action_files'], self::files_with_actions(), 'A file adds a form action, perhaps only in the administration: name it and its actions.' );
	}

	/**
	 * The table names the forms of the account pages with who may send them, and each refuses everybody else and a wrong seal.
	 */
	public function test_every_form_is_in_the_table(): void {
		$forms = \PaysMidiQuercy\network()->accounts->forms;
		$table = array();
		foreach ( $this->table['forms'] as $action => $line ) {
			if ( is_string( $line ) || in_array( static::site(), $line['sites'], true ) ) {
				$table[ $action ] = is_string( $line ) ? $line : $line['who'];
			}
		}
		self::assertEquals( $table, $forms->all() );
		$member = $this->make_user( Roles::ACCOUNT );
		foreach ( $table as $action => $who ) {
			foreach ( array( null, $member ) as $person ) {
				$this->act_as( $person );
				$answer  = $forms->handle( $action, new \PaysMidiQuercy\Accounts\Form\Input( array( 'pmq_seal' => time() . '.wrong' ) ) );
				$outside = null === $person ? 'account' === $who : 'visitor' === $who;
				self::assertSame( $outside, '' !== $answer->redirect, $action );
				self::assertSame( $outside, array() === $answer->errors, $action );
			}
		}
	}

	/**
	 * Each action lets in whom the table says, and only with its nonce.
	 *
	 * @throws WordPressDied Caught again where the form is sent.
	 */
	public function test_every_action_answers_as_the_table_says(): void {
		$this->make_people();
		add_filter( 'wp_redirect', static fn ( string $where ): never => throw new WordPressDied( $where, 302 ) );
		$wrong = array();
		foreach ( $this->lines( 'actions' ) as $hook => $line ) {
			foreach ( array_keys( $this->people ) as $person ) {
				foreach ( array( 'right', 'wrong', 'none' ) as $nonce ) {
					$allowed = in_array( $person, (array) $line['who'], true ) && 'right' === $nonce;
					$status  = $this->submit( $person, $nonce, $hook, (string) $line['nonce'] );
					if ( $allowed !== ( 302 === $status ) || ( ! $allowed && 403 !== $status ) ) {
						$wrong[] = sprintf( '%s as %s with %s nonce: %d', $hook, $person, $nonce, $status );
					}
				}
			}
		}
		self::assertSame( array(), $wrong );
	}

	/**
	 * Returns the lines of the table that concern this site.
	 *
	 * @param 'routes'|'actions'|'abilities' $part Part of the table.
	 * @return array<string, array<string, mixed>>
	 */
	private function lines( string $part ): array {
		return array_filter( $this->table[ $part ], static fn ( array $line ): bool => 'all' === $line['sites'] || in_array( static::site(), $line['sites'], true ) );
	}

	/**
	 * Returns what a person must get: `open` (neither 401 nor 403), 401 or 403.
	 *
	 * @param array<string, mixed> $line   Line of the table.
	 * @param string               $person Name.
	 * @param string               $nonce  `right`, `wrong` or `none`.
	 */
	private function expected( array $line, string $person, string $nonce ): string|int {
		if ( 'wrong' === $nonce ) {
			return 403;
		}
		// Without a nonce WordPress forgets who asks.
		$person = 'none' === $nonce ? 'visitor' : $person;
		if ( 'everyone' === $line['who'] || in_array( $person, (array) $line['who'], true ) ) {
			return 'open';
		}
		return 'visitor' === $person ? 401 : 403;
	}

	/**
	 * Asks a route as a browser with a cookie would.
	 *
	 * @param string               $person Name.
	 * @param string               $nonce  `right`, `wrong` or `none`.
	 * @param string               $method Method.
	 * @param string               $path   Path.
	 * @param array<string, mixed> $params Parameters.
	 * @return int Status.
	 */
	private function ask( string $person, string $nonce, string $method, string $path, array $params ): int {
		wp_set_current_user( $this->people[ $person ]->ID ?? 0 );
		$GLOBALS['wp_rest_auth_cookie'] = 'visitor' === $person ? null : true;
		unset( $_SERVER['HTTP_X_WP_NONCE'] );
		if ( 'none' !== $nonce ) {
			$_SERVER['HTTP_X_WP_NONCE'] = 'right' === $nonce ? wp_create_nonce( 'wp_rest' ) : 'wrong';
		}
		$checked = rest_get_server()->check_authentication();
		if ( is_wp_error( $checked ) ) {
			return (int) ( $checked->get_error_data()['status'] ?? 500 );
		}
		return $this->rest( $method, $path, $params )->get_status();
	}

	/**
	 * Sends a form.
	 *
	 * @param string $person Name.
	 * @param string $nonce  `right`, `wrong` or `none`.
	 * @param string $hook   Hook of the action.
	 * @param string $action Action of the nonce.
	 * @return int Status.
	 */
	private function submit( string $person, string $nonce, string $hook, string $action ): int {
		wp_set_current_user( $this->people[ $person ]->ID ?? 0 );
		$_REQUEST = 'none' === $nonce ? array() : array( '_wpnonce' => 'right' === $nonce ? wp_create_nonce( $action ) : 'wrong' );
		$_POST    = $_REQUEST; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- A pretended form.
		try {
			do_action( $hook ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.DynamicHooknameFound -- From our table.
		} catch ( WordPressDied $end ) {
			return $end->getCode();
		}
		return 200;
	}

	/**
	 * Tells whether some callback of a hook is ours.
	 *
	 * @param \WP_Hook $hook Hook.
	 */
	private static function is_ours( \WP_Hook $hook ): bool {
		foreach ( $hook->callbacks as $callbacks ) {
			foreach ( $callbacks as $callback ) {
				$function = $callback['function'];
				$holder   = is_array( $function ) ? ( is_object( $function[0] ) ? $function[0]::class : $function[0] ) : ( $function instanceof \Closure ? (string) ( new \ReflectionFunction( $function ) )->getNamespaceName() : ( is_string( $function ) ? $function : $function::class ) );
				if ( str_contains( (string) $holder, 'PaysMidiQuercy' ) || str_starts_with( (string) $holder, 'pmq_' ) ) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Returns our files that speak of form actions.
	 *
	 * @return list<string>
	 */
	private static function files_with_actions(): array {
		$root  = dirname( __DIR__, 3 );
		$found = array();
		foreach ( array( 'mu-plugins', 'plugins', 'themes', 'blocks' ) as $folder ) {
			$files = new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $root . '/' . $folder, \FilesystemIterator::SKIP_DOTS ) );
			foreach ( $files as $file ) {
				$path = substr( (string) $file, strlen( $root ) + 1 );
				if ( str_ends_with( $path, '.php' ) && ! str_contains( $path, '/build/' ) && 1 === preg_match( '/[\'"](admin_post_|wp_ajax_|admin_action_|network_admin_edit_)/', (string) file_get_contents( (string) $file ) ) ) {
					$found[] = $path;
				}
			}
		}
		return $found;
	}
}
