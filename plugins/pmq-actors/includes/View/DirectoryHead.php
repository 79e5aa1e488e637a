<?php
/**
 * What search engines are told of the directory.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

/**
 * Keeps filtered results out of search engines; their links are followed, the plain list and its pages are indexed.
 */
final class DirectoryHead {

	/**
	 * Keeps the request.
	 *
	 * @param DirectoryRequest $request Request.
	 * @param string           $base    Address of the directory.
	 */
	public function __construct( private readonly DirectoryRequest $request, private readonly string $base ) {}

	/**
	 * Hooks robots, canonical address and title of this page.
	 */
	public function register(): void {
		if ( $this->request->is_filtered() ) {
			add_filter(
				'wp_robots',
				static fn( array $robots ): array => array(
					'noindex' => true,
					'follow'  => true,
				) + $robots
			);
		}
		$plain = new DirectoryRequest( page: $this->request->is_filtered() ? 1 : $this->request->page );
		add_filter( 'get_canonical_url', fn(): string => $plain->url( $this->base ) );
		add_filter( 'document_title_parts', array( $this, 'filter_title' ) );
	}

	/**
	 * Puts the words looked for, and the page, into the title.
	 *
	 * @param array<string, string> $parts Parts of the title.
	 * @return array<string, string>
	 */
	public function filter_title( array $parts ): array {
		if ( '' !== $this->request->text ) {
			/* translators: %s: the words looked for. */
			$parts['title'] = sprintf( __( '“%s” among the actors', 'pmq' ), $this->request->text );
		}
		if ( $this->request->page > 1 ) {
			/* translators: %s: a page number. */
			$parts['page'] = sprintf( __( 'Page %s', 'pmq' ), number_format_i18n( $this->request->page ) );
		}
		return $parts;
	}
}
