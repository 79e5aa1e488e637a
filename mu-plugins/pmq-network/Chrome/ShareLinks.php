<?php
/**
 * Addresses that share a page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

/**
 * Builds the plain links of each service; nothing is asked of them before the visitor clicks.
 */
final class ShareLinks {

	/**
	 * Returns the links by the name of the service.
	 *
	 * @param string $url   Address of the page.
	 * @param string $title Its title, without markup.
	 * @return array<string, string>
	 */
	public static function all( string $url, string $title ): array {
		$title = html_entity_decode( $title, ENT_QUOTES | ENT_HTML5 );
		$link  = rawurlencode( $url );
		$words = rawurlencode( $title );
		$both  = rawurlencode( $title . ' ' . $url );
		return array(
			__( 'By e-mail', 'pmq' ) => "mailto:?subject=$words&body=$both",
			'Facebook'               => "https://www.facebook.com/sharer/sharer.php?u=$link",
			'Mastodon'               => "https://share.joinmastodon.org/#text=$both",
			'WhatsApp'               => "https://wa.me/?text=$both",
			'LinkedIn'               => "https://www.linkedin.com/sharing/share-offsite/?url=$link",
			'X'                      => "https://x.com/intent/post?text=$words&url=$link",
		);
	}
}
