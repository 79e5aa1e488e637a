<?php
/**
 * REST of the EPCI.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

use PaysMidiQuercy\REST\PublicAnswer;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

/**
 * Route:
 * - GET pmq/v1/epcis – everyone – the territory's EPCI with their dated members.
 */
final class EpcisController {

	/**
	 * Keeps the territory.
	 *
	 * @param Territory $territory Territory.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		register_rest_route(
			'pmq/v1',
			'/epcis',
			array(
				array(
					'methods'             => WP_REST_Server::READABLE,
					'callback'            => array( $this, 'get_items' ),
					'permission_callback' => '__return_true',
				),
				'schema' => array( Epci::class, 'json_schema' ),
			)
		);
	}

	/**
	 * Answers the EPCI.
	 *
	 * @param WP_REST_Request $request Request.
	 */
	public function get_items( WP_REST_Request $request ): WP_REST_Response {
		$epcis = array_map( static fn( Epci $epci ): array => $epci->to_array(), $this->territory->epcis() );
		return PublicAnswer::of_version( $request, (string) wp_json_encode( $epcis ), static fn(): array => $epcis, HOUR_IN_SECONDS );
	}
}
