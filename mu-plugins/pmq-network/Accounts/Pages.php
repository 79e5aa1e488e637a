<?php
/**
 * The pages of accounts.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Provision\Owner;
use PaysMidiQuercy\Values;

/**
 * Keeps the three pages on the portal: sign-up, sign-in, account. An administrator may rename and move them: their addresses
 * are noted for the whole network whenever one changes.
 */
final class Pages {

	public const SIGN_UP = 'sign-up';
	public const SIGN_IN = 'sign-in';
	public const ACCOUNT = 'account';

	/**
	 * Network option: number and path of each page.
	 */
	public const OPTION = 'pmq_account_pages';

	/**
	 * Name of the query argument that chooses a step of a page.
	 */
	public const STEP = 'etape';

	/**
	 * Name of the query argument that names the section of which something has been done.
	 */
	public const SECTION = 'partie';

	/**
	 * Paths at first.
	 */
	private const PATHS = array(
		self::SIGN_UP => 'inscription',
		self::SIGN_IN => 'connexion',
		self::ACCOUNT => 'compte',
	);

	/**
	 * Hooks the pages.
	 */
	public function register(): void {
		add_action( 'pmq_provision_site', array( $this, 'provision' ), 20, 2 );
		foreach ( array( 'save_post_page', 'trashed_post', 'untrashed_post', 'deleted_post' ) as $hook ) {
			add_action( $hook, array( $this, 'note_change' ) );
		}
		add_action( 'template_redirect', array( $this, 'send_headers' ), 1 );
		add_filter( 'wp_robots', array( $this, 'robots' ) );
		add_filter( 'render_block_pmq/page-actions', array( $this, 'hide_sharing' ) );
	}

	/**
	 * Returns the address of a page.
	 *
	 * @param string                $page Constant of this class.
	 * @param array<string, string> $args Query arguments.
	 */
	public static function url( string $page, array $args = array() ): string {
		$path = self::noted()[ $page ]['path'] ?? self::PATHS[ $page ];
		$url  = SiteLinks::url( Values::text( array_key_first( PMQ_SITES ) ) ) . $path . '/';
		return array() === $args ? $url : $url . '?' . http_build_query( $args, '', '&', PHP_QUERY_RFC3986 );
	}

	/**
	 * Returns the address of a step of a page.
	 *
	 * @param string                $page Page.
	 * @param string                $step Step.
	 * @param array<string, string> $args More query arguments.
	 */
	public static function step_url( string $page, string $step, array $args = array() ): string {
		return self::url( $page, array( self::STEP => $step ) + array_filter( $args, static fn ( string $value ): bool => '' !== $value ) );
	}

	/**
	 * Returns the address at which the account says what has been done, in the section of which it was.
	 *
	 * @param string $done    What has been done.
	 * @param string $section Slug of the section.
	 */
	public static function done_url( string $done, string $section ): string {
		return self::url(
			self::ACCOUNT,
			array(
				'fait'        => $done,
				self::SECTION => $section,
			)
		);
	}

	/**
	 * Tells whether a page can be visited: where it has been taken away, core's own doors stay open.
	 *
	 * @param string $page Page.
	 */
	public static function exists( string $page ): bool {
		return isset( self::noted()[ $page ] );
	}

	/**
	 * Tells which page this request shows, empty for another.
	 */
	public static function current(): string {
		if ( ! is_main_site() || ! is_page() ) {
			return '';
		}
		foreach ( self::noted() as $page => $noted ) {
			if ( get_queried_object_id() === $noted['id'] ) {
				return $page;
			}
		}
		return '';
	}

	/**
	 * Returns the step that is asked for.
	 */
	public static function step(): string {
		return sanitize_key( self::argument( self::STEP ) );
	}

	/**
	 * Reads a query argument.
	 *
	 * @param string $name Name.
	 */
	public static function argument( string $name ): string {
		// phpcs:ignore WordPress.Security -- Shows a page, changes nothing; made a text first, then sanitized.
		return sanitize_text_field( Values::text( wp_unslash( $_GET[ $name ] ?? '' ) ) );
	}

