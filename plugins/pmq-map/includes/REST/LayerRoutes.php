<?php
/**
 * What the administrators' routes of layers share.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\REST;

use PaysMidiQuercy\Map\Layers\LayerPostType;

/**
 * Registers routes below `pmq/v1/map-layers` that ask for the right to manage layers; they exist on the portal alone.
 */
final class LayerRoutes {

	public const BASE = '/map-layers';

	/** A layer of an address. */
	public const LAYER = self::BASE . '/(?P<layer>\d+)';

	/**
	 * Registers a route.
	 *
	 * @param non-falsy-string                                             $route   Route.
	 * @param array{string, callable, array<string, array<string, mixed>>} ...$ends Method, callback, arguments.
	 */
	public static function add( string $route, array ...$ends ): void {
		register_rest_route(
			'pmq/v1',
			$route,
			array_map(
				static fn( array $end ): array => array(
					'methods'             => $end[0],
					'callback'            => $end[1],
					'permission_callback' => array( self::class, 'may_manage' ),
					'args'                => $end[2],
				),
				$ends
			)
		);
	}

	/**
	 * Asks for the right to manage layers.
	 *
	 * @return true|\WP_Error
	 */
	public static function may_manage(): bool|\WP_Error {
		return current_user_can( LayerPostType::CAPABILITY ) ? true : new \WP_Error( 'pmq_layer_forbidden', __( 'Sorry, you are not allowed to manage the layers of the map.', 'pmq' ), array( 'status' => rest_authorization_required_code() ) );
	}

	/**
	 * Says that something does not exist.
	 */
	public static function not_found(): \WP_Error {
		return new \WP_Error( 'pmq_layer_not_found', __( 'There is no such layer or place.', 'pmq' ), array( 'status' => 404 ) );
	}

	/**
	 * Says what is wrong, by field.
	 *
	 * @param list<array{field: string, message: string}> $faults Faults.
	 */
	public static function invalid( array $faults ): \WP_Error {
		return new \WP_Error(
			'pmq_layer_invalid',
			implode( ' ', array_column( $faults, 'message' ) ),
			array(
				'status' => 400,
				'params' => array_column( $faults, 'message', 'field' ),
			)
		);
	}
}
