<?php
/**
 * Privacy tools of a site's administrators.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Access;

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
