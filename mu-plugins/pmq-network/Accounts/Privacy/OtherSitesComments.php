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
 * Core's privacy tools see the comments of one site and one address; a person asks the whole network, and may have written
 * under an earlier address. Runs core's own exporter and eraser on each other site, and by account.
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
		add_action( 'wpmu_delete_user', self::forget( ... ) );
	}

	/**
	 * Takes an account that is about to be deleted out of all its comments, under whatever address they were written.
	 *
	 * @param int $user Account.
	 */
	public static function forget( int $user ): void {
		foreach ( array_keys( PMQ_SITES ) as $site ) {
			do {
				$done = OtherSites::on( $site, static fn (): array => self::by_account( $user, '', static fn (): array => wp_comments_personal_data_eraser( '-', 1 ) ), array() );
			} while ( ! empty( $done['items_removed'] ) && empty( $done['done'] ) );
		}
	}

	/**
	 * Has core's exporter or eraser look for an account instead of an address.
	 *
	 * @param int                             $user   Account.
	 * @param string                          $except Address whose comments are left out.
	 * @param \Closure(): array<string, mixed> $work   Core's function.
	 * @return array<string, mixed>
	 */
	private static function by_account( int $user, string $except, \Closure $work ): array {
		$by_user = static function ( \WP_Comment_Query $query ) use ( $user, $except ): void {
			$query->query_vars = array(
				'author_email' => '',
				'user_id'      => $user,
				// Results are cached by these values, and the clause is none of them.
				'cache_domain' => self::NAME . $except,
			) + $query->query_vars;
		};
		$others  = static function ( array $clauses ) use ( $except ): array {
			global $wpdb;
			$clauses['where'] = Values::text( $clauses['where'] ?? '' ) . $wpdb->prepare( " AND {$wpdb->comments}.comment_author_email <> %s", $except );
			return $clauses;
		};
		add_action( 'pre_get_comments', $by_user );
		if ( '' !== $except ) {
			add_filter( 'comments_clauses', $others );
		}
		try {
			return $work();
		} finally {
			remove_action( 'pre_get_comments', $by_user );
			remove_filter( 'comments_clauses', $others );
		}
	}

	/**
	 * Gives a page of comments of each site: those of the address, which core gives of the current one, and those that its account
	 * has written under another one.
	 *
	 * @param string $address Address.
	 * @param int    $page    From 1.
	 * @return array<string, mixed>
	 */
	public static function export( string $address, int $page = 1 ): array {
		$all  = array(
			'data' => array(),
			'done' => true,
		);
		$user = get_user_by( 'email', $address );
		$core = static fn (): array => wp_comments_personal_data_exporter( $address, $page );
		foreach ( array_keys( PMQ_SITES ) as $site ) {
			$parts = in_array( $site, self::others(), true ) ? array( $core ) : array();
			if ( $user instanceof \WP_User ) {
				$parts[] = static fn (): array => self::by_account( $user->ID, $address, $core );
			}
			foreach ( $parts as $part ) {
				$found       = OtherSites::on( $site, $part, array( 'done' => true ) );
				$all['done'] = $all['done'] && ! empty( $found['done'] );
				foreach ( Values::map( $found['data'] ?? array() ) as $item ) {
					// Numbers of comments are the same on several sites.
					$all['data'][] = array( 'item_id' => $site . '-' . Values::text( Values::map( $item )['item_id'] ?? '' ) ) + Values::map( $item );
				}
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
