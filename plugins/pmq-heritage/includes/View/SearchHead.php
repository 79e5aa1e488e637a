<?php
/**
 * What search engines are told of a search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * Keeps filtered results out of search engines: they are without end. Their links are followed, the plain list and its pages
 * are indexed. Block themes render the page before `wp_head`, so a block can still say it.
 */
final class SearchHead {

	/**
	 * Keeps the request.
	 *
	 * @param SearchRequest $request Request.
	 * @param string        $base    Address of the search page.
	 */
	public function __construct( private readonly SearchRequest $request, private readonly string $base ) {}

	/**
	 * Hooks robots, canonical address and title of this page.
	 */
	public function register(): void {
		if ( $this->request->is_filtered() ) {
			add_filter( 'wp_robots', array( $this, 'filter_robots' ) );
		}
		add_filter( 'get_canonical_url', array( $this, 'filter_canonical' ) );
		add_filter( 'document_title_parts', array( $this, 'filter_title' ) );
	}

	/**
	 * Asks not to index, but to follow.
	 *
	 * @param array<string, bool|string> $robots Directives.
	 * @return array<string, bool|string>
	 */
	public function filter_robots( array $robots ): array {
		return array_merge(
			$robots,
			array(
				'noindex' => true,
				'follow'  => true,
			)
		);
	}

	/**
	 * Gives the search page's address; a page of the plain list is its own.
	 */
	public function filter_canonical(): string {
		$plain = new SearchRequest( page: $this->request->is_filtered() ? 1 : $this->request->page );
		return $plain->url( $this->base );
	}

	/**
	 * Puts the words looked for, and the page, before the title.
	 *
	 * @param array<string, string> $parts Parts of the title.
	 * @return array<string, string>
	 */
	public function filter_title( array $parts ): array {
		if ( '' !== $this->request->text ) {
			/* translators: %s: the words looked for. */
			$parts['title'] = sprintf( __( '“%s” in the heritage', 'pmq' ), $this->request->text );
		}
		if ( $this->request->page > 1 ) {
			/* translators: %s: a page number. */
			$parts['page'] = sprintf( __( 'Page %s', 'pmq' ), number_format_i18n( $this->request->page ) );
		}
		return $parts;
	}
}
