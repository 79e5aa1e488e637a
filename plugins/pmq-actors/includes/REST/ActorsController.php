<?php
/**
 * The public routes of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\REST;

use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Actors\Data\Actor;
use PaysMidiQuercy\Actors\Data\ActorPage;
use PaysMidiQuercy\Actors\Data\ActorQuery;
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\REST\PublicAnswer;
use PaysMidiQuercy\Values;

/**
 * Answers searches of published actors: public fields only, never a mail address.
 *
 * GET  pmq/v1/actors            – everybody – a page of a search; total in X-WP-Total, pages in X-WP-TotalPages.
 * GET  pmq/v1/actors/points     – everybody – the search as points of a map, at most 5,000.
 * GET  pmq/v1/actors/<id>       – everybody – one actor with all its public fields.
 * POST pmq/v1/actors/<id>/phone – everybody – the telephone, if the actor shows it; 20 an hour and network.
 */
final class ActorsController {

	private const NAMESPACE = 'pmq/v1';

	/**
	 * Telephones told an hour to one network.
	 */
	public const PHONES = 20;

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$id = array(
			'id' => array(
				'description' => __( 'Number of the actor.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 1,
			),
		);
		$this->route( '/actors', \WP_REST_Server::READABLE, $this->get_items( ... ), ActorQuery::filters() + ActorQuery::paging() );
		$this->route( '/actors/points', \WP_REST_Server::READABLE, $this->get_points( ... ), ActorQuery::filters() );
		$this->route( '/actors/(?P<id>\d+)', \WP_REST_Server::READABLE, $this->get_item( ... ), $id );
		$this->route( '/actors/(?P<id>\d+)/phone', \WP_REST_Server::CREATABLE, $this->tell_phone( ... ), $id );
	}

	/**
	 * Answers a search.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$fault = $this->services->search()->fault( $request->get_params() );
		if ( null !== $fault ) {
			return $fault;
		}
		$page   = $this->services->search()->search( $request->get_params() );
		$actors = array_map( static fn( Actor $actor ): array => $actor->to_array(), $page->actors );
		$body   = $request['facets'] ? array(
			'actors' => $actors,
			'facets' => (object) $page->facets,
		) : $actors;
		return PublicAnswer::of( $request, $body, self::headers( $page ) );
	}

	/**
	 * Answers the points of a search.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_points( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		return $this->services->search()->fault( $request->get_params() )
			?? PublicAnswer::of( $request, $this->services->search()->points( $request->get_params() ) );
	}

	/**
	 * Answers one actor.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$actor = $this->services->actors()->find_public( Values::int( $request['id'] ) );
		return null === $actor ? self::not_found() : PublicAnswer::of( $request, $actor->to_detail() );
	}

	/**
	 * Tells a telephone, to people: who asks for many gets none.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function tell_phone( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$actor = $this->services->actors()->find_public( Values::int( $request['id'] ) );
		if ( null === $actor || ! $actor->has_phone ) {
			return self::not_found();
		}
		if ( ! self::may_ask_phone( $this->services->limits() ) ) {
			return new \WP_Error( 'pmq_actor_too_many', __( 'Many telephone numbers have been asked for from your network. Try again in an hour.', 'pmq' ), array( 'status' => 429 ) );
		}
		$answer = new \WP_REST_Response( array( 'phone' => $this->services->actors()->contacts( $actor->id )->public_phone() ) );
		$answer->header( 'Cache-Control', 'no-store' );
		return $answer;
	}

	/**
	 * Counts a question for a telephone and says whether it is within the limit.
	 *
	 * @param Limits $limits Limits.
	 */
	public static function may_ask_phone( Limits $limits ): bool {
		return $limits->allow( 'actor phone network ' . Visitor::network(), self::PHONES, HOUR_IN_SECONDS );
	}

	/**
	 * Registers a public route.
	 *
	 * @param non-falsy-string                    $route    Route.
	 * @param string                              $method   Method.
	 * @param callable                            $callback What answers.
	 * @param array<string, array<string, mixed>> $args     Parameters.
	 *
	 * @phpstan-param callable(\WP_REST_Request<array<string, mixed>>): mixed $callback
	 */
	private function route( string $route, string $method, callable $callback, array $args ): void {
		register_rest_route(
			self::NAMESPACE,
			$route,
			array(
				array(
					'methods'             => $method,
					'callback'            => $callback,
					'permission_callback' => '__return_true',
					'args'                => $args,
				),
				'schema' => Actor::json_schema( ... ),
			)
		);
	}

	/**
	 * Gives the headers of a page.
	 *
	 * @param ActorPage $page Page.
	 * @return array<string, string>
	 */
	private static function headers( ActorPage $page ): array {
		return array(
			'X-WP-Total'      => (string) $page->total,
			'X-WP-TotalPages' => (string) $page->pages(),
		);
	}

	/**
	 * Builds the error of an absent actor.
	 */
	private static function not_found(): \WP_Error {
		return new \WP_Error( 'pmq_actor_not_found', __( 'There is no actor with this number, or it shows no telephone.', 'pmq' ), array( 'status' => 404 ) );
	}
}
