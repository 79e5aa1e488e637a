<?php
/**
 * Headers of a page of records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\REST;

/**
 * Says where pages before and after are, the same with and without WordPress: nothing here asks for it.
 */
final class RecordsAnswer {

	/**
	 * Gives the headers of a page.
	 *
	 * @param string                  $route Address of the route.
	 * @param array<array-key, mixed> $query Parameters as the address had them.
	 * @param int                     $page  Number of the page, from 1.
	 * @param int                     $pages Pages in all.
	 * @param int                     $total Records in all.
	 * @return array<string, string>
	 */
	public static function headers( string $route, array $query, int $page, int $pages, int $total ): array {
		$links = array();
		foreach ( array( 'prev' => $page - 1, 'next' => $page + 1 ) as $relation => $number ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two items.
			if ( 1 <= $number && $number <= $pages ) {
				$address = $route . ( str_contains( $route, '?' ) ? '&' : '?' ) . http_build_query( array( 'page' => $number ) + $query, '', '&', PHP_QUERY_RFC3986 );
				$links[] = sprintf( '<%s>; rel="%s"', $address, $relation );
			}
		}
		$headers = array(
			'X-WP-Total'      => (string) $total,
			'X-WP-TotalPages' => (string) $pages,
		);
		return array() === $links ? $headers : $headers + array( 'Link' => implode( ', ', $links ) );
	}
}
