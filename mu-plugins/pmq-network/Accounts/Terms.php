<?php
/**
 * The conditions of use and who has accepted which version.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Values;

/**
 * Records the acceptance of the conditions of use with the version of their page and the time.
 */
final class Terms {

	/**
	 * User meta: list of `version` and `at`, both UTC.
	 */
	public const META = 'pmq_terms_accepted';

	/**
	 * Path of the page on the portal.
	 */
	private const PATH = 'conditions-generales';

	/**
	 * Returns the address of the page.
	 */
	public static function url(): string {
		return SiteLinks::url( 'portail' ) . self::PATH . '/';
	}

	/**
	 * Returns the version in force: the time at which the page was changed last, with the number of its newest revision.
	 */
	public static function version(): string {
		switch_to_blog( get_main_site_id() );
		$page = get_page_by_path( self::PATH );
		restore_current_blog();
		return $page instanceof \WP_Post ? $page->ID . '@' . $page->post_modified_gmt : 'none';
	}

	/**
	 * Notes that an account has accepted.
	 *
	 * @param int    $user    Account.
	 * @param string $version Version that was shown.
	 * @param string $at      Time, UTC.
	 */
	public static function record( int $user, string $version, string $at ): void {
		$list   = self::accepted( $user );
		$list[] = array(
			'version' => $version,
			'at'      => $at,
		);
		update_user_meta( $user, self::META, $list );
	}

	/**
	 * Returns what an account has accepted.
	 *
	 * @param int $user Account.
	 * @return list<array{version: string, at: string}>
	 */
	public static function accepted( int $user ): array {
		$list = array();
		$kept = get_user_meta( $user, self::META, true );
		foreach ( is_array( $kept ) ? $kept : array() as $entry ) {
			$entry  = Values::map( $entry );
			$list[] = array(
				'version' => Values::text( $entry['version'] ?? '' ),
				'at'      => Values::text( $entry['at'] ?? '' ),
			);
		}
		return $list;
	}
}
