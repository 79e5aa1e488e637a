<?php
/**
 * Privacy tools of a site's administrators.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Access;

use PaysMidiQuercy\OtherSites;

/**
 * Lets a site's administrator answer requests for access and erasure: on a network, core keeps these tools for the
 * network's administrators. `unfiltered_html` stays with them.
 */
final class PrivacyTools {

	/**
	 * Capabilities that core answers with `manage_network` on a network.
	 */
	private const CAPABILITIES = array( 'export_others_personal_data', 'erase_others_personal_data', 'manage_privacy_options' );

	/**
	 * Hooks the mapping.
	 */
	public function register(): void {
		add_filter( 'map_meta_cap', array( $this, 'map' ), 10, 2 );
		add_filter( 'privacy_policy_url', array( $this, 'policy_of_the_network' ) );
	}

	/**
	 * Gives a site without a privacy policy that of the portal: there is one for the network.
	 *
	 * @param mixed $url Address on this site, empty when there is none.
	 * @return mixed
	 */
	public function policy_of_the_network( $url ) {
		$portal = (string) array_key_first( PMQ_SITES );
		return '' !== $url || is_main_site() ? $url : OtherSites::on( $portal, get_privacy_policy_url( ... ), '' );
	}

	/**
	 * Asks for `manage_options` of the site instead of `manage_network`.
	 *
	 * @param list<string> $caps Primitive capabilities asked so far.
	 * @param string       $cap  Capability.
	 * @return list<string>
	 */
	public function map( array $caps, string $cap ): array {
		return in_array( $cap, self::CAPABILITIES, true ) ? array( 'manage_options' ) : $caps;
	}
}
