<?php
/**
 * Caching of public answers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

use WP_REST_Request;
use WP_REST_Response;

/**
 * Lets browsers and proxies keep what rarely changes, and answers 304 when they have it already.
 */
final class PublicCache {

	/**
	 * Adds an entity tag and a lifetime to an answer.
	 *
	 * @param WP_REST_Request  $request  Request; a matching If-None-Match makes the answer an empty 304.
	 * @param WP_REST_Response $response Answer.
	 * @param string           $version  What the answer depends on; the answer itself when left out.
	 * @param int              $seconds  How long it may be used without asking again.
	 */
	public static function apply( WP_REST_Request $request, WP_REST_Response $response, string $version = '', int $seconds = 3600 ): WP_REST_Response {
		$tag = '"' . substr( md5( '' === $version ? (string) wp_json_encode( $response->get_data() ) : $version ), 0, 20 ) . '"';
		$response->header( 'ETag', $tag );
		$response->header( 'Cache-Control', "public, max-age={$seconds}, stale-while-revalidate=86400" );
		$known = array_map( static fn( string $part ): string => preg_replace( '#^W/#', '', trim( $part ) ) ?? '', explode( ',', (string) $request->get_header( 'if_none_match' ) ) );
		if ( in_array( $tag, $known, true ) ) {
			$response->set_status( 304 );
			$response->set_data( null );
		}
		return $response;
	}
}
