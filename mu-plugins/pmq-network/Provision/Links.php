<?php
/**
 * Links between the sites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision;

use PaysMidiQuercy\Addresses;

/**
 * Keeps links between the sites right when each site has its own host name.
 *
 * Contents write them from the root, in the form they have on one host name (`/patrimoine/carte/`). Where a site lives
 * elsewhere the link is rewritten when the page is printed, so that the same contents serve both ways.
 */
final class Links {

	/**
	 * Takes the addresses of this request.
	 *
	 * @param Addresses $addresses Where each site lives.
	 */
	public function __construct( private readonly Addresses $addresses ) {}

	/**
	 * Hooks the rewriting, only where a site has a host name of its own.
	 */
	public static function register(): void {
		$addresses = Addresses::current();
		if ( null === $addresses ) {
			return;
		}
		$hosts = array_map( static fn ( string $slug ): string => $addresses->address( $slug )['host'], array_keys( PMQ_SITES ) );
		if ( 1 < count( array_unique( $hosts ) ) ) {
			add_filter( 'render_block', array( new self( $addresses ), 'rewrite' ) );
		}
	}

	/**
	 * Rewrites the links of a piece of a page.
	 *
	 * @param string $html Printed block.
	 */
	public function rewrite( string $html ): string {
		if ( ! str_contains( $html, 'href="/' ) ) {
			return $html;
		}
		$tags = new \WP_HTML_Tag_Processor( $html );
		while ( $tags->next_tag( array( 'tag_name' => 'a' ) ) ) {
			$href = $tags->get_attribute( 'href' );
			if ( is_string( $href ) && str_starts_with( $href, '/' ) && ! str_starts_with( $href, '//' ) ) {
				$tags->set_attribute( 'href', $this->address( $href ) );
			}
		}
		return $tags->get_updated_html();
	}

	/**
	 * Returns the full address of a path of the network.
	 *
	 * @param string $path Path on the shared host name, with its first slash.
	 */
	public function address( string $path ): string {
		foreach ( array_reverse( PMQ_SITES ) as $slug => $line ) {
			if ( str_starts_with( $path, $line['path'] ) ) {
				$address = $this->addresses->address( $slug );
				return ( is_ssl() ? 'https://' : 'http://' ) . $address['host'] . $address['path'] . substr( $path, strlen( $line['path'] ) );
			}
		}
		return $path;
	}
}
