<?php
/**
 * A film on another site.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * Knows the players of YouTube, Vimeo, Dailymotion and PeerTube by the address of a film. Nothing is asked of them here: the
 * player comes into the page after a click.
 */
final class OutsideVideo {

	/**
	 * Keeps what was found.
	 *
	 * @param string $provider Name of the site, such as `YouTube`; the host of a PeerTube.
	 * @param string $player   Address of its player, which begins by itself.
	 */
	private function __construct( public readonly string $provider, public readonly string $player ) {}

	/**
	 * Reads the address of a film.
	 *
	 * @param string $url Address.
	 * @return ?self Null when no player is known: then the film is a link.
	 */
	public static function of( string $url ): ?self {
		$host = strtolower( (string) wp_parse_url( $url, PHP_URL_HOST ) );
		$path = (string) wp_parse_url( $url, PHP_URL_PATH );
		$site = (string) preg_replace( '/^(?:www|m)\./', '', $host );
		if ( 'https' !== wp_parse_url( $url, PHP_URL_SCHEME ) || '' === $site ) {
			return null;
		}
		wp_parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $args );
		$first = static fn( string $pattern ): string => 1 === preg_match( $pattern, $path, $match ) ? $match[1] : '';
		return match ( $site ) {
			'youtube.com', 'youtube-nocookie.com' => self::youtube( $first( '#^/(?:embed|shorts|live)/([\w-]{11})#' ) ?: ( is_string( $args['v'] ?? null ) ? $args['v'] : '' ) ),
			'youtu.be'                            => self::youtube( $first( '#^/([\w-]{11})#' ) ),
			'vimeo.com', 'player.vimeo.com'       => self::known( 'Vimeo', $first( '#^/(?:video/)?(\d+)#' ), 'https://player.vimeo.com/video/%s?autoplay=1&dnt=1' ),
			'dailymotion.com'                     => self::known( 'Dailymotion', $first( '#^/video/(\w+)#' ), 'https://geo.dailymotion.com/player.html?video=%s&autoplay=true' ),
			// Anybody may run a PeerTube: it is known by its addresses.
			default                               => self::known( $site, $first( '#^/(?:w|videos/watch|videos/embed)/([\w-]{12,36})$#' ), "https://{$host}/videos/embed/%s?autoplay=1&p2p=0" ),
		};
	}

	/**
	 * Gives YouTube's player, in its mode without cookies.
	 *
	 * @param string $id Identifier of the film.
	 */
	private static function youtube( string $id ): ?self {
		return self::known( 'YouTube', 1 === preg_match( '/^[\w-]{11}$/', $id ) ? $id : '', 'https://www.youtube-nocookie.com/embed/%s?autoplay=1&rel=0' );
	}

	/**
	 * Gives a player.
	 *
	 * @param string $provider Name of the site.
	 * @param string $id       Identifier of the film.
	 * @param string $player   Address of the player, with a place for the identifier.
	 */
	private static function known( string $provider, string $id, string $player ): ?self {
		return '' === $id ? null : new self( $provider, sprintf( $player, $id ) );
	}
}
