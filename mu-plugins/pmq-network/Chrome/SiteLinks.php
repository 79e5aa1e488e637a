<?php
/**
 * The sites of the network as links.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

use PaysMidiQuercy\Addresses;

/**
 * Lists the sites for the bar that stands on each of them.
 */
final class SiteLinks {

	/**
	 * Returns the sites in the order of the network's table.
	 *
	 * Addresses come from the table, without a query; where no table maps the request, from WordPress.
	 *
	 * @return list<array{slug: string, label: string, url: string, current: bool}>
	 */
	public static function all(): array {
		$links = array();
		$here  = trailingslashit( home_url() );
		foreach ( array_keys( PMQ_SITES ) as $slug ) {
			$url     = self::url( $slug );
			$links[] = array(
				'slug'    => $slug,
				'label'   => self::label( $slug ),
				'url'     => $url,
				'current' => $url === $here,
			);
		}
		return $links;
	}

	/**
	 * Returns the slug of the current site, empty outside the table.
	 */
	public static function current_slug(): string {
		foreach ( self::all() as $link ) {
			if ( $link['current'] ) {
				return $link['slug'];
			}
		}
		return '';
	}

	/**
	 * Returns the address of a site with its closing slash.
	 *
	 * @param string $slug Slug in the network's table.
	 */
	public static function url( string $slug ): string {
		$address = Addresses::current()?->address( $slug );
		if ( null !== $address ) {
			return ( is_ssl() ? 'https://' : 'http://' ) . $address['host'] . trailingslashit( $address['path'] );
		}
		return trailingslashit( network_home_url( PMQ_SITES[ $slug ]['path'] ) );
	}

	/**
	 * Returns the short name of a site; a site that another territory added keeps its title.
	 *
	 * @param string $slug Slug in the network's table.
	 */
	private static function label( string $slug ): string {
		return match ( $slug ) {
			'portail'    => __( 'The Pays', 'pmq' ),
			'patrimoine' => __( 'Heritage', 'pmq' ),
			'energies'   => __( 'Energies', 'pmq' ),
			'produits'   => __( 'Produce', 'pmq' ),
			default      => PMQ_SITES[ $slug ]['title'],
		};
	}
}
