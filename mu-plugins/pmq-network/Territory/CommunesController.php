<?php
/**
 * REST of the communes.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

use PaysMidiQuercy\REST\PublicAnswer;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

/**
 * Routes:
 * - GET pmq/v1/communes – everyone – all communes, or those that `search` may mean;
 * - GET pmq/v1/communes/<insee> – everyone – one commune.
 */
final class CommunesController {

	/**
	 * Keeps the territory.
	 *
	 * @param Territory $territory Territory.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		register_rest_route(
			'pmq/v1',
			'/communes',
			array(
				array(
					'methods'             => WP_REST_Server::READABLE,
					'callback'            => array( $this, 'get_items' ),
					'permission_callback' => '__return_true',
					'args'                => $this->collection_params(),
				),
				'schema' => array( Commune::class, 'json_schema' ),
			)
		);
		register_rest_route(
			'pmq/v1',
			'/communes/(?P<insee>[0-9][0-9ABab][0-9]{3})',
			array(
				array(
					'methods'             => WP_REST_Server::READABLE,
					'callback'            => array( $this, 'get_item' ),
					'permission_callback' => '__return_true',
				),
				'schema' => array( Commune::class, 'json_schema' ),
			)
		);
	}

	/**
	 * Answers all communes, or those that a search may mean.
	 *
	 * @param WP_REST_Request $request Request.
	 */
	public function get_items( WP_REST_Request $request ): WP_REST_Response {
		$search   = (string) $request['search'];
		$communes = '' === trim( $search ) ? $this->territory->communes() : $this->territory->lookup( $search, (int) $request['limit'] );
		$items    = array_map( static fn( Commune $commune ): array => $commune->to_array(), $communes );
		return PublicAnswer::of_version( $request, (string) wp_json_encode( $items ), static fn(): array => $items, HOUR_IN_SECONDS );
	}

	/**
	 * Answers one commune.
	 *
	 * @param WP_REST_Request $request Request.
	 */
	public function get_item( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		$commune = $this->territory->commune( strtoupper( (string) $request['insee'] ) );
		if ( null === $commune ) {
			return new WP_Error( 'pmq_commune_not_found', __( 'This commune is not one of the territory.', 'pmq' ), array( 'status' => 404 ) );
		}
		$item = $commune->to_array();
		return PublicAnswer::of_version( $request, (string) wp_json_encode( $item ), static fn(): array => $item, HOUR_IN_SECONDS );
	}

	/**
	 * Describes the query.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private function collection_params(): array {
		return array(
			'search' => array(
				'description' => __( 'Name, postal code or INSEE code; accents, hyphens and typing errors do not matter.', 'pmq' ),
				'type'        => 'string',
				'maxLength'   => 100,
				'default'     => '',
			),
			'limit'  => array(
				'description' => __( 'Most communes answered to a search.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 1,
				'maximum'     => 49,
				'default'     => 8,
			),
		);
	}
}
