<?php
/**
 * The routes of favourites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

use PaysMidiQuercy\Values;

/**
 * On every site, for the person who is signed in:
 *
 * GET    pmq/v1/favourites – their favourites, newest first.
 * POST   pmq/v1/favourites – adds pages: one by its heart, or all that the browser kept before the sign-in.
 * DELETE pmq/v1/favourites – removes one.
 *
 * POST and DELETE answer 204; POST 409 where the account is full.
 */
final class FavouritesController {

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( $this, 'register_routes' ) );
	}

	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		$page     = self::page_arguments();
		$items    = self::items_argument();
		$endpoint = static fn ( string $method, callable $callback, array $arguments ): array => array(
			'methods'             => $method,
			'callback'            => $callback,
			'permission_callback' => array( self::class, 'is_somebody' ),
			'args'                => $arguments,
		);
		register_rest_route(
			'pmq/v1',
			'/favourites',
			array(
				'schema' => self::schema( ... ),
				$endpoint( 'GET', self::get_items( ... ), array() ),
				$endpoint( 'POST', self::create_items( ... ), $items ),
				$endpoint( 'DELETE', self::delete_item( ... ), $page ),
			)
		);
	}

	/**
	 * Gives the arguments that name a page.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function page_arguments(): array {
		return array(
			'site' => array(
				'type'     => 'string',
				'enum'     => array_keys( PMQ_SITES ),
				'required' => true,
			),
			'post' => array(
				'type'     => 'integer',
				'minimum'  => 1,
				'required' => true,
			),
		);
	}

	/**
	 * Gives the argument that names several.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function items_argument(): array {
		return array(
			'items' => array(
				'type'     => 'array',
				'required' => true,
				'maxItems' => 100,
				'items'    => array(
					'type'       => 'object',
					'properties' => self::page_arguments(),
				),
			),
		);
	}

	/**
	 * Reads the pages that a request names.
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return list<array{site: string, post: int}>
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public static function items( \WP_REST_Request $request ): array {
		$items = array();
		foreach ( Values::map( $request['items'] ) as $item ) {
			$item    = Values::map( $item );
			$items[] = array(
				'site' => Values::text( $item['site'] ?? '' ),
				'post' => Values::int( $item['post'] ?? 0 ),
			);
		}
		return $items;
	}

	/**
	 * Asks for an account.
	 */
	public static function is_somebody(): bool|\WP_Error {
		return is_user_logged_in() ? true : new \WP_Error( 'pmq_favourite_forbidden', __( 'Sign in to keep favourites in your account.', 'pmq' ), array( 'status' => 401 ) );
	}

	/**
	 * Lists favourites.
	 */
	public static function get_items(): \WP_REST_Response {
		return new \WP_REST_Response( Favourites::entries( get_current_user_id() ) );
	}

	/**
	 * Adds pages.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public static function create_items( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		// The last one named becomes the newest.
		return Favourites::add( get_current_user_id(), self::items( $request ) )
			? new \WP_REST_Response( null, 204 )
			: new \WP_Error( 'pmq_favourites_full', self::full(), array( 'status' => 409 ) );
	}

	/**
	 * Removes a page.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public static function delete_item( \WP_REST_Request $request ): \WP_REST_Response {
		Favourites::remove( get_current_user_id(), Values::text( $request['site'] ), Values::int( $request['post'] ) );
		return new \WP_REST_Response( null, 204 );
	}

	/**
	 * Says that the account keeps no more.
	 */
	public static function full(): string {
		/* translators: %d: most favourites */
		return sprintf( __( 'Your account keeps %d favourites and is full. Remove one in “My account”.', 'pmq' ), Favourites::MOST );
	}

	/**
	 * Gives the schema of a favourite.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return array(
			'title'      => 'pmq_favourite',
			'type'       => 'object',
			'properties' => array(
				'site'  => array( 'type' => 'string' ),
				'post'  => array( 'type' => 'integer' ),
				'title' => array( 'type' => 'string' ),
				'url'   => array(
					'type'   => 'string',
					'format' => 'uri',
				),
			),
		);
	}
}
