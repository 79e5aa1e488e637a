<?php
/**
 * Who reads and erases what the whole network knows of a person.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Privacy;

use PaysMidiQuercy\Values;

/**
 * Keeps exporters and erasers that span the network to the owner of the address, who confirmed the request, and to the
 * network's administrators. A site's administrator, who has these tools as well (Access\PrivacyTools), is left with core's own:
 * comments and files of the site, and the profiles of its members. For others they would even tell whether an address has an
 * account.
 */
final class NetworkReach {

	/**
	 * Exporters and erasers of ours that span the network.
	 */
	private const OURS = array( 'pmq-accounts', 'pmq-comments', 'pmq-mail', 'pmq-actors' );

	/**
	 * Core's exporter of profiles and sessions.
	 */
	private const PROFILE = 'wordpress-user';

	/**
	 * Hooks behind everybody who adds a tool.
	 */
	public function register(): void {
		add_filter( 'wp_privacy_personal_data_exporters', self::limit( ... ), PHP_INT_MAX );
		add_filter( 'wp_privacy_personal_data_erasers', self::limit( ... ), PHP_INT_MAX );
	}

	/**
	 * Takes away what the current user may not use.
	 *
	 * @param array<string, mixed> $tools Exporters or erasers by slug.
	 * @return array<string, mixed>
	 */
	public static function limit( array $tools ): array {
		if ( Processor::is_running() || current_user_can( 'manage_network_users' ) ) {
			return $tools;
		}
		$tools   = array_diff_key( $tools, array_flip( self::OURS ) );
		$profile = Values::map( $tools[ self::PROFILE ] ?? array() );
		if ( is_callable( $profile['callback'] ?? null ) ) {
			$tools[ self::PROFILE ] = array( 'callback' => self::of_members( $profile['callback'] ) ) + $profile;
		}
		return $tools;
	}

	/**
	 * Has an exporter say nothing of who is no member of the current site.
	 *
	 * @param callable $export Exporter.
	 * @return \Closure(string, int=): mixed
	 */
	private static function of_members( callable $export ): \Closure {
		return static function ( string $address, int $page = 1 ) use ( $export ): mixed {
			$user = get_user_by( 'email', $address );
			$none = array(
				'data' => array(),
				'done' => true,
			);
			return $user instanceof \WP_User && is_user_member_of_blog( $user->ID ) ? $export( $address, $page ) : $none;
		};
	}
}
