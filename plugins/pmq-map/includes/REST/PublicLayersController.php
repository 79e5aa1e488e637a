<?php
/**
 * The public routes of layers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\REST;

use PaysMidiQuercy\Map\Layers\FieldText;
use PaysMidiQuercy\Map\Layers\FieldType;
use PaysMidiQuercy\Map\Layers\Layer;
use PaysMidiQuercy\Map\Layers\LayerPostType;
use PaysMidiQuercy\Map\Layers\Point;
use PaysMidiQuercy\Map\Layers\RecordsElsewhere;
use PaysMidiQuercy\Map\Layers\Services;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\REST\PublicAnswer;
use PaysMidiQuercy\Values;

/**
 * What maps ask, on every site:
 *
 * GET pmq/v1/layers                      – everyone – layers that maps may show, with the fields that visitors see.
 * GET pmq/v1/layers/<slug>/points        – everyone – all its places, compact; `records` gives the heritage records as rows.
 * GET pmq/v1/layers/<slug>/points/<id>   – everyone – what the card of a place says.
 */
final class PublicLayersController {

	private const SLUG = '(?P<slug>[a-z][a-z0-9-]*)';

	/**
	 * Takes the services.
	 *
	 * @param Services         $services Services.
	 * @param RecordsElsewhere $records  Heritage records.
	 */
	public function __construct( private readonly Services $services, private readonly RecordsElsewhere $records ) {}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$routes = array(
			'/layers'                                       => array( 'get_items', array( Layer::class, 'json_schema' ) ),
			'/layers/' . self::SLUG . '/points'             => array( 'get_points', array( self::class, 'points_schema' ) ),
			'/layers/' . self::SLUG . '/points/(?P<id>\d+)' => array( 'get_point', array( self::class, 'point_schema' ) ),
		);
		foreach ( $routes as $route => list( $method, $schema ) ) {
			register_rest_route(
				'pmq/v1',
				$route,
				array(
					array(
						'methods'             => 'GET',
						'callback'            => array( $this, $method ),
						'permission_callback' => '__return_true',
					),
					'schema' => $schema,
				)
			);
		}
	}

	/**
	 * Lists layers.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response {
		$items = array_map( static fn( Layer $layer ): array => $layer->to_array(), $this->services->layers->shown() );
		return PublicAnswer::of( $request, $items );
	}

	/**
	 * Answers the places of a layer.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_points( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		if ( RecordsElsewhere::KEY === $request['slug'] ) {
			return PublicAnswer::of( $request, $this->records->points() );
		}
		$layer = $this->layer( $request );
		if ( null === $layer ) {
			return self::not_found();
		}
		return PublicAnswer::of_version( $request, $layer->slug . $this->services->packs->version( $layer ), fn(): array => $this->services->packs->of( $layer ) );
	}

	/**
	 * Answers one place.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_point( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$layer = $this->layer( $request );
		$point = null === $layer ? null : $this->services->points->find( $layer, (int) $request['id'] );
		return null === $layer || null === $point ? self::not_found() : PublicAnswer::of( $request, $this->describe( $layer, $point ) );
	}

	/**
	 * Describes a place for its card.
	 *
	 * @param Layer $layer Layer.
	 * @param Point $point Place.
	 * @return array<string, mixed>
	 */
	private function describe( Layer $layer, Point $point ): array {
		$commune = $this->services->territory->commune( $point->insee );
		return array(
			'id'          => $point->id,
			'name'        => $point->name,
			'layer'       => $layer->label,
			'lat'         => $point->lat,
			'lng'         => $point->lng,
			'approximate' => $point->approximate,
			'commune'     => null === $commune ? null : array(
				'insee' => $commune->insee,
				'name'  => $commune->name,
			),
			'facts'       => FieldText::facts( $layer, $point ),
			'image'       => self::image( $layer, $point ),
		);
	}

	/**
	 * Returns the first image of a place.
	 *
	 * @param Layer $layer Layer.
	 * @param Point $point Place.
	 * @return array{url: string, width: int, height: int, alt: string, credit: string}|null
	 */
	private static function image( Layer $layer, Point $point ): ?array {
		foreach ( $layer->public_fields() as $field ) {
			$id = FieldType::Image === $field->type ? Values::int( $point->fields[ $field->key ] ?? 0 ) : 0;
			if ( $id > 0 ) {
				return OtherSites::on(
					LayerPostType::SITE,
					static function () use ( $id ): ?array {
						$image = wp_get_attachment_image_src( $id, 'medium_large' );
						return ! is_array( $image ) ? null : array(
							'url'    => $image[0],
							'width'  => (int) $image[1],
							'height' => (int) $image[2],
							'alt'    => Values::text( get_post_meta( $id, '_wp_attachment_image_alt', true ) ),
							'credit' => Values::text( get_post_meta( $id, 'pmq_credit', true ) ),
						);
					},
					null
				);
			}
		}
		return null;
	}

	/**
	 * Finds the layer of a request.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function layer( \WP_REST_Request $request ): ?Layer {
		$layer = $this->services->layers->find_slug( (string) $request['slug'] );
		return null !== $layer && $layer->is_shown ? $layer : null;
	}

	/**
	 * Says that there is no such layer or place.
	 */
	private static function not_found(): \WP_Error {
		return new \WP_Error( 'pmq_layer_not_found', __( 'There is no such layer or place.', 'pmq' ), array( 'status' => 404 ) );
	}

	/**
	 * Returns the schema of all places: the source of the TypeScript type `PointColumns` in packages/map.
	 *
	 * @return array<string, mixed>
	 */
	public static function points_schema(): array {
		$numbers = array(
			'type'  => 'array',
			'items' => array( 'type' => 'integer' ),
		);
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq-layer-points',
			'type'       => 'object',
			'properties' => array(
				'count'       => array( 'type' => 'integer' ),
				'ids'         => $numbers,
				'lats'        => $numbers,
				'lngs'        => $numbers,
				'names'       => array(
					'type'  => 'array',
					'items' => array( 'type' => 'string' ),
				),
				'approximate' => $numbers,
			),
		);
	}

	/**
	 * Returns the schema of one place: the source of the TypeScript type `PointDetail` in blocks/pmq-map/map.
	 *
	 * @return array<string, mixed>
	 */
	public static function point_schema(): array {
		$text   = array( 'type' => 'string' );
		$number = array( 'type' => 'number' );
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq-layer-point',
			'type'       => 'object',
			'properties' => array(
				'id'          => array( 'type' => 'integer' ),
				'name'        => $text,
				'layer'       => $text,
				'lat'         => $number,
				'lng'         => $number,
				'approximate' => array( 'type' => 'boolean' ),
				'commune'     => array(
					'type'       => array( 'object', 'null' ),
					'properties' => array(
						'insee' => $text,
						'name'  => $text,
					),
				),
				'facts'       => array(
					'type'  => 'array',
					'items' => array(
						'type'       => 'object',
						'properties' => array(
							'label' => $text,
							'text'  => $text,
							'url'   => $text,
						),
					),
				),
				'image'       => array(
					'type'       => array( 'object', 'null' ),
					'properties' => array(
						'url'    => $text,
						'width'  => array( 'type' => 'integer' ),
						'height' => array( 'type' => 'integer' ),
						'alt'    => $text,
						'credit' => $text,
					),
				),
			),
		);
	}
}
