<?php
/**
 * REST of the boundaries.
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
 * - GET pmq/v1/boundaries – everyone – GeoJSON of the communes with the outlines of the EPCI and of the territory.
 */
final class BoundariesController {

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
			'/boundaries',
			array(
				array(
					'methods'             => WP_REST_Server::READABLE,
					'callback'            => array( $this, 'get_item' ),
					'permission_callback' => '__return_true',
				),
				'schema' => array( self::class, 'json_schema' ),
			)
		);
	}

	/**
	 * Answers the boundaries.
	 *
	 * @param WP_REST_Request $request Request.
	 */
	public function get_item( WP_REST_Request $request ): WP_REST_Response {
		$document = $this->territory->boundaries();
		unset( $document['basis'] );
		return PublicAnswer::of_version( $request, $document['revision'], static fn(): array => $document, DAY_IN_SECONDS );
	}

	/**
	 * Returns the schema of the answer: the source of the TypeScript type `Boundaries` in packages/territory.
	 *
	 * @return array<string, mixed> JSON schema, draft 4.
	 */
	public static function json_schema(): array {
		$text = array(
			'type'     => 'string',
			'required' => true,
		);
		$flag = array(
			'type'     => 'boolean',
			'required' => true,
		);
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq-boundaries',
			'type'       => 'object',
			'properties' => array(
				'type'        => $text + array( 'enum' => array( 'FeatureCollection' ) ),
				'revision'    => $text,
				'approximate' => $flag,
				'attribution' => $text,
				'features'    => self::features(
					array(
						'insee'       => $text,
						'name'        => $text,
						'epci'        => array(
							'type'     => array( 'string', 'null' ),
							'required' => true,
						),
						'approximate' => $flag,
					)
				),
				'outlines'    => array(
					'type'       => 'object',
					'required'   => true,
					'properties' => array(
						'type'     => $text + array( 'enum' => array( 'FeatureCollection' ) ),
						'features' => self::features(
							array(
								'kind'        => $text + array( 'enum' => array( 'territory', 'epci' ) ),
								'siren'       => $text,
								'approximate' => $flag,
							)
						),
					),
				),
			),
		);
	}

	/**
	 * Returns the schema of a list of polygons.
	 *
	 * @param array<string, mixed> $properties Schema of their properties.
	 * @return array<string, mixed>
	 */
	private static function features( array $properties ): array {
		return array(
			'type'     => 'array',
			'required' => true,
			'items'    => array(
				'type'       => 'object',
				'properties' => array(
					'type'       => array(
						'type'     => 'string',
						'enum'     => array( 'Feature' ),
						'required' => true,
					),
					'properties' => array(
						'type'       => 'object',
						'properties' => $properties,
						'required'   => true,
					),
					'geometry'   => array(
						'type'       => 'object',
						'required'   => true,
						'properties' => array(
							'type'        => array(
								'type'     => 'string',
								'enum'     => array( 'Polygon', 'MultiPolygon' ),
								'required' => true,
							),
							'coordinates' => array(
								'type'     => 'array',
								'required' => true,
							),
						),
					),
				),
			),
		);
	}
}
