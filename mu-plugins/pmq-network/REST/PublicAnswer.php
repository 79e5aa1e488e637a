<?php
/**
 * Answers that everybody may keep.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\REST;

/**
 * Builds the answer of a public reading route: same for everybody, kept a minute, then asked about by its tag.
 */
final class PublicAnswer {

	/** How long a cache may answer without asking (seconds). */
	private const LIFETIME = 60;

	/**
	 * Builds the answer, or "not modified".
	 *
	 * @param \WP_REST_Request      $request Request.
	 * @param mixed                 $body    Body.
	 * @param array<string, string> $headers Headers.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public static function of( \WP_REST_Request $request, mixed $body, array $headers = array() ): \WP_REST_Response {
		$tag    = '"' . substr( sha1( (string) wp_json_encode( array( $body, $headers ) ) ), 0, 20 ) . '"';
		$seen   = array_map( static fn( string $part ): string => (string) preg_replace( '#^W/#', '', trim( $part ) ), explode( ',', (string) $request->get_header( 'if_none_match' ) ) );
		$same   = in_array( $tag, $seen, true );
		$answer = new \WP_REST_Response( $same ? null : $body, $same ? 304 : 200, $headers );
		$answer->header( 'ETag', $tag );
		if ( ! is_user_logged_in() ) {
			$answer->header( 'Cache-Control', sprintf( 'public, max-age=%d, stale-while-revalidate=300', self::LIFETIME ) );
		}
		return $answer;
	}
}
