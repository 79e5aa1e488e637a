<?php
/**
 * The routes of lists of favourites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

use PaysMidiQuercy\Accounts\Accounts;
use PaysMidiQuercy\Values;

/**
 * On every site, for the person who is signed in, about their own lists (another's answer 404):
 *
 * GET    pmq/v1/favourite-lists              – their lists.
 * POST   pmq/v1/favourite-lists              – makes one: 201.
 * GET    pmq/v1/favourite-lists/<id>         – one with its entries.
 * POST   pmq/v1/favourite-lists/<id>         – renames it.
 * DELETE pmq/v1/favourite-lists/<id>         – deletes it; for a day it can be brought back on its page.
 * POST   pmq/v1/favourite-lists/<id>/entries – adds pages.
 * POST   pmq/v1/favourite-lists/<id>/entries/<site>/<post> – notes, moves or orders one page.
 * DELETE pmq/v1/favourite-lists/<id>/entries/<site>/<post> – removes one page.
 * POST   pmq/v1/favourite-lists/<id>/share   – gives it an address for others.
 * DELETE pmq/v1/favourite-lists/<id>/share   – withdraws that address.
 *
 * All but the first answer the list as it is then; 400, 404 or 409 with the reason in words.
 */
final class ListsController {

	/**
	 * Keeps the service.
	 *
	 * @param Accounts $accounts Accounts.
	 */
	public function __construct( private readonly Accounts $accounts ) {}

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( $this, 'register_routes' ) );
	}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$name = array(
			'name' => array(
				'type'      => 'string',
				'required'  => true,
				'maxLength' => 4 * FavouriteLists::MOST_NAME,
			),
		);
		$page = FavouritesController::page_arguments();
		$item = $page + array(
			'note'   => array(
				'type'      => 'string',
				'maxLength' => FavouriteLists::MOST_NOTE,
			),
			'by'     => array(
				'description' => __( 'Places to move within the list, negative towards its head.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => -FavouriteLists::MOST_ENTRIES,
				'maximum'     => FavouriteLists::MOST_ENTRIES,
			),
			'target' => array(
				'description' => __( 'Another list, into which it moves.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 1,
			),
		);
		$this->add( '', 'GET', fn (): array => array_map( static fn ( FavouriteList $list ): array => $list->to_array(), $this->accounts->lists->all( get_current_user_id() ) ) );
		$this->add( '', 'POST', fn ( \WP_REST_Request $request ): \WP_REST_Response => new \WP_REST_Response( $this->accounts->lists->create( get_current_user_id(), Values::text( $request['name'] ) )->to_array(), 201 ), $name );
		$one = '/(?P<id>\d+)';
		$this->add( $one, 'GET', fn (): null => null );
		$this->add( $one, 'POST', fn ( \WP_REST_Request $request, FavouriteList $list ) => $this->accounts->lists->rename( $list, Values::text( $request['name'] ) ), $name );
		$this->add(
			$one,
			'DELETE',
			function ( \WP_REST_Request $request, FavouriteList $list ): \WP_REST_Response {
				$this->accounts->lists->delete( $list );
				return new \WP_REST_Response( null, 204 );
			}
		);
		$this->add( $one . '/entries', 'POST', fn ( \WP_REST_Request $request, FavouriteList $list ): int => $this->accounts->entries( $list )->add( FavouritesController::items( $request ) ), FavouritesController::items_argument() );
		$entry = $one . '/entries/(?P<site>[a-z]+)/(?P<post>\d+)';
		$this->add( $entry, 'POST', $this->change( ... ), $item );
		$this->add( $entry, 'DELETE', fn ( \WP_REST_Request $request, FavouriteList $list ) => $this->accounts->entries( $list )->remove( self::page( $request ) ), $page );
		$this->add( $one . '/share', 'POST', fn ( \WP_REST_Request $request, FavouriteList $list ): string => $this->accounts->lists->share( $list ) );
		$this->add( $one . '/share', 'DELETE', fn ( \WP_REST_Request $request, FavouriteList $list ) => $this->accounts->lists->withdraw( $list ) );
	}

	/**
	 * Notes, orders or moves a page.
	 *
	 * @param \WP_REST_Request $request Request.
	 * @param FavouriteList    $list    List.
	 * @throws ListRefused When the other list is none of theirs, or full.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function change( \WP_REST_Request $request, FavouriteList $list ): void {
		$entries = $this->accounts->entries( $list );
		$page    = self::page( $request );
		$target  = null === $request['target'] ? null : $this->accounts->lists->get( get_current_user_id(), Values::int( $request['target'] ) );
		if ( null !== $request['note'] ) {
			$entries->note( $page, Values::text( $request['note'] ) );
		}
		if ( null !== $request['by'] ) {
			$entries->shift( $page, Values::int( $request['by'] ) );
		}
		if ( null !== $target ) {
			$entries->put( array( $page ), $this->accounts->entries( $target ), true );
		}
	}

	/**
	 * Reads the page that a request names.
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return array{site: string, post: int}
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	private static function page( \WP_REST_Request $request ): array {
		return array(
			'site' => Values::text( $request['site'] ),
			'post' => Values::int( $request['post'] ),
		);
	}

	/**
	 * Registers one route: the callback gets the request and, where the route names one, the person's list; where it returns no
	 * answer, the list as it is then is the answer.
	 *
	 * @param string                              $route     Route below `favourite-lists`.
	 * @param string                              $method    Method.
	 * @param \Closure                            $callback  What to do.
	 * @param array<string, array<string, mixed>> $arguments Arguments.
	 */
	private function add( string $route, string $method, \Closure $callback, array $arguments = array() ): void {
		$id = '' === $route ? array() : array(
			'id' => array(
				'type'    => 'integer',
				'minimum' => 1,
			),
		);
		register_rest_route(
			'pmq/v1',
			'/favourite-lists' . $route,
			array(
				'schema' => FavouriteList::json_schema( ... ),
				array(
					'methods'             => $method,
					'callback'            => fn ( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error => $this->answer( $request, $callback, '' !== $route ),
					'permission_callback' => array( FavouritesController::class, 'is_somebody' ),
					'args'                => $id + $arguments,
				),
			)
		);
	}

	/**
	 * Answers a request.
	 *
	 * @param \WP_REST_Request $request  Request.
	 * @param \Closure         $callback What to do.
	 * @param bool             $is_one   Whether the route names a list.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function answer( \WP_REST_Request $request, \Closure $callback, bool $is_one ): \WP_REST_Response|\WP_Error {
		try {
			$list   = $is_one ? $this->accounts->lists->get( get_current_user_id(), Values::int( $request['id'] ) ) : null;
			$answer = null === $list ? $callback( $request ) : $callback( $request, $list );
			if ( $answer instanceof \WP_REST_Response ) {
				return $answer;
			}
			if ( null === $list ) {
				return new \WP_REST_Response( $answer );
			}
			$list = $this->accounts->lists->get( $list->user, $list->id );
			return new \WP_REST_Response( $list->to_array() + array( 'entries' => Favourites::published( $this->accounts->entries( $list )->kept() ) ) );
		} catch ( ListRefused $refused ) {
			return new \WP_Error( 404 === $refused->status ? 'pmq_favourite_list_unknown' : 'pmq_favourite_list_refused', $refused->getMessage(), array( 'status' => $refused->status ) );
		}
	}
}
