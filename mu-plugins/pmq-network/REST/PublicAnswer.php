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
		$tag    = self::tag( (string) wp_json_encode( $body ), $headers );
		$seen   = array_map( static fn( string $part ): string => (string) preg_replace( '#^W/#', '', trim( $part ) ), explode( ',', (string) $request->get_header( 'if_none_match' ) ) );
		$same   = in_array( $tag, $seen, true );
		$answer = new \WP_REST_Response( $same ? null : $body, $same ? 304 : 200, $headers );
		$answer->header( 'ETag', $tag );
		if ( ! is_user_logged_in() ) {
			$answer->header( 'Cache-Control', self::for_caches() );
		}
		return $answer;
	}

	/**
	 * Gives the headers that an answer to everybody gets.
	 *
	 * @param string                $body    Body as JSON.
	 * @param array<string, string> $headers Its other headers.
	 * @return array<string, string>
	 */
	public static function headers( string $body, array $headers ): array {
		return array(
			'ETag'          => self::tag( $body, $headers ),
			'Cache-Control' => self::for_caches(),
		);
	}

	/**
	 * Gives the tag of an answer.
	 *
	 * @param string                $body    Body as JSON.
	 * @param array<string, string> $headers Headers.
	 */
	private static function tag( string $body, array $headers ): string {
		return '"' . substr( sha1( $body . wp_json_encode( $headers ) ), 0, 20 ) . '"';
	}

	/**
	 * Says how long caches may answer.
	 */
	private static function for_caches(): string {
		return sprintf( 'public, max-age=%d, stale-while-revalidate=300', self::LIFETIME );
	}
}