	/**
	 * Makes the pages that are missing.
	 *
	 * @param string $slug   Site.
	 * @param Ledger $ledger Counts changes.
	 */
	public function provision( string $slug, Ledger $ledger ): void {
		if ( array_key_first( PMQ_SITES ) !== $slug ) {
			return;
		}
		$titles = array(
			self::SIGN_UP => __( 'Create an account', 'pmq' ),
			self::SIGN_IN => __( 'Sign in', 'pmq' ),
			self::ACCOUNT => __( 'My account', 'pmq' ),
		);
		$ids    = array();
		foreach ( self::PATHS as $page => $path ) {
			$known = get_post( self::noted()[ $page ]['id'] ?? 0 ) ?? get_page_by_path( $path );
			if ( $known instanceof \WP_Post && 'publish' === $known->post_status ) {
				$ids[ $page ] = $known->ID;
				continue;
			}
			$ids[ $page ] = wp_insert_post(
				array(
					'post_type'      => 'page',
					'post_status'    => 'publish',
					'post_title'     => $titles[ $page ],
					'post_name'      => $path,
					'post_content'   => "<!-- wp:pmq/{$page} /-->",
					'post_author'    => Owner::id(),
					'comment_status' => 'closed',
					'menu_order'     => 900,
				)
			);
			$ledger->note( 'page ' . $path );
		}
		$this->note( $ids );
	}

	/**
	 * Notes the addresses again when a page of accounts has changed.
	 *
	 * @param int $post_id Page.
	 */
	public function note_change( int $post_id ): void {
		$ids = array_map( static fn ( array $noted ): int => $noted['id'], self::noted() );
		if ( is_main_site() && in_array( $post_id, $ids, true ) ) {
			$this->note( $ids );
		}
	}

	/**
	 * Keeps what these pages show from caches, frames and other sites, and marks the browser for their forms.
	 */
	public function send_headers(): void {
		if ( '' !== self::current() ) {
			self::protect();
		}
	}

	/**
	 * Marks the browser for the forms of a page, and keeps the page from caches, frames and other sites.
	 */
	public static function protect(): void {
		Visitor::mark_browser();
		if ( ! headers_sent() ) {
			nocache_headers();
			header( 'Referrer-Policy: same-origin' );
			header( 'X-Frame-Options: DENY' );
			header( "Content-Security-Policy: frame-ancestors 'none'" );
		}
	}

	/**
	 * Keeps the pages out of search engines.
	 *
	 * @param array<string, bool|string> $robots Directives.
	 * @return array<string, bool|string>
	 */
	public function robots( array $robots ): array {
		return '' === self::current() ? $robots : array( 'noindex' => true ) + $robots;
	}

	/**
	 * Takes the ways to share off a page that is nobody else's.
	 *
	 * @param string $html Block.
	 */
	public function hide_sharing( string $html ): string {
		return '' === self::current() ? $html : '';
	}

	/**
	 * Notes number and path of the pages that can be visited.
	 *
	 * @param array<string, int> $ids Number by page.
	 */
	private function note( array $ids ): void {
		$noted = array();
		foreach ( $ids as $page => $id ) {
			if ( 'publish' === get_post_status( $id ) ) {
				$noted[ $page ] = array(
					'id'   => $id,
					'path' => get_page_uri( $id ) ?: self::PATHS[ $page ],
				);
			}
		}
		update_network_option( null, self::OPTION, $noted );
	}

	/**
	 * Reads what is noted.
	 *
	 * @return array<string, array{id: int, path: string}>
	 */
	private static function noted(): array {
		$noted = array();
		foreach ( Values::map( get_network_option( null, self::OPTION, array() ) ) as $page => $entry ) {
			$entry          = Values::map( $entry );
			$noted[ $page ] = array(
				'id'   => Values::int( $entry['id'] ?? 0 ),
				'path' => Values::text( $entry['path'] ?? '' ),
			);
		}
		return $noted;
	}
}
