<?php
/**
 * Addresses of the communes' pages.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

use PaysMidiQuercy\Territory\Commune;

/**
 * Says where the portal keeps the page of each commune; the portal makes the pages by the same rule.
 */
final class CommuneLinks {

	/** Page above those of the communes. */
	public const PARENT = 'communes';

	/**
	 * Returns the last part of a commune's address.
	 *
	 * @param Commune $commune Commune.
	 */
	public static function slug( Commune $commune ): string {
		return sanitize_title( $commune->name );
	}

	/**
	 * Returns the address of a commune's page, from any site.
	 *
	 * @param Commune $commune Commune.
	 */
	public static function url( Commune $commune ): string {
		return self::index() . self::slug( $commune ) . '/';
	}

	/**
	 * Returns the address of the list of communes, which also takes `?commune=` with whatever a visitor typed.
	 */
	public static function index(): string {
		return SiteLinks::url( (string) array_key_first( PMQ_SITES ) ) . self::PARENT . '/';
	}
}
