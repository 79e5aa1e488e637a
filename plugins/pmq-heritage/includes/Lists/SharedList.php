<?php
/**
 * Lists as pages.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Lists;

use PaysMidiQuercy\Accounts\Favourites\FavouritePages;
use PaysMidiQuercy\Accounts\Favourites\ListRefused;
use PaysMidiQuercy\Heritage\Corrections\CorrectionPage;
use PaysMidiQuercy\Heritage\Pdf\Downloads;
use PaysMidiQuercy\Heritage\Pdf\ListPdf;
use PaysMidiQuercy\Heritage\View\ListContent;
use PaysMidiQuercy\Pdf\Download;

use function PaysMidiQuercy\network;

/**
 * Finds the list that an address shares, gives lists as PDF, names the page after its list, and keeps the pages of lists and of
 * corrections out of search engines and their addresses from other sites.
 */
final class SharedList {

	/** Most documents of lists that are kept. */
	private const FILES = 64;

	/**
	 * Hooks the pages.
	 */
	public function register(): void {
		add_action( 'template_redirect', array( $this, 'take' ), 8 );
		add_filter( 'wp_robots', array( $this, 'robots' ) );
		add_filter( 'render_block_pmq/page-actions', static fn ( string $html ): string => self::is_apart() ? '' : $html );
		add_filter( 'the_title', array( $this, 'title' ), 10, 2 );
		add_filter( 'document_title_parts', array( $this, 'document_title' ) );
		add_filter( 'get_canonical_url', array( $this, 'canonical' ), 10, 2 );
	}

	/**
	 * Returns the list of this request, once.
	 *
	 * @return ?ListContent Null when the address leads to none.
	 */
	public static function current(): ?ListContent {
		static $found = array();
		$token        = FavouritePages::argument( FavouritePages::TOKEN );
		$numbers      = FavouritePages::argument( FavouritePages::RECORDS );
		$key          = $token . '|' . $numbers;
		if ( ! array_key_exists( $key, $found ) ) {
			$found[ $key ] = self::find( $token, $numbers );
		}
		return $found[ $key ];
	}

	/**
	 * Finds a list.
	 *
	 * @param string $token   Secret of a shared list.
	 * @param string $numbers Numbers of records.
	 */
	public static function find( string $token, string $numbers ): ?ListContent {
		if ( '' === $token ) {
			return ListContent::of_numbers( $numbers );
		}
		$list = network()->accounts->lists->shared( $token );
		return null === $list ? null : ListContent::of_list( $list, FavouritePages::shared_url( $list->token ) );
	}

	/**
	 * Sends a list as PDF; says 404 where an address leads to no list.
	 */
	public function take(): void {
		$is_own = FavouritePages::is_here( FavouritePages::OWN );
		if ( ! $is_own && ! FavouritePages::is_here( FavouritePages::SHARED ) ) {
			return;
		}
		if ( ! headers_sent() ) {
			nocache_headers();
			header( 'Referrer-Policy: same-origin' );
		}
		$content = $is_own ? self::own() : self::current();
		if ( null === $content && ! $is_own ) {
			status_header( 404 );
		}
		if ( Downloads::PDF !== FavouritePages::argument( 'format' ) ) {
			return;
		}
		if ( null !== $content && array() !== $content->lines ) {
			self::document( $content )->send();
		}
		if ( $is_own && ! is_user_logged_in() ) {
			auth_redirect();
		}
	}

	/**
	 * Gives a list as PDF. One that is kept in its address says the same to everybody and is kept for the day, within a few files:
	 * addresses are without number. Lists of persons are never kept.
	 *
	 * @param ListContent $content List.
	 */
	public static function document( ListContent $content ): Download {
		$paper = new ListPdf( $content );
		$key   = $content->is_public ? sprintf( 'liste-%d', crc32( $content->address ) % self::FILES ) : '';
		return Download::document( $content->title, $content->address, $key, '' === $key ? '' : $paper->content(), $paper->document( ... ), Download::FEW );
	}

	/**
	 * Keeps the pages out of search engines.
	 *
	 * @param array<string, bool|string> $robots Directives.
	 * @return array<string, bool|string>
	 */
	public function robots( array $robots ): array {
		return self::is_apart() ? array( 'noindex' => true ) + $robots : $robots;
	}

	/**
	 * Tells whether this request shows a page that is somebody's, or a form: it is not for search engines, nor to be shared as it is.
	 */
	private static function is_apart(): bool {
		return FavouritePages::is_here( FavouritePages::OWN ) || FavouritePages::is_here( FavouritePages::SHARED ) || CorrectionPage::is_here();
	}

	/**
	 * Names the page after its list.
	 *
	 * @param string $title Title.
	 * @param int    $id    Post.
	 */
	public function title( string $title, int $id = 0 ): string {
		$content = $id > 0 && get_queried_object_id() === $id && FavouritePages::is_here( FavouritePages::SHARED ) ? self::current() : null;
		return null === $content ? $title : esc_html( $content->title );
	}

	/**
	 * Names the window after its list.
	 *
	 * @param array<string, string> $parts Parts of the title.
	 * @return array<string, string>
	 */
	public function document_title( array $parts ): array {
		$content = FavouritePages::is_here( FavouritePages::SHARED ) ? self::current() : null;
		return null === $content ? $parts : array( 'title' => $content->title ) + $parts;
	}

	/**
	 * Keeps the list in the canonical address.
	 *
	 * @param string   $url  Address.
	 * @param \WP_Post $post Post.
	 */
	public function canonical( string $url, \WP_Post $post ): string {
		return get_queried_object_id() === $post->ID && FavouritePages::is_here( FavouritePages::SHARED ) ? self::current()->address ?? $url : $url;
	}

	/**
	 * Finds one's own list.
	 */
	private static function own(): ?ListContent {
		$user = get_current_user_id();
		if ( 0 === $user ) {
			return null;
		}
		$number = (int) FavouritePages::argument( FavouritePages::LIST );
		try {
			$list = 0 === $number ? network()->accounts->lists->hearts( $user ) : network()->accounts->lists->get( $user, $number );
			return ListContent::of_list( $list, '' === $list->token ? FavouritePages::own_url( array( FavouritePages::LIST => $list->id ) ) : FavouritePages::shared_url( $list->token ) );
		} catch ( ListRefused ) {
			return null;
		}
	}
}
