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
		$answer = self::tagged( $request, self::tag( (string) wp_json_encode( $body ), $headers ), static fn(): mixed => $body, $headers );
		if ( ! is_user_logged_in() ) {
			$answer->header( 'Cache-Control', self::for_caches( self::LIFETIME ) );
		}
		return $answer;
	}

	/**
	 * Builds the answer, or "not modified", of what is the same for staff too and is told apart by a version, so that it need not be
	 * made to be compared.
	 *
	 * @param \WP_REST_Request $request Request.
	 * @param string           $version What the body depends on.
	 * @param \Closure         $body    Gives the body.
	 * @param int              $seconds How long a cache may answer without asking.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 * @phpstan-param \Closure(): mixed $body
	 */
	public static function of_version( \WP_REST_Request $request, string $version, \Closure $body, int $seconds = self::LIFETIME ): \WP_REST_Response {
		$answer = self::tagged( $request, self::tag( $version, array() ), $body, array() );
		$answer->header( 'Cache-Control', self::for_caches( $seconds ) );
		return $answer;
	}

	/**
	 * Builds the answer with its tag.
	 *
	 * @param \WP_REST_Request      $request Request.
	 * @param string                $tag     Tag.
	 * @param \Closure              $body    Gives the body.
	 * @param array<string, string> $headers Headers.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 * @phpstan-param \Closure(): mixed $body
	 */
	private static function tagged( \WP_REST_Request $request, string $tag, \Closure $body, array $headers ): \WP_REST_Response {
		$seen   = array_map( static fn( string $part ): string => (string) preg_replace( '#^W/#', '', trim( $part ) ), explode( ',', (string) $request->get_header( 'if_none_match' ) ) );
		$same   = in_array( $tag, $seen, true );
		$answer = new \WP_REST_Response( $same ? null : $body(), $same ? 304 : 200, $headers );
		$answer->header( 'ETag', $tag );
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
			'Cache-Control' => self::for_caches( self::LIFETIME ),
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
	 * Says how long caches may answer. What is withdrawn must not be shown much longer: they may answer once more with what is old, not for days.
	 *
	 * @param int $seconds Without asking.
	 */
	private static function for_caches( int $seconds ): string {
		return sprintf( 'public, max-age=%d, stale-while-revalidate=300', $seconds );
	}
}
