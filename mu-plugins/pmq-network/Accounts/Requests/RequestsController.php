<?php
/**
 * The routes of requests for roles.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Requests;

use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Mail\REST\Routes;
use PaysMidiQuercy\Values;

/**
 * On the heritage site:
 *
 * GET  pmq/v1/role-requests – who may decide – requests, newest first.
 * POST pmq/v1/role-requests/<id>/decision – who may decide – approves or refuses, and tells the person.
 */
final class RequestsController {

	/**
	 * Keeps the desk.
	 *
	 * @param RequestDesk $desk Desk.
	 */
	public function __construct( private readonly RequestDesk $desk ) {}

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( $this, 'register_routes' ) );
	}

	/**
	 * Registers the routes where requests are decided.
	 */
	public function register_routes(): void {
		if ( RequestedRole::DESK !== SiteLinks::current_slug() ) {
			return;
		}
		$states   = array(
			'state' => array(
				'type'    => 'array',
				'default' => array(),
				'items'   => array(
					'type' => 'string',
					'enum' => array_column( RequestState::cases(), 'value' ),
				),
			),
		);
		$decision = array(
			'id'       => array( 'type' => 'integer' ),
			'approved' => array(
				'type'     => 'boolean',
				'required' => true,
			),
			'message'  => array(
				'type'              => 'string',
				'default'           => '',
				'maxLength'         => 1000,
				// With a sanitizer of its own, core checks an argument against its schema only where this is said.
				'validate_callback' => 'rest_validate_request_arg',
				'sanitize_callback' => 'sanitize_textarea_field',
			),
		);
		$this->add( '/role-requests', 'GET', $this->get_items( ... ), Routes::paging() + $states );
		$this->add( '/role-requests/(?P<id>\d+)/decision', 'POST', $this->decide( ... ), $decision );
	}

	/**
	 * Lists requests.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response {
		$states = array_map( RequestState::from( ... ), Values::texts( $request['state'] ) );
		$search = Values::text( $request['search'] );
		$found  = $this->desk->requests->list( $states, $search, Values::int( $request['page'] ), Values::int( $request['per_page'] ) );
		cache_users( array_values( array_filter( array_merge( ...array_map( static fn ( RoleRequest $found ): array => array( $found->user, $found->decided_by ), $found ) ) ) ) );
		return Routes::list( array_map( static fn ( RoleRequest $found ): array => $found->to_array(), $found ), $this->desk->requests->count( $states, $search ), Values::int( $request['per_page'] ) );
	}

	/**
	 * Decides.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function decide( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$asked = $this->desk->requests->find( Values::int( $request['id'] ) );
		if ( null === $asked ) {
			return new \WP_Error( 'pmq_role_request_unknown', __( 'This request does not exist any more.', 'pmq' ), array( 'status' => 404 ) );
		}
		if ( ! $this->desk->decide( $asked, (bool) $request['approved'], Values::text( $request['message'] ), get_current_user_id() ) ) {
			return new \WP_Error( 'pmq_role_request_decided', __( 'Somebody has answered this request already.', 'pmq' ), array( 'status' => 409 ) );
		}
		return new \WP_REST_Response( $this->desk->requests->find( $asked->id )?->to_array() );
	}

	/**
	 * Asks for the right to decide.
	 */
	public static function may_decide(): bool|\WP_Error {
		return current_user_can( RequestedRole::CAPABILITY ) ? true : new \WP_Error( 'pmq_role_request_forbidden', __( 'Only an administrator of this site answers requests for a role.', 'pmq' ), array( 'status' => rest_authorization_required_code() ) );
	}

	/**
	 * Registers one route.
	 *
	 * @param non-falsy-string                    $route     Route.
	 * @param string                              $method    Method.
	 * @param callable                            $callback  What answers.
	 * @param array<string, array<string, mixed>> $arguments Arguments.
	 *
	 * @phpstan-param callable(\WP_REST_Request<array<string, mixed>>): mixed $callback
	 */
	private function add( string $route, string $method, callable $callback, array $arguments ): void {
		register_rest_route(
			'pmq/v1',
			$route,
			array(
				'schema' => RoleRequest::json_schema( ... ),
				array(
					'methods'             => $method,
					'callback'            => $callback,
					'permission_callback' => array( self::class, 'may_decide' ),
					'args'                => $arguments,
				),
			)
		);
	}
}
