<?php
/**
 * Keeps the names of accounts from strangers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Access;

/**
 * Half of what a password guesser needs is the login. WordPress gives it away in four places: the sitemap of authors, their
 * archives (`?author=1` redirects to the login), the REST list of users and oEmbed. No page of ours shows authors.
 */
final class AccountNames {

	/**
	 * Hooks the four places.
	 */
	public function register(): void {
		add_filter( 'wp_sitemaps_add_provider', static fn ( mixed $provider, string $name ): mixed => 'users' === $name ? false : $provider, 10, 2 );
		add_filter( 'rest_request_before_callbacks', array( $this, 'close_users' ), 10, 3 );
		add_filter( 'oembed_response_data', array( $this, 'without_author' ) );
		add_action( 'template_redirect', array( $this, 'close_archives' ), 1 );
	}

	/**
	 * Answers 401 to a stranger who asks REST for people.
	 *
	 * @param mixed                $response Answer so far.
	 * @param array<string, mixed> $handler  Handler of the route.
	 * @param \WP_REST_Request     $request  Request.
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function close_users( mixed $response, array $handler, \WP_REST_Request $request ): mixed {
		if ( is_user_logged_in() || is_wp_error( $response ) || 1 !== preg_match( '#^/wp/v2/users(/|$)#', $request->get_route() ) ) {
			return $response;
		}
		return new \WP_Error( 'rest_user_cannot_view', __( 'Sign in to see who has an account.', 'pmq' ), array( 'status' => 401 ) );
	}

	/**
	 * Leaves the author out of what other sites may embed.
	 *
	 * @param array<string, mixed> $data Data of an embed.
	 * @return array<string, mixed>
	 */
	public function without_author( array $data ): array {
		unset( $data['author_name'], $data['author_url'] );
		return $data;
	}

	/**
	 * Answers 404 where core would list what an account wrote, before core redirects to its name.
	 */
	public function close_archives(): void {
		global $wp_query;
		if ( is_author() ) {
			$wp_query->set_404();
			status_header( 404 );
			nocache_headers();
		}
	}
}
