<?php
/**
 * Comments on the other sites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Privacy;

use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Values;

/**
 * Core's privacy tools see the comments of one site; a person asks the whole network. Runs core's own exporter and eraser on
 * each other site.
 */
final class OtherSitesComments {

	private const NAME = 'pmq-comments';

	/**
	 * Hooks exporter and eraser.
	 */
	public function register(): void {
		add_filter(
			'wp_privacy_personal_data_exporters',
			static fn ( array $exporters ): array => $exporters + array(
				self::NAME => array(
					'exporter_friendly_name' => __( 'Comments on the other sites', 'pmq' ),
					'callback'               => self::export( ... ),
				),
			)
		);
		add_filter(
			'wp_privacy_personal_data_erasers',
			static fn ( array $erasers ): array => $erasers + array(
				self::NAME => array(
					'eraser_friendly_name' => __( 'Comments on the other sites', 'pmq' ),
					'callback'             => self::erase( ... ),
				),
			)
		);
	}

	/**
	 * Gives a page of comments of each site.
	 *
	 * @param string $address Address.
	 * @param int    $page    From 1.
	 * @return array<string, mixed>
	 */
	public static function export( string $address, int $page = 1 ): array {
		$all = array(
			'data' => array(),
			'done' => true,
		);
		foreach ( self::others() as $site ) {
			$found       = OtherSites::on( $site, static fn (): array => wp_comments_personal_data_exporter( $address, $page ), array() );
			$all['done'] = $all['done'] && ! empty( $found['done'] );
			foreach ( Values::map( $found['data'] ?? array() ) as $item ) {
				// Numbers of comments are the same on several sites.
				$all['data'][] = array( 'item_id' => $site . '-' . Values::text( Values::map( $item )['item_id'] ?? '' ) ) + Values::map( $item );
			}
		}
		return $all;
	}

	/**
	 * Takes the person out of a page of comments of each site.
	 *
	 * @param string $address Address.
	 * @param int    $page    From 1.
	 * @return array<string, mixed>
	 */
	public static function erase( string $address, int $page = 1 ): array {
		$all = array(
			'items_removed'  => false,
			'items_retained' => false,
			'messages'       => array(),
			'done'           => true,
		);
		foreach ( self::others() as $site ) {
			$done = OtherSites::on( $site, static fn (): array => wp_comments_personal_data_eraser( $address, $page ), array( 'done' => true ) );
			$all  = array(
				'items_removed'  => $all['items_removed'] || ! empty( $done['items_removed'] ),
				'items_retained' => $all['items_retained'] || ! empty( $done['items_retained'] ),
				'messages'       => array( ...$all['messages'], ...Values::texts( $done['messages'] ?? array() ) ),
				'done'           => $all['done'] && ! empty( $done['done'] ),
			);
		}
		return $all;
	}

	/**
	 * Returns the other sites.
	 *
	 * @return list<string> Slugs.
	 */
	private static function others(): array {
		return array_values( array_diff( array_keys( PMQ_SITES ), array( SiteLinks::current_slug() ) ) );
	}
}
